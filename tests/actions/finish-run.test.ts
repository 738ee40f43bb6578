import { finishRun } from "../../src/actions/finish-run";
import { listUnfinishedRuns } from "../../src/actions/list-unfinished-runs";
import { logRun } from "../../src/actions/log-run";
import { addMetric, addParameter } from "../../src/actions/add-definition";
import { openRunForm } from "../../src/actions/open-run-form";
import { undoAction } from "../../src/actions/remove-import";
import { setUpTracking } from "../../src/actions/set-up-tracking";
import { commitImport } from "../../src/actions/commit-import";
import { prepareImport } from "../../src/actions/prepare-import";
import { findTable, tableRows } from "../support/book-contents";
import { startExcel, type TestExcel } from "../support/excel";
import { typeInto } from "../workbook/tracked-book";

async function twoRuns(): ReturnType<typeof startExcel> {
  const excel = await startExcel();
  await setUpTracking();
  await addMetric({
    name: "val_accuracy",
    goal: "maximize",
    primary: true,
    min: 0,
    max: 1,
    tolerance: 0,
    aliases: [],
  });
  await logRun({ "field:name": "first", "field:status": "Completed", "metric:val_accuracy": "0.5" });
  await logRun({ "field:name": "second", "field:status": "Running", "field:notes": "on the cluster" });
  return excel;
}

function draftOf(form: Awaited<ReturnType<typeof openRunForm>>): Record<string, string> {
  return Object.fromEntries(form.fields.map(({ key, initial }) => [key, initial ?? ""]));
}

test("a running run is offered, opens with its values as completed, and saving writes over it alone", async () => {
  const { book } = await twoRuns();
  expect(await listUnfinishedRuns()).toEqual([
    expect.objectContaining({ runId: "run-0002", name: "second", status: "Running" }),
  ]);
  const form = await openRunForm("run-0002");
  const draft = draftOf(form);
  expect([draft["field:status"], draft["field:notes"]]).toEqual(["Completed", "on the cluster"]);
  const [before] = tableRows(book, "Runs");
  const finished = await finishRun(form, { ...draft, "metric:val_accuracy": "0.75" });
  expect(finished).toMatchObject({ runId: "run-0002", place: { sheet: "Runs" } });
  expect(tableRows(book, "Runs")).toEqual([
    before,
    expect.objectContaining({
      "Run ID": "run-0002",
      Status: "Completed",
      val_accuracy: 0.75,
      Notes: "on the cluster",
    }),
  ]);
  expect(await listUnfinishedRuns()).toEqual([]);
  expect(tableRows(book, "Changes").map(({ What }) => What)).toContain("Run finished");
});

test("saving twice is told once, and taking it back gives the run what it had", async () => {
  const { book } = await twoRuns();
  const form = await openRunForm("run-0002");
  const draft = { ...draftOf(form), "metric:val_accuracy": "0.75" };
  const { batch } = await finishRun(form, draft, { uid: "one-form" });
  await finishRun(form, draft, { uid: "one-form" });
  expect(tableRows(book, "Changes").filter(({ What }) => What === "Run finished")).toHaveLength(1);
  expect((await undoAction(batch)).message).toBe("Taken back: 1 updated run put back.");
  const [, second] = tableRows(book, "Runs");
  expect(second).toMatchObject({ Status: "Running", Name: "second" });
  expect(second?.["val_accuracy"] ?? "").toBe("");
});

test("a cell that somebody changed since the form was opened stays, and is named", async () => {
  const { book } = await twoRuns();
  const form = await openRunForm("run-0002");
  await Excel.run(async (context) => {
    const notes = context.workbook.tables.getItem("Runs").columns.getItem("Notes").getDataBodyRange();
    notes.getCell(1, 0).values = [["moved to another machine"]];
    await context.sync();
  });
  const { message } = await finishRun(form, {
    ...draftOf(form),
    "field:notes": "mine",
    "metric:val_accuracy": "0.75",
  });
  expect(message).toContain("Notes had been changed meanwhile and stayed as it is.");
  expect(tableRows(book, "Runs")[1]).toMatchObject({ Notes: "moved to another machine", val_accuracy: 0.75 });
  const lines = tableRows(book, "Changes").filter(({ What }) => What === "Not updated");
  expect(lines).toMatchObject([{ Sheet: "Runs", "Run ID": "run-0002", Column: "Notes" }]);
});

test("a value that came after a field was edited stays, though the form was read again since", async () => {
  const { book } = await twoRuns();
  await openRunForm("run-0002");
  await Excel.run(async (context) => {
    const runs = context.workbook.tables.getItem("Runs");
    runs.columns.getItem("val_accuracy").getDataBodyRange().getCell(1, 0).values = [[0.9]];
    await context.sync();
  });
  const again = await openRunForm("run-0002");
  const draft = { ...draftOf(again), "metric:val_accuracy": "0.8", "field:notes": "done" };
  const stood = { "metric:val_accuracy": null, "field:notes": "on the cluster" };
  const { message } = await finishRun(again, draft, { stood });
  expect(message).toContain("val_accuracy had been changed meanwhile and stayed as it is.");
  expect(tableRows(book, "Runs")[1]).toMatchObject({ val_accuracy: 0.9, Notes: "done" });
});

test("where somebody came first in every cell, nothing is said to be saved, and saving again says the same", async () => {
  const excel = await twoRuns();
  const form = await openRunForm("run-0002");
  const draft = { ...draftOf(form), "field:status": "Running", "metric:val_accuracy": "0.75" };
  typeInto(excel, "Runs", 1, "val_accuracy", "0.8");
  const stood = tableRows(excel.book, "Changes");
  const saving = () => finishRun(form, draft, { uid: "one-form" });
  await expect(saving()).rejects.toMatchObject({
    code: "workbook-changed",
    message: "val_accuracy of run-0002 had been changed in the sheet meanwhile.",
  });
  await expect(saving()).rejects.toMatchObject({ code: "workbook-changed" });
  expect(tableRows(excel.book, "Runs")[1]).toMatchObject({ Status: "Running", val_accuracy: 0.8 });
  expect(tableRows(excel.book, "Changes")).toEqual(stood);
});

test("the fingerprint is that of the run as it stands, also where a parameter stayed as somebody else made it", async () => {
  const excel = await twoRuns();
  for (const name of ["lr", "batch_size"]) {
    await addParameter({ name, type: "number", required: false, choices: [], inFingerprint: true });
  }
  const form = await openRunForm("run-0002");
  typeInto(excel, "Runs", 1, "lr", "0.2");
  const draft = { ...draftOf(form), "parameter:lr": "0.1", "parameter:batch_size": "32" };
  const { message } = await finishRun(form, draft);
  expect(message).toContain("lr had been changed meanwhile and stayed as it is.");
  await logRun({ "field:status": "Completed", "parameter:lr": "0.2", "parameter:batch_size": "32" });
  const [, finished, alike] = tableRows(excel.book, "Runs");
  expect(finished).toMatchObject({ lr: 0.2, batch_size: 32 });
  expect(finished?.["Fingerprint"]).toBe(alike?.["Fingerprint"]);
  expect(finished?.["Fingerprint"]).toMatch(/^[0-9a-f]{24}$/);
});

test("texts that the person left alone keep the spaces around them", async () => {
  const excel = await twoRuns();
  typeInto(excel, "Runs", 1, "Model", "  spaced  ");
  typeInto(excel, "Runs", 1, "Author", "Ada ");
  const form = await openRunForm("run-0002");
  await finishRun(form, { ...draftOf(form), "metric:val_accuracy": "0.75" });
  expect(tableRows(excel.book, "Runs")[1]).toMatchObject({
    Model: "  spaced  ",
    Author: "Ada ",
    val_accuracy: 0.75,
  });
});

test("logging twice with one uid adds one run; another uid adds another", async () => {
  const { book } = await twoRuns();
  const draft = { "field:name": "third", "field:status": "Planned" };
  const once = await logRun(draft, { uid: "u-3" });
  const again = await logRun(draft, { uid: "u-3" });
  expect([once.runId, again.runId]).toEqual(["run-0003", "run-0003"]);
  await logRun(draft, { uid: "u-4" });
  expect(tableRows(book, "Runs").map((row) => row["Run ID"])).toEqual([
    "run-0001",
    "run-0002",
    "run-0003",
    "run-0004",
  ]);
  await undoAction(once.batch);
  expect(tableRows(book, "Runs").map((row) => row["Run ID"])).toEqual(["run-0001", "run-0002", "run-0004"]);
});

describe("a second try with one uid", () => {
  const uid = "11111111-2222-3333-4444-555555555555";
  const FIRST = { "field:status": "Completed", "field:notes": "first", "metric:val_accuracy": "0.6" };
  const begun = async () => {
    const excel = await startExcel();
    const content = "run_id,status,lr,val_accuracy\na1,completed,0.1,0.5\n";
    await commitImport(await prepareImport({ name: "runs.csv", content }));
    await logRun({ ...FIRST, "parameter:lr": "0.2" }, { uid });
    return excel;
  };
  const lines = ({ book }: TestExcel, what: string) =>
    tableRows(book, "Changes").filter(({ What }) => What === what);

  test("writes over what was corrected in between, and says which run it is", async () => {
    const excel = await begun();
    const corrected = { ...FIRST, "field:notes": "", "metric:val_accuracy": "0.66" };
    const { message, runId, batch } = await logRun({ ...corrected, "parameter:lr": "0.2" }, { uid });
    expect([message, runId]).toEqual(["Logged run-0002 in row 3 of Runs.", "run-0002"]);
    const [, run] = tableRows(excel.book, "Runs");
    expect(run).toMatchObject({ "Run ID": "run-0002", lr: 0.2, val_accuracy: 0.66 });
    expect(run).not.toHaveProperty("Notes");
    expect(lines(excel, "Run logged")).toHaveLength(1);
    expect(lines(excel, "Run updated")).toMatchObject([
      { "Run ID": "run-0002", Before: '{"Notes":"first","val_accuracy":0.6}' },
    ]);
    expect((await undoAction(batch)).message).toContain("1 run removed");
    expect(tableRows(excel.book, "Runs")).toHaveLength(1);
  });

  test("tells of the run that stands where only its line was lost", async () => {
    const excel = await begun();
    await Excel.run(async (context) => {
      const changes = context.workbook.tables.getItem("Changes");
      changes.rows.getItemAt(findTable(excel.book, "Changes").description.area.bottom - 1).delete();
      await context.sync();
    });
    expect(lines(excel, "Run logged")).toEqual([]);
    await logRun({ ...FIRST, "parameter:lr": "0.2" }, { uid });
    expect(lines(excel, "Run logged")).toMatchObject([{ "Run ID": "run-0002" }]);
    expect(lines(excel, "Run updated")).toEqual([]);
  });

  test("of a run that is finished takes what the first one wrote for the person's own", async () => {
    const excel = await begun();
    const form = await openRunForm("run-0002");
    const first = { ...FIRST, "parameter:lr": "0.2", "metric:val_accuracy": "0.7" };
    await finishRun(form, first, { uid });
    const second = { ...first, "metric:val_accuracy": "0.77" };
    const { message } = await finishRun(form, second, { uid, tried: [first] });
    expect(message).toBe("Saved run-0002 in row 3 of Runs.");
    expect(tableRows(excel.book, "Runs")[1]).toMatchObject({ val_accuracy: 0.77 });
  });
});
