import { makeRunForm, type RunForm } from "../tracking/forms/run-form";
import { readTracking, type Tracking } from "../workbook/read-tracking";
import { readWorkbook, type WorkbookSession } from "../workbook/run-excel";
import { namesIn } from "./importing/send-workbook";
import { readRuns } from "./reading/read-runs";

export type { FormField } from "../tracking/forms/form-field";
export type { RunForm, RunFormIndex } from "../tracking/forms/run-form";

/** Reads the catalogues and the runs and makes the form. */
export async function openRunForm(): Promise<RunForm> {
  return readWorkbook(async (context) => (await readForm(context)).form);
}

/** The form as the workbook stands now, with what was read for it. */
export async function readForm(
  context: WorkbookSession,
): Promise<{ readonly form: RunForm; readonly tracking: Tracking }> {
  const tracking = await readTracking(context, ["Datasets", "Experiments"]);
  const runs = await readRuns(context, tracking);
  const form = makeRunForm({
    catalogue: tracking.catalogue,
    runs,
    datasetNames: namesIn(tracking, "Datasets"),
    experimentNames: namesIn(tracking, "Experiments"),
  });
  return { form, tracking };
}
