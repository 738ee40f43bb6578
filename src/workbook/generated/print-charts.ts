// How Charts is printed: each chart with its heading and its sentences on a page of its own, lying down; the figures behind
// them are left out but for the first.

import { addressOf } from "../../cells/address";
import type { WorkbookSession } from "../run-excel";
import { BAND_KINDS, chartBand, MATRIX_COLUMNS, SEEN_COLUMNS } from "./chart-bands";
import { COMPARISON_COLUMNS } from "./comparison-block";
import { CURVES_COLUMNS } from "./curves-block";

/** As many as fit on a page that is as wide as the widest chart with its figures. */
const ROWS = 42;

/** All places that a chart may stand in. */
const PLACES: readonly { readonly first: number; readonly columns: number }[] = [
  COMPARISON_COLUMNS,
  CURVES_COLUMNS,
  ...BAND_KINDS.map((kind) => ({
    first: chartBand(kind).first,
    columns: kind === "correlations" ? MATRIX_COLUMNS : SEEN_COLUMNS,
  })),
];

/** Sets up how Charts is printed, by what stands there; a computer without a printer may refuse, and nothing else is lost. */
export async function printCharts(context: WorkbookSession, sheet: Excel.Worksheet): Promise<void> {
  try {
    const places = PLACES.map(({ first, columns }) => ({
      heading: sheet.getRangeByIndexes(0, first, 1, 1).load("values"),
      address: addressOf(0, first, ROWS, columns),
    }));
    await context.sync();
    const drawn = places.filter(({ heading }) => heading.values[0]?.[0] !== "");
    sheet.pageLayout.orientation = "Landscape";
    sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: drawn.length };
    sheet.pageLayout.setPrintArea(drawn.map(({ address }) => address).join(","));
    await context.sync();
  } catch {
    // How a sheet is printed changes nothing that was asked for.
  }
}
