// Tags are a list, parted by commas, semicolons or lines: one equal tag is enough. `team=vision` and `team: vision` are
// found by their key.

import type { Scalar } from "../values/scalar";
import type { AskedColumn } from "./asked-column";
import { FilterError } from "./filter-error";
import type { FilterOperator, FilterValue } from "./filter-node";
import { foldText } from "./fold-text";
import { asksSame } from "./filter-operator";
import { numberMeant } from "./number-meant";
import { remembered } from "../values/remembered";
import { anyTruth, opposite, truthOf, UNKNOWN, type CellTest } from "./truth";
import { wordTest } from "./word-test";

/** The key of tags that a filter names (`tags.team`); undefined where it asks for tags as a whole, or for another column. */
export function tagKey({ name, field }: AskedColumn): string | undefined {
  const key = foldText(name.name);
  return field !== "tags" || name.scope !== "tag" || key === "tags" ? undefined : key;
}

/** The values of `key=value` and `key: value` in a cell of tags, folded. */
export function tagValues(key: string, cell: Scalar): string[] {
  return tagsOf(cell).flatMap((tag) => {
    const at = tag.search(/[=:]/);
    const value = at > 0 && tag.slice(0, at).trim() === key ? tag.slice(at + 1).trim() : "";
    return value === "" ? [] : [value];
  });
}

/** Whether a cell of tags has one of this name: with a value or without. */
export function hasTag(key: string, cell: Scalar): boolean {
  return tagValues(key, cell).length > 0 || tagsOf(cell).includes(key);
}

/** Compares tags, or the values of a key of them. Throws a FilterError for more or less without a key. */
export function tagTest(operator: FilterOperator, value: FilterValue, asked: AskedColumn): CellTest {
  const key = tagKey(asked);
  if (key === undefined && !asksSame(operator)) {
    throw new FilterError(
      `${asked.label} is a list of words, which is neither more nor less than “${value.text}”.`,
      "Name the key of a tag: tags.score > 0.4 asks for score=0.5.",
      asked.name,
    );
  }
  // No tag may be the one: != is not that some other tag is there.
  const compare = wordTest(operator === "!=" ? "=" : operator, value, {
    number:
      key === undefined || value.quoted
        ? undefined
        : numberMeant(
            value,
            asked.ofParts((cell) => tagValues(key, cell)),
          ),
    isName: key === undefined,
  });
  return remembered((cell) => {
    const tags = key === undefined ? [String(cell), ...tagsOf(cell)] : tagValues(key, cell);
    const answer = tags.length === 0 ? UNKNOWN : anyTruth(tags.map(compare));
    return operator === "!=" ? opposite(answer) : answer;
  });
}

/** Whether a tag is there. */
export function tagFlagTest(key: string): CellTest {
  return remembered((cell) => truthOf(hasTag(key, cell)));
}

/** Asks the text of a cell of tags, or the values of a key in it. */
export function tagTextTest(key: string, matches: (text: string) => boolean): CellTest {
  return remembered((cell) => {
    const values = tagValues(key, cell);
    return values.length === 0 ? UNKNOWN : truthOf(values.some(matches));
  });
}

function tagsOf(cell: Scalar): string[] {
  return String(cell)
    .split(/[,;\n]/)
    .map(foldText);
}
