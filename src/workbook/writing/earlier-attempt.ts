// A plan that stopped half-way is carried out again under its own batch id. What its earlier attempt wrote is known by its
// keys, and is neither written nor told twice.

import type { Plan, TableWrite } from "../../tracking/planning/plan";
import { trackedTable, type Tracking } from "../read-tracking";
import type { WorkbookSession } from "../run-excel";
import type { TrackedTable } from "../tracked-table";
import { definitionsOf } from "./definitions-of";
import { locateRows } from "./locate-rows";
import { rowKey } from "./row-key";
import { standingRuns, type StandingRuns } from "./standing-rows";

type Addition = Extract<TableWrite, { kind: "add" }>;

/** An addition without the rows that are there already, and where those stand. */
export interface Unwritten {
  readonly write: Addition;
  readonly table: TrackedTable;
  /** Sheet row of the first row that is there already. */
  readonly firstSheetRow: number | undefined;
  readonly standing: StandingRuns;
}

/** Looks which rows of an addition an earlier attempt has written. */
export async function findUnwritten(
  context: WorkbookSession,
  tracking: Tracking,
  write: Addition,
): Promise<Unwritten> {
  const table = trackedTable(tracking, write.table);
  const { onceBy } = write;
  const keys = write.rows.map((row) => (onceBy === undefined ? "" : String(row[onceBy] ?? "")));
  const header = onceBy === undefined ? undefined : table.find(onceBy)?.header;
  // A header row that is turned off refuses the plan by itself; without it Excel finds nothing here.
  if (header === undefined || !table.headerShown || keys.every((key) => key === "")) {
    return { write, table, firstSheetRow: undefined, standing: { runs: [], corrections: [] } };
  }
  const { rows, ...found } = await locateRows(context, table, tracking.catalogue, header, keys);
  const [first] = [...rows.values()].sort((a, b) => a - b);
  const keyOf = rowKey(table.name, header);
  const there = new Set([...rows.keys()].map(keyOf));
  return {
    write: { ...write, rows: write.rows.filter((_, at) => !there.has(keyOf(keys[at] ?? ""))) },
    table,
    firstSheetRow: first === undefined ? undefined : table.headerRow + 1 + first,
    standing: await standingRuns(context, found.table, write, rows),
  };
}

/**
 * Whether an earlier attempt has left the lines of a plan too. It may have where rows were there already (`repeated`), and
 * where rows are written over, which looks the same the second time.
 */
export async function isTold(
  context: WorkbookSession,
  tracking: Tracking,
  { batch, line, rowLines, writes }: Plan,
  repeated: boolean,
): Promise<boolean> {
  const changes = tracking.tracked.get("Changes");
  const mayRepeat = repeated || (rowLines && writes.some(({ kind }) => REWRITES.has(kind)));
  if (!mayRepeat || !changes?.find("Import")) {
    return false;
  }
  const { rows } = await locateRows(context, changes, tracking.catalogue, "Import", [batch]);
  if (rows.size > 0 || line) {
    return rows.size > 0;
  }
  // Definitions are known by their names, whichever click brought them.
  const names = writes.flatMap(definitionsOf).map(({ name }) => name);
  const found = await locateRows(context, changes, tracking.catalogue, "Column", names);
  return names.length > 0 && found.rows.size === new Set(names).size;
}

const REWRITES: ReadonlySet<string> = new Set(["update", "rename"] satisfies TableWrite["kind"][]);
