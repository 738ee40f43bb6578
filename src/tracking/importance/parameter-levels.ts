import type { Scalar } from "../values/scalar";
import { formatNumber } from "../values/format-number";

/** Which of a few levels each configuration has. */
export interface Levels {
  readonly ids: Int32Array;
  /** What a person calls each level. */
  readonly labels: readonly string[];
}

/** A parameter as a few levels. */
export interface ParameterLevels extends Levels {
  /** The level of all values that too few configurations share; undefined where there is none. */
  readonly rest: number | undefined;
}

/** Why a parameter has no levels to compare: one value throughout, or next to none that several configurations share. */
export type NoLevels = "constant" | "scattered";

/** So many different numbers are levels as they are; more are cut into ranges. */
const MOST_VALUES = 8;
const MOST_RANGES = 6;
const FEWEST_RANGES = 3;
/** Configurations that a range holds, roughly, where there are few. */
const RANGE_SIZE = 8;
/** A level of fewer configurations says nothing by itself. */
const FEWEST_ALIKE = 2;
/** So many levels are never too many; beyond, a fifth of the configurations. */
const LEVELS = 12;
const SHARE_OF_LEVELS = 5;
const MOST_DIGITS = 15;

/**
 * The levels of a parameter, one value for each configuration. Numbers of many values are cut into ranges of about equal
 * numbers; texts among them and blanks are levels of their own.
 */
export function parameterLevels(values: readonly (Scalar | undefined)[]): ParameterLevels | NoLevels {
  const plain = values.map(plainValue);
  const numbers = plain.filter((value) => typeof value === "number");
  const labelOf = new Set(numbers).size > MOST_VALUES ? rangesOf(numbers) : undefined;
  // What a level is known by is never what it is called: two ranges may read alike, and a text may read as "blank".
  const keyed = plain.map((value): readonly [key: string, label: string] => {
    if (typeof value === "number") {
      return labelOf?.(value) ?? [`number ${String(value)}`, String(value)];
    }
    return value === undefined ? ["blank", "blank"] : [`text ${value.toLowerCase()}`, value];
  });
  return withoutRare(keyed);
}

/** As the fingerprint sees it: a text that is a number is that number, and spaces alone are a blank. */
function plainValue(value: Scalar | undefined): number | string | undefined {
  if (typeof value === "number") {
    return Number(value.toPrecision(MOST_DIGITS));
  }
  const text = String(value ?? "").trim();
  if (text === "") {
    return undefined;
  }
  const number = Number(text);
  return typeof value === "string" && Number.isFinite(number) ? number : text;
}

/** The range of a number: its key and its ends, with as many digits as tell each end from its neighbours. */
function rangesOf(numbers: readonly number[]): (value: number) => readonly [string, string] {
  const sorted = Float64Array.from(numbers).sort();
  const count = Math.min(MOST_RANGES, Math.max(FEWEST_RANGES, Math.floor(sorted.length / RANGE_SIZE)));
  const cuts = Array.from(
    { length: count - 1 },
    (_, at) => sorted[Math.floor(((at + 1) * sorted.length) / count)] ?? Infinity,
  );
  // Equal numbers never stand in two ranges.
  const rangeOf = (value: number): number => cuts.filter((cut) => cut <= value).length;
  const ends = new Map<number, [number, number]>();
  for (const value of sorted) {
    const range = rangeOf(value);
    ends.set(range, [ends.get(range)?.[0] ?? value, value]);
  }
  const words = endWords([...ends.values()].flat());
  return (value) => {
    const range = rangeOf(value);
    const [from = value, to = value] = ends.get(range) ?? [];
    const [first, last] = [words.get(from) ?? String(from), words.get(to) ?? String(to)];
    return [`range ${String(range)}`, from === to ? first : `${first} to ${last}`];
  };
}

/** Each number in few digits, but in so many that no two of them read alike. */
function endWords(ends: readonly number[]): ReadonlyMap<number, string> {
  const distinct = [...new Set(ends)];
  for (let digits = 3; digits < MOST_DIGITS; digits++) {
    const words = new Map(distinct.map((end) => [end, formatNumber(end, digits)]));
    if (new Set(words.values()).size === distinct.length) {
      return words;
    }
  }
  return new Map(distinct.map((end) => [end, String(end)]));
}

/** Levels by their keys; those of too few configurations become one. */
function withoutRare(keyed: readonly (readonly [key: string, label: string])[]): ParameterLevels | NoLevels {
  const times = new Map<string, { readonly label: string; count: number }>();
  for (const [key, label] of keyed) {
    const level = times.get(key) ?? { label, count: 0 };
    level.count++;
    times.set(key, level);
  }
  if (times.size < 2) {
    return "constant";
  }
  const kept = [...times].filter(([, { count }]) => count >= FEWEST_ALIKE);
  const rare = keyed.length - kept.reduce((sum, [, { count }]) => sum + count, 0);
  const most = Math.max(LEVELS, keyed.length / SHARE_OF_LEVELS);
  if (kept.length === 0 || rare * 2 > keyed.length || kept.length > most) {
    return "scattered";
  }
  const places = new Map(kept.map(([key], at) => [key, at]));
  const labels = kept.map(([, { label }]) => label);
  return {
    ids: Int32Array.from(keyed, ([key]) => places.get(key) ?? kept.length),
    labels: rare > 0 ? [...labels, "other values"] : labels,
    rest: rare > 0 ? kept.length : undefined,
  };
}
