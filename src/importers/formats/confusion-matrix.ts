// A confusion matrix: below and beside each other the same classes, with how often each was taken for which; or, as W&B
// writes it, a row a pair (Actual, Predicted, nPredictions).

import { filledSample } from "../records/filled-sample";
import type { NoRuns } from "../no-runs";

const PAIRS = ["Actual", "Predicted", "nPredictions"];
const FEWEST_CLASSES = 2;

export const confusionMatrix: NoRuns = {
  id: "confusion-matrix",
  detect(content) {
    if (content.kind !== "table") {
      return undefined;
    }
    const { header, columns, count } = content;
    const [labels = [], ...cells] = columns;
    const classes = header.slice(1);
    const rows = new Set(filledSample(labels, classes.length + 1).map((label) => String(label).trim()));
    const isSquare =
      classes.length >= FEWEST_CLASSES &&
      count === classes.length &&
      classes.every((name) => rows.has(name)) &&
      cells.every((column) => filledSample(column, count).every(isCount));
    return isSquare || PAIRS.every((name) => header.includes(name))
      ? "a confusion matrix: how often each class was taken for which, and no runs"
      : undefined;
  },
};

function isCount(cell: string | number | boolean): boolean {
  return typeof cell !== "boolean" && Number(cell) >= 0;
}
