import { TABLE_KEYS, TABLE_VERSIONS } from "../../tracking/schema/table-keys";
import type { ComputedFormulas } from "../../tracking/planning/plan";
import { TABLE_NAMES, type TableName } from "../../tracking/schema/table-names";
import type { CellValue } from "../../tracking/values/cell-value";
import type { Tracking } from "../read-tracking";
import type { WorkbookSession } from "../run-excel";
import { digestsByKey, isAsWritten } from "./as-written";
import type { BatchLine } from "./batch-lines";
import { ColumnFormulas } from "./column-formulas";
import { hasVersions } from "./removals-of";
import { entryKey, rowKey } from "./row-key";
import { tableInBatch } from "./table-in-batch";

/** A row of a small table that a batch added, by its name there. */
export interface NamedRow {
  readonly table: TableName;
  readonly name: string;
  /** Its version, where the batch told it; else "". */
  readonly version: string;
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
    const rows = lines.flatMap(({ sheet, column: key, after: version, digest }) =>
      sheet === name && key !== "" && digest !== "" ? [{ key, version, digest }] : [],
    );
    const table = tracked.get(name);
    const key = table?.find(TABLE_KEYS[name])?.position;
    const version = table?.find(TABLE_VERSIONS[name] ?? "")?.position;
    return table && key !== undefined && rows.length > 0 ? [{ name, rows, table, key, version }] : [];
  });
  const read = told.map((one) => ({
    ...one,
    body: tableInBatch(context, one.table).getDataBodyRange().load("values,formulasR1C1"),
  }));
  if (read.length > 0) {
    await context.sync();
  }
  const computed = new Map<TableName, ComputedFormulas>();
  const edited = read.flatMap(({ name, rows, table, key, version, body }) => {
    const keyOf = rowKey(name, TABLE_KEYS[name]);
    const versionOf = (text: string): string => (version === undefined ? "" : text.trim());
    const digests = digestsByKey(
      keyOf,
      rows.map((row) => ({ key: entryKey(row.key, versionOf(row.version)), digest: row.digest })),
    );
    const formulas = body.formulasR1C1 as CellValue[][];
    const known = new ColumnFormulas();
    known.learn(table.headers, formulas);
    computed.set(name, known.computed);
    const standing = (body.values as CellValue[][]).flatMap((cells, at) => {
      const text = String(cells[key] ?? "");
      const own = versionOf(String(cells[version ?? -1] ?? ""));
      // Lines of earlier versions of Runsheet tell the name alone.
      const told = digests.has(entryKey(keyOf(text), own)) ? own : "";
      const entry = entryKey(keyOf(text), told);
      const written = digests.get(entry);
      const computes = known.computing(table.headers, cells, formulas[at] ?? []);
      const isWritten = isAsWritten(cells, table, written, computes);
      return written ? [{ key: entry, name: text.trim(), version: told, isWritten }] : [];
    });
    // Of several rows of one name and version those that are not as they were written are others, where all that were written stand.
    const isOther = (one: string): boolean =>
      hasVersions(name) &&
      standing.filter(({ key: own, isWritten }) => own === one && isWritten).length >=
        (digests.get(one)?.size ?? 0);
    return standing.flatMap((row): NamedRow[] =>
      row.isWritten || isOther(row.key) ? [] : [{ table: name, name: row.name, version: row.version }],
    );
  });
  return { edited, computed };
}
