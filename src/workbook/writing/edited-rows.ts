import { TABLE_KEYS } from "../../tracking/schema/table-keys";
import type { ComputedFormulas } from "../../tracking/planning/plan";
import { TABLE_NAMES, type TableName } from "../../tracking/schema/table-names";
import type { CellValue } from "../../tracking/values/cell-value";
import type { Tracking } from "../read-tracking";
import type { WorkbookSession } from "../run-excel";
import { digestsByKey, isAsWritten } from "./as-written";
import type { BatchLine } from "./batch-lines";
import { ColumnFormulas } from "./column-formulas";
import { hasVersions } from "./removals-of";
import { rowKey } from "./row-key";
import { tableInBatch } from "./table-in-batch";

/** A row of a small table that a batch added, by its name there. */
export interface NamedRow {
  readonly table: TableName;
  readonly name: string;
}

/** What there is to say of the rows of small tables that a batch added. */
export interface EditedRows {
  readonly edited: readonly NamedRow[];
  /** What the columns of these tables compute. */
  readonly computed: ReadonlyMap<TableName, ComputedFormulas>;
}

/** The rows of small tables that were edited since the lines tell that they were added; those that are gone are not among them. */
export async function editedRows(
  context: WorkbookSession,
  lines: readonly BatchLine[],
  { tracked }: Tracking,
): Promise<EditedRows> {
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
    body: tableInBatch(context, one.table).getDataBodyRange().load("values,formulasR1C1"),
  }));
  if (read.length > 0) {
    await context.sync();
  }
  const computed = new Map<TableName, ComputedFormulas>();
  const edited = read.flatMap(({ name, rows, table, key, body }) => {
    const keyOf = rowKey(name, TABLE_KEYS[name]);
    const digests = digestsByKey(keyOf, rows);
    const formulas = body.formulasR1C1 as CellValue[][];
    const known = new ColumnFormulas();
    known.learn(table.headers, formulas);
    computed.set(name, known.computed);
    const standing = (body.values as CellValue[][]).flatMap((cells, at) => {
      const text = String(cells[key] ?? "");
      const written = digests.get(keyOf(text));
      const computes = known.computing(table.headers, cells, formulas[at] ?? []);
      return written
        ? [{ key: keyOf(text), name: text.trim(), isWritten: isAsWritten(cells, table, written, computes) }]
        : [];
    });
    // Of several versions of one name those that are not as they were written are others, where all that were written stand.
    const isOther = (one: string): boolean =>
      hasVersions(name) &&
      standing.filter(({ key: own, isWritten }) => own === one && isWritten).length >=
        (digests.get(one)?.size ?? 0);
    return standing.flatMap((row): NamedRow[] =>
      row.isWritten || isOther(row.key) ? [] : [{ table: name, name: row.name }],
    );
  });
  return { edited, computed };
}
