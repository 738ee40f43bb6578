import type { CellValue } from "../tracking/values/cell-value";
import type { ColumnSpec } from "../tracking/schema/table-specs";
import { guardText } from "../cells/guard-text";
import { deleteRows } from "./delete-rows";
import type { TableShape } from "./layout";
import type { TableContent } from "./read-tables";
import { bodyRange, checkGrowth, checkUnfiltered, checkUnprotected, resizeTable } from "./resize-table";
import type { WorkbookSession } from "./run-excel";
import { blockOf, prepareRows, writeRows, type CellWrite } from "./write-rows";

/**
 * Replaces all rows of a table by others. Cells of the user's own columns go with the row they stood beside, as far as
 * `keyOf` finds it among the new ones; calculated columns are left to Excel.
 */
export async function rewriteTable(
  context: WorkbookSession,
  { shape, rows: before }: TableContent,
  specs: readonly (ColumnSpec | undefined)[],
  rows: readonly CellWrite[][],
  keyOf: (row: readonly (CellWrite | undefined)[]) => string,
): Promise<TableShape> {
  checkUnprotected(shape);
  checkUnfiltered(shape);
  await checkGrowth(context, [{ table: shape, rows: rows.length }]);
  const own = await ownColumns(context, shape, specs);
  const notes = new Map(before.map((row) => [keyOf(row), own.map((column) => row[column] ?? "")]));
  const written = rows.map((row) => withNotes(row, own, notes.get(keyOf(row))));
  const wanted = Math.max(1, written.length);
  const writable = specs.map((spec, column) => spec ?? (own.includes(column) ? OWN : undefined));

  const grown = wanted > shape.rows ? resizeTable(context, shape, wanted) : shape;
  prepareRows(context, grown, specs, 0, wanted);
  await writeRows(context, grown, writable, 0, (start, maxBytes) =>
    Promise.resolve(blockOf(written, start, maxBytes)),
  );
  const surplus = Array.from({ length: grown.rows - written.length }, (_, index) => written.length + index);
  await deleteRows(context, grown, writable, surplus);
  return { ...grown, rows: wanted };
}

/** Stands in for the spec of a column of the user's own whose cells are moved along. */
const OWN: ColumnSpec = {
  header: "",
  type: "text",
  width: 0,
  numberFormat: "General",
  required: false,
  choices: [],
  suggestions: [],
  hidden: false,
  group: "table",
  description: "",
};

/** Columns of the user's own that hold values; a calculated column begins with a formula and is not among them. */
async function ownColumns(
  context: WorkbookSession,
  shape: TableShape,
  specs: readonly (ColumnSpec | undefined)[],
): Promise<number[]> {
  const columns = shape.headers.flatMap((_, column) => (specs[column] ? [] : [column]));
  if (columns.length === 0) {
    return [];
  }
  const first = bodyRange(context, shape, 0, 1);
  first.load("formulas");
  await context.sync();
  const [formulas = []] = first.formulas as CellValue[][];
  return columns.filter((column) => !String(formulas[column] ?? "").startsWith("="));
}

function withNotes(
  row: readonly CellWrite[],
  own: readonly number[],
  notes: readonly CellValue[] | undefined,
): CellWrite[] {
  const written = [...row];
  own.forEach((column, index) => {
    const note = notes?.[index] ?? "";
    written[column] = typeof note === "string" ? guardText(note, false) : note;
  });
  return written;
}
