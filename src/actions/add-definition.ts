import type { Catalogue, MetricDefinition, ParameterDefinition } from "../tracking/catalogue/catalogue";
import { metricValues, parameterValues } from "../tracking/catalogue/catalogue-rows";
import { metricProblem, parameterProblem } from "../tracking/catalogue/definition-problem";
import type { RowValues } from "../tracking/planning/plan";
import { RunsheetError } from "../tracking/runsheet-error";
import { targetKey } from "../tracking/schema/target-key";
import { keepNames } from "../workbook/open-renames";
import { readTracking, trackedTable, type Tracking } from "../workbook/read-tracking";
import { writePlan } from "../workbook/writing/write-plan";
import { newBatchId } from "../tracking/identity/new-batch-id";
import type { ActionOptions } from "./action-options";
import { attempt, orThrow } from "./attempt";
import { refreshLooks } from "./refresh-looks";

/** What came of adding a definition. */
export interface AddedDefinition {
  /** By it the addition can be taken back. */
  readonly batch: string;
  readonly message: string;
}

/** Adds a parameter to `Params` and its column to `Runs`. */
export async function addParameter(
  definition: ParameterDefinition,
  options: ActionOptions = {},
): Promise<AddedDefinition> {
  return add("Params", { parameters: [definition], metrics: [] }, parameterValues(definition), options);
}

/** Adds a metric to `Metrics` and its column to `Runs`. */
export async function addMetric(
  definition: MetricDefinition,
  options: ActionOptions = {},
): Promise<AddedDefinition> {
  return add("Metrics", { parameters: [], metrics: [definition] }, metricValues(definition), options);
}

async function add(
  table: "Params" | "Metrics",
  added: Catalogue,
  row: RowValues,
  options: ActionOptions,
): Promise<AddedDefinition> {
  const name = String(row["Name"]);
  const batch = newBatchId("add", new Date());
  const attempted = await attempt(`adding ${name}`, options, async (context, notes) => {
    const tracking = await readTracking(context);
    checkNew(added, tracking);
    const progress = notes.begin(batch, tracking.tracked);
    const outcome = await writePlan(
      context,
      {
        batch,
        linesFirst: false,
        rowLines: true,
        writes: [{ table, reason: "A person defined it.", kind: "add", rows: [row], onceBy: "Name" }],
      },
      { signal: options.signal, progress },
    );
    const remarks = [...outcome.remarks, ...(await refreshLooks(context, outcome.tracking))];
    await keepNames(context, outcome.tracking);
    const did =
      progress.written > 0
        ? `Added ${name} to ${table} and its column to Runs.`
        : `${name} stood in ${table} already as it is here, and it has its column in Runs.`;
    return { batch, message: [did, ...remarks].join(" ") };
  });
  return orThrow(attempted, `add ${name} once more, which completes it.`);
}

/**
 * An entry that stands without its column, or just as it is wanted, may have been left by an attempt that failed: this
 * one completes it.
 */
function checkNew({ parameters, metrics }: Catalogue, tracking: Tracking): void {
  const [parameter] = parameters;
  const [metric] = metrics;
  const target = parameter
    ? { role: "parameter" as const, name: parameter.name }
    : { role: "metric" as const, name: metric?.name ?? "" };
  const { catalogue } = tracking;
  const standing =
    target.role === "parameter"
      ? catalogue.parameters.filter(({ name }) => name === target.name).map(parameterValues)
      : catalogue.metrics.filter(({ name }) => name === target.name).map(metricValues);
  const wanted = parameter ? parameterValues(parameter) : metric && metricValues(metric);
  const isSame = standing.some((one) => JSON.stringify(one) === JSON.stringify(wanted));
  if (isSame || (standing.length > 0 && !trackedTable(tracking, "Runs").find(targetKey(target)))) {
    return;
  }
  const problem =
    (parameter && parameterProblem(parameter, catalogue)) ?? (metric && metricProblem(metric, catalogue));
  if (problem) {
    throw new RunsheetError("invalid-input", problem.message, problem.fix);
  }
}
