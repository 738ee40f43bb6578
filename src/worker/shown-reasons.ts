import type { RawRuns } from "../importers/importer";
import type { RowReason } from "../tracking/planning/import-plan";
import { cutText } from "../tracking/values/cut-text";
import type { ShownReason } from "./import-preview";

const LONGEST = 200;

/** Reasons with what leads a person to their rows: cells of this workbook, or what stands in the row of a file. */
export function shownReasons(reasons: readonly RowReason[], raw: RawRuns): ShownReason[] {
  const texts = new Map(raw.unreadable.map(({ row, text }) => [row, text]));
  return reasons.map((reason): ShownReason => {
    const { row, decision } = reason;
    const { sheet, address } = raw.sheetRow?.(row) ?? {};
    if (sheet !== undefined && address !== undefined) {
      return { ...reason, cells: { sheet, address } };
    }
    const text = decision === "reject" ? (texts.get(row) ?? valuesOf(raw, row)) : "";
    return text === "" ? reason : { ...reason, text };
  });
}

/** What a row says, with the headers: "lr: 0.1, acc: OOM"; a column that was read as two things stands once. */
function valuesOf({ columns }: RawRuns, row: number): string {
  const seen = new Set<string>();
  const said: string[] = [];
  for (const { header, values } of columns) {
    const value = values.at(row);
    if (value !== undefined && value !== "" && !seen.has(header)) {
      seen.add(header);
      said.push(`${header}: ${cutText(String(value), LONGEST)}`);
    }
  }
  return cutText(said.join(", "), LONGEST);
}
