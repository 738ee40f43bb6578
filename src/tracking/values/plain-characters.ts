// Numbers as they are typeset: a minus of its own (U+2212), digits of other scripts and of full width, spaces that do not
// break, raised exponents. Written with the characters of a keyboard they say the same.

/** Any character that a keyboard of 1970 lacks, but the sign of a spread: most texts have none and are done with. */
const TYPESET = /[^\x20-\x7e±]/;

/** The digit 0 of scripts whose ten digits stand in a row. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50, 0x1040, 0xff10];
const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

const REPLACED: readonly (readonly [RegExp, string])[] = [
  [/[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\u061c\ufeff]/g, ""],
  [/[\u2012\u2013\u2212\ufe63\uff0d]/g, "-"],
  [/[\u1680\u2000-\u200a\u202f\u205f\u3000\t]/g, "\u00a0"],
  [/[\u2018\u2019\u02bc\u2032\uff07]/g, "'"],
  [/[\uff0e\u066b]/g, "."],
  [/\uff0c/g, ","],
  [/[\uff05\u066a]/g, "%"],
  [/\uff0b/g, "+"],
  [/\uff08/g, "("],
  [/\uff09/g, ")"],
  [/[≈∼≃～]/g, "~"],
  [/≥/g, ">="],
  [/≤/g, "<="],
  [/[×·⋅∙]/g, "x"],
  [/[µμ]/g, "u"],
];

/** No locale writes this thousands separator for anything else, but a comma would be read as a decimal one. */
const ARABIC_THOUSANDS = /\u066c/g;

/** The text with the characters of a keyboard; spaces that do not break stay told apart from those that do. */
export function plainCharacters(text: string): string {
  if (!TYPESET.test(text)) {
    return text;
  }
  let plain = text.replace(ARABIC_THOUSANDS, "'");
  for (const [characters, replacement] of REPLACED) {
    plain = plain.replace(characters, replacement);
  }
  return plain.replace(/[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, lowered).replace(/\p{Nd}/gu, digit);
}

function lowered(raised: string): string {
  const sign = raised.startsWith("⁻") ? "-" : "";
  return `^${sign}${Array.from(raised.replace(/[⁺⁻]/, ""), (one) => String(RAISED.indexOf(one))).join("")}`;
}

function digit(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const zero = ZEROS.find((first) => code >= first && code <= first + 9);
  return zero === undefined ? character : String(code - zero);
}
