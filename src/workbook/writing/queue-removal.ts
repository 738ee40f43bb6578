import { rowsBytes } from "../../cells/cell-bytes";
import type { CellValue } from "../../tracking/values/cell-value";
import type { TrackedTable } from "../tracked-table";
import { STOOD } from "./as-it-stood";
import { isFormula } from "./cell-write";
import type { NearFormulas } from "./near-formulas";
import { bodyRows } from "./table-in-batch";

/** Neighbouring rows that go in one command. */
export interface GoingStretch {
  readonly start: number;
  readonly count: number;
  /** Their formulas and those around them, where it counts whether a person edited rows that compute something. */
  readonly near: NearFormulas | undefined;
}

/** The same with what stood there, after the sync. */
export interface QueuedStretch extends GoingStretch {
  readonly range: Excel.Range;
}

/** What the cells of such rows show. */
export function shownCells({ range }: QueuedStretch): CellValue[][] {
  return range.values as CellValue[][];
}

/** Whether a cell of such rows computes what it shows. */
export function holdsFormula(stretch: QueuedStretch): boolean {
  const formulas = stretch.range.formulas as CellValue[][];
  return shownCells(stretch).some((row, at) =>
    row.some((value, column) => isFormula(formulas[at]?.[column] ?? "", value)),
  );
}

/** Queues the deletion of rows, behind a look at them; the one row that a table keeps is emptied. */
export function queueRemoval(found: Excel.Table, table: TrackedTable, stretch: GoingStretch): QueuedStretch {
  const { start, count } = stretch;
  const range = bodyRows(found, start, count).load(STOOD);
  if (count < table.rows) {
    bodyRows(found, start, count).delete(Excel.DeleteShiftDirection.up);
  } else {
    bodyRows(found, 0, 1).values = [table.specs.map((spec) => (spec ? "" : null))] as unknown[][];
  }
  return { ...stretch, range };
}

/** What the format of a cell costs. */
const FORMAT_BYTES = 10;

/** What was loaded of a cell of such rows, in bytes. */
export function loadedBytes(queued: readonly QueuedStretch[]): number | undefined {
  const sample = queued.flatMap((stretch) => shownCells(stretch).slice(0, 20));
  const cells = sample.reduce((sum, row) => sum + row.length, 0);
  const times = queued.some(({ near }) => near) ? 3 : 2;
  return cells === 0 ? undefined : Math.max(8, (times * rowsBytes(sample)) / cells) + FORMAT_BYTES;
}
