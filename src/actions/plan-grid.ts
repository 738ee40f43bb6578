import type { GridSearch } from "../tracking/grid/grid-search";
import type { Plan, RowValues } from "../tracking/planning/plan";
import { RunsheetError } from "../tracking/runsheet-error";
import { addressOf } from "../cells/address";
import { writePlan } from "../workbook/writing/write-plan";
import { count, counted } from "../tracking/words/counts";
import type { ActionOptions } from "./action-options";
import { attempt, orThrow } from "./attempt";
import { giveWorkbookId } from "./give-workbook-id";
import { askOfGrid, type WantedGrid } from "./reading/ask-of-grid";
import { newRunUid } from "./new-run-uid";
import { refreshLooks } from "./refresh-looks";
import type { CellPlace } from "./show-cell";

/** The `Source` of runs that were planned here, as of those that are logged by the form. */
const PLANNED_SOURCE = "Runsheet";

export interface PlanGridOptions extends ActionOptions {
  /** Given when the grid was looked at: by it a second try knows what the first one wrote. */
  readonly uid?: string;
  /** How many runs the person was shown as wanted: where it is another number by now, nothing is written. */
  readonly shown?: number;
}

/** Runs that were planned. */
export interface PlannedRuns {
  /** By it they can be taken out again. */
  readonly batch: string;
  /** As they stand, for the training script. */
  readonly runs: readonly RowValues[];
  /** The keys of what the grid names. */
  readonly named: readonly string[];
  readonly place: CellPlace;
  readonly message: string;
}

/**
 * Writes what of a grid was not yet tried into Runs as planned runs, 500 at most. Throws a GridError that points at what cannot
 * be read or does not fit, and `workbook-changed` where it is not what was shown any more.
 */
export async function planGrid(grid: WantedGrid, options: PlanGridOptions = {}): Promise<PlannedRuns> {
  const { uid = newRunUid(), shown } = options;
  const batch = `grid-${uid}`;
  const own = `${uid}-`;
  const attempted = await attempt("planning runs", options, async (context, notes) => {
    const { answer, tracking } = await askOfGrid(context, grid, own, options);
    requireShown(answer, shown);
    const rows = answer.runs.map((run, at) => ({
      ...run,
      "field:status": "Planned",
      "field:source": PLANNED_SOURCE,
      "field:sourceId": `${own}${String(answer.points[at])}`,
      "field:import": batch,
    }));
    const progress = notes.begin(batch, tracking.tracked);
    const outcome = await writePlan(context, gridPlan(batch, rows), {
      signal: options.signal,
      progress,
      tracking,
    });
    const runs = outcome.tables.get("Runs");
    const table = runs?.table ?? tracking.tracked.get("Runs");
    const sheetRow = runs?.firstSheetRow ?? 0;
    const remarks = [
      ...outcome.remarks,
      ...(await refreshLooks(context, outcome.tracking)),
      ...(await giveWorkbookId(context, outcome.tracking)),
    ];
    const left = answer.wanted - rows.length;
    return {
      batch,
      runs: rows,
      named: answer.named,
      place: {
        sheet: table?.sheetName ?? "Runs",
        address: addressOf(sheetRow, table?.column ?? 0, rows.length, table?.headers.length ?? 1),
      },
      message: [
        `Planned ${counted(rows.length, "run")} from row ${count(sheetRow + 1)} of ${table?.sheetName ?? "Runs"} on.`,
        ...(left > 0
          ? [
              `${counted(left, "combination")} of the grid ${left === 1 ? "is" : "are"} left: plan once more for the next ones.`,
            ]
          : []),
        ...remarks,
      ].join(" "),
    };
  });
  return orThrow(attempted, "plan the runs once more, which completes it and adds nothing twice.");
}

function requireShown({ wanted, sentences }: GridSearch, shown: number | undefined): void {
  if (shown !== undefined && shown !== wanted) {
    throw new RunsheetError(
      "workbook-changed",
      `Runs has changed since the grid was looked at: ${count(wanted)} of its combinations are to be run now, not ${count(shown)}.`,
      "Look at the grid again, then plan. Nothing was written.",
    );
  }
  if (wanted === 0) {
    throw new RunsheetError(
      "invalid-input",
      `Nothing of this grid is left to be run. ${sentences[0] ?? ""}`,
      "Try other values, or other seeds. Nothing was written.",
    );
  }
}

function gridPlan(batch: string, rows: readonly RowValues[]): Plan {
  return {
    batch,
    linesFirst: false,
    rowLines: false,
    line: {
      what: "Runs planned",
      sheet: "Runs",
      source: PLANNED_SOURCE,
      after: counted(rows.length, "run"),
    },
    writes: [
      {
        table: "Runs",
        reason: "They are combinations of a grid that were not yet tried.",
        kind: "add",
        rows,
        onceBy: "field:sourceId",
      },
    ],
  };
}
