import { CellError } from "../../book/cell-content";
import { contains } from "../../book/area";
import { rangeFunction, type Call, type FunctionTable } from "../evaluation/function-definition";
import { VALUE_ERROR } from "../values/cell-errors";
import { toNumber } from "../values/coercion";
import { ArrayMatrix } from "../values/matrix";
import { Reference, type Operand, type SheetArea } from "../values/operand";
import type { Scalar } from "../values/scalar";
import { numberedAggregates } from "./aggregate-functions";
import { numberedRankings } from "./ranking-functions";

interface Skipped {
  readonly hiddenRows: "none" | "filtered" | "all";
  readonly subtotals: boolean;
  readonly errors: boolean;
}

/** The values of a reference without what SUBTOTAL and AGGREGATE pass over. */
function remaining(operand: Operand, skipped: Skipped, call: Call): Operand {
  if (!(operand instanceof Reference)) {
    const matrix = call.matrix(operand);
    const values: Scalar[] = [];
    for (let row = 0; row < matrix.filledRows; row++) {
      for (let column = 0; column < matrix.filledColumns; column++) {
        const value = matrix.at(row, column);
        if (!(skipped.errors && value instanceof CellError)) {
          values.push(value);
        }
      }
    }
    return new ArrayMatrix(values.length, 1, values);
  }
  const values = operand.areas.flatMap((area) => remainingOf(area, skipped, call));
  return new ArrayMatrix(values.length, 1, values);
}

function remainingOf({ sheet, area }: SheetArea, skipped: Skipped, call: Call): Scalar[] {
  const matrix = call.matrix(Reference.to(sheet, area));
  const values: Scalar[] = [];
  for (let row = 0; row < matrix.filledRows; row++) {
    for (let column = 0; column < matrix.filledColumns; column++) {
      const atRow = area.top + row;
      const atColumn = area.left + column;
      const value = matrix.at(row, column);
      if (skipped.errors && value instanceof CellError) {
        continue;
      }
      if (skipped.hiddenRows !== "none" && sheet.hiddenRows.has(atRow)) {
        // A hidden row of a table is one that its filter hides, as far as a book tells.
        const inTable = call.book.tables.some(
          (table) => table.sheetId === sheet.id && contains(table.area, atRow, atColumn),
        );
        if (skipped.hiddenRows === "all" || inTable) {
          continue;
        }
      }
      if (skipped.subtotals && /\b(SUBTOTAL|AGGREGATE)\(/i.test(sheet.cells.formula(atRow, atColumn) ?? "")) {
        continue;
      }
      values.push(value);
    }
  }
  return values;
}

const subtotal = rangeFunction({ least: 2, scalars: [0] }, ([which, ...sources], call) => {
  const code = toNumber(call.scalar(which), call.decimalSeparator);
  if (code instanceof CellError) {
    return code;
  }
  const whole = Math.trunc(code);
  const aggregate = whole % 100 <= 11 ? numberedAggregates[(whole % 100) - 1] : undefined;
  if (!aggregate || whole > 111) {
    return VALUE_ERROR;
  }
  const skipped: Skipped = {
    hiddenRows: whole > 100 ? "all" : "filtered",
    subtotals: true,
    errors: false,
  };
  return aggregate(
    sources.map((source) => remaining(source, skipped, call)),
    call,
  );
});

const aggregate = rangeFunction({ least: 3, scalars: [0, 1] }, ([which, how, ...sources], call) => {
  const code = toNumber(call.scalar(which), call.decimalSeparator);
  const options = toNumber(call.scalar(how), call.decimalSeparator);
  if (code instanceof CellError) {
    return code;
  }
  if (options instanceof CellError) {
    return options;
  }
  const bits = Math.trunc(options);
  if (bits < 0 || bits > 7) {
    return VALUE_ERROR;
  }
  const skipped: Skipped = {
    hiddenRows: bits % 2 === 1 ? "all" : "none",
    subtotals: bits <= 3,
    errors: [2, 3, 6, 7].includes(bits),
  };
  const ranking = numberedRankings[Math.trunc(code) - 14];
  if (ranking) {
    return ranking.call([remaining(sources[0], skipped, call), sources[1]], call);
  }
  const plain = numberedAggregates[Math.trunc(code) - 1];
  if (!plain) {
    return VALUE_ERROR;
  }
  return plain(
    sources.map((source) => remaining(source, skipped, call)),
    call,
  );
});

/** Totals that pass over hidden rows, errors and other totals. */
export const subtotalFunctions: FunctionTable = { SUBTOTAL: subtotal, AGGREGATE: aggregate };
