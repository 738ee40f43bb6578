import { HostObject } from "../../protocol/host-object";
import { asBoolean, asOneOf } from "../ranges/arguments";
import type { ChartPlace } from "./chart-place";

const POSITIONS = ["Top", "Bottom", "Left", "Right", "Corner", "Custom"] as const;

export class ChartLegend extends HostObject {
  readonly $type = "ChartLegend";

  constructor(private readonly place: ChartPlace) {
    super();
  }

  get visible(): boolean {
    return this.place.chart.legend.visible;
  }

  set visible(value: unknown) {
    const visible = asBoolean(value, "visible");
    this.place.changed();
    this.place.chart.legend.visible = visible;
  }

  get position(): Excel.ChartLegend["position"] {
    const { position } = this.place.chart.legend;
    return POSITIONS.find((known) => known === position) ?? "Right";
  }

  set position(value: unknown) {
    const position = asOneOf(value, POSITIONS, "position");
    this.place.changed();
    this.place.chart.legend.position = position;
  }
}
