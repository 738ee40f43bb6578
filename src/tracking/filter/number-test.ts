import type { AskedColumn } from "./asked-column";
import { difference, numberOf } from "./compare-numbers";
import { FilterError } from "./filter-error";
import type { FilterOperator, FilterValue } from "./filter-node";
import { asksSame, holds } from "./filter-operator";
import { numberMeant } from "./number-meant";
import { sameTextTest } from "./same-text-test";
import { truthOf, UNKNOWN, type CellTest } from "./truth";
import { valueAdvice } from "./value-advice";

/** Compares the cells of a column of numbers. Throws a FilterError for a value that is none and that no cell holds. */
export function numberTest(operator: FilterOperator, value: FilterValue, asked: AskedColumn): CellTest {
  const wanted = numberMeant(value, asked);
  if (wanted !== undefined) {
    return (cell) => {
      const held = numberOf(cell);
      return Number.isNaN(held) ? UNKNOWN : truthOf(holds(operator, difference(held, wanted)));
    };
  }
  // A text can be asked for where a cell holds it in the place of a number: NaN, OOM.
  if (asksSame(operator) && asked.holds(value.text)) {
    return sameTextTest(operator, value.text);
  }
  throw new FilterError(
    `${asked.label} holds numbers, and “${value.text}” is none.`,
    valueAdvice(value, asked, "Write a number such as 0.9, 1e-4 or 90%."),
    value,
  );
}
