import { foldKey } from "../tracking/naming/fold-key";
import { RunsheetError } from "../tracking/runsheet-error";
import { seriesInOrder } from "../tracking/series/series-in-order";
import { thinSeries } from "../tracking/series/thin-series";
import { readTracking } from "../workbook/read-tracking";
import type { ActionOptions } from "./action-options";
import { readInLane } from "./in-workbook";
import { readCurves } from "./reading/read-curves";

/** A curve of a run, with as many points as a small picture shows. */
export interface RunCurvePoints {
  readonly steps: ArrayLike<number>;
  readonly values: ArrayLike<number>;
}

const MOST_POINTS = 60;

/** Reads the curve of a metric of one run; throws `invalid-input` where Run history has none whose order can be told. */
export async function readRunCurve(
  runId: string,
  metric: string,
  options: ActionOptions = {},
): Promise<RunCurvePoints> {
  return readInLane("reading Run history", options, async (context) => {
    const tracking = await readTracking(context, [], options.signal);
    const wanted = { runs: new Set([foldKey(runId)]), metric };
    const { byRun } = await readCurves(context, tracking, wanted, options.signal);
    const [stored] = byRun.get(foldKey(runId)) ?? [];
    const ordered = stored && seriesInOrder(stored.steps, stored.values);
    if (!ordered) {
      throw new RunsheetError(
        "invalid-input",
        stored
          ? `The points of ${metric} of ${runId} were sorted, and as steps repeat nothing tells their order any more.`
          : `Run history has no points of ${metric} of ${runId}.`,
        "Import the log of the run to have its curve.",
      );
    }
    return thinSeries({ run: 0, column: 0, ...ordered }, MOST_POINTS);
  });
}
