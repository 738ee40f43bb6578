import { isErrorCell } from "../../tracking/values/error-cell";
import { longTextLiteral } from "./formula-parts";

/** MATCH and COUNTIF find no longer text (Microsoft, "MATCH function", "COUNTIF function"); one goes to the equals sign. */
const MOST_SOUGHT = 254;

/** Whether a run can be looked up by this id: error values and longer texts are found by no formula. */
export function canMatchId(id: string | number): boolean {
  return typeof id === "number" || (!isErrorCell(id) && id !== "#N/A" && escaped(id).length <= MOST_SOUGHT);
}

/**
 * Looks an id that stands in `cell` up in a column: as it is, although a text with wildcards is a pattern to MATCH. A number
 * is found as well where it has become a text, which it does when somebody types it again into cells for texts.
 */
export function idMatch(id: string | number, cell: string, column: string): string {
  return typeof id === "number"
    ? `IFERROR(MATCH(${cell},${column},0),MATCH(${cell}&"",${column},0))`
    : `MATCH(${sought(id, cell)},${column},0)`;
}

/** How many cells of a column hold an id. */
export function idCount(id: string | number, cell: string, column: string): string {
  return `COUNTIF(${column},${typeof id === "number" ? cell : `"="&${sought(id, cell)}`})`;
}

function sought(id: string, cell: string): string {
  return /[*?~]/.test(id) ? longTextLiteral(escaped(id)) : cell;
}

function escaped(text: string): string {
  return text.replace(/[*?~]/g, "~$&");
}
