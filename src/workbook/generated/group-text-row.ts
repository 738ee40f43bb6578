import type { PlannedRow } from "./group-cells";

/** A row with a label alone. */
export function groupTextRow(
  key: string,
  kind: "title" | "note" | "heading" | "blank",
  label: string,
): PlannedRow {
  return { key: `text ${key}`, make: () => ({ kind, label, cells: [] }) };
}
