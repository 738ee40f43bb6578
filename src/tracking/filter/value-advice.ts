import type { AskedColumn } from "./asked-column";
import type { FilterValue } from "./filter-node";
import { isNothingWord } from "./nothing-words";
import { filterName } from "./write-filter";

/** What to write instead of a value that a column cannot hold: where it is a word for nothing, how blanks are asked for. */
export function valueAdvice({ text }: FilterValue, asked: AskedColumn, otherwise: string): string {
  return isNothingWord(text) ? `Write ${filterName(asked.name)} is null for runs without one.` : otherwise;
}
