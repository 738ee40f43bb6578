import type { RunColumns } from "../../../src/tracking/schema/run-columns";
import type { RunFieldKey } from "../../../src/tracking/schema/run-fields";
import { blankRows, countRuns, statusInCell } from "../../../src/tracking/schema/run-rows";
import { RUN_STATUSES } from "../../../src/tracking/schema/run-status";
import { RunValues } from "../../../src/tracking/schema/run-values";
import type { Scalar } from "../../../src/tracking/values/scalar";

function runsOf(
  columns: Partial<Record<RunFieldKey, readonly (Scalar | undefined)[]>>,
  count: number,
): RunValues {
  const all: RunColumns = {
    count,
    columns: Object.entries(columns).map(([key, values]) => ({
      target: { role: "field", key: key as RunFieldKey },
      type: "text",
      values,
    })),
  };
  return new RunValues(all);
}

test("a row is a run when it has an id, a name or a status; what else it holds makes it none", () => {
  const values = runsOf(
    {
      id: ["run-0001", undefined, undefined, undefined],
      name: [undefined, "mlp", undefined, undefined],
      status: [undefined, undefined, "Failed", undefined],
      notes: ["a", "b", "c", "left over"],
    },
    4,
  );
  expect([0, 1, 2, 3].map(blankRows(values))).toEqual([false, false, false, true]);
  expect(blankRows(runsOf({ notes: ["alone"] }, 1))(0)).toBe(true);
});

test("a status is known in any case and with any spaces around it, and no other word is one", () => {
  for (const status of RUN_STATUSES) {
    const spellings = [status, status.toLowerCase(), status.toUpperCase(), `\u00a0${status}  `];
    expect(spellings.map(statusInCell)).toEqual(spellings.map(() => status));
  }
  expect(["done", "", "Completed!", 1, true, undefined].map(statusInCell)).toEqual(Array(6).fill(undefined));
});

test("runs are counted by status; rows without a run are not, and a word that is no status is in the total alone", () => {
  const status = [
    "Planned",
    "running",
    " COMPLETED ",
    "Completed",
    "Failed",
    "Stopped",
    "Pruned",
    "odd",
    undefined,
  ];
  const id = [...status.map((_, at) => (at < 8 ? `run-${String(at)}` : undefined))];
  expect(countRuns(runsOf({ id, status }, 9))).toEqual({
    total: 8,
    byStatus: { Planned: 1, Running: 1, Completed: 2, Failed: 1, Stopped: 1, Pruned: 1 },
    unfinished: 2,
  });
  expect(countRuns(runsOf({ id: ["run-0001"] }, 1)).total).toBe(1);
});

test("runs that can be finished are counted by any word that says so, those without an id are not", () => {
  const status = [
    "Running",
    "in progress",
    "In Progress (epoch 3)",
    " queued ",
    "done",
    "odd",
    "Planned",
    undefined,
  ];
  const id = status.map((_, at) => (at === 6 ? undefined : `run-${String(at)}`));
  expect(countRuns(runsOf({ id, status }, status.length)).unfinished).toBe(4);
});
