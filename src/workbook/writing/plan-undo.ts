// The inverse of a batch, read from what it left: rows that carry its id, and its lines on `Changes`. A run that something
// else changed since stays, and is named; a cell that was edited since stays as it is (the writer sees to that).

import { RunsheetError } from "../../tracking/runsheet-error";
import { foldKey } from "../../tracking/naming/fold-key";
import type { ComputedFormulas, Plan, TableWrite } from "../../tracking/planning/plan";
import { CHANGE_KINDS } from "../../tracking/schema/column-lists";
import { TABLE_NAMES, type TableName } from "../../tracking/schema/table-names";
import type { Tracking } from "../read-tracking";
import type { WorkbookSession } from "../run-excel";
import { addedRunsIn } from "./added-runs";
import { digestsByKey, type WrittenDigests } from "./as-written";
import { beginsOf, isUndone, readBatchLines, type BatchLine } from "./batch-lines";
import { ColumnFormulas } from "./column-formulas";
import type { DefinitionName } from "./definition-name";
import { editedRows } from "./edited-rows";
import { editedRuns, type StandingRun } from "./edited-runs";
import { renamesIn } from "./header-history";
import { inverseUpdates } from "./inverse-updates";
import { LeftAlone } from "./left-alone";
import { keyColumn } from "./locate-rows";
import { valuesOfDigest } from "./row-digest";
import { removalsOf } from "./removals-of";
import { readTableColumns } from "./read-table-columns";
import { rereadTable } from "./reread-table";

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

/** How often runs are read anew while somebody moves them. */
const ATTEMPTS = 4;
/** Tables whose rows carry the id of the batch that brought them. */
const MARKED = ["Runs", "History"] as const satisfies readonly TableName[];
const RUN_CHANGED: ReadonlySet<string> = new Set<ChangeKind>(["Run updated"]);
/** Lines that tell by digests which runs were added; those of definitions and small tables have digests of their own rows. */
const RUN_ADDED: ReadonlySet<string> = new Set<ChangeKind>(["Runs added", "Run logged"]);

/** Reads what a batch did and makes the plan that takes it back; reads `Changes`, and the mark of each row. */
export async function planUndo(
  context: WorkbookSession,
  tracking: Tracking,
  batch: string,
): Promise<UndoPlan> {
  const lines = await readBatchLines(context, tracking);
  const mine = lines.filter((line) => line.batch === batch && !isUndone(line.what));
  const undone = new Set(lines.filter(({ what }) => isUndone(what)).map((line) => line.batch));
  const begins = beginsOf(lines);
  const began = begins.get(batch) ?? NaN;
  const leftAlone = new LeftAlone(lines);
  const isMade = (line: BatchLine): boolean => RUN_CHANGED.has(line.what) && !leftAlone.isWhole(line);
  const changedSince = new Set(
    lines
      .filter((line) => line.batch !== batch && !undone.has(line.batch) && isMade(line))
      // A line of which nobody can say when it was written counts as later.
      .filter(({ when }) => !(when < began))
      .map(({ key }) => foldKey(key)),
  );
  const added = mine.flatMap(({ what, key, digest }) =>
    RUN_ADDED.has(what) && digest !== "" ? addedRunsIn(key, digest) : [],
  );
  const others = lines.filter((line) => line.batch !== batch);
  const isRenamed = renamesIn(others).some(({ table, when }) => table === "Runs" && !(when < began));
  const written = digestsByKey(
    foldKey,
    added.map(({ runId, digest }) => ({ key: runId, digest: isRenamed ? valuesOfDigest(digest) : digest })),
  );
  const isOfBatch = (run: MarkedRun): boolean => foldKey(run.batch) === foldKey(batch);
  const isUntouched = (run: MarkedRun): boolean => isOfBatch(run) && !changedSince.has(foldKey(run.id));
  const { runs, edited, formulas } = await standingRuns(context, tracking, isUntouched, written);
  const marked = runs.filter(isOfBatch);
  const later = new Set(
    runs.filter((run) => (begins.get(run.batch) ?? NaN) > began).map(({ id }) => foldKey(id)),
  );
  const { edited: editedNames, computed } = await editedRows(context, mine, tracking);
  const isKept = ({ sheet, column }: BatchLine): boolean =>
    editedNames.some(({ table: name, name: key }) => name === sheet && key === column);
  const left = mine.filter((line) => !isKept(line));
  const isStranger = (line: BatchLine): boolean => isMade(line) && later.has(foldKey(line.key));
  const stays = new Set([...changedSince, ...edited.map(foldKey)]);
  // A run that goes is deleted as it was written; what the batch corrected in it goes along.
  const going = new Set(marked.map(({ id }) => foldKey(id)).filter((id) => !stays.has(id)));
  const isPutBack = (line: BatchLine): boolean =>
    !isStranger(line) && !(RUN_CHANGED.has(line.what) && going.has(foldKey(line.key)));
  const updates = inverseUpdates(mine.filter(isPutBack), others, tracking);
  const writes: TableWrite[] = [
    ...renamesOf(mine),
    ...updates.writes,
    ...addedRows(left, computed),
    ...MARKED.flatMap((table): TableWrite[] =>
      tracking.tracked.get(table)?.find("Import")
        ? [
            {
              table,
              reason: "It came with the batch.",
              kind: "remove",
              column: "Import",
              values: [batch],
              except: stays,
              ...(table === "Runs" && written.size > 0 && { written, computed: formulas.computed }),
            },
          ]
        : [],
    ),
  ];
  return {
    known: mine.length > 0 || marked.length > 0,
    told: undone.has(batch),
    plan: { batch, linesFirst: false, rowLines: false, writes },
    definitions: left.flatMap(({ what, column, digest }): DefinitionName[] =>
      what === "Parameter added"
        ? [{ table: "Params", name: column, digest }]
        : what === "Metric added"
          ? [{ table: "Metrics", name: column, digest }]
          : [],
    ),
    changedSince: marked.map(({ id }) => id).filter((id) => changedSince.has(foldKey(id))),
    edited,
    editedNames: editedNames.map(({ name }) => name),
    computed,
    remarks: updates.remarks,
    strangers: [...new Set(mine.filter(isStranger).map(({ key }) => key))],
  };
}

/** A run with the batch that brought it. */
interface MarkedRun extends StandingRun {
  readonly batch: string;
}

/** All runs, and among those that are asked for what there is to say of edits. */
interface StandingRuns {
  readonly runs: readonly MarkedRun[];
  /** Ids of those that were edited since. */
  readonly edited: readonly string[];
  /** What the columns compute in them. */
  readonly formulas: ColumnFormulas;
}

/** All runs, and which of those that are asked for were edited since; read anew while somebody moves rows. */
async function standingRuns(
  context: WorkbookSession,
  { tracked, catalogue }: Tracking,
  asks: (run: MarkedRun) => boolean,
  written: WrittenDigests,
): Promise<StandingRuns> {
  let table = tracked.get("Runs");
  for (let attempt = 0; table?.find("Import") && attempt < ATTEMPTS; attempt++) {
    const read = await readTableColumns(context, table, catalogue, (now) => [
      keyColumn(now, "Import"),
      keyColumn(now, now.keyHeader),
    ]);
    const [imports = [], ids = []] = read.columns;
    const runs = imports.map((value, row) => ({ id: String(ids[row] ?? ""), batch: String(value), row }));
    const formulas = new ColumnFormulas();
    const edited = await editedRuns(context, read.table, runs.filter(asks), { written, formulas });
    if (edited) {
      return { runs, edited, formulas };
    }
    table = await rereadTable(context, table, catalogue);
  }
  if (!table?.find("Import")) {
    return { runs: [], edited: [], formulas: new ColumnFormulas() };
  }
  throw new RunsheetError(
    "workbook-changed",
    `The table ${table.name} on the sheet ${table.sheetName} kept changing while it was read.`,
    "Wait until nobody edits it, then try again. Nothing was written.",
  );
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
): TableWrite[] {
  return TABLE_NAMES.flatMap((table): TableWrite[] => {
    const rows = lines
      .filter(({ what, sheet, column }) => what === "Row added" && sheet === table && column !== "")
      .map(({ column, digest }) => ({ key: column, digest }));
    return removalsOf(table, rows, computed.get(table)).map((which) => ({
      table,
      reason: "It came with the batch.",
      kind: "remove",
      ...which,
    }));
  });
}
