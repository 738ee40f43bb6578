import type { Summary } from "./summary-words";

/** What a row of the same numbers again does not come to. */
const ADDS_UP: ReadonlySet<Summary> = new Set(["sum", "count"]);

/** Figures over the rows of a table, to tell whether a row that says "mean" is their mean. */
export class ColumnSums {
  private readonly counts: Uint32Array;
  private readonly sums: Float64Array;
  private readonly squares: Float64Array;
  private readonly least: Float64Array;
  private readonly most: Float64Array;

  constructor(columns: number) {
    this.counts = new Uint32Array(columns);
    this.sums = new Float64Array(columns);
    this.squares = new Float64Array(columns);
    this.least = new Float64Array(columns).fill(Infinity);
    this.most = new Float64Array(columns).fill(-Infinity);
  }

  add(column: number, value: number): void {
    this.counts[column] = (this.counts[column] ?? 0) + 1;
    this.sums[column] = (this.sums[column] ?? 0) + value;
    this.squares[column] = (this.squares[column] ?? 0) + value * value;
    this.least[column] = Math.min(this.least[column] ?? Infinity, value);
    this.most[column] = Math.max(this.most[column] ?? -Infinity, value);
  }

  /** Whether a value is what the summary says; undefined where the column has too little to tell. */
  isSummary(column: number, summary: Summary, value: number): boolean | undefined {
    const count = this.counts[column] ?? 0;
    const isConstant = this.least[column] === this.most[column];
    // Any number of a column that is always the same is its mean, its least and its most.
    if (count < 2 || summary === "other" || (isConstant && !ADDS_UP.has(summary))) {
      return undefined;
    }
    return this.figures(column, summary, count).some((figure) => isNear(value, figure));
  }

  private figures(column: number, summary: Exclude<Summary, "other">, count: number): number[] {
    const sum = this.sums[column] ?? 0;
    const spread = Math.max(0, (this.squares[column] ?? 0) - (sum * sum) / count);
    switch (summary) {
      case "sum":
        return [sum];
      case "mean":
        return [sum / count];
      case "spread":
        return [Math.sqrt(spread / count), Math.sqrt(spread / (count - 1))];
      case "least":
        return [this.least[column] ?? 0];
      case "most":
        return [this.most[column] ?? 0];
      case "count":
        return [count];
    }
  }
}

/** Whether a value is a figure, rounded as people round: to its own decimals, or by half a percent. */
function isNear(value: number, figure: number): boolean {
  const decimals = /\.(\d+)/.exec(String(value))?.[1]?.length ?? 0;
  return Math.abs(value - figure) <= Math.max(0.51 * 10 ** -decimals, Math.abs(figure) * 0.005);
}
