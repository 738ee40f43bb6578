// A chart as ECharts draws it, after the looks of Excel's own: title centered above, legend where the chart says, light
// gridlines, no axis line at the values, wide bars.

import type { EChartsCoreOption } from "echarts/core";
import type { ChartAxisDescription, ChartDescription } from "../../book/chart-description";
import { displayText } from "../../formula/display-text";
import { pixels } from "../grid/sheet-layout";
import { safeColor } from "../look/color";
import { ACCENTS, type SheetPalette } from "../look/sheet-palette";
import type { PlottedChart, PlottedSeries } from "./chart-data";
import { chartKind, type ChartKind } from "./chart-kind";
import { labelPosition, scatterLook, seriesColor } from "./series-look";

/** About what a letter and a line of an axis label take, in pixels. */
const LETTER_WIDTH = 6.5;
const LINE_HEIGHT = 15;

/** The option for `setOption`, complete: nothing of an earlier one is to be kept. */
export function chartOption(chart: PlottedChart, palette: SheetPalette, face: string): EChartsCoreOption {
  const { description } = chart;
  const kind = chartKind(description.type);
  const quiet = palette.dark ? "#b5b5b5" : "#595959";
  return {
    animation: false,
    color: [...ACCENTS],
    backgroundColor: "transparent",
    textStyle: { fontFamily: face, color: quiet, fontSize: 12 },
    aria: { enabled: false },
    ...(description.title !== undefined && {
      title: {
        text: description.title,
        left: "center",
        top: 10,
        textStyle: { color: quiet, fontSize: 18, fontWeight: 400, fontFamily: face },
      },
    }),
    ...(description.legend.visible && { legend: legend(description, quiet) }),
    ...(kind.shape === "pie"
      ? { series: pieSeries(chart, kind, quiet, palette) }
      : {
          ...plane(chart, kind, palette, quiet),
          series: chart.series.map((one) => planeSeries(one, chart, kind, quiet)),
        }),
  };
}

function legend(description: ChartDescription, quiet: string): object {
  const { position } = description.legend;
  const side = position === "Left" || position === "Right" || position === "Corner";
  return {
    show: true,
    type: "scroll",
    orient: side ? "vertical" : "horizontal",
    ...(position === "Left" && { left: 10, top: "middle" }),
    ...((position === "Right" || position === "Corner") && {
      right: 10,
      top: position === "Corner" ? 10 : "middle",
    }),
    ...(position === "Top" && { top: description.title === undefined ? 10 : 42, left: "center" }),
    ...(!side && position !== "Top" && { bottom: 8, left: "center" }),
    icon: "rect",
    itemWidth: 9,
    itemHeight: 9,
    textStyle: { color: quiet, fontSize: 12 },
  };
}

function plane(chart: PlottedChart, kind: ChartKind, palette: SheetPalette, quiet: string): object {
  const { description, categories } = chart;
  const colors = { line: palette.dark ? "#4a4a4a" : "#d9d9d9", text: quiet };
  const across =
    kind.shape === "scatter"
      ? valueAxis(description.categoryAxis, colors, "x", false)
      : categoryAxis(description.categoryAxis, categories, colors, kind, pixels(description.width));
  const up = valueAxis(description.valueAxis, colors, kind.horizontal ? "x" : "y", kind.percent);
  const { visible, position } = description.legend;
  return {
    grid: {
      outerBoundsMode: "same",
      outerBoundsContain: "axisLabel",
      left: visible && position === "Left" ? 110 : description.valueAxis.title === undefined ? 16 : 34,
      right: visible && (position === "Right" || position === "Corner") ? 120 : 22,
      top: (description.title === undefined ? 18 : 54) + (visible && position === "Top" ? 24 : 0),
      bottom:
        (visible && position === "Bottom" ? 38 : 16) +
        (description.categoryAxis.title === undefined ? 0 : 20),
    },
    xAxis: kind.horizontal ? up : across,
    yAxis: kind.horizontal ? across : up,
  };
}

interface AxisColors {
  readonly line: string;
  readonly text: string;
}

function categoryAxis(
  axis: ChartAxisDescription,
  categories: readonly string[],
  colors: AxisColors,
  kind: ChartKind,
  width: number,
): object {
  return {
    type: "category",
    data: [...categories],
    inverse: axis.reversed,
    boundaryGap: kind.shape === "bar" || !kind.filled,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: colors.line } },
    axisLabel: { color: colors.text, ...labelPlacement(categories, width, kind) },
    splitLine: { show: axis.gridlines, lineStyle: { color: colors.line } },
    ...axisTitle(axis, colors, kind.horizontal ? "y" : "x"),
  };
}

/** Excel shows every label while it can, turned when they are too long to stand beside each other. */
function labelPlacement(categories: readonly string[], width: number, kind: ChartKind): object {
  const longest = Math.max(0, ...categories.map(({ length }) => length));
  const each = (width - 80) / Math.max(1, categories.length);
  if (kind.horizontal || longest * LETTER_WIDTH + 6 <= each) {
    return { hideOverlap: true };
  }
  if (each < LINE_HEIGHT) {
    return { hideOverlap: true, rotate: 45 };
  }
  return { interval: 0, rotate: 45, width: 110, overflow: "truncate" };
}

function valueAxis(
  axis: ChartAxisDescription,
  colors: AxisColors,
  along: "x" | "y",
  percent: boolean,
): object {
  const format = axis.numberFormat ?? (percent ? "0%" : undefined);
  return {
    type: axis.logarithmic ? "log" : "value",
    inverse: axis.reversed,
    scale: false,
    ...(axis.minimum !== undefined && { min: axis.minimum }),
    ...(axis.majorUnit !== undefined && !axis.logarithmic && { interval: axis.majorUnit }),
    ...(axis.maximum !== undefined ? { max: axis.maximum } : percent && { max: 1 }),
    axisTick: { show: false },
    axisLine: { show: false },
    axisLabel: {
      color: colors.text,
      hideOverlap: true,
      ...(format !== undefined && { formatter: (value: number): string => displayText(value, format).text }),
    },
    splitLine: { show: axis.gridlines, lineStyle: { color: colors.line } },
    ...axisTitle(axis, colors, along),
  };
}

function axisTitle(axis: ChartAxisDescription, colors: AxisColors, along: "x" | "y"): object {
  if (axis.title === undefined) {
    return {};
  }
  return {
    name: axis.title,
    nameLocation: "middle",
    // Ticks that show no number leave the name their room.
    nameGap: along === "x" ? 28 : axis.numberFormat === ";;;" ? 14 : 44,
    nameTextStyle: { color: colors.text, fontSize: 12 },
  };
}

function planeSeries(series: PlottedSeries, chart: PlottedChart, ofChart: ChartKind, quiet: string): object {
  const { description } = series;
  const kind = description.type === undefined ? ofChart : chartKind(description.type);
  const color = safeColor(seriesColor(description, kind));
  const total = kind.percent ? totals(chart) : undefined;
  return {
    name: description.name,
    type: kind.shape,
    ...(color !== undefined && { color, itemStyle: { color } }),
    ...(kind.stacked && { stack: "all" }),
    ...(kind.shape === "bar" && {
      barCategoryGap: gapShare(chart.description, kind.stacked ? 1 : chart.series.length),
      barGap: `${kind.stacked ? 0 : 0 - (chart.description.overlap ?? 0)}%`,
    }),
    ...(kind.shape === "line" && {
      showSymbol: kind.markers,
      symbolSize: 7,
      symbol: "circle",
      lineStyle: { width: kind.filled ? 0 : 2.25 },
      ...(kind.filled && { areaStyle: { opacity: 1 } }),
      sampling: "lttb",
    }),
    ...(kind.shape === "scatter" && scatterLook(description, kind)),
    label: {
      show: description.dataLabels,
      position: labelPosition(description, kind),
      color: quiet,
      formatter: ({ dataIndex }: { dataIndex: number }): string =>
        description.labelled.name ? description.name : (series.texts[dataIndex] ?? ""),
    },
    data: series.values.map((value, index) => {
      const point = safeColor(description.pointColors.get(index));
      const share = value === undefined || !total ? value : value / (total[index] ?? 1);
      const plotted =
        kind.shape === "scatter" ? [series.positions[index] ?? "-", value ?? "-"] : (share ?? "-");
      return point === undefined ? plotted : { value: plotted, itemStyle: { color: point } };
    }),
  };
}

/** Excel's gap width is a percentage of one bar's width; ECharts wants the gap's share of the whole category. */
function gapShare({ gapWidth = 150, overlap = 0 }: ChartDescription, bars: number): string {
  const covered = 100 + Math.max(0, bars - 1) * (100 - overlap);
  return `${((gapWidth / (gapWidth + covered)) * 100).toFixed(1)}%`;
}

function totals(chart: PlottedChart): number[] {
  return chart.categories.map((_, index) =>
    chart.series.reduce((sum, { values }) => sum + Math.abs(values[index] ?? 0), 0),
  );
}

function pieSeries(chart: PlottedChart, kind: ChartKind, quiet: string, palette: SheetPalette): object[] {
  const [first] = chart.series;
  if (!first) {
    return [];
  }
  return [
    {
      type: "pie",
      radius: kind.hole ? ["38%", "68%"] : "68%",
      center: ["50%", chart.description.title === undefined ? "48%" : "54%"],
      itemStyle: { borderColor: palette.background, borderWidth: 1 },
      label: { show: first.description.dataLabels, color: quiet },
      data: chart.categories.map((name, index) => {
        const color = safeColor(first.description.pointColors.get(index));
        return {
          name,
          value: first.values[index] ?? 0,
          ...(color !== undefined && { itemStyle: { color } }),
        };
      }),
    },
  ];
}
