import type { BestOfEach, BestOfOne } from "../../tracking/best/best-of-each";
import type { MetricDefinition } from "../../tracking/catalogue/catalogue";
import { placeOf } from "../../workbook/place-of";
import type { TrackedTable } from "../../workbook/tracked-table";
import type { CellPlace } from "../show-cell";

/** The best run of each value of a column, with the places of their rows. */
export interface FoundBestOfEach {
  readonly metric: MetricDefinition;
  readonly shown: readonly (Omit<BestOfOne, "row"> & { readonly place: CellPlace })[];
  readonly sentences: readonly string[];
  readonly message: string;
}

/** The best of each with their places in the table, and what is to be remarked beside. */
export function bestOfEachReport(
  { shown, sentences }: BestOfEach,
  about: {
    readonly metric: MetricDefinition;
    readonly runs: TrackedTable;
    readonly remarks: readonly string[];
  },
): FoundBestOfEach {
  const { metric, runs, remarks } = about;
  const said = [...sentences, ...remarks];
  return {
    metric,
    sentences: said,
    shown: shown.map(({ row, ...one }) => ({
      ...one,
      place: { sheet: runs.sheetName, address: placeOf(runs, { row }) },
    })),
    message: said.join(" "),
  };
}
