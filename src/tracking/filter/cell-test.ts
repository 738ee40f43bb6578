// What one condition says of one cell: yes, no, or nothing, where the cell holds nothing that can be asked. How the cells of
// a column are compared is told where it is done: number-test.ts, word-test.ts, boolean-test.ts, date-test.ts,
// status-test.ts and tag-test.ts.

import { plainText } from "../values/plain-text";
import type { AskedColumn } from "./asked-column";
import { betweenTest } from "./between-test";
import { flagTest } from "./boolean-test";
import { compareTest } from "./compare-test";
import { FilterError } from "./filter-error";
import type { FilterCondition } from "./filter-node";
import { foldText } from "./fold-text";
import { likePattern } from "./like-pattern";
import { remembered } from "../values/remembered";
import { tagKey, tagTextTest } from "./tag-test";
import { FALSE, TRUE, truthOf, type CellTest, type Truth } from "./truth";

/**
 * The test of a condition for the cells of its column. Throws a FilterError where the column cannot hold what the filter
 * asks for. Not for "blank" and "void", which ask for what is not there.
 */
export function cellTest(
  condition: Exclude<FilterCondition, { readonly kind: "blank" | "void" }>,
  asked: AskedColumn,
): CellTest {
  switch (condition.kind) {
    case "flag":
      return flagTest(asked);
    case "compare":
      return compareTest(condition.operator, condition.value, asked);
    case "in":
      return anyOf(condition.values.map((value) => compareTest("=", value, asked)));
    case "between":
      return betweenTest(condition.from, condition.to, asked);
    case "like":
      return textTest(asked, likePattern(condition.pattern.text));
    case "contains": {
      const part = foldText(condition.part.text);
      return textTest(asked, (text) => foldText(text).includes(part));
    }
  }
}

function textTest(asked: AskedColumn, matches: (text: string) => boolean): CellTest {
  if (asked.column.type === "date") {
    throw new FilterError(
      `${asked.label} holds dates, which are no texts.`,
      "Compare it with a date: started >= 2026-01.",
      asked.name,
    );
  }
  const key = tagKey(asked);
  return key === undefined
    ? remembered((cell) => truthOf(matches(plainText(String(cell)))))
    : tagTextTest(key, matches);
}

function anyOf(tests: readonly CellTest[]): CellTest {
  return (cell) => {
    let most: Truth = FALSE;
    for (const test of tests) {
      const answer = test(cell);
      most = answer > most ? answer : most;
      if (most === TRUE) {
        break;
      }
    }
    return most;
  };
}
