/** What a row of totals says of the rows above it. */
export type Summary = "sum" | "mean" | "spread" | "least" | "most" | "count" | "other";

const LONGEST = 40;

const WORDS: readonly (readonly [Summary, RegExp])[] = [
  ["sum", /^(?:(?:grand |sub-?)?totals?|sum)$/i],
  ["mean", /^(?:averages?|avg\.?|means?|mean \(.*\)|(?:average|avg|mean) (?:of|over) .*|overall average)$/i],
  ["spread", /^(?:std\.?|stdev|std\.? ?dev\.?|standard deviation|sd)$/i],
  ["least", /^(?:min\.?|minimum|lowest)$/i],
  ["most", /^(?:max\.?|maximum|highest)$/i],
  ["count", /^(?:count|n|number of runs)$/i],
  [
    "other",
    /^(?:median|(?:mean|average|avg) ?(?:±|\+\/-|\+-) ?(?:std|sd|standard deviation)|variance|var)$/i,
  ],
];

/** Signs, which are told apart by case: Σ is a sum, σ is a spread. */
const SIGNS: ReadonlyMap<string, Summary> = new Map([
  ["Σ", "sum"],
  ["∑", "sum"],
  ["Ø", "mean"],
  ["ø", "mean"],
  ["⌀", "mean"],
  ["σ", "spread"],
]);

/** What figures below a table are called, and runs are too: "Best", "Average acc", "max pooling", "improvement". */
const LOOSE =
  /^(?:best|worst|top|(?:improvement|gain|delta|Δ|diff\.?|difference|change)(?: \S.*)?|(?:best|worst|averages?|avg\.?|mean|max\.?|min\.?|totals?) \S.*)$/i;

/** Figures of a part of the runs: "ResNet avg", "all seeds: mean". */
const OF_PART = /^\S.* (best|averages?|avg\.?|mean|sub-?total|totals?|std\.?|max\.?|min\.?)$/i;

/** What a text may announce, where its row has no settings; undefined where it is the name of a run. */
export function likelySummaryOf(text: string): Summary | undefined {
  const word = text.replace(/[\s:]+$/, "");
  if (text.length > LONGEST || !(LOOSE.test(word) || OF_PART.test(word))) {
    return undefined;
  }
  return summaryOf(OF_PART.exec(word)?.[1] ?? word.split(" ")[0] ?? "") ?? "other";
}

/** What a text at the start of a row announces as a summary; undefined where it is any other text. */
export function summaryOf(text: string): Summary | undefined {
  if (text.length > LONGEST) {
    return undefined;
  }
  const word = text.replace(/[\s:]+$/, "");
  return SIGNS.get(word) ?? WORDS.find(([, pattern]) => pattern.test(word))?.[0];
}
