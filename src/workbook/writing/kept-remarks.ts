import { keyHeader } from "../../tracking/schema/key-header";
import { counted } from "../../tracking/words/counts";
import { listed } from "../../tracking/words/listed";
import type { TrackedTable } from "../tracked-table";
import type { KeptCell } from "./update-outcome";

const MOST_NAMED = 5;

/** What is to be said of cells that stayed because they compute what they show, or that have no column any more. */
export function keptRemarks(table: TrackedTable, kept: readonly KeptCell[]): string[] {
  const formulas = kept.filter(({ why }) => why === "formula");
  const lost = kept.filter(({ why }) => why === "no column");
  const columns = [...new Set(lost.map(({ column }) => column))];
  return [
    ...(formulas.length > 0 ? [`Formulas of yours stayed as they are: ${namedCells(table, formulas)}.`] : []),
    ...columns.map((column) => {
      const rows = lost.filter((cell) => cell.column === column).map(({ key }) => key);
      const count = counted(rows.length, "value");
      return `${table.sheetName} has no column ${shownColumn(table, column)} any more, so that ${count} for it had no place: ${listed(rows.slice(0, MOST_NAMED), rows.length)}.`;
    }),
  ];
}

/** Cells that stayed because somebody edited them, counted. */
export function editedCells(kept: readonly KeptCell[]): number {
  return kept.filter(({ why }) => why === "edited").length;
}

/** Cells by their headers and rows, the first ones by name: "loss of run-0001 and lr of run-0002". */
export function namedCells(table: TrackedTable | undefined, cells: readonly KeptCell[]): string {
  const names = cells
    .slice(0, MOST_NAMED)
    .map(({ key, column }) => `${shownColumn(table, column)} of ${key}`);
  return listed(names, cells.length);
}

/** A column as a person knows it, by its key or its header: of one that is gone, by what it stood for. */
export function shownColumn(table: TrackedTable | undefined, column: string): string {
  return table?.find(column)?.header ?? keyHeader(column);
}
