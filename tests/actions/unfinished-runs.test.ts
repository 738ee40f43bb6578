import { commitImport } from "../../src/actions/commit-import";
import { discardImport, prepareImport } from "../../src/actions/prepare-import";
import { listUnfinishedRuns } from "../../src/actions/list-unfinished-runs";
import { setUpTracking } from "../../src/actions/set-up-tracking";
import { unfinishedRunAtSelection } from "../../src/actions/unfinished-run-at-selection";
import { startExcel, type TestExcel } from "../support/excel";
import { typeInto } from "../workbook/tracked-book";

/** So many completed runs, but for these that are given another status. */
async function runsWith(count: number, others: Readonly<Record<number, string>>): Promise<TestExcel> {
  const excel = await startExcel();
  await setUpTracking();
  const lines = Array.from(
    { length: count },
    (_, at) => `r${String(at)},n${String(at)},completed,${String(at)}`,
  );
  const content = ["run_id,name,status,lr", ...lines].join("\n");
  await commitImport(await prepareImport({ name: "runs.csv", content }));
  await discardImport();
  for (const [row, status] of Object.entries(others)) {
    typeInto(excel, "Runs", Number(row), "Status", status);
  }
  excel.resetCounters();
  return excel;
}

const names = async (most?: number) => (await listUnfinishedRuns({}, most)).map(({ name }) => name);

test("unfinished runs are found wherever they stand, the last one first, whatever word says so", async () => {
  await runsWith(1_200, {
    0: "Running",
    31: "in progress",
    32: "Queued",
    640: "PLANNED",
    641: "running (gpu 3)",
    800: "not running any more",
    1_199: "Planned",
  });
  expect(await names()).toEqual(["n1199", "n641", "n640", "n32", "n31", "n0"]);
  expect(await names(2)).toEqual(["n1199", "n641"]);
});

test("none are found where all have ended, and in an empty table", async () => {
  await runsWith(40, {});
  expect(await names()).toEqual([]);
  await startExcel();
  await setUpTracking();
  expect(await names()).toEqual([]);
});

test("looking for them and at the selected row costs the same among many runs", async () => {
  const costs: number[] = [];
  for (const count of [300, 3_000]) {
    const { counters, resetCounters } = await runsWith(count, { 5: "Running", 290: "Planned" });
    expect(await names()).toEqual(["n290", "n5"]);
    expect(counters.responseBytes).toBeLessThan(60_000);
    // The next message still gives back what the listing had looked at.
    await unfinishedRunAtSelection();
    resetCounters();
    await unfinishedRunAtSelection();
    costs.push(counters.responseBytes + counters.requestBytes);
  }
  expect(costs[1]).toBeLessThan((costs[0] ?? 0) * 1.05);
});

test("the run in the selected row is told when it is not finished, and no other", async () => {
  await runsWith(40, { 7: "Running" });
  const at = async (row: number) => {
    await Excel.run(async (context) => {
      context.workbook.tables.getItem("Runs").getDataBodyRange().getCell(row, 3).select();
      await context.sync();
    });
    return (await unfinishedRunAtSelection())?.runId;
  };
  expect([await at(7), await at(8), await at(-1)]).toEqual(["run-0008", undefined, undefined]);
});
