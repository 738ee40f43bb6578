import type { RankVariance } from "./rank-variance";

/** So many shuffles, of which one in twenty lies above the floor. */
const SHUFFLES = 200;
const WITHIN = 0.95;
const SEED = 0x9e3779b9;

/**
 * What some parameter of these reaches by chance: the largest measure among them on shuffled ranks, which one shuffle in twenty
 * exceeds. The shuffles are the same each time, so that the answer is.
 */
export function noiseFloor(measures: readonly RankVariance[], ranks: Float64Array, spread: number): number {
  const shuffled = Float64Array.from(ranks);
  const next = randomNumbers(SEED);
  const largest = new Float64Array(SHUFFLES);
  for (let turn = 0; turn < SHUFFLES; turn++) {
    for (let at = shuffled.length - 1; at > 0; at--) {
      const other = Math.floor(next() * (at + 1));
      const held = shuffled[at] ?? 0;
      shuffled[at] = shuffled[other] ?? 0;
      shuffled[other] = held;
    }
    largest[turn] = measures.reduce((most, measure) => Math.max(most, measure.of(shuffled, spread)), -1);
  }
  largest.sort();
  return largest[Math.ceil(WITHIN * SHUFFLES) - 1] ?? 1;
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32, public domain, Tommy Ettinger 2017). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
