import { counted } from "../../tracking/words/counts";
import type { TableContent } from "../source-content";
import type { Scalar } from "../../tracking/values/scalar";
import { RunsheetError } from "../../tracking/runsheet-error";
import { cellGrid } from "./cell-grid";
import { headerName } from "./header-name";
import { noTable } from "./read-table";
import { checkWidth } from "./table-limits";

/**
 * The cells of a selected range as a table: the first row that is not blank is the header; columns without a header and
 * without values, as a generous selection has them, are left out.
 * Throws `file-empty`, `file-no-table`, `file-too-wide`.
 *
 * @param formats the number formats of the cells, in the shape of the rows.
 */
export function readCells(
  rows: readonly (readonly Scalar[])[],
  name: string,
  formats?: readonly (readonly (string | undefined)[])[],
): TableContent {
  const top = rows.findIndex((row) => !isBlankRow(row));
  const header = rows[top];
  if (!header) {
    throw new RunsheetError(
      "file-empty",
      `${name} holds no values.`,
      "Select the table with its header row.",
    );
  }
  const body: { row: readonly Scalar[]; index: number }[] = [];
  rows.forEach((row, index) => {
    if (index > top && !isBlankRow(row)) {
      body.push({ row, index });
    }
  });
  if (body.length === 0) {
    throw new RunsheetError(
      "file-empty",
      `${name} holds one row of values and no runs below it.`,
      "Select the header row and the rows below it.",
    );
  }
  const used = header
    .map((_, column) => column)
    .filter((column) => !isBlank(header[column]) || body.some(({ row }) => !isBlank(row[column])));
  checkWidth(name, used.length);
  if (used.length === 1 && body.every(({ row }) => typeof row[used[0] ?? 0] === "string")) {
    throw noTable(name, "it has one column of text");
  }
  const blank = rows.length - top - 1 - body.length;
  return {
    kind: "table",
    name,
    header: used.map((column) => headerName(header[column], column)),
    columns: used.map((column) => body.map(({ row }) => row[column] ?? "")),
    ...(formats ? { formats: used.map((column) => body.map(({ index }) => formats[index]?.[column])) } : {}),
    count: body.length,
    delimiter: undefined,
    place: (row) => `row ${(body[row]?.index ?? 0) + 1} of ${name}`,
    unreadable: [],
    blank,
    grid: cellGrid(rows, name, top, formats),
    remarks: blank > 0 ? [`${counted(blank, "blank row was", "blank rows were")} skipped.`] : [],
  };
}

function isBlankRow(row: readonly Scalar[]): boolean {
  return row.every(isBlank);
}

function isBlank(cell: Scalar | undefined): boolean {
  return cell === undefined || (typeof cell === "string" && cell.trim() === "");
}
