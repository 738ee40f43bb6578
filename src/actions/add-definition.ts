import type { Catalogue, MetricDefinition, ParameterDefinition } from "../tracking/catalogue";
import { metricProblem, parameterProblem } from "../tracking/definition-problem";
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
  checkNew(added, tracking.catalogue);
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

function checkNew({ parameters, metrics }: Catalogue, existing: Catalogue): void {
  const [parameter] = parameters;
  const [metric] = metrics;
  const problem =
    (parameter && parameterProblem(parameter, existing)) ?? (metric && metricProblem(metric, existing));
  if (problem) throw new RunsheetError("invalid-input", problem.message, problem.advice);
}
