// Curves as texts of block characters, for cells, which hold no pictures that an add-in could draw: one block a stretch of steps,
// all curves over the same steps and the same heights, so that they can be compared.

const BLOCKS = "▁▂▃▄▅▆▇█";
/** Stands for a stretch in which every value is NaN or infinite. */
const NO_NUMBER = "×";
/** Stands for a stretch without a point, before, between or behind others. */
const NO_POINT = "·";

/** Points of one curve in the order of their steps. */
export interface BlockCurve {
  readonly steps: ArrayLike<number>;
  readonly values: ArrayLike<number>;
}

/** What the blocks stand for. */
export interface CurvesInBlocks {
  /** Of each curve its text; "" where there is none. */
  readonly texts: readonly string[];
  readonly firstStep: number;
  readonly lastStep: number;
  /** The values of the lowest and the highest block; the same where nothing varies. */
  readonly lowest: number;
  readonly highest: number;
}

/** Draws curves, at most `width` blocks each and no more than there are steps; a block is the last finite value of its stretch. Undefined where no value is finite. */
export function curvesInBlocks(
  curves: readonly (BlockCurve | undefined)[],
  width: number,
): CurvesInBlocks | undefined {
  const ends = { firstStep: Infinity, lastStep: -Infinity, lowest: Infinity, highest: -Infinity };
  for (const curve of curves) {
    for (let at = 0; at < (curve?.steps.length ?? 0); at++) {
      const [step = NaN, value = NaN] = [curve?.steps[at], curve?.values[at]];
      if (Number.isFinite(value)) {
        ends.lowest = Math.min(ends.lowest, value);
        ends.highest = Math.max(ends.highest, value);
      }
      ends.firstStep = Math.min(ends.firstStep, step);
      ends.lastStep = Math.max(ends.lastStep, step);
    }
  }
  const distinct = new Set(curves.flatMap((curve) => Array.from(curve?.steps ?? []))).size;
  const stretches = Math.min(width, distinct);
  return Number.isFinite(ends.lowest)
    ? { texts: curves.map((curve) => (curve ? textOf(curve, ends, stretches) : "")), ...ends }
    : undefined;
}

function textOf(
  { steps, values }: BlockCurve,
  { firstStep, lastStep, lowest, highest }: Omit<CurvesInBlocks, "texts">,
  count: number,
): string {
  const stretches = new Array<string>(count).fill(NO_POINT);
  for (let at = 0; at < steps.length; at++) {
    const [step = NaN, value = NaN] = [steps[at], values[at]];
    const share = lastStep === firstStep ? 0 : (step - firstStep) / (lastStep - firstStep);
    const stretch = Math.min(stretches.length - 1, Math.floor(share * stretches.length));
    if (Number.isFinite(value)) {
      stretches[stretch] = blockOf(value, lowest, highest);
    } else if (stretches[stretch] === NO_POINT) {
      stretches[stretch] = NO_NUMBER;
    }
  }
  return stretches.join("");
}

function blockOf(value: number, lowest: number, highest: number): string {
  // Halves first, so that the range of the largest numbers is one.
  const share = highest === lowest ? 0.5 : (value / 2 - lowest / 2) / (highest / 2 - lowest / 2);
  return BLOCKS.charAt(Math.min(BLOCKS.length - 1, Math.floor(share * BLOCKS.length)));
}
