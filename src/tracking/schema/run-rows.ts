import { plainText } from "../values/plain-text";
import { remembered } from "../values/remembered";
import { RUN_STATUSES, type RunStatus } from "./run-status";
import { unfinishedStatus } from "./unfinished-status";
import type { RunValues } from "./run-values";

/** Whether a row is no run: it has neither id nor name nor status. Summary counts the same rows. */
export function blankRows(values: RunValues): (row: number) => boolean {
  const said = [values.field("id"), values.field("name"), values.field("status")];
  return (row) => said.every((column) => column?.[row] === undefined);
}

/** As they are written, which is how nearly every cell has them, and in lower case. */
const BY_WORD = new Map<string, RunStatus>(
  RUN_STATUSES.flatMap((status) => [
    [status, status],
    [status.toLowerCase(), status],
  ]),
);

/** The status that stands in a cell, in any case and with any spaces around it; undefined for any other word. */
export function statusInCell(value: unknown): RunStatus | undefined {
  return typeof value === "string"
    ? (BY_WORD.get(value) ?? BY_WORD.get(plainText(value).toLowerCase()))
    : undefined;
}

/** How many runs there are, how many of them have each status, and how many can be finished. */
export function countRuns(values: RunValues): {
  readonly total: number;
  readonly byStatus: Readonly<Record<RunStatus, number>>;
  /** Whatever word says that they run or are planned; a run without an id cannot be named. */
  readonly unfinished: number;
} {
  const byStatus: Record<RunStatus, number> = {
    Planned: 0,
    Running: 0,
    Completed: 0,
    Failed: 0,
    Stopped: 0,
    Pruned: 0,
  };
  const isBlank = blankRows(values);
  const statuses = values.field("status");
  const ids = values.field("id");
  const canBeFinished = remembered((text: unknown) => unfinishedStatus(text) !== undefined);
  let total = 0;
  let unfinished = 0;
  for (let row = 0; row < values.runs.count; row++) {
    if (isBlank(row)) {
      continue;
    }
    total++;
    const status = statusInCell(statuses?.[row]);
    if (status) {
      byStatus[status]++;
    }
    if (ids?.[row] !== undefined && canBeFinished(statuses?.[row])) {
      unfinished++;
    }
  }
  return { total, byStatus, unfinished };
}
