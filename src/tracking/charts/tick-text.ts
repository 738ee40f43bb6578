import { count } from "../words/counts";
import { HIDDEN_TICKS, type ChartAxis } from "./chart-spec";

/** A tick as its axis' number format shows it. */
export function tickText({ format }: Pick<ChartAxis, "format">, value: number): string {
  switch (format) {
    case HIDDEN_TICKS:
      return "";
    case "yyyy-mm-dd":
      return new Date(value).toISOString().slice(0, "yyyy-mm-dd".length);
    case "mm-dd hh:mm":
      return new Date(value).toISOString().slice("yyyy-".length, "yyyy-mm-dd hh:mm".length).replace("T", " ");
    case "General":
      return String(value);
    case "#,##0":
      return count(value);
    case "0E+0":
      return value.toExponential(0).toUpperCase();
    case "0.0E+0":
      return value.toExponential(1).toUpperCase();
    default:
      return value.toFixed(format.length > 2 ? format.length - 2 : 0);
  }
}
