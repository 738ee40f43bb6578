import type { ParameterDefinition } from "../catalogue/catalogue";
import { isNonFinite } from "../values/non-finite";
import type { Scalar } from "../values/scalar";
import { scalarText } from "../values/scalar-text";
import type { ValueType } from "../values/value-type";

export interface Problem {
  readonly rule: "type" | "range" | "choice";
  /** What is wrong, to follow the name of the thing: "is ..., which is below the minimum 0". */
  readonly message: string;
  readonly fix: string;
}

export type ValueRules = Pick<ParameterDefinition, "type" | "choices"> & {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
};

const KIND: Readonly<Record<ValueType, string>> = {
  date: "a date",
  number: "a number",
  integer: "a whole number",
  boolean: "TRUE or FALSE",
  choice: "one of the choices",
  text: "a text",
};

/** "1 to 10", "at least 1", "at most 10". */
export function rangeText(min: number | undefined, max: number | undefined): string {
  if (min !== undefined && max !== undefined) {
    return `${String(min)} to ${String(max)}`;
  }
  return min === undefined ? `at most ${String(max)}` : `at least ${String(min)}`;
}

/** The sentence parts for a value that is not of the type. */
export function typeProblem(value: Scalar, type: ValueType): Problem {
  return {
    rule: "type",
    message: `is "${scalarText(value)}", not ${KIND[type]}`,
    fix: `Write ${KIND[type]}.`,
  };
}

/** The sentence parts for a number outside its range. */
export function rangeProblem(value: Scalar, { min, max }: Pick<ValueRules, "min" | "max">): Problem {
  const range = rangeText(min, max);
  return {
    rule: "range",
    message: `is ${scalarText(value)}, outside the range ${range}`,
    fix: `Write a value of ${range}, or change Min and Max in the catalogue.`,
  };
}

const MOST_CHOICES_NAMED = 8;

/** The sentence parts for a text that is none of the choices. */
export function choiceProblem(value: Scalar, choices: readonly string[]): Problem {
  const text = scalarText(value);
  const near = choices.find((choice) => choice.toLowerCase() === text.toLowerCase());
  const named =
    choices.slice(0, MOST_CHOICES_NAMED).join(", ") + (choices.length > MOST_CHOICES_NAMED ? ", ..." : "");
  return {
    rule: "choice",
    message: `is "${text}", which is not one of the choices (${named})`,
    fix:
      near === undefined
        ? `Use one of them, or add "${text}" to Choices in Params.`
        : `Write it as "${near}".`,
  };
}

/** What is wrong with one value under the rules of its catalogue row, or undefined when nothing is. */
export function scalarProblem(value: Scalar, rules: ValueRules): Problem | undefined {
  const { type, min, max, choices } = rules;
  switch (type) {
    case "number":
    case "integer": {
      const right =
        typeof value === "number" ? type === "number" || Number.isInteger(value) : isNonFinite(value);
      if (!right) {
        return typeProblem(value, type);
      }
      const outside =
        typeof value === "number" &&
        ((min !== undefined && value < min) || (max !== undefined && value > max));
      return outside ? rangeProblem(value, rules) : undefined;
    }
    case "boolean":
      return typeof value === "boolean" ? undefined : typeProblem(value, type);
    case "choice":
      return choices.includes(scalarText(value)) ? undefined : choiceProblem(value, choices);
    case "text":
      return undefined;
  }
}
