import { checkWorkbook } from "../../src/actions/check-workbook";
import { openSample } from "../../src/actions/open-sample";
import { readStatus } from "../../src/actions/read-status";
import { setUpTracking } from "../../src/actions/set-up-tracking";
import { TABLE_NAMES } from "../../src/tracking/schema/table-names";
import { bookContents } from "../support/book-contents";
import { startExcel } from "../support/excel";

test("an empty workbook", async () => {
  await startExcel();
  expect(await readStatus()).toMatchObject({ state: "empty", userSheets: [], missing: TABLE_NAMES });
});

test("a workbook with sheets of the user's own", async () => {
  await startExcel();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [["mine"]];
    await context.sync();
  });
  expect(await readStatus()).toMatchObject({ state: "untracked", userSheets: ["Sheet1"] });
});

test("the sample, checked: counts, the best run and why, issues, the last import", async () => {
  const { book } = await startExcel();
  const report = await openSample();
  expect(report).toMatchObject({ state: "complete", counts: { add: 30, update: 0, skip: 0, reject: 0 } });
  await checkWorkbook();
  const before = bookContents(book);
  const status = await readStatus();
  expect(status).toMatchObject({
    state: "tracked",
    missing: [],
    runs: {
      total: 30,
      byStatus: { Completed: 27, Failed: 1, Running: 1, Stopped: 1, Planned: 0, Pruned: 0 },
    },
    primaryMetric: "val_accuracy",
    best: { winners: [{ name: "two-layer-wide-1" }], value: 0.8041 },
    issues: { errors: 0 },
    lastImport: { importId: report.importId, source: "cats-against-dogs.csv", removed: false },
  });
  expect(bookContents(book)).toEqual(before);
});

test("the sample is refused where runs stand already", async () => {
  await startExcel();
  await openSample();
  await expect(openSample()).rejects.toMatchObject({ code: "invalid-input" });
});

test("a missing table is named", async () => {
  await startExcel();
  await setUpTracking();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Models").delete();
    await context.sync();
  });
  expect(await readStatus()).toMatchObject({ state: "incomplete", missing: ["Models"] });
});
