import type { AskedColumn } from "./asked-column";
import { FilterError } from "./filter-error";
import type { FilterOperator, FilterValue } from "./filter-node";
import { asksSame, holds } from "./filter-operator";
import { readFlag } from "./read-flag";
import { sameTextTest } from "./same-text-test";
import { tagFlagTest, tagKey } from "./tag-test";
import { truthOf, UNKNOWN, type CellTest } from "./truth";
import { valueAdvice } from "./value-advice";

/** Compares the cells of a column of true and false. Throws a FilterError for a value that is neither and that no cell holds. */
export function booleanTest(operator: FilterOperator, value: FilterValue, asked: AskedColumn): CellTest {
  const wanted = readFlag(value.text);
  if (wanted !== undefined) {
    return (cell) => {
      const held = readFlag(cell);
      return held === undefined ? UNKNOWN : truthOf(holds(operator, Number(held) - Number(wanted)));
    };
  }
  if (asksSame(operator) && asked.holds(value.text)) {
    return sameTextTest(operator, value.text);
  }
  throw new FilterError(
    `${asked.label} holds TRUE and FALSE, and “${value.text}” is neither.`,
    valueAdvice(value, asked, "Write true or false."),
    value,
    undefined,
    ["true", "false"],
  );
}

/** Asks a column of true and false by its name alone, or whether a tag is there. Throws a FilterError for any other. */
export function flagTest(asked: AskedColumn): CellTest {
  const key = tagKey(asked);
  if (key !== undefined) {
    return tagFlagTest(key);
  }
  if (!asked.isBoolean) {
    throw new FilterError(
      `${asked.label} is not compared with anything.`,
      "Go on with =, !=, <, <=, >, >=, in, like, contains, between or is null.",
      asked.name,
      "operator",
    );
  }
  return (cell) => {
    const held = readFlag(cell);
    return held === undefined ? UNKNOWN : truthOf(held);
  };
}
