import { checkWorkbook } from "../../src/actions/check-workbook";
import { highlightBest } from "../../src/actions/highlight-best";
import { commitImport } from "../../src/actions/commit-import";
import { prepareImport } from "../../src/actions/prepare-import";
import { setUpTracking } from "../../src/actions/set-up-tracking";
import { tableRows } from "../support/book-contents";
import { startExcel, type TestExcel } from "../support/excel";
import { typeInto } from "../workbook/tracked-book";

/** Three runs under three rows of notes, so that the first stands in row 5. */
async function lowRuns(): Promise<TestExcel> {
  const excel = await startExcel();
  await setUpTracking();
  const content =
    "run_id,status,lr,val_accuracy\na1,completed,0.1,0.5\na2,completed,0.2,0.9\na3,completed,0.3,0.7\n";
  await commitImport(await prepareImport({ name: "runs.csv", content }));
  const runs = excel.book.sheets.find(({ name }) => name === "Runs");
  excel.workbench.user.insert(runs?.id ?? "", { top: 0, bottom: 2, left: 0, right: 16_383 }, "Down");
  return excel;
}

test("the best run without an id is named by the row that it stands in", async () => {
  const excel = await lowRuns();
  typeInto(excel, "Runs", 1, "Run ID", "");
  typeInto(excel, "Runs", 1, "Name", "");
  const { message } = await highlightBest("val_accuracy");
  expect(message).toContain("row 6 leads");
});

test("the other run of a doubled id is named by the row that it stands in", async () => {
  const excel = await lowRuns();
  typeInto(excel, "Runs", 2, "Run ID", "run-0001");
  await checkWorkbook();
  const problems = tableRows(excel.book, "Issues").map(({ Problem }) => Problem);
  expect(problems).toContain("run-0001 is also the id of the run in row 5.");
});
