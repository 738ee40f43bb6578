// A heat map in cells: the figures on colours from blue (-1) over white to orange (1), and below them over how many runs each
// is. Figures and colours are of the moment of the click, so that they always go together.

import type { HeatMap } from "../../tracking/charts/chart-spec";
import { heatColor } from "../../tracking/charts/heat-color";
import { guardText } from "../../cells/guard-text";
import { dressHeader, setNumberFormat, widthInPoints } from "../column-look";
import type { BlockPlace } from "./plane-block";

const NAME_WIDTH = 22;
const FIGURE_WIDTH = 11;

/** Queues both squares from a row on. */
export function writeHeat({ sheet, band, row }: BlockPlace, { names, values, counts }: HeatMap): void {
  const square = (
    top: number,
    title: string,
    format: string,
    cells: readonly (readonly (number | undefined)[])[],
  ): void => {
    const all = sheet.getRangeByIndexes(top, band.first, names.length + 1, names.length + 1);
    all.values = [
      [title, ...names].map((name) => guardText(name, false)),
      ...cells.map((line, at) => [guardText(names[at] ?? "", false), ...line.map((value) => value ?? "")]),
    ];
    dressHeader(sheet.getRangeByIndexes(top, band.first, 1, names.length + 1), "table");
    sheet.getRangeByIndexes(top + 1, band.first, names.length, 1).format.font.bold = true;
    setNumberFormat(sheet.getRangeByIndexes(top + 1, band.first + 1, names.length, names.length), format);
  };
  square(row, "Spearman's correlation", "0.00", values);
  values.forEach((line, down) => {
    line.forEach((value, across) => {
      if (value !== undefined) {
        const { format } = sheet.getRangeByIndexes(row + 1 + down, band.first + 1 + across, 1, 1);
        format.fill.color = heatColor(value);
        format.font.color = "#000000";
      }
    });
  });
  square(row + names.length + 2, "Runs that have both", "0", counts);
  names.forEach((_, at) => {
    sheet.getRangeByIndexes(0, band.first + 1 + at, 1, 1).format.columnWidth = widthInPoints(FIGURE_WIDTH);
  });
  sheet.getRangeByIndexes(0, band.first, 1, 1).format.columnWidth = widthInPoints(NAME_WIDTH);
}
