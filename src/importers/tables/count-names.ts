const DIGITS = /\d+/g;

/**
 * Whether names do nothing but count some rows: plain numbers, or one text with a number in it that goes no further than
 * there are rows, such as run1, exp-01 and #1. "affixed" where a text stands around the number.
 */
export function countNames(names: readonly string[], rows: number): "plain" | "affixed" | "no" {
  const numbers = names.map((name) => (name.match(DIGITS) ?? []).map(Number));
  const texts = new Set(names.map((name) => name.replace(DIGITS, "0")));
  const [first = []] = numbers;
  const varying = first.flatMap((number, at) => (numbers.some((own) => own[at] !== number) ? [at] : []));
  const [place] = varying;
  if (texts.size !== 1 || place === undefined || varying.length > 1) {
    return "no";
  }
  const isWithin = numbers.every((own) => (own[place] ?? Infinity) <= rows);
  return isWithin ? (texts.has("0") ? "plain" : "affixed") : "no";
}
