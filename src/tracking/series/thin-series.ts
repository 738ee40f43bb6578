// A curve with fewer points and the same shape, for a sheet: of stretches of equally many points each gives the one that
// makes the largest triangle with its neighbours (S. Steinarsson, Downsampling Time Series for Visual Representation, 2013,
// "largest triangle three buckets"). The first and the last point, the least and the greatest value, where values begin not
// to be finite, and what the caller names are kept in any case.

import type { Series } from "./series";

/** Beginnings of stretches without finite values that are kept. */
const MOST_DIVERGED = 20;

/** The curve with at most `most` points, or few more; the same one where it has no more. */
export function thinSeries(series: Series, most: number, kept: readonly number[] = []): Series {
  const { values } = series;
  if (values.length <= most) {
    return series;
  }
  const chosen = new Set([...kept, ...tellingPoints(series)].filter((at) => at >= 0 && at < values.length));
  for (const at of largestTriangles(series, Math.max(0, most - chosen.size))) {
    chosen.add(at);
  }
  const points = [...chosen].sort((one, other) => one - other);
  const { steps, passes } = series;
  return {
    ...series,
    steps: points.map((at) => steps[at] ?? 0),
    values: points.map((at) => values[at] ?? NaN),
    ...(passes ? { passes: points.map((at) => passes[at] ?? 0) } : {}),
  };
}

/** The first and last point, the extremes, and a few of the points from which on values are not finite. */
function tellingPoints({ values }: Series): number[] {
  let least = -1;
  let greatest = -1;
  const diverged: number[] = [];
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? NaN;
    if (!Number.isFinite(value)) {
      if (diverged.length < MOST_DIVERGED && (at === 0 || Number.isFinite(values[at - 1]))) {
        diverged.push(at);
      }
      continue;
    }
    least = least < 0 || value < (values[least] ?? NaN) ? at : least;
    greatest = greatest < 0 || value > (values[greatest] ?? NaN) ? at : greatest;
  }
  return [0, values.length - 1, least, greatest, ...diverged];
}

/** The points that keep the shape, one of each of `buckets` stretches. */
function* largestTriangles(series: Series, buckets: number): Generator<number, void> {
  const { values } = series;
  const finite: number[] = [];
  for (let at = 0; at < values.length; at++) {
    if (Number.isFinite(values[at])) {
      finite.push(at);
    }
  }
  const size = finite.length / buckets;
  let before = finite[0] ?? 0;
  for (let bucket = 0; bucket < buckets; bucket++) {
    const start = Math.floor(bucket * size);
    const end = Math.max(start + 1, Math.floor((bucket + 1) * size));
    const next = meanOf(series, finite, end, Math.floor((bucket + 2) * size));
    let best = -1;
    let largest = -1;
    for (let index = start; index < Math.min(end, finite.length); index++) {
      const at = finite[index] ?? 0;
      const area = triangle(series, before, at, next);
      if (area > largest) {
        largest = area;
        best = at;
      }
    }
    if (best >= 0) {
      yield best;
      before = best;
    }
  }
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The middle of the points of a stretch; the last point where there is none behind. */
function meanOf(series: Series, finite: readonly number[], start: number, end: number): Point {
  const from = Math.min(start, finite.length - 1);
  const to = Math.min(Math.max(end, from + 1), finite.length);
  let x = 0;
  let y = 0;
  for (let index = from; index < to; index++) {
    const point = pointOf(series, finite[index] ?? 0);
    x += point.x;
    y += point.y;
  }
  return { x: x / (to - from), y: y / (to - from) };
}

/** Twice the area of the triangle that two points make with a third. */
function triangle(series: Series, first: number, second: number, third: Point): number {
  const a = pointOf(series, first);
  const b = pointOf(series, second);
  return Math.abs((a.x - third.x) * (b.y - a.y) - (a.x - b.x) * (third.y - a.y));
}

/** A log that goes back is drawn point by point, not step by step. */
function pointOf({ steps, values, passes }: Series, at: number): Point {
  return { x: passes ? at : (steps[at] ?? at), y: values[at] ?? 0 };
}
