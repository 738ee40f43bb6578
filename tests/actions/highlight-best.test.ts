import { clearHighlight, highlightBest } from "../../src/actions/highlight-best";
import { commitImport, prepareImport } from "../../src/actions/import-runs";
import { readStatus } from "../../src/actions/read-status";
import { ConditionalLooks } from "../../src/workbench/formula/conditional-looks";
import { findTable } from "../support/book-contents";
import { startExcel, type TestExcel } from "../support/excel";

async function importText(content: string): Promise<void> {
  await commitImport(await prepareImport({ name: "runs.csv", content }));
}

const CSV = `name,status,learning_rate,val_accuracy,val_loss
a,completed,0.1,0.81,0.5
b,completed,0.01,0.93,0.4
c,failed,1,0.99,0.1
d,completed,0.2,,0.7
e,completed,0.3,0.93,0.3
`;

/** Names of the runs whose rows are highlighted. */
function highlighted({ book, workbench }: TestExcel): string[] {
  const { sheet, description } = findTable(book, "Runs");
  const looks = new ConditionalLooks(book, workbench.calculation);
  const { area, columns } = description;
  const nameColumn = area.left + columns.indexOf("Name");
  const found: string[] = [];
  for (let row = area.top + 1; row <= area.bottom; row++) {
    const fills = columns.map((_, column) => looks.at(sheet.id, row, area.left + column)?.look.fill);
    if (fills.every((fill) => fill === "#FFE699")) {
      found.push(nameOf(sheet.cells.value(row, nameColumn)));
    } else {
      expect(new Set(fills)).toEqual(new Set([undefined]));
    }
  }
  return found;
}

function nameOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

async function edit(name: string, column: string, value: string | number): Promise<void> {
  await Excel.run(async (context) => {
    const runs = context.workbook.tables.getItem("Runs");
    const names = runs.columns.getItem("Name").getDataBodyRange();
    names.load("values");
    await context.sync();
    const row = names.values.findIndex(([cell]) => cell === name);
    runs.columns.getItem(column).getDataBodyRange().getCell(row, 0).values = [[value]];
    await context.sync();
  });
}

test("the rows of the best completed runs stand out, ties included, and the pane hears why", async () => {
  const excel = await startExcel();
  await importText(CSV);
  const report = await highlightBest("val_accuracy");
  expect(report.winners.map(({ name, place }) => [name, place.address])).toEqual([
    ["b", "A3:T3"],
    ["e", "A6:T6"],
  ]);
  expect(report).toMatchObject({ value: 0.93, considered: 3, leftOut: { notCompleted: 1, noValue: 1 } });
  expect(report.message).toContain("b and e share first place with val_accuracy 0.93");
  expect(highlighted(excel)).toEqual(["b", "e"]);
});

test("the goal decides which end is best, and the primary metric is the one that nobody names", async () => {
  const excel = await startExcel();
  await importText(CSV);
  await highlightBest("val_loss");
  expect(highlighted(excel)).toEqual(["e"]);
  expect((await highlightBest()).metric).toBe("val_accuracy");
  expect(highlighted(excel)).toEqual(["b", "e"]);
});

test("the highlight follows edits", async () => {
  const excel = await startExcel();
  await importText(CSV);
  await highlightBest("val_accuracy");
  await edit("a", "val_accuracy", 0.95);
  expect(highlighted(excel)).toEqual(["a"]);
  await edit("c", "Status", "Completed");
  expect(highlighted(excel)).toEqual(["c"]);
});

test("ties are within the tolerance of the metric, in the workbook as in the report", async () => {
  const excel = await startExcel();
  await importText("name,status,val_accuracy\na,completed,0.902\nb,completed,0.912\nc,completed,0.9125\n");
  await Excel.run(async (context) => {
    const metrics = context.workbook.tables.getItem("Metrics");
    metrics.columns.getItem("Tolerance").getDataBodyRange().values = [[0.01]];
    await context.sync();
  });
  const report = await highlightBest("val_accuracy");
  expect(report.winners.map(({ name }) => name)).toEqual(["c", "b"]);
  expect(highlighted(excel)).toEqual(["b", "c"]);
});

test("neither a blank, which Excel takes for 0, nor a failed run of the same value wins", async () => {
  const excel = await startExcel();
  await importText("name,status,val_loss\na,completed,0\nb,completed,\nc,failed,0\nd,completed,1\n");
  expect((await highlightBest("val_loss")).winners.map(({ name }) => name)).toEqual(["a"]);
  expect(highlighted(excel)).toEqual(["a"]);
});

test("it covers runs that are imported later, and the status names its metric", async () => {
  const excel = await startExcel();
  await importText(CSV);
  await highlightBest("val_accuracy");
  await importText("name,status,momentum,val_accuracy\nz,completed,0.9,0.97\n");
  expect(highlighted(excel)).toEqual(["z"]);
  expect(await readStatus()).toMatchObject({ highlightedMetric: "val_accuracy", best: { value: 0.97 } });
});

test("clearing takes our format away and none of the user's own", async () => {
  const { book } = await startExcel();
  await importText(CSV);
  await Excel.run(async (context) => {
    const format = context.workbook.worksheets
      .getItem("Runs")
      .getRange("A2:B4")
      .conditionalFormats.add("Custom");
    format.custom.rule.formula = '=$D2="Failed"';
    format.custom.format.fill.color = "#FF0000";
    await context.sync();
  });
  const { sheet } = findTable(book, "Runs");
  const own = JSON.stringify(sheet.conditionalFormats);
  await highlightBest("val_accuracy");
  await highlightBest("val_loss");
  expect(sheet.conditionalFormats).toHaveLength(2);
  expect((await clearHighlight()).message).toContain("cleared");
  expect(JSON.stringify(sheet.conditionalFormats)).toBe(own);
  expect((await clearHighlight()).message).toBe("There was no highlight to clear.");
});

test("a metric name with quotes is found again by the highlight's own formula", async () => {
  const excel = await startExcel();
  await importText('name,status,"say ""hi"" score"\na,completed,0.5\nb,completed,0.4\n');
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("Metrics").columns.getItem("Goal").getDataBodyRange().values = [
      ["maximize"],
    ];
    await context.sync();
  });
  const metric = 'say "hi" score';
  await highlightBest(metric);
  expect(highlighted(excel)).toEqual(["a"]);
  expect((await readStatus()).highlightedMetric).toBe(metric);
});

test("a metric without a goal, or without completed runs, is refused with a reason", async () => {
  await startExcel();
  await importText("name,status,val_accuracy\na,running,0.5\n");
  await expect(highlightBest("val_accuracy")).rejects.toMatchObject({
    code: "invalid-input",
    message: expect.stringContaining("No completed run has a number") as string,
  });
  await expect(highlightBest("nonsense")).rejects.toMatchObject({
    message: "Metrics has no metric named nonsense.",
  });
});
