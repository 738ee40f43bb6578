import { cutText } from "../../tracking/values/cut-text";

/** Rows of which the text is kept: a person looks at the first few of many. */
const MOST_QUOTED = 1000;
const LONGEST = 200;

/**
 * The text of a row that cannot be read, or the beginning of it, to be shown beside its place.
 *
 * @param before how many such rows there were.
 */
export function quotedText(text: string, before: number): { readonly text?: string } {
  return before < MOST_QUOTED ? { text: cutText(text.slice(0, LONGEST + 1).trim(), LONGEST) } : {};
}
