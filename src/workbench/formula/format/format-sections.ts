// A number format has up to four sections: positive;negative;zero;text. One or two conditions in brackets, such as
// [>=100], replace that order. A colour in brackets belongs to its section.

/** One section of a number format, taken apart as far as choosing and colouring need. */
export interface FormatSection {
  readonly code: string;
  /** `#RRGGBB`. */
  readonly color: string | undefined;
  readonly condition: { readonly operator: string; readonly limit: number } | undefined;
}

const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: "#000000",
  blue: "#0000FF",
  cyan: "#00FFFF",
  green: "#00FF00",
  magenta: "#FF00FF",
  red: "#FF0000",
  white: "#FFFFFF",
  yellow: "#FFFF00",
};

/** Excel's 56 indexed colours, [Color1] to [Color56] (ECMA-376 part 1, 18.8.27, indexes 8 to 63). */
const INDEXED_COLORS = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 " +
  "9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF " +
  "00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 " +
  "003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");

const cache = new Map<string, readonly FormatSection[]>();

/** The sections of a number format, in order. */
export function formatSections(format: string): readonly FormatSection[] {
  let sections = cache.get(format);
  if (!sections) {
    cache.set(format, (sections = splitSections(format).map(readSection)));
  }
  return sections;
}

/**
 * The section that a value is shown by; undefined for a text that no section names (it is shown as it is) and for a
 * number that no condition takes. Without a negative section, negative numbers use the first one.
 */
export function sectionFor(
  sections: readonly FormatSection[],
  value: number | string,
): FormatSection | undefined {
  if (typeof value === "string") {
    const last = sections.at(-1);
    return sections.length === 4 || last?.code.includes("@") ? last : undefined;
  }
  const [first, second, third] = sections;
  if (sections.some(({ condition }) => condition)) {
    const numeric = sections.slice(0, 3);
    return (
      numeric.find(({ condition }) => condition && holds(value, condition)) ??
      numeric.find(({ condition }) => !condition)
    );
  }
  const isNumeric = (section: FormatSection | undefined): section is FormatSection =>
    section !== undefined && !section.code.includes("@");
  if (value < 0 && isNumeric(second)) {
    return second;
  }
  if (value === 0 && isNumeric(third)) {
    return third;
  }
  return first;
}

function holds(value: number, condition: { readonly operator: string; readonly limit: number }): boolean {
  const { operator, limit } = condition;
  switch (operator) {
    case ">":
      return value > limit;
    case ">=":
      return value >= limit;
    case "<":
      return value < limit;
    case "<=":
      return value <= limit;
    case "<>":
      return value !== limit;
    default:
      return value === limit;
  }
}

/** Splits at the semicolons that are not quoted, escaped or inside brackets. */
function splitSections(format: string): string[] {
  const sections = [""];
  for (const [part] of format.matchAll(/"[^"]*"?|[\\_*].|\[[^\]]*\]?|[\s\S]/g)) {
    if (part === ";") {
      sections.push("");
    } else {
      sections.push(`${sections.pop() ?? ""}${part}`);
    }
  }
  return sections.slice(0, 4);
}

function readSection(code: string): FormatSection {
  let color: string | undefined;
  let condition: FormatSection["condition"];
  for (const [, inside = ""] of code.matchAll(/"[^"]*"|\[([^\]]*)\]/g)) {
    const name = inside.toLowerCase();
    const index = /^color\s?(\d+)$/.exec(name);
    color ??= NAMED_COLORS[name];
    if (index) {
      color ??= indexedColor(Number(index[1]));
    }
    const compared = /^(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)$/.exec(inside);
    if (compared) {
      condition ??= { operator: compared[1] ?? "=", limit: Number(compared[2]) };
    }
  }
  return { code, color, condition };
}

function indexedColor(index: number): string | undefined {
  const hex = INDEXED_COLORS[index - 1];
  return hex === undefined ? undefined : `#${hex}`;
}
