import type { Catalogue } from "../tracking/catalogue/catalogue";
import { readDraft, type RunDraft } from "../tracking/forms/check-draft";
import { targetOfField } from "../tracking/forms/form-field";
import type { RunForm } from "../tracking/forms/run-form";
import { fingerprints } from "../tracking/identity/fingerprint";
import type { CellUpdate, Plan, RowUpdate } from "../tracking/planning/plan";
import { RunsheetError } from "../tracking/runsheet-error";
import { targetKey } from "../tracking/schema/target-key";
import type { Scalar } from "../tracking/values/scalar";
import { toSpecCell } from "../cells/to-cell";
import { listed } from "../tracking/words/listed";
import type { WorkbookSession } from "../workbook/run-excel";
import type { TrackedTable } from "../workbook/tracked-table";
import { shownValue } from "../workbook/writing/changed-cells";
import { locateRows } from "../workbook/writing/locate-rows";
import { runsToBe } from "../workbook/writing/runs-to-be";
import { writePlan, type PlanOutcome } from "../workbook/writing/write-plan";
import { attempt, orThrow } from "./attempt";
import {
  named,
  newRunUid,
  placeOfRun,
  requireComplete,
  runValues,
  type LoggedRun,
  type LogOptions,
} from "./log-run";
import { doubledRun, readForm } from "./open-run-form";
import { refreshRunLooks } from "./refresh-looks";

/**
 * Writes a draft over the run that its form was opened for, and over nothing else: only what the person changed since,
 * and no cell that somebody else has changed meanwhile.
 */
export async function finishRun(
  opened: RunForm,
  draft: RunDraft,
  options: LogOptions = {},
): Promise<LoggedRun> {
  const { decimalSeparator = ".", uid = newRunUid() } = options;
  const batch = `finish-${uid}`;
  const { runId } = opened;
  const attempted = await attempt(`finishing ${runId}`, options, async (context, notes) => {
    const { form, tracking } = await readForm(context, runId, false);
    requireComplete(form, draft, decimalSeparator);
    const table = runsToBe(tracking, []);
    const values = runValues(form, draft, decimalSeparator, tracking.catalogue);
    const fingerprint = fingerprints(readDraft(form, draft, decimalSeparator).run, tracking.catalogue)[0];
    const update = changesOf(opened, form, draft, decimalSeparator, table, fingerprint);
    const progress = notes.begin(batch, tracking.tracked);
    const outcome = await writePlan(context, finishPlan(batch, update), {
      signal: options.signal,
      progress,
      tracking,
    });
    const [double] = outcome.doubled;
    if (double) {
      throw doubledRun(table, double);
    }
    if (outcome.missing.length > 0) {
      throw gone(runId, table);
    }
    const after = outcome.tracking.tracked.get("Runs") ?? table;
    const sheetRow = outcome.updatedSheetRow ?? (await rowOf(context, after, tracking.catalogue, runId));
    const saved = `Saved ${named(runId, values)} in row ${sheetRow + 1} of ${after.sheetName}.`;
    const remarks = await refreshRunLooks(context, outcome.tracking, undefined);
    return {
      runId,
      batch,
      place: placeOfRun(after, sheetRow),
      message: [saved, ...keptRemarks(outcome, after), ...outcome.remarks, ...remarks].join(" "),
    };
  });
  return orThrow(attempted, "save it once more, which completes it.");
}

function finishPlan(batch: string, update: RowUpdate): Plan {
  return {
    batch,
    linesFirst: false,
    rowLines: true,
    line: { what: "Run finished", sheet: "Runs", runId: update.key, source: "Runsheet" },
    writes:
      update.cells.size > 0
        ? [{ table: "Runs", reason: "A person finished it.", kind: "update", rows: [update] }]
        : [],
  };
}

/** What is said of cells that somebody changed since the form was opened. */
function keptRemarks({ kept }: Pick<PlanOutcome, "kept">, table: TrackedTable): string[] {
  const headers = kept.flatMap(({ column, isFormula }) =>
    isFormula ? [] : (table.find(column)?.header ?? column),
  );
  return headers.length === 0
    ? []
    : [
        `${listed(headers)} had been changed meanwhile and stayed as ${headers.length === 1 ? "it is" : "they are"}.`,
      ];
}

/** The cells that the person changed in the form, each with what stood there when it was opened. */
function changesOf(
  opened: RunForm,
  form: RunForm,
  draft: RunDraft,
  separator: "." | ",",
  table: TrackedTable,
  fingerprint: string | undefined,
): RowUpdate {
  const cells = new Map<string, CellUpdate>();
  const { run } = readDraft(form, draft, separator);
  const wanted = new Map(run.columns.map(({ target, values }) => [targetKey(target), values[0]]));
  const set = (key: string, before: Scalar | undefined, after: Scalar | undefined): void => {
    const spec = table.find(key)?.spec;
    if (spec) {
      const old = shownValue(toSpecCell(before, spec), spec);
      const next = toSpecCell(after, spec);
      if (old !== shownValue(next, spec)) {
        cells.set(key, { before: old, after: next });
      }
    }
  };
  for (const field of form.fields) {
    const key = targetKey(targetOfField(field));
    set(key, opened.opened?.of(targetOfField(field))?.[0], wanted.get(key));
  }
  if (cells.size > 0) {
    set("field:fingerprint", opened.opened?.field("fingerprint")?.[0], fingerprint);
  }
  return { key: opened.runId, cells };
}

/** The row of the sheet that a run stands in. */
async function rowOf(
  context: WorkbookSession,
  table: TrackedTable,
  catalogue: Catalogue,
  runId: string,
): Promise<number> {
  const { rows } = await locateRows(context, table, catalogue, table.keyHeader, [runId]);
  return table.headerRow + 1 + (rows.get(runId) ?? 0);
}

function gone(runId: string, table: TrackedTable): RunsheetError {
  return new RunsheetError(
    "workbook-changed",
    `The run ${runId} is no longer on the sheet ${table.sheetName}.`,
    "Somebody deleted or renamed it meanwhile; log the run anew if it shall stand there.",
  );
}
