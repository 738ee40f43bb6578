// Which decimal mark a column has. A text that is a number under one mark alone says it (0,5 or 1,234.5); one that is two
// different numbers (1,234) goes by the others. Where they say nothing, or both, it is asked.

import { decimalValue } from "../values/exact-decimal";
import { DECIMAL_MARKS, type DecimalMark } from "../values/written-decimal";
import type { Marked, WrittenNumber } from "../values/written-number";
import { answerTo, askAbout, type ColumnAnswer, type ColumnQuestion } from "./cell-reading";
import type { NumberCell } from "./number-cell";

interface SettledMark {
  /** Undefined where the column does not say it. */
  readonly mark: DecimalMark | undefined;
  readonly question?: ColumnQuestion;
}

/**
 * @param sawPoint whether the column has plain numbers with a decimal point, which are not among the cells.
 * @param commas whether the file is known to have decimal commas.
 */
export function settleMark(
  cells: readonly (NumberCell | undefined)[],
  sawPoint: boolean,
  commas: boolean,
  answers: readonly ColumnAnswer[],
): SettledMark {
  const answered = answerTo("decimal mark", DECIMAL_MARKS, answers);
  if (answered !== undefined) {
    return { mark: answered };
  }
  const said = new Set<DecimalMark>([
    ...(sawPoint ? (["."] as const) : []),
    ...(commas ? ([","] as const) : []),
  ]);
  const open: string[] = [];
  for (const cell of cells) {
    if (cell?.kind === "written") {
      const only = onlyMark(cell.marks);
      if (only !== undefined) {
        said.add(only);
      } else if (isOpen(cell.marks)) {
        open.push(cell.text);
      }
    }
  }
  const [mark, other] = said;
  if (mark !== undefined && other === undefined) {
    return { mark };
  }
  // A dot alone is a decimal point, as it was before anyone asked.
  if (open.length === 0 || (mark === undefined && open.every((text) => !text.includes(",")))) {
    return { mark: mark === undefined && open.length > 0 ? "." : undefined };
  }
  return { mark: undefined, question: askAbout("decimal mark", DECIMAL_MARKS, proposal(open), open) };
}

/** The number of a cell under the column's mark; "open" where the mark is not known and would tell. */
export function underMark(marks: Marked, mark: DecimalMark | undefined): WrittenNumber | "open" | undefined {
  if (mark !== undefined) {
    return marks[mark] ?? marks[mark === "." ? "," : "."];
  }
  return isOpen(marks) ? "open" : (marks["."] ?? marks[","]);
}

function onlyMark(marks: Marked): DecimalMark | undefined {
  if (marks["."] && marks[","]) {
    return undefined;
  }
  return marks["."] ? "." : ",";
}

function isOpen(marks: Marked): boolean {
  const point = marks["."];
  const comma = marks[","];
  if (point === undefined || comma === undefined || point === comma) {
    return false;
  }
  return decimalValue(point) !== decimalValue(comma) || spreadOf(point) !== spreadOf(comma);
}

const spreadOf = ({ spread }: WrittenNumber): number | undefined => spread && decimalValue(spread);

/** Three digits behind each comma are thousands more often than thousandths. */
function proposal(open: readonly string[]): DecimalMark {
  const commas = open.filter((text) => text.includes(",")).length;
  return commas * 2 >= open.length ? "." : ",";
}
