import { HostObject } from "../../protocol/host-object";
import { asColor } from "../ranges/color";

/** The colour of a series or a point. */
export class ChartFill extends HostObject {
  readonly $type = "ChartFill";

  constructor(private readonly fill: (color: string | undefined) => void) {
    super();
  }

  setSolidColor(color: unknown): void {
    this.fill(asColor(color, "color"));
  }

  /** Back to the theme's colour. */
  clear(): void {
    this.fill(undefined);
  }
}
