/**
 * Probabilities corrected for having asked several questions, in the order given: Holm's step-down correction (Holm 1979). The
 * k-th smallest of n is multiplied by n - k + 1, none falls below a smaller one's, and none is above 1.
 */
export function holm(probabilities: readonly number[]): number[] {
  const order = Array.from(probabilities.keys()).sort(
    (a, b) => (probabilities[a] ?? 0) - (probabilities[b] ?? 0),
  );
  const corrected = new Array<number>(probabilities.length).fill(1);
  let least = 0;
  for (const [rank, at] of order.entries()) {
    least = Math.max(least, Math.min(1, (probabilities[at] ?? 1) * (order.length - rank)));
    corrected[at] = least;
  }
  return corrected;
}
