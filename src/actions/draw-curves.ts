import { minuteWords } from "../tracking/words/minute-words";
import type { MetricDefinition } from "../tracking/catalogue/catalogue";
import { rankedColumns } from "../tracking/best/best-definition";
import { bestFirst, competitors } from "../tracking/best/rank-runs";
import { foldKey } from "../tracking/naming/fold-key";
import { RunsheetError } from "../tracking/runsheet-error";
import { RunValues } from "../tracking/schema/run-values";
import { seriesInOrder } from "../tracking/series/series-in-order";
import { thinSeries } from "../tracking/series/thin-series";
import { counted } from "../tracking/words/counts";
import { listed } from "../tracking/words/listed";
import { MOST_CURVES, CURVES_AREA, type LearningCurve } from "../workbook/generated/curves-block";
import { drawCurves } from "../workbook/generated/curves-chart";
import { readTracking, trackedTable } from "../workbook/read-tracking";
import { activateSheet } from "../workbook/select-cells";
import type { TrackedTable } from "../workbook/tracked-table";
import type { ActionOptions } from "./action-options";
import { chosenMetric } from "./highlighting/chosen-metric";
import { writeInLane } from "./in-workbook";
import { readCurves, type StoredCurve, type StoredCurves } from "./reading/read-curves";
import { readRuns, type ReadRuns } from "./reading/read-runs";
import { selectedRows } from "./reading/selected-rows";
import type { CellPlace } from "./show-cell";

/** Of which runs curves are drawn: the best few that have one, or those in whose rows of Runs cells are selected. */
export type CurvesOf = "best" | "selected";

/** What was drawn. */
export interface DrawnCurves {
  readonly message: string;
  readonly place: CellPlace;
  /** The curves as they were drawn, for the pane. */
  readonly curves: readonly LearningCurve[];
}

const BEST_RUNS = 5;
/** Points of a line, or few more: a chart of this size shows no more. */
const MOST_POINTS = 100;
/** Cells that all formulas together may look at, so that Excel stays quick; above, values stand in their place. */
const MOST_LOOKED_AT = 20_000_000;
/** Excel takes no longer criterion. */
const LONGEST_SOUGHT = 200;

/** Draws, or draws again, the learning curves of a metric on `Charts`; those of the metric that leads when none is named. */
export async function drawLearningCurves(
  metric: string | undefined,
  of: CurvesOf,
  options: ActionOptions = {},
): Promise<DrawnCurves> {
  return writeInLane("drawing learning curves", options, async (context) => {
    const tracking = await readTracking(context, [], options.signal);
    const definition = chosenMetric(tracking.catalogue, metric);
    const runsTable = trackedTable(tracking, "Runs");
    const selected = of === "selected" ? await selectedRows(context, runsTable) : undefined;
    const stored = await readCurves(context, tracking, { metric: definition.name }, options.signal);
    const runs = await readRuns(context, tracking, rankedColumns(definition.name));
    const rows = selected ?? bestRows(runs, definition);
    const { curves, unordered } = curvesOf(runs, rows, stored, of === "best" ? BEST_RUNS : MOST_CURVES);
    if (!stored.table || curves.length === 0) {
      throw nothingToDraw(definition.name, of, unordered);
    }
    const isLive = curves.every(({ sought }) => sought !== undefined) && isQuick(curves, stored.table);
    const shown = isLive ? curves : curves.map((curve) => ({ ...curve, sought: undefined }));
    const sheet = await drawCurves(context, {
      metric: definition.name,
      ...(definition.unit === undefined ? {} : { unit: definition.unit }),
      curves: shown,
      note: note(isLive),
      history: stored.table,
    });
    await activateSheet(context, sheet, CURVES_AREA);
    return {
      message: sentence(definition.name, curves.length, rows.length, of, unordered),
      place: { sheet, address: CURVES_AREA },
      curves,
    };
  });
}

function bestRows(runs: ReadRuns, definition: MetricDefinition): number[] {
  return bestFirst(competitors(runs, definition).competing, definition.goal).map(({ row }) => row);
}

/** The curves of the first of the rows that have one, and the runs whose points tell no order any more. */
function curvesOf(
  runs: ReadRuns,
  rows: readonly number[],
  { byRun }: StoredCurves,
  most: number,
): { readonly curves: readonly LearningCurve[]; readonly unordered: readonly string[] } {
  const values = new RunValues(runs);
  const curves: LearningCurve[] = [];
  const unordered: string[] = [];
  for (const row of rows) {
    const runId = values.text("id", row);
    const [stored] = byRun.get(foldKey(runId)) ?? [];
    if (stored === undefined || runId === "" || curves.length >= most) {
      continue;
    }
    const ordered = seriesInOrder(stored.steps, stored.values);
    if (!ordered) {
      unordered.push(runId);
      continue;
    }
    const { steps, values: thinned } = thinSeries({ run: row, column: 0, ...ordered }, MOST_POINTS);
    const label = [...new Set([values.text("name", row), runId])].filter((part) => part !== "").join(" · ");
    curves.push({ runId, label, steps, values: thinned, sought: soughtBy(stored) });
  }
  return { curves, unordered };
}

/** What formulas find the points of a curve by; undefined where they would find others, or several at a step. */
function soughtBy({ told, steps, hasAlike }: StoredCurve): LearningCurve["sought"] {
  const [only, ...others] = told;
  const [run = "", metric = ""] = only ?? [];
  const isPlain = [run, metric].every((text) => text === text.trim() && text.length <= LONGEST_SOUGHT);
  const isDistinct = new Set(steps).size === steps.length;
  return only !== undefined && others.length === 0 && !hasAlike && isPlain && isDistinct
    ? { run, metric }
    : undefined;
}

function isQuick(curves: readonly LearningCurve[], { rows }: TrackedTable): boolean {
  const cells = curves.reduce((sum, { steps }) => sum + steps.length, 0);
  return cells * rows <= MOST_LOOKED_AT;
}

function nothingToDraw(metric: string, of: CurvesOf, unordered: readonly string[]): RunsheetError {
  if (unordered.length > 0) {
    return new RunsheetError(
      "invalid-input",
      `The steps of ${listed(unordered.slice(0, BEST_RUNS), unordered.length)} repeat and their points were sorted since, so that nothing tells their order.`,
      "Import the log once more, or choose other runs.",
    );
  }
  return of === "selected"
    ? new RunsheetError(
        "invalid-input",
        `None of the selected runs has points of ${metric} in Run history.`,
        "Select cells in the rows of runs with curves on Runs, or choose another metric.",
      )
    : new RunsheetError(
        "invalid-input",
        `No completed run with a number for ${metric} has points of it in Run history.`,
        "Choose another metric, or import logs of training runs.",
      );
}

function note(isLive: boolean): string {
  const at = minuteWords(Date.now());
  return isLive
    ? `Drawn on ${at} from Run history. The figures follow edits there; which runs and steps are shown follows the button.`
    : `Drawn on ${at} from Run history. The figures are those of that moment; the button draws them anew.`;
}

function sentence(
  metric: string,
  drawn: number,
  asked: number,
  of: CurvesOf,
  unordered: readonly string[],
): string {
  const left =
    of === "selected" && drawn < asked
      ? [
          `Of the ${counted(asked, "selected run")}, those without points of it, or beyond ${String(MOST_CURVES)}, are not shown.`,
        ]
      : [];
  const lost =
    unordered.length > 0
      ? [
          `Not drawn, as their steps repeat and their points were sorted since: ${listed(unordered.slice(0, BEST_RUNS), unordered.length)}.`,
        ]
      : [];
  const which = of === "best" ? `${counted(drawn, "run")}, the best first` : counted(drawn, "selected run");
  return [`Drew ${metric} step by step of ${which}.`, ...left, ...lost].join(" ");
}
