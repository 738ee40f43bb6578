// What a cell shows: its value through its number format. The `ssf` package renders one section of a format; choosing
// the section, colours and the few patterns that ssf does not know are done here.
import { format } from "ssf";
import { CellError, type CellContent } from "../book/cell-content";
import { formatSections, sectionFor, type FormatSection } from "./format/format-sections";
import { generalText } from "./format/general-text";
import { LAST_SERIAL } from "./values/serial-date";

/** The text of a cell and, where its number format names one, the colour (`#RRGGBB`). */
export interface DisplayText {
  readonly text: string;
  readonly color?: string;
}

/** What Excel fills a cell with that holds a negative date. */
const NO_DATE = "########";

/** The text that a cell with this value and number format (en-US; absent is General) shows. */
export function displayText(value: CellContent | undefined, numberFormat: string | undefined): DisplayText {
  if (value === undefined) {
    return { text: "" };
  }
  if (value instanceof CellError) {
    return { text: value.code };
  }
  if (typeof value === "boolean") {
    return { text: value ? "TRUE" : "FALSE" };
  }
  if (numberFormat === undefined || numberFormat === "" || /^general$/i.test(numberFormat)) {
    return { text: typeof value === "number" ? generalText(value) : value };
  }
  const sections = formatSections(numberFormat);
  const section = sectionFor(sections, value);
  if (!section) {
    return { text: typeof value === "number" ? NO_DATE : value };
  }
  const text =
    typeof value === "number" ? numberThrough(section, sections, value) : textThrough(section, value);
  return section.color === undefined ? { text } : { text, color: section.color };
}

/** Whether a number format shows dates or times. */
export function isDateFormat(numberFormat: string): boolean {
  const [first] = formatSections(numberFormat);
  return first !== undefined && isDateCode(first.code);
}

/** Whether a number format can be rendered; Excel refuses one that cannot. */
export function isNumberFormat(numberFormat: string): boolean {
  try {
    for (const section of formatSections(numberFormat)) {
      render(section.code, 1.5);
    }
    return true;
  } catch {
    return false;
  }
}

function isDateCode(code: string): boolean {
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, "");
  return /[ymdhs]/i.test(bare) && !/general/i.test(bare);
}

function textThrough(section: FormatSection, value: string): string {
  if (!section.code.includes("@")) {
    return unquoted(section.code);
  }
  return unquoted(section.code.replaceAll("@", () => `"${value.replaceAll('"', '"\\""')}"`));
}

/** The literal characters of a section without number placeholders. */
function unquoted(code: string): string {
  return code.replace(/\[[^\]]*\]|"([^"]*)"|\\(.)|_.|\*./g, (match, quoted?: string, escaped?: string) =>
    match.startsWith("_") ? " " : (quoted ?? escaped ?? ""),
  );
}

function numberThrough(section: FormatSection, sections: readonly FormatSection[], value: number): string {
  const { code, condition } = section;
  if (isDateCode(code)) {
    if (value < 0 || value >= LAST_SERIAL + 1) {
      return NO_DATE;
    }
    return safely(code, roundedTime(code, value));
  }
  // A negative section, or one under a condition, says itself how the sign shows.
  const showsOwnSign = sections.length > 1 && (section === sections[1] || condition !== undefined);
  const shown = value < 0 && showsOwnSign && !keepsSign(sections, section) ? -value : value;
  return safely(code, shown);
}

/** Excel keeps the minus where the section was not made for negative numbers alone. */
function keepsSign(sections: readonly FormatSection[], section: FormatSection): boolean {
  const { condition } = section;
  if (!condition) {
    return sections.some((other) => other.condition !== undefined);
  }
  return !(condition.operator.startsWith("<") && condition.limit <= 0);
}

/** Times are rounded to what the format shows of the second; ssf would carry 23:59:59.9 to 23:59:00. */
function roundedTime(code: string, serial: number): number {
  const decimals = /s\.(0+)/i.exec(code)?.[1]?.length ?? 0;
  const parts = 86_400 * 10 ** decimals;
  return Math.round(serial * parts) / parts;
}

function safely(code: string, value: number): string {
  try {
    return render(code, value);
  } catch {
    return generalText(value);
  }
}

function render(code: string, value: number): string {
  const bare = code.replace(
    /\[(?:[<>=][^\]]*|color\s?\d+|black|blue|cyan|green|magenta|red|white|yellow)\]/gi,
    "",
  );
  if (bare === "") {
    return "";
  }
  const withGeneral = bare.replace(/general/i, () => `"${generalText(value)}"`);
  if (withGeneral !== bare) {
    return unquoted(withGeneral);
  }
  if (!/[0#?]/.test(bare.replace(/"[^"]*"|\\./g, "")) && !isDateCode(bare) && !bare.includes("@")) {
    return unquoted(bare);
  }
  if (isDateCode(bare)) {
    return format(withPlainPoints(bare).replace(/(?<=\d|[dy])T(?=h)/g, "\\T"), value);
  }
  return format(withFixedDecimals(bare, value), value);
}

/** Points between the parts of a date, as in `dd.mm.yyyy`, escaped: ssf knows them before parts of a second alone. */
function withPlainPoints(code: string): string {
  return code.replace(/"[^"]*"|\\.|\.(?!0)/g, (part) => (part === "." ? "\\." : part));
}

/** `#,##0.0##` as `#,##0.0`, `#,##0.00` or `#,##0.000`, whichever this value needs: ssf refuses the mixture. */
function withFixedDecimals(code: string, value: number): string {
  return code.replace(/(,[#0?]*)\.(0*)(#+)/, (_, whole: string, always: string, maybe: string) => {
    const percent = code.includes("%") ? 100 : 1;
    const digits = Math.abs(value * percent).toFixed(Math.min(always.length + maybe.length, 20));
    const needed = digits.replace(/0+$/, "").split(".")[1]?.length ?? 0;
    return `${whole}.${"0".repeat(Math.max(always.length, needed))}`;
  });
}
