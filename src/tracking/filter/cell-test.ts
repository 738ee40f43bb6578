// What one condition says of one cell: yes, no, or nothing, where the cell holds nothing that can be asked.
//
// - Numbers are compared as the decimals that people see: traces of arithmetic (best/best-rule.ts) make no difference.
//   Texts that are numbers count as numbers where the filter names a number; NaN, Infinity and words are no numbers.
// - Texts are compared as Excel does, without regard to case and outer spaces, numbers in them by size (run-2 before run-10).
// - A status is read as the words of any tool: finished is Completed.
// - Dates are compared with spans: `> 2026-01` is after the month, `= 2026-01` in it.
// - Tags are a list: one equal tag is enough, `key=value` is found by its key.

import { TRACE } from "../best/best-rule";
import type { RunColumn } from "../schema/run-columns";
import { readRunStatus } from "../schema/read-run-status";
import { RUN_STATUSES } from "../schema/run-status";
import { targetLabel } from "../schema/target-label";
import { plainText } from "../values/plain-text";
import { readBoolean } from "../values/read-boolean";
import { readDuration } from "../values/read-duration";
import { readNumber } from "../values/read-number";
import type { Scalar } from "../values/scalar";
import { FilterError } from "./filter-error";
import type { FilterCondition, FilterName, FilterOperator, FilterValue } from "./filter-node";
import { filterPeriod } from "./filter-period";
import { likePattern } from "./like-pattern";

/** What a condition says: no, nothing, yes; so that "and" is the least and "or" the greatest of them. */
export const FALSE = 0;
export const UNKNOWN = 1;
export const TRUE = 2;
export type Truth = typeof FALSE | typeof UNKNOWN | typeof TRUE;

/** Asks one cell; a blank one never comes here. */
export type CellTest = (cell: Scalar) => Truth;

const AT_LEAST_ONE_DIGIT = /\d/;
const COLLATOR = new Intl.Collator("en", { sensitivity: "accent", numeric: true });

/**
 * The test of a condition for the cells of its column, at a time `now` (see filter-period.ts). Throws a FilterError
 * where the column cannot hold what the filter asks for. Not for "blank", which asks no cell.
 */
export function cellTest(
  condition: Exclude<FilterCondition, { readonly kind: "blank" }>,
  column: RunColumn,
  now: number,
): CellTest {
  switch (condition.kind) {
    case "flag":
      return flagTest(condition.name, column);
    case "compare":
      return compareTest(condition.operator, condition.value, condition.name, column, now);
    case "in":
      return anyOf(condition.values.map((value) => compareTest("=", value, condition.name, column, now)));
    case "between":
      return allOf([
        compareTest(">=", condition.from, condition.name, column, now),
        compareTest("<=", condition.to, condition.name, column, now),
      ]);
    case "like":
      return textTest(condition.name, column, likePattern(condition.pattern.text));
    case "contains": {
      const part = fold(condition.part.text);
      return textTest(condition.name, column, (text) => fold(text).includes(part));
    }
  }
}

function flagTest(name: FilterName, column: RunColumn): CellTest {
  if (column.type !== "boolean") {
    throw new FilterError(
      `${targetLabel(column.target)} is not compared with anything.`,
      "Go on with =, !=, <, <=, >, >=, in, like, contains, between or is null.",
      name,
      "operator",
    );
  }
  return (cell) => truth(cell === true || (typeof cell === "string" && readBoolean(cell.trim()) === true));
}

function compareTest(
  operator: FilterOperator,
  value: FilterValue,
  name: FilterName,
  column: RunColumn,
  now: number,
): CellTest {
  const { target, type } = column;
  if (type === "date") {
    return dateTest(operator, value, column, now);
  }
  if (target.role === "field" && target.key === "status") {
    return statusTest(operator, value);
  }
  if (target.role === "field" && target.key === "tags") {
    return tagTest(operator, value, name);
  }
  const isDuration = target.role === "field" && target.key === "duration";
  const number = numberMeant(value.text, isDuration);
  if (type === "number" || type === "integer") {
    return numberTest(operator, number, value, column);
  }
  const asText = orderTest(operator, fold(value.text));
  const isNumber = number !== undefined && !value.quoted;
  const wanted = readBoolean(value.text);
  return (cell) => {
    if (typeof cell === "boolean") {
      return wanted === undefined ? UNKNOWN : truth(holds(operator, Number(cell) - Number(wanted)));
    }
    const held = number === undefined ? NaN : typeof cell === "number" ? cell : readNumber(cell.trim());
    if (number !== undefined && !Number.isNaN(held)) {
      return truth(holds(operator, difference(held, number)));
    }
    // A word is neither more nor less than a number.
    return isNumber && operator !== "=" && operator !== "!=" ? UNKNOWN : asText(fold(String(cell)));
  };
}

function numberTest(
  operator: FilterOperator,
  wanted: number | undefined,
  value: FilterValue,
  column: RunColumn,
): CellTest {
  if (wanted !== undefined) {
    return (cell) => {
      const held = typeof cell === "number" ? cell : typeof cell === "string" ? readNumber(cell.trim()) : NaN;
      return Number.isNaN(held) ? UNKNOWN : truth(holds(operator, difference(held, wanted)));
    };
  }
  // A text can be asked for where cells may hold one in the place of a number: NaN, OOM.
  if (operator === "=" || operator === "!=") {
    const asText = orderTest(operator, fold(value.text));
    return (cell) => asText(fold(String(cell)));
  }
  throw new FilterError(
    `${targetLabel(column.target)} holds numbers, and “${value.text}” is none.`,
    "Write a number such as 0.9, 1e-4 or 90%.",
    value,
  );
}

function dateTest(operator: FilterOperator, value: FilterValue, column: RunColumn, now: number): CellTest {
  const period = filterPeriod(value.text, now);
  if (!period) {
    throw new FilterError(
      `${targetLabel(column.target)} holds dates, and “${value.text}” is none.`,
      "Write a date such as 2026-01-31 or 2026-01, today, yesterday, last 7 days or 3 days ago.",
      value,
      undefined,
      ["today", "yesterday", "last 7 days", "this month"],
    );
  }
  const { from, to } = period;
  return (cell) =>
    typeof cell === "number" ? truth(holds(operator, cell < from ? -1 : cell >= to ? 1 : 0)) : UNKNOWN;
}

function statusTest(operator: FilterOperator, value: FilterValue): CellTest {
  const wanted = readRunStatus(value.text);
  if (wanted === undefined) {
    throw new FilterError(
      `“${value.text}” is the status of no run.`,
      `Write one of ${RUN_STATUSES.join(", ")}.`,
      value,
      undefined,
      RUN_STATUSES,
    );
  }
  const place = RUN_STATUSES.indexOf(wanted);
  return remembered((cell) => {
    const status = readRunStatus(typeof cell === "number" ? cell : String(cell));
    return status === undefined ? UNKNOWN : truth(holds(operator, RUN_STATUSES.indexOf(status) - place));
  });
}

function tagTest(operator: FilterOperator, value: FilterValue, name: FilterName): CellTest {
  const key = name.scope === "tag" ? fold(name.name) : undefined;
  const wanted = fold(value.text);
  const compare = orderTest(operator === "!=" ? "=" : operator, wanted);
  return remembered((cell) => {
    const tags = String(cell)
      .split(/[,;\n]/)
      .map(fold);
    const asked = key === undefined || key === "tags" ? [fold(String(cell)), ...tags] : valuesOf(key, tags);
    if (asked.length === 0) {
      return UNKNOWN;
    }
    const isAny = asked.some((tag) => compare(tag) === TRUE);
    return truth(operator === "!=" ? !isAny : isAny);
  });
}

/** The values of `key=value` and `key: value`. */
function valuesOf(key: string, tags: readonly string[]): string[] {
  return tags.flatMap((tag) => {
    const at = tag.search(/[=:]/);
    return at > 0 && tag.slice(0, at).trim() === key ? [tag.slice(at + 1).trim()] : [];
  });
}

function textTest(name: FilterName, column: RunColumn, matches: (text: string) => boolean): CellTest {
  const key = name.scope === "tag" ? fold(name.name) : "tags";
  if (column.type === "date") {
    throw new FilterError(
      `${targetLabel(column.target)} holds dates, which are no texts.`,
      "Compare it with a date: started >= 2026-01.",
      name,
    );
  }
  if (name.scope !== "tag" || key === "tags") {
    return remembered((cell) => truth(matches(plainText(String(cell)))));
  }
  return remembered((cell) => {
    const values = valuesOf(
      key,
      String(cell)
        .split(/[,;\n]/)
        .map(fold),
    );
    return values.length === 0 ? UNKNOWN : truth(values.some(matches));
  });
}

function orderTest(operator: FilterOperator, wanted: string): (text: string) => Truth {
  return operator === "=" || operator === "!="
    ? (text) => truth((text === wanted) === (operator === "="))
    : (text) => truth(holds(operator, COLLATOR.compare(text, wanted)));
}

function numberMeant(text: string, isDuration: boolean): number | undefined {
  const trimmed = text.trim();
  if (!AT_LEAST_ONE_DIGIT.test(trimmed)) {
    return undefined;
  }
  const isShare = trimmed.endsWith("%");
  const number = readNumber(isShare ? trimmed.slice(0, -1).trim() : trimmed);
  if (!Number.isNaN(number)) {
    return isShare ? Number((number / 100).toPrecision(15)) : number;
  }
  return isDuration ? readDuration(trimmed) : undefined;
}

/** Below, within or above a number: -1, 0 or 1. */
function difference(held: number, wanted: number): number {
  const by = held - wanted;
  return Math.abs(by) <= TRACE * Math.max(Math.abs(held), Math.abs(wanted)) ? 0 : Math.sign(by);
}

function holds(operator: FilterOperator, order: number): boolean {
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

function anyOf(tests: readonly CellTest[]): CellTest {
  return (cell) =>
    tests.reduce<Truth>((most, test) => (most === TRUE ? TRUE : greater(most, test(cell))), FALSE);
}

function allOf(tests: readonly CellTest[]): CellTest {
  return (cell) =>
    tests.reduce<Truth>((least, test) => (least === FALSE ? FALSE : less(least, test(cell))), TRUE);
}

function greater(one: Truth, other: Truth): Truth {
  return one > other ? one : other;
}

function less(one: Truth, other: Truth): Truth {
  return one < other ? one : other;
}

/** A column of words has few of them, each in many rows. */
function remembered(test: CellTest): CellTest {
  const answers = new Map<Scalar, Truth>();
  return (cell) => {
    const known = answers.get(cell);
    if (known !== undefined) {
      return known;
    }
    const answer = test(cell);
    answers.set(cell, answer);
    return answer;
  };
}

function fold(text: string): string {
  return plainText(text).toLowerCase();
}

function truth(isTrue: boolean): Truth {
  return isTrue ? TRUE : FALSE;
}
