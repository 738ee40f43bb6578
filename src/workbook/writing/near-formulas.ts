import type { CellValue } from "../../tracking/values/cell-value";
import { bodyRows } from "./table-in-batch";

/** The formulas (R1C1) of a stretch of rows and of those right above and below it, to be queued before the rows go. */
export class NearFormulas {
  private readonly above: number;
  private readonly range: Excel.Range;

  /** `rows`: how many the table has at that turn. */
  constructor(
    table: Excel.Table,
    { start, count }: { readonly start: number; readonly count: number },
    rows: number,
  ) {
    const first = Math.max(0, start - 1);
    const end = Math.min(rows, start + count + 1);
    this.above = start - first;
    this.range = bodyRows(table, first, end - first).load("formulasR1C1");
  }

  /** Of all these rows, after the sync. */
  get all(): CellValue[][] {
    return this.range.formulasR1C1 as CellValue[][];
  }

  /** Of the stretch, from its first row on. */
  get own(): CellValue[][] {
    return this.all.slice(this.above);
  }
}
