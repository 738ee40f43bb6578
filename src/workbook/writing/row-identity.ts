// Where two rows have one Run ID, what a run is outside the workbook (Source and Source ID) tells which of them is meant.

import type { Catalogue } from "../../tracking/catalogue/catalogue";
import { foldKey } from "../../tracking/naming/fold-key";
import type { RowUpdate } from "../../tracking/planning/plan";
import type { CellValue } from "../../tracking/values/cell-value";
import type { WorkbookSession } from "../run-excel";
import type { TrackedColumn, TrackedTable } from "../tracked-table";
import { keyColumn } from "./locate-rows";
import { readTableColumns } from "./read-table-columns";

const FIELDS = ["field:source", "field:sourceId"] as const;

/** The one body row of each update that its identity picks among those of its key; reads the columns of the table. */
export async function rowsOfIdentities(
  context: WorkbookSession,
  table: TrackedTable,
  catalogue: Catalogue,
  updates: readonly RowUpdate[],
): Promise<Map<RowUpdate, number>> {
  const told = updates.filter(({ identity }) => identity !== undefined && identity.sourceId !== "");
  if (told.length === 0 || identityColumns(table).length < FIELDS.length) {
    return new Map();
  }
  const { columns } = await readTableColumns(context, table, catalogue, (now) => [
    keyColumn(now, now.keyHeader),
    ...identityColumns(now),
  ]);
  const [keys = [], sources = [], ids = []] = columns;
  return new Map(
    told.flatMap((update) => {
      const rows = keys.flatMap((key, row) =>
        foldKey(key) === foldKey(update.key) && isIdentity([sources[row] ?? "", ids[row] ?? ""], update)
          ? [row]
          : [],
      );
      const [only] = rows;
      return only !== undefined && rows.length === 1 ? [[update, only] as const] : [];
    }),
  );
}

/** Whether cells of Source and Source ID are those of the run that an update means. */
export function isIdentity(
  [source = "", sourceId = ""]: readonly CellValue[],
  { identity }: RowUpdate,
): boolean {
  return (
    identity !== undefined &&
    foldKey(source) === foldKey(identity.source) &&
    foldKey(sourceId) === foldKey(identity.sourceId)
  );
}

/** The columns that tell what a run is outside the workbook. */
export function identityColumns(table: TrackedTable): TrackedColumn[] {
  return FIELDS.flatMap((field) => table.find(field) ?? []);
}
