// Student's t distribution, by the regularised incomplete beta function: the probability that |t| is exceeded by chance is
// I_x(df/2, 1/2) with x = df / (df + t²) (Abramowitz and Stegun 26.7.1; DLMF 8.17). Own code, because the kept libraries
// that have it bring 100 KB and more for these few functions; held against SciPy's figures in the tests. What the pane says
// of groups and what the workbench makes of T.DIST and its like come from here.

/** The probability that the size of Student's t is exceeded by chance, with `df` degrees of freedom (any above 0). */
export function twoSidedProbability(t: number, df: number): number {
  const square = t * t;
  return square === Infinity ? 0 : betaOf(df / (df + square), square / (df + square), df / 2, 0.5);
}

/**
 * The size of Student's t that is exceeded with a probability (above 0, up to 1): 2.776 for 0.05 and 4 degrees of freedom.
 * Excel's T.INV.2T is the same for whole degrees.
 */
export function criticalT(probability: number, df: number): number {
  if (probability >= 1) {
    return 0;
  }
  let low = 0;
  let high = 1;
  while (twoSidedProbability(high, df) > probability) {
    low = high;
    high *= 2;
  }
  // Newton's steps, halving the bracket where one would leave it.
  let t = (low + high) / 2;
  for (let step = 0; step < MOST_STEPS; step++) {
    const over = twoSidedProbability(t, df) - probability;
    [low, high] = over > 0 ? [t, high] : [low, t];
    const next = t + over / (2 * density(t, df));
    const inside = next > low && next < high ? next : (low + high) / 2;
    if (Math.abs(inside - t) <= EPSILON * 8 * t) {
      break;
    }
    t = inside;
  }
  return t;
}

/** The density of Student's t (Abramowitz and Stegun 26.7.1). */
export function density(t: number, df: number): number {
  const height = logGamma((df + 1) / 2) - logGamma(df / 2) - Math.log(df * Math.PI) / 2;
  return Math.exp(height - ((df + 1) / 2) * Math.log1p((t * t) / df));
}

/** The regularised incomplete beta function I_x(a, b), for x from 0 to 1. */
export function incompleteBeta(x: number, a: number, b: number): number {
  return betaOf(x, 1 - x, a, b);
}

/** The logarithm of the gamma function: Stirling's series (DLMF 5.11.1) from 15 on, reached by the recurrence below. */
export function logGamma(z: number): number {
  let shift = 0;
  let at = z;
  for (; at < 15; at++) {
    shift += Math.log(at);
  }
  const square = 1 / (at * at);
  const series =
    (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square * (1 / 1188))))) / at;
  return (at - 0.5) * Math.log(at) - at + Math.log(2 * Math.PI) / 2 + series - shift;
}

const MOST_STEPS = 100;
const MOST_TERMS = 10_000;
const TINY = 1e-300;
const EPSILON = 1e-16;

/** I_x(a, b); `rest` is 1 - x, given apart because it may be too small to be left of the difference. */
function betaOf(x: number, rest: number, a: number, b: number): number {
  if (x <= 0 || rest <= 0) {
    return x <= 0 ? 0 : 1;
  }
  const front = Math.exp(a * Math.log(x) + b * Math.log(rest) + logGamma(a + b) - logGamma(a) - logGamma(b));
  // The fraction converges fast on one side of the mean only; the other side is the complement.
  return x < (a + 1) / (a + b + 2)
    ? (front * betaFraction(x, a, b)) / a
    : 1 - (front * betaFraction(rest, b, a)) / b;
}

/** The continued fraction of the incomplete beta function (DLMF 8.17.22) by Lentz's method. */
function betaFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m <= MOST_TERMS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / awayFromZero(1 + even * d);
    c = awayFromZero(1 + even / c);
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / awayFromZero(1 + odd * d);
    c = awayFromZero(1 + odd / c);
    value *= d * c;
    if (Math.abs(d * c - 1) < EPSILON) {
      break;
    }
  }
  return value;
}

function awayFromZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}
