// What a filter can go on with at the place where a person types: names of columns, comparisons, values that the column
// holds, and, or, not.

import type { RunColumn, RunColumns } from "../schema/run-columns";
import { RUN_STATUSES } from "../schema/run-status";
import { targetLabel } from "../schema/target-label";
import { foldedName } from "../naming/folded-name";
import { FilterError, type FilterExpectation } from "./filter-error";
import { FilterFields } from "./filter-fields";
import type { FilterName, FilterNode } from "./filter-node";
import { filterTokens } from "./filter-tokens";
import { parseFilter } from "./parse-filter";
import { filterName, filterText } from "./write-filter";

/** What can stand in a filter from one character to another; the texts that fit, the likeliest first. */
export interface FilterCompletion {
  readonly from: number;
  readonly to: number;
  readonly options: readonly FilterOption[];
}

export interface FilterOption {
  /** What is written into the filter. */
  readonly text: string;
  readonly kind: FilterExpectation;
}

const MOST_OPTIONS = 50;
/** Rows whose values are looked at. */
const MOST_ROWS = 10_000;

const COMPARED = ["=", "!=", "<", "<=", ">", ">=", "in (", "between", "is null", "is not null"];
const WRITTEN = ["=", "!=", "in (", "like", "contains", "is null", "is not null"];
const MOMENTS = ["today", "yesterday", "last 7 days", "this week", "this month", "last month"];

/** What a filter can go on with at a character of its text. */
export function completeFilter(text: string, cursor: number, runs: RunColumns): FilterCompletion {
  const from = startOfWord(text, cursor);
  const typed = text.slice(from, cursor);
  const fields = new FilterFields(runs);
  const options = expectations(text.slice(0, from)).flatMap(({ kind, subject }) =>
    textsFor(kind, subject, fields).map((option): FilterOption => ({ text: option, kind })),
  );
  const wanted = foldedName(typed.replace(/^['"`[]/, ""));
  const fitting = options.filter(
    ({ text: option }) => typed === "" || foldedName(option.replace(/^['"`]/, "")).startsWith(wanted),
  );
  return { from, to: cursor, options: fitting.slice(0, MOST_OPTIONS) };
}

interface Expectation {
  readonly kind: FilterExpectation;
  readonly subject?: FilterName | undefined;
}

/** Where the word begins that is typed; at the cursor where none is. */
function startOfWord(text: string, cursor: number): number {
  const before = text.slice(0, cursor);
  try {
    const last = filterTokens(before).at(-2);
    const isTyped = last !== undefined && last.at + last.length === cursor && isUnfinished(last.kind);
    return isTyped ? last.at : cursor;
  } catch (error) {
    // A quote that is open is what is typed.
    return error instanceof FilterError ? Math.min(error.span.at, cursor) : cursor;
  }
}

function isUnfinished(kind: string): boolean {
  return kind === "word" || kind === "operator";
}

function expectations(before: string): Expectation[] {
  let node: FilterNode | undefined;
  try {
    node = parseFilter(before);
  } catch (error) {
    return error instanceof FilterError &&
      error.expected !== undefined &&
      error.span.at >= before.trimEnd().length
      ? [{ kind: error.expected, subject: error.subject }]
      : error instanceof FilterError && error.expected === "join"
        ? [{ kind: "join" }]
        : [];
  }
  if (node === undefined) {
    return [{ kind: "name" }];
  }
  const last = lastCondition(node);
  return last.kind === "flag"
    ? [{ kind: "operator", subject: last.name }, { kind: "join" }]
    : [{ kind: "join" }];
}

function lastCondition(node: FilterNode): Exclude<FilterNode, { readonly kind: "and" | "or" | "not" }> {
  switch (node.kind) {
    case "and":
    case "or":
      return lastCondition(node.parts[node.parts.length - 1] ?? node);
    case "not":
      return lastCondition(node.part);
    default:
      return node;
  }
}

function textsFor(kind: FilterExpectation, subject: FilterName | undefined, fields: FilterFields): string[] {
  switch (kind) {
    case "name":
      return [...namesOf(fields), "not"];
    case "join":
      return ["and", "or"];
    case "operator":
      return operatorsOf(columnOf(subject, fields));
    case "value":
      return valuesOf(columnOf(subject, fields));
  }
}

/** Every column by its shortest name, then by its name with its scope, for those who begin with that. */
function namesOf(fields: FilterFields): string[] {
  const scoped = fields.runs.columns.flatMap(({ target }) =>
    target.role === "ignored" ? [] : [filterName({ scope: target.role, name: targetLabel(target) })],
  );
  return [...new Set([...fields.names(), ...scoped])];
}

function columnOf(subject: FilterName | undefined, fields: FilterFields): RunColumn | undefined {
  try {
    return subject && fields.column(subject);
  } catch {
    return undefined;
  }
}

function operatorsOf(column: RunColumn | undefined): string[] {
  const isWritten = column?.type === "text" || column?.type === "choice" || column?.type === "boolean";
  return isWritten ? [...WRITTEN] : [...COMPARED];
}

function valuesOf(column: RunColumn | undefined): string[] {
  switch (column?.type) {
    case "boolean":
      return ["true", "false"];
    case "date":
      return [...MOMENTS];
    case "text":
    case "choice":
      return column.target.role === "field" && column.target.key === "status"
        ? RUN_STATUSES.map(filterText)
        : frequentTexts(column).map(filterText);
    default:
      return [];
  }
}

/** The texts of a column, those that stand in most rows first. */
function frequentTexts({ values }: RunColumn): string[] {
  const times = new Map<string, number>();
  for (const value of values.slice(0, MOST_ROWS)) {
    if (value !== undefined) {
      times.set(String(value), (times.get(String(value)) ?? 0) + 1);
    }
  }
  return [...times].sort(([, one], [, other]) => other - one).map(([text]) => text);
}
