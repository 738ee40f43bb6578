// How many rows an import updated, on its line of Changes: the line comes first and says what is planned, and is corrected
// once it is known what was written. People may sort Changes at any moment, and no column tells its lines apart: so the line
// is looked at in the batch that writes into it, and a cell that was written into by mistake gets back what it held.

import type { Catalogue } from "../../tracking/catalogue/catalogue";
import { foldHeader } from "../../tracking/naming/fold-header";
import { RunsheetError } from "../../tracking/runsheet-error";
import type { CellValue } from "../../tracking/values/cell-value";
import { excelErrorCode } from "../explain-excel-error";
import type { WorkbookSession } from "../run-excel";
import type { TrackedTable } from "../tracked-table";
import { rewriteOf } from "./cell-write";
import { keyColumn } from "./locate-rows";
import { readTableColumns } from "./read-table-columns";
import { bodyRows, hasHeaders, tableInBatch, titlesOf } from "./table-in-batch";

/** The count as it was planned, and as it came out. */
export interface UpdatedCount {
  readonly planned: number;
  readonly written: number;
}

/** By what a line is known again; headers as they are told apart. */
const KNOWN_BY = ["When", "What", "Import", "Run ID", "Column", "Updated"].map(foldHeader);
const [, WHAT = "", IMPORT = "", , , UPDATED = ""] = KNOWN_BY;
const ATTEMPTS = 8;

/** The cells of a line by their headers. */
type Line = ReadonlyMap<string, CellValue>;

/** One cell that shall hold another value, in the line that fits. */
interface Correction {
  readonly header: string;
  readonly fits: (line: Line) => boolean;
  readonly value: CellValue;
}

/** Writes the count of an import; a line that somebody deleted or corrected meanwhile stays as it is. */
export async function settleUpdated(
  context: WorkbookSession,
  changes: TrackedTable,
  catalogue: Catalogue,
  batch: string,
  { planned, written }: UpdatedCount,
): Promise<void> {
  const open: Correction[] = [
    {
      header: UPDATED,
      fits: (line) =>
        line.get(WHAT) === "Import" && line.get(IMPORT) === batch && line.get(UPDATED) === planned,
      value: written,
    },
  ];
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const correction = open.pop();
    if (!correction) {
      return;
    }
    open.push(...(await correct(context, changes, catalogue, correction)));
  }
  throw new RunsheetError(
    "workbook-changed",
    `The table ${changes.name} on the sheet ${changes.sheetName} kept changing.`,
    `Look at its line of this import: ${written} were updated.`,
  );
}

/** Writes once; what is still to be corrected after that, the last one first. */
async function correct(
  context: WorkbookSession,
  changes: TrackedTable,
  catalogue: Catalogue,
  correction: Correction,
): Promise<readonly Correction[]> {
  const { header, fits, value } = correction;
  const headers = [...new Set([...KNOWN_BY, header])];
  const { table, columns } = await readTableColumns(context, changes, catalogue, (now) =>
    headers.map((one) => keyColumn(now, one)),
  );
  const lines = (columns[0] ?? []).map(
    (_, row): Line => new Map(headers.map((one, at) => [one, columns[at]?.[row] ?? ""])),
  );
  const row = lines.findIndex(fits);
  if (row < 0) {
    return [];
  }
  const { position, spec } = keyColumn(table, header);
  const found = tableInBatch(context, table);
  const titles = titlesOf(found, table);
  const stood = bodyRows(found, row, 1).load("values");
  bodyRows(found, row, 1).getColumn(position).values = [[rewriteOf(value, spec)]];
  try {
    await context.sync();
  } catch (error) {
    // A line that is gone leaves nothing where it was looked for, before anything is written.
    if (excelErrorCode(error) === "InvalidArgument") {
      return [correction];
    }
    throw error;
  }
  const [names = []] = titles.values as CellValue[][];
  const [cells = []] = stood.values as CellValue[][];
  const line: Line = new Map(names.map((name, at) => [foldHeader(String(name)), cells[at] ?? ""]));
  const written = foldHeader(String(names[position]));
  return hasHeaders(table, titles) && fits(line) ? [] : [correction, putBack(line, written, value)];
}

/** Gives the cell of a line back what it held before it was written into by mistake. */
function putBack(line: Line, header: string, written: CellValue): Correction {
  const known = KNOWN_BY.filter((name) => name !== header && line.has(name));
  return {
    header,
    fits: (now) => now.get(header) === written && known.every((name) => now.get(name) === line.get(name)),
    value: line.get(header) ?? "",
  };
}
