// Words for the curves that come with runs: what is written of them, and which of their values stands in Runs.

import { count, counted } from "../../tracking/words/counts";
import type { CurveChoice } from "../../tracking/series/curve-choice";
import type { PlannedCurves } from "../../worker/import-engine";

/** What becomes of the curves: "3 curves by epoch; 120 points go to Run history." */
export function curvesSentence({ written, stepName, thinned }: PlannedCurves, points: number): string {
  const curves = `${counted(written, "curve")} by ${stepName}`;
  return points === 0
    ? `${curves}; Run history has all their points.`
    : `${curves}; ${counted(points, "point")} ${points === 1 ? "goes" : "go"} to Run history.${thinnedSentence(thinned)}`;
}

/** What each way of taking one value from a curve is called. */
export function curveChoiceWords(
  { leader, stepName }: Pick<PlannedCurves, "leader" | "stepName">,
  choice: CurveChoice,
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
  }
}

/** How many curves and points come along, for the line that sums a source up. */
export function curvesFound({ curves, points }: Pick<PlannedCurves, "curves" | "points">): string {
  return `${counted(curves, "curve")} with ${count(points)} points`;
}

/** That long curves come with fewer points; nothing where none does. */
function thinnedSentence(thinned: number): string {
  return thinned === 0
    ? ""
    : ` ${counted(thinned, "curve was", "curves were")} thinned: the first, last, least and greatest points and the shape are kept.`;
}
