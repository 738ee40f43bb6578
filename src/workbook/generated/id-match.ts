import { longTextLiteral } from "./formula-parts";

/** MATCH finds no longer text (Microsoft, "MATCH function": match type 0). */
const MOST_SOUGHT = 255;

/** Whether a run can be looked up by this id: error values and longer texts are found by no formula. */
export function canMatchId(id: string | number): boolean {
  return typeof id === "number" || (!id.startsWith("#") && escaped(id).length <= MOST_SOUGHT);
}

/** Looks an id that stands in `cell` up in a column: as it is, although a text with wildcards is a pattern to MATCH. */
export function idMatch(id: string | number, cell: string, column: string): string {
  const sought = typeof id === "string" && /[*?~]/.test(id) ? longTextLiteral(escaped(id)) : cell;
  return `MATCH(${sought},${column},0)`;
}

function escaped(text: string): string {
  return text.replace(/[*?~]/g, "~$&");
}
