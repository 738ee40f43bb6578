import { quantile } from "./quantile";

const REACH = 1.5;

/** The ends of Tukey's whiskers: the last of the sorted values within one and a half of the box on either side. */
export function whiskers(sorted: readonly number[]): { readonly from: number; readonly to: number } {
  const [low, high] = [quantile(sorted, 0.25), quantile(sorted, 0.75)];
  const reach = REACH * (high - low);
  const within = sorted.filter((value) => value >= low - reach && value <= high + reach);
  return { from: within[0] ?? low, to: within.at(-1) ?? high };
}
