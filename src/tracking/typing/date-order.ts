import type { RawValues } from "./column-reader";
import { orderIn, type DateOrder } from "../values/slash-date";

/**
 * Whether the dates of a column have the month or the day first; undefined when none of them says it, or when two of
 * them say different things.
 */
export function dateOrder(values: RawValues): DateOrder | undefined {
  let order: DateOrder | undefined;
  for (const value of values) {
    const said = typeof value === "string" ? orderIn(value.trim()) : undefined;
    if (said !== undefined && order !== undefined && said !== order) {
      return undefined;
    }
    order ??= said;
  }
  return order;
}
