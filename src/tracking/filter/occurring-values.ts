import type { RunColumn } from "../schema/run-columns";
import type { Scalar } from "../values/scalar";
import { foldText } from "./fold-text";

/** A value that occurs in a column, and in how many runs. */
export interface OccurringValue {
  readonly value: Scalar;
  readonly runs: number;
}

interface Known {
  readonly length: number;
  readonly values: readonly OccurringValue[];
}

/** What occurs in columns, counted once for as long as they stay as they are: a person who types asks the same one again and again. */
export class OccurringValues {
  private readonly known = new WeakMap<RunColumn["values"], Known>();

  /** The values of a column, those of most runs first; texts that differ in case alone are one, in the first spelling. */
  of({ values }: Pick<RunColumn, "values">): readonly OccurringValue[] {
    const known = this.known.get(values);
    if (known?.length === values.length) {
      return known.values;
    }
    const counted = countedValues(values);
    this.known.set(values, { length: values.length, values: counted });
    return counted;
  }
}

function countedValues(cells: RunColumn["values"]): OccurringValue[] {
  const exact = new Map<Scalar, number>();
  for (const cell of cells) {
    if (cell !== undefined) {
      exact.set(cell, (exact.get(cell) ?? 0) + 1);
    }
  }
  const counted = new Map<Scalar, { readonly value: Scalar; runs: number }>();
  for (const [value, runs] of exact) {
    const key = typeof value === "string" ? foldText(value) : value;
    const same = counted.get(key);
    if (same) {
      same.runs += runs;
    } else {
      counted.set(key, { value, runs });
    }
  }
  return [...counted.values()].sort((a, b) => b.runs - a.runs);
}
