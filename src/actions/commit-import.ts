import type { TableWrite } from "../tracking/planning/plan";
import { RunsheetError } from "../tracking/runsheet-error";
import { leftOut, lostRuns } from "./importing/left-out";
import type { TableName } from "../tracking/schema/table-names";
import { explainExcelError } from "../workbook/explain-excel-error";
import type { WorkbookSession } from "../workbook/run-excel";
import { setUpTables } from "../workbook/set-up-tables";
import { throwIfCancelled } from "../workbook/sync-in-chunks";
import { keepNames, stateWithNames } from "../workbook/open-renames";
import { updateState } from "../workbook/tracking-state";
import type { PlanProgress } from "../workbook/writing/plan-progress";
import type { PlanOutcome } from "../workbook/writing/plan-outcome";
import { requireFields } from "../workbook/writing/require-settled";
import { writePlan } from "../workbook/writing/write-plan";
import { getEngine } from "../worker/engine";
import type { ActionOptions } from "./action-options";
import { attemptNow, withStand } from "./attempt";
import { differingWords, knownPoints } from "./importing/known-points";
import { giveWorkbookId } from "./give-workbook-id";
import {
  completeReport,
  partialReport,
  undoneReport,
  unknownReport,
  unsettledReport,
  type ImportReport,
} from "./importing/import-report";
import { definitionNotes } from "./importing/definition-updates";
import { curveRemarks } from "./importing/curve-remarks";
import { broughtWrites, rowsAdded } from "./importing/brought-writes";
import { checkColumns, checkNames, checkReading, checkTables } from "./importing/check-names";
import { requireAsShown } from "./importing/require-as-shown";
import { mappingKey } from "./importing/mapping-key";
import { planOfImport } from "./importing/plan-of-import";
import { remember } from "./importing/remembered-mapping";
import { settleFingerprints } from "./importing/settle-fingerprints";
import { sendWorkbook } from "./importing/send-workbook";
import { isUnchanged, requireTables } from "./importing/workbook-stamp";
import { settledWords, withoutSettled } from "./importing/without-settled";
import { keptTextsWords } from "./kept-texts-words";
import { inLane } from "./lane";
import type { PreparedImport } from "./prepare-import";
import { refreshLooks } from "./refresh-looks";

export type { ImportReport } from "./importing/import-report";

/** How often an import is planned again because the workbook changed. */
const ATTEMPTS = 3;
const CHANGED_SINCE =
  "The workbook had changed since the preview, so the plan was made again; it does what was shown.";

/**
 * Writes a prepared import as it was shown. A workbook that changed since is planned against again, and `preview-stale` is
 * thrown where the plan is another one by now (`previewAnew` shows it). A failure or a cancel
 * half-way is undone: then the state is `nothing`; where undoing fails too, it is `partial`, and `removeImport` finishes
 * it. Throws `preview-stale` when another import was opened or another preview made since.
 */
export async function commitImport(
  prepared: PreparedImport,
  options: ActionOptions = {},
): Promise<ImportReport> {
  return inLane("the import", options, () => commitNow(prepared, options));
}

/** The same for an action that has the lane; what else comes `along` is of the same batch. */
export async function commitNow(
  prepared: PreparedImport,
  options: ActionOptions,
  along: readonly TableWrite[] = [],
): Promise<ImportReport> {
  const engine = getEngine();
  let current = prepared;
  let created: readonly TableName[] = [];
  let points = 0;
  const attempted = await attemptNow(options, async (context, notes) => {
    current = await planAsShown(context, prepared, options);
    const isPlannedAnew = current !== prepared;
    const begin = (missing: readonly TableName[]): void => {
      requireTables(current.workbook.stamp, missing);
      notes.beginForGood();
    };
    const setUp = await setUpTables(context, [], begin, { valuesStay: true });
    const { tracking: before, retyped, added } = setUp;
    created = setUp.created;
    throwIfCancelled(options.signal);
    const progress = notes.begin(current.importId, before.tracked);
    const total = current.counts.add + current.counts.update;
    const report = ({ added, updated }: PlanProgress): void =>
      options.onProgress?.({ stage: "writing", done: added + updated, total });
    report(progress);
    const left = await engine.leaveKnownPoints(current.token, await knownPoints(context, before, current));
    points = left.count;
    const { plan, counts } = await planOfImport(current, engine, before, points, (updates) =>
      withoutSettled(context, before, current.importId, updates),
    );
    const settled = current.counts.update - counts.update;
    current = { ...current, counts };
    const brought = await broughtWrites(context, before, current);
    const outcome = await writePlan(
      context,
      { ...plan, writes: [...along, ...brought, ...plan.writes] },
      { signal: options.signal, progress, tracking: before, onProgress: report },
    );
    return {
      runs: outcome.tables.get("Runs"),
      lost: lostRuns(plan, outcome),
      brought: rowsAdded(brought),
      remarks: [
        ...(isPlannedAnew ? [CHANGED_SINCE] : []),
        ...keptTextsWords(retyped.kept),
        ...added,
        ...curveRemarks(current, before, points),
        ...(total + points > 0 ? definitionNotes(current, before).remarks : []),
        ...settledWords(settled),
        ...leftOut(outcome),
        ...differingWords(left.differing),
        ...outcome.remarks,
        ...(await settleFingerprints(context, plan.batch, outcome)),
        ...(await finish(context, outcome, current)),
        ...(await giveWorkbookId(context, outcome.tracking)),
      ],
    };
  });
  if ("done" in attempted) {
    return completeReport(current, { ...attempted.done, points });
  }
  const { error, stands, progress } = attempted;
  if (!progress.began) {
    throw stands === "partial"
      ? withStand(error, stands, "no run was written; import once more, which completes it.")
      : error;
  }
  const reportOf = {
    nothing: undoneReport,
    unknown: unknownReport,
    unsettled: unsettledReport,
    partial: partialReport,
  }[stands];
  return reportOf(current, error, { ...progress, created });
}

/** The import as it is written; throws where it is not what was shown, or where a person has not answered yet. */
async function planAsShown(
  context: WorkbookSession,
  prepared: PreparedImport,
  options: ActionOptions,
): Promise<PreparedImport> {
  const current = await planNow(context, prepared, options);
  requireAsShown(prepared, current);
  checkTables(current);
  checkReading(current);
  checkNames(current);
  checkColumns(current);
  return current;
}

/** The import as planned against the workbook as it stands, which may change once more while it is read. */
async function planNow(
  context: WorkbookSession,
  prepared: PreparedImport,
  options: ActionOptions,
): Promise<PreparedImport> {
  const engine = getEngine();
  let current = prepared;
  for (let attempt = 0; !(await isUnchanged(context, current.workbook.stamp)); attempt++) {
    if (attempt >= ATTEMPTS) {
      throw new RunsheetError(
        "workbook-changed",
        "The workbook kept changing while the import was planned.",
        "Wait until nobody edits it, then import again. Nothing was written.",
      );
    }
    const { picture, stamp, used, tracking } = await sendWorkbook(context, engine, options);
    requireTables(prepared.workbook.stamp, tracking.missing);
    requireFields(tracking);
    const choices = { ...prepared.choices, shown: prepared.token };
    const preview = await engine.plan(prepared.source, picture, choices, options);
    const { known } = prepared.workbook;
    current = { ...prepared, ...preview, workbook: { picture, stamp, used, known } };
  }
  if (current === prepared) {
    // Asked before anything is written: a preview that is not the latest any more is refused.
    await engine.reasons(current.token, 0, 0);
  }
  return current;
}

/** What follows the data; the import stands even if this does not work out, and the report says so. */
async function finish(
  context: WorkbookSession,
  { tracking, lastRun }: PlanOutcome,
  { choices: chosen, suggested, format, readings }: PreparedImport,
): Promise<string[]> {
  const remarks = await refreshLooks(context, tracking);
  const choices = remember(chosen.columns, suggested);
  if (choices.length === 0 && lastRun <= (tracking.state.lastRun ?? 0)) {
    await keepNames(context, tracking);
    return remarks;
  }
  try {
    await updateState(context, (state) => ({
      ...stateWithNames(state, tracking),
      ...(choices.length > 0 && {
        mappings: { ...state.mappings, [mappingKey({ format, readings })]: choices },
      }),
      ...(lastRun > 0 && { lastRun: Math.max(lastRun, state.lastRun ?? 0) }),
    }));
    return remarks;
  } catch (error) {
    const lost =
      choices.length > 0 ? "The choices were not remembered" : "The last Run ID was not remembered";
    return [...remarks, `${lost}: ${explainExcelError(error).message}`];
  }
}
