import type { AskedColumn } from "./asked-column";
import type { FilterValue } from "./filter-node";
import { filterName } from "./write-filter";

const VOID = /^(?:null|none|blank|empty|nil)$/i;

/** What to write instead of a value that a column cannot hold: where it is a word for nothing, how blanks are asked for. */
export function valueAdvice({ text }: FilterValue, asked: AskedColumn, otherwise: string): string {
  return VOID.test(text.trim()) ? `Write ${filterName(asked.name)} is null for runs without one.` : otherwise;
}
