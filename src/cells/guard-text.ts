import { cutText, MAX_TEXT_LENGTH } from "../tracking/values/cut-text";
import { fitLineFeeds } from "../tracking/values/fit-line-feeds";

/** Room for the apostrophe. */
const APOSTROPHE = 1;

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
  const fitted = fitLineFeeds(cutText(text, textCells ? MAX_TEXT_LENGTH : MAX_TEXT_LENGTH - APOSTROPHE));
  if (textCells) {
    return fitted;
  }
  return RISKY_START.test(fitted) || COERCIBLE.test(fitted) ? `'${fitted}` : fitted;
}
