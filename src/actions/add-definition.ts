import type { Catalogue, MetricDefinition, ParameterDefinition } from "../tracking/catalogue";
import { RunsheetError } from "../tracking/runsheet-error";
import { addDefinitions } from "../workbook/add-definitions";
import { findGenerated } from "../workbook/generated-sheet";
import { readTracking, tableOf } from "../workbook/read-tracking";
import { refreshRules } from "../workbook/refresh-rules";
import { writeWorkbook, type WorkbookSession } from "../workbook/run-excel";
import { recordChanges, type ChangeLine } from "./record-change";

/** Adds a parameter to `Params` and its column to `Runs`. */
export async function addParameter(definition: ParameterDefinition): Promise<void> {
  await writeWorkbook((session) =>
    add(session, definition.name, { parameters: [definition], metrics: [] }, "Parameter added"),
  );
}

/** Adds a metric to `Metrics` and its column to `Runs`. */
export async function addMetric(definition: MetricDefinition): Promise<void> {
  await writeWorkbook((session) =>
    add(session, definition.name, { parameters: [], metrics: [definition] }, "Metric added"),
  );
}

async function add(
  session: WorkbookSession,
  name: string,
  added: Catalogue,
  what: ChangeLine["What"],
): Promise<void> {
  const tracking = await readTracking(session);
  checkNew(name, tracking.catalogue, added);
  await addDefinitions(session, tracking, added);
  await recordChanges(
    session,
    tableOf(tracking.layout, "Changes"),
    [{ What: what, Sheet: "Runs", Column: name }],
    Date.now(),
  );
  const after = await readTracking(session);
  const generated = await findGenerated(session, after.layout);
  refreshRules(session, after.layout, generated.get("Lists"), after.catalogue);
}

function checkNew(name: string, existing: Catalogue, added: Catalogue): void {
  const isParameter = added.parameters.length > 0;
  const kind = isParameter ? "parameter" : "metric";
  if (name.trim() === "")
    throw new RunsheetError("invalid-input", `The ${kind} has no name.`, "Type a name, then try again.");
  const taken = (isParameter ? existing.parameters : existing.metrics).some((one) => one.name === name);
  if (taken)
    throw new RunsheetError(
      "invalid-input",
      `There is a ${kind} named ${name} already.`,
      `Take another name, or change its row in ${isParameter ? "Params" : "Metrics"}.`,
    );
}
