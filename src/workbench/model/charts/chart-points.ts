import type { ChartSeriesDescription } from "../../book/chart-description";
import { HostError } from "../../protocol/host-error";
import { HostCollection, HostObject } from "../../protocol/host-object";
import { itemNotFound } from "../base/excel-errors";
import { parseAddress } from "../ranges/address";
import { asIndex } from "../ranges/arguments";
import { cellValue } from "../ranges/cell-value";
import type { SheetArea } from "../ranges/resolve-range";
import { ChartFill } from "./chart-fill";
import type { ChartPlace } from "./chart-place";

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
