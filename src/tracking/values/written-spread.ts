// A value with its spread behind it: 0.91 ± 0.02, 0.91 +- 0.02, 0.91 (0.02), 0.91 (std 0.02), (91.2 ± 0.3)%, 0.912(4).

interface SpreadParts {
  readonly value: string;
  readonly spread: string;
  /** Said in so many characters; brackets alone may hold something else. */
  readonly sure: boolean;
  /** The spread counts in the last digits of the value, as in 0.912(4). */
  readonly lastDigits?: boolean;
}

const POSSIBLE = /[±(\\]|\+\/?-/;
const AROUND = /^\((.*[±].*|.*\+\/?-.*)\)\s*(\D*)$/;
const SIGN = /^([^±+\\]*(?:e\+[^±+\\]*)?[\d%)a-z])\s*(?:±|\+\/-|\+-|\\pm)\s*([\d.,].*)$/i;
const LAST_DIGITS = /^([+-]?\d*[.,]\d+)\((\d{1,2})\)$/;
const IN_BRACKETS =
  /^([^()]*[\d%])\s*\(\s*(±|\+\/?-|std\.?(?:dev\.?)?|stdev\.?|s\.?d\.?|sem?|std\.?\s?err\.?|stderr)?\s*[=:]?\s*([\d.,][^()]*)\)\s*([^\d()]*)$/i;

/** The two texts, each to be read as a number; undefined where there is no spread. */
export function spreadParts(text: string): SpreadParts | undefined {
  if (!POSSIBLE.test(text)) {
    return undefined;
  }
  const around = AROUND.exec(text);
  if (around) {
    const inside = spreadParts(around[1] ?? "");
    return inside && { ...inside, spread: `${inside.spread}${around[2] ?? ""}` };
  }
  const signed = SIGN.exec(text);
  if (signed) {
    return { value: (signed[1] ?? "").trim(), spread: (signed[2] ?? "").trim(), sure: true };
  }
  const short = LAST_DIGITS.exec(text);
  if (short) {
    return { value: short[1] ?? "", spread: short[2] ?? "", sure: true, lastDigits: true };
  }
  const bracketed = IN_BRACKETS.exec(text);
  if (!bracketed) {
    return undefined;
  }
  const [, value = "", said, spread = "", unit = ""] = bracketed;
  return { value: value.trim(), spread: `${spread.trim()}${unit}`, sure: said !== undefined };
}
