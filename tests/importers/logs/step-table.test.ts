import { RunLogs } from "../../../src/importers/logs/run-logs";
import { addStepTable, type LogColumn, type LogPart } from "../../../src/importers/logs/step-table";
import { hasPoint, pointsReadOnce } from "../../../src/importers/logs/point-values";

const STEP = (...values: (number | string)[]): LogColumn => ({ header: "epoch", values, as: "step" });
const LOSS = (...values: (number | string)[]): LogColumn => ({
  header: "val loss",
  values,
  as: "curve",
  name: "loss",
});

/** What the rows of a log make of one run. */
function added(columns: readonly LogColumn[], rows?: readonly number[]) {
  const logs = new RunLogs();
  addStepTable(logs.run("a", "a.csv"), logs, {
    columns,
    rows: rows ?? [...(columns[0]?.values ?? [])].map((_, at) => at),
    place: (row) => `line ${row + 2}`,
  });
  const raw = logs.rawRuns("epoch");
  return {
    remarks: raw.remarks,
    curves: (raw.series ?? []).map(({ steps, values, passes }) => [
      Array.from(steps).join(),
      Array.from(values).join(),
      passes && Array.from(passes).join(),
    ]),
    columns: raw.columns.map(({ header, values, suggested }) => [
      header,
      suggested.role === "field" ? suggested.key : suggested.role,
      values.at(0),
    ]),
  };
}

test("a curve has a point for each row that holds a value; its name may be another than its header", () => {
  expect(added([STEP(1, 2, 3), LOSS(0.9, "", 0.7)])).toEqual({
    remarks: [],
    curves: [["1,3", "0.9,0.7", undefined]],
    columns: [["val loss", "metric", 0.7]],
  });
});

test("without steps the rows are counted from 1, as they are given", () => {
  expect(added([LOSS(0.9, 0.8, 0.7)], [1, 2]).curves).toEqual([["1,2", "0.8,0.7", undefined]]);
});

test("rows without a step are no part of the curves, and that is said", () => {
  const { curves, remarks } = added([STEP(1, "", 3), LOSS(0.9, 0.8, 0.7)]);
  expect(curves).toEqual([["1,3", "0.9,0.7", undefined]]);
  expect(remarks).toEqual(["1 row has no epoch and is no part of the curves."]);
  expect(added([STEP("", "", 3), LOSS(1, 2, 3)]).remarks).toEqual([
    "2 rows have no epoch and are no part of the curves.",
  ]);
});

test("a log that goes back says where, and its points know how often it had", () => {
  const once = added([STEP(1, 2, 1, 2), LOSS(4, 3, 2, 1)]);
  expect(once.curves).toEqual([["1,2,1,2", "4,3,2,1", "0,0,1,1"]]);
  expect(once.remarks).toEqual([
    "epoch goes back at line 4, as when a run is taken up again: all points are kept, in the order in which they were logged.",
  ]);
  expect(added([STEP(1, 2, 1, 1, 0), LOSS(4, "", 2, 1, 0)])).toMatchObject({
    curves: [["1,1,1,0", "4,2,1,0", "0,1,1,2"]],
    remarks: [expect.stringMatching(/^epoch goes back 2 times, first at line 4, /)],
  });
});

test("cells that hold no number are counted", () => {
  expect(added([STEP(1, 2), LOSS(0.9, "odd")]).remarks).toEqual([
    "1 cell of val loss holds no number and is no part of its curve.",
  ]);
  expect(added([STEP(1, 2, 3), LOSS(0.9, "odd", "even")]).remarks).toEqual([
    "2 cells of val loss hold no numbers and are no part of its curve.",
  ]);
});

test("what stands once is what the log says of it last, blanks apart", () => {
  const last = (values: (string | number)[], part: LogPart) =>
    added([STEP(1, 2, 3), { header: "x", values, ...part }]).columns;
  expect(last([1, 2, " "], { as: "result", name: "f1" })).toEqual([["x", "metric", 2]]);
  expect(last(["a", "b", ""], { as: "parameter", name: "opt" })).toEqual([["opt", "parameter", "b"]]);
  expect(last(["a", "", ""], { as: "field", key: "name" })).toEqual([["x", "name", "a"]]);
  expect(last([1, 2, 3], { as: "left out" })).toEqual([["x", "ignored", 3]]);
  expect(last([5, 9, 12], { as: "elapsed" })).toEqual([["x", "duration", 12]]);
  expect(last([5, 9, 12], { as: "lap" })).toEqual([["x", "duration", 26]]);
});

test("a duration that was measured counts more than the time between two points of the clock, whichever comes first", () => {
  const moments: LogColumn = {
    header: "date",
    values: ["2024-01-01 00:00:00", "2024-01-01 00:01:30"],
    as: "moment",
  };
  const start = Date.UTC(2024, 0, 1);
  expect(added([moments]).columns).toEqual([
    ["date", "started", start],
    ["date (first to last)", "duration", 90],
  ]);
  expect(added([moments, { header: "time", values: [1, 80], as: "elapsed" }]).columns).toEqual([
    ["time", "duration", 80],
    ["date", "started", start],
  ]);
});

test("a column that several runs share is read once, and may be asked for any point", () => {
  const column = { header: "loss", values: ["1", "", "91%", "odd"] };
  const pointsOf = pointsReadOnce();
  expect(pointsOf(column)).toBe(pointsOf({ ...column, header: "again" }));
  expect(pointsOf({ ...column, values: [1] })).not.toBe(pointsOf(column));
  expect([[0], [1], [2], [3], [1, 2], []].map((rows) => hasPoint(column, rows))).toEqual([
    true,
    false,
    true,
    false,
    true,
    false,
  ]);
  expect(hasPoint({ header: "loss", values: [true, "NaN"] }, [0])).toBe(false);
  expect(hasPoint({ header: "loss", values: [true, "NaN"] }, [1])).toBe(true);
});
