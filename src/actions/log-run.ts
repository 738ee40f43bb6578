import { checkDraft, readDraft, type RunDraft } from "../tracking/forms/check-draft";
import type { DecimalSeparator } from "../tracking/forms/read-draft-text";
import type { RunForm } from "../tracking/forms/run-form";
import { fingerprints } from "../tracking/identity/fingerprint";
import type { Plan, RowValues } from "../tracking/planning/plan";
import { RunsheetError } from "../tracking/runsheet-error";
import { targetKey } from "../tracking/schema/target-key";
import type { Catalogue } from "../tracking/catalogue/catalogue";
import type { CellValue } from "../tracking/values/cell-value";
import { addressOf } from "../cells/address";
import type { TrackedTable } from "../workbook/tracked-table";
import type { WorkbookSession } from "../workbook/run-excel";
import { writePlan } from "../workbook/writing/write-plan";
import type { ActionOptions } from "./action-options";
import { attempt, orThrow } from "./attempt";
import { readForm } from "./open-run-form";
import { refreshRunLooks } from "./refresh-looks";
import type { CellPlace } from "./show-cell";

/** The `Source` of runs that were logged by the form; their `Source ID` is a uid. */
const LOGGED_SOURCE = "Runsheet";

export interface LogOptions extends ActionOptions {
  readonly decimalSeparator?: DecimalSeparator;
  /** Given when the draft was begun: by it a second try knows what the first one wrote; a logged run keeps it as its id. */
  readonly uid?: string;
}

/** A run that was logged or finished. */
export interface LoggedRun {
  readonly runId: string;
  /** By it the run can be taken out again. */
  readonly batch: string;
  readonly place: CellPlace;
  readonly message: string;
}

/** A uid for a run: what it is in whichever workbook it goes to. */
export function newRunUid(): string {
  return crypto.randomUUID();
}

/** Writes the drafted run below the last one; reads the catalogues anew and checks the draft again first. */
export async function logRun(draft: RunDraft, options: LogOptions = {}): Promise<LoggedRun> {
  const { decimalSeparator = ".", uid = newRunUid() } = options;
  const batch = `log-${uid}`;
  const attempted = await attempt("logging a run", options, async (context, notes) => {
    const { form, tracking } = await readForm(context);
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
    const outcome = await writePlan(context, logPlan(batch, form.runId, row), {
      signal: options.signal,
      progress,
      tracking,
    });
    const runs = outcome.tables.get("Runs");
    const sheetRow = runs?.firstSheetRow ?? 0;
    const table = runs?.table ?? tracking.tracked.get("Runs");
    const runId = progress.added > 0 ? form.runId : await idAt(context, table, sheetRow);
    const remarks = [...outcome.remarks, ...(await refreshRunLooks(context, outcome.tracking, sheetRow))];
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

function logPlan(batch: string, runId: string, row: RowValues): Plan {
  return {
    batch,
    linesFirst: false,
    rowLines: false,
    line: { what: "Run logged", sheet: "Runs", runId, source: LOGGED_SOURCE },
    writes: [
      { table: "Runs", reason: "A person logged it.", kind: "add", rows: [row], onceBy: "field:sourceId" },
    ],
  };
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

/** The Run ID in a row that an earlier try had written. */
async function idAt(
  context: WorkbookSession,
  table: TrackedTable | undefined,
  sheetRow: number,
): Promise<string> {
  const column = table?.key;
  if (!table || !column) {
    return "";
  }
  const cell = context.workbook.worksheets
    .getItem(table.sheetId)
    .getRangeByIndexes(sheetRow, table.column + column.position, 1, 1)
    .load("values");
  await context.sync();
  const [[id] = []] = cell.values as CellValue[][];
  return String(id ?? "");
}
