import { FilterError } from "./filter-error";
import type { FilterCondition, FilterOperator } from "./filter-node";
import { unitBehind } from "./plain-number";
import { filterName } from "./write-filter";

const TURNED: Readonly<Record<FilterOperator, FilterOperator>> = {
  "=": "=",
  "!=": "!=",
  "<": ">",
  "<=": ">=",
  ">": "<",
  ">=": "<=",
};

/** What is wrong with a comparison that begins with its number (`0.9 < acc`); undefined for any other condition. */
export function numberFirst(condition: FilterCondition): FilterError | undefined {
  if (condition.kind !== "compare" || !isNumber(condition.name.name) || isNumber(condition.value.text)) {
    return undefined;
  }
  const { name, operator, value } = condition;
  return new FilterError(
    `“${name.name}” is a number where the name of a column should stand.`,
    `Write ${value.quoted ? filterName({ name: value.text }) : value.text} ${TURNED[operator]} ${name.name}.`,
    name,
  );
}

function isNumber(text: string): boolean {
  const unit = unitBehind(text);
  return unit === "" || unit === "%";
}
