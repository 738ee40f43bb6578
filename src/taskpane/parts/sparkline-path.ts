// Where the points of a small curve are drawn: the steps from left to right, the values from the bottom up, each over its
// own range. A value that is not finite makes a gap.

export const SPARKLINE_WIDTH = 120;
export const SPARKLINE_HEIGHT = 28;
/** Room for the line and the mark at the rim. */
const RIM = 3;

/** A place in the picture. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Lines as the `points` of polylines, one for each stretch of finite values; a single point becomes a short dash. */
export function segmentsOf(steps: ArrayLike<number>, values: ArrayLike<number>): string[] {
  const place = placer(steps, values);
  const segments: Place[][] = [];
  let open = false;
  for (let at = 0; at < values.length; at++) {
    const found = place(at);
    if (!found) {
      open = false;
      continue;
    }
    if (!open) {
      segments.push([]);
      open = true;
    }
    segments.at(-1)?.push(found);
  }
  return segments.map((points) => (points.length === 1 ? dash(points) : points).map(written).join(" "));
}

/** Where a point is drawn; undefined for one that is not. */
export function sparklinePoint(
  steps: ArrayLike<number>,
  values: ArrayLike<number>,
  at: number,
): Place | undefined {
  return placer(steps, values)(at);
}

function placer(steps: ArrayLike<number>, values: ArrayLike<number>): (at: number) => Place | undefined {
  const across = rangeOf(steps);
  const up = rangeOf(values);
  return (at) => {
    const value = values[at] ?? NaN;
    const step = steps[at] ?? NaN;
    return Number.isFinite(value) && Number.isFinite(step)
      ? {
          x: RIM + share(step, across) * (SPARKLINE_WIDTH - 2 * RIM),
          y: SPARKLINE_HEIGHT - RIM - share(value, up) * (SPARKLINE_HEIGHT - 2 * RIM),
        }
      : undefined;
  };
}

interface Range {
  readonly least: number;
  readonly greatest: number;
}

function rangeOf(numbers: ArrayLike<number>): Range {
  let least = Infinity;
  let greatest = -Infinity;
  for (const number of Array.from(numbers)) {
    if (Number.isFinite(number)) {
      least = Math.min(least, number);
      greatest = Math.max(greatest, number);
    }
  }
  return { least, greatest };
}

/** What is all the same is drawn in the middle. */
function share(number: number, { least, greatest }: Range): number {
  // Halves, so that the span of the widest range is a number still.
  return greatest > least ? (number / 2 - least / 2) / (greatest / 2 - least / 2) : 0.5;
}

function dash([point = { x: 0, y: 0 }]: readonly Place[]): Place[] {
  return [
    { x: point.x - 1, y: point.y },
    { x: point.x + 1, y: point.y },
  ];
}

function written({ x, y }: Place): string {
  return `${x.toFixed(1)},${y.toFixed(1)}`;
}
