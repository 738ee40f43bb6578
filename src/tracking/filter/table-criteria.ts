// A filter as the filter buttons of an Excel table can say it: each column by itself, all of them together; a column of numbers or
// dates by a span, one of texts by the list of those that hold. Exactly for the cells as they stand, or not at all.

import type { Catalogue } from "../catalogue/catalogue";
import { columnUnit } from "../schema/column-unit";
import type { ColumnTarget, RunColumn, RunColumns } from "../schema/run-columns";
import { targetLabel } from "../schema/target-label";
import { AskedColumn } from "./asked-column";
import { rangeEnds } from "./between-test";
import { FilterFields } from "./filter-fields";
import { filterNames } from "./filter-names";
import type { FilterNode, FilterOperator, FilterValue } from "./filter-node";
import { filterPeriod } from "./filter-period";
import { filterRuns } from "./filter-runs";
import type { LiveSpan } from "./live-node";
import { liveSpan, liveTimes } from "./live-span";
import { numberMeant } from "./number-meant";
import { spanHolds, spansTogether } from "./span-holds";
import { unlessWrong } from "./unless-wrong";
import { writeFilter } from "./write-filter";

/** What the filter of one column asks. */
export type ColumnCriteria =
  /** Numbers, or dates as milliseconds since 1970 UTC. */
  | { readonly kind: "span"; readonly span: LiveSpan; readonly isDate: boolean }
  /** Any of these texts; "" for blank cells. */
  | { readonly kind: "texts"; readonly texts: readonly string[] }
  | { readonly kind: "blank" | "filled" };

/** A column and what its filter asks. */
export interface ColumnAsked {
  readonly column: ColumnTarget;
  readonly criteria: ColumnCriteria;
}

/** The filter column by column, or why the buttons of a table cannot say it. */
export type TableCriteria = { readonly columns: readonly ColumnAsked[] } | { readonly notSaid: string };

/** Longer lists nobody reads in a filter button. */
const MOST_TEXTS = 500;
/** Excel's wildcards: in a short list they may mean other texts too. */
const WILDCARD = /[*?~]/;

/** The filter as the buttons of a table say it of these runs. Throws a FilterError for one that cannot be asked. */
export function tableCriteria(
  filter: FilterNode,
  runs: RunColumns,
  now: number,
  catalogue: Catalogue,
): TableCriteria {
  const fields = new FilterFields(runs);
  const byColumn = new Map<RunColumn, FilterNode[]>();
  for (const part of partsOf(filter)) {
    const [column, ...others] = new Set(filterNames(part).map((name) => fields.column(name)));
    if (!column || others.length > 0) {
      return {
        notSaid: `“${textOf(part)}” asks several columns at once, and the buttons ask each by itself.`,
      };
    }
    byColumn.set(column, [...(byColumn.get(column) ?? []), part]);
  }
  const columns: ColumnAsked[] = [];
  for (const [column, parts] of byColumn) {
    const criteria = criteriaOf(column, { kind: "and", parts }, { runs, now, catalogue });
    if (typeof criteria === "string") {
      return { notSaid: criteria };
    }
    columns.push({ column: column.target, criteria });
  }
  return { columns };
}

interface Asking {
  readonly runs: RunColumns;
  readonly now: number;
  readonly catalogue: Catalogue;
}

type Joined = FilterNode & { readonly kind: "and" | "or" };

function criteriaOf(column: RunColumn, filter: Joined, asking: Asking): ColumnCriteria | string {
  const { rows } = filterRuns(asking.runs, filter, asking.now, asking.catalogue);
  if (filter.parts.every(({ kind }) => kind === "blank")) {
    return { kind: "blank" };
  }
  if (filter.parts.every(isFilled)) {
    return { kind: "filled" };
  }
  switch (column.type) {
    case "boolean":
      return `“${textOf(filter)}” asks for TRUE or FALSE, which the buttons write in the language of each Excel.`;
    case "text":
    case "choice":
      return textsOf(column, rows, filter);
    default:
      return spanOf(column, rows, filter, asking);
  }
}

/** The texts of the runs that hold. */
function textsOf(column: RunColumn, rows: readonly number[], filter: Joined): ColumnCriteria | string {
  if (column.values.some((cell) => cell !== undefined && typeof cell !== "string")) {
    return otherwise(column);
  }
  const texts = [...new Set(rows.map((row) => String(column.values[row] ?? "")))];
  if (texts.length > MOST_TEXTS) {
    return `“${textOf(filter)}” holds for ${String(texts.length)} different texts, and the buttons list them one by one.`;
  }
  return texts.some((text) => WILDCARD.test(text))
    ? `${targetLabel(column.target)} holds texts with *, ? or ~, which mean other texts too in a filter of Excel.`
    : { kind: "texts", texts };
}

/** One span of numbers or dates: as it was written, else with the traces of arithmetic that a filter allows for. */
function spanOf(
  column: RunColumn,
  rows: readonly number[],
  filter: Joined,
  { now, catalogue }: Asking,
): ColumnCriteria | string {
  const isDate = column.type === "date";
  const held = new Set(rows);
  for (const isTraced of [false, true]) {
    const spans = filter.parts.map((part) => partSpan(part, column, { now, catalogue, isTraced }));
    if (!spans.every((span) => span !== undefined)) {
      return `“${textOf(filter)}” is more than one span from one value to another.`;
    }
    const span = spansTogether(spans);
    const isRight = column.values.every(
      (cell, row) => (typeof cell === "number" && spanHolds(span, cell)) === held.has(row),
    );
    if (isRight) {
      return { kind: "span", span, isDate };
    }
  }
  return otherwise(column);
}

interface SpanAsking extends Pick<Asking, "now" | "catalogue"> {
  readonly isTraced: boolean;
}

function partSpan(part: FilterNode, column: RunColumn, asking: SpanAsking): LiveSpan | undefined {
  if (isFilled(part)) {
    return {};
  }
  if (part.kind !== "compare" && part.kind !== "between") {
    return undefined;
  }
  const asked = new AskedColumn(part.name, column, columnUnit(column, asking.catalogue), asking.now);
  const compared = (operator: FilterOperator, value: FilterValue): LiveSpan | undefined =>
    comparedSpan(part, operator, value, asked, asking);
  if (part.kind === "compare") {
    return compared(part.operator, part.value);
  }
  const [from, to] = rangeEnds(part.from, part.to, asked);
  const ends = [compared(">=", from), compared("<=", to)];
  return ends.every((end) => end !== undefined) ? spansTogether(ends) : undefined;
}

function comparedSpan(
  part: FilterNode & { readonly kind: "compare" | "between" },
  operator: FilterOperator,
  value: FilterValue,
  asked: AskedColumn,
  { now, isTraced }: SpanAsking,
): LiveSpan | undefined {
  if (operator === "!=") {
    return undefined;
  }
  if (asked.column.type === "date") {
    const period = filterPeriod(value.text, now);
    if (!period) {
      return undefined;
    }
    const { from, rolls } = period;
    if (rolls && operator !== "=") {
      return operator.startsWith(">") ? { atLeast: from } : { below: from };
    }
    return liveTimes(operator, period);
  }
  const number = numberMeant(value, asked);
  if (number === undefined) {
    return undefined;
  }
  return isTraced ? unlessWrong(() => liveSpan(operator, number, part)) : plainSpan(operator, number);
}

function plainSpan(operator: FilterOperator, number: number): LiveSpan {
  switch (operator) {
    case "<":
      return { below: number };
    case "<=":
      return { atMost: number };
    case ">":
      return { above: number };
    case ">=":
      return { atLeast: number };
    default:
      return { atLeast: number, atMost: number };
  }
}

function partsOf(node: FilterNode): FilterNode[] {
  return node.kind === "and" ? node.parts.flatMap(partsOf) : [node];
}

function otherwise({ target }: RunColumn): string {
  return `${targetLabel(target)} holds cells that a filter of Excel reads otherwise, such as a number as text.`;
}

function textOf(node: FilterNode): string {
  const whole = node.kind === "and" && node.parts.length === 1 ? (node.parts[0] ?? node) : node;
  return writeFilter(whole) ?? "The filter";
}

function isFilled(part: FilterNode): boolean {
  return part.kind === "not" && part.part.kind === "blank";
}
