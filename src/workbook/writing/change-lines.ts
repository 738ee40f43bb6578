import { AddedRuns } from "./added-runs";
import type { ChangeLine } from "./change-line";
import type {
  Plan,
  PlanDeeds,
  PlanLine,
  RowUpdate,
  RowValues,
  TableWrite,
} from "../../tracking/planning/plan";
import { TABLE_KEYS, TABLE_VERSIONS } from "../../tracking/schema/table-keys";
import { listed } from "../../tracking/words/listed";
import type { TrackedTable } from "../tracked-table";
import { layOutRows } from "./lay-out-rows";
import { digestsText, writtenDigest } from "./row-digest";
import { changeTexts } from "./changed-cells";

const MOST_NAMED = 5;

/**
 * The lines by which `Changes` tells of a plan: one for the whole, one for each row that is written over (its cells before
 * and after, so that they can be put back exactly), one for each row that a small table gets, and which runs were added.
 */
export function changeLines(
  plan: Plan,
  tables: ReadonlyMap<string, TrackedTable>,
  did: PlanDeeds,
  added = new AddedRuns(),
): ChangeLine[] {
  const line = typeof plan.line === "function" ? plan.line(did) : plan.line;
  const only = added.only;
  const digest = only?.runId === line?.runId ? only?.digest : undefined;
  return [
    ...(line ? [{ ...lineOfAll(plan.batch, line), Digest: digest && digestsText([digest]) }] : []),
    ...(digest === undefined ? added.lines(plan.batch) : []),
    ...(plan.rowLines ? plan.writes.flatMap((write) => linesOf(plan, write, tables.get(write.table))) : []),
  ];
}

/** What is to be said of values that no line of `Changes` can hold. */
export function unkeptRemarks(lines: readonly ChangeLine[]): string[] {
  const unkept = lines.filter(
    ({ What, Before }) => (What === "Run updated" || What === "Row updated") && Before === undefined,
  );
  const names = unkept
    .slice(0, MOST_NAMED)
    .map((line) => `${String(line["Column"])} of ${String(line["Run ID"])}`);
  return unkept.length === 0
    ? []
    : [
        `Too long for a line of Changes, so that taking this back cannot restore it: ${listed(names, unkept.length)}.`,
      ];
}

function lineOfAll(
  batch: string,
  { what, sheet, runId, column, after, source, counts }: PlanLine,
): ChangeLine {
  return {
    What: what,
    Sheet: sheet,
    "Run ID": runId,
    Column: column,
    After: after,
    Source: source,
    Import: batch,
    Added: counts?.add,
    Updated: counts?.update,
    Skipped: counts?.skip,
    Rejected: counts?.reject,
  };
}

function linesOf(plan: Plan, write: TableWrite, table: TrackedTable | undefined): ChangeLine[] {
  if (write.kind === "update" && table) {
    return write.rows.flatMap((row) => updateLines(plan, row, table));
  }
  if (write.kind === "rename") {
    return write.columns.map(({ from, to }) => ({
      What: "Column renamed",
      Sheet: write.table,
      Column: to,
      Before: from,
      After: to,
      Import: plan.batch,
    }));
  }
  if (write.kind === "add" && write.table !== "Runs" && write.table !== "Issues") {
    return write.rows.map((row) => ({
      What: addedKind(write.table),
      Sheet: write.table,
      Column: String(row[TABLE_KEYS[write.table]] ?? ""),
      After: versionIn(row, write.table),
      Import: plan.batch,
      Digest: table && writtenDigest(layOutRows([row], table)[0] ?? [], table.specs),
    }));
  }
  return [];
}

/** The version of a row that is one of several of its name. */
function versionIn(row: RowValues, table: TableWrite["table"]): string | undefined {
  const version = row[TABLE_VERSIONS[table] ?? ""];
  return version === undefined ? undefined : String(version);
}

function addedKind(table: TableWrite["table"]): ChangeLine["What"] {
  return table === "Params" ? "Parameter added" : table === "Metrics" ? "Metric added" : "Row added";
}

/** Split where one line could not hold it. */
function updateLines(plan: Plan, { key, cells }: RowUpdate, table: TrackedTable): ChangeLine[] {
  const changes = [...cells].flatMap(([name, { before, after }]) => {
    const column = table.find(name);
    return column ? [{ header: column.header, spec: column.spec, before, after }] : [];
  });
  return changeTexts(changes).map(({ columns, before, after }) => ({
    What: table.name === "Runs" ? "Run updated" : "Row updated",
    Sheet: table.name,
    "Run ID": key,
    Column: columns,
    Before: before,
    After: after,
    Import: plan.batch,
  }));
}
