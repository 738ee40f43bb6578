// The inverse of a batch, read from what it left: rows that carry its id, and its lines on `Changes`. A run that something
// else changed since stays, and is named; a cell that was edited since stays as it is (the writer sees to that).

import { foldKey } from "../../tracking/naming/fold-key";
import type { ComputedFormulas, Plan, RowsToRemove, TableWrite } from "../../tracking/planning/plan";
import { CHANGE_KINDS } from "../../tracking/schema/column-lists";
import { TABLE_VERSIONS } from "../../tracking/schema/table-keys";
import { TABLE_NAMES, type TableName } from "../../tracking/schema/table-names";
import type { Tracking } from "../read-tracking";
import type { WorkbookSession } from "../run-excel";
import { historyOf, isOfRun } from "./batch-history";
import { readBatchLines, type BatchLine } from "./batch-lines";
import type { DefinitionName } from "./definition-name";
import { editedRows } from "./edited-rows";
import { inverseUpdates } from "./inverse-updates";
import { removalsOf } from "./removals-of";
import { markedRuns, type MarkedRun } from "./marked-runs";
import { entryKey, entryWords } from "./row-key";

/** What taking a batch back would do. */
export interface UndoPlan {
  /** Whether the workbook knows of the batch at all. */
  readonly known: boolean;
  /** Whether a line says already that it was taken back. */
  readonly told: boolean;
  readonly plan: Plan;
  /** Parameters and metrics that came with the batch. */
  readonly definitions: readonly DefinitionName[];
  /** Run IDs of the batch that something else changed since, and that therefore stay. */
  readonly changedSince: readonly string[];
  /** Run IDs of the batch that a person edited since, and that therefore stay. */
  readonly edited: readonly string[];
  /** Names of rows of other tables that a person edited since, and that therefore stay. */
  readonly editedNames: readonly string[];
  /** What columns of other tables compute in their rows, which is no edit. */
  readonly computed: ReadonlyMap<TableName, ComputedFormulas>;
  /** Run IDs under which another run stands by now, which the batch never knew. */
  readonly strangers: readonly string[];
  /** What cannot be put back, in sentences. */
  readonly remarks: readonly string[];
}

type ChangeKind = (typeof CHANGE_KINDS)[number];

/** Tables whose rows carry the id of the batch that brought them. */
const MARKED = ["Runs", "History"] as const satisfies readonly TableName[];

/** Reads what a batch did and makes the plan that takes it back; reads `Changes`, and the mark of each row. */
export async function planUndo(
  context: WorkbookSession,
  tracking: Tracking,
  batch: string,
): Promise<UndoPlan> {
  const history = historyOf(await readBatchLines(context, tracking), batch, Date.now());
  const { mine, others, changedSince, written } = history;
  const isOfBatch = (run: MarkedRun): boolean => foldKey(run.batch) === foldKey(batch);
  const isUntouched = (run: MarkedRun): boolean => isOfBatch(run) && !changedSince.has(foldKey(run.id));
  const { runs, edited, formulas, constants } = await markedRuns(context, tracking, isUntouched, written);
  const marked = runs.filter(isOfBatch);
  const later = new Set(runs.filter((run) => history.isLater(run.batch)).map(({ id }) => foldKey(id)));
  const isStranger = (line: BatchLine): boolean => history.isChange(line) && later.has(foldKey(line.key));
  const stays = new Set([...changedSince, ...edited.map(foldKey)]);
  // A run that goes is deleted as it was written; what the batch corrected in it goes along.
  const going = new Set(marked.map(({ id }) => foldKey(id)).filter((id) => !stays.has(id)));
  const isPutBack = (line: BatchLine): boolean =>
    !isStranger(line) && !(isOfRun(line) && going.has(foldKey(line.key)));
  const updates = inverseUpdates(mine.filter(isPutBack), others, tracking);
  const { edited: editedNames, computed } = await editedRows(context, mine, tracking);
  const isKept = ({ sheet, column, after }: BatchLine): boolean =>
    editedNames.some(
      ({ table: name, name: key, version }) =>
        name === sheet && key === column && (version === "" || version === after.trim()),
    );
  const left = mine.filter((line) => !isKept(line));
  const writes: TableWrite[] = [
    ...renamesOf(mine),
    ...updates.writes,
    ...addedRows(left, computed, tracking),
    ...markedRows(
      tracking,
      batch,
      {
        Runs: stays,
        // Points go with the batch also of a run that it only updated: what else changed that run is no matter of them.
        History: new Set(marked.map(({ id }) => foldKey(id)).filter((id) => stays.has(id))),
      },
      {
        Runs: written.size > 0 ? { written, computed: formulas.computed, constants } : {},
        History: history.points.size > 0 ? { written: history.points } : {},
      },
    ),
  ];
  return {
    known: mine.length > 0 || marked.length > 0,
    told: history.told,
    plan: { batch, linesFirst: false, rowLines: false, writes },
    definitions: addedDefinitions(left),
    changedSince: marked.map(({ id }) => id).filter((id) => changedSince.has(foldKey(id))),
    edited,
    editedNames: editedNames.map(({ name, version }) => entryWords(entryKey(name, version))),
    computed,
    remarks: updates.remarks,
    strangers: [...new Set(mine.filter(isStranger).map(({ key }) => key))],
  };
}

/** Rows that carry the id of the batch go, but for those of runs that stay; a row goes as it was `written`. */
function markedRows(
  { tracked }: Tracking,
  batch: string,
  stays: Readonly<Record<(typeof MARKED)[number], ReadonlySet<string>>>,
  written: Readonly<
    Record<(typeof MARKED)[number], Pick<RowsToRemove, "written" | "computed" | "constants">>
  >,
): TableWrite[] {
  return MARKED.filter((table) => tracked.get(table)?.find("Import")).map((table) => ({
    table,
    reason: "It came with the batch.",
    kind: "remove",
    column: "Import",
    values: [batch],
    except: stays[table],
    ...written[table],
  }));
}

/** Each once, as it was written last: a second click brings again what somebody deleted after the first. */
function addedDefinitions(lines: readonly BatchLine[]): DefinitionName[] {
  const added = new Map<string, DefinitionName>();
  for (const { what, column: name, digest } of [...lines].sort((a, b) => (a.when || 0) - (b.when || 0))) {
    const table = what === "Parameter added" ? "Params" : what === "Metric added" ? "Metrics" : undefined;
    if (table) {
      added.set(`${table}\n${name}`, { table, name, digest });
    }
  }
  return [...added.values()];
}

/** Columns get their headers back, the last first. */
function renamesOf(lines: readonly BatchLine[]): TableWrite[] {
  const renames = lines.filter(({ what }) => what === ("Column renamed" satisfies ChangeKind)).reverse();
  return TABLE_NAMES.flatMap((table): TableWrite[] => {
    const columns = renames
      .filter(({ sheet }) => sheet === table)
      .map(({ before, after }) => ({ from: after, to: before }));
    return columns.length > 0 ? [{ table, reason: "The batch renamed it.", kind: "rename", columns }] : [];
  });
}

/** Rows of small tables, each known by its line; catalogue entries go apart, because runs may use them. */
function addedRows(
  lines: readonly BatchLine[],
  computed: ReadonlyMap<TableName, ComputedFormulas>,
  { tracked }: Tracking,
): TableWrite[] {
  return TABLE_NAMES.flatMap((table): TableWrite[] => {
    const hasVersion = tracked.get(table)?.find(TABLE_VERSIONS[table] ?? "") !== undefined;
    const rows = lines
      .filter(({ what, sheet, column }) => what === "Row added" && sheet === table && column !== "")
      .map(({ column, after, digest }) => ({ key: column, version: hasVersion ? after : "", digest }));
    return removalsOf(table, rows, computed.get(table)).map((which) => ({
      table,
      reason: "It came with the batch.",
      kind: "remove",
      ...which,
    }));
  });
}
