import { plainCharacters } from "../../../src/tracking/values/plain-characters";

test.each([
  ["0.91 ± 0.02", "0.91 ± 0.02", "nothing is typeset"],
  ["−3.5", "-3.5", "a minus of its own"],
  ["1\u202f234", "1\u00a0234", "a narrow space does not break either"],
  ["1\u200b2", "12", "what has no width"],
  ["1’234", "1'234", "an apostrophe"],
  ["٣٫٥", "3.5", "Arabic digits and point"],
  ["۱۹", "19", "Persian digits, the first and the last among them"],
  ["۰", "0", "the zero of a script"],
  ["१२", "12", "Devanagari digits"],
  ["３．１４％", "3.14%", "digits of full width"],
  ["١٬٢٣٤", "1'234", "Arabic thousands"],
  ["10⁻³", "10^-3", "a raised exponent"],
  ["10¹²", "10^12", "one without a sign"],
  ["10⁺⁶", "10^6", "one with a plus"],
  ["5·10⁻⁴", "5x10^-4", "a dot for times"],
  ["5 × 10³", "5 x 10^3", "a cross for times"],
  ["≈ 3", "~ 3", "about"],
  ["≥3", ">=3", "at least"],
  ["≤3", "<=3", "at most"],
  ["5 µs", "5 us", "microseconds"],
  ["（3）", "(3)", "brackets of full width"],
  ["𝟙", "𝟙", "digits of no script that is known"],
  ["naïve", "naïve", "letters stay"],
])("%j is %j: %s", (text, plain) => {
  expect(plainCharacters(text)).toBe(plain);
});
