import { unescapeCharacters } from "../xml/escaped-characters";
import type { CellScanner } from "./cell-scanner";
import { itemText } from "./shared-items";

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/**
 * What the scanner's cell shows (18.18.11 ST_CellType), errors by their code such as `#N/A`; undefined for an empty one.
 *
 * @param shared the shared text of a number.
 */
export function storedValue(
  cell: CellScanner,
  shared: (index: number) => string | undefined,
): string | number | boolean | undefined {
  const { value } = cell;
  switch (cell.type) {
    case "inlineStr":
      return cell.inline === undefined ? undefined : itemText(cell.inline);
    case "s":
      return value === undefined ? undefined : shared(Number(value));
    case "str":
      return value === undefined ? undefined : unescapeCharacters(value);
    case "b":
      return value === undefined ? undefined : value === "1" || value === "true";
    case "e":
      return value;
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
function serialOf(text: string): string | number {
  const time = Date.parse(/\dT\d/.test(text) && !/Z$|[+-]\d\d:?\d\d$/.test(text) ? `${text}Z` : text);
  return Number.isNaN(time) ? text : (time - EPOCH) / DAY;
}
