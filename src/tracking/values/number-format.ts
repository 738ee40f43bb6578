// What a cell's number format says of the number below it: that it is shown as a percentage, a day, a time of day or a
// span of time. Which characters are a format's own: those outside quotes, escapes, fillers and colours.

export type FormatKind = "percent" | "date" | "clock" | "span" | "plain";

const LITERALS = /"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi;
const NOT_CODES = /general|am\/pm|a\/p/gi;

// eslint-disable-next-line dialect/module-state -- a memory of what follows from a format alone
const kinds = new Map<string, FormatKind>();
/** Workbooks have few formats; a made-up one with thousands is not remembered for ever. */
const MOST_KEPT = 500;

/** The kind of a number format, by its first section. */
export function formatKind(format: string): FormatKind {
  if (format === "General" || format === "@" || format === "") {
    return "plain";
  }
  const known = kinds.get(format);
  if (known !== undefined) {
    return known;
  }
  const kind = kindOf(format);
  if (kinds.size >= MOST_KEPT) {
    kinds.clear();
  }
  kinds.set(format, kind);
  return kind;
}

function kindOf(format: string): FormatKind {
  const [codes = ""] = format.replace(LITERALS, "").replace(NOT_CODES, "").split(";");
  if (/\[[hms]+\]/i.test(codes)) {
    return "span";
  }
  if (/[yd]/i.test(codes) || /^[^hs]*m{2,5}[^hs]*$/i.test(codes)) {
    return "date";
  }
  if (/[hs]/i.test(codes)) {
    return "clock";
  }
  return codes.includes("%") ? "percent" : "plain";
}
