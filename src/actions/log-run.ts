import { checkDraft, readDraft, type RunDraft } from "../tracking/forms/check-draft";
import { planHeaders } from "../tracking/schema/column-headers";
import { fingerprints } from "../tracking/identity/fingerprint";
import type { ColumnTarget } from "../tracking/schema/run-columns";
import type { RunForm } from "../tracking/forms/run-form";
import { RunsheetError } from "../tracking/runsheet-error";
import type { Scalar } from "../tracking/values/scalar";
import { targetKey } from "../tracking/schema/target-key";
import { appendRows } from "../workbook/append-rows";
import { addressOf } from "../cells/address";
import { toSpecCell } from "../cells/to-cell";
import { columnSpecs } from "../workbook/column-specs";
import { readTracking, tableOf, type Tracking } from "../workbook/read-tracking";
import { refreshRules } from "../workbook/rules/refresh-rules";
import { writeWorkbook } from "../workbook/run-excel";
import { refreshHighlight } from "./highlighting/refresh-highlight";
import { readForm } from "./open-run-form";
import { recordChanges } from "./record-change";
import type { CellPlace } from "./show-cell";

/** The `Source` of runs that were logged by the form. */
const SOURCE = "Form";

/** Writes the drafted run below the last one; re-reads the workbook and re-checks the draft first. */
export async function logRun(
  draft: RunDraft,
  decimalSeparator: "." | "," = ".",
): Promise<{ runId: string; place: CellPlace; message: string }> {
  return writeWorkbook(async (context) => {
    const { form, tracking } = await readForm(context);
    requireComplete(form, draft, decimalSeparator);
    const runId = form.nextRunId;
    const table = tableOf(tracking.layout, "Runs");
    const specs = columnSpecs("Runs", table.headers, tracking.catalogue);
    const values = runValues(form, draft, decimalSeparator, tracking);
    const { targets } = planHeaders(table.headers, tracking.catalogue);
    const row = targets.map((target, position) => {
      const spec = specs[position];
      return target && spec ? toSpecCell(values.get(targetKey(target)), spec) : null;
    });
    const { firstRow } = await appendRows(context, table, specs, [row]);
    await recordChanges(
      context,
      tableOf(tracking.layout, "Changes"),
      [{ What: "Run logged", Sheet: table.sheetName, "Run ID": runId, Source: SOURCE }],
      Date.now(),
    );
    const after = await readTracking(context);
    const runs = tableOf(after.layout, "Runs");
    const remarks = await refreshRules(context, after.layout, after.catalogue);
    await refreshHighlight(context, runs, after.catalogue);
    const name = values.get("field:name");
    return {
      runId,
      place: {
        sheet: runs.sheetName,
        address: addressOf(runs.headerRow + 1 + firstRow, runs.column, 1, runs.headers.length),
      },
      message: `Logged ${runId}${name === undefined ? "" : ` (${String(name)})`} in row ${runs.headerRow + 2 + firstRow} of ${runs.sheetName}.${remarks.map((remark) => ` ${remark}`).join("")}`,
    };
  });
}

/** The catalogues may have changed since the form was shown; what they refuse now is named by its field. */
function requireComplete(form: RunForm, draft: RunDraft, separator: "." | ","): void {
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
      "Enter at least one value that says what was run or what came of it.",
    );
  }
}

/** The values of the new row, by target. */
function runValues(
  form: RunForm,
  draft: RunDraft,
  separator: "." | ",",
  { catalogue }: Tracking,
): ReadonlyMap<string, Scalar | undefined> {
  const { run } = readDraft(form, draft, separator);
  const field = (key: "id" | "source" | "fingerprint"): string =>
    targetKey({ role: "field", key } satisfies ColumnTarget);
  return new Map<string, Scalar | undefined>([
    ...run.columns.map(({ target, values }) => [targetKey(target), values[0]] as const),
    [field("id"), form.nextRunId],
    [field("source"), SOURCE],
    [field("fingerprint"), fingerprints(run, catalogue)[0]],
  ]);
}
