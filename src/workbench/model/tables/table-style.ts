import { asText } from "../ranges/arguments";
import { invalidArgument } from "../base/excel-errors";

/** A built-in table style (`TableStyleLight1` to `21`, `Medium1` to `28`, `Dark1` to `11`) or "" for none. */
export function asTableStyle(value: unknown): string {
  const style = asText(value, "style");
  const match = /^TableStyle(Light|Medium|Dark)(\d{1,2})$/.exec(style);
  const last = match?.[1] === "Light" ? 21 : match?.[1] === "Medium" ? 28 : 11;
  const known = style === "" || (match && Number(match[2]) >= 1 && Number(match[2]) <= last);
  if (!known) {
    throw invalidArgument(`There is no table style ${style}.`);
  }
  return style;
}
