import { commitImport } from "../../src/actions/commit-import";
import { prepareImport } from "../../src/actions/prepare-import";
import { updateChart } from "../../src/actions/update-chart";
import type { ChartDescription } from "../../src/workbench/book/chart-description";
import { itemAlreadyExists } from "../../src/workbench/model/base/excel-errors";
import { newSeries } from "../../src/workbench/model/charts/create-chart";
import * as sheetOperations from "../../src/workbench/model/sheets/sheet-operations";
import { findSheet } from "../support/book-contents";
import { startExcel, type TestExcel } from "../support/excel";

async function importRuns(count: number): Promise<TestExcel> {
  const excel = await startExcel();
  const lines = Array.from({ length: count }, (_, n) => `r${n},completed,${(n * 37) % 101},0.${100 + n}`);
  const prepared = await prepareImport({
    name: "runs.csv",
    content: `name,status,val_loss,val_accuracy\n${lines.join("\n")}\nx,failed,0.001,0.99\n`,
  });
  await commitImport(prepared);
  return excel;
}

function onlyChart({ book }: TestExcel): ChartDescription {
  const { charts } = findSheet(book, "Charts");
  expect(charts).toHaveLength(1);
  return charts[0] as ChartDescription;
}

/** The series of a chart over these rows: all runs, and over them in another colour the winners. Labels stand at all bars once. */
function twoSeries(name: string, first: number, last: number): unknown[] {
  const cells = (column: string): string => `Charts!$${column}$${first}:$${column}$${last}`;
  const series = { ...newSeries(name), categories: cells("B") };
  return [
    { ...series, name, values: cells("C"), color: "#8FAADC", dataLabels: true },
    { ...series, name: "★ Best", values: cells("D"), color: "#145A32", dataLabels: false },
  ];
}

/** The sheet down to the last run; what the stars go by stands below. */
async function block(): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem("Charts").getUsedRange();
    used.load("values");
    await context.sync();
    const rows = used.values as unknown[][];
    return rows.slice(0, rows.findIndex(([first]) => first === "What the stars go by") - 1);
  });
}

test("completed runs are drawn from the best down, the best marked by a star and a colour", async () => {
  const excel = await importRuns(4);
  const result = await updateChart("val_accuracy");
  expect(result).toEqual({
    message: "Charted val_accuracy of 4 runs.",
    place: { sheet: "Charts", address: "A1" },
    charted: 4,
  });
  expect((await block()).slice(3)).toEqual([
    ["Run ID", "Run", "val_accuracy", "Best"],
    ["run-0004", "r3 · run-0004 ★", 0.103, 0.103],
    ["run-0003", "r2 · run-0003", 0.102, ""],
    ["run-0002", "r1 · run-0002", 0.101, ""],
    ["run-0001", "r0 · run-0001", 0.1, ""],
  ]);
  const chart = onlyChart(excel);
  expect(chart).toMatchObject({
    name: "Runsheet comparison",
    type: "BarClustered",
    title: "val_accuracy by run",
    categoryAxis: { title: "Run", reversed: true },
    // From 0 on, bars that end at 0.1 to 0.103 would all look alike.
    valueAxis: { title: "val_accuracy, axis cut at 0.099", minimum: 0.099 },
    overlap: 100,
  });
  expect(chart.series).toEqual(twoSeries("val_accuracy", 5, 8));
});

test("a second time updates the chart for another metric, and the lowest loss is the best", async () => {
  const excel = await importRuns(4);
  await updateChart("val_accuracy");
  await updateChart("val_loss");
  expect(onlyChart(excel)).toMatchObject({
    title: "val_loss by run",
    valueAxis: { title: "val_loss", minimum: undefined },
  });
  expect((await block())[4]).toEqual(["run-0001", "r0 · run-0001 ★", 0, 0]);
});

test("of many runs the first thirty are drawn, and the sheet and the message say so", async () => {
  await importRuns(40);
  const { message, charted } = await updateChart("val_accuracy");
  expect(charted).toBe(30);
  expect(message).toBe("Charted val_accuracy of 30 runs, the first 30 of 40 completed runs.");
  const rows = await block();
  expect(rows).toHaveLength(34);
  expect(rows[1]?.[0]).toContain("The first 30 of 40 completed runs with a value");
});

test("figures, the star and the dark bar follow edits", async () => {
  await importRuns(3);
  await updateChart("val_accuracy");
  await Excel.run(async (context) => {
    const column = context.workbook.tables.getItem("Runs").columns.getItem("val_accuracy");
    column.getDataBodyRange().getCell(0, 0).values = [[0.5]];
    await context.sync();
  });
  expect((await block()).slice(4).map((row) => row.slice(1))).toEqual([
    ["r2 · run-0003", 0.102, ""],
    ["r1 · run-0002", 0.101, ""],
    ["r0 · run-0001 ★", 0.5, 0.5],
  ]);
});

test("without a number there is nothing to draw, and no sheet appears", async () => {
  const { book } = await startExcel();
  await commitImport(
    await prepareImport({ name: "runs.csv", content: "name,status,val_accuracy\na,running,0.5\n" }),
  );
  await expect(updateChart("val_accuracy")).rejects.toMatchObject({ code: "invalid-input" });
  expect(book.sheets.some(({ name }) => name === "Charts")).toBe(false);
});

/** Changes cells of Runs: a column's header, the body row, the value. */
async function edit(
  ...edits: readonly [column: string, row: number, value: string | number][]
): Promise<void> {
  await Excel.run(async (context) => {
    const runs = context.workbook.tables.getItem("Runs");
    for (const [column, row, value] of edits) {
      runs.columns.getItem(column).getDataBodyRange().getCell(row, 0).formulas = [[value]];
    }
    await context.sync();
  });
}

test("a run whose row is deleted keeps its label, without a star or a dark bar", async () => {
  await importRuns(3);
  await updateChart("val_accuracy");
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("Runs").rows.getItemAt(2).delete();
    await context.sync();
  });
  expect((await block()).slice(4).map((row) => row.slice(1))).toEqual([
    ["r2 · run-0003", "#N/A", ""],
    ["r1 · run-0002 ★", 0.101, 0.101],
    ["r0 · run-0001", 0.1, ""],
  ]);
});

test("a chart of a metric without a goal gets its star and its dark bar once Metrics gives one", async () => {
  await importRuns(2);
  const goalIs = (goal: string): Promise<void> =>
    Excel.run(async (context) => {
      const metrics = context.workbook.tables.getItem("Metrics");
      metrics.columns.getItem("Goal").getDataBodyRange().values = [[goal], [goal]];
      await context.sync();
    });
  await goalIs("none");
  await updateChart("val_accuracy");
  const winners = async (): Promise<unknown[]> =>
    (await block()).slice(4).map(([, label, , best]) => [String(label).endsWith("★"), best]);
  expect(await winners()).toEqual([
    [false, ""],
    [false, ""],
  ]);
  await goalIs("minimize");
  expect(await winners()).toEqual([
    [false, ""],
    [true, 0.1],
  ]);
});

test.each<[string, (chart: Excel.Chart) => void]>([
  [
    "whose series somebody deleted",
    ({ series }) => {
      [1, 0].forEach((at) => {
        series.getItemAt(at).delete();
      });
    },
  ],
  [
    "without the series of all runs",
    ({ series }) => {
      series.getItemAt(0).delete();
    },
  ],
  [
    "without the series of the winners",
    ({ series }) => {
      series.getItemAt(1).delete();
    },
  ],
  [
    "of an earlier version, which coloured the best bar in its one series",
    ({ series }) => {
      series.getItemAt(1).delete();
      const { points } = series.getItemAt(0);
      ["#145A32", "#8FAADC", "#8FAADC"].forEach((color, at) => {
        points.getItemAt(at).format.fill.setSolidColor(color);
      });
    },
  ],
])("a chart %s is drawn again, whole", async (_, change) => {
  const excel = await importRuns(3);
  await updateChart("val_accuracy");
  await Excel.run(async (context) => {
    change(context.workbook.worksheets.getItem("Charts").charts.getItem("Runsheet comparison"));
    await context.sync();
  });
  await updateChart("val_loss");
  const { series } = onlyChart(excel);
  // A bar of a colour of its own has that of all others.
  const colors = series.flatMap(({ pointColors }) => [...pointColors.values()]);
  expect(colors.filter((color) => color !== "#8FAADC")).toEqual([]);
  expect(series.map((one) => ({ ...one, pointColors: new Map() }))).toEqual(twoSeries("val_loss", 5, 7));
});

test("a series that somebody added to the chart stays", async () => {
  const excel = await importRuns(3);
  await updateChart("val_accuracy");
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Charts");
    const { series } = sheet.charts.getItem("Runsheet comparison");
    series.add("mine").setValues(sheet.getRange("C5:C7"));
    await context.sync();
  });
  await updateChart("val_loss");
  expect(onlyChart(excel).series.map(({ name }) => name)).toEqual(["val_loss", "★ Best", "mine"]);
});

test("runs without an id or with another's id are shown by their row, with the value that is theirs", async () => {
  await importRuns(4);
  await edit(["Run ID", 0, ""], ["Run ID", 1, "twice"], ["Run ID", 3, "TWICE"]);
  await updateChart("val_accuracy");
  expect((await block()).slice(4).map((row) => row.slice(0, 3))).toEqual([
    ["TWICE", "r3 · TWICE · row 5 ★", 0.103],
    ["run-0003", "r2 · run-0003", 0.102],
    ["twice", "r1 · twice · row 3", 0.101],
    ["", "r0 · row 2", 0.1],
  ]);
});

test("an id that would be a pattern to Excel leads to its own run", async () => {
  await importRuns(3);
  await edit(["Run ID", 0, "run*"], ["Run ID", 1, "run-?~"]);
  await updateChart("val_accuracy");
  expect((await block()).slice(4).map(([id, , value]) => [id, value])).toEqual([
    ["run-0003", 0.102],
    ["run-?~", 0.101],
    ["run*", 0.1],
  ]);
});

test("a run that is no longer completed loses its star, and the next best gets it", async () => {
  await importRuns(3);
  await updateChart("val_accuracy");
  await edit(["Status", 2, "failed"]);
  expect((await block()).slice(4).map(([, label]) => label)).toEqual([
    "r2 · run-0003",
    "r1 · run-0002 ★",
    "r0 · run-0001",
  ]);
});

test("a sheet Charts of the user's own is not touched, nor a chart sheet, which Excel lists nowhere", async () => {
  const excel = await importRuns(2);
  await Excel.run(async (context) => {
    context.workbook.worksheets.add("Charts").getRange("A1").values = [["mine"]];
    await context.sync();
  });
  // Stands for a chart sheet of the second name that would be tried: Excel refuses it as taken.
  const { addSheet } = sheetOperations;
  const requireName = jest.spyOn(sheetOperations, "addSheet");
  requireName.mockImplementation((context, name) => {
    if (name === "Charts (Runsheet)") {
      throw itemAlreadyExists("A chart sheet has this name.");
    }
    return addSheet(context, name);
  });
  try {
    expect((await updateChart("val_accuracy")).place.sheet).toBe("Charts (Runsheet 2)");
  } finally {
    requireName.mockRestore();
  }
  expect(findSheet(excel.book, "Charts").cells.value(0, 0)).toBe("mine");
  expect(findSheet(excel.book, "Charts (Runsheet 2)").charts).toHaveLength(1);
});
