// Which value of a curve stands in Runs: at the step where the primary metric was best, which is the checkpoint that one
// would keep; each metric's own best, which no single checkpoint need have had; or the last, as MLflow and W&B show it.
// What is chosen is kept with each metric on the sheet Metrics, and the next import starts from it.

/** The ways of taking one value from a curve. */
export const CURVE_CHOICES = ["best step", "own best", "last"] as const;

export type CurveChoice = (typeof CURVE_CHOICES)[number];

/** The way that is taken where nobody chose one. */
export const USUAL_CHOICE: CurveChoice = "best step";

/** One way for all curves, or for each metric the one that Metrics says. */
export type CurvesChoice = CurveChoice | "by metric";

/** What each way takes, as a part of a sentence. */
export const CURVE_VALUES: Readonly<Record<CurveChoice, string>> = {
  "best step": "the value at the step where the primary metric was best",
  "own best": "its own best value",
  last: "its last value",
};
