import { finishRun } from "../../src/actions/finish-run";
import { commitImport } from "../../src/actions/commit-import";
import { prepareImport } from "../../src/actions/prepare-import";
import { listUnfinishedRuns } from "../../src/actions/list-unfinished-runs";
import { openRunForm } from "../../src/actions/open-run-form";
import { undoAction } from "../../src/actions/remove-import";
import { setUpTracking } from "../../src/actions/set-up-tracking";
import { tableRows } from "../support/book-contents";
import { startExcel, type TestExcel } from "../support/excel";
import { typeInto } from "../workbook/tracked-book";

const importText = async (content: string) =>
  commitImport(await prepareImport({ name: "runs.csv", content }));

/** Two runs of a file; somebody gave the second the Run ID of the first. */
async function twoOfOneId(): Promise<TestExcel> {
  const excel = await startExcel();
  await setUpTracking();
  await importText(
    "run_id,name,status,lr,val_accuracy\na1,first,completed,0.1,0.5\na2,second,running,0.2,\n",
  );
  typeInto(excel, "Runs", 1, "Run ID", "run-0001");
  return excel;
}

const results = ({ book }: TestExcel) =>
  tableRows(book, "Runs").map((row) => [row["Name"], row["Status"], row["val_accuracy"]]);

test("an import writes into the run that its source means", async () => {
  const excel = await twoOfOneId();
  const { message } = await importText("run_id,name,status,lr,val_accuracy\na2,second,completed,0.2,0.9\n");
  expect(message).toContain("1 updated");
  expect(results(excel)).toEqual([
    ["first", "Completed", 0.5],
    ["second", "Completed", 0.9],
  ]);
});

test("an import that cannot tell two rows apart leaves both, names them, and counts no update", async () => {
  const excel = await twoOfOneId();
  typeInto(excel, "Runs", 1, "Source ID", "a1");
  const report = await importText("run_id,name,status,lr,val_accuracy\na1,first,completed,0.1,0.9\n");
  expect(report.message).toContain("0 updated");
  expect(report.message).toContain("Rows 2 and 3 of Runs have the same Run ID, run-0001.");
  expect(report.written).toEqual({ added: 0, updated: 0 });
  expect(results(excel)).toEqual([
    ["first", "Completed", 0.5],
    ["second", "Running", undefined],
  ]);
});

test("the form of a run whose id another row has too is refused, and both rows are named", async () => {
  const excel = await twoOfOneId();
  const [unfinished] = await listUnfinishedRuns();
  await expect(openRunForm(unfinished?.runId)).rejects.toMatchObject({
    code: "invalid-input",
    message: "Rows 2 and 3 of Runs have the same Run ID, run-0001.",
  });
  expect(results(excel)).toEqual([
    ["first", "Completed", 0.5],
    ["second", "Running", undefined],
  ]);
});

test("a run that got its double while its form was open is not saved over", async () => {
  const excel = await startExcel();
  await setUpTracking();
  await importText("run_id,name,status,lr,val_accuracy\na1,first,running,0.1,0.5\na2,second,running,0.2,\n");
  const form = await openRunForm("run-0002");
  const draft = Object.fromEntries(form.fields.map(({ key, initial }) => [key, initial ?? ""]));
  typeInto(excel, "Runs", 0, "Run ID", "run-0002");
  await expect(finishRun(form, { ...draft, "metric:val_accuracy": "0.8" })).rejects.toMatchObject({
    message: "Rows 2 and 3 of Runs have the same Run ID, run-0002.",
  });
  expect(results(excel)).toEqual([
    ["first", "Running", 0.5],
    ["second", "Running", undefined],
  ]);
});

test("taking an action back leaves both rows and names them", async () => {
  const excel = await startExcel();
  await setUpTracking();
  await importText("run_id,name,status,lr,val_accuracy\na1,first,running,0.1,0.5\na2,second,running,0.2,\n");
  const form = await openRunForm("run-0002");
  const draft = Object.fromEntries(form.fields.map(({ key, initial }) => [key, initial ?? ""]));
  const { batch } = await finishRun(form, { ...draft, "metric:val_accuracy": "0.8" });
  typeInto(excel, "Runs", 0, "Run ID", "run-0002");
  const { message } = await undoAction(batch);
  expect(message).toContain("Rows 2 and 3 of Runs have the same Run ID, run-0002. They stayed as they were");
  expect(results(excel)).toEqual([
    ["first", "Running", 0.5],
    ["second", "Completed", 0.8],
  ]);
});

test.each(["run-0002 ", 7])("a run whose id is kept as %j is opened, saved and imported over", async (id) => {
  const excel = await startExcel();
  await setUpTracking();
  await importText("run_id,name,status,lr,val_accuracy\na1,first,running,0.1,0.5\na2,second,running,0.2,\n");
  await Excel.run(async (context) => {
    const cell = context.workbook.tables
      .getItem("Runs")
      .columns.getItem("Run ID")
      .getDataBodyRange()
      .getCell(1, 0);
    cell.numberFormat = [["General"]];
    cell.values = [[id]];
    await context.sync();
  });
  const [unfinished] = await listUnfinishedRuns();
  const form = await openRunForm(unfinished?.runId);
  const draft = Object.fromEntries(form.fields.map(({ key, initial }) => [key, initial ?? ""]));
  await finishRun(form, { ...draft, "metric:val_accuracy": "0.8" });
  const { message } = await importText("run_id,name,status,lr,val_accuracy\na2,second,completed,0.2,0.9\n");
  expect(message).not.toContain("gone");
  expect(results(excel)[1]).toEqual(["second", "Completed", 0.9]);
});
