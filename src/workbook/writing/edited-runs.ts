// Runs that a person has edited since a batch added them: those that hold something else than what was written, and those
// with a note in a column of the person's own. Without digests (a workbook of an earlier version, a line that was deleted)
// nothing can be told of a run.

import { foldKey } from "../../tracking/naming/fold-key";
import type { CellValue } from "../../tracking/values/cell-value";
import { readAreas, type CellArea } from "../read-areas";
import { lookAtTable, standsAlike } from "../rules/look-at-table";
import type { WorkbookSession } from "../run-excel";
import { stretchesOf } from "../spans";
import type { TrackedTable } from "../tracked-table";
import { isAsWritten, type WrittenDigests } from "./as-written";

/** A run by where it stands. */
export interface StandingRun {
  readonly id: string;
  /** Body row. */
  readonly row: number;
}

/**
 * The ids of the runs that were edited since; reads the rows of these runs and no others. Undefined when other rows or
 * columns stood there by then, because somebody moved, sorted or inserted some: what was read tells nothing then.
 */
export async function editedRuns(
  context: WorkbookSession,
  table: TrackedTable,
  runs: readonly StandingRun[],
  written: WrittenDigests,
): Promise<string[] | undefined> {
  if (written.size === 0 || runs.length === 0) {
    return [];
  }
  const spans = stretchesOf(runs.map(({ row }) => row));
  const formulas = await formulaColumns(context, table, spans[0]?.start ?? 0);
  const ids = new Map(runs.map(({ id, row }) => [row, id]));
  const edited: string[] = [];
  const others: string[] = [];
  await readAreas(
    context,
    spans.map(({ start, count }) => areaOf(table, start, count)),
    (area, from, rows) => {
      rows.forEach((cells, at) => {
        const id = ids.get((spans[area]?.start ?? 0) + from + at) ?? "";
        if (table.key && foldKey(cells[table.key.position] ?? "") !== foldKey(id)) {
          others.push(id);
        }
        if (!isAsWritten(cells, table, written.get(foldKey(id)), (position) => formulas.has(position))) {
          edited.push(id);
        }
      });
    },
  );
  const look = lookAtTable(context, table);
  await context.sync();
  return others.length === 0 && standsAlike(look.now(), table) ? edited : undefined;
}

function areaOf(table: TrackedTable, row: number, rows: number): CellArea {
  const { sheetId, headerRow, column, headers } = table;
  return { sheetId, row: headerRow + 1 + row, column, rows, columns: headers.length };
}

/** Positions of the columns that compute; what stands there is nobody's note, and may be the table's own formula. */
async function formulaColumns(
  context: WorkbookSession,
  table: TrackedTable,
  row: number,
): Promise<ReadonlySet<number>> {
  const { sheetId, row: sheetRow, column, columns } = areaOf(table, row, 1);
  const cells = context.workbook.worksheets
    .getItem(sheetId)
    .getRangeByIndexes(sheetRow, column, 1, columns)
    .load("formulas");
  await context.sync();
  const [found = []] = cells.formulas as CellValue[][];
  return new Set(
    found.flatMap((formula, at) => (typeof formula === "string" && formula.startsWith("=") ? [at] : [])),
  );
}
