import { invalidArgument } from "../base/excel-errors";

/** The 16 HTML 4 colours and a few more that people write; Excel takes HTML colour names. */
const NAMED: Readonly<Record<string, string>> = {
  aqua: "#00FFFF",
  black: "#000000",
  blue: "#0000FF",
  fuchsia: "#FF00FF",
  gray: "#808080",
  grey: "#808080",
  green: "#008000",
  lime: "#00FF00",
  maroon: "#800000",
  navy: "#000080",
  olive: "#808000",
  orange: "#FFA500",
  pink: "#FFC0CB",
  purple: "#800080",
  red: "#FF0000",
  silver: "#C0C0C0",
  teal: "#008080",
  white: "#FFFFFF",
  yellow: "#FFFF00",
};

/** A colour as `#RRGGBB` in capitals; throws `InvalidArgument` for what is none. */
export function asColor(value: unknown, name: string): string {
  if (typeof value === "string") {
    if (/^#[0-9a-f]{6}$/i.test(value)) {
      return value.toUpperCase();
    }
    const named = NAMED[value.toLowerCase()];
    if (named !== undefined) {
      return named;
    }
  }
  throw invalidArgument(`${name} must be a colour such as #FFA500 or orange.`);
}
