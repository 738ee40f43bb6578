// Whether a filter can be said by formulas of a sheet, so that what they mark follows every edit, and how. Exactly or not at
// all: what depends on the time of asking, on the words of a list, on the order of words, or on which other values stand in
// its column just now is refused, with what to write instead. What a status says is asked of Completed alone, because only
// completed runs compete.

import type { Catalogue } from "../catalogue/catalogue";
import { columnUnit } from "../schema/column-unit";
import type { RunColumns } from "../schema/run-columns";
import { AskedColumn } from "./asked-column";
import { rangeEnds } from "./between-test";
import { cellTest } from "./cell-test";
import { FilterFields } from "./filter-fields";
import type { FilterCondition, FilterNode, FilterOperator, FilterValue } from "./filter-node";
import { filterPeriod } from "./filter-period";
import type { LiveNode } from "./live-node";
import { liveSpan, liveTimes } from "./live-span";
import { liveLike, liveSame } from "./live-text";
import { numberMeant } from "./number-meant";
import { readFlag } from "./read-flag";
import { TRUE } from "./truth";
import { notLive } from "./not-live";
import { filterName } from "./write-filter";

/** The status of every run that competes. */
const COMPLETED = "Completed";
/** Two moments that share no span of the calendar: what means the same at both does not go by the clock. */
const MOMENTS = [Date.UTC(1971, 0, 6), Date.UTC(2011, 6, 20, 12)] as const;

/**
 * The filter as formulas can say it, of completed runs. Runs without values say what the columns are, and leave out what only
 * values tell. Throws a FilterError that says which part they cannot say and what to do.
 */
export function liveFilter(filter: FilterNode, runs: RunColumns, catalogue: Catalogue): LiveNode {
  return new LiveReader(new FilterFields(runs), catalogue).read(filter);
}

class LiveReader {
  constructor(
    private readonly fields: FilterFields,
    private readonly catalogue: Catalogue,
  ) {}

  read(node: FilterNode): LiveNode {
    switch (node.kind) {
      case "and":
      case "or":
        return { kind: node.kind, parts: node.parts.map((part) => this.read(part)) };
      case "not":
        return { kind: "not", part: this.read(node.part) };
      case "in":
        return {
          kind: "or",
          parts: node.values.map((value) =>
            this.condition({ kind: "compare", name: node.name, operator: "=", value }),
          ),
        };
      default:
        return this.condition(node);
    }
  }

  private condition(condition: Exclude<FilterCondition, { readonly kind: "in" }>): LiveNode {
    const column = this.fields.column(condition.name);
    const asked = new AskedColumn(condition.name, column, columnUnit(column, this.catalogue), MOMENTS[0]);
    if (asked.field === "status") {
      return { kind: "fixed", holds: holdsForCompleted(condition, asked) };
    }
    if (asked.field === "tags") {
      throw notLive(condition, "asks the words of a list one by one", "Ask another column.");
    }
    switch (condition.kind) {
      case "blank":
        return { kind: "blank", column: column.target };
      case "void":
        throw notLive(
          condition,
          "asks for blank cells or for that word, as either stands in the column",
          `Write ${filterName(condition.name)} is null, or = '${condition.word.text}'.`,
        );
      case "flag":
        return flag(condition, true, asked);
      case "like":
      case "contains":
        return liveLike(condition, asked);
      case "between":
        return between(condition, asked);
      case "compare":
        return compare(condition, asked);
    }
  }
}

type Of<K extends FilterCondition["kind"]> = Extract<FilterCondition, { readonly kind: K }>;

function holdsForCompleted(
  condition: Exclude<FilterCondition, { readonly kind: "in" }>,
  asked: AskedColumn,
): boolean {
  if (condition.kind === "blank" || condition.kind === "void") {
    return false;
  }
  // A word that is the status of no run is asked for too, as one that some other run has.
  const words = condition.kind === "compare" ? [COMPLETED, condition.value.text] : [COMPLETED];
  return cellTest(condition, asked.with(words))(COMPLETED) === TRUE;
}

function compare(condition: Of<"compare">, asked: AskedColumn): LiveNode {
  const { operator, value } = condition;
  switch (asked.column.type) {
    case "date":
      return times(condition, operator, value, asked);
    case "number":
    case "integer":
      return numbers(condition, operator, value, asked);
    case "boolean": {
      const wanted = readFlag(value.text);
      if (wanted === undefined || (operator !== "=" && operator !== "!=")) {
        throw notLive(
          condition,
          "asks a column of TRUE and FALSE for something else",
          "Ask it for true or false.",
        );
      }
      const node = flag(condition, wanted, asked);
      return operator === "!=" ? { kind: "not", part: node } : node;
    }
    default:
      return liveSame(condition, operator, value, asked);
  }
}

function numbers(
  condition: FilterCondition,
  operator: FilterOperator,
  value: FilterValue,
  asked: AskedColumn,
): LiveNode {
  const wanted = numberMeant(value, asked);
  if (wanted === undefined) {
    return liveSame(condition, operator, value, asked);
  }
  const { target: column } = asked.column;
  const node = (by: FilterOperator): LiveNode => ({
    kind: "span",
    column,
    span: liveSpan(by, wanted, condition),
    isDate: false,
  });
  return operator === "!=" ? { kind: "not", part: node("=") } : node(operator);
}

function times(
  condition: FilterCondition,
  operator: FilterOperator,
  value: FilterValue,
  asked: AskedColumn,
): LiveNode {
  const [period, other] = MOMENTS.map((moment) => filterPeriod(value.text, moment));
  if (!period || JSON.stringify(period) !== JSON.stringify(other)) {
    throw notLive(
      condition,
      "moves with the clock",
      "Write the date itself, such as 2026-01-31 or 2026-01, to have it marked.",
    );
  }
  const { target: column } = asked.column;
  const node = (by: FilterOperator): LiveNode => ({
    kind: "span",
    column,
    span: liveTimes(by, period),
    isDate: true,
  });
  return operator === "!=" ? { kind: "not", part: node("=") } : node(operator);
}

function between(condition: Of<"between">, asked: AskedColumn): LiveNode {
  const { type } = asked.column;
  const [from, to] = rangeEnds(condition.from, condition.to, asked);
  const ends = (read: typeof numbers): LiveNode => ({
    kind: "and",
    parts: [read(condition, ">=", from, asked), read(condition, "<=", to, asked)],
  });
  if (type === "date") {
    return ends(times);
  }
  if (type === "number" || type === "integer") {
    return ends(numbers);
  }
  throw notLive(condition, "asks for the order of words", "Name the values: in ('a', 'b').");
}

function flag(condition: FilterCondition, wanted: boolean, { column }: AskedColumn): LiveNode {
  if (column.type !== "boolean") {
    throw notLive(
      condition,
      "asks texts whether they say true",
      "Give the parameter the type boolean on Params.",
    );
  }
  return { kind: "flag", column: column.target, wanted };
}
