import { CellError } from "../../book/cell-content";
import type { Matrix } from "../values/matrix";
import { numberFromText, type DecimalSeparator } from "../values/number-from-text";
import type { Scalar } from "../values/scalar";

/**
 * Finds the places of a value along a single column (or row) without looking at every cell. Texts are found without
 * regard to case. Places of one value are chained in ascending order.
 */
export class ColumnIndex {
  private readonly groups = new Map<number | string | boolean, number>();
  /** The first and the last place of each group of like values, and for each place the next one of its group. */
  private readonly heads: number[] = [];
  private readonly tails: number[] = [];
  private readonly next: Int32Array;
  /** Places of texts that read as numbers, which criteria match as such; there are few as a rule. */
  private readonly numericTexts = new Map<number, number[]>();

  constructor(
    vector: Matrix,
    private readonly separator: DecimalSeparator,
  ) {
    const length = vector.columns === 1 ? vector.filledRows : vector.filledColumns;
    this.next = new Int32Array(length).fill(-1);
    for (let place = 0; place < length; place++) {
      const value = vector.along(place);
      if (value === undefined || value instanceof CellError) {
        continue;
      }
      this.append(keyOf(value), place);
      if (typeof value === "string") {
        this.addNumericText(value, place);
      }
    }
  }

  /** The first place of exactly this value (1 and "1" differ), or -1. */
  firstPlace(value: number | string | boolean): number {
    return this.heads[this.groups.get(keyOf(value)) ?? -1] ?? -1;
  }

  lastPlace(value: number | string | boolean): number {
    return this.tails[this.groups.get(keyOf(value)) ?? -1] ?? -1;
  }

  /** All places that a criterion of equality with this value matches: a number also matches texts that read as it. */
  *places(value: number | string | boolean): Generator<number> {
    for (let place = this.firstPlace(value); place >= 0; place = this.next[place] ?? -1) {
      yield place;
    }
    if (typeof value === "number") {
      yield* this.numericTexts.get(value) ?? [];
    }
  }

  private append(key: number | string | boolean, place: number): void {
    const group = this.groups.get(key);
    if (group === undefined) {
      this.groups.set(key, this.heads.length);
      this.heads.push(place);
      this.tails.push(place);
      return;
    }
    this.next[this.tails[group] as number] = place;
    this.tails[group] = place;
  }

  private addNumericText(text: string, place: number): void {
    const number = numberFromText(text, this.separator);
    if (number === undefined) {
      return;
    }
    const places = this.numericTexts.get(number);
    if (places) {
      places.push(place);
    } else {
      this.numericTexts.set(number, [place]);
    }
  }
}

function keyOf(value: Exclude<Scalar, undefined | CellError>): number | string | boolean {
  return typeof value === "string" ? value.toLowerCase() : value;
}
