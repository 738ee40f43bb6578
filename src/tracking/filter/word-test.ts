// Texts are compared as Excel does, numbers in them by size (run-2 before run-10). Texts that are numbers count as numbers
// where the filter names a number; a word is neither more nor less than a number.

import { readBoolean } from "../values/read-boolean";
import { difference, numberOf } from "./compare-numbers";
import type { FilterOperator, FilterValue } from "./filter-node";
import { foldText } from "./fold-text";
import { asksSame, holds } from "./filter-operator";
import { sameTextTest } from "./same-text-test";
import { truthOf, UNKNOWN, type CellTest, type Truth } from "./truth";

const COLLATOR = new Intl.Collator("en", { sensitivity: "accent", numeric: true });

/** What a value of a column of texts is compared as. */
export interface MeantWord {
  /** The number that it means; undefined for a word. */
  readonly number: number | undefined;
  /** Whether cells of the column are names, which are the same only as texts: "1.10" is another version than "1.1". */
  readonly isName: boolean;
}

/** Compares the cells of a column of texts; in quotes, a value is the same as no cell but of that text. */
export function wordTest(operator: FilterOperator, value: FilterValue, meant: MeantWord): CellTest {
  const { number } = meant;
  const wanted = foldText(value.text);
  if (asksSame(operator)) {
    return sameTest(operator, value, meant);
  }
  return (cell): Truth => {
    const truths = typeof cell === "boolean" ? readBoolean(wanted) : undefined;
    if (typeof cell === "boolean") {
      return truths === undefined ? UNKNOWN : truthOf(holds(operator, Number(cell) - Number(truths)));
    }
    const held = numberOf(cell);
    if (!Number.isNaN(held)) {
      return number === undefined ? UNKNOWN : truthOf(holds(operator, difference(held, number)));
    }
    return number !== undefined && !value.quoted
      ? UNKNOWN
      : truthOf(holds(operator, wordOrder(String(cell), wanted)));
  };
}

/** Below, at or above a text: negative, 0 or positive. */
export function wordOrder(held: string, wanted: string): number {
  return COLLATOR.compare(foldText(held), foldText(wanted));
}

function sameTest(operator: "=" | "!=", value: FilterValue, { number, isName }: MeantWord): CellTest {
  const asText = sameTextTest(operator, value.text);
  const flag = readBoolean(foldText(value.text));
  return (cell) => {
    if (typeof cell === "boolean" && flag !== undefined) {
      return truthOf((cell === flag) === (operator === "="));
    }
    const isNumber = number !== undefined && !value.quoted && (typeof cell === "number" || !isName);
    const held = isNumber ? numberOf(cell) : NaN;
    return number === undefined || Number.isNaN(held)
      ? asText(cell)
      : truthOf(holds(operator, difference(held, number)));
  };
}
