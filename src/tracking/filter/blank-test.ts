import type { AskedColumn } from "./asked-column";
import { compareTest } from "./compare-test";
import type { FilterValue } from "./filter-node";
import { foldText } from "./fold-text";
import { hasTag, tagKey, tagValues } from "./tag-test";
import { FALSE, TRUE, truthOf, UNKNOWN, type CellTest, type Truth } from "./truth";

/** Whether a cell that is not blank lacks what is asked for: never, but for the key of a tag. */
export function blankTest(asked: AskedColumn): CellTest {
  const key = tagKey(asked);
  return key === undefined ? () => FALSE : (cell) => truthOf(!hasTag(key, cell));
}

/**
 * What `is none` asks, and what it says of a blank cell: whether the cell holds that word, where one of the column
 * does (`augment is none`), else whether it is blank.
 */
export function voidTest(word: FilterValue, asked: AskedColumn): readonly [CellTest, Truth] {
  return holdsWord(word.text, asked) ? [compareTest("=", word, asked), UNKNOWN] : [blankTest(asked), TRUE];
}

function holdsWord(word: string, asked: AskedColumn): boolean {
  const key = tagKey(asked);
  return key === undefined
    ? asked.holds(word)
    : asked.column.values.some((cell) => cell !== undefined && tagValues(key, cell).includes(foldText(word)));
}
