import type { GridSearch } from "../tracking/grid/grid-search";
import type { Plan, RowValues } from "../tracking/planning/plan";
import { RunsheetError } from "../tracking/runsheet-error";
import { addressOf } from "../cells/address";
import { writePlan } from "../workbook/writing/write-plan";
import { count, counted } from "../tracking/words/counts";
import type { ActionOptions } from "./action-options";
import { attempt, orThrow } from "./attempt";
import { highestNumber, runNumber } from "../tracking/identity/run-ids";
import { RunValues } from "../tracking/schema/run-values";
import type { WorkbookSession } from "../workbook/run-excel";
import type { PlanOutcome } from "../workbook/writing/plan-outcome";
import { readRuns } from "./reading/read-runs";
import { keepLastRun } from "./keep-last-run";
import { giveWorkbookId } from "./give-workbook-id";
import { askOfGrid, type WantedGrid } from "./reading/ask-of-grid";
import { newRunUid } from "./new-run-uid";
import { refreshLooks } from "./refresh-looks";
import type { CellPlace } from "./show-cell";

/** The `Source` of runs that were planned here, as of those that are logged by the form. */
const PLANNED_SOURCE = "Runsheet";
/** So many runs are planned at once. */
export const MOST_PLANNED = 500;

export interface PlanGridOptions extends ActionOptions {
  /** Given when the grid was looked at: by it a second try knows what the first one wrote. */
  readonly uid?: string;
  /** The digest of what the person was shown: where it comes to something else by now, nothing is written. */
  readonly shown?: string;
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
    const { answer, tracking } = await askOfGrid(context, grid, MOST_PLANNED, own, options);
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
    const planned = await asWritten(context, outcome, rows);
    const last = highestNumber(planned.map((run) => String(run["field:id"] ?? "")));
    const remarks = [
      ...outcome.remarks,
      ...(await refreshLooks(context, outcome.tracking)),
      ...(await giveWorkbookId(context, outcome.tracking)),
      ...(await keepLastRun(context, outcome.tracking, last)),
    ];
    const left = answer.wanted - rows.length;
    return {
      batch,
      runs: planned,
      named: answer.named,
      place: {
        sheet: table?.sheetName ?? "Runs",
        address: addressOf(sheetRow, table?.column ?? 0, rows.length, table?.headers.length ?? 1),
      },
      message: [
        `Planned ${counted(rows.length, "run")} from row ${count(sheetRow + 1)} of ${table?.sheetName ?? "Runs"} on.`,
        ...(left > 0
          ? [
              `${counted(left, "combination")} of the grid ${left === 1 ? "is" : "are"} left: ask once more what is left to try.`,
            ]
          : []),
        ...remarks,
      ].join(" "),
    };
  });
  return orThrow(attempted, "plan the runs once more, which completes it and adds nothing twice.");
}

/** The runs under the ids that they got: somebody may have given one of theirs to another run meanwhile. */
async function asWritten(
  context: WorkbookSession,
  { tracking, firstRun, lastRun }: PlanOutcome,
  rows: readonly RowValues[],
): Promise<readonly RowValues[]> {
  const ids = rows.map((row) => String(row["field:id"]));
  const isAsMeant = firstRun === ids[0] && (lastRun === 0 || lastRun === runNumber(ids.at(-1) ?? ""));
  if (isAsMeant) {
    return rows;
  }
  const runs = new RunValues(
    await readRuns(context, tracking, [
      { role: "field", key: "id" },
      { role: "field", key: "sourceId" },
    ]),
  );
  const stand = new Map(runs.texts("sourceId").map((id, row) => [id, runs.text("id", row)]));
  return rows.map((row) => ({ ...row, "field:id": stand.get(String(row["field:sourceId"])) }));
}

function requireShown({ wanted, digest, sentences }: GridSearch, shown: string | undefined): void {
  if (shown !== undefined && shown !== digest) {
    throw new RunsheetError(
      "workbook-changed",
      "Since the grid was looked at, Runs has changed so that it comes to other runs.",
      "Ask again what is left to try, then plan. Nothing was written.",
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
