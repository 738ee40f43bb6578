// Workbooks of earlier versions: columns of numbers and of TRUE and FALSE that were inserted beside a column of texts took
// its format, so that whatever was entered there became text. Set-up makes them General, and their texts numbers again.
// What a batch writes over it reads in the same batch, so that nothing that came in between is lost.

import type { CellValue } from "../tracking/values/cell-value";
import { RunsheetError } from "../tracking/runsheet-error";
import type { ColumnSpec } from "../tracking/schema/column-spec";
import type { TableName } from "../tracking/schema/table-names";
import { setNumberFormat } from "./column-look";
import { readAllAreas, type CellArea } from "./read-areas";
import type { Tracking } from "./read-tracking";
import { checkUnprotected } from "./resize-table";
import { lookAtTable, standsAlike } from "./rules/look-at-table";
import type { WorkbookSession } from "./run-excel";
import { syncInChunks } from "./sync-in-chunks";
import type { TrackedTable } from "./tracked-table";
import { rewriteOf, type CellWrite } from "./writing/cell-write";

const TEXT = "@";
const PLAIN_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:E[+-]?\d+)?$/i;
/** What a number costs in a message, with its comma and brackets, at most. */
const BYTES_A_CELL = 30;

interface Column {
  readonly table: TrackedTable;
  readonly spec: ColumnSpec;
  readonly area: CellArea;
}

/**
 * Mends the columns whose first or last cell has the text format against their spec. Returns the tables that had one;
 * `onBegin` is told right before the first write.
 */
export async function repairFormats(
  context: WorkbookSession,
  { tracked }: Pick<Tracking, "tracked">,
  onBegin: () => void = () => undefined,
): Promise<TableName[]> {
  const columns = [...tracked.values()].flatMap(untypedColumns);
  const formats = columns.map(({ area }) => edgeFormats(context, area));
  const blank = [...tracked.values()]
    .filter(({ rows }) => rows === 1)
    .map((table) => queueBlank(context, table));
  const looks = new Map([...tracked.values()].map((table) => [table.name, lookAtTable(context, table)]));
  const { application } = context.workbook;
  application.load("decimalSeparator");
  await context.sync();
  const moved = [...tracked.values()].find(
    (table) => !standsAlike(looks.get(table.name)?.now() ?? table, table),
  );
  if (moved) {
    throw changed(moved, "looked at; nothing was written");
  }
  for (const one of blank) {
    completeFormats(one);
  }
  const wrong = columns.filter((_, index) =>
    formats[index]?.some((range) => (range.numberFormat as unknown[][])[0]?.[0] === TEXT),
  );
  for (const { table } of wrong) {
    checkUnprotected(table);
  }
  if (wrong.length > 0) {
    onBegin();
  }
  for (const column of wrong) {
    await mend(context, column, application.decimalSeparator);
  }
  return [...new Set(wrong.map(({ table }) => table.name))];
}

/** The columns that have no format of their own: numbers, TRUE and FALSE. */
function untypedColumns(table: TrackedTable): Column[] {
  return table.columns.flatMap(({ spec, position }) => {
    if (spec?.numberFormat !== "General" || spec.type === "text") {
      return [];
    }
    const { sheetId, headerRow, column, rows } = table;
    const area = { sheetId, row: headerRow + 1, column: column + position, rows, columns: 1 };
    return [{ table, spec, area }];
  });
}

/** The first and the last cell: the fault gave a whole column one format, so the cells between need no look. */
function edgeFormats(context: WorkbookSession, { sheetId, row, column, rows }: CellArea): Excel.Range[] {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  return [row, row + rows - 1].map((at) => sheet.getRangeByIndexes(at, column, 1, 1).load("numberFormat"));
}

/** A table with one row only. */
interface ShortTable {
  readonly table: TrackedTable;
  readonly row: Excel.Range;
}

function queueBlank(context: WorkbookSession, table: TrackedTable): ShortTable {
  const { sheetId, headerRow, column, headers } = table;
  const row = context.workbook.worksheets
    .getItem(sheetId)
    .getRangeByIndexes(headerRow + 1, column, 1, headers.length)
    .load("numberFormat,values");
  return { table, row };
}

/** Queues the formats that a set-up that broke off did not give to a blank table any more; those of a person's own stay. */
function completeFormats({ table, row }: ShortTable): void {
  const [cells = []] = row.values as CellValue[][];
  const [formats = []] = row.numberFormat as string[][];
  if (table.sheetProtected || cells.some((cell) => cell !== "")) {
    return;
  }
  table.specs.forEach((spec, position) => {
    if (spec && spec.numberFormat !== "General" && formats[position] === "General") {
      setNumberFormat(row.getColumn(position), spec.numberFormat);
    }
  });
}

async function mend(
  context: WorkbookSession,
  { table, spec, area }: Column,
  decimalSeparator: string,
): Promise<void> {
  const [cells = []] = await readAllAreas(context, [area]);
  const sheet = context.workbook.worksheets.getItem(area.sheetId);
  const done = { rows: 0, changed: false };
  let rows: CellValue[][] = [];
  const place = (): Excel.Range =>
    sheet.getRangeByIndexes(area.row + done.rows, area.column, Math.max(1, rows.length), 1);
  let stood = place();
  let formats = place();
  let look = lookAtTable(context, table);
  await syncInChunks(context, {
    queue: (maxBytes) => {
      rows = cells.slice(done.rows, done.rows + Math.max(1, Math.floor(maxBytes / BYTES_A_CELL)));
      if (rows.length > 0) {
        look = lookAtTable(context, table);
        stood = place().load("values");
        formats = place().load("numberFormat");
        setNumberFormat(place(), "General");
        place().values = rows.map(([value]) => [meant(value, spec, decimalSeparator)]);
      }
      return rows.length > 0;
    },
    accept: () => {
      if (!standsAlike(look.now(), table) || JSON.stringify(stood.values) !== JSON.stringify(rows)) {
        // Values first: into cells that are General again; in cells of text an apostrophe would stand as typed.
        place().values = (stood.values as CellValue[][]).map(([value]) => [rewriteOf(value ?? "", spec)]);
        place().numberFormat = formats.numberFormat as string[][];
        done.changed = true;
      }
      done.rows = done.changed ? cells.length : done.rows + rows.length;
    },
  });
  if (done.changed) {
    await context.sync();
    throw changed(table, "mended; what stood there was put back");
  }
}

function changed({ sheetName }: TrackedTable, doing: string): RunsheetError {
  return new RunsheetError(
    "workbook-changed",
    `The sheet ${sheetName} was changed while its columns of numbers were ${doing}.`,
    "Wait until nobody edits it, then do it once more.",
  );
}

/** The number, or TRUE or FALSE, that a text was before the fault made it one; null leaves everything else as it is. */
function meant(value: CellValue | undefined, { type }: ColumnSpec, decimalSeparator: string): CellWrite {
  if (typeof value !== "string") {
    return null;
  }
  if (type === "boolean") {
    return value === "TRUE" ? true : value === "FALSE" ? false : null;
  }
  const text = value.replace(decimalSeparator, ".");
  return PLAIN_NUMBER.test(text) && Number.isFinite(Number(text)) ? Number(text) : null;
}
