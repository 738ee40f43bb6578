import type { Catalogue } from "../tracking/catalogue/catalogue";
import type { RunDraft } from "../tracking/forms/check-draft";
import { targetOfField } from "../tracking/forms/form-field";
import type { RunForm } from "../tracking/forms/run-form";
import type { CellUpdate, Plan, RowUpdate, RowValues } from "../tracking/planning/plan";
import { RunsheetError } from "../tracking/runsheet-error";
import { fingerprints } from "../tracking/identity/fingerprint";
import type { ColumnTarget, RunColumn } from "../tracking/schema/run-columns";
import { targetKey } from "../tracking/schema/target-key";
import type { CellValue } from "../tracking/values/cell-value";
import type { Scalar } from "../tracking/values/scalar";
import { toSpecCell } from "../cells/to-cell";
import { listed } from "../tracking/words/listed";
import type { WorkbookSession } from "../workbook/run-excel";
import type { TrackedTable } from "../workbook/tracked-table";
import { shownValue } from "../workbook/writing/changed-cells";
import { locateRows } from "../workbook/writing/locate-rows";
import { runsToBe } from "../workbook/writing/runs-to-be";
import type { PlanOutcome } from "../workbook/writing/plan-outcome";
import { writePlan } from "../workbook/writing/write-plan";
import { attempt, orThrow } from "./attempt";
import {
  named,
  placeOfRun,
  requireComplete,
  runValues,
  type LoggedRun,
  type LogOptions,
  type SeenCells,
} from "./log-run";
import { giveWorkbookId } from "./give-workbook-id";
import { newRunUid } from "./new-run-uid";
import { readForm } from "./open-run-form";
import { doubledRun } from "./reading/read-runs-by-id";
import { refreshRunLooks } from "./refresh-looks";

const FINGERPRINT = targetKey({ role: "field", key: "fingerprint" });

/**
 * Writes a draft over the run that its form was opened for, and over nothing else: only what the person changed since,
 * and no cell that somebody else has changed meanwhile.
 */
export async function finishRun(
  opened: RunForm,
  draft: RunDraft,
  options: LogOptions = {},
): Promise<LoggedRun> {
  const { decimalSeparator = ".", uid = newRunUid(), tried = [], stood = {} } = options;
  const batch = `finish-${uid}`;
  const { runId } = opened;
  const attempted = await attempt(`finishing ${runId}`, options, async (context, notes) => {
    const { form, tracking } = await readForm(context, runId, false);
    requireComplete(form, draft, decimalSeparator);
    const table = runsToBe(tracking, []);
    const values = runValues(form, draft, decimalSeparator, tracking.catalogue);
    const before = tried.map((one) => runValues(form, one, decimalSeparator, tracking.catalogue));
    const changes = changesOf({ opened, stood }, form, table, values, before);
    const update = withFingerprint(changes, form, table, values, tracking.catalogue);
    const progress = notes.begin(batch, tracking.tracked);
    const plan = finishPlan(batch, update, before.length > 0 ? "again" : true);
    const outcome = await writePlan(context, plan, { signal: options.signal, progress, tracking });
    const [double] = outcome.doubled;
    if (double) {
      throw doubledRun(table, double);
    }
    if (outcome.missing.length > 0) {
      throw gone(runId, table);
    }
    if (outcome.updatedRuns === 0 && outcome.kept.length > 0 && before.length === 0) {
      throw nothingLeft(runId, outcome.kept, table);
    }
    const after = outcome.tracking.tracked.get("Runs") ?? table;
    const sheetRow = outcome.updatedSheetRow ?? (await rowOf(context, after, tracking.catalogue, runId));
    const saved = `Saved ${named(runId, values)} in row ${sheetRow + 1} of ${after.sheetName}.`;
    const remarks = [
      ...(await refreshRunLooks(context, outcome.tracking, undefined)),
      ...(await giveWorkbookId(context, outcome.tracking)),
    ];
    return {
      runId,
      batch,
      place: placeOfRun(after, sheetRow),
      message: [saved, ...keptRemarks(outcome, after), ...outcome.remarks, ...remarks].join(" "),
    };
  });
  return orThrow(attempted, "save it once more, which completes it.");
}

function finishPlan(batch: string, update: RowUpdate, rowLines: Plan["rowLines"]): Plan {
  return {
    batch,
    linesFirst: false,
    rowLines,
    line: { what: "Run finished", sheet: "Runs", runId: update.key, source: "Runsheet" },
    writes:
      update.cells.size > 0
        ? [{ table: "Runs", reason: "A person finished it.", kind: "update", rows: [update] }]
        : [],
  };
}

/** What is said of cells that somebody changed since the form was opened. */
function keptRemarks({ kept }: Pick<PlanOutcome, "kept">, table: TrackedTable): string[] {
  const headers = kept.flatMap(({ column, why }) =>
    why === "edited" ? (table.find(column)?.header ?? column) : [],
  );
  return headers.length === 0
    ? []
    : [
        `${listed(headers)} had been changed meanwhile and stayed as ${headers.length === 1 ? "it is" : "they are"}.`,
      ];
}

/**
 * The cells that the person changed in the form, each with what stood there when the field was first edited or was tried
 * before: a form that was read again since knows of what came later, which is not what the person wrote over.
 */
function changesOf(
  { opened, stood }: { readonly opened: RunForm; readonly stood: SeenCells },
  now: RunForm,
  table: TrackedTable,
  wanted: RowValues,
  tried: readonly RowValues[],
): RowUpdate {
  const cells = new Map<string, CellUpdate>();
  const set = (target: ColumnTarget): void => {
    const key = targetKey(target);
    const spec = table.find(key)?.spec;
    if (!spec) {
      return;
    }
    const shown = (value: Scalar | undefined): CellValue => shownValue(toSpecCell(value, spec), spec);
    const stands = shown(now.opened?.of(target)?.[0]);
    const isOwn = tried.some((values) => shown(values[key]) === stands);
    const first = stood[key];
    const before = isOwn
      ? stands
      : shown(first === undefined ? opened.opened?.of(target)?.[0] : (first ?? undefined));
    const after = shown(wanted[key]);
    // The form reads texts without the spaces around them; a cell that the person left alone keeps its own.
    if (before !== after && (typeof before !== "string" || before.trim() !== after)) {
      cells.set(key, { before, after: toSpecCell(wanted[key], spec) });
    }
  };
  for (const field of now.fields) {
    set(targetOfField(field));
  }
  return { key: opened.runId, cells };
}

/** The changes with the fingerprint of the run as it will stand: of cells that somebody else has changed, what they hold. */
function withFingerprint(
  update: RowUpdate,
  { opened, fields }: RunForm,
  table: TrackedTable,
  wanted: RowValues,
  catalogue: Catalogue,
): RowUpdate {
  const spec = table.find(FINGERPRINT)?.spec;
  if (update.cells.size === 0 || !spec) {
    return update;
  }
  const isWritten = (key: string, stands: Scalar | undefined): boolean => {
    const column = table.find(key);
    const cell = update.cells.get(key);
    return (
      column?.spec !== undefined && cell?.before === shownValue(toSpecCell(stands, column.spec), column.spec)
    );
  };
  let written = 0;
  const columns = fields.map((field): RunColumn => {
    const target = targetOfField(field);
    const key = targetKey(target);
    const stands = opened?.of(target)?.[0];
    const isOwn = isWritten(key, stands);
    written += isOwn ? 1 : 0;
    return { target, type: field.type, values: [isOwn ? wanted[key] : stands] };
  });
  const [after] = fingerprints({ count: 1, columns }, catalogue);
  const before = shownValue(toSpecCell(opened?.text("fingerprint", 0), spec), spec);
  return written === 0 || before === (after ?? "")
    ? update
    : {
        ...update,
        cells: new Map([...update.cells, [FINGERPRINT, { before, after: toSpecCell(after, spec) }]]),
      };
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

/** Somebody came first in every cell that the person changed. */
function nothingLeft(runId: string, kept: PlanOutcome["kept"], table: TrackedTable): RunsheetError {
  const headers = kept.map(({ column }) => table.find(column)?.header ?? column);
  return new RunsheetError(
    "workbook-changed",
    `${listed(headers)} of ${runId} had been changed in the sheet meanwhile.`,
    "Nothing was saved. Look at what the sheet holds now, then save again.",
  );
}

function gone(runId: string, table: TrackedTable): RunsheetError {
  return new RunsheetError(
    "workbook-changed",
    `The run ${runId} is no longer on the sheet ${table.sheetName}.`,
    "Somebody deleted or renamed it meanwhile; log the run anew if it shall stand there.",
  );
}
