import type { ChartAxisDescription } from "../../book/chart-description";
import { HostObject } from "../../protocol/host-object";
import { asBoolean, asNumber, asOneOf, asText } from "../ranges/arguments";
import type { ChartPlace } from "./chart-place";
import { invalidArgument, notModelled } from "../base/excel-errors";
import { resolveRange } from "../ranges/resolve-range";
import { formatAbsolute } from "../ranges/address";

export class ChartAxes extends HostObject {
  readonly $type = "ChartAxes";

  constructor(private readonly place: ChartPlace) {
    super();
  }

  get categoryAxis(): ChartAxis {
    return new ChartAxis(this.place, this.place.chart.categoryAxis, "Category");
  }

  get valueAxis(): ChartAxis {
    return new ChartAxis(this.place, this.place.chart.valueAxis, "Value");
  }

  getItem(type: unknown, group: unknown): ChartAxis {
    if (asOneOf(group ?? "Primary", ["Primary", "Secondary"], "group") === "Secondary") {
      throw notModelled("secondary axes");
    }
    return asOneOf(type, ["Category", "Value"], "type") === "Value" ? this.valueAxis : this.categoryAxis;
  }
}

export class ChartAxis extends HostObject {
  readonly $type = "ChartAxis";

  constructor(
    private readonly place: ChartPlace,
    private readonly axis: ChartAxisDescription,
    readonly type: "Category" | "Value",
  ) {
    super();
  }

  get title(): ChartAxisTitle {
    return new ChartAxisTitle(this.place, this.axis);
  }

  get majorGridlines(): ChartGridlines {
    return new ChartGridlines(this.place, this.axis);
  }

  /** "" stands for a limit that Excel chooses. */
  get minimum(): number | "" {
    return this.axis.minimum ?? "";
  }

  set minimum(value: unknown) {
    this.change({ minimum: asLimit(value, "minimum") });
  }

  get maximum(): number | "" {
    return this.axis.maximum ?? "";
  }

  set maximum(value: unknown) {
    this.change({ maximum: asLimit(value, "maximum") });
  }

  /** "" stands for a step that Excel chooses. */
  get majorUnit(): number | "" {
    return this.axis.majorUnit ?? "";
  }

  set majorUnit(value: unknown) {
    const unit = asLimit(value, "majorUnit");
    if (unit !== undefined && unit <= 0) {
      throw invalidArgument("majorUnit must be above 0.");
    }
    this.change({ majorUnit: unit });
  }

  get numberFormat(): string {
    return this.axis.numberFormat ?? "General";
  }

  set numberFormat(value: unknown) {
    this.change({ numberFormat: asText(value, "numberFormat") });
  }

  /** Where labels stand when the other axis crosses elsewhere: charts are drawn with theirs at the rim. */
  get tickLabelPosition(): Excel.ChartAxis["tickLabelPosition"] {
    return "Low";
  }

  set tickLabelPosition(value: unknown) {
    if (asOneOf(value, ["NextToAxis", "High", "Low", "None"], "tickLabelPosition") !== "Low") {
      throw notModelled("labels of an axis that do not stand at the rim");
    }
    this.place.changed();
  }

  get scaleType(): Excel.ChartAxis["scaleType"] {
    return this.axis.logarithmic ? "Logarithmic" : "Linear";
  }

  set scaleType(value: unknown) {
    const logarithmic = asOneOf(value, ["Linear", "Logarithmic"], "scaleType") === "Logarithmic";
    // The axis across is one of values where points stand in a plane.
    if (logarithmic && this.type === "Category" && !this.place.chart.type.startsWith("XYScatter")) {
      throw invalidArgument("A category axis can't be logarithmic.");
    }
    this.change({ logarithmic });
  }

  get reversePlotOrder(): boolean {
    return this.axis.reversed;
  }

  set reversePlotOrder(value: unknown) {
    this.change({ reversed: asBoolean(value, "reversePlotOrder") });
  }

  setCategoryNames(range: unknown): void {
    const { sheet, area } = resolveRange(this.place.context, range, this.place.sheet);
    this.place.changed();
    for (const series of this.place.chart.series) {
      series.categories = formatAbsolute(sheet.name, area);
    }
  }

  private change(change: Partial<ChartAxisDescription>): void {
    this.place.changed();
    Object.assign(this.axis, change);
  }
}

export class ChartAxisTitle extends HostObject {
  readonly $type = "ChartAxisTitle";

  constructor(
    private readonly place: ChartPlace,
    private readonly axis: ChartAxisDescription,
  ) {
    super();
  }

  get text(): string {
    return this.axis.title ?? "Axis Title";
  }

  set text(value: unknown) {
    const text = asText(value, "text");
    this.place.changed();
    this.axis.title = text;
  }

  get visible(): boolean {
    return this.axis.title !== undefined;
  }

  set visible(value: unknown) {
    const visible = asBoolean(value, "visible");
    this.place.changed();
    this.axis.title = visible ? this.text : undefined;
  }
}

export class ChartGridlines extends HostObject {
  readonly $type = "ChartGridlines";

  constructor(
    private readonly place: ChartPlace,
    private readonly axis: ChartAxisDescription,
  ) {
    super();
  }

  get visible(): boolean {
    return this.axis.gridlines;
  }

  set visible(value: unknown) {
    const visible = asBoolean(value, "visible");
    this.place.changed();
    this.axis.gridlines = visible;
  }
}

/** A number, or "" for a limit that Excel chooses. */
function asLimit(value: unknown, name: string): number | undefined {
  return value === "" || value === null ? undefined : asNumber(value, name);
}
