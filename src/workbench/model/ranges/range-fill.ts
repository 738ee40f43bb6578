import { HostObject } from "../../protocol/host-object";
import { asColor } from "./color";
import { commonStyle, withStyle } from "../workbook/common-style";
import { formatCells } from "./format-cells";
import type { RangeBase } from "./range-base";

/** The background of a range; white is read where there is none, as in Excel. */
export class RangeFill extends HostObject {
  readonly $type = "RangeFill";

  constructor(private readonly range: RangeBase) {
    super();
  }

  get color(): string {
    return commonStyle(this.range.$sheet, this.range.$area, (style) => style.fill ?? "#FFFFFF") as string;
  }

  set color(value: unknown) {
    this.fill(asColor(value, "color"));
  }

  clear(): void {
    this.fill(undefined);
  }

  private fill(fill: string | undefined): void {
    formatCells(this.range.$context, this.range.$sheet, this.range.$area, (style) =>
      withStyle(style, { fill }),
    );
  }
}
