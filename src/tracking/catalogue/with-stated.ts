// A new definition with what another workbook states of it. What the values of the import do not keep to there either - a
// range, a list of choices, that each run has one - is left, so that no run is refused for it.

import type { MetricDefinition, ParameterDefinition } from "./catalogue";
import type { Scalar } from "../values/scalar";
import type { ValueType } from "../values/value-type";

/** What a source states of the parameter or metric that a column holds. */
export type StatedDefinition =
  ({ readonly role: "parameter" } & ParameterDefinition) | ({ readonly role: "metric" } & MetricDefinition);

type Values = readonly (Scalar | undefined)[];

/** A parameter with the type, the range, the choices and what else is stated of it, as far as its values keep to that. */
export function withStatedParameter(
  inferred: ParameterDefinition,
  stated: StatedDefinition | undefined,
  values: Values,
): ParameterDefinition {
  if (stated?.role !== "parameter") {
    return inferred;
  }
  const { type, choices, required, description, unit, inFingerprint } = stated;
  const isOfType = fits(inferred.type, type, choices, values);
  return {
    ...inferred,
    inFingerprint,
    ...(isOfType && { type, choices }),
    ...(isOfType && stated.default !== undefined && { default: stated.default }),
    ...rangeKept(stated, values),
    required: required && values.every((value) => value !== undefined),
    ...(unit !== undefined && !isOfNumbers(inferred.type) && { unit }),
    ...(description !== undefined && { description }),
  };
}

/** A metric with the range, the tolerance and what else is stated of it; which metric leads is settled for all of them. */
export function withStatedMetric(
  inferred: MetricDefinition,
  stated: StatedDefinition | undefined,
  values: Values,
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

/** What of a definition values do not keep to, in words: "range", "choices", "being required". */
export function notKept(stated: StatedDefinition, values: Values): string[] {
  const { min, max } = stated;
  const isRanged = min !== undefined || max !== undefined;
  const parts = [
    ...(isRanged && Object.keys(rangeKept(stated, values)).length === 0 ? ["range"] : []),
    ...(stated.role === "parameter" && stated.type === "choice" && !isChoice(stated.choices, values)
      ? ["choices"]
      : []),
    ...(stated.role === "parameter" && stated.required && values.some(isNothing) ? ["being required"] : []),
  ];
  return parts;
}

function isChoice(choices: readonly string[], values: Values): boolean {
  const known = new Set(choices);
  return choices.length > 0 && values.every((value) => isNothing(value) || known.has(String(value)));
}

/** Of numbers the unit is that of the column that holds them. */
function isOfNumbers(type: ValueType): boolean {
  return type === "number" || type === "integer";
}

function isNothing(value: Scalar | undefined): boolean {
  return value === undefined || value === "";
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
