// Words for the curves that come with runs: what is written of them, and which of their values stands in Runs.

import { count, counted } from "../../tracking/words/counts";
import { thinnedWords } from "../../tracking/words/thinned-words";
import type { CurvesChoice } from "../../tracking/series/curve-choice";
import type { PlannedCurves } from "../../worker/import-preview";
import { measured } from "./measured";

/** What becomes of the curves: "3 curves by epoch; 120 points go to Run history." */
export function curvesSentence({ written, stepName, thinned, most }: PlannedCurves, points: number): string {
  const curves = `${counted(written, "curve")} by ${stepName}`;
  return points === 0
    ? `${curves}; Run history has all their points.`
    : `${curves}; ${counted(points, "point")} ${points === 1 ? "goes" : "go"} to Run history. ${thinnedWords({ thinned, most })}`.trim();
}

/** What each way of taking one value from a curve is called. */
export function curveChoiceWords(
  { leader, stepName }: Pick<PlannedCurves, "leader" | "stepName">,
  choice: CurvesChoice,
): string {
  switch (choice) {
    case "best step":
      return leader === undefined
        ? `The values at the best ${stepName} (no metric has a goal yet: the last)`
        : `The values at the ${stepName} where ${leader} was best`;
    case "own best":
      return "Each metric's own best value";
    case "last":
      return "The last values";
    case "by metric":
      return "What the sheet Metrics says of each metric";
  }
}

/** Where the choice comes from and what becomes of another one; undefined where Metrics says nothing of these metrics yet. */
export function rememberedSentence({
  choice,
  remembered,
}: Pick<PlannedCurves, "choice" | "remembered">): string | undefined {
  if (remembered === undefined) {
    return undefined;
  }
  return choice === remembered
    ? "As the sheet Metrics says (Curve value)."
    : "The sheet Metrics says otherwise; it will say this from now on. Runs that are there already keep their values until you rebuild them from Run history.";
}

/** How many curves and points come along, for the line that sums a source up. */
export function curvesFound({ curves, points }: Pick<PlannedCurves, "curves" | "points">): string {
  return `${counted(curves, "curve")} with ${count(points)} points`;
}

/** What a small curve shows, for those who cannot see it: "3 points from step 1 to 3: first 0.5, last 0.8, least 0.5, greatest 0.9." */
export function curveDescription(steps: ArrayLike<number>, values: ArrayLike<number>): string {
  const finite = Array.from(values).filter((value) => Number.isFinite(value));
  const last = values.length - 1;
  const from = `${counted(values.length, "point")} from step ${String(steps[0] ?? "")} to ${String(steps[last] ?? "")}`;
  return finite.length === 0
    ? `${from}, none of which is a number.`
    : `${from}: first ${measured(values[0] ?? NaN)}, last ${measured(values[last] ?? NaN)}, least ${measured(Math.min(...finite))}, greatest ${measured(Math.max(...finite))}.`;
}
