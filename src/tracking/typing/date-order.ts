import type { RawValues } from "./column-reader";
import { DATE_ORDERS, isSlashDate, ordersOf, readSlashDate, type DateOrder } from "../values/slash-date";

/**
 * Which number of the dates of a column is the month; undefined when none of them says it, or when two of them say
 * different things. Where the dates are the same days in either order, the first will do.
 */
export function dateOrder(values: RawValues): DateOrder | undefined {
  const dates = slashDates(values);
  const [order, ...others] = commonOrders(dates);
  const alike = others.every((other) =>
    dates.every((date) => order !== undefined && readSlashDate(date, order) === readSlashDate(date, other)),
  );
  return alike ? order : undefined;
}

/** The orders under which all of these dates are days that there are. */
export function commonOrders(dates: readonly string[]): DateOrder[] {
  let common = dates.length === 0 ? [] : [...DATE_ORDERS];
  for (const date of dates) {
    const orders = ordersOf(date);
    if (orders.length > 0) {
      common = common.filter((order) => orders.includes(order));
    }
    if (common.length === 0) {
      return [];
    }
  }
  return common;
}

/** Whether a date is another day under another order. */
export function isEitherDay(text: string): boolean {
  return new Set(ordersOf(text).map((order) => readSlashDate(text, order))).size > 1;
}

/** Whether any date of a column is. */
export function hasEitherDay(values: RawValues): boolean {
  return slashDates(values).some(isEitherDay);
}

function slashDates(values: RawValues): string[] {
  const dates = new Set<string>();
  for (const value of values) {
    const text = typeof value === "string" ? value.trim() : "";
    if (text !== "" && isSlashDate(text)) {
      dates.add(text);
    }
  }
  return [...dates];
}
