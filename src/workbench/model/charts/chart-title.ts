import { HostObject } from "../../protocol/host-object";
import { asBoolean, asText } from "../ranges/arguments";
import type { ChartPlace } from "./chart-place";

export class ChartTitle extends HostObject {
  readonly $type = "ChartTitle";

  constructor(private readonly place: ChartPlace) {
    super();
  }

  get text(): string {
    return this.place.chart.title ?? "Chart Title";
  }

  set text(value: unknown) {
    const text = asText(value, "text");
    this.place.changed();
    this.place.chart.title = text;
  }

  get visible(): boolean {
    return this.place.chart.title !== undefined;
  }

  set visible(value: unknown) {
    const visible = asBoolean(value, "visible");
    this.place.changed();
    this.place.chart.title = visible ? this.text : undefined;
  }
}
