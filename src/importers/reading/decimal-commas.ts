import type { RawValues } from "../../tracking/typing/column-reader";

/** A number with a decimal comma, thousands set off by dots, spaces or not at all: 0,5  1.234,5  -3  1,5e-4. */
const COMMA_NUMBER = /^\s*[+-]?(?:\d{1,3}(?:[.\u00a0\u202f ]\d{3})+|\d+)?(?:,\d+)?(?:[eE][+-]?\d+)?\s*$/;
/** Only a decimal comma reads this way: one comma, and not as many digits behind it as thousands have, or a lone zero before. */
const SURE_COMMA = /^\s*[+-]?(?:0,\d+|\d*,(?:\d{1,2}|\d{4,}))(?:[eE][+-]?\d+)?\s*$/;
const SURE_POINT = /^\s*[+-]?(?:0\.\d+|\d*\.(?:\d{1,2}|\d{4,}))(?:[eE][+-]?\d+)?\s*$/;

/** Either a number of thousands or one with three decimals. */
const UNSURE_POINT = /^\s*[+-]?[1-9]\d{0,2}\.\d{3}\s*$/;

/** Columns whose numbers have decimal points, and what is to be said of that. */
export interface PointedColumns {
  readonly columns: readonly RawValues[];
  readonly remarks: readonly string[];
}

/**
 * Numbers with decimal commas, as Excel writes them in half of the world, rewritten with points: 0,5 -> 0.5. Only for
 * text that no comma delimits. A column is rewritten as a whole or not at all, and only when the table has numbers
 * that can be nothing else and none with a decimal point; dots are thousands then. Where nothing in the table tells what
 * a dot is (1.000), it is taken for a decimal point, and that is said.
 */
export function withDecimalPoints(columns: readonly RawValues[]): PointedColumns {
  let commas = 0;
  let unsure: string | undefined;
  for (const column of columns) {
    for (const cell of column) {
      if (typeof cell !== "string") {
        continue;
      }
      if (cell.includes(".") && SURE_POINT.test(cell)) {
        return { columns, remarks: [] };
      }
      if (unsure === undefined && cell.includes(".") && UNSURE_POINT.test(cell)) {
        unsure = cell.trim();
      }
      if (cell.includes(",") && SURE_COMMA.test(cell)) {
        commas++;
      }
    }
  }
  if (commas === 0) {
    return { columns, remarks: unsure === undefined ? [] : [unsureRemark(unsure)] };
  }
  const pointed = columns.map((column) => {
    const texts = Array.from(column, (cell) => String(cell ?? ""));
    return texts.some((cell) => /[.,]/.test(cell)) && texts.every((cell) => COMMA_NUMBER.test(cell))
      ? texts.map((cell) => cell.replace(/[.\u00a0\u202f ]/g, "").replace(",", "."))
      : column;
  });
  return { columns: pointed, remarks: [] };
}

function unsureRemark(text: string): string {
  return `${text} is read as ${String(Number(text))}, with a decimal point. If dots set off thousands in this file, write the numbers without them.`;
}
