/** A quantile of sorted numbers, between neighbours in proportion: what Excel calls QUARTILE.INC, and NumPy linear. */
export function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const [low = NaN, high = low] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return low + (high - low) * (place - Math.floor(place));
}
