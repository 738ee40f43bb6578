import { writeRejectsToIssues } from "../../src/actions/list-rejects";
import { commitImport } from "../../src/actions/commit-import";
import { changeMapping, prepareImport, previewAnew } from "../../src/actions/prepare-import";
import { checkWorkbook } from "../../src/actions/check-workbook";
import { listImports, removeImport } from "../../src/actions/remove-import";
import { setUpTracking } from "../../src/actions/set-up-tracking";
import { bookContents, findTable, tableColumn, tableRows } from "../support/book-contents";
import { startExcel } from "../support/excel";

const CSV = `name,status,learning_rate,optimizer,val_accuracy
a,completed,0.1,sgd,0.81
b,completed,0.01,adam,0.93
c,failed,1,sgd,
`;

async function importText(content: string, name = "runs.csv"): ReturnType<typeof commitImport> {
  return commitImport(await prepareImport({ name, content }));
}

/** The last run first. */
async function sortRuns(): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("Runs").sort.apply([{ key: 0, ascending: false }]);
    await context.sync();
  });
}

test("the preview writes nothing", async () => {
  const { book } = await startExcel();
  const before = bookContents(book);
  const preview = await prepareImport({ name: "runs.csv", content: CSV });
  expect(preview.counts).toEqual({ add: 3, update: 0, skip: 0, reject: 0 });
  expect(bookContents(book)).toEqual(before);
});

test("an import sets up tracking, adds catalogue rows and columns, and writes the runs", async () => {
  const { book } = await startExcel();
  const report = await importText(CSV);
  expect(report).toMatchObject({
    state: "complete",
    written: { added: 3, updated: 0 },
    newParameters: 2,
    newMetrics: 1,
    place: { sheet: "Runs", address: "A2:T4" },
    message: "runs.csv: 3 runs added, 0 updated, 0 skipped as duplicates, 0 rejected.",
  });
  const rows = tableRows(book, "Runs");
  expect(rows).toHaveLength(3);
  expect(rows[1]).toMatchObject({
    Name: "b",
    Status: "Completed",
    learning_rate: 0.01,
    optimizer: "adam",
    val_accuracy: 0.93,
    Import: report.importId,
  });
  expect(tableColumn(book, "Params", "Name")).toEqual(["learning_rate", "optimizer"]);
  expect(tableColumn(book, "Metrics", "Goal")).toEqual(["maximize"]);
  const { description } = findTable(book, "Runs");
  expect(description.columns.slice(12, 17)).toEqual([
    "Notes",
    "learning_rate",
    "optimizer",
    "val_accuracy",
    "Source",
  ]);
});

test("the same file again adds nothing, and Changes accounts for every row", async () => {
  const { book } = await startExcel();
  await importText(CSV);
  const before = bookContents(book, { except: ["Changes"] });
  const report = await importText(CSV);
  expect(report).toMatchObject({ state: "nothing", counts: { add: 0, update: 0, skip: 3, reject: 0 } });
  expect(bookContents(book, { except: ["Changes"] })).toEqual(before);
  expect(tableRows(book, "Changes").at(-1)).toMatchObject({
    What: "Import",
    Source: "runs.csv",
    Added: 0,
    Updated: 0,
    Skipped: 3,
    Rejected: 0,
  });
});

test("rows go below what is there, and columns of the user's own keep their cells and their place", async () => {
  const { book } = await startExcel();
  await importText(CSV);
  await Excel.run(async (context) => {
    const runs = context.workbook.tables.getItem("Runs");
    runs.columns.add(2, undefined, "Mine");
    await context.sync();
    runs.columns.getItem("Mine").getDataBodyRange().values = [["keep"], ["all"], ["this"]];
    await context.sync();
  });
  await importText("name,status,learning_rate,momentum,val_accuracy\nd,completed,0.5,0.9,0.7\n");
  const { description } = findTable(book, "Runs");
  expect(description.columns[2]).toBe("Mine");
  expect(description.columns.slice(13, 18)).toEqual([
    "Notes",
    "learning_rate",
    "optimizer",
    "momentum",
    "val_accuracy",
  ]);
  expect(tableColumn(book, "Runs", "Mine").slice(0, 3)).toEqual(["keep", "all", "this"]);
  expect(tableRows(book, "Runs").at(-1)).toMatchObject({ Name: "d", momentum: 0.9, val_accuracy: 0.7 });
});

test.each([
  ["a note", "for the next week", 5],
  ["a formula", "=1+1", 4],
])(
  "a blank row beside which %s stands takes no new run unless Excel filled it in",
  async (_, entry, rows) => {
    const { book } = await startExcel();
    await importText(CSV);
    await Excel.run(async (context) => {
      const runs = context.workbook.tables.getItem("Runs");
      runs.columns.add(undefined, undefined, "Mine");
      runs.resize("A1:U5");
      await context.sync();
      runs.columns.getItem("Mine").getDataBodyRange().getCell(3, 0).values = [[entry]];
      await context.sync();
    });
    await importText("name,status,learning_rate,val_accuracy\nd,completed,0.5,0.7\n");
    const { description } = findTable(book, "Runs");
    expect(description.area.bottom - description.area.top).toBe(rows);
    const run = tableRows(book, "Runs").at(-1);
    expect(run).toMatchObject({ Name: "d" });
    expect(run?.["Mine"]).toBe(rows === 5 ? undefined : 2);
  },
);

test("a role that a person changes is kept for the next file of the format", async () => {
  const { book } = await startExcel();
  const preview = await prepareImport({ name: "runs.csv", content: CSV });
  const column = preview.columns.find(({ header }) => header === "optimizer")?.column ?? -1;
  await commitImport(await changeMapping(preview, [{ column, target: { role: "ignored" }, type: "text" }]));
  expect(findTable(book, "Runs").description.columns).not.toContain("optimizer");
  const next = await prepareImport({ name: "more.csv", content: CSV.replaceAll("a,", "z,") });
  expect(next.columns.find(({ header }) => header === "optimizer")?.target).toEqual({ role: "ignored" });
});

test("text that looks like a formula stays text, in names, values and headers", async () => {
  const { book } = await startExcel();
  await importText(`name,status,=1+1,note\n=cmd|' /C calc'!A0,completed,5,'-10%\n`);
  const { sheet } = findTable(book, "Runs");
  expect([...sheet.cells.formulas()]).toEqual([]);
  expect(tableRows(book, "Runs")[0]).toMatchObject({ Name: "=cmd|' /C calc'!A0" });
});

test("a re-import with new results updates the run, says so on Changes, and can be taken back", async () => {
  const { book } = await startExcel();
  const export1 = "run_id,name,status,val_accuracy\nabc,a,running,0.5\n";
  await importText(export1, "monday.csv");
  const before = tableRows(book, "Runs");
  const report = await importText(export1.replace("running,0.5", "completed,0.9"), "tuesday.csv");
  expect(report.counts).toEqual({ add: 0, update: 1, skip: 0, reject: 0 });
  expect(tableRows(book, "Runs")[0]).toMatchObject({ Status: "Completed", val_accuracy: 0.9 });
  expect(tableRows(book, "Changes").at(-1)).toMatchObject({
    What: "Run updated",
    Column: "Status, val_accuracy",
    Before: '{"Status":"Running","val_accuracy":0.5}',
    After: '{"Status":"Completed","val_accuracy":0.9}',
  });
  expect(await removeImport(report.importId)).toMatchObject({ removed: 0, restored: 1 });
  expect(tableRows(book, "Runs")).toEqual(before);
});

test("an import is taken back by its id, wherever its rows have been sorted to", async () => {
  const { book } = await startExcel();
  await importText(CSV, "first.csv");
  const kept = tableRows(book, "Runs").map((row) => row["Run ID"]);
  const report = await importText(
    CSV.replaceAll("0.1,", "0.7,").replace("a,", "x,").replace("b,", "y,"),
    "second.csv",
  );
  expect(report.written.added).toBeGreaterThan(0);
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("Runs").sort.apply([{ key: 1, ascending: false }]);
    await context.sync();
  });
  const taken = await removeImport(report.importId);
  expect(taken.removed).toBe(report.written.added);
  expect(tableColumn(book, "Runs", "Run ID").sort()).toEqual(kept.sort());
  expect((await listImports()).map(({ source, removed }) => [source, removed])).toEqual([
    ["second.csv", true],
    ["first.csv", false],
  ]);
});

test("when everything goes, the table keeps one blank row and takes runs again", async () => {
  const { book } = await startExcel();
  const report = await importText(CSV);
  await removeImport(report.importId);
  expect(tableRows(book, "Runs")).toEqual([]);
  await importText(CSV, "again.csv");
  expect(tableRows(book, "Runs")).toHaveLength(3);
});

test("rejected rows are listed on Issues once, with their place in the file", async () => {
  const { book } = await startExcel();
  await setUpTracking();
  const report = await importText(
    "run_id,name,status,val_accuracy\nr1,a,completed,0.5\nr1,b,completed,0.7\n",
  );
  expect((await writeRejectsToIssues(report)).written).toBe(1);
  expect((await writeRejectsToIssues(report)).written).toBe(0);
  expect(tableRows(book, "Issues")[0]).toMatchObject({
    Severity: "error",
    Rule: "id-conflict",
    Place: "line 3",
  });
});

test("a workbook that changed after the preview is planned against again, and the same plan is carried out", async () => {
  const { book } = await startExcel();
  await importText(CSV, "first.csv");
  const prepared = await prepareImport({ name: "second.csv", content: CSV.replace("a,", "q,") });
  await sortRuns();
  const report = await commitImport(prepared);
  expect(report.message).toContain("the plan was made again; it does what was shown");
  expect(tableColumn(book, "Runs", "Name")).toEqual(["c", "b", "a", "q"]);
});

test("texts longer than a cell are the same when they come again", async () => {
  await startExcel();
  const long = "z".repeat(40_000);
  const content = `run_id,name,status,config,loss,notes\na1,x,running,${long}A,0.5,${long}\na2,x,running,${long}B,0.5,\n`;
  await importText(content, "first.csv");
  const { counts } = await prepareImport({ name: "again.csv", content });
  expect(counts).toEqual({ add: 0, update: 0, skip: 2, reject: 0 });
});

test("a plan that has become another one is shown before it is carried out", async () => {
  const { book } = await startExcel();
  await importText(CSV, "first.csv");
  const prepared = await prepareImport({ name: "second.csv", content: CSV.replace("a,", "q,") });
  await Excel.run(async (context) => {
    const body = context.workbook.tables.getItem("Runs").getDataBodyRange();
    body.getRow(2).delete("Up");
    await context.sync();
  });
  const before = bookContents(book);
  await expect(commitImport(prepared)).rejects.toMatchObject({
    code: "preview-stale",
    message:
      "The workbook has changed since the preview: the import would now be 2 runs to add, 0 to update, 1 to skip and 0 to reject instead of 1 run to add, 0 to update, 2 to skip and 0 to reject.",
  });
  expect(bookContents(book)).toEqual(before);
  await commitImport(await previewAnew(prepared));
  expect(tableColumn(book, "Runs", "Name")).toEqual(["a", "b", "q", "c"]);
});

test("a plan that would write over another value than was shown is shown first", async () => {
  const { book, workbench } = await startExcel();
  const text = (status: string, loss: string) =>
    `run_id,name,status,loss\nr1,a,${status},${loss}\nr2,b,completed,1\n`;
  await importText(text("running", "0.5"), "first.csv");
  const prepared = await prepareImport({ name: "second.csv", content: text("completed", "0.7") });
  const { sheet, description } = findTable(book, "Runs");
  workbench.user.enter(sheet.id, 1, description.columns.indexOf("loss"), [["0.6"]]);
  // By this it is noticed that the workbook is not as it was.
  await sortRuns();
  await expect(commitImport(prepared)).rejects.toMatchObject({
    code: "preview-stale",
    message: "The workbook has changed since the preview, and the import would write something else now.",
  });
  expect(tableColumn(book, "Runs", "loss")).toEqual([1, 0.6]);
});

test("a plan of which a part stands by now is carried out without being shown again", async () => {
  const { book, workbench } = await startExcel();
  const text = (status: string, loss: string) =>
    `run_id,name,status,loss\nr1,a,${status},${loss}\nr2,b,${status},1\n`;
  await importText(text("running", "0.5"), "first.csv");
  const prepared = await prepareImport({ name: "second.csv", content: text("completed", "0.7") });
  expect(prepared.counts.update).toBe(2);
  const { sheet, description } = findTable(book, "Runs");
  workbench.user.enter(sheet.id, 1, description.columns.indexOf("Status"), [["Completed"]]);
  workbench.user.enter(sheet.id, 1, description.columns.indexOf("loss"), [["0.7"]]);
  await sortRuns();
  const { written } = await commitImport(prepared);
  expect(written.updated).toBe(1);
  expect(tableColumn(book, "Runs", "Status")).toEqual(["Completed", "Completed"]);
});

test("a preview that is not the latest any more is refused before anything is written", async () => {
  const { book } = await startExcel();
  const first = await prepareImport({ name: "runs.csv", content: CSV });
  const second = await prepareImport({ name: "other.csv", content: CSV.replace("a,", "q,") });
  const before = bookContents(book);
  await expect(commitImport(first)).rejects.toMatchObject({ code: "preview-stale" });
  await expect(changeMapping(first, [])).rejects.toMatchObject({ code: "preview-stale" });
  expect(bookContents(book)).toEqual(before);
  expect((await commitImport(second)).written.added).toBe(3);
});

test("a check between preview and choice does not change what is planned against", async () => {
  const { book } = await startExcel();
  await importText(CSV);
  const prepared = await prepareImport({ name: "again.csv", content: CSV });
  const cancel = new AbortController();
  await checkWorkbook({
    onProgress: () => {
      cancel.abort();
    },
    signal: cancel.signal,
  }).catch(() => undefined);
  const changed = await changeMapping(prepared, []);
  expect(changed.counts).toEqual({ add: 0, update: 0, skip: 3, reject: 0 });
  await commitImport(changed);
  expect(tableRows(book, "Runs")).toHaveLength(3);
});

test("several files of one kind are one import, and each row says which file it came from", async () => {
  const { book } = await startExcel();
  const prepared = await prepareImport([
    { name: "monday.csv", content: CSV },
    { name: "tuesday.csv", content: "name,status,val_accuracy,momentum\nd,completed,0.7,0.9\nd\n" },
  ]);
  expect(prepared).toMatchObject({
    sourceName: "monday.csv and tuesday.csv",
    parts: [{ name: "monday.csv" }, { name: "tuesday.csv" }],
    rows: 5,
    counts: { add: 5, update: 0, skip: 0, reject: 0 },
  });
  await commitImport(prepared);
  expect(tableColumn(book, "Runs", "momentum")).toEqual([undefined, undefined, undefined, 0.9, undefined]);
});
