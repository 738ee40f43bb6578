import type { CellValue } from "../../tracking/values/cell-value";
import type { TrackedColumn, TrackedTable } from "../../workbook/tracked-table";
import type { ImportEngine } from "../../worker/import-engine";
import { RunDigests, stampedColumns } from "./workbook-stamp";

/** Rows of Runs on their way to a picture of the workbook that the engine holds. */
export class SentRows {
  readonly digests = new RunDigests();
  /** Body rows that hold runs: up to the last one with a value in a column that Runsheet knows. */
  used = 0;
  /** Where those of a stamp stand among the columns that come. */
  private readonly stamped: readonly number[];

  constructor(
    readonly table: TrackedTable,
    private readonly columns: readonly TrackedColumn[],
    readonly picture: string,
  ) {
    this.stamped = stampedColumns(table).map((column) => columns.indexOf(column));
  }

  /** Hands over the cells of the rows from `start` on, column by column; rows that come after these stand below them. */
  async add(engine: ImportEngine, start: number, columns: readonly (readonly CellValue[])[]): Promise<void> {
    this.digests.add(this.stamped.map((at) => columns[at] ?? []));
    const filled = this.filled(columns);
    if (filled > 0) {
      // Blank rows count only when a run stands below them, because rows keep their places in the plan.
      const gap = new Array<CellValue>(start - this.used).fill("");
      const whole = gap.length === 0 && filled === columns[0]?.length;
      const rows = whole ? columns : columns.map((cells) => [...gap, ...cells.slice(0, filled)]);
      await engine.addExistingRows(this.picture, rows);
      this.used = start + filled;
    }
  }

  private filled(columns: readonly (readonly CellValue[])[]): number {
    const known = columns.filter((_, at) => this.columns[at]?.spec !== undefined);
    let filled = columns[0]?.length ?? 0;
    while (filled > 0 && known.every((cells) => cells[filled - 1] === "")) {
      filled--;
    }
    return filled;
  }
}
