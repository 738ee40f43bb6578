import { comparedLines, type ComparedLines } from "../tracking/comparison/compared-lines";
import { foldKey } from "../tracking/naming/fold-key";
import { isErrorCell } from "../tracking/values/error-cell";
import { RunsheetError } from "../tracking/runsheet-error";
import { RunValues } from "../tracking/schema/run-values";
import { counted } from "../tracking/words/counts";
import { canMatchId } from "../workbook/generated/id-match";
import { writeCompare } from "../workbook/generated/write-compare";
import { readTracking, trackedTable } from "../workbook/read-tracking";
import { activateSheet } from "../workbook/select-cells";
import type { ActionOptions } from "./action-options";
import { writeInLane } from "./in-workbook";
import { chosenRuns, type ChosenRun } from "./reading/chosen-runs";
import type { ReadRuns } from "./reading/read-runs";
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
    const sheet = await writeCompare(context, {
      runs: runs.table,
      metrics: trackedTable(tracking, "Metrics"),
      ids: idsInCells(runs),
      lines,
      generated: `${new Date().toISOString().slice(0, 16).replace("T", " ")} UTC`,
    });
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

/** The ids as their cells hold them, because to Excel the number 7 and the text 7 are two ids. */
function idsInCells(runs: ReadRuns): (string | number)[] {
  return (new RunValues(runs).field("id") ?? []).map((id) => {
    if ((typeof id === "string" || typeof id === "number") && canMatchId(id)) {
      return id;
    }
    const isText = typeof id === "string" && !isErrorCell(id) && id !== "#N/A";
    throw new RunsheetError(
      "invalid-input",
      isText
        ? `The Run ID ${id.slice(0, 40)}… is too long for Excel to find a run by.`
        : `${String(id)} is no Run ID that Excel could find a run by.`,
      `Give the run ${isText ? "a shorter one" : "one that is a text"} on ${runs.table.sheetName}, then try again. Nothing was written.`,
    );
  });
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
