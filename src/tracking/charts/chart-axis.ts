// Axes with ends and ticks that people read: ticks at 1, 2 or 5 times a power of ten, decades on a logarithmic axis, whole
// hours or days where time passes.

import { formatNumber } from "../values/format-number";
import { HIDDEN_TICKS, type ChartAxis } from "./chart-spec";

const TICKS = 5;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Steps of time that people count in. */
const TIME_STEPS = [
  60_000,
  300_000,
  900_000,
  HOUR,
  3 * HOUR,
  6 * HOUR,
  12 * HOUR,
  DAY,
  2 * DAY,
  7 * DAY,
  14 * DAY,
  30 * DAY,
  91 * DAY,
  182 * DAY,
  365 * DAY,
] as const;
/** From two decades on, the small values of a linear axis stand on one another. */
const DECADES_FOR_LOG = 100;
/** Within these, numbers are written out. */
const SMALLEST_PLAIN = 1e-4;
const LARGEST_PLAIN = 1e6;
const MOST_PLACES = 10;
/** Bars are compared by their lengths unless they all end so close together that nothing would be seen. */
const CUT_FROM = 0.75;
/** What lies beyond is no number that anybody measured, and arithmetic fails there. */
const SMALLEST = 1e-90;
const LARGEST = 1e308;

/** An axis with ticks at equal steps. */
interface SteppedAxis extends ChartAxis {
  readonly step: number;
}

/** What an axis is called: a name with its unit, as in "latency (ms)". */
export function axisTitle(name: string, unit: string | undefined): string {
  return unit === undefined ? name : `${name} (${unit})`;
}

/** Whether values ask for a logarithmic axis: all above 0, over two decades or more. */
export function isLogarithmic(values: readonly number[]): boolean {
  const { min, max } = endsOf(values);
  return min > SMALLEST && max / min >= DECADES_FOR_LOG;
}

/** An axis for values: logarithmic where they ask for it. */
export function valueAxis(title: string, values: readonly number[]): ChartAxis {
  return isLogarithmic(values) ? logAxis(title, values) : linearAxis(title, values);
}

/** A linear axis that holds all values, from tick to tick; of whole numbers, ticks are whole. */
export function linearAxis(title: string, values: readonly number[], isWhole = false): SteppedAxis {
  const { min, max } = widened(endsOf(values));
  const step = Math.max(niceStep(max / TICKS - min / TICKS), isWhole ? 1 : 0);
  const [first, last] = [Math.floor(min / step + 1e-9), Math.ceil(max / step - 1e-9)];
  return {
    title,
    scale: "linear",
    isTime: false,
    min: Math.max(-LARGEST, rounded(first * step, step)),
    max: Math.min(LARGEST, rounded(last * step, step)),
    step,
    format: formatFor(step, Math.max(Math.abs(min), Math.abs(max))),
  };
}

/**
 * An axis for bars: from 0, or cut where all bars end in its last quarter, and then its title says so. Bars below 0 hang from 0.
 */
export function barAxis(title: string, values: readonly number[]): ChartAxis {
  const { min, max } = endsOf(values);
  if (min < CUT_FROM * max || min === max) {
    return linearAxis(title, [0, ...values]);
  }
  const cut = linearAxis(title, values);
  // A step below the least, so that its bar is one.
  const from = rounded(cut.min - cut.step, cut.step);
  return { ...cut, title: cutTitle(title, from), min: from };
}

/** A logarithmic axis over whole decades. */
export function logAxis(title: string, values: readonly number[]): ChartAxis {
  const { min, max } = endsOf(values);
  const from = Math.floor(Math.log10(min) + 1e-9);
  const to = Math.max(from + 1, Math.ceil(Math.log10(max) - 1e-9));
  const [first, last] = [Number(`1e${String(from)}`), Number(`1e${String(to)}`)];
  return {
    title,
    scale: "log",
    isTime: false,
    min: first,
    max: last,
    format: first >= SMALLEST_PLAIN && last <= LARGEST_PLAIN ? "General" : "0E+0",
  };
}

/** An axis of moments, in milliseconds since 1970 UTC. */
export function timeAxis(title: string, moments: readonly number[]): ChartAxis {
  const ends = endsOf(moments);
  const [min, max] = ends.min === ends.max ? [ends.min - HOUR, ends.max + HOUR] : [ends.min, ends.max];
  const ideal = (max - min) / TICKS;
  const step = TIME_STEPS.find((one) => one >= ideal) ?? Math.ceil(ideal / TIME_STEPS[14]) * TIME_STEPS[14];
  return {
    title,
    scale: "linear",
    isTime: true,
    min: Math.floor(min / step) * step,
    max: Math.ceil(max / step) * step,
    step,
    format: step >= DAY ? "yyyy-mm-dd" : "mm-dd hh:mm",
  };
}

/** An axis of places 1 to `places` that are named otherwise; half a place is left at either end. */
export function placeAxis(title: string, places: number): ChartAxis {
  return {
    title,
    scale: "linear",
    isTime: false,
    min: 0.5,
    max: places + 0.75,
    step: 1,
    format: HIDDEN_TICKS,
  };
}

/** Where the ticks of an axis stand. */
export function ticksOf({ scale, min, max, step }: ChartAxis): number[] {
  if (scale === "log") {
    const [from, to] = [Math.round(Math.log10(min)), Math.round(Math.log10(max))];
    return Array.from({ length: to - from + 1 }, (_, at) => Number(`1e${String(from + at)}`));
  }
  const width = step ?? max - min;
  const count = Math.floor(max / width - min / width + 1e-9) + 1;
  const first = Math.round(min / width);
  // Multiples, as a sum of large numbers may be none; an axis of places begins between two.
  const start = Math.abs(first * width - min) <= width * 1e-9 ? 0 : min - first * width;
  return Array.from({ length: count }, (_, at) => rounded((first + at) * width + start, width));
}

/** The share of an axis that lies before a value: 0 at its beginning, 1 at its end. */
export function shareOf({ scale, min, max }: ChartAxis, value: number): number {
  return scale === "log"
    ? Math.log(value / min) / Math.log(max / min)
    : (value / 2 - min / 2) / (max / 2 - min / 2);
}

/** What a cut axis is called. */
function cutTitle(title: string, from: number): string {
  return `${title}, axis cut at ${formatNumber(from)}`;
}

function endsOf(values: readonly number[]): { readonly min: number; readonly max: number } {
  let min = Infinity;
  let max = -Infinity;
  for (const value of values) {
    if (Number.isFinite(value)) {
      min = Math.min(min, value);
      max = Math.max(max, value);
    }
  }
  return { min, max };
}

/** What is all the same stands in the middle. */
function widened({ min, max }: { readonly min: number; readonly max: number }): {
  readonly min: number;
  readonly max: number;
} {
  const spread = max / 2 - min / 2;
  const least = Math.max(Math.abs(min), Math.abs(max), SMALLEST) * 1e-9;
  if (spread > least) {
    return { min, max };
  }
  const half = Math.abs(min) < SMALLEST ? 1 : Math.abs(min) / 10;
  return { min: min - half, max: max + half };
}

function niceStep(ideal: number): number {
  const power = Math.floor(Math.log10(ideal));
  const leading = ideal / 10 ** power;
  const nice = leading <= 1 ? 1 : leading <= 2 ? 2 : leading <= 5 ? 5 : 10;
  return Number(`${String(nice)}e${String(power)}`);
}

/** Without the traces that multiplying leaves. */
function rounded(value: number, step: number): number {
  const places = Math.max(0, Math.min(100, 1 - Math.floor(Math.log10(step))));
  // Never minus zero.
  return Number(value.toFixed(places)) + 0;
}

function formatFor(step: number, largest: number): string {
  if (largest >= LARGEST_PLAIN || step < SMALLEST_PLAIN / 10) {
    return "0.0E+0";
  }
  const places = Math.min(MOST_PLACES, Math.max(0, -Math.floor(Math.log10(step) + 1e-9)));
  return places > 0 ? `0.${"0".repeat(places)}` : largest >= 10_000 ? "#,##0" : "0";
}
