import { addMetric } from "../../src/actions/add-definition";
import { commitImport } from "../../src/actions/commit-import";
import { prepareImport } from "../../src/actions/prepare-import";
import { planRebuild, rebuildFromHistory } from "../../src/actions/rebuild-from-history";
import { listImports, removeImport, undoAction } from "../../src/actions/remove-import";
import { readStatus } from "../../src/actions/read-status";
import { setUpTracking } from "../../src/actions/set-up-tracking";
import { findTable, tableColumn, tableRows } from "../support/book-contents";
import { startExcel, type TestExcel } from "../support/excel";

/** Two runs with their accuracy and loss by step, and one metric without steps. */
const RUNS = {
  name: "runs.json",
  content: JSON.stringify(
    [
      { name: "calm", val_accuracy: [0.5, 0.9, 0.8], val_loss: [1.5, 0.7, 0.6] },
      { name: "bold", val_accuracy: [0.4, 0.6, 0.7], val_loss: [1.1, 0.5, 0.8] },
    ].map((run, at) => ({ run_id: `r${String(at)}`, status: "completed", lr: 0.1, ...run, size_mb: 12 })),
  ),
};

async function open(): Promise<TestExcel> {
  const excel = await startExcel();
  await commitImport(await prepareImport(RUNS));
  return excel;
}

/** Types into the cell of a table in the row that holds a name. */
function type(
  { book, workbench }: TestExcel,
  table: string,
  name: string,
  header: string,
  text: string,
): void {
  const { sheet, description } = findTable(book, table);
  const { top, left } = description.area;
  const row = tableColumn(book, table, "Name").indexOf(name);
  workbench.user.enter(sheet.id, top + 1 + row, left + description.columns.indexOf(header), [[text]]);
}

const values = ({ book }: TestExcel) =>
  tableRows(book, "Runs").map((row) => [
    row["val_accuracy"],
    row["val_loss"],
    row["size_mb"],
    row["best step"],
  ]);

test("values that Metrics asks for otherwise are told first, then written, listed on Changes, and taken back", async () => {
  const excel = await open();
  const before = values(excel);
  expect(before).toEqual([
    [0.9, 0.7, 12, 2],
    [0.7, 0.8, 12, 3],
  ]);
  expect((await planRebuild()).message).toBe(
    "The values of 2 runs with curves are those that Metrics says; none would change.",
  );
  type(excel, "Metrics", "val_loss", "Curve value", "own best");
  const plan = await planRebuild();
  expect(plan.message).toBe("2 values of 2 runs would change: val_loss (2).");
  expect(values(excel)).toEqual(before);
  const done = await rebuildFromHistory(plan);
  expect(done.message).toBe("2 values of 2 runs rebuilt from Run history: val_loss (2).");
  expect(values(excel)).toEqual([
    [0.9, 0.6, 12, 2],
    [0.7, 0.5, 12, 3],
  ]);
  const lines = tableRows(excel.book, "Changes").filter((row) => row["Import"] === done.batch);
  expect(
    lines.map((row) => [row["What"], row["Run ID"], row["Before"], row["After"], row["Updated"]]),
  ).toEqual([
    ["Rebuilt", undefined, undefined, done.message, 2],
    ["Run updated", "run-0001", '{"val_loss":0.7}', '{"val_loss":0.6}', undefined],
    ["Run updated", "run-0002", '{"val_loss":0.8}', '{"val_loss":0.5}', undefined],
  ]);
  await undoAction(done.batch ?? "");
  expect(values(excel)).toEqual(before);
});

test("values that were rebuilt are listed with the imports, and so is that they were put back", async () => {
  const excel = await open();
  type(excel, "Metrics", "val_loss", "Curve value", "own best");
  const { batch = "" } = await rebuildFromHistory(await planRebuild());
  const [rebuilt, imported] = await listImports();
  expect(rebuilt).toMatchObject({
    kind: "rebuild",
    importId: batch,
    counts: { add: 0, update: 2 },
    removed: false,
  });
  expect(rebuilt?.source).toBe("Values rebuilt from Run history");
  expect(imported).toMatchObject({ kind: "import", source: "runs.json" });
  expect((await readStatus()).lastImport).toMatchObject({ kind: "import", importId: imported?.importId });
  await undoAction(batch);
  expect((await listImports()).map(({ kind, removed }) => [kind, removed])).toEqual([
    ["rebuild", true],
    ["import", false],
  ]);
});

test("a word under Curve value that is none of the choices is named", async () => {
  const excel = await open();
  type(excel, "Metrics", "val_loss", "Curve value", "lowest");
  expect((await planRebuild()).message).toBe(
    'The values of 2 runs with curves are those that Metrics says; none would change. Metrics says "lowest" under Curve value of val_loss, which is none of best step, own best and last: the values of val_loss are taken as by best step.',
  );
});

test("headers of Metrics and Changes that were retyped in capitals still tell whose a word is, and the imports", async () => {
  const excel = await open();
  for (const name of ["Metrics", "Changes"]) {
    const { sheet, description } = findTable(excel.book, name);
    const { top, left } = description.area;
    const capitals = description.columns.map((header) => header.toUpperCase());
    excel.workbench.user.enter(sheet.id, top, left, [capitals]);
  }
  const { sheet, description } = findTable(excel.book, "Metrics");
  const { top, left } = description.area;
  const row = tableColumn(excel.book, "Metrics", "NAME").indexOf("val_loss");
  excel.workbench.user.enter(sheet.id, top + 1 + row, left + description.columns.indexOf("CURVE VALUE"), [
    ["lowest"],
  ]);
  expect((await planRebuild()).message).toContain('Metrics says "lowest" under Curve value of val_loss,');
  expect((await listImports()).map(({ kind, source, counts }) => [kind, source, counts.add])).toEqual([
    ["import", "runs.json", 2],
  ]);
});

test("another primary metric is another best step, which is rebuilt with the values", async () => {
  const excel = await open();
  type(excel, "Metrics", "val_accuracy", "Primary", "FALSE");
  type(excel, "Metrics", "val_loss", "Primary", "TRUE");
  await rebuildFromHistory(await planRebuild());
  expect(values(excel)).toEqual([
    [0.8, 0.6, 12, 3],
    [0.6, 0.5, 12, 2],
  ]);
});

test("what a person typed over is named and stays, unless it is said to go too", async () => {
  const excel = await open();
  type(excel, "Runs", "calm", "val_loss", "0.123");
  type(excel, "Runs", "bold", "size_mb", "99");
  const plan = await planRebuild();
  expect(plan.message).toBe(
    "The values of 2 runs with curves are those that Metrics says; none would change. 1 value that no point of its curve has, so that a person may have typed it, stays: run-0001 (val_loss).",
  );
  expect(await rebuildFromHistory(plan)).toMatchObject({ values: 0, runs: 0 });
  expect(values(excel)[0]).toEqual([0.9, 0.123, 12, 2]);
  expect(await rebuildFromHistory(plan, { replacesTyped: true })).toMatchObject({ values: 1, runs: 1 });
  expect(values(excel)).toEqual([
    [0.9, 0.7, 12, 2],
    [0.7, 0.8, 99, 3],
  ]);
});

test("what was not shown is not written", async () => {
  const excel = await open();
  type(excel, "Metrics", "val_loss", "Curve value", "last");
  const plan = await planRebuild();
  type(excel, "Metrics", "val_loss", "Curve value", "own best");
  await expect(rebuildFromHistory(plan)).rejects.toMatchObject({ code: "preview-stale" });
  expect(values(excel)[0]).toEqual([0.9, 0.7, 12, 2]);
});

test("a run whose points were sorted so that nothing tells their order is named, and so is a Run ID that stands twice", async () => {
  const excel = await open();
  type(excel, "Metrics", "val_loss", "Curve value", "own best");
  const { sheet, description } = findTable(excel.book, "History");
  const step = description.area.left + description.columns.indexOf("Step");
  ["2", "2", "1"].forEach((text, row) => {
    excel.workbench.user.enter(sheet.id, description.area.top + 1 + row, step, [[text]]);
  });
  expect((await planRebuild()).message).toBe(
    "1 value of 1 run would change: val_loss (1). run-0001 stays as it is, as its steps repeat and nothing tells in which order its points were logged.",
  );
  type(excel, "Runs", "calm", "Run ID", "run-0002");
  expect((await planRebuild()).message).toMatch(
    /run-0002 stays as it is, as several runs have this Run ID\.$/,
  );
});

test.each([["'0.9"], [""]])(
  "a run with %j where a value of its curve should be stays as it is, and is named",
  async (text) => {
    const excel = await open();
    type(excel, "Metrics", "val_loss", "Curve value", "own best");
    const { sheet, description } = findTable(excel.book, "History");
    const value = description.area.left + description.columns.indexOf("Value");
    excel.workbench.user.enter(sheet.id, description.area.top + 2, value, [[text]]);
    expect((await planRebuild()).message).toBe(
      "1 value of 1 run would change: val_loss (1). run-0001 stays as it is, as a step or a value of it in Run history is no number.",
    );
  },
);

test("an import that updated a run takes its points along when it is taken back, also where the run was rebuilt since", async () => {
  const excel = await open();
  const longer = RUNS.content
    .replace("[0.5,0.9,0.8]", "[0.5,0.9,0.8,0.95]")
    .replace("[1.5,0.7,0.6]", "[1.5,0.7,0.6,0.55]");
  const points = () => tableRows(excel.book, "History").length;
  const before = points();
  const { importId } = await commitImport(await prepareImport({ ...RUNS, content: longer }));
  expect(points()).toBe(before + 2);
  type(excel, "Metrics", "val_loss", "Curve value", "last");
  await rebuildFromHistory(await planRebuild());
  const { message } = await removeImport(importId);
  expect(message).toContain("2 points of curves removed");
  expect(points()).toBe(before);
});

test("a run of which several metrics may hold the best step stays as it is, and is named", async () => {
  const excel = await open();
  await addMetric({ name: "best k", goal: "none", primary: false, tolerance: 0, aliases: [] });
  type(excel, "Runs", "calm", "best k", "2");
  type(excel, "Runs", "bold", "best k", "3");
  type(excel, "Metrics", "val_loss", "Curve value", "own best");
  expect((await planRebuild()).message).toContain(
    "run-0001 and run-0002 stay as they are, as their best steps may stand in several metrics.",
  );
});

test("a metric of a person's that is called as the best step is, and is something else, is left as it is", async () => {
  const excel = await open();
  await addMetric({ name: "best k", goal: "none", primary: false, tolerance: 0, aliases: [] });
  type(excel, "Runs", "calm", "best k", "1");
  type(excel, "Runs", "bold", "best k", "1");
  type(excel, "Metrics", "val_accuracy", "Primary", "FALSE");
  type(excel, "Metrics", "val_loss", "Primary", "TRUE");
  const plan = await planRebuild();
  expect(plan.message).toMatch(
    /best k stays as it is: at the steps that it says no metric was best, so that it is none of Runsheet's\.$/,
  );
  await rebuildFromHistory(plan);
  expect(tableRows(excel.book, "Runs").map((row) => [row["best step"], row["best k"]])).toEqual([
    [3, 1],
    [2, 1],
  ]);
});

test.each([
  ["the leading metric got the other goal", "minimize", "val_accuracy", [1, 1]],
  ["the leading metric lost its goal, and another one leads", "none", "val_loss", [3, 2]],
])("the best step that an import wrote is known where %s since", async (_, goal, leader, steps) => {
  const excel = await open();
  expect(tableRows(excel.book, "Runs").map((row) => row["best step"])).toEqual([2, 3]);
  type(excel, "Metrics", "val_accuracy", "Goal", goal);
  type(excel, "Metrics", "val_accuracy", "Primary", "FALSE");
  type(excel, "Metrics", leader, "Primary", "TRUE");
  const plan = await planRebuild();
  expect(plan.message).not.toContain("none of Runsheet's");
  await rebuildFromHistory(plan);
  expect(tableRows(excel.book, "Runs").map((row) => row["best step"])).toEqual(steps);
});

test("without a curve of the primary metric nothing tells the best step: those values stay and are named, others are taken", async () => {
  const excel = await open();
  type(excel, "Metrics", "val_accuracy", "Primary", "");
  type(excel, "Metrics", "size_mb", "Primary", "TRUE");
  type(excel, "Metrics", "size_mb", "Goal", "minimize");
  type(excel, "Metrics", "val_loss", "Curve value", "own best");
  type(excel, "Runs", "calm", "val_accuracy", "0.5");
  expect((await planRebuild()).message).toBe(
    "2 values of 2 runs would change: val_loss (2). Values at the best step stay in run-0001: no curve of the primary metric tells that step.",
  );
});

test("a word under Curve value that is none of the choices outlives an import", async () => {
  const excel = await open();
  type(excel, "Metrics", "val_loss", "Curve value", "best five");
  await commitImport(await prepareImport({ ...RUNS, content: RUNS.content.replaceAll('"r', '"s') }));
  const row = tableRows(excel.book, "Metrics").find(({ Name }) => Name === "val_loss");
  expect(row?.["Curve value"]).toBe("best five");
});

test("without points there is nothing to rebuild, and a column that went is named", async () => {
  await startExcel();
  await setUpTracking();
  expect((await planRebuild()).message).toBe(
    "Run history has no points of metrics and runs that stand here, so there is nothing to rebuild.",
  );
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("History").columns.getItem("Step").delete();
    await context.sync();
  });
  await expect(planRebuild()).rejects.toMatchObject({
    code: "schema-conflict",
    message: "The table History on the sheet Run history has no column Step, so its points cannot be read.",
  });
});

test("an import that finds rebuilt what it was to write says nothing of it on Changes, and takes nothing else back", async () => {
  const excel = await open();
  type(excel, "Metrics", "val_loss", "Curve value", "own best");
  const prepared = await prepareImport(RUNS);
  expect(prepared.counts).toMatchObject({ update: 2, skip: 0 });
  await rebuildFromHistory(await planRebuild());
  type(excel, "Runs", "bold", "size_mb", "13");
  const rebuilt = values(excel);
  const report = await commitImport(prepared);
  expect(report.counts).toEqual({ add: 0, update: 0, skip: 2, reject: 0 });
  expect(report.message).toContain("0 updated, 2 skipped as duplicates");
  expect(report.message).toContain("2 runs hold the values of the file by now and were left as they are.");
  const told = tableRows(excel.book, "Changes").filter((row) => row["What"] === "Run updated");
  expect(told.map((row) => String(row["Import"]).split("-")[0])).toEqual(["rebuild", "rebuild"]);
  await removeImport(report.importId);
  expect(values(excel)).toEqual(rebuilt);
});

test("an import writes and tells what of it nobody has written by then", async () => {
  const excel = await open();
  type(excel, "Metrics", "val_loss", "Curve value", "own best");
  const prepared = await prepareImport(RUNS);
  type(excel, "Runs", "calm", "val_loss", "0.6");
  const report = await commitImport(prepared);
  expect(report.counts).toMatchObject({ update: 1, skip: 1 });
  expect(values(excel).map(([, loss]) => loss)).toEqual([0.6, 0.5]);
  const told = tableRows(excel.book, "Changes").filter((row) => row["What"] === "Run updated");
  expect(told.map((row) => [row["Run ID"], row["After"]])).toEqual([["run-0002", '{"val_loss":0.5}']]);
});
