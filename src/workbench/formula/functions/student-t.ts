// Student's t distribution to full precision. The cumulative probability is a regularized incomplete beta function,
// computed by the continued fraction of Numerical Recipes (3rd ed., 6.4); quantiles by bisection on it.

const LANCZOS = [
  676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** The regularized incomplete beta function I_x(a, b), for x from 0 to 1. */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) {
    return 0;
  }
  if (x >= 1) {
    return 1;
  }
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  if (x > (a + 1) / (a + b + 2)) {
    return 1 - (front * betaFraction(1 - x, b, a)) / b;
  }
  return (front * betaFraction(x, a, b)) / a;
}

/** The probability that |T| is larger than `t` (0 or more), with any positive degrees of freedom. */
export function twoTailedProbability(t: number, degrees: number): number {
  return incompleteBeta(degrees / (degrees + t * t), degrees / 2, 0.5);
}

/** The t whose two-tailed probability is the given one (above 0, up to 1). */
export function twoTailedQuantile(probability: number, degrees: number): number {
  if (probability >= 1) {
    return 0;
  }
  let low = 0;
  let high = 1;
  while (twoTailedProbability(high, degrees) > probability && high < 1e300) {
    low = high;
    high *= 2;
  }
  for (let step = 0; step < 200 && high - low > high * 1e-16; step++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) {
      break;
    }
    if (twoTailedProbability(middle, degrees) > probability) {
      low = middle;
    } else {
      high = middle;
    }
  }
  return (low + high) / 2;
}

/** The density of the distribution at `t`. */
export function density(t: number, degrees: number): number {
  const norm = logGamma((degrees + 1) / 2) - logGamma(degrees / 2) - 0.5 * Math.log(degrees * Math.PI);
  return Math.exp(norm - ((degrees + 1) / 2) * Math.log1p((t * t) / degrees));
}

function betaFraction(x: number, a: number, b: number): number {
  const tiny = 1e-300;
  const kept = (value: number): number => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / kept(1 - ((a + b) * x) / (a + 1));
  let result = d;
  for (let m = 1; m <= 10_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / kept(1 + even * d);
    c = kept(1 + even / c);
    result *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / kept(1 + odd * d);
    c = kept(1 + odd / c);
    const step = d * c;
    result *= step;
    if (Math.abs(step - 1) < 1e-16) {
      break;
    }
  }
  return result;
}

/** Natural logarithm of the gamma function for positive arguments (Lanczos, g = 7). */
function logGamma(value: number): number {
  if (value < 0.5) {
    return Math.log(Math.PI / Math.sin(Math.PI * value)) - logGamma(1 - value);
  }
  const x = value - 1;
  let sum = 0.99999999999980993;
  LANCZOS.forEach((coefficient, index) => (sum += coefficient / (x + index + 1)));
  const t = x + LANCZOS.length - 0.5;
  return 0.5 * Math.log(2 * Math.PI) + (x + 0.5) * Math.log(t) - t + Math.log(sum);
}
