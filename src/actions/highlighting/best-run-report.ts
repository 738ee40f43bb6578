import type { BestRun, BestWinner } from "../../tracking/best/best-figures";
import { placeOf } from "../../workbook/place-of";
import type { TrackedTable } from "../../workbook/tracked-table";
import type { CellPlace } from "../show-cell";

/** Which run is best by a metric, by how much, and over how many, with the places of the winners. */
export interface BestRunReport extends Omit<BestRun, "winners" | "top"> {
  readonly winners: readonly PlacedRun[];
  readonly top?: {
    readonly count: number;
    readonly shown: readonly (PlacedRun & { readonly value: number })[];
  };
}

/** A run with the place of its row. */
export type PlacedRun = Omit<BestWinner, "row"> & { readonly place: CellPlace };

/** The best run with the places of the winners in the table. */
export function bestRunReport({ winners, top, ...figures }: BestRun, table: TrackedTable): BestRunReport {
  const placed = <T extends BestWinner>({
    row,
    ...who
  }: T): Omit<T, "row"> & { readonly place: CellPlace } => ({
    ...who,
    place: { sheet: table.sheetName, address: placeOf(table, { row }) },
  });
  return {
    ...figures,
    winners: winners.map((run) => placed(run)),
    ...(top && { top: { count: top.count, shown: top.shown.map((run) => placed(run)) } }),
  };
}
