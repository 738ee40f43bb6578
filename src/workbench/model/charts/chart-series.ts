import type { ChartSeriesDescription } from "../../book/chart-description";
import { HostError } from "../../protocol/host-error";
import { HostCollection, HostObject } from "../../protocol/host-object";
import { formatAbsolute, parseAddress } from "../ranges/address";
import { asBoolean, asIndex, asInteger, asText } from "../ranges/arguments";
import { cellValue } from "../ranges/cell-value";
import { ChartFill } from "./chart-fill";
import type { ChartPlace } from "./chart-place";
import { invalidArgument, itemNotFound } from "../base/excel-errors";
import { RangeBase } from "../ranges/range-base";
import type { SheetArea } from "../ranges/resolve-range";

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
    return new ChartSeriesFormat(this.fill());
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

  constructor(readonly fill: ChartFill) {
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
    return this.series.dataLabels;
  }

  set showValue(value: unknown) {
    const show = asBoolean(value, "showValue");
    this.place.changed();
    this.series.dataLabels = show;
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
