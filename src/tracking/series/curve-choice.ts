// Which value of a curve stands in Runs: at the step where the primary metric was best, which is the checkpoint that one
// would keep; each metric's own best, which no single checkpoint need have had; or the last, as MLflow and W&B show it.

/** The ways of taking one value from a curve. */
export const CURVE_CHOICES = ["best step", "own best", "last"] as const;

export type CurveChoice = (typeof CURVE_CHOICES)[number];
