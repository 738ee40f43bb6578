import { BLANK } from "./cell-kind";
import { endsStep, type Steps } from "../steps";
import type { Area } from "./grid";
import type { GridView } from "./grid-view";

/** A part of a grid and the parts that blank rows or blank columns cut it into. */
export interface Block {
  readonly area: Area;
  /** None where no blank line runs through it. */
  readonly parts: readonly Block[];
  /** Whether the parts stand side by side, cut by blank columns. */
  readonly isBeside: boolean;
}

/** Deeper cuts than any sheet of a person needs; the work stays linear. */
const DEEPEST = 6;

/** Cuts a grid at its blank rows, the parts at their blank columns, and so on. Undefined for a blank grid. */
export function* cutBlocks(view: GridView): Steps<Block | undefined> {
  const whole = { top: 0, left: 0, bottom: view.rowCount - 1, right: view.columnCount - 1 };
  return yield* blockIn(view, whole, DEEPEST);
}

/** The block around what is filled in an area. */
function* blockIn(view: GridView, area: Area, depth: number): Steps<Block | undefined> {
  const { rows, columns } = yield* filledLines(view, area);
  const bands = runsOf(rows);
  const sides = runsOf(columns);
  const [firstBand, lastBand, firstSide, lastSide] = [bands[0], bands.at(-1), sides[0], sides.at(-1)];
  if (!firstBand || !lastBand || !firstSide || !lastSide) {
    return undefined;
  }
  const { top, left } = area;
  const tight = {
    top: top + firstBand[0],
    left: left + firstSide[0],
    bottom: top + lastBand[1],
    right: left + lastSide[1],
  };
  if (depth > 0 && bands.length > 1) {
    const areas = bands.map(([from, to]) => ({ ...tight, top: top + from, bottom: top + to }));
    return { area: tight, parts: yield* partsOf(view, areas, depth), isBeside: false };
  }
  if (depth > 0 && sides.length > 1) {
    const areas = sides.map(([from, to]) => ({ ...tight, left: left + from, right: left + to }));
    return { area: tight, parts: yield* partsOf(view, areas, depth), isBeside: true };
  }
  return { area: tight, parts: [], isBeside: false };
}

function* partsOf(view: GridView, areas: readonly Area[], depth: number): Steps<Block[]> {
  const parts: Block[] = [];
  for (const area of areas) {
    const part = yield* blockIn(view, area, depth - 1);
    if (part) {
      parts.push(part);
    }
  }
  return parts;
}

/** Which rows and which columns of an area hold anything. */
function* filledLines(
  view: GridView,
  { top, left, bottom, right }: Area,
): Steps<Record<"rows" | "columns", Uint8Array>> {
  const rows = new Uint8Array(bottom - top + 1);
  // As wide as the longest row here: one long row elsewhere must not cost every band its width.
  let end = left;
  for (let row = top; row <= bottom; row++) {
    end = Math.max(end, view.endOf(row, right));
  }
  const columns = new Uint8Array(end - left);
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column < view.endOf(row, right); column++) {
      if (view.kind(row, column) !== BLANK) {
        rows[row - top] = 1;
        columns[column - left] = 1;
      }
    }
    if (endsStep(row)) {
      yield row;
    }
  }
  return { rows, columns };
}

/** Stretches of filled lines, ends included. */
function runsOf(filled: Uint8Array): [from: number, to: number][] {
  const runs: [number, number][] = [];
  let from = filled.indexOf(1);
  while (from >= 0) {
    const end = filled.indexOf(0, from);
    const to = (end < 0 ? filled.length : end) - 1;
    runs.push([from, to]);
    from = filled.indexOf(1, to + 1);
  }
  return runs;
}
