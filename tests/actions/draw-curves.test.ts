import { commitImport } from "../../src/actions/commit-import";
import { drawLearningCurves } from "../../src/actions/draw-curves";
import { prepareImport } from "../../src/actions/prepare-import";
import { readRunCurve } from "../../src/actions/read-run-curve";
import { updateChart } from "../../src/actions/update-chart";
import { findSheet, findTable } from "../support/book-contents";
import { startExcel, type TestExcel } from "../support/excel";

const CURVES = [
  { name: "a", val_loss: [3, 2, 1.5] },
  { name: "b", val_loss: [2, 1, 1.2] },
  { name: "c", val_loss: [5, 4] },
  { name: "d", val_loss: 0.5 },
];

async function open(runs: readonly object[] = CURVES): Promise<TestExcel> {
  const excel = await startExcel();
  const content = JSON.stringify(
    runs.map((run, at) => ({ run_id: `r${String(at)}`, status: "completed", lr: at, ...run })),
  );
  await commitImport(await prepareImport({ name: "runs.json", content }));
  return excel;
}

const CHART = "Runsheet learning curves";
const chartIn = ({ book }: TestExcel) => findSheet(book, "Charts").charts.find(({ name }) => name === CHART);

/** The cells of the block, from its header down. */
async function block(address: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const cells = context.workbook.worksheets.getItem("Charts").getRange(address).load("values");
    await context.sync();
    return cells.values as unknown[][];
  });
}

test("the best runs that have a curve are drawn, each with its own steps, live over Run history", async () => {
  const excel = await open();
  const { message, place, curves } = await drawLearningCurves("val_loss", "best");
  expect(message).toBe("Drew val_loss step by step of 3 runs, the best first.");
  expect(place).toEqual({ sheet: "Charts", address: "R1:X27" });
  expect(curves.map(({ label }) => label)).toEqual(["b · run-0002", "a · run-0001", "c · run-0003"]);
  expect(await block("R29:W32")).toEqual([
    [
      "Step of run-0002",
      "b · run-0002",
      "Step of run-0001",
      "a · run-0001",
      "Step of run-0003",
      "c · run-0003",
    ],
    [1, 2, 1, 3, 1, 5],
    [2, 1, 2, 2, 2, 4],
    [3, 1.2, 3, 1.5, "", ""],
  ]);
  expect(chartIn(excel)).toMatchObject({
    type: "XYScatterLinesNoMarkers",
    title: "Learning curves: val_loss",
    legend: { visible: true, position: "Bottom" },
    series: [
      { name: "b · run-0002", values: "Charts!$S$30:$S$32", categories: "Charts!$R$30:$R$32" },
      { name: "a · run-0001", values: "Charts!$U$30:$U$32", categories: "Charts!$T$30:$T$32" },
      { name: "c · run-0003", values: "Charts!$W$30:$W$31", categories: "Charts!$V$30:$V$31" },
    ],
  });
  const { sheet, description } = findTable(excel.book, "History");
  const value = description.area.left + description.columns.indexOf("Value");
  excel.workbench.user.enter(sheet.id, description.area.top + 1, value, [["9"]]);
  expect((await block("U30:U30"))[0]).toEqual([9]);
});

test("the runs selected on Runs are drawn, and a second click draws the same chart again", async () => {
  const excel = await open();
  await drawLearningCurves("val_loss", "best");
  await Excel.run(async (context) => {
    const body = context.workbook.tables.getItem("Runs").getDataBodyRange();
    body.getRow(2).getCell(0, 1).getResizedRange(1, 0).select();
    await context.sync();
  });
  const { message } = await drawLearningCurves("val_loss", "selected");
  expect(message).toBe(
    "Drew val_loss step by step of 1 selected run. Of the 2 selected runs, those without points of it, or beyond 8, are not shown.",
  );
  expect(findSheet(excel.book, "Charts").charts).toHaveLength(1);
  expect(chartIn(excel)?.series.map(({ name }) => name)).toEqual(["c · run-0003"]);
  expect(await block("R29:U29")).toEqual([["Step of run-0003", "c · run-0003", "", ""]]);
});

test("a run has its own colour whichever others are drawn, and a second run of that colour another line", async () => {
  const excel = await open(Array.from({ length: 8 }, (_, at) => ({ name: `n${at}`, val_loss: [3, 1 + at] })));
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("Runs").getDataBodyRange().select();
    await context.sync();
  });
  const looks = () =>
    new Map(chartIn(excel)?.series.map(({ name, line }) => [name.slice(-8), [line.color, line.style]]));
  await drawLearningCurves("val_loss", "selected");
  const all = looks();
  expect(new Set([...all.values()].map(([color]) => color)).size).toBe(7);
  expect(all.get("run-0008")).toEqual([all.get("run-0001")?.[0], "Dash"]);
  await drawLearningCurves("val_loss", "best");
  expect([...looks()].every(([run, [color]]) => color === all.get(run)?.[0])).toBe(true);
});

test("a selection elsewhere and a metric without points are refused, and nothing is drawn", async () => {
  const { book } = await open();
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("Metrics").getDataBodyRange().select();
    await context.sync();
  });
  await expect(drawLearningCurves("val_loss", "selected")).rejects.toMatchObject({
    message: "No row of Runs is selected.",
  });
  await expect(drawLearningCurves("best step", "best")).rejects.toMatchObject({
    message: "No completed run with a number for best step has points of it in Run history.",
  });
  expect(book.sheets.some(({ name }) => name === "Charts")).toBe(false);
});

test("the comparison and the learning curves stand beside each other, whichever is drawn anew", async () => {
  const excel = await open();
  await drawLearningCurves("val_loss", "best");
  await updateChart("val_loss");
  expect((await block("R29:S29"))[0]).toEqual(["Step of run-0002", "b · run-0002"]);
  await drawLearningCurves("val_loss", "best");
  expect((await block("A4:C4"))[0]).toEqual(["Run ID", "Run", "val_loss"]);
  expect(findSheet(excel.book, "Charts").charts).toHaveLength(2);
});

test("where steps repeat the values of the click stand, and the note says so", async () => {
  const excel = await open();
  const { sheet, description } = findTable(excel.book, "History");
  const step = description.area.left + description.columns.indexOf("Step");
  ["5", "6", "5"].forEach((text, row) => {
    excel.workbench.user.enter(sheet.id, description.area.top + 1 + row, step, [[text]]);
  });
  await drawLearningCurves("val_loss", "best");
  expect(await block("T30:U32")).toEqual([
    [5, 3],
    [6, 2],
    [5, 1.5],
  ]);
  expect(String((await block("R2:R2"))[0]?.[0])).toContain("The figures are those of that moment");
});

test("where another row names the metric in other case, which formulas do not tell apart, the values of the click stand", async () => {
  const excel = await open();
  const { sheet, description } = findTable(excel.book, "History");
  const metric = description.area.left + description.columns.indexOf("Metric");
  excel.workbench.user.enter(sheet.id, description.area.top + 3, metric, [["VAL_loss"]]);
  await drawLearningCurves("val_loss", "best");
  expect(await block("T30:U31")).toEqual([
    [1, 3],
    [2, 2],
  ]);
  expect(String((await block("R2:R2"))[0]?.[0])).toContain("The figures are those of that moment");
});

test("what is no number is a gap, and names are texts", async () => {
  await open([{ name: "=1+1", val_loss: [1, "NaN", 2] }]);
  await drawLearningCurves("val_loss", "best");
  expect(await block("R29:S32")).toEqual([
    ["Step of run-0001", "=1+1 · run-0001"],
    [1, 1],
    [2, "#N/A"],
    [3, 2],
  ]);
});

test("the curve of one run is read for the pane", async () => {
  await open();
  const { steps, values } = await readRunCurve("run-0001", "val_loss");
  expect([Array.from(steps), Array.from(values)]).toEqual([
    [1, 2, 3],
    [3, 2, 1.5],
  ]);
  await expect(readRunCurve("run-0004", "val_loss")).rejects.toMatchObject({
    message: "Run history has no points of val_loss of run-0004.",
  });
});
