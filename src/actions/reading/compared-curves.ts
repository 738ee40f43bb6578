import { foldKey } from "../../tracking/naming/fold-key";
import { leadingMetric } from "../../tracking/catalogue/leading-metric";
import { RunsheetError } from "../../tracking/runsheet-error";
import { count } from "../../tracking/words/counts";
import { curvesInBlocks } from "../../tracking/series/curves-in-blocks";
import { seriesInOrder } from "../../tracking/series/series-in-order";
import type { ComparedCurves, CompareSource } from "../../workbook/generated/compare-source";
import type { Tracking } from "../../workbook/read-tracking";
import type { WorkbookSession } from "../../workbook/run-excel";
import { readCurves } from "./read-curves";

/** Blocks that fit a column of the sheet. */
const WIDTH = 14;
const MOST_METRICS = 6;
/** More points than this take longer to read than anybody waits for a row of small curves. */
const MOST_POINTS = 200_000;

/**
 * The curves of runs as texts, a metric each that at least one of them has points of, the leading one first; or why there are none.
 * Runs are compared without them where they cannot be read.
 */
export async function comparedCurves(
  context: WorkbookSession,
  tracking: Tracking,
  runIds: readonly string[],
  signal: AbortSignal | undefined,
): Promise<Pick<CompareSource, "curves" | "noCurves">> {
  if ((tracking.tracked.get("History")?.rows ?? 0) > MOST_POINTS) {
    return { noCurves: `Run history has more than ${count(MOST_POINTS)} points.` };
  }
  try {
    return { curves: await curvesOf(context, tracking, runIds, signal) };
  } catch (error) {
    if (error instanceof RunsheetError && error.code === "schema-conflict") {
      return { noCurves: error.message };
    }
    throw error;
  }
}

async function curvesOf(
  context: WorkbookSession,
  tracking: Tracking,
  runIds: readonly string[],
  signal: AbortSignal | undefined,
): Promise<ComparedCurves[]> {
  const runs = runIds.map(foldKey);
  const { byRun } = await readCurves(context, tracking, { runs: new Set(runs) }, signal);
  if (byRun.size === 0) {
    return [];
  }
  const { metrics } = tracking.catalogue;
  const leading = leadingMetric(metrics)?.definition;
  const ordered = [...metrics].sort((a, b) => Number(b === leading) - Number(a === leading));
  return ordered
    .flatMap(({ name }): ComparedCurves[] => {
      const curves = runs.map((run) => {
        const stored = byRun.get(run)?.find(({ metric }) => metric === name);
        return stored && seriesInOrder(stored.steps, stored.values);
      });
      const drawn = curvesInBlocks(curves, WIDTH);
      return drawn ? [{ metric: name, ...drawn }] : [];
    })
    .slice(0, MOST_METRICS);
}
