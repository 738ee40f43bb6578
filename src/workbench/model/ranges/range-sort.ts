import { HostObject } from "../../protocol/host-object";
import { asOneOf } from "./arguments";
import { invalidArgument } from "../base/excel-errors";
import type { RangeBase } from "./range-base";
import { asSortKeys, sortRows } from "./sort-rows";

export class RangeSort extends HostObject {
  readonly $type = "RangeSort";

  constructor(private readonly range: RangeBase) {
    super();
  }

  apply(fields: unknown, matchCase: unknown, hasHeaders: unknown, orientation: unknown): void {
    if (asOneOf(orientation ?? "Rows", ["Rows", "Columns"], "orientation") === "Columns") {
      throw invalidArgument("The workbench sorts rows only.");
    }
    const { $context, $sheet, $area } = this.range;
    const area = hasHeaders === true ? { ...$area, top: $area.top + 1 } : $area;
    if (area.top > area.bottom) {
      return;
    }
    const keys = asSortKeys(fields, $area.right - $area.left + 1);
    sortRows($context, $sheet, area, keys, matchCase === true);
  }
}
