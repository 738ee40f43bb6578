// Records keep a training history as lists: {"val_loss": [0.9, 0.7, 0.6]}, a number a step. Such a list is a curve of the
// run, unless its name says that its numbers are those of classes or folds. The steps are counted from 1, or stand in a list
// beside it that is called as steps are and is as long.

import { nameWords } from "../../tracking/naming/name-words";
import { roleOfName } from "../../tracking/naming/role-of-name";
import { readNonFinite } from "../../tracking/values/non-finite";
import type { Scalar } from "../../tracking/values/scalar";
import { isCounterName } from "../logs/counter-names";
import { prefixedName } from "../formats/prefixed-name";
import { mapValues } from "./map-values";
import type { SourceColumn } from "./source-column";

/** A curve that stood in one cell. */
export interface ListedCurve {
  readonly run: number;
  readonly header: string;
  readonly steps: readonly number[];
  readonly values: readonly number[];
}

/** Columns of which those with histories hold the last number of each, and the histories. */
export interface ListedCurves {
  readonly columns: readonly SourceColumn[];
  readonly curves: readonly ListedCurve[];
  /** The headers of the columns that held lists of steps: they say nothing by themselves. */
  readonly steps: ReadonlySet<string>;
}

/** Words for what lists of results are of that are no history. */
const NO_STEPS: ReadonlySet<string> = new Set([
  "class",
  "classes",
  "label",
  "labels",
  "fold",
  "folds",
  "split",
  "cv",
  "per",
  "each",
  "all",
  "individual",
  "quantiles",
  "percentiles",
]);

/** Takes the histories out of columns. */
export function listedCurves(columns: readonly SourceColumn[]): ListedCurves {
  const curves: ListedCurve[] = [];
  const steps = new Set<string>();
  const counters = columns.filter(
    ({ header, values }) => isCounterName(lastPart(header)) && holdsLists(values),
  );
  const taken = columns.map((column): SourceColumn => {
    const { header, values } = column;
    if (!isHistoryName(header) || !holdsLists(values)) {
      return column;
    }
    return {
      ...column,
      values: mapValues(values, (value, run) => {
        const list = numbersIn(value);
        if (!list) {
          return value;
        }
        const counter = counters.find(
          (one) =>
            folderOf(one.header) === folderOf(header) &&
            numbersIn(one.values.at(run))?.length === list.length,
        );
        if (counter) {
          steps.add(counter.header);
        }
        const counted = counter && numbersIn(counter.values.at(run));
        curves.push({ run, header, steps: counted ?? list.map((_, at) => at + 1), values: list });
        const last = list.at(-1) ?? NaN;
        return Number.isFinite(last) ? last : String(last);
      }),
    };
  });
  return { columns: taken, curves, steps };
}

function isHistoryName(header: string): boolean {
  return (
    (prefixedName(header)?.role === "metric" || roleOfName(header) === "metric") &&
    !nameWords(header).some((word) => NO_STEPS.has(word))
  );
}

/** Whether a column has lists, and nothing else than lists of numbers among them. */
function holdsLists(values: SourceColumn["values"]): boolean {
  let lists = 0;
  for (const value of values) {
    if (typeof value === "string" && value.startsWith("[")) {
      if (!numbersIn(value)) {
        return false;
      }
      lists++;
    }
  }
  return lists > 0;
}

/** The numbers of a list of at least two; undefined for anything else. */
function numbersIn(value: Scalar | undefined): readonly number[] | undefined {
  if (typeof value !== "string" || !value.startsWith("[")) {
    return undefined;
  }
  let list: unknown;
  try {
    list = JSON.parse(value);
  } catch {
    return undefined;
  }
  const numbers = Array.isArray(list) ? list.map(numberOf) : [];
  const known = numbers.filter((number) => number !== undefined);
  return numbers.length > 1 && known.length === numbers.length ? known : undefined;
}

function numberOf(item: unknown): number | undefined {
  if (typeof item === "number") {
    return item;
  }
  const text = typeof item === "string" ? readNonFinite(item) : undefined;
  return text === undefined ? undefined : Number(text);
}

function lastPart(header: string): string {
  return header.slice(header.lastIndexOf(".") + 1);
}

function folderOf(header: string): string {
  return header.slice(0, Math.max(0, header.lastIndexOf(".")));
}
