import { makeRunForm, type RunForm } from "../tracking/run-form";
import { readTracking, type Tracking } from "../workbook/read-tracking";
import { readWorkbook, type WorkbookSession } from "../workbook/run-excel";
import { namesIn } from "./importing/send-workbook";
import { readRuns } from "./reading/read-runs";

export type { FormField } from "../tracking/form-field";
export type { RunForm, RunFormIndex } from "../tracking/run-form";

/** Reads the catalogues and the runs and makes the form. */
export async function openRunForm(): Promise<RunForm> {
  return readWorkbook(async (session) => (await readForm(session)).form);
}

/** The form as the workbook stands now, with what was read for it. */
export async function readForm(
  session: WorkbookSession,
): Promise<{ readonly form: RunForm; readonly tracking: Tracking }> {
  const tracking = await readTracking(session, ["Datasets", "Experiments"]);
  const runs = await readRuns(session, tracking);
  const form = makeRunForm({
    catalogue: tracking.catalogue,
    runs,
    datasetNames: namesIn(tracking, "Datasets"),
    experimentNames: namesIn(tracking, "Experiments"),
  });
  return { form, tracking };
}
