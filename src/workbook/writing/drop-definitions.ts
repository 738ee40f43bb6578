// Parameters and metrics that no run uses any more go with their columns: the entry in the catalogue, and the column in
// Runs where it holds nothing but its header. A column in which anybody wrote anything stays, and so does its entry.

import type { ComputedFormulas } from "../../tracking/planning/plan";
import type { TableName } from "../../tracking/schema/table-names";
import type { Tracking } from "../read-tracking";
import type { WorkbookSession } from "../run-excel";
import type { TrackedColumn, TrackedTable } from "../tracked-table";
import type { DefinitionName } from "./definition-name";
import { keyOfDefinition } from "./definitions-of";
import { deleteColumns } from "./delete-columns";
import { removalsOf } from "./removals-of";
import { removeRows } from "./remove-rows";
import { tableInBatch } from "./table-in-batch";

/** What became of entries that were to be dropped. */
export interface DroppedDefinitions {
  readonly gone: number;
  /** Names of entries that stay, because a person edited them since they were written. */
  readonly edited: readonly string[];
  /** Names of entries that stay, because their columns hold something. */
  readonly used: readonly string[];
}

/** Drops what is unused; `computed`: what the columns of the catalogues are known to compute. */
export async function dropDefinitions(
  context: WorkbookSession,
  tracking: Tracking,
  names: readonly DefinitionName[],
  computed: ReadonlyMap<TableName, ComputedFormulas> = new Map(),
): Promise<DroppedDefinitions> {
  if (names.length === 0) {
    return { gone: 0, edited: [], used: [] };
  }
  const unused = await emptyColumns(context, tracking, names);
  let gone = 0;
  const edited: string[] = [];
  for (const table of ["Params", "Metrics"] as const) {
    const tracked = tracking.tracked.get(table);
    const entries = unused.filter((one) => one.table === table);
    const rows = entries.map(({ name, digest = "" }) => ({ key: name, digest }));
    if (!tracked) {
      continue;
    }
    for (const which of removalsOf(table, rows, computed.get(table))) {
      const outcome = await removeRows(context, tracked, tracking.catalogue, which);
      gone += outcome.removed;
      edited.push(...outcome.edited);
    }
  }
  const used = names.filter((one) => !unused.includes(one) && stands(tracking, one)).map(({ name }) => name);
  return { gone, edited, used };
}

function stands({ catalogue }: Tracking, { table, name }: DefinitionName): boolean {
  const entries = table === "Params" ? catalogue.parameters : catalogue.metrics;
  return entries.some((one) => one.name === name);
}

/** Deletes the columns of entries that hold nothing but their header, and names those entries; those without a column are among them. */
async function emptyColumns(
  context: WorkbookSession,
  tracking: Tracking,
  names: readonly DefinitionName[],
): Promise<DefinitionName[]> {
  const runs = tracking.tracked.get("Runs");
  if (!runs) {
    return [...names];
  }
  const placed = names.map((one) => ({ one, column: runs.find(keyOfDefinition(one)) }));
  const asked = placed.flatMap(({ one, column }) =>
    column ? [{ one, column, ...queueUse(context, runs, column) }] : [],
  );
  if (asked.length > 0) {
    await context.sync();
  }
  const empty = asked.filter(({ body, around }) => body.isNullObject && around.rowCount === 1);
  const gone = await deleteColumns(
    context,
    runs,
    tracking.catalogue,
    empty.map(({ column }) => column),
  );
  return [
    ...placed.flatMap(({ one, column }) => (column ? [] : [one])),
    ...empty.flatMap(({ one, column }) => (gone.includes(column) ? [one] : [])),
  ];
}

function queueUse(
  context: WorkbookSession,
  runs: TrackedTable,
  column: TrackedColumn,
): { readonly body: Excel.Range; readonly around: Excel.Range } {
  // By its header, as it is deleted: somebody may have moved it since.
  const cells = tableInBatch(context, runs).columns.getItem(column.header).getDataBodyRange();
  return {
    body: cells.getUsedRangeOrNullObject(true).load("rowCount"),
    around: cells.getEntireColumn().getUsedRange(true).load("rowCount"),
  };
}
