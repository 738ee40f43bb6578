// What stands on Charts after a click: series, axes, places and how they are printed.

import { commitImport } from "../../../src/actions/commit-import";
import { drawChart, previewChart } from "../../../src/actions/draw-chart";
import { drawLearningCurves } from "../../../src/actions/draw-curves";
import { prepareImport } from "../../../src/actions/prepare-import";
import { isChartKind, CHART_KINDS, type ChartKind } from "../../../src/tracking/charts/chart-kinds";
import { FilterError } from "../../../src/tracking/filter/filter-error";
import type { ChartDescription } from "../../../src/workbench/book/chart-description";
import { findSheet } from "../../support/book-contents";
import { startExcel, type TestExcel } from "../../support/excel";

const SEEDS = [1, 2, 3];

/** Two settings of three seeds and twelve others of one run; one run failed with the best value of all. */
const RUNS = [
  "name,status,started,seed,lr,optimizer,val_accuracy,latency",
  ...SEEDS.map((at) => `fast-${at},completed,2026-03-0${at}T10:00:00Z,${at},0.1,sgd,0.7${at},1${at}`),
  ...SEEDS.map((at) => `slow-${at},completed,2026-03-0${at + 3}T10:00:00Z,${at},0.001,adam,0.8${at},2${at}`),
  ...Array.from(
    { length: 12 },
    (_, at) => `x${at},completed,2026-03-${10 + at}T10:00:00Z,1,0.0${at + 11},sgd,0.6${at},3${at}`,
  ),
  "broken,failed,2026-03-09T10:00:00Z,1,1,sgd,0.99,5",
].join("\n");

const CURVES = JSON.stringify(
  SEEDS.map((seed) => ({
    run_id: `r${seed}`,
    status: "completed",
    seed,
    lr: 0.1,
    val_accuracy: [0.1 * seed, 0.2 * seed, 0.3 * seed],
  })),
);

async function open(name = "runs.csv", content = RUNS): Promise<TestExcel> {
  const excel = await startExcel();
  await commitImport(await prepareImport({ name, content }));
  return excel;
}

const METRIC = { metric: "val_accuracy" } as const;
/** A choice for each kind that has columns of its own. */
const CHOICES: Readonly<Record<string, Omit<Parameters<typeof drawChart>[0], "kind">>> = {
  progress: METRIC,
  parameter: { ...METRIC, parameter: "lr", color: "optimizer" },
  pareto: { ...METRIC, other: "latency" },
  configurations: METRIC,
  importance: METRIC,
  parallel: METRIC,
};
const KINDS = Object.keys(CHOICES).filter(isChartKind);

function chartOf({ book }: TestExcel, kind: ChartKind): ChartDescription {
  const found = findSheet(book, "Charts").charts.filter(({ name }) => name === `Runsheet ${kind}`);
  expect(found).toHaveLength(1);
  return found[0] as ChartDescription;
}

/** The values of cells of Charts. */
async function cells(address: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Charts").getRange(address).load("values");
    await context.sync();
    return range.values as unknown[][];
  });
}

/** Types a value into a column of Runs. */
async function type(column: string, row: number, value: string | number): Promise<void> {
  await Excel.run(async (context) => {
    const runs = context.workbook.tables.getItem("Runs");
    runs.columns.getItem(column).getDataBodyRange().getCell(row, 0).formulas = [[value]];
    await context.sync();
  });
}

async function setGoal(metric: string, goal: string): Promise<void> {
  await Excel.run(async (context) => {
    const metrics = context.workbook.tables.getItem("Metrics");
    const names = metrics.columns.getItem("Name").getDataBodyRange().load("values");
    await context.sync();
    const row = names.values.findIndex(([name]) => name === metric);
    metrics.columns.getItem("Goal").getDataBodyRange().getCell(row, 0).values = [[goal]];
    await context.sync();
  });
}

test("progress stands in its columns: dots that look their values up, the best so far, the best marked otherwise", async () => {
  const excel = await open();
  const { message, place, spec } = await drawChart({ kind: "progress", ...METRIC });
  expect([message, place]).toEqual([
    "Drew val_accuracy over time.",
    { sheet: "Charts", address: "AI1:AN28" },
  ]);
  const [title, note, warning] = await cells("AI1:AI3");
  expect(title).toEqual(["val_accuracy over time"]);
  expect(note?.[0]).toMatch(
    /^Drawn on \d{4}-\d\d-\d\d \d\d:\d\d UTC\. Dots and marks follow edits of Runs; which runs they are, lines and axes are those of that moment\.$/,
  );
  expect(warning).toEqual([""]);
  expect((await cells("AI29:AI31")).flat()).toEqual(spec.said);
  expect(await cells("AI33:AN34")).toEqual([
    ["Series", "Run ID", "Run", "Row", "Started (UTC)", "val_accuracy"],
    ["Completed runs", "run-0001", "fast-1", 1, 46082.41666666667, 0.71],
  ]);
  expect(chartOf(excel, "progress")).toMatchObject({
    type: "XYScatter",
    title: "val_accuracy over time",
    legend: { visible: true, position: "Bottom" },
    categoryAxis: {
      title: "Started (UTC)",
      numberFormat: "yyyy-mm-dd",
      minimum: 46079,
      maximum: 46107,
      majorUnit: 7,
    },
    valueAxis: { title: "val_accuracy", minimum: 0.6, maximum: 0.85, majorUnit: 0.05, logarithmic: false },
    series: [
      {
        name: "Completed runs",
        values: "Charts!$AN$34:$AN$51",
        categories: "Charts!$AM$34:$AM$51",
        marker: { style: "Circle" },
      },
      { name: "Best so far", type: "XYScatterLinesNoMarkers", line: { style: "Continuous" } },
      { name: "★ Best", values: "Charts!$AN$64", marker: { style: "Diamond", size: 10 } },
    ],
  });
});

test("dots follow edits; one whose run is gone or holds no number any more is not drawn; one off the axes is told of", async () => {
  await open();
  await drawChart({ kind: "progress", ...METRIC });
  await type("val_accuracy", 0, 0.75);
  await type("val_accuracy", 1, "");
  await type("Started", 2, "");
  await type("Run ID", 3, "renamed");
  await type("val_accuracy", 4, 0.95);
  expect((await cells("AL34:AN38")).map(([row, , value]) => [row, value])).toEqual([
    [1, 0.75],
    [2, "#N/A"],
    [3, "#N/A"],
    ["#N/A", "#N/A"],
    [5, 0.95],
  ]);
  // A value across stays one whatever becomes of its cell, or Excel would number all points of the series instead.
  expect((await cells("AM34:AM38")).every(([started]) => typeof started === "number")).toBe(true);
  expect(await cells("AI3")).toEqual([["1 figures have left the axes since: draw the chart again."]]);
});

test("every kind stands in columns of its own, and drawing one again changes no other and doubles nothing", async () => {
  const excel = await open();
  await setGoal("latency", "minimize");
  for (const kind of KINDS) {
    await drawChart({ kind, ...CHOICES[kind] });
  }
  await drawChart({ kind: "correlations", ...METRIC });
  await drawChart({ kind: "runs", ...METRIC });
  const { charts } = findSheet(excel.book, "Charts");
  const before = charts.map((chart) => structuredClone({ ...chart }));
  expect(before.map(({ name }) => name).sort()).toEqual(
    [...KINDS.map((kind) => `Runsheet ${kind}`), "Runsheet comparison"].sort(),
  );
  const page = async (): Promise<unknown[][]> =>
    (await cells("A1:DZ120")).map((row) => row.map((cell) => String(cell).replace(/\d\d:\d\d UTC/, "")));
  const shown = await page();
  for (const kind of [...KINDS].reverse()) {
    await drawChart({ kind, ...CHOICES[kind] });
  }
  expect(charts).toEqual(before);
  expect(await page()).toEqual(shown);
  const places = charts.map(({ left, width }) => [left, left + width] as const).sort(([a], [b]) => a - b);
  expect(places.every(([left], at) => at === 0 || left >= (places[at - 1]?.[1] ?? 0))).toBe(true);
});

test.each(KINDS)(
  "%s has a title, names for both axes, and series over cells that hold something",
  async (kind) => {
    const excel = await open();
    await setGoal("latency", "minimize");
    const { spec } = await drawChart({ kind, ...CHOICES[kind] });
    const chart = chartOf(excel, kind);
    expect([chart.title, chart.categoryAxis.title, chart.valueAxis.title].every((text) => text)).toBe(true);
    expect(chart.title).toBe(spec.title);
    for (const { values = "", categories = "" } of chart.series) {
      const [up, across] = await Promise.all(
        [values, categories].map((one) => cells(one.split("!")[1] ?? "")),
      );
      expect(up?.flat().some((cell) => typeof cell === "number")).toBe(true);
      expect(across).toHaveLength(up?.length ?? 0);
    }
  },
);

test("each chart that was drawn is printed on a page of its own, lying down", async () => {
  const { book } = await open();
  await drawChart({ kind: "runs", ...METRIC });
  await drawChart({ kind: "progress", ...METRIC });
  const sheet = findSheet(book, "Charts");
  expect(sheet.page).toEqual({ landscape: true, fitWide: 1, fitTall: 2 });
  expect(book.names.find(({ name }) => name === "Print_Area")?.formula).toBe(
    "=Charts!$A$1:$P$42,Charts!$AI$1:$AN$42",
  );
});

test("another parameter is drawn in the same chart, with no series of the one before", async () => {
  const excel = await open();
  await drawChart({ kind: "parameter", ...METRIC, parameter: "optimizer" });
  expect(chartOf(excel, "parameter").valueAxis).toMatchObject({ numberFormat: ";;;", gridlines: false });
  expect(chartOf(excel, "parameter").series.some(({ labelled }) => labelled.name)).toBe(true);
  await drawChart({ kind: "parameter", ...METRIC, parameter: "lr" });
  const chart = chartOf(excel, "parameter");
  expect(chart.series.map(({ name, dataLabels }) => [name, dataLabels])).toEqual([
    ["Completed runs", false],
    ["★ Best", false],
  ]);
  expect(chart.categoryAxis).toMatchObject({ logarithmic: true, minimum: 0.001, maximum: 0.1 });
  expect(chart.valueAxis).toMatchObject({ numberFormat: "0.00", gridlines: true });
});

test("a chart that somebody moved stays there, and one that was deleted is made again", async () => {
  const excel = await open();
  await drawChart({ kind: "progress", ...METRIC });
  chartOf(excel, "progress").left = 17;
  await drawChart({ kind: "progress", ...METRIC });
  expect(chartOf(excel, "progress").left).toBe(17);
  findSheet(excel.book, "Charts").charts.length = 0;
  await drawChart({ kind: "progress", ...METRIC });
  expect(chartOf(excel, "progress").series).toHaveLength(3);
});

test("the correlation matrix is cells: figures on their colours, and below over how many runs they are", async () => {
  const excel = await open();
  const { place } = await drawChart({ kind: "correlations", ...METRIC });
  expect(place).toEqual({ sheet: "Charts", address: "CF1:CK28" });
  const sheet = findSheet(excel.book, "Charts");
  expect(sheet.charts).toEqual([]);
  const shown = await cells("CF4:CI22");
  const first = shown.findIndex(([name]) => name === "Spearman's correlation");
  expect(shown[first]).toEqual(["Spearman's correlation", "val_accuracy", "latency", "lr"]);
  expect(shown[first + 1]?.[1]).toBe(1);
  expect(shown[first + 5]?.[0]).toBe("Runs that have both");
  expect(shown[first + 6]?.slice(1)).toEqual([18, 18, 18]);
  const fill = (row: number, column: number) => sheet.styles.at(3 + first + row, 83 + column).fill;
  expect(JSON.stringify(fill(1, 1))).toContain("FAA44A");
});

test("mean learning curves are drawn from Run history", async () => {
  const excel = await open("runs.json", CURVES);
  const { spec } = await drawChart({ kind: "curves", ...METRIC, isSmoothed: true });
  expect(spec.said[1]).toBe("The lines are smoothed: a mean over 5 steps.");
  expect(
    chartOf(excel, "curves").series.map(({ name, line }) => [name.replace(/^.*· /, ""), line.style]),
  ).toEqual([
    ["n 3", "Continuous"],
    [expect.stringMatching(/± sd$/), "Dash"],
  ]);
  await drawLearningCurves("val_accuracy", "best");
  expect(findSheet(excel.book, "Charts").charts).toHaveLength(2);
});

test("metric by run is the comparison, its axis cut where all bars end close together", async () => {
  const excel = await open();
  const { message, spec } = await drawChart({ kind: "runs", ...METRIC });
  expect([message, spec.kind]).toEqual(["Charted val_accuracy of 18 runs.", "runs"]);
  const [chart] = findSheet(excel.book, "Charts").charts;
  expect(chart).toMatchObject({
    name: "Runsheet comparison",
    valueAxis: { title: "val_accuracy", minimum: undefined },
  });
  await drawChart({ kind: "runs", metric: "latency" });
  expect(chart?.valueAxis.minimum).toBeUndefined();
});

test("what does not suit gets its sentence, in the pane and on the sheet, and nothing is written", async () => {
  const { book } = await open();
  const choice = { kind: "pareto", ...METRIC, other: "val_accuracy" } as const;
  for (const action of [previewChart, drawChart]) {
    await expect(action(choice)).rejects.toMatchObject({
      code: "invalid-input",
      message: "A second metric is needed.",
    });
  }
  await expect(drawChart({ kind: "progress", ...METRIC, filter: "lr >" })).rejects.toThrow(FilterError);
  expect(book.sheets.some(({ name }) => name === "Charts")).toBe(false);
});

test("a preview is the spec that is drawn, and writes nothing", async () => {
  const { book } = await open();
  const { spec } = await previewChart({ kind: "progress", ...METRIC });
  expect(book.sheets.some(({ name }) => name === "Charts")).toBe(false);
  expect((await drawChart({ kind: "progress", ...METRIC })).spec).toEqual(spec);
});

test("runs without an id, or with another's, keep the values of that moment", async () => {
  await open();
  await type("Run ID", 0, "");
  await type("Run ID", 1, "run-0003");
  await drawChart({ kind: "progress", ...METRIC });
  expect((await cells("AJ34:AN36")).map(([id, , row, , value]) => [id, row, value])).toEqual([
    ["", "", 0.71],
    ["", "", 0.72],
    ["", "", 0.73],
  ]);
});

test("names and texts from outside are no formulas", async () => {
  await open("runs.csv", RUNS.replace("fast-1", "=1+1"));
  await drawChart({ kind: "progress", ...METRIC });
  expect((await cells("AK34"))[0]).toEqual(["=1+1"]);
});

test("every kind of chart has a label of its own", () => {
  const labels = Object.values(CHART_KINDS).map(({ label }) => label);
  expect(new Set(labels).size).toBe(labels.length);
});
