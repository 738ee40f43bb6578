import { addMetric } from "../../src/actions/add-definition";
import { checkWorkbook } from "../../src/actions/check-workbook";
import { highlightBest } from "../../src/actions/highlight-best";
import { logRun } from "../../src/actions/log-run";
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
    leadingMetric: "val_accuracy",
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

test("a workbook kept by the form alone has a leading metric, the one that an import would propose, and the reason", async () => {
  await startExcel();
  await setUpTracking();
  const metric = { primary: false, tolerance: 0, aliases: [] } as const;
  await addMetric({ ...metric, name: "train_loss", goal: "minimize" });
  await addMetric({ ...metric, name: "val_accuracy", goal: "maximize" });
  for (const [name, loss, accuracy] of [
    ["low loss", "0.1", "0.7"],
    ["accurate", "0.2", "0.9"],
  ] as const) {
    await logRun({
      "field:name": name,
      "field:status": "Completed",
      "metric:train_loss": loss,
      "metric:val_accuracy": accuracy,
    });
  }
  expect(await readStatus()).toMatchObject({
    leadingMetric: "val_accuracy",
    whyLeading: "Measured on validation data, more is better.",
    best: { metric: "val_accuracy", winners: [{ name: "accurate" }] },
  });
  expect(await highlightBest()).toMatchObject({ metric: "val_accuracy" });
});
