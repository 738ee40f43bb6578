import type { Catalogue, MetricDefinition, ParameterDefinition } from "./catalogue";
import type { RecordValidator } from "../schema/record-validator";
import { plainHeader } from "../schema/column-headers";
import validateMetric from "../generated/metric-definition.cjs";
import validateParameter from "../generated/parameter-definition.cjs";
import { parameterColumnSpec } from "../schema/run-column-spec";
import { problemOf, ruleOfColumn } from "../schema/value-rule";

/** What is wrong with a new definition, in a sentence, and what to do. */
export interface DefinitionProblem {
  readonly message: string;
  readonly advice: string;
}

const SENTENCES: Readonly<Record<string, DefinitionProblem>> = {
  name: { message: "The name is blank.", advice: "Type a name, spelled as in the training code." },
  choices: {
    message: "The type is choice, but there are no choices.",
    advice: "List the choices, or make the type text.",
  },
  tolerance: {
    message: "The tolerance is not 0 or a positive number.",
    advice: "Write 0 or a positive number.",
  },
};

interface Named {
  readonly name: string;
  readonly min?: number;
  readonly max?: number;
}

/** What keeps a parameter from joining the catalogue, if anything. */
export function parameterProblem(
  definition: ParameterDefinition,
  catalogue: Catalogue,
): DefinitionProblem | undefined {
  const problem =
    shapeProblem(validateParameter, definition) ??
    commonProblem(definition, catalogue.parameters, "parameter", "Params");
  if (problem !== undefined || definition.default === undefined) {
    return problem;
  }
  const wrong = problemOf(ruleOfColumn(parameterColumnSpec(definition, "The default")), definition.default);
  return wrong && { message: wrong.message, advice: wrong.fix };
}

/** What keeps a metric from joining the catalogue, if anything. */
export function metricProblem(
  definition: MetricDefinition,
  catalogue: Catalogue,
): DefinitionProblem | undefined {
  return (
    shapeProblem(validateMetric, definition) ??
    commonProblem(definition, catalogue.metrics, "metric", "Metrics")
  );
}

function shapeProblem(validate: RecordValidator, definition: object): DefinitionProblem | undefined {
  if (validate(definition)) {
    return undefined;
  }
  const [error] = validate.errors ?? [];
  const property = error?.instancePath.split("/")[1] ?? "";
  return (
    SENTENCES[property] ?? {
      message: `The definition has a wrong ${property || "shape"}.`,
      advice: "Correct it and try again.",
    }
  );
}

function commonProblem(
  definition: Named,
  taken: readonly Named[],
  kind: string,
  table: string,
): DefinitionProblem | undefined {
  const { name, min, max } = definition;
  if (plainHeader(name) !== name) {
    return {
      message: "The name has line breaks or spaces around it, or is longer than 255 characters.",
      advice: "Shorten it to one line.",
    };
  }
  if (taken.some((one) => one.name === name)) {
    return {
      message: `There is a ${kind} named ${name} already.`,
      advice: `Take another name, or change its row in ${table}.`,
    };
  }
  if (min !== undefined && max !== undefined && min > max) {
    return {
      message: `Min ${String(min)} is larger than Max ${String(max)}.`,
      advice: "Exchange the two, or correct one of them.",
    };
  }
  return undefined;
}
