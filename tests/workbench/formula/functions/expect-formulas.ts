import type { Book } from "../../../../src/workbench/book/book";
import { calculate, sampleBook, type Shown } from "../sample-book";

/** Declares one test for each pair of formula and result; numbers agree in ten digits. */
export function expectFormulas(
  pairs: readonly (readonly [formula: string, expected: Shown])[],
  book: () => Book = sampleBook,
): void {
  test.each(pairs)("%s is %j", (formula, expected) => {
    const result = calculate(formula, book());
    if (typeof expected === "number" && typeof result === "number" && Number.isFinite(expected)) {
      expect(Math.abs(result - expected)).toBeLessThanOrEqual(Math.abs(expected) * 1e-9 + 1e-13);
    } else {
      expect(result).toEqual(expected);
    }
  });
}
