import type { ChartSeriesDescription } from "../../book/chart-description";
import { HostObject } from "../../protocol/host-object";
import { formatAbsolute } from "../ranges/address";
import { asBoolean, asInteger, asOneOf, asText } from "../ranges/arguments";
import { asColor } from "../ranges/color";
import { ChartFill } from "./chart-fill";
import { ChartDataLabels } from "./chart-data-labels";
import { ChartLine } from "./chart-line";
import type { ChartPlace } from "./chart-place";
import { ChartPointsCollection } from "./chart-points";
import { asChartType } from "./chart-type";
import { invalidArgument, notModelled } from "../base/excel-errors";
import { RangeBase } from "../ranges/range-base";

const MARKER_STYLES = [
  "Automatic",
  "None",
  "Square",
  "Diamond",
  "Triangle",
  "X",
  "Star",
  "Dot",
  "Dash",
  "Circle",
  "Plus",
] as const;

/** One series of a chart. Its values and categories are references, which follow their cells. */
export class ChartSeries extends HostObject {
  readonly $type = "ChartSeries";

  constructor(
    private readonly place: ChartPlace,
    private readonly series: ChartSeriesDescription,
  ) {
    super();
  }

  get name(): string {
    return this.series.name;
  }

  set name(value: unknown) {
    this.change({ name: asText(value, "name") });
  }

  /** One for all bars of the chart, whichever series it is set on. */
  get chartType(): `${Excel.ChartType}` {
    // Only members of the enumeration are ever stored.
    return (this.series.type ?? this.place.chart.type) as `${Excel.ChartType}`;
  }

  /** Types of one family go together in a chart; others need axes of their own, which are not modelled. */
  set chartType(value: unknown) {
    const type = asChartType(value);
    const { chart } = this.place;
    if (type !== chart.type && !(type.startsWith("XYScatter") && chart.type.startsWith("XYScatter"))) {
      throw notModelled(`a series of type ${type} in a chart of type ${chart.type}`);
    }
    this.change({ type: type === chart.type ? undefined : type });
  }

  get markerStyle(): Excel.ChartSeries["markerStyle"] {
    return MARKER_STYLES.find((known) => known === this.series.marker.style) ?? "Automatic";
  }

  set markerStyle(value: unknown) {
    this.place.changed();
    this.series.marker.style = asOneOf(value, MARKER_STYLES, "markerStyle");
  }

  get markerSize(): number {
    return this.series.marker.size ?? 5;
  }

  set markerSize(value: unknown) {
    const size = asIntegerWithin(value, "markerSize", 2, 72);
    this.place.changed();
    this.series.marker.size = size;
  }

  get markerBackgroundColor(): string {
    return this.series.marker.color ?? "";
  }

  set markerBackgroundColor(value: unknown) {
    const color = asColor(value, "markerBackgroundColor");
    this.place.changed();
    this.series.marker.color = color;
  }

  /** The rim; markers are drawn in one colour. */
  get markerForegroundColor(): string {
    return this.markerBackgroundColor;
  }

  set markerForegroundColor(value: unknown) {
    this.markerBackgroundColor = value;
  }

  get gapWidth(): number {
    return this.place.chart.gapWidth ?? 219;
  }

  set gapWidth(value: unknown) {
    const gapWidth = asIntegerWithin(value, "gapWidth", 0, 500);
    this.place.changed();
    this.place.chart.gapWidth = gapWidth;
  }

  /** One for all bars of the chart, whichever series it is set on. */
  get overlap(): number {
    const { overlap, type } = this.place.chart;
    return overlap ?? (type.includes("Stacked") ? 100 : 0);
  }

  set overlap(value: unknown) {
    const overlap = asIntegerWithin(value, "overlap", -100, 100);
    this.place.changed();
    this.place.chart.overlap = overlap;
  }

  get hasDataLabels(): boolean {
    return this.series.dataLabels;
  }

  set hasDataLabels(value: unknown) {
    this.change({ dataLabels: asBoolean(value, "hasDataLabels") });
  }

  get dataLabels(): ChartDataLabels {
    return new ChartDataLabels(this.place, this.series);
  }

  get format(): ChartSeriesFormat {
    return new ChartSeriesFormat(this.fill(), new ChartLine(this.place, this.series.line));
  }

  get points(): ChartPointsCollection {
    return new ChartPointsCollection(this.place, this.series);
  }

  setValues(range: unknown): void {
    this.change({ values: asReference(range) });
  }

  setXAxisValues(range: unknown): void {
    this.change({ categories: asReference(range) });
  }

  delete(): void {
    const { series } = this.place.chart;
    this.place.changed();
    series.splice(series.indexOf(this.series), 1);
  }

  private fill(): ChartFill {
    return new ChartFill((color) => {
      this.change({ color });
    });
  }

  private change(change: Partial<ChartSeriesDescription>): void {
    this.place.changed();
    Object.assign(this.series, change);
  }
}

export class ChartSeriesFormat extends HostObject {
  readonly $type = "ChartSeriesFormat";

  constructor(
    readonly fill: ChartFill,
    readonly line: ChartLine,
  ) {
    super();
  }
}

function asIntegerWithin(value: unknown, name: string, from: number, to: number): number {
  const number = asInteger(value, name);
  if (number < from || number > to) {
    throw invalidArgument(`${name} must be from ${from} to ${to}.`);
  }
  return number;
}

function asReference(range: unknown): string {
  if (!(range instanceof RangeBase)) {
    throw invalidArgument("A range is needed.");
  }
  return formatAbsolute(range.$sheet.name, range.$area);
}
