import type { ChartLineDescription } from "../../book/chart-description";
import { HostObject } from "../../protocol/host-object";
import { invalidArgument } from "../base/excel-errors";
import { asNumber, asOneOf } from "../ranges/arguments";
import { asColor } from "../ranges/color";
import type { ChartPlace } from "./chart-place";

const STYLES = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "RoundDot",
  "Automatic",
] as const;

/** The line of a series. */
export class ChartLine extends HostObject {
  readonly $type = "ChartLineFormat";

  constructor(
    private readonly place: ChartPlace,
    private readonly line: ChartLineDescription,
  ) {
    super();
  }

  get color(): string {
    return this.line.color ?? "";
  }

  set color(value: unknown) {
    const color = asColor(value, "color");
    this.place.changed();
    this.line.color = color;
  }

  get lineStyle(): Excel.ChartLineFormat["lineStyle"] {
    return STYLES.find((known) => known === this.line.style) ?? "Automatic";
  }

  set lineStyle(value: unknown) {
    const style = asOneOf(value, STYLES, "lineStyle");
    this.place.changed();
    this.line.style = style === "Automatic" ? undefined : style;
  }

  get weight(): number {
    return this.line.weight ?? 1.5;
  }

  set weight(value: unknown) {
    const weight = asNumber(value, "weight");
    if (weight < 0) {
      throw invalidArgument("weight must not be below 0.");
    }
    this.place.changed();
    this.line.weight = weight;
  }
}
