import type { RowValues, TableWrite } from "../../../src/tracking/planning/plan";
import { layOutRows } from "../../../src/workbook/writing/lay-out-rows";
import { writtenDigest } from "../../../src/workbook/writing/row-digest";
import { standingRuns } from "../../../src/workbook/writing/standing-rows";
import { onTable, runRow, trackedBook, typeInto, workingOn, type Meanwhile } from "../tracked-book";

const CORRECTED: RowValues = { ...runRow(2), Notes: "=again", acc: 0.9 };
const KEYS = ["Notes", "metric:acc", "lr", "parameter:gone"];

const again = (
  rows: readonly RowValues[],
  corrects?: readonly string[],
): Extract<TableWrite, { kind: "add" }> => ({
  table: "Runs",
  reason: "",
  kind: "add",
  onceBy: "Run ID",
  rows,
  ...(corrects && { corrects }),
});

/** What is said of runs that an earlier attempt left in these body rows, and the digests that they will have. */
const standing = (
  write: ReturnType<typeof again>,
  found: Readonly<Record<string, number>>,
  meanwhile?: Meanwhile,
) =>
  workingOn(
    "Runs",
    async (context, table) => ({
      ...(await standingRuns(context, table, write, new Map(Object.entries(found)))),
      willBe: layOutRows(write.rows, table).map((cells) => writtenDigest(cells, table.specs)),
    }),
    meanwhile,
  );

test("a run is told as it will stand once it is corrected, and only what differs is corrected", async () => {
  await trackedBook(3);
  const row = { ...CORRECTED, "metric:acc": 0.9 };
  const { runs, corrections, willBe } = await standing(again([row], KEYS), { "RUN-0002": 1 });
  expect(corrections.map(({ key, cells }) => [key, Object.fromEntries(cells)])).toEqual([
    ["run-0002", { Notes: { before: "", after: "=again" }, "metric:acc": { before: 0.2, after: 0.9 } }],
  ]);
  expect(runs).toEqual([{ runId: "run-0002", digest: willBe[0] }]);
});

test("what is not to be corrected stays as a person left it, and counts as their edit", async () => {
  const excel = await trackedBook(3);
  typeInto(excel, "Runs", 1, "acc", "0.25");
  const { runs, corrections, willBe } = await standing(again([runRow(1), runRow(2)]), {
    "run-0001": 0,
    "run-0002": 1,
  });
  expect(corrections).toEqual([]);
  expect(runs.map(({ runId }) => runId)).toEqual(["run-0001", "run-0002"]);
  expect(runs[0]?.digest).toBe(willBe[0]);
  expect(runs[1]?.digest).not.toBe(willBe[1]);
});

test("a run is called as the sheet calls it, by whatever else it was found", async () => {
  await trackedBook(3);
  const write = { ...again([{ ...CORRECTED, "Run ID": "run-0009" }], ["acc"]), onceBy: "Name" };
  const { runs, corrections } = await standing(write, { b: 1 });
  expect(runs.map(({ runId }) => runId)).toEqual(["run-0002"]);
  expect(corrections.map(({ key }) => key)).toEqual(["run-0002"]);
});

test("where the rows were sorted since they were found, none is corrected", async () => {
  await trackedBook(3);
  const act = () =>
    onTable("Runs", (table) => {
      table.sort.apply([{ key: 0, ascending: false }]);
    });
  const sorted = await standing(
    again([{ ...runRow(1), acc: 0.9 }], ["acc"]),
    { "run-0001": 0 },
    { at: 1, act },
  );
  expect(sorted).toMatchObject({ runs: [], corrections: [] });
});

test("a run without an id is told of by none", async () => {
  const excel = await trackedBook(2);
  typeInto(excel, "Runs", 1, "Run ID", "");
  const write = { ...again([CORRECTED], ["acc"]), onceBy: "Name" };
  expect(await standing(write, { b: 1 })).toMatchObject({ runs: [], corrections: [] });
});
