// Reads a column of numbers as a person means them. First every cell is read by itself, with all that it may be; then the
// column settles what is open (decimal mark, unit, scale of percentages); then the values are made. Used only for columns
// in which some cell is not plainly a number: clean ones never come here.

import type { ColumnReader, RawValues } from "./column-reader";
import type { AsideWhy, CellReadings } from "./cell-reading";
import type { NumberColumn } from "./number-column";
import { readFormattedNumber, readNumberCell, type NumberCell } from "./number-cell";
import { settleNumbers, type SettledNumbers } from "./settle-numbers";
import { ValuesMade } from "./values-made";
import { isMissingMarker } from "../values/missing-marker";
import { formatKind } from "../values/number-format";
import { hasLeadingZero, readNumber, WHOLE_NUMBER } from "../values/read-number";
import { isEscaped } from "../values/read-text";
import type { Scalar } from "../values/scalar";
import { scalarText } from "../values/scalar-text";
import { noCounts, type TypedColumn } from "./typed-column";

/** Texts remembered for columns in which the same words come again. */
const MOST_REMEMBERED = 2048;
/** A number that would be another one with a decimal comma: 1.234. */
const MAY_BE_THOUSANDS = /^[+-]?[1-9]\d{0,2}\.\d{3}$/;
/** What a setting may hold without being text. */
const VOID: ReadonlySet<AsideWhy> = new Set<AsideWhy>(["error", "failure", "pending"]);

export class MeantNumberReader implements ColumnReader {
  private readonly counts = noCounts();
  private readonly plain: (number | undefined)[];
  private readonly cells: (NumberCell | undefined)[];
  private readonly remembered = new Map<string, NumberCell>();
  private sawPoint = false;
  private whole = true;
  private settled: SettledNumbers | undefined;

  constructor(
    private readonly raw: RawValues,
    private readonly options: NumberColumn,
  ) {
    this.plain = new Array<number | undefined>(raw.length);
    this.cells = new Array<NumberCell | undefined>(raw.length);
  }

  read(from: number, to: number): boolean {
    for (let row = from; row < to; row++) {
      const cell = this.raw.at(row);
      if (cell !== undefined && cell !== "" && !this.take(row, cell)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the column is one of numbers, once all rows are read. */
  get isNumeric(): boolean {
    return this.settle().isNumeric;
  }

  column(): TypedColumn {
    const settled = this.settle();
    const made = new ValuesMade(this.raw.length);
    for (let row = 0; row < this.raw.length; row++) {
      const plain = this.plain[row];
      const cell = this.cells[row];
      if (plain !== undefined) {
        made.plain(row, plain, settled);
      } else if (cell !== undefined) {
        made.cell(row, cell, settled);
      }
    }
    this.counts.nonFinite = made.nonFinite;
    const isWhole = this.whole && made.isWhole && this.options.role === "parameter";
    const readings: CellReadings = made.readings(settled);
    return {
      type: this.options.type ?? (isWhole ? "integer" : "number"),
      values: made.values,
      counts: this.counts,
      ...readings,
    };
  }

  private settle(): SettledNumbers {
    this.settled ??= settleNumbers(this.plain, this.cells, this.sawPoint, this.options);
    return this.settled;
  }

  private take(row: number, cell: Scalar): boolean {
    if (typeof cell === "number") {
      return this.takeNumber(row, cell);
    }
    return this.takeText(row, typeof cell === "string" ? cell.trim() : scalarText(cell), cell);
  }

  private takeNumber(row: number, value: number): boolean {
    const format = this.options.formats?.at(row);
    const found = format === undefined ? undefined : readFormattedNumber(value, formatKind(format));
    if (found) {
      this.cells[row] = found;
    } else {
      this.plain[row] = value;
      this.whole &&= Number.isInteger(value);
    }
    return true;
  }

  private takeText(row: number, text: string, cell: Scalar): boolean {
    if (isMissingMarker(text)) {
      return true;
    }
    if (typeof cell === "string" && isEscaped(text)) {
      this.counts.escapes++;
      return this.takeText(row, text.slice(1).trim(), "");
    }
    const value = typeof cell === "boolean" ? NaN : readNumber(text);
    if (!Number.isNaN(value) && !MAY_BE_THOUSANDS.test(text)) {
      this.plain[row] = value;
      this.sawPoint ||= text.includes(".");
      this.whole &&= WHOLE_NUMBER.test(text);
      return this.options.role !== "parameter" || !hasLeadingZero(text);
    }
    const found = typeof cell === "boolean" ? noNumber(text) : this.remember(text);
    this.cells[row] = found;
    return this.options.role !== "parameter" || mayBeSetting(found);
  }

  private remember(text: string): NumberCell {
    const known = this.remembered.get(text);
    if (known !== undefined) {
      return known;
    }
    const found = readNumberCell(text);
    if (this.remembered.size < MOST_REMEMBERED) {
      this.remembered.set(text, found);
    }
    return found;
  }
}

function noNumber(text: string): NumberCell {
  return { kind: "aside", text, why: "no number" };
}

/** Whether a cell leaves a column of settings one of numbers: a limit, a remark or a word would be lost by it. */
function mayBeSetting(cell: NumberCell): boolean {
  if (cell.kind === "written") {
    const number = cell.marks["."] ?? cell.marks[","];
    return number !== undefined && !number.ways.includes("bound") && !number.ways.includes("remark");
  }
  return cell.kind !== "aside" || VOID.has(cell.why);
}
