import type { RankVariance } from "./rank-variance";

/** So many shuffles, of which one in twenty lies above the floors. */
export const SHUFFLES = 200;
const WITHIN = 0.95;
const SEED = 0x9e3779b9;

/**
 * What each parameter reaches by chance. All are measured on shuffled ranks; as a parameter of many levels varies more by
 * chance than one of two, each is taken in its own standard deviations, and one shuffle in twenty has a parameter
 * above its floor. The shuffles are the same each time, so that the answer is. Yields how many shuffles are done.
 */
export function* noiseFloorsStepwise(
  measures: readonly RankVariance[],
  ranks: Float64Array,
  spread: number,
): Generator<number, number[], void> {
  const shuffled = Float64Array.from(ranks);
  const next = randomNumbers(SEED);
  const reached = measures.map(() => new Float64Array(SHUFFLES));
  for (let turn = 0; turn < SHUFFLES; turn++) {
    shuffle(shuffled, next);
    for (const [at, measure] of measures.entries()) {
      (reached[at] ?? new Float64Array()).fill(measure.of(shuffled, spread), turn, turn + 1);
      yield turn;
    }
  }
  const own = reached.map((values) => {
    const mean = values.reduce((sum, value) => sum + value, 0) / SHUFFLES;
    const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / SHUFFLES);
    return { mean, deviation: deviation > 0 ? deviation : Infinity };
  });
  const largest = Float64Array.from({ length: SHUFFLES }, (_, turn) =>
    own.reduce(
      (most, { mean, deviation }, at) => Math.max(most, ((reached[at]?.[turn] ?? mean) - mean) / deviation),
      -Infinity,
    ),
  ).sort();
  const height = largest[Math.ceil(WITHIN * (SHUFFLES + 1)) - 1] ?? Infinity;
  return own.map(({ mean, deviation }) => (deviation === Infinity ? 1 : mean + height * deviation));
}

function shuffle(values: Float64Array, next: () => number): void {
  for (let at = values.length - 1; at > 0; at--) {
    const other = Math.floor(next() * (at + 1));
    const held = values[at] ?? 0;
    values[at] = values[other] ?? 0;
    values[other] = held;
  }
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
