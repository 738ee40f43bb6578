import { HostObject } from "../../protocol/host-object";
import { asBoolean } from "./arguments";
import { commonStyle, withStyle } from "../workbook/common-style";
import type { RangeBase } from "./range-base";
import { requireUnprotected } from "../sheets/protection";

/** Whether the cells of a range are locked once their sheet is protected. */
export class FormatProtection extends HostObject {
  readonly $type = "FormatProtection";

  constructor(private readonly range: RangeBase) {
    super();
  }

  get locked(): boolean {
    return commonStyle(this.range.$sheet, this.range.$area, (style) => style.locked !== false) as boolean;
  }

  set locked(value: unknown) {
    const locked = asBoolean(value, "locked") ? undefined : false;
    requireUnprotected(this.range.$sheet);
    this.range.$sheet.styles.update(this.range.$area, (style) => withStyle(style, { locked }));
  }

  get formulaHidden(): boolean {
    return commonStyle(
      this.range.$sheet,
      this.range.$area,
      (style) => style.formulaHidden === true,
    ) as boolean;
  }

  set formulaHidden(value: unknown) {
    const formulaHidden = asBoolean(value, "formulaHidden") ? true : undefined;
    requireUnprotected(this.range.$sheet);
    this.range.$sheet.styles.update(this.range.$area, (style) => withStyle(style, { formulaHidden }));
  }
}
