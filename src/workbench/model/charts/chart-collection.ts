import type { ChartDescription } from "../../book/chart-description";
import type { Sheet } from "../../book/sheet";
import { HostCollection } from "../../protocol/host-object";
import { asIndex, asOneOf, asText } from "../ranges/arguments";
import { Chart } from "./chart";
import { asChartType } from "./chart-type";
import { createChart } from "./create-chart";
import { emptyChartSeries, invalidArgument, itemNotFound } from "../base/excel-errors";
import type { ModelContext } from "../base/model-context";
import { requireAllowed } from "../sheets/protection";
import { RangeBase } from "../ranges/range-base";

/** The charts of one worksheet. */
export class ChartCollection extends HostCollection {
  readonly $type = "ChartCollection";

  constructor(
    private readonly context: ModelContext,
    private readonly sheet: Sheet,
  ) {
    super();
  }

  $items(): readonly Chart[] {
    return this.sheet.charts.map((chart) => this.wrap(chart));
  }

  get count(): number {
    return this.sheet.charts.length;
  }

  getCount(): number {
    return this.count;
  }

  add(type: unknown, sourceData: unknown, seriesBy: unknown): Chart {
    requireAllowed(this.sheet, "allowEditObjects");
    if (!(sourceData instanceof RangeBase)) {
      throw invalidArgument("sourceData must be a range.");
    }
    this.context.refresh();
    const by = asOneOf(seriesBy ?? "Auto", ["Auto", "Columns", "Rows"], "seriesBy");
    const source = { sheet: sourceData.$sheet, area: sourceData.$area };
    const chart = createChart(this.sheet, asChartType(type), source, by);
    if (chart.series.length === 0) {
      throw emptyChartSeries();
    }
    this.sheet.charts.push(chart);
    this.context.note({ kind: "charts", sheetId: this.sheet.id });
    return this.wrap(chart);
  }

  getItem(name: unknown): Chart {
    const chart = this.getItemOrNullObject(name);
    if (!chart) {
      throw itemNotFound(`There is no chart ${String(name)}.`);
    }
    return chart;
  }

  /** By id or by name. */
  getItemOrNullObject(name: unknown): Chart | null {
    const wanted = asText(name, "name");
    const { charts } = this.sheet;
    const chart =
      charts.find(({ id }) => id === wanted) ??
      charts.find((candidate) => candidate.name.toLowerCase() === wanted.toLowerCase());
    return chart ? this.wrap(chart) : null;
  }

  getItemAt(index: unknown): Chart {
    const chart = this.sheet.charts[asIndex(index, "index")];
    if (!chart) {
      throw itemNotFound(`There is no chart at ${String(index)}.`);
    }
    return this.wrap(chart);
  }

  private wrap(chart: ChartDescription): Chart {
    return new Chart(this.context, this.sheet, chart);
  }
}
