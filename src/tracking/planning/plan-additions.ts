// The runs that an import adds, complete: with a run id, source, source id, import id and fingerprint. Where the source
// has no status at all, a run with a metric counts as completed: such a file lists results.

import { foldKey } from "../naming/fold-key";
import type { Catalogue } from "../catalogue/catalogue";
import { configurationHashes, fingerprintsOf } from "../identity/fingerprint";
import { placedId, type SheetRow } from "../identity/content-id";
import type { RowHashes } from "../identity/row-hashes";
import type { RowIdentities } from "../identity/row-identities";
import { nextRunIds } from "../identity/run-ids";
import { isStatusName } from "../naming/is-status-name";
import type { ColumnTarget, RunColumn, RunColumns } from "../schema/run-columns";
import { OWN_FIELDS, type RunFieldKey } from "../schema/run-fields";
import type { Scalar } from "../values/scalar";
import { RunValues, type Values } from "../schema/run-values";
import type { RunStatus } from "../schema/run-status";
import type { ValueType } from "../values/value-type";

export interface Additions {
  readonly runs: RunColumns;
  readonly configurations: RowHashes;
  /** How many runs got the status Completed because the source had no status. */
  readonly assumedCompleted: number;
}

/** What new runs are called. */
interface Naming {
  /** Run ids that are given already. */
  readonly taken: ReadonlySet<string>;
  /** Whether the ids that rows carry are this workbook's, to be given again where they are free. */
  readonly keepsRunIds: boolean;
  readonly importId: string;
  /** Where a row stands, for rows of sheets. */
  readonly sheetRow?: ((row: number) => SheetRow | undefined) | undefined;
}

/** Makes the new runs out of the rows given. */
export function planAdditions(
  candidates: RunColumns,
  rows: Int32Array,
  identities: RowIdentities,
  catalogue: Catalogue,
  { taken, keepsRunIds, importId, sheetRow }: Naming,
): Additions {
  const columns = candidates.columns
    .filter(({ target }) => target.role !== "field" || !OWN_FIELDS.has(target.key))
    .map((column): RunColumn => ({ ...column, values: pick(column.values, rows) }));
  let assumedCompleted = 0;
  if (!columns.some(({ target }) => tellsStatus(target))) {
    const completed: RunStatus = "Completed";
    const statuses = Array.from(rows, (_, index): Scalar | undefined =>
      hasMetric(columns, index) ? completed : undefined,
    );
    assumedCompleted = statuses.filter((status) => status !== undefined).length;
    columns.push(field("status", statuses, "choice"));
  }
  const configurations = configurationHashes({ count: rows.length, columns }, catalogue);
  const runIds = keepsRunIds ? idsFor(candidates, rows, taken) : nextRunIds(taken, rows.length);
  columns.unshift(field("id", runIds));
  columns.push(
    field("source", pick(identities.sources, rows)),
    field("sourceId", sheetRow ? placedIds(identities, rows, sheetRow) : pick(identities.sourceIds, rows)),
    field("import", new Array<string>(rows.length).fill(importId)),
    field("fingerprint", fingerprintsOf(configurations)),
  );
  return { runs: { count: rows.length, columns }, configurations, assumedCompleted };
}

/** A column of states that was not understood says how runs stand, too: then nothing is assumed. */
function tellsStatus(target: ColumnTarget): boolean {
  return target.role === "field" ? target.key === "status" : "name" in target && isStatusName(target.name);
}

/** The values of some rows; the column itself when those are all. */
function pick<T>(values: readonly T[], rows: Int32Array): readonly T[] {
  if (rows.length === values.length) {
    return values;
  }
  const picked = new Array<T>(rows.length);
  for (let index = 0; index < rows.length; index++) {
    picked[index] = values[rows[index] ?? 0] as T;
  }
  return picked;
}

function placedIds(
  { sourceIds }: RowIdentities,
  rows: Int32Array,
  sheetRow: NonNullable<Naming["sheetRow"]>,
): string[] {
  return Array.from(rows, (row) => placedId(sourceIds[row] ?? "", sheetRow(row)));
}

function field(key: RunFieldKey, values: Values, type: ValueType = "text"): RunColumn {
  return { target: { role: "field", key }, type, values };
}

function hasMetric(runs: readonly RunColumn[], index: number): boolean {
  return runs.some(({ target, values }) => target.role === "metric" && values[index] !== undefined);
}

/** Ids for the new runs: those the import carries where they are free, else the next numbers. */
function idsFor(runs: RunColumns, rows: Int32Array, taken: ReadonlySet<string>): string[] {
  const own = new RunValues(runs);
  if (own.field("id") === undefined) {
    return nextRunIds(taken, rows.length);
  }
  const carried = Array.from(rows, (row) => own.text("id", row));
  const used = new Set(taken);
  const generated = nextRunIds([...taken, ...carried], rows.length);
  let next = 0;
  return carried.map((id) => {
    if (id !== "" && !used.has(foldKey(id))) {
      used.add(foldKey(id));
      return id;
    }
    return generated[next++] ?? "";
  });
}
