import { foldText } from "./fold-text";
import { truthOf, type CellTest } from "./truth";

/** Whether a cell is just a text, without regard to case. */
export function sameTextTest(operator: "=" | "!=", text: string): CellTest {
  const wanted = foldText(text);
  return (cell) => truthOf((foldText(String(cell)) === wanted) === (operator === "="));
}
