import type { Catalogue, MetricDefinition, ParameterDefinition } from "../tracking/catalogue/catalogue";
import { metricProblem, parameterProblem } from "../tracking/catalogue/definition-problem";
import { RunsheetError } from "../tracking/runsheet-error";
import { addDefinitions } from "../workbook/add-definitions";
import { readTracking, tableOf } from "../workbook/read-tracking";
import { refreshRules } from "../workbook/rules/refresh-rules";
import { writeWorkbook, type WorkbookSession } from "../workbook/run-excel";
import { recordChanges, type ChangeLine } from "./record-change";

/** Adds a parameter to `Params` and its column to `Runs`. */
export async function addParameter(definition: ParameterDefinition): Promise<void> {
  await writeWorkbook((context) =>
    add(context, definition.name, { parameters: [definition], metrics: [] }, "Parameter added"),
  );
}

/** Adds a metric to `Metrics` and its column to `Runs`. */
export async function addMetric(definition: MetricDefinition): Promise<void> {
  await writeWorkbook((context) =>
    add(context, definition.name, { parameters: [], metrics: [definition] }, "Metric added"),
  );
}

async function add(
  context: WorkbookSession,
  name: string,
  added: Catalogue,
  what: ChangeLine["What"],
): Promise<void> {
  const tracking = await readTracking(context);
  checkNew(added, tracking.catalogue);
  await addDefinitions(context, tracking, added);
  await recordChanges(
    context,
    tableOf(tracking.layout, "Changes"),
    [{ What: what, Sheet: "Runs", Column: name }],
    Date.now(),
  );
  const after = await readTracking(context);
  await refreshRules(context, after.layout, after.catalogue);
}

function checkNew({ parameters, metrics }: Catalogue, existing: Catalogue): void {
  const [parameter] = parameters;
  const [metric] = metrics;
  const problem =
    (parameter && parameterProblem(parameter, existing)) ?? (metric && metricProblem(metric, existing));
  if (problem) {
    throw new RunsheetError("invalid-input", problem.message, problem.advice);
  }
}
