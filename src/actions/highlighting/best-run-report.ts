import type { BestRun, BestWinner } from "../../tracking/best/best-figures";
import { addressOf } from "../../cells/address";
import type { TrackedTable } from "../../workbook/tracked-table";
import type { CellPlace } from "../show-cell";

/** Which run is best by a metric, by how much, and over how many, with the places of the winners. */
export interface BestRunReport extends Omit<BestRun, "winners"> {
  readonly winners: readonly (Omit<BestWinner, "row"> & { readonly place: CellPlace })[];
}

/** The best run with the places of the winners in the table. */
export function bestRunReport({ winners, ...figures }: BestRun, table: TrackedTable): BestRunReport {
  return {
    ...figures,
    winners: winners.map(({ row, ...who }) => ({
      ...who,
      place: {
        sheet: table.sheetName,
        address: addressOf(table.headerRow + 1 + row, table.column, 1, table.headers.length),
      },
    })),
  };
}
