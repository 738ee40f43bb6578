import type { ChartSeriesDescription } from "../../book/chart-description";
import { HostCollection } from "../../protocol/host-object";
import { asIndex, asText, optional } from "../ranges/arguments";
import type { ChartPlace } from "./chart-place";
import { ChartSeries } from "./chart-series";
import { newSeries } from "./create-chart";
import { itemNotFound } from "../base/excel-errors";

/** The series of a chart, found by their place: Excel gives them no ids. */
export class ChartSeriesCollection extends HostCollection {
  readonly $type = "ChartSeriesCollection";

  constructor(private readonly place: ChartPlace) {
    super();
  }

  $items(): readonly ChartSeries[] {
    return this.place.chart.series.map((series) => this.wrap(series));
  }

  get count(): number {
    return this.place.chart.series.length;
  }

  getCount(): number {
    return this.count;
  }

  add(name: unknown, index: unknown): ChartSeries {
    const series = newSeries(optional(name, asText, "name") ?? `Series${this.count + 1}`);
    const at = optional(index, asIndex, "index") ?? this.count;
    this.place.changed();
    this.place.chart.series.splice(at, 0, series);
    return this.wrap(series);
  }

  getItemAt(index: unknown): ChartSeries {
    const series = this.place.chart.series[asIndex(index, "index")];
    if (!series) {
      throw itemNotFound(`The chart has ${this.count} series.`);
    }
    return this.wrap(series);
  }

  private wrap(series: ChartSeriesDescription): ChartSeries {
    return new ChartSeries(this.place, series);
  }
}
