import { UNFINISHED } from "../tracking/forms/run-form";
import { readRunStatus } from "../tracking/schema/read-run-status";
import type { RunStatus } from "../tracking/schema/run-status";
import { readTracking, trackedTable } from "../workbook/read-tracking";
import { readWorkbook } from "../workbook/run-excel";
import { readActiveCell } from "../workbook/read-active-cell";
import { readTableColumns } from "../workbook/writing/read-table-columns";
import type { ActionOptions } from "./action-options";
import { inLane } from "./lane";
import { placeOfRun } from "./log-run";
import type { CellPlace } from "./show-cell";

/** A run that waits to be finished. */
export interface UnfinishedRun {
  readonly runId: string;
  readonly name: string | undefined;
  readonly status: RunStatus;
  readonly place: CellPlace;
  /** Whether its row is the selected one. */
  readonly selected: boolean;
}

/** The runs that are running or planned, the latest first. */
export async function listUnfinishedRuns(options: ActionOptions = {}): Promise<readonly UnfinishedRun[]> {
  return inLane("looking for unfinished runs", options, () =>
    readWorkbook(async (context) => {
      const tracking = await readTracking(context);
      const found = await readTableColumns(
        context,
        trackedTable(tracking, "Runs"),
        tracking.catalogue,
        (table) => ["field:id", "field:name", "field:status"].flatMap((key) => table.find(key) ?? []),
        options.signal,
      );
      const [ids = [], names = [], statuses = []] = found.columns;
      const active = await readActiveCell(context);
      const { table } = found;
      return statuses
        .flatMap((text, row): UnfinishedRun[] => {
          const status = readRunStatus(String(text));
          const unfinished = UNFINISHED.find((one) => one === status);
          const runId = String(ids[row] ?? "").trim();
          if (!unfinished || runId === "") {
            return [];
          }
          const sheetRow = table.headerRow + 1 + row;
          const name = String(names[row] ?? "").trim();
          return [
            {
              runId,
              name: name === "" ? undefined : name,
              status: unfinished,
              place: placeOfRun(table, sheetRow),
              selected: active.sheetId === table.sheetId && active.row === sheetRow,
            },
          ];
        })
        .reverse();
    }, options),
  );
}
