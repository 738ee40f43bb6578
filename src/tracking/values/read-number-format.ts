// What a cell's number format says of the number below it: that it is shown as a percentage, a day, a time of day or a
// span of time. Which characters are a format's own: those outside quotes, escapes, fillers and colours.

export type FormatKind = "percent" | "date" | "clock" | "span" | "plain";

const LITERALS = /"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi;
const NOT_CODES = /general|am\/pm|a\/p/gi;
const MONTH_ALONE = /^[^hs]*m{2,5}[^hs]*$/i;

/** The kind of a number format, by its first section. */
export function readNumberFormat(format: string): FormatKind {
  const codes = format.replace(LITERALS, "").replace(NOT_CODES, "").replace(/;.*/, "");
  if (/\[[hms]+\]/i.test(codes)) {
    return "span";
  }
  if (/[yd]/i.test(codes) || MONTH_ALONE.test(codes)) {
    return "date";
  }
  if (/[hs]/i.test(codes)) {
    return "clock";
  }
  return codes.includes("%") ? "percent" : "plain";
}
