/** Names under which logs count what they go through, most telling first: of two that count, the finer is the axis. */
const COUNTERS =
  /^_?(?:global[ _]?steps?|(?:train(?:er|ing)?[ _/]?)?(?:steps?|iter(?:ation)?s?|epochs?)|(?:total[ _]|env[ _]?|num[ _]env[ _]|agent[ _])?(?:time)?steps?(?:[ _]total)?|batch(?:es)?|batch[ _]idx|rounds?|episodes?|generations?|evaluations?|n[ _]?evals?|epoch[ _]?num(?:ber)?|step[ _]?num(?:ber)?)$/i;

/** Sections under which tools log their counters: trainer/global_step, time/total_timesteps. */
const SECTION = /^(?:train|trainer|time|misc|progress|global|counters)\//i;

/** Whether a column by that name may count the steps of a log: epoch, global_step, iteration. */
export function isCounterName(name: string): boolean {
  return COUNTERS.test(name.trim().replace(SECTION, ""));
}

const PLURAL = /(?:epochs|steps|iters|iterations|episodes|rounds|generations|evaluations|evals|batches)$/i;

/** Whether such a name is in the plural, as that of a setting mostly is: epochs, steps. */
export function isPluralCounter(name: string): boolean {
  return PLURAL.test(name.trim());
}
