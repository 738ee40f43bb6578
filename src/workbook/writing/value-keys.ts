import type { RowValues, TableWrite } from "../../tracking/planning/plan";
import { RunsheetError } from "../../tracking/runsheet-error";
import { keyHeader } from "../../tracking/schema/key-header";
import type { TrackedTable } from "../tracked-table";

/**
 * The keys and headers under which a write brings values that need a column. What is written over a filled cell needs
 * none: where its column is gone, so is the cell.
 */
export function valueKeys(write: TableWrite): string[] {
  switch (write.kind) {
    case "add":
      return filledKeys(write.rows);
    case "append":
      return [...write.rows.keys];
    case "update":
      return [
        ...new Set(
          write.rows.flatMap(({ cells }) =>
            [...cells].flatMap(([key, { before }]) => (before === "" ? [key] : [])),
          ),
        ),
      ];
    default:
      return [];
  }
}

/** The keys and headers under which any of the rows says something. */
export function filledKeys(rows: readonly RowValues[]): string[] {
  return [
    ...new Set(
      rows.flatMap((row) =>
        Object.entries(row).flatMap(([key, value]) => (value === undefined || value === "" ? [] : [key])),
      ),
    ),
  ];
}

/** Makes sure that no value is left out for want of a column. Throws `workbook-changed`, naming what has none. */
export function requireColumns(table: TrackedTable, keys: Iterable<string>): void {
  const homeless = [...keys].find((key) => !table.find(key));
  if (homeless !== undefined) {
    throw new RunsheetError(
      "workbook-changed",
      `The table ${table.name} on the sheet ${table.sheetName} has no column for ${keyHeader(homeless)}.`,
      "Undo what took it away (Ctrl+Z), or say in the pane what became of it, then try again.",
    );
  }
}
