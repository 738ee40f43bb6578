import { numberAttribute, xmlElement, type XmlElement } from "../xml/xml-element";

/** The legacy palette (ECMA-376 part 1, 18.8.27 indexedColors), indexes 0 to 63, without `#`. */
const INDEXED =
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF " +
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF " +
  "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333";
const PALETTE = INDEXED.split(" ");

/**
 * A colour element (`color`, `fgColor`, ...) as `#RRGGBB`; `theme` holds the theme's colours in the order that theme
 * indexes mean. Undefined for automatic colours.
 */
export function readColor(element: XmlElement | undefined, theme: readonly string[]): string | undefined {
  if (!element) {
    return undefined;
  }
  const rgb = element.attributes.get("rgb");
  const indexed = numberAttribute(element, "indexed");
  const themed = numberAttribute(element, "theme");
  let hex: string | undefined;
  if (rgb !== undefined && /^([0-9a-f]{2})?[0-9a-f]{6}$/i.test(rgb)) {
    hex = rgb.slice(-6).toUpperCase();
  } else if (themed !== undefined) {
    hex = theme[themed];
  } else if (indexed !== undefined) {
    hex = PALETTE[indexed];
  }
  if (hex === undefined) {
    return undefined;
  }
  return `#${tinted(hex, numberAttribute(element, "tint") ?? 0)}`;
}

/** A colour element of that name for `#RRGGBB`. */
export function writeColor(name: string, color: string): XmlElement {
  return xmlElement(name, { rgb: `FF${hexDigits(color)}` });
}

/** `#1a2b3c` or `#abc` as `1A2B3C`; black for anything that is no colour. */
export function hexDigits(color: string): string {
  const digits = color.replace(/^#/, "").toUpperCase();
  if (/^[0-9A-F]{6}$/.test(digits)) {
    return digits;
  }
  return /^[0-9A-F]{3}$/.test(digits) ? digits.replace(/./g, "$&$&") : "000000";
}

/** Lightens (tint > 0) or darkens (tint < 0) by the luminance of HSL, as 18.8.19 defines. */
export function tinted(hex: string, tint: number): string {
  if (tint === 0) {
    return hex;
  }
  const [hue, saturation, luminance] = toHsl(hex);
  return fromHsl(hue, saturation, tint < 0 ? luminance * (1 + tint) : luminance * (1 - tint) + tint);
}

function toHsl(hex: string): [number, number, number] {
  const [red, green, blue] = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  const high = Math.max(red, green, blue);
  const low = Math.min(red, green, blue);
  const luminance = (high + low) / 2;
  const range = high - low;
  if (range === 0) {
    return [0, 0, luminance];
  }
  const saturation = range / (1 - Math.abs(2 * luminance - 1));
  const hue =
    high === red
      ? ((green - blue) / range + 6) % 6
      : high === green
        ? (blue - red) / range + 2
        : (red - green) / range + 4;
  return [hue, saturation, luminance];
}

function fromHsl(hue: number, saturation: number, luminance: number): string {
  const chroma = (1 - Math.abs(2 * luminance - 1)) * saturation;
  const second = chroma * (1 - Math.abs((hue % 2) - 1));
  const base = luminance - chroma / 2;
  const sector = Math.floor(hue) % 6;
  const order = [
    [chroma, second, 0],
    [second, chroma, 0],
    [0, chroma, second],
    [0, second, chroma],
    [second, 0, chroma],
    [chroma, 0, second],
  ][sector] ?? [0, 0, 0];
  return order
    .map((part) =>
      Math.round(Math.min(1, Math.max(0, part + base)) * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")
    .toUpperCase();
}
