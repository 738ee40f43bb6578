import { rowsBytes } from "../../cells/cell-bytes";
import type { CellValue } from "../../tracking/values/cell-value";
import type { TrackedTable } from "../tracked-table";
import { STOOD, STOOD_TYPED } from "./as-it-stood";
import type { NearFormulas } from "./near-formulas";
import { bodyRows } from "./table-in-batch";

/** Neighbouring rows that go in one command. */
export interface GoingStretch {
  readonly start: number;
  readonly count: number;
  /** Their formulas and those around them, where it counts whether a person edited the rows. */
  readonly near: NearFormulas | undefined;
  /** Whether they hold constants alone, so that what was typed into them is all that there is. */
  readonly isPlain: boolean;
}

/** The same with what stood there, after the sync. */
export interface QueuedStretch extends GoingStretch {
  readonly range: Excel.Range;
}

/** What the cells of such rows show, as far as that was loaded: of plain rows, what was typed into them. */
export function shownCells({ range, isPlain }: QueuedStretch): CellValue[][] {
  return (isPlain ? range.formulas : range.values) as CellValue[][];
}

/** Queues the deletion of rows, behind a look at them; the one row that a table keeps is emptied. */
export function queueRemoval(found: Excel.Table, table: TrackedTable, stretch: GoingStretch): QueuedStretch {
  const { start, count, isPlain } = stretch;
  const range = bodyRows(found, start, count).load(isPlain ? STOOD_TYPED : STOOD);
  if (count < table.rows) {
    bodyRows(found, start, count).delete(Excel.DeleteShiftDirection.up);
  } else {
    bodyRows(found, 0, 1).values = [table.specs.map((spec) => (spec ? "" : null))] as unknown[][];
  }
  return { ...stretch, range };
}

/** What the format of a cell costs. */
const FORMAT_BYTES = 10;

/** What was loaded of a cell of such rows, in bytes; `judged`: whether their formulas were loaded to tell who typed them. */
export function loadedBytes(queued: readonly QueuedStretch[], judged: boolean): number | undefined {
  const sample = queued.flatMap((stretch) => shownCells(stretch).slice(0, 20));
  const cells = sample.reduce((sum, row) => sum + row.length, 0);
  const times = queued.every(({ isPlain }) => isPlain) ? 1 : judged ? 3 : 2;
  return cells === 0 ? undefined : Math.max(8, (times * rowsBytes(sample)) / cells) + FORMAT_BYTES;
}
