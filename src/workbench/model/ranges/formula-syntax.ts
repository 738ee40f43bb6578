import { FormulaSyntaxError, parseFormula } from "../../formula/syntax/parse-formula";

/** Whether Excel would take the text as a formula; it says nothing about names that do not exist. */
export function isValidFormula(formula: string): boolean {
  try {
    parseFormula(formula);
    return true;
  } catch (error) {
    if (error instanceof FormulaSyntaxError) {
      return false;
    }
    throw error;
  }
}
