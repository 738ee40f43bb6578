// ECharts with the parts that workbook charts need; loaded as a chunk of its own when a sheet first shows a chart.

import { BarChart, LineChart, PieChart, ScatterChart } from "echarts/charts";
import { GridComponent, LegendComponent, TitleComponent } from "echarts/components";
import { init, use as register, type EChartsCoreOption, type EChartsType } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";

register([
  BarChart,
  LineChart,
  PieChart,
  ScatterChart,
  GridComponent,
  LegendComponent,
  TitleComponent,
  CanvasRenderer,
]);

/** Draws a chart into an element and lets it be drawn anew, resized and removed. */
export class DrawnChart {
  private readonly chart: EChartsType;

  constructor(element: HTMLElement) {
    this.chart = init(element, null, { renderer: "canvas" });
  }

  draw(option: EChartsCoreOption): void {
    this.chart.resize();
    this.chart.setOption(option, { notMerge: true });
  }

  dispose(): void {
    this.chart.dispose();
  }
}
