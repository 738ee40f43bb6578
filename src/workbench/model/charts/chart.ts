import type { ChartDescription } from "../../book/chart-description";
import type { Sheet } from "../../book/sheet";
import { HostObject } from "../../protocol/host-object";
import { asNumber, asOneOf, asText } from "../ranges/arguments";
import { ChartAxes } from "./chart-axes";
import { ChartLegend } from "./chart-legend";
import type { ChartPlace } from "./chart-place";
import { ChartSeriesCollection } from "./chart-series-collection";
import { ChartTitle } from "./chart-title";
import { asChartType } from "./chart-type";
import { createChart } from "./create-chart";
import { invalidArgument, itemAlreadyExists } from "../base/excel-errors";
import type { ModelContext } from "../base/model-context";
import { requireAllowed } from "../sheets/protection";
import { Range } from "../ranges/range";
import { RangeBase } from "../ranges/range-base";
import { resolveRange } from "../ranges/resolve-range";

export class Chart extends HostObject {
  readonly $type = "Chart";

  constructor(
    private readonly context: ModelContext,
    private readonly sheet: Sheet,
    private readonly chart: ChartDescription,
  ) {
    super();
  }

  override get $id(): string {
    return this.chart.id;
  }

  get id(): string {
    return this.chart.id;
  }

  get name(): string {
    return this.chart.name;
  }

  set name(value: unknown) {
    const name = asText(value, "name");
    // Excel lets two charts of a sheet share a name, and then answers a name with either. The add-in knows its charts by name,
    // so the host takes the harder way: whoever would make a second one fails here, in a test.
    const taken = this.sheet.charts.some(
      (other) => other !== this.chart && other.name.toLowerCase() === name.toLowerCase(),
    );
    if (taken) {
      throw itemAlreadyExists(`There is a chart ${name} on the sheet already.`);
    }
    this.change({ name });
  }

  get chartType(): `${Excel.ChartType}` {
    // Only members of the enumeration are ever stored.
    return this.chart.type as `${Excel.ChartType}`;
  }

  set chartType(value: unknown) {
    this.change({ type: asChartType(value) });
  }

  get left(): number {
    return this.chart.left;
  }

  set left(value: unknown) {
    this.change({ left: asNumber(value, "left") });
  }

  get top(): number {
    return this.chart.top;
  }

  set top(value: unknown) {
    this.change({ top: asNumber(value, "top") });
  }

  get width(): number {
    return this.chart.width;
  }

  set width(value: unknown) {
    this.change({ width: asSize(value, "width") });
  }

  get height(): number {
    return this.chart.height;
  }

  set height(value: unknown) {
    this.change({ height: asSize(value, "height") });
  }

  get title(): ChartTitle {
    return new ChartTitle(this.place());
  }

  get legend(): ChartLegend {
    return new ChartLegend(this.place());
  }

  get axes(): ChartAxes {
    return new ChartAxes(this.place());
  }

  get series(): ChartSeriesCollection {
    return new ChartSeriesCollection(this.place());
  }

  get worksheet(): HostObject {
    return this.context.objects.worksheet(this.sheet);
  }

  /** Lays the chart over cells, from the first's top-left to the last's bottom-right corner. */
  setPosition(startCell: unknown, endCell: unknown): void {
    const start = this.cells(startCell);
    const end = endCell === undefined || endCell === null ? undefined : this.cells(endCell);
    const { left, top } = start;
    this.change({ left, top });
    if (end) {
      this.change({ width: end.left + end.width - left, height: end.top + end.height - top });
    }
  }

  setData(sourceData: unknown, seriesBy: unknown): void {
    if (!(sourceData instanceof RangeBase)) {
      throw invalidArgument("sourceData must be a range.");
    }
    this.context.refresh();
    const by = asOneOf(seriesBy ?? "Auto", ["Auto", "Columns", "Rows"], "seriesBy");
    const source = { sheet: sourceData.$sheet, area: sourceData.$area };
    const { series } = createChart(this.sheet, this.chart.type, source, by);
    this.chart.series.splice(0, this.chart.series.length, ...series);
    this.note();
  }

  activate(): void {
    Range.$at(this.context, this.sheet, this.sheet.selection).select();
  }

  delete(): void {
    requireAllowed(this.sheet, "allowEditObjects");
    this.sheet.charts.splice(this.sheet.charts.indexOf(this.chart), 1);
    this.note();
  }

  private cells(value: unknown): Range {
    const { sheet, area } = resolveRange(this.context, value, this.sheet);
    return Range.$at(this.context, sheet, area);
  }

  private change(change: Partial<ChartDescription>): void {
    requireAllowed(this.sheet, "allowEditObjects");
    Object.assign(this.chart, change);
    this.note();
  }

  private place(): ChartPlace {
    return {
      context: this.context,
      sheet: this.sheet,
      chart: this.chart,
      changed: () => {
        requireAllowed(this.sheet, "allowEditObjects");
        this.note();
      },
    };
  }

  private note(): void {
    this.context.note({ kind: "charts", sheetId: this.sheet.id });
  }
}

function asSize(value: unknown, name: string): number {
  const size = asNumber(value, name);
  if (size <= 0) {
    throw invalidArgument(`${name} must be above 0.`);
  }
  return size;
}
