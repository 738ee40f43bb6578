import type { Scalar } from "../values/scalar";
import { formatNumber } from "../values/format-number";

/** A parameter as a few levels: which one each configuration has. */
export interface ParameterLevels {
  readonly ids: Int32Array;
  /** What a person calls each level. */
  readonly labels: readonly string[];
}

/** Why a parameter has no levels to compare: one value throughout, or next to none that two configurations share. */
export type NoLevels = "constant" | "scattered";

/** So many different numbers are levels as they are; more are cut into ranges. */
const MOST_VALUES = 8;
const MOST_RANGES = 6;
const FEWEST_RANGES = 3;
/** Configurations that a range holds, roughly, where there are few. */
const RANGE_SIZE = 8;
/** A level of fewer configurations says nothing by itself. */
const FEWEST_ALIKE = 2;
const BLANK = "blank";

/** The levels of a parameter, one value for each configuration; numbers of many values in ranges of about equal numbers. */
export function parameterLevels(values: readonly (Scalar | undefined)[]): ParameterLevels | NoLevels {
  const filled = values.filter((value) => value !== undefined);
  const distinct = new Set(filled.map(String));
  if (distinct.size + Number(filled.length < values.length) < 2) {
    return "constant";
  }
  const numbers = filled.filter((value) => typeof value === "number");
  const isCut = numbers.length === filled.length && distinct.size > MOST_VALUES;
  const labelled = isCut ? inRanges(values, numbers) : values.map((value) => String(value ?? BLANK));
  return shared(labelled);
}

/** The range of each value, by its label. */
function inRanges(values: readonly (Scalar | undefined)[], numbers: readonly number[]): string[] {
  const sorted = Float64Array.from(numbers).sort();
  const count = Math.min(MOST_RANGES, Math.max(FEWEST_RANGES, Math.floor(sorted.length / RANGE_SIZE)));
  const cuts = Array.from(
    { length: count - 1 },
    (_, at) => sorted[Math.floor(((at + 1) * sorted.length) / count)],
  );
  // Equal numbers never stand in two ranges.
  const rangeOf = (value: number): number => cuts.filter((cut) => cut !== undefined && cut <= value).length;
  const ends = new Map<number, [number, number]>();
  for (const value of sorted) {
    const range = ends.get(rangeOf(value));
    ends.set(rangeOf(value), [range?.[0] ?? value, value]);
  }
  return values.map((value) => {
    const [from, to] = (typeof value === "number" ? ends.get(rangeOf(value)) : undefined) ?? [];
    if (from === undefined || to === undefined) {
      return BLANK;
    }
    return from === to ? formatNumber(from, 3) : `${formatNumber(from, 3)} to ${formatNumber(to, 3)}`;
  });
}

/** Levels of labels; those of too few configurations become one. */
function shared(labelled: readonly string[]): ParameterLevels | NoLevels {
  const times = new Map<string, number>();
  for (const label of labelled) {
    times.set(label, (times.get(label) ?? 0) + 1);
  }
  const rare = new Set([...times].filter(([, count]) => count < FEWEST_ALIKE).map(([label]) => label));
  const kept = [...times.keys()].filter((label) => !rare.has(label));
  if (kept.length === 0 || rare.size * 2 > labelled.length) {
    return "scattered";
  }
  const places = new Map(kept.map((label, at) => [label, at]));
  const labels = rare.size > 0 ? [...kept, "other values"] : kept;
  return { ids: Int32Array.from(labelled, (label) => places.get(label) ?? kept.length), labels };
}
