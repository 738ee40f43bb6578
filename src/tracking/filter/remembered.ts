import type { Scalar } from "../values/scalar";
import type { CellTest, Truth } from "./truth";

/** Cells of one column beyond which they are taken for texts that are mostly each one of its own. */
const MOST_REMEMBERED = 4096;

/** The same test, asked once for each word of a column of words, which has few of them, each in many rows. */
export function remembered(test: CellTest): CellTest {
  const answers = new Map<Scalar, Truth>();
  return (cell) => {
    if (answers.size >= MOST_REMEMBERED) {
      return test(cell);
    }
    const known = answers.get(cell);
    if (known !== undefined) {
      return known;
    }
    const answer = test(cell);
    answers.set(cell, answer);
    return answer;
  };
}
