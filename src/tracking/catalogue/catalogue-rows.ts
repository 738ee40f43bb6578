import type { MetricDefinition, ParameterDefinition } from "./catalogue";
import type { RowValues } from "../planning/plan";
import { writeNameList } from "../naming/name-list";

/** A parameter as a row of Params, by header. */
export function parameterValues(definition: ParameterDefinition): RowValues {
  return {
    Name: definition.name,
    Type: definition.type,
    Required: definition.required,
    Min: definition.min,
    Max: definition.max,
    Choices: writeNameList(definition.choices),
    Unit: definition.unit,
    Default: definition.default,
    "In fingerprint": definition.inFingerprint,
    Aliases: writeNameList(definition.aliases ?? []),
    Description: definition.description,
  };
}

/** A metric as a row of Metrics, by header. */
export function metricValues(definition: MetricDefinition): RowValues {
  return {
    Name: definition.name,
    Goal: definition.goal,
    Primary: definition.primary,
    Min: definition.min,
    Max: definition.max,
    Unit: definition.unit,
    Tolerance: definition.tolerance === 0 ? undefined : definition.tolerance,
    "Curve value": definition.curve,
    Aliases: writeNameList(definition.aliases),
    Description: definition.description,
  };
}
