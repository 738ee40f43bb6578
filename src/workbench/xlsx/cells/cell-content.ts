import { CellError, type CellContent } from "../../book/cell-content";
import { unescapeCharacters } from "../xml/escaped-characters";
import type { CellScanner } from "./cell-scanner";
import { itemText, type SharedStrings } from "./shared-strings";

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** What the scanner's cell shows (18.18.11 ST_CellType); undefined for an empty one. */
export function storedContent(cell: CellScanner, strings: SharedStrings): CellContent | undefined {
  const { value } = cell;
  switch (cell.type) {
    case "inlineStr":
      return cell.inline === undefined ? undefined : itemText(cell.inline);
    case "s":
      return value === undefined ? undefined : strings.text(Number(value));
    case "str":
      return value === undefined ? undefined : unescapeCharacters(value);
    case "b":
      return value === undefined ? undefined : value === "1" || value === "true";
    case "e":
      return value === undefined ? undefined : new CellError(value);
    case "d":
      return value === undefined ? undefined : serialOf(value);
    default: {
      if (value === undefined || value === "") {
        return undefined;
      }
      const number = Number(value);
      return Number.isFinite(number) ? number : value;
    }
  }
}

/** Strict workbooks may hold dates as ISO texts. */
function serialOf(text: string): CellContent {
  const time = Date.parse(/\dT\d/.test(text) && !/Z$|[+-]\d\d:?\d\d$/.test(text) ? `${text}Z` : text);
  return Number.isNaN(time) ? text : (time - EPOCH) / DAY;
}
