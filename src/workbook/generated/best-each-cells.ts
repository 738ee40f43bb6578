// The list of the values of a column with the best of each, in the hidden sheet below the row of best-cells. A few places
// below the values are for those that a person types later: they find them by themselves, until the list is made anew.

import type { CellValue } from "../../tracking/values/cell-value";
import type { Scalar } from "../../tracking/values/scalar";
import { MOST_EACH } from "../../tracking/best/best-question";
import { absoluteAddress, addressOf } from "../../cells/address";
import type { WorkbookSession } from "../run-excel";
import type { Among } from "./best-among-formulas";
import {
  bestOfOne,
  competingOfOne,
  firstNotListed,
  listedValue,
  NO_VALUE,
  plainValues,
  valueInRow,
  type EachCells,
  type EachColumns,
} from "./best-each-formulas";
import { winsFrom, winsTo, type BestCells } from "./best-formulas";
import { hasPlainTexts } from "./formula-parts";
import { putName } from "./generated-sheet";

/** The names by which the highlight's rule knows the list. */
export const EACH_VALUES = "Runsheet_EachValues";
export const EACH_FROM = "Runsheet_EachFrom";
export const EACH_TO = "Runsheet_EachTo";

/** Places for values that come later. */
const SPARE = 10;
const HEADERS = ["Value", "Completed runs", "Best", "Wins from", "Wins to", "First row"];
/** The row of the headers, from 0. */
const TOP = 3;
const [VALUE, COMPETING, BEST, FROM, TO, ROW] = [0, 1, 2, 3, 4, 5];
const MOST_ROWS = 1 + MOST_EACH + SPARE;

/** Where the parts of the row above stand that the list goes by. */
export interface EachPlaces extends Pick<EachCells, "plainTexts" | "plainValues"> {
  /** How many runs compete whose value was not listed when the list was made. */
  readonly cameSince: string;
}

/** What the row above says of a list: how its column can be asked, and how many runs compete that it lacks, at first and by now. */
export function eachCounts(
  by: string,
  values: number,
  competing: string,
  { plainTexts }: EachPlaces,
): string[] {
  const sum = (rows: number): string => `SUM(${absoluteAddress(TOP + 1, COMPETING, rows, 1)})`;
  return [
    hasPlainTexts(by),
    plainValues(by, plainTexts),
    `${competing}-${sum(1 + values)}`,
    `${competing}-${sum(1 + values + SPARE)}`,
  ];
}

/** The list, row by row: runs without a value, the values, and the places for those that come later. */
export function eachBlock(
  columns: EachColumns,
  among: Among,
  cells: EachCells & BestCells & EachPlaces,
  values: readonly Scalar[],
): CellValue[][] {
  const known = [NO_VALUE, ...values];
  return Array.from({ length: known.length + SPARE }, (_, at) => {
    const place = (column: number): string => absoluteAddress(TOP + 1 + at, column, 1, 1);
    const own = {
      goal: cells.goal,
      tolerance: cells.tolerance,
      best: place(BEST),
      competing: place(COMPETING),
    };
    const one = known[at];
    const above = absoluteAddress(TOP + 1, VALUE, at, 1);
    const value = { value: place(VALUE), ...(one === undefined ? { above } : { known: one }) };
    return [
      one === undefined ? `=${valueInRow(columns.by, place(ROW))}` : listedValue(one),
      `=${competingOfOne(columns, among, cells, value)}`,
      `=${bestOfOne(columns, among, { ...cells, ...own }, value)}`,
      `=${winsFrom(own)}`,
      `=${winsTo(own)}`,
      one === undefined ? `=${firstNotListed(columns, among, above, cells.cameSince)}` : "",
    ];
  });
}

/** Queues the list in place of the one that stood there, and its names; none where there are no rows. */
export function writeEachCells(
  context: WorkbookSession,
  sheet: Excel.Worksheet,
  rows: readonly (readonly CellValue[])[],
): void {
  sheet.getRangeByIndexes(TOP, 0, 1 + MOST_ROWS, HEADERS.length).clear();
  if (rows.length === 0) {
    for (const name of [EACH_VALUES, EACH_FROM, EACH_TO]) {
      context.workbook.names.getItemOrNullObject(name).delete();
    }
    return;
  }
  sheet.getRangeByIndexes(TOP, 0, 1 + rows.length, HEADERS.length).formulas = [
    HEADERS,
    ...rows.map((row) => [...row]),
  ];
  const column = (at: number): Excel.Range => sheet.getRange(addressOf(TOP + 1, at, rows.length, 1));
  putName(context, EACH_VALUES, column(VALUE));
  putName(context, EACH_FROM, column(FROM));
  putName(context, EACH_TO, column(TO));
}

/** The values of a list as it stands, and whether some came since it was made. */
export function listedValues(rows: readonly (readonly CellValue[])[]): {
  readonly values: readonly Scalar[];
  readonly cameSince: boolean;
} {
  const values = rows.flatMap(([cell]) =>
    cell === undefined || cell === NO_VALUE || cell === "" ? [] : [cell],
  );
  return { values, cameSince: values.length > rows.length - 1 - SPARE };
}
