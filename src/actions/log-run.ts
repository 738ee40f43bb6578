import { checkDraft, readDraft, type RunDraft } from "../tracking/forms/check-draft";
import type { DecimalSeparator } from "../tracking/forms/read-draft-text";
import { targetOfField } from "../tracking/forms/form-field";
import type { RunForm } from "../tracking/forms/run-form";
import { fingerprints } from "../tracking/identity/fingerprint";
import type { Plan, RowValues } from "../tracking/planning/plan";
import { RunsheetError } from "../tracking/runsheet-error";
import { targetKey } from "../tracking/schema/target-key";
import type { Catalogue } from "../tracking/catalogue/catalogue";
import type { Scalar } from "../tracking/values/scalar";
import { addressOf } from "../cells/address";
import type { TrackedTable } from "../workbook/tracked-table";
import { writePlan } from "../workbook/writing/write-plan";
import type { ActionOptions } from "./action-options";
import { attempt, orThrow } from "./attempt";
import { giveWorkbookId } from "./give-workbook-id";
import { newRunUid } from "./new-run-uid";
import { readForm } from "./open-run-form";
import { refreshRunLooks } from "./refresh-looks";
import type { CellPlace } from "./show-cell";

/** The `Source` of runs that were logged by the form; their `Source ID` is a uid. */
const LOGGED_SOURCE = "Runsheet";

export interface LogOptions extends ActionOptions {
  readonly decimalSeparator?: DecimalSeparator;
  /** Given when the draft was begun: by it a second try knows what the first one wrote; a logged run keeps it as its id. */
  readonly uid?: string;
  /** Drafts with which the same run was tried to be finished before: what they wrote is the person's own. */
  readonly tried?: readonly RunDraft[];
  /** What the cells held when the person first edited their fields; for other fields that of the form counts. */
  readonly stood?: SeenCells;
}

/** What the cells of a run held, by the keys of their fields; null for a blank. */
export type SeenCells = Readonly<Record<string, Scalar | null>>;

/** A run that was logged or finished. */
export interface LoggedRun {
  readonly runId: string;
  /** By it the run can be taken out again. */
  readonly batch: string;
  readonly place: CellPlace;
  readonly message: string;
}

/** Writes the drafted run below the last one; reads the catalogues anew and checks the draft again first. */
export async function logRun(draft: RunDraft, options: LogOptions = {}): Promise<LoggedRun> {
  const { decimalSeparator = ".", uid = newRunUid() } = options;
  const batch = `log-${uid}`;
  const attempted = await attempt("logging a run", options, async (context, notes) => {
    const { form, tracking } = await readForm(context, undefined, false);
    requireComplete(form, draft, decimalSeparator);
    const values = runValues(form, draft, decimalSeparator, tracking.catalogue);
    const row: RowValues = {
      ...values,
      "field:id": form.runId,
      "field:source": LOGGED_SOURCE,
      "field:sourceId": uid,
      "field:import": batch,
    };
    const progress = notes.begin(batch, tracking.tracked);
    const outcome = await writePlan(context, logPlan(batch, form, row), {
      signal: options.signal,
      progress,
      tracking,
    });
    const runs = outcome.tables.get("Runs");
    const sheetRow = runs?.firstSheetRow ?? 0;
    const table = runs?.table ?? tracking.tracked.get("Runs");
    const runId = outcome.firstRun ?? form.runId;
    const remarks = [
      ...outcome.remarks,
      ...(await refreshRunLooks(context, outcome.tracking, sheetRow)),
      ...(await giveWorkbookId(context, outcome.tracking)),
    ];
    return {
      runId,
      batch,
      place: placeOfRun(table, sheetRow),
      message: [
        `Logged ${named(runId, values)} in row ${sheetRow + 1} of ${table?.sheetName ?? "Runs"}.`,
        ...remarks,
      ].join(" "),
    };
  });
  return orThrow(attempted, "log the run once more, which completes it and adds nothing twice.");
}

/** The catalogues may have changed since the form was shown; what they refuse now is named by its field. */
export function requireComplete(form: RunForm, draft: RunDraft, separator: DecimalSeparator): void {
  const { errors, complete } = checkDraft(form, draft, separator);
  const wrong = form.fields.filter(({ key }) => errors[key] !== undefined);
  if (wrong.length > 0) {
    throw new RunsheetError(
      "invalid-input",
      wrong.map(({ key }) => errors[key] ?? "").join(" "),
      "Put these fields right, then save again. Nothing was written.",
    );
  }
  if (!complete) {
    throw new RunsheetError(
      "invalid-input",
      "The run is empty.",
      "Enter at least one value that says what was run or what came of it. Nothing was written.",
    );
  }
}

/** The values of a draft by the key of their target, its fingerprint among them. */
export function runValues(
  form: RunForm,
  draft: RunDraft,
  separator: DecimalSeparator,
  catalogue: Catalogue,
): RowValues {
  const { run } = readDraft(form, draft, separator);
  return {
    ...Object.fromEntries(run.columns.map(({ target, values }) => [targetKey(target), values[0]])),
    "field:fingerprint": fingerprints(run, catalogue)[0],
  };
}

/** Where a run stands, from its first to its last column. */
export function placeOfRun(table: TrackedTable | undefined, sheetRow: number): CellPlace {
  return {
    sheet: table?.sheetName ?? "Runs",
    address: addressOf(sheetRow, table?.column ?? 0, 1, table?.headers.length ?? 1),
  };
}

/** A run by its id and what people call it. */
export function named(runId: string, values: RowValues): string {
  const name = values["field:name"];
  return name === undefined ? runId : `${runId} (${String(name)})`;
}

function logPlan(batch: string, { runId, fields }: RunForm, row: RowValues): Plan {
  return {
    batch,
    linesFirst: false,
    rowLines: false,
    line: ({ firstRun = runId }) => ({
      what: "Run logged",
      sheet: "Runs",
      runId: firstRun,
      source: LOGGED_SOURCE,
    }),
    writes: [
      {
        table: "Runs",
        reason: "A person logged it.",
        kind: "add",
        rows: [row],
        onceBy: "field:sourceId",
        corrects: [...fields.map((field) => targetKey(targetOfField(field))), "field:fingerprint"],
      },
    ],
  };
}
