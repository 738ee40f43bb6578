/** What a row of totals says of the rows above it. */
export type Summary = "sum" | "mean" | "spread" | "least" | "most" | "count" | "other";

const WORDS: readonly (readonly [Summary, RegExp])[] = [
  ["sum", /^(?:(?:grand |sub-?)?totals?|sum|Σ|∑)$/i],
  [
    "mean",
    /^(?:averages?|avg\.?|means?|Ø|⌀|mean \(.*\)|(?:average|avg|mean) (?:of|over) .*|overall average)$/i,
  ],
  ["spread", /^(?:std\.?|stdev|std\.? ?dev\.?|standard deviation|sd|σ)$/i],
  ["least", /^(?:min\.?|minimum|lowest)$/i],
  ["most", /^(?:max\.?|maximum|highest)$/i],
  ["count", /^(?:count|n|number of runs)$/i],
  [
    "other",
    /^(?:median|(?:mean|average|avg) ?(?:±|\+\/-|\+-) ?(?:std|sd|standard deviation)|variance|var)$/i,
  ],
];

/** What a text at the start of a row announces as a summary; undefined where it is any other text. */
export function summaryOf(text: string): Summary | undefined {
  if (text.length > 40) {
    return undefined;
  }
  const word = text.replace(/[\s:]+$/, "");
  return WORDS.find(([, pattern]) => pattern.test(word))?.[0];
}
