import { TABLE_KEYS } from "../../tracking/schema/table-keys";
import { TABLE_NAMES, type TableName } from "../../tracking/schema/table-names";
import type { CellValue } from "../../tracking/values/cell-value";
import type { Tracking } from "../read-tracking";
import type { WorkbookSession } from "../run-excel";
import { digestsByKey, isAsWritten } from "./as-written";
import type { BatchLine } from "./batch-lines";
import { isFormula } from "./cell-write";
import { rowKey } from "./row-key";
import { tableInBatch } from "./table-in-batch";

/** A row of a small table that a batch added, by its name there. */
export interface NamedRow {
  readonly table: TableName;
  readonly name: string;
}

/** The rows of small tables that were edited since the lines tell that they were added; those that are gone are not among them. */
export async function editedRows(
  context: WorkbookSession,
  lines: readonly BatchLine[],
  { tracked }: Tracking,
): Promise<NamedRow[]> {
  const told = TABLE_NAMES.flatMap((name) => {
    const rows = lines.flatMap(({ sheet, column: key, digest }) =>
      sheet === name && key !== "" && digest !== "" ? [{ key, digest }] : [],
    );
    const table = tracked.get(name);
    const key = table?.find(TABLE_KEYS[name])?.position;
    return table && key !== undefined && rows.length > 0 ? [{ name, rows, table, key }] : [];
  });
  const read = told.map((one) => ({
    ...one,
    body: tableInBatch(context, one.table).getDataBodyRange().load("values,formulas"),
  }));
  if (read.length > 0) {
    await context.sync();
  }
  return read.flatMap(({ name, rows, table, key, body }) => {
    const keyOf = rowKey(name, TABLE_KEYS[name]);
    const digests = digestsByKey(keyOf, rows);
    const formulas = body.formulas as CellValue[][];
    return (body.values as CellValue[][]).flatMap((cells, at): NamedRow[] => {
      const written = digests.get(keyOf(String(cells[key] ?? "")));
      const computes = (position: number): boolean =>
        isFormula(formulas[at]?.[position] ?? "", cells[position] ?? "");
      return written && !isAsWritten(cells, table, written, computes)
        ? [{ table: name, name: String(cells[key]).trim() }]
        : [];
    });
  });
}
