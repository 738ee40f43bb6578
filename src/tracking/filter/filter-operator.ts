import type { FilterOperator } from "./filter-node";

/** Whether an operator holds for what is below (negative), at (0) or above (positive) what it is compared with. */
export function holds(operator: FilterOperator, order: number): boolean {
  switch (operator) {
    case "=":
      return order === 0;
    case "!=":
      return order !== 0;
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    case ">":
      return order > 0;
    case ">=":
      return order >= 0;
  }
}

/** Whether an operator asks for what is the same or not, and not for more or less. */
export function asksSame(operator: FilterOperator): operator is "=" | "!=" {
  return operator === "=" || operator === "!=";
}

/** An operator as the tokens of a filter spell it; = for what is none. */
export function asOperator(text: string): FilterOperator {
  switch (text) {
    case "!=":
    case "<":
    case "<=":
    case ">":
    case ">=":
      return text;
    default:
      return "=";
  }
}
