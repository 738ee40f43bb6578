// Runs that a person has edited since a batch added them: those that hold something else than what was written, and those
// with a note in a column of the person's own; what a column computes in its rows is neither. Without digests (a workbook of an earlier version, a line that was deleted)
// nothing can be told of a run.

import type { WrittenDigests } from "../../tracking/planning/plan";
import { foldKey } from "../../tracking/naming/fold-key";
import type { CellValue } from "../../tracking/values/cell-value";
import { readAreas, type CellArea, type RowReceiver } from "../read-areas";
import { lookAtTable, standsAlike } from "../rules/look-at-table";
import type { WorkbookSession } from "../run-excel";
import { stretchesOf } from "../spans";
import type { TrackedTable } from "../tracked-table";
import { isAsWritten } from "./as-written";
import { looksLikeFormula } from "./cell-write";
import type { ColumnFormulas } from "./column-formulas";

/** How many rows on each side are looked at for the formulas that a column computes. */
const NEAR = 2;

/** A run by where it stands. */
export interface StandingRun {
  readonly id: string;
  /** Body row. */
  readonly row: number;
}

/** What is known of what runs held, and of what columns compute; the latter grows with what is read. */
export interface KnownOfRuns {
  readonly written: WrittenDigests;
  readonly formulas: ColumnFormulas;
}

/** What was found of runs. */
export interface FoundRuns {
  /** The ids of those that were edited since. */
  readonly edited: readonly string[];
  /** Whether all others hold constants alone, and just what was written. */
  readonly constants: boolean;
}

/**
 * Which of the runs were edited since; reads the rows of these runs as they were typed, and values and formulas of those that
 * differ and their neighbours. Undefined when other rows or columns stood there by then, because somebody moved, sorted or inserted some:
 * what was read tells nothing then.
 */
export async function editedRuns(
  context: WorkbookSession,
  table: TrackedTable,
  runs: readonly StandingRun[],
  known: KnownOfRuns,
): Promise<FoundRuns | undefined> {
  const { written } = known;
  if (written.size === 0 || runs.length === 0) {
    return { edited: [], constants: false };
  }
  const spans = stretchesOf(runs.map(({ row }) => row));
  const ids = new Map(runs.map(({ id, row }) => [row, id]));
  const differing: StandingRun[] = [];
  const others: string[] = [];
  const seen = { formulas: false };
  const receive: RowReceiver = (area, from, rows) => {
    rows.forEach((cells, at) => {
      const row = (spans[area]?.start ?? 0) + from + at;
      const id = ids.get(row) ?? "";
      const key = cells[table.key?.position ?? -1] ?? "";
      if (table.key && !looksLikeFormula(key) && foldKey(key) !== foldKey(id)) {
        others.push(id);
      }
      if (!isAsWritten(cells, table, written.get(foldKey(id)), () => false)) {
        differing.push({ id, row });
      } else {
        seen.formulas ||= cells.some(looksLikeFormula);
      }
    });
  };
  await readAreas(context, areasOf(table, spans), receive, undefined, "formulas");
  const edited = await notComputed(context, table, differing, known);
  const look = lookAtTable(context, table);
  await context.sync();
  return others.length === 0 && standsAlike(look.now(), table)
    ? { edited, constants: !seen.formulas && edited.length === differing.length }
    : undefined;
}

/** A row of a run that differs from what was written, with its formulas. */
interface DifferingRow {
  readonly id: string;
  readonly cells: readonly CellValue[];
  readonly formulas: readonly CellValue[];
}

/** The ids of those runs that differ by more than what their columns compute. */
async function notComputed(
  context: WorkbookSession,
  table: TrackedTable,
  differing: readonly StandingRun[],
  { written, formulas: known }: KnownOfRuns,
): Promise<string[]> {
  const { headers } = table;
  const spans = stretchesOf(
    withNeighbours(
      differing.map(({ row }) => row),
      table.rows,
    ),
  );
  const ids = new Map(differing.map(({ id, row }) => [row, id]));
  const isEdited = ({ id, cells, formulas }: DifferingRow): boolean =>
    !isAsWritten(cells, table, written.get(foldKey(id)), known.computing(headers, cells, formulas));
  // The formula of a column may be known only further below; what differs by then is looked at once more.
  const unsettled: DifferingRow[] = [];
  let above: CellValue[] = [];
  await readAreas(
    context,
    areasOf(table, spans),
    (area, from, rows, formulas) => {
      known.learn(headers, from > 0 ? [above, ...formulas] : formulas);
      above = formulas.at(-1) ?? [];
      rows.forEach((cells, at) => {
        const id = ids.get((spans[area]?.start ?? 0) + from + at);
        const row = { id: id ?? "", cells, formulas: formulas[at] ?? [] };
        if (id !== undefined && isEdited(row)) {
          unsettled.push(row);
        }
      });
    },
    undefined,
    "values,formulasR1C1",
  );
  return unsettled.filter(isEdited).map(({ id }) => id);
}

/** Ascending rows with those near them, of so many: a row between two that were typed over has its like further off. */
function withNeighbours(rows: readonly number[], count: number): number[] {
  const found: number[] = [];
  for (const row of rows) {
    const last = Math.min(count - 1, row + NEAR);
    for (let near = Math.max((found.at(-1) ?? -1) + 1, row - NEAR); near <= last; near++) {
      found.push(near);
    }
  }
  return found;
}

function areasOf(
  { sheetId, headerRow, column, headers }: TrackedTable,
  stretches: readonly { readonly start: number; readonly count: number }[],
): CellArea[] {
  return stretches.map(({ start, count }) => ({
    sheetId,
    row: headerRow + 1 + start,
    column,
    rows: count,
    columns: headers.length,
  }));
}
