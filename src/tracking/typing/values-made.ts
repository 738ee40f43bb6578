import type { AsideCell, CellReadings, CoercedCell } from "./cell-reading";
import type { NumberCell } from "./number-cell";
import type { SettledNumbers } from "./settle-numbers";
import { measuredValue } from "./settle-measures";
import type { Scalar } from "../values/scalar";
import type { Way, WrittenNumber } from "../values/written-number";

type WrittenCell = NumberCell & { readonly kind: "written" };

/** The values of a column of numbers as they are made row by row, with the account of every cell that was none plainly. */
export class ValuesMade {
  readonly values: (Scalar | undefined)[];
  nonFinite = 0;
  /** Whether all numbers that were not plain ones are written as whole numbers. */
  isWhole = true;
  private spreads: (number | undefined)[] | undefined;
  private readonly aside: AsideCell[] = [];
  private readonly coerced: CoercedCell[] = [];

  constructor(private readonly count: number) {
    this.values = new Array<Scalar | undefined>(count);
  }

  plain(row: number, value: number, { plainIsOpen }: SettledNumbers): void {
    if (plainIsOpen) {
      this.aside.push({ row, text: String(value), why: "open" });
    } else {
      this.values[row] = value;
    }
  }

  cell(row: number, cell: NumberCell, settled: SettledNumbers): void {
    switch (cell.kind) {
      case "non-finite":
        this.values[row] = cell.value;
        this.nonFinite++;
        break;
      case "aside":
        this.aside.push({ row, text: cell.text, why: cell.why });
        break;
      case "as above":
        this.asAbove(row, cell.text);
        break;
      case "written":
        this.written(row, cell, settled);
        break;
    }
  }

  readings({ measure, question }: SettledNumbers): CellReadings {
    return {
      ...(this.spreads ? { spreads: this.spreads } : {}),
      ...(this.aside.length > 0 ? { aside: this.aside } : {}),
      ...(this.coerced.length > 0 ? { coerced: this.coerced } : {}),
      ...(question ? { question } : {}),
      ...(measure.unit ? { unit: measure.unit.name } : {}),
    };
  }

  private written(row: number, cell: WrittenCell, settled: SettledNumbers): void {
    const found = settled.numberOf(cell);
    if ("why" in found) {
      this.aside.push({ row, text: cell.text, why: found.why });
      return;
    }
    const { number } = found;
    const { unit } = settled.measure;
    if (number.unit === undefined && settled.plainIsOpen) {
      this.aside.push({ row, text: cell.text, why: "open" });
      return;
    }
    const value = measuredValue(number, number.unit, unit);
    this.isWhole &&= Number.isInteger(value) && isWrittenWhole(number);
    this.values[row] = value;
    if (number.spread) {
      this.spreads ??= new Array<number | undefined>(this.count);
      this.spreads[row] = measuredValue(number.spread, number.unit, unit);
    }
    if (number.ways.includes("remark")) {
      this.aside.push({ row, text: cell.text, why: "remark" });
    }
    // A number under a format that leaves it what it was is no news.
    if (cell.text !== String(value)) {
      this.note(row, cell.text, value, number.ways);
    }
  }

  private asAbove(row: number, text: string): void {
    const above = row > 0 ? this.values[row - 1] : undefined;
    if (above === undefined) {
      this.aside.push({ row, text, why: "no value above" });
    } else {
      this.values[row] = above;
      this.note(row, text, above, ["as above"]);
    }
  }

  private note(row: number, from: string, to: Scalar, why: readonly Way[]): void {
    this.coerced.push({ row, from, to, why });
  }
}

function isWrittenWhole({ digits, unit, power }: WrittenNumber): boolean {
  return !digits.includes(".") && power >= 0 && unit?.name !== "%";
}
