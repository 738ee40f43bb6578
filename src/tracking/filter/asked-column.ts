import type { RunColumn } from "../schema/run-columns";
import type { RunFieldKey } from "../schema/run-fields";
import { targetLabel } from "../schema/target-label";
import { readBoolean } from "../values/read-boolean";
import type { Scalar } from "../values/scalar";
import { numberOf } from "./compare-numbers";
import type { FilterName } from "./filter-node";
import { foldText } from "./fold-text";

/** The column that a condition asks, with what has to be known of all its cells. */
export class AskedColumn {
  private texts: ReadonlySet<string> | undefined;
  private truths: boolean | undefined;
  private reach: number | undefined;

  constructor(
    /** As the filter names it. */
    readonly name: FilterName,
    readonly column: RunColumn,
    /** What its numbers are measured in; undefined where nobody said it. */
    readonly unit: string | undefined,
    /** The time of asking, milliseconds since 1970. */
    readonly now: number,
    /** What a cell holds for whom the condition asks: itself, or parts of it. */
    private readonly partsOf: (cell: Scalar) => readonly Scalar[] = (cell) => [cell],
  ) {}

  /** The same column of whose cells only parts are asked, such as the values of one key of tags. */
  ofParts(partsOf: (cell: Scalar) => readonly Scalar[]): AskedColumn {
    return new AskedColumn(this.name, this.column, this.unit, this.now, partsOf);
  }

  /** The same column as it would be with other cells. */
  with(values: readonly Scalar[]): AskedColumn {
    return new AskedColumn(this.name, { ...this.column, values }, this.unit, this.now, this.partsOf);
  }

  /** The number that is farthest from 0; 0 where there is none. */
  get farthest(): number {
    this.reach ??= farthestOf(this.column, this.partsOf);
    return this.reach;
  }

  /** What a person calls the column. */
  get label(): string {
    return targetLabel(this.column.target);
  }

  /** The field of Runs that it is; undefined for a parameter or metric. */
  get field(): RunFieldKey | undefined {
    const { target } = this.column;
    return target.role === "field" ? target.key : undefined;
  }

  /** Whether a cell holds just this text, without regard to case. */
  holds(text: string): boolean {
    this.texts ??= new Set(filled(this.column).map((cell) => foldText(String(cell))));
    return this.texts.has(foldText(text));
  }

  /** Whether it is a column of true and false: by its type, or as all its filled cells are words for them. */
  get isBoolean(): boolean {
    this.truths ??= this.column.type === "boolean" || holdsBooleans(this.column);
    return this.truths;
  }
}

function holdsBooleans(column: RunColumn): boolean {
  if (column.target.role === "field" || (column.type !== "text" && column.type !== "choice")) {
    return false;
  }
  let some = false;
  for (const cell of column.values) {
    if (cell === undefined) {
      continue;
    }
    if (typeof cell !== "boolean" && readBoolean(foldText(String(cell))) === undefined) {
      return false;
    }
    some = true;
  }
  return some;
}

function filled({ values }: RunColumn): Scalar[] {
  return values.filter((cell) => cell !== undefined);
}

function farthestOf({ values }: RunColumn, partsOf: (cell: Scalar) => readonly Scalar[]): number {
  let farthest = 0;
  for (const cell of values) {
    for (const part of cell === undefined ? [] : partsOf(cell)) {
      const number = numberOf(part);
      farthest = Number.isFinite(number) && Math.abs(number) > Math.abs(farthest) ? number : farthest;
    }
  }
  return farthest;
}
