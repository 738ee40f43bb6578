/**
 * Non-finite numbers as texts. A worksheet cell cannot hold them, so they are kept under three canonical spellings,
 * whichever of the tools' spellings they came in: nan, NaN, inf, +Inf, Infinity, -inf, -Infinity.
 */
export const NON_FINITE = ["NaN", "Infinity", "-Infinity"] as const;

export type NonFinite = (typeof NON_FINITE)[number];

const SPELLINGS: ReadonlyMap<string, NonFinite> = new Map([
  ["nan", "NaN"],
  ["+nan", "NaN"],
  ["-nan", "NaN"],
  ["inf", "Infinity"],
  ["+inf", "Infinity"],
  ["infinity", "Infinity"],
  ["+infinity", "Infinity"],
  ["-inf", "-Infinity"],
  ["-infinity", "-Infinity"],
]);

const LONGEST = "-infinity".length;

/** The canonical text of a non-finite number, or undefined when the text is none. Takes trimmed text. */
export function readNonFinite(text: string): NonFinite | undefined {
  return text.length > LONGEST ? undefined : SPELLINGS.get(text.toLowerCase());
}

/** Whether a value is one of the canonical texts. */
export function isNonFinite(value: unknown): value is NonFinite {
  return value === "NaN" || value === "Infinity" || value === "-Infinity";
}

/** A number as a cell can hold it: one that is not finite as its text. */
export function storableNumber(value: number): number | NonFinite {
  return Number.isFinite(value) ? value : (readNonFinite(String(value)) ?? "NaN");
}
