// Values that fit a column: those that may stand in it and those that do.

import type { Catalogue } from "../catalogue/catalogue";
import { RUN_STATUSES } from "../schema/run-status";
import { counted } from "../words/counts";
import type { AskedColumn } from "./asked-column";
import type { FilterOption } from "./filter-option";
import { foldText } from "./fold-text";
import type { OccurringValue, OccurringValues } from "./occurring-values";
import { periodOptions } from "./period-options";
import { filterText } from "./write-filter";

/** What may stand in columns, beside what does. */
export interface OfferedValues {
  readonly catalogue: Catalogue;
  readonly datasets: readonly string[];
  readonly experiments: readonly string[];
  readonly occurring: OccurringValues;
}

/** Numbers of more values than these are no choice. */
const MOST_NUMBERS = 30;
/** Texts that are longer are no words to choose from. */
const LONGEST = 60;

/** The values of a column to choose from. `typed` is what was typed of dates, whose words take a number. */
export function valueOptions(asked: AskedColumn, known: OfferedValues, typed: string): FilterOption[] {
  const { column, field } = asked;
  if (column.type === "date") {
    return periodOptions(typed);
  }
  if (field === "status") {
    return statuses(asked, known);
  }
  if (field === "tags") {
    return tags(asked, known);
  }
  if (column.type === "number" || column.type === "integer") {
    return numbers(asked, known);
  }
  return asked.isBoolean ? ["true", "false"].map((word) => plain(word, undefined)) : texts(asked, known);
}

function statuses({ column }: AskedColumn, { occurring }: OfferedValues): FilterOption[] {
  const runs = new Map(occurring.of(column).map((one) => [foldText(String(one.value)), one.runs]));
  return RUN_STATUSES.map((status) => textOption(status, runs.get(status.toLowerCase())));
}

function tags({ column }: AskedColumn, { occurring }: OfferedValues): FilterOption[] {
  const counts = new Map<string, number>();
  for (const { value, runs } of occurring.of(column)) {
    const words = String(value).split(/[,;\n]/);
    for (const tag of new Set(words.map((word) => foldText(word)))) {
      counts.set(tag, (counts.get(tag) ?? 0) + runs);
    }
  }
  return [...counts]
    .filter(([tag]) => isWord(tag))
    .sort(([, a], [, b]) => b - a)
    .map(([tag, runs]) => textOption(tag, runs));
}

function numbers({ column }: AskedColumn, { occurring }: OfferedValues): FilterOption[] {
  const found = occurring.of(column).filter(isNumber);
  return found.length > MOST_NUMBERS
    ? []
    : [...found].sort((a, b) => a.value - b.value).map(({ value, runs }) => plain(String(value), runs));
}

function texts(asked: AskedColumn, known: OfferedValues): FilterOption[] {
  const found = known.occurring.of(asked.column).map(({ value, runs }) => [String(value), runs] as const);
  const there = new Set(found.map(([value]) => foldText(value)));
  const others = mayHold(asked, known).filter((value) => !there.has(foldText(value)));
  return [...found, ...others.map((value) => [value, undefined] as const)]
    .filter(([value]) => isWord(value))
    .map(([value, runs]) => textOption(value, runs));
}

function mayHold({ column: { target }, field }: AskedColumn, known: OfferedValues): readonly string[] {
  if (target.role === "parameter") {
    return known.catalogue.parameters.find(({ name }) => name === target.name)?.choices ?? [];
  }
  return field === "dataset" ? known.datasets : field === "experiment" ? known.experiments : [];
}

function isNumber(one: OccurringValue): one is OccurringValue & { readonly value: number } {
  return typeof one.value === "number" && Number.isFinite(one.value);
}

function isWord(text: string): boolean {
  return foldText(text) !== "" && text.length <= LONGEST && !text.includes("\n");
}

function textOption(text: string, runs: number | undefined): FilterOption {
  return { ...plain(text, runs), written: `${filterText(text)} ` };
}

function plain(text: string, runs: number | undefined): FilterOption {
  return {
    label: text,
    written: `${text} `,
    ...(runs !== undefined && { detail: counted(runs, "run") }),
  };
}
