// What a definition has to keep to beside its types: stated once, in one sentence each, for the form that adds a
// definition and for the reading of Params and Metrics, which says in a second sentence what it makes of a broken one.

import type { ParameterDefinition } from "./catalogue";
import { parameterColumnSpec } from "../schema/run-column-spec";
import { valueProblem, ruleOfColumn } from "../schema/value-rule";

/** What is wrong with a definition: the rule's name, the column of its catalogue, a sentence, and what to do. */
export interface DefinitionProblem {
  readonly rule: string;
  readonly column: string;
  readonly message: string;
  readonly fix: string;
}

/** A definition of the type choice has choices. */
export function choicesProblem({
  type,
  choices,
}: Pick<ParameterDefinition, "type" | "choices">): DefinitionProblem | undefined {
  if (type !== "choice" || choices.length > 0) {
    return undefined;
  }
  return {
    rule: "no-choices",
    column: "Choices",
    message: "The type is choice, but there are no choices.",
    fix: "List the choices, or make the type text.",
  };
}

/** The lower end of a range is not above the upper. */
export function rangeProblem({
  min,
  max,
}: {
  readonly min?: number;
  readonly max?: number;
}): DefinitionProblem | undefined {
  if (min === undefined || max === undefined || min <= max) {
    return undefined;
  }
  return {
    rule: "range",
    column: "Min",
    message: `Min ${String(min)} is larger than Max ${String(max)}.`,
    fix: "Exchange the two, or correct one of them.",
  };
}

/** A default keeps to the rule of the parameter's values. */
export function defaultProblem(definition: ParameterDefinition): DefinitionProblem | undefined {
  if (definition.default === undefined) {
    return undefined;
  }
  const rule = ruleOfColumn(parameterColumnSpec(definition, definition.name));
  const problem = valueProblem({ ...rule, label: `The default of ${definition.name}` }, definition.default);
  return problem && { rule: "default", column: "Default", message: problem.message, fix: problem.fix };
}

/** A tolerance is not negative. */
export function toleranceProblem(tolerance: number): DefinitionProblem | undefined {
  if (tolerance >= 0) {
    return undefined;
  }
  return {
    rule: "range",
    column: "Tolerance",
    message: `The tolerance must be 0 or a positive number, not ${String(tolerance)}.`,
    fix: "Write 0 or a positive number.",
  };
}
