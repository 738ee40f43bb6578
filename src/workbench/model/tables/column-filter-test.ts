// What a filter of a column shows. Comparisons with numbers hold for numbers alone: a number as text is none of them. Texts
// are compared with what a cell shows, in any case, and = and <> know the wildcards * and ?.

import type { CellContent } from "../../book/cell-content";
import type { ColumnFilter } from "../../book/column-filter";
import { displayText } from "../../formula/display-text";
import { wildcardPattern } from "../../formula/functions/wildcard-pattern";
import { compareTexts } from "../../formula/values/compare-scalars";

/** Whether a cell, by its value and number format, is shown. */
export type CellShown = (value: CellContent | undefined, numberFormat: string | undefined) => boolean;

/** The test of a filter. */
export function columnFilterTest(filter: ColumnFilter): CellShown {
  if (filter.filterOn === "Values") {
    const shown = new Set(filter.values.map((text) => text.toLowerCase()));
    return (value, format) => shown.has(displayText(value, format).text.toLowerCase());
  }
  const first = criterionTest(filter.criterion1);
  if (filter.criterion2 === undefined) {
    return first;
  }
  const second = criterionTest(filter.criterion2);
  return filter.operator === "And"
    ? (value, format) => first(value, format) && second(value, format)
    : (value, format) => first(value, format) || second(value, format);
}

function criterionTest(criterion: string): CellShown {
  const [, operator = "=", rest = ""] = /^(<=|>=|<>|<|>|=)?([\s\S]*)$/.exec(criterion) ?? [];
  if (operator === "=" || operator === "<>") {
    const isSame = sameTest(rest);
    return operator === "=" ? isSame : (value, format) => !isSame(value, format);
  }
  const number = numberIn(rest);
  return (value) => {
    if (number === undefined) {
      return typeof value === "string" && holds(operator, compareTexts(value, rest));
    }
    return typeof value === "number" && holds(operator, value - number);
  };
}

function sameTest(rest: string): CellShown {
  if (rest === "") {
    return (value) => value === undefined || value === "";
  }
  const number = numberIn(rest);
  const pattern = wildcardPattern(rest);
  return (value, format) =>
    (typeof value === "number" && value === number) || pattern.test(displayText(value, format).text);
}

function numberIn(text: string): number | undefined {
  const number = text.trim() === "" ? NaN : Number(text);
  return Number.isFinite(number) ? number : undefined;
}

function holds(operator: string, order: number): boolean {
  return operator === "<"
    ? order < 0
    : operator === ">"
      ? order > 0
      : operator === "<="
        ? order <= 0
        : order >= 0;
}
