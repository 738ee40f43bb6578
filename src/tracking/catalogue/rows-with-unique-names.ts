import { foldHeader } from "../naming/fold-header";
import type { TableReader } from "./table-reader";

/**
 * The body rows of a catalogue that define something, with their names: rows without a name or with one that stands
 * further up are reported and left out; names that differ in case alone are reported and kept.
 */
export function rowsWithUniqueNames(reader: TableReader): { readonly row: number; readonly name: string }[] {
  const rows: { row: number; name: string }[] = [];
  const seen = new Set<string>();
  const spellings = new Map<string, string>();
  for (let row = 0; row < reader.count; row++) {
    if (reader.isEmpty(row)) {
      continue;
    }
    const name = reader.text(row, "Name");
    const other = spellings.get(foldHeader(name));
    if (name === "") {
      reader.report(
        "error",
        "required",
        row,
        "Name",
        "This row has no name.",
        "Give it a name, or delete the row.",
      );
      continue;
    }
    if (seen.has(name)) {
      const message = `${name} is defined twice; only the first row counts.`;
      reader.report("error", "duplicate-name", row, "Name", message, "Delete one of the two rows.");
      continue;
    }
    if (other !== undefined) {
      const message = `${name} and ${other} differ in upper and lower case alone.`;
      const fix = "If they are the same thing, keep one of them; otherwise give one another name.";
      reader.report("warning", "similar-name", row, "Name", message, fix);
    }
    seen.add(name);
    spellings.set(foldHeader(name), name);
    rows.push({ row, name });
  }
  return rows;
}
