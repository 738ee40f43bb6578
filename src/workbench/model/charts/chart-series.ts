import type { ChartSeriesDescription } from "../../book/chart-description";
import { HostError } from "../../protocol/host-error";
import { HostCollection, HostObject } from "../../protocol/host-object";
import { formatAbsolute, parseAddress } from "../ranges/address";
import { asBoolean, asIndex, asInteger, asOneOf, asText } from "../ranges/arguments";
import { cellValue } from "../ranges/cell-value";
import { asColor } from "../ranges/color";
import { ChartFill } from "./chart-fill";
import { ChartLine } from "./chart-line";
import type { ChartPlace } from "./chart-place";
import { asChartType } from "./chart-type";
import { invalidArgument, itemNotFound, notModelled } from "../base/excel-errors";
import { RangeBase } from "../ranges/range-base";
import type { SheetArea } from "../ranges/resolve-range";

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
const LABEL_POSITIONS = ["Center", "Top", "Bottom", "Left", "Right"] as const;

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

export class ChartDataLabels extends HostObject {
  readonly $type = "ChartDataLabels";

  constructor(
    private readonly place: ChartPlace,
    private readonly series: ChartSeriesDescription,
  ) {
    super();
  }

  get showValue(): boolean {
    return this.series.dataLabels && !this.series.labelled.name;
  }

  set showValue(value: unknown) {
    const show = asBoolean(value, "showValue");
    this.place.changed();
    this.series.dataLabels = show || this.series.labelled.name;
    this.series.labelled.name &&= !show;
  }

  /** The name of the series in place of its values; both together are not modelled. */
  get showSeriesName(): boolean {
    return this.series.dataLabels && this.series.labelled.name;
  }

  set showSeriesName(value: unknown) {
    const show = asBoolean(value, "showSeriesName");
    this.place.changed();
    this.series.dataLabels ||= show;
    this.series.labelled.name = show;
  }

  get position(): Excel.ChartDataLabels["position"] {
    return LABEL_POSITIONS.find((known) => known === this.series.labelled.position) ?? "Right";
  }

  set position(value: unknown) {
    const position = asOneOf(value, LABEL_POSITIONS, "position");
    this.place.changed();
    this.series.labelled.position = position;
  }
}

/** The points of a series, one a cell of its values. */
export class ChartPointsCollection extends HostCollection {
  readonly $type = "ChartPointsCollection";

  constructor(
    private readonly place: ChartPlace,
    private readonly series: ChartSeriesDescription,
  ) {
    super();
  }

  $items(): readonly ChartPoint[] {
    return Array.from({ length: this.count }, (_, index) => new ChartPoint(this.place, this.series, index));
  }

  get count(): number {
    const source = valuesOf(this.place, this.series);
    return source
      ? Math.max(source.area.bottom - source.area.top, source.area.right - source.area.left) + 1
      : 0;
  }

  getCount(): number {
    return this.count;
  }

  getItemAt(index: unknown): ChartPoint {
    const number = asIndex(index, "index");
    if (isEmpty(this.place, this.series)) {
      throw new HostError(
        "EmptyChartSeries",
        "The attempted operation failed because the chart series is empty.",
        409,
      );
    }
    if (number >= this.count) {
      throw itemNotFound(`The series has ${this.count} points.`);
    }
    return new ChartPoint(this.place, this.series, number);
  }
}

export class ChartPoint extends HostObject {
  readonly $type = "ChartPoint";

  constructor(
    private readonly place: ChartPlace,
    private readonly series: ChartSeriesDescription,
    private readonly index: number,
  ) {
    super();
  }

  get value(): string | number | boolean {
    const source = valuesOf(this.place, this.series);
    if (!source) {
      return "";
    }
    this.place.context.refresh();
    const { top, left, bottom } = source.area;
    const down = bottom > top;
    return cellValue(source.sheet.cells.value(top + (down ? this.index : 0), left + (down ? 0 : this.index)));
  }

  get format(): ChartPointFormat {
    const fill = new ChartFill((color) => {
      this.place.changed();
      if (color === undefined) {
        this.series.pointColors.delete(this.index);
      } else {
        this.series.pointColors.set(this.index, color);
      }
    });
    return new ChartPointFormat(fill);
  }
}

export class ChartPointFormat extends HostObject {
  readonly $type = "ChartPointFormat";

  constructor(readonly fill: ChartFill) {
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

function valuesOf({ context }: ChartPlace, { values }: ChartSeriesDescription): SheetArea | undefined {
  const address = values === undefined ? undefined : parseAddress(values);
  const sheet = address?.sheetName === undefined ? undefined : context.sheetNamed(address.sheetName);
  return address && sheet ? { sheet, area: address.area } : undefined;
}

/** A series whose cells are gone or hold nothing, now that it is asked for a point. */
function isEmpty(place: ChartPlace, series: ChartSeriesDescription): boolean {
  const source = valuesOf(place, series);
  return source?.sheet.cells.usedArea(source.area) === undefined;
}

function asReference(range: unknown): string {
  if (!(range instanceof RangeBase)) {
    throw invalidArgument("A range is needed.");
  }
  return formatAbsolute(range.$sheet.name, range.$area);
}
