import type { Catalogue, MetricDefinition, ParameterDefinition } from "./catalogue";
import { plainHeader } from "../schema/plain-header";
import {
  choicesProblem,
  defaultProblem,
  rangeProblem,
  toleranceProblem,
  type DefinitionProblem,
} from "./definition-rules";

/** What keeps a parameter from joining the catalogue, if anything. */
export function parameterProblem(
  definition: ParameterDefinition,
  { parameters }: Catalogue,
): DefinitionProblem | undefined {
  return (
    nameProblem(definition.name, parameters, "parameter", "Params") ??
    choicesProblem(definition) ??
    rangeProblem(definition) ??
    defaultProblem(definition)
  );
}

/** What keeps a metric from joining the catalogue, if anything. */
export function metricProblem(
  definition: MetricDefinition,
  { metrics }: Catalogue,
): DefinitionProblem | undefined {
  return (
    nameProblem(definition.name, metrics, "metric", "Metrics") ??
    rangeProblem(definition) ??
    toleranceProblem(definition.tolerance)
  );
}

function nameProblem(
  name: string,
  taken: readonly { readonly name: string }[],
  kind: string,
  table: string,
): DefinitionProblem | undefined {
  const problem = (rule: string, message: string, fix: string): DefinitionProblem => ({
    rule,
    column: "Name",
    message,
    fix,
  });
  if (name.trim() === "") {
    return problem("required", "The name is blank.", "Type a name, spelled as in the training code.");
  }
  if (plainHeader(name) !== name) {
    return problem(
      "name",
      "The name has line breaks or spaces around it, or is longer than 255 characters.",
      "Shorten it to one line.",
    );
  }
  if (taken.some((one) => one.name === name)) {
    return problem(
      "duplicate-name",
      `There is a ${kind} named ${name} already.`,
      `Take another name, or change its row in ${table}.`,
    );
  }
  return undefined;
}
