import { CellError, type CellContent } from "../../../../src/workbench/book/cell-content";
import type { ChartDescription } from "../../../../src/workbench/book/chart-description";
import { newSeries } from "../../../../src/workbench/model/charts/create-chart";
import { readChart } from "../../../../src/workbench/page/charts/chart-data";
import { chartKind } from "../../../../src/workbench/page/charts/chart-kind";
import { chartOption } from "../../../../src/workbench/page/charts/chart-option";
import { LIGHT_SHEET } from "../../../../src/workbench/page/look/sheet-palette";

const axis = {
  title: undefined,
  minimum: undefined,
  maximum: undefined,
  majorUnit: undefined,
  numberFormat: undefined,
  logarithmic: false,
  reversed: false,
  gridlines: true,
};
const description: ChartDescription = {
  id: "1",
  name: "Chart 1",
  type: "ColumnClustered",
  title: "val_accuracy by run",
  left: 0,
  top: 0,
  width: 360,
  height: 216,
  legend: { visible: false, position: "Bottom" },
  gapWidth: 100,
  overlap: undefined,
  categoryAxis: axis,
  valueAxis: { ...axis, minimum: 0.5, logarithmic: true },
  series: [
    {
      ...newSeries("val_accuracy"),
      values: "B2:B4",
      categories: "A2:A4",
      color: "#9DB7DD",
      pointColors: new Map([[1, "#107C41"]]),
      dataLabels: true,
    },
  ],
};
const cells: Record<string, (CellContent | undefined)[]> = {
  "A2:A4": ["r1", "r2", "r3"],
  "B2:B4": [0.9, 0.95, undefined],
  "C2:C4": ["failed", new CellError("#N/A"), 0.5],
};
const read = (reference: string) =>
  (cells[reference] ?? []).map((value) => ({
    value,
    text:
      typeof value === "number"
        ? value.toFixed(3)
        : value instanceof CellError
          ? value.code
          : String(value ?? ""),
  }));
const plotted = readChart(description, read);

/** The chart with a second series over the cells C2 to C4. */
function withSecond(change: Partial<ChartDescription>): ChartDescription {
  const [series] = description.series;
  if (!series) {
    throw new Error("The chart has a series.");
  }
  return { ...description, ...change, series: [series, { ...series, values: "C2:C4" }] };
}

test("cells become categories and points; a blank cell is a gap", () => {
  expect(plotted.categories).toEqual(["r1", "r2", "r3"]);
  expect(plotted.series[0]?.values).toEqual([0.9, 0.95, undefined]);
});

test("a text is drawn as 0, and labelled so, and an error is a gap", () => {
  const [, second] = readChart(withSecond({}), read).series;
  expect(second?.values).toEqual([0, undefined, 0.5]);
  expect(second?.texts[0]).toBe("0");
});

test.each<[Partial<ChartDescription>, string, string]>([
  [{ gapWidth: 100, overlap: 100 }, "50.0%", "-100%"],
  [{ gapWidth: 100, overlap: undefined }, "33.3%", "0%"],
  [{ gapWidth: 100, overlap: -100 }, "25.0%", "100%"],
  [{ gapWidth: 100, type: "ColumnStacked", overlap: 100 }, "50.0%", "0%"],
])("bars of two series with %j share their place", (change, barCategoryGap, barGap) => {
  const option = chartOption(readChart(withSecond(change), read), LIGHT_SHEET, "Arial");
  const each = { type: "bar", barCategoryGap, barGap };
  expect(option).toMatchObject({ series: [each, each] });
});

test("points are numbered when there are no categories", () => {
  const [series] = description.series;
  if (!series) {
    throw new Error("The chart has a series.");
  }
  const bare = readChart({ ...description, series: [{ ...series, categories: undefined }] }, read);
  expect(bare.categories).toEqual(["1", "2", "3"]);
});

test("a column chart with its title, limits, gap and the best point's own color", () => {
  expect(chartOption(plotted, LIGHT_SHEET, "Arial")).toMatchObject({
    title: { text: "val_accuracy by run" },
    xAxis: { type: "category", data: ["r1", "r2", "r3"] },
    yAxis: { type: "log", min: 0.5 },
    series: [
      {
        type: "bar",
        barCategoryGap: "50.0%",
        itemStyle: { color: "#9DB7DD" },
        data: [0.9, { value: 0.95, itemStyle: { color: "#107C41" } }, "-"],
      },
    ],
  });
});

test("points and lines of one plane have looks of their own, labels their series' names, axes their steps", () => {
  const [series] = description.series;
  if (!series) {
    throw new Error("The chart has a series.");
  }
  const plane = readChart(
    {
      ...description,
      type: "XYScatter",
      valueAxis: { ...axis, majorUnit: 0.05 },
      series: [
        { ...series, marker: { style: "Diamond", size: 9, color: "#C12809" } },
        {
          ...series,
          type: "XYScatterLinesNoMarkers",
          line: { style: "Dash", weight: 1.5, color: "#0072B2" },
        },
        { ...series, name: "sgd", labelled: { name: true, position: "Right" } },
      ],
    },
    read,
  );
  const option = chartOption(plane, LIGHT_SHEET, "Arial");
  expect(option).toMatchObject({
    yAxis: { interval: 0.05 },
    series: [
      { type: "scatter", symbol: "diamond", symbolSize: 12, color: "#C12809" },
      { type: "line", showSymbol: false, lineStyle: { type: "dashed", width: 2 }, color: "#0072B2" },
      { type: "scatter", label: { show: true, position: "right" } },
    ],
  });
  const labels = (
    option["series"] as { label: { formatter: (point: { dataIndex: number }) => string } }[]
  ).map(({ label }) => label.formatter({ dataIndex: 1 }));
  expect(labels).toEqual(["0.950", "0.950", "sgd"]);
});

test("chart types are read by their words", () => {
  expect(chartKind("BarStacked100")).toMatchObject({
    shape: "bar",
    horizontal: true,
    stacked: true,
    percent: true,
  });
  expect(chartKind("XYScatterLinesNoMarkers")).toMatchObject({
    shape: "scatter",
    lines: true,
    markers: false,
  });
  expect(chartKind("LineMarkers")).toMatchObject({ shape: "line", markers: true, horizontal: false });
  expect(chartKind("Doughnut")).toMatchObject({ shape: "pie", hole: true });
});
