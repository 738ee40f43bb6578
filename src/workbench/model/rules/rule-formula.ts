import { tokenize, tokenTypes } from "@borgar/fx";
import { formulaLimitProblem } from "../ranges/formula-limits";

/**
 * Says why a formula is refused in a rule (a validation or a conditional format) although a cell would take it; undefined
 * where it is not. Rules take cells, names and INDIRECT, but no structured references and no arrays of constants.
 */
export function ruleFormulaProblem(formula: string): string | undefined {
  const tokens = tokenize(formula);
  if (tokens.some(({ type }) => type === tokenTypes.REF_STRUCT)) {
    return `structured references can't be used in a rule: ${formula}`;
  }
  if (tokens.some(({ value }) => value === "{")) {
    return `arrays of constants can't be used in a rule: ${formula}`;
  }
  return formulaLimitProblem(formula);
}
