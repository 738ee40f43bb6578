import { fitLineFeeds } from "../tracking/values/fit-line-feeds";

/** What a cell can hold (Microsoft, "Excel specifications and limits": total number of characters that a cell can contain). */
export const MAX_CELL_TEXT = 32_767;

/**
 * First characters that make Excel read a text as a formula or a command (= + - @, also in full width, and behind spaces:
 * " +1" is a number), that spreadsheet readers strip before they look (tab, line ends; OWASP, "CSV Injection"), and the
 * apostrophe that Excel would swallow.
 */
const RISKY_START = /^(?:['\t\r\n]|\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/;

/** Text that Excel would turn into a number, a date, a truth value or an error where the cell is not formatted as text. */
const COERCIBLE =
  /^\s*(?:[\d.,$€£¥(#%]|(?:true|false)\s*$|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s\d\-/.])/i;

/**
 * A text as `range.values` must be given it to stay this very text. In cells that carry the number format "@"
 * (`textCells`) every text does as it is, an apostrophe included, so the format must be there first. In any other cell
 * a leading apostrophe, which Excel keeps as the cell's prefix and not as its content, guards what would otherwise
 * become a formula, a number, a date, a truth value or an error. A text longer than a cell is cut, with an ellipsis as
 * its last character; lines beyond those that a cell holds are joined.
 */
export function guardText(text: string, textCells: boolean): string {
  const fitted = fitLineFeeds(text.length > MAX_CELL_TEXT - 1 ? cut(text) : text);
  if (textCells) {
    return fitted;
  }
  return RISKY_START.test(fitted) || COERCIBLE.test(fitted) ? `'${fitted}` : fitted;
}

/** Leaves room for the apostrophe and never cuts a surrogate pair in two. */
function cut(text: string): string {
  const end = MAX_CELL_TEXT - 2;
  const last = text.charCodeAt(end - 1);
  const whole = last >= 0xd800 && last <= 0xdbff ? end - 1 : end;
  return `${text.slice(0, whole)}…`;
}
