import type { ChartSeriesDescription } from "../../book/chart-description";
import { HostObject } from "../../protocol/host-object";
import { asBoolean, asOneOf } from "../ranges/arguments";
import type { ChartPlace } from "./chart-place";

const LABEL_POSITIONS = ["Center", "Top", "Bottom", "Left", "Right"] as const;

/** The labels of a series. */
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
