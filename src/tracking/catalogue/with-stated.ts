// A new definition with what another workbook states of it. What the values of the import do not keep to there either - a
// range, a list of choices - is left, so that no run is refused for it; so is that each run has a value, where runs stand here
// already, and a type other than the one that a person chose.

import type { MetricDefinition, ParameterDefinition } from "./catalogue";
import type { Scalar } from "../values/scalar";
import { scalarText } from "../values/scalar-text";
import type { ValueType } from "../values/value-type";

/** What a source states of the parameter or metric that a column holds. */
export type StatedDefinition =
  ({ readonly role: "parameter" } & ParameterDefinition) | ({ readonly role: "metric" } & MetricDefinition);

/** The column that a definition is made for. */
export interface DefinedColumn {
  readonly values: readonly (Scalar | undefined)[];
  /** Whether a person chose its type. */
  readonly chosen?: boolean;
  /** Whether the workbook holds runs already, which may lack it. */
  readonly hasRuns?: boolean;
}

type Values = DefinedColumn["values"];

/** A parameter with the type, the range, the choices and what else is stated of it, as far as its values keep to that. */
export function withStatedParameter(
  inferred: ParameterDefinition,
  stated: StatedDefinition | undefined,
  { values, chosen = false, hasRuns = false }: DefinedColumn,
): ParameterDefinition {
  if (stated?.role !== "parameter") {
    return inferred;
  }
  const { type, choices, required, description, unit, inFingerprint } = stated;
  const isOfType = (!chosen || inferred.type === type) && fits(inferred.type, type, choices, values);
  return {
    ...inferred,
    inFingerprint,
    ...(isOfType && { type, choices }),
    ...(isOfType && stated.default !== undefined && { default: stated.default }),
    ...rangeKept(stated, values),
    required: required && !hasRuns && values.every((value) => value !== undefined),
    ...(unit !== undefined && !isOfNumbers(inferred.type) && { unit }),
    ...(description !== undefined && { description }),
  };
}

/** A metric with the range, the tolerance and what else is stated of it; which metric leads is settled for all of them. */
export function withStatedMetric(
  inferred: MetricDefinition,
  stated: StatedDefinition | undefined,
  { values }: DefinedColumn,
): MetricDefinition {
  if (stated?.role !== "metric") {
    return inferred;
  }
  const { goal, tolerance, description } = stated;
  return {
    ...inferred,
    goal,
    tolerance,
    ...rangeKept(stated, values),
    ...(description !== undefined && { description }),
  };
}

function isChoice(choices: readonly string[], values: Values): boolean {
  const known = new Set(choices);
  return (
    choices.length > 0 &&
    values.every((value) => value === undefined || value === "" || known.has(scalarText(value)))
  );
}

/** Of numbers the unit is that of the column that holds them. */
function isOfNumbers(type: ValueType): boolean {
  return type === "number" || type === "integer";
}

function fits(own: ValueType, stated: ValueType, choices: readonly string[], values: Values): boolean {
  if (stated === "choice") {
    return isChoice(choices, values);
  }
  return own === stated || (own === "integer" && stated === "number");
}

/** A range that all values keep to. */
function rangeKept(
  { min, max }: { readonly min?: number; readonly max?: number },
  values: Values,
): { min?: number; max?: number } {
  const isKept = values.every(
    (value) => typeof value !== "number" || (value >= (min ?? -Infinity) && value <= (max ?? Infinity)),
  );
  return isKept ? { ...(min !== undefined && { min }), ...(max !== undefined && { max }) } : {};
}
