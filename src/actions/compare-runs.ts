import { comparedLines, type ComparedLines } from "../tracking/comparison/compared-lines";
import { foldKey } from "../tracking/naming/fold-key";
import { RunsheetError } from "../tracking/runsheet-error";
import { RunValues } from "../tracking/schema/run-values";
import { counted } from "../tracking/words/counts";
import { minuteWords } from "../tracking/words/minute-words";
import { compareLayout } from "../workbook/generated/compare-layout";
import { writeCompare } from "../workbook/generated/write-compare";
import { readTracking, trackedTable } from "../workbook/read-tracking";
import { activateSheet } from "../workbook/select-cells";
import type { ActionOptions } from "./action-options";
import { writeInLane } from "./in-workbook";
import { chosenRuns, type ChosenRun } from "./reading/chosen-runs";
import { comparedCurves } from "./reading/compared-curves";
import { idForFormulas } from "./reading/id-for-formulas";
import { readRunsById } from "./reading/read-runs-by-id";
import type { CellPlace } from "./show-cell";

/** More runs than this nobody reads side by side. */
export const MOST_COMPARED = 50;
const FEWEST_COMPARED = 2;

/** What was put side by side. */
export interface ComparedRuns {
  readonly message: string;
  readonly place: CellPlace;
  /** The runs as they are called by now, in their order. */
  readonly runs: readonly ChosenRun[];
}

/**
 * Rebuilds the `Compare` sheet: these runs side by side, the first of them the baseline, with live values. Throws
 * `invalid-input` for fewer than two runs or more than fifty, and for ids that do not lead to one run each.
 */
export async function compareRuns(
  runIds: readonly string[],
  options: ActionOptions = {},
): Promise<ComparedRuns> {
  const ids = [...new Map(runIds.map((id) => [foldKey(id), id])).values()];
  requireCount(ids.length);
  return writeInLane("comparing runs", options, async (context) => {
    const tracking = await readTracking(context);
    const runs = await readRunsById(context, tracking, ids);
    const lines = comparedLines(runs, tracking.catalogue);
    const metrics = trackedTable(tracking, "Metrics");
    const inCells = (new RunValues(runs).field("id") ?? []).map((id) =>
      idForFormulas(id, runs.table.sheetName),
    );
    const generated = minuteWords(Date.now());
    const curves = await comparedCurves(context, tracking, ids, options.signal);
    const source = { runs: runs.table, metrics, ids: inCells, lines, generated, ...curves };
    const layout = compareLayout(source);
    const sheet = await writeCompare(context, [runs.table, metrics], layout, ids.length);
    await activateSheet(context, sheet);
    return {
      message: sentence(sheet, ids.length, lines),
      place: { sheet, address: "A1" },
      runs: chosenRuns(
        runs,
        ids.map((_, row) => row),
      ),
    };
  });
}

function requireCount(runs: number): void {
  if (runs < FEWEST_COMPARED) {
    throw new RunsheetError(
      "invalid-input",
      runs === 0 ? "No run is chosen yet." : "One run alone cannot be compared.",
      "Choose two runs or more. Nothing was written.",
    );
  }
  if (runs > MOST_COMPARED) {
    throw new RunsheetError(
      "invalid-input",
      `${counted(runs, "run")} are too many to be read side by side.`,
      `Choose ${MOST_COMPARED} or fewer. Nothing was written.`,
    );
  }
}

function sentence(sheet: string, runs: number, { different, same }: ComparedLines): string {
  const folded = same.length;
  const differing =
    different.length === 0
      ? "they differ in nothing that Runsheet knows of"
      : `they differ in ${counted(different.length, "line")}`;
  const alike =
    folded === 0
      ? ""
      : `, and ${counted(folded, "line")} that ${folded === 1 ? "is" : "are"} the same in all ${folded === 1 ? "is" : "are"} folded away`;
  return `${sheet} shows ${counted(runs, "run")} side by side: ${differing}${alike}.`;
}
