/**
 * The p-values of several comparisons, corrected by Holm's method (1979): the chance that any of them is called a
 * difference by chance stays below the level that each is then held against.
 */
export function holm(ps: readonly number[]): number[] {
  const order = ps.map((_, at) => at).sort((a, b) => (ps[a] ?? 0) - (ps[b] ?? 0));
  const corrected = new Array<number>(ps.length).fill(0);
  let most = 0;
  for (const [rank, at] of order.entries()) {
    most = Math.max(most, Math.min(1, (ps[at] ?? 0) * (ps.length - rank)));
    corrected[at] = most;
  }
  return corrected;
}
