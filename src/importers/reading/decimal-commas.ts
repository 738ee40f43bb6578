import type { RawValues } from "../../tracking/typing/column-reader";

/** A number with a decimal comma, thousands set off by dots, spaces or not at all: 0,5  1.234,5  -3  1,5e-4. */
const COMMA_NUMBER = /^\s*[+-]?(?:\d{1,3}(?:[.\u00a0\u202f ]\d{3})+|\d+)?(?:,\d+)?(?:[eE][+-]?\d+)?\s*$/;
/** Only a decimal comma reads this way: one comma, and not as many digits behind it as thousands have, or a lone zero before. */
const SURE_COMMA = /^\s*[+-]?(?:0,\d+|\d*,(?:\d{1,2}|\d{4,}))(?:[eE][+-]?\d+)?\s*$/;
const SURE_POINT = /^\s*[+-]?(?:0\.\d+|\d*\.(?:\d{1,2}|\d{4,}))(?:[eE][+-]?\d+)?\s*$/;

/**
 * Numbers with decimal commas, as Excel writes them in half of the world, rewritten with points: 0,5 -> 0.5. Only for
 * text that no comma delimits. A column is rewritten as a whole or not at all, and only when the table has numbers
 * that can be nothing else and none with a decimal point; dots are thousands then.
 */
export function withDecimalPoints(columns: readonly RawValues[]): readonly RawValues[] {
  let commas = 0;
  for (const column of columns) {
    for (const cell of column) {
      if (typeof cell !== "string") {
        continue;
      }
      if (cell.includes(".") && SURE_POINT.test(cell)) {
        return columns;
      }
      if (cell.includes(",") && SURE_COMMA.test(cell)) {
        commas++;
      }
    }
  }
  if (commas === 0) {
    return columns;
  }
  return columns.map((column) => {
    const texts = Array.from(column, (cell) => String(cell ?? ""));
    return texts.some((cell) => /[.,]/.test(cell)) && texts.every((cell) => COMMA_NUMBER.test(cell))
      ? texts.map((cell) => cell.replace(/[.\u00a0\u202f ]/g, "").replace(",", "."))
      : column;
  });
}
