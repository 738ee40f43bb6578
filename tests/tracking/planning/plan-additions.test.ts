// What runs that an import adds have that its rows do not say: a status, a Run ID, where they come from.

import { rowsOf, type RunRow } from "../runs-of";
import { planned, plannedAfter } from "./planned-after";

const added = (...args: Parameters<typeof planned>): RunRow[] => rowsOf(planned(...args).additions);
const ids = (rows: readonly RunRow[]): unknown[] => rows.map(({ id }) => id);

describe("the status", () => {
  test("of a run with a result is Completed where the source has none, which is said; of others it is blank", () => {
    const { additions, notices } = planned([
      { name: "a", "metric:acc": 1 },
      { name: "b" },
      { name: "c", "metric:f1": 1 },
    ]);
    expect(rowsOf(additions).map(({ status }) => status)).toEqual(["Completed", undefined, "Completed"]);
    expect(notices).toMatchObject([{ rule: "status-assumed", count: 2 }]);
  });

  test.each<[string, RunRow]>([
    ["a status, though this run has none", { status: undefined }],
    ["a column of states that was taken for a setting", { "parameter:state": "ok" }],
    ["a column of states that was taken for a result", { "metric:run_status": 3 }],
  ])("is not assumed where the source has %s", (_, more) => {
    const { additions, notices } = planned([{ name: "a", "metric:acc": 1, ...more }]);
    expect(rowsOf(additions)[0]).not.toHaveProperty("status");
    expect(notices).toEqual([]);
  });

  test("is not told by another field", () => {
    expect(added([{ name: "a", notes: "status", "metric:acc": 1 }])[0]).toMatchObject({
      status: "Completed",
    });
  });
});

describe("Run IDs", () => {
  const rows: RunRow[] = [
    { id: "run-0007", name: "a", "metric:acc": 1 },
    { id: "run-0001", name: "b", "metric:acc": 2 },
    { name: "c", "metric:acc": 3 },
    { id: "mine", name: "e", "metric:acc": 5 },
  ];
  const before: RunRow[] = [{ name: "z", "metric:acc": 0 }];

  test("that rows carry mean nothing here unless they are known to be this workbook's", () => {
    expect(ids(rowsOf(plannedAfter(before, rows).additions))).toEqual([
      "run-0002",
      "run-0003",
      "run-0004",
      "run-0005",
    ]);
  });

  test("of this workbook are given again where they are free, and others go on behind the highest of all", () => {
    const { additions } = plannedAfter(before, rows, { ownRunIds: true });
    expect(ids(rowsOf(additions))).toEqual(["run-0007", "run-0008", "mine"]);
  });

  test("go on behind the highest that was ever given", () => {
    expect(ids(added(before, { lastRun: 41 }))).toEqual(["run-0042"]);
  });

  test("are new ones where the rows are of this workbook and carry none", () => {
    expect(
      ids(rowsOf(plannedAfter(before, [{ name: "c", "metric:acc": 3 }], { ownRunIds: true }).additions)),
    ).toEqual(["run-0002"]);
  });
});

test("a run says where it comes from: its tool or its sheet and row, and the import", () => {
  const [tool] = added([{ name: "a", "metric:acc": 1, sourceId: "x" }]);
  expect(tool).toMatchObject({ source: "CSV", sourceId: "x", import: "import-1" });
  const [sheet] = added([{ name: "a", "metric:acc": 1 }], {
    sheetRow: (row) => ({ sheet: "Log", row: row + 5 }),
  });
  expect(sheet).toMatchObject({
    source: "Sheet Log",
    sourceId: expect.stringMatching(/^row 5 content:/) as string,
  });
  const [file] = added([{ name: "a", "metric:acc": 1 }]);
  expect(file).toMatchObject({ source: "CSV", sourceId: expect.stringMatching(/^content:/) as string });
});
