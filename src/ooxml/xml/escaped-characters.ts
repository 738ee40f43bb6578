// Cell texts, table columns and formulas' results may hold characters that XML cannot carry. The format writes them as
// `_xHHHH_` (ECMA-376 part 1, 22.9.2.19 ST_Xstring), and a text that already looks so gets its underscore escaped.

/* eslint-disable no-control-regex -- control characters are what this file is about */
const NOT_IN_XML =
  /[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const MAY_NEED = /[\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff]|_x/;

/** Escapes what XML cannot carry, carriage returns included (a parser would turn them into line feeds). */
export function escapeCharacters(text: string): string {
  if (!MAY_NEED.test(text)) {
    return text;
  }
  return text
    .replace(/_(?=x[0-9a-fA-F]{4}_)/g, "_x005F_")
    .replace(NOT_IN_XML, (character) => code(character.charCodeAt(0)));
}

/** Undoes {@link escapeCharacters}. */
export function unescapeCharacters(text: string): string {
  if (!text.includes("_x")) {
    return text;
  }
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

function code(value: number): string {
  return `_x${value.toString(16).toUpperCase().padStart(4, "0")}_`;
}
