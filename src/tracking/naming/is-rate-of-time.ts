const RATE = /(?:(?:^|[^a-z])per[^a-z]?|\/)(?:ms|s|secs?|seconds?|min|minutes?|h|hrs?|hours?|days?)$/;

/** Whether a name says "so many a second": `samples_per_second`, `tokens/s`. */
export function isRateOfTime(name: string): boolean {
  return RATE.test(name.trim().toLowerCase());
}
