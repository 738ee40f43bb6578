import type { BorderLine, CellBorders, CellStyle } from "../../book/cell-style";

const DEFAULTS: Readonly<Record<string, unknown>> = {
  numberFormat: "General",
  horizontal: "General",
  vertical: "Bottom",
  indent: 0,
  locked: true,
};

/** The same look without members that say what Excel does anyway, and with members in one order. */
export function plainStyle(style: CellStyle): CellStyle {
  const { border, ...others } = style;
  const rest: Readonly<Record<string, unknown>> = others;
  const lines = border && plainBorders(border);
  return sorted({
    ...Object.fromEntries(
      Object.entries(rest).filter(
        ([name, value]) => value !== undefined && value !== "" && value !== (DEFAULTS[name] ?? false),
      ),
    ),
    ...(lines ? { border: lines } : {}),
  });
}

/** A text that is the same for styles that look the same. */
export function styleKey(style: CellStyle): string {
  let key = keys.get(style);
  if (key === undefined) {
    keys.set(style, (key = JSON.stringify(plainStyle(style))));
  }
  return key;
}

/** Style objects are never changed in place, so their keys hold. */
const keys = new WeakMap<CellStyle, string>();

function plainBorders(borders: CellBorders): CellBorders | undefined {
  const lines = Object.entries(borders as Record<string, BorderLine | undefined>).flatMap(([side, line]) => {
    if (!line || line.style === "None" || line.style === "") {
      return [];
    }
    const { style, color, weight } = line;
    return [[side, { style, color, ...(weight && weight !== "Thin" ? { weight } : {}) }] as const];
  });
  return lines.length > 0 ? sorted(Object.fromEntries(lines)) : undefined;
}

function sorted<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) as T;
}
