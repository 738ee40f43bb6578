import { readNumberFormat, type FormatKind } from "./read-number-format";

/** A memory of what follows from a format alone. */
const kinds = new Map<string, FormatKind>();
/** Workbooks have few formats; a made-up one with thousands is not remembered for ever. */
const MOST_KEPT = 500;

/** The kind of a number format, remembered: a column of thousands of cells has one. */
export function formatKind(format: string): FormatKind {
  const known = kinds.get(format);
  if (known !== undefined) {
    return known;
  }
  const kind = readNumberFormat(format);
  if (kinds.size >= MOST_KEPT) {
    kinds.clear();
  }
  kinds.set(format, kind);
  return kind;
}
