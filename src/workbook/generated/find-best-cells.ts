// The cells of best-cells as they stand on the hidden sheet, and the question that they keep.

import { isTop, type BestQuestion, type KeptHeaders } from "../../tracking/best/best-question";
import type { CellValue } from "../../tracking/values/cell-value";
import type { Scalar } from "../../tracking/values/scalar";
import { lookAtTable } from "../rules/look-at-table";
import type { WorkbookSession } from "../run-excel";
import type { TrackedTable } from "../tracked-table";
import { BEST_PLACES, BEST_ROW, OUTLIERS_LEFT_OUT, WINS_FROM, WINS_TO } from "./best-cells-layout";
import { EACH_VALUES, listedValues } from "./best-each-cells";
import { sheetOfReference } from "./generated-sheet";

/** The question that the cells keep, with the headers of the columns that it names as they are now. */
export interface KeptQuestion extends KeptHeaders {
  readonly question: BestQuestion;
  /** How many cells the formulas read otherwise than the filter: where there are any, they name no best value. */
  readonly otherwise: number;
  /** The values of the column by which runs are parted; absent where they are not. */
  readonly values?: readonly Scalar[];
  /** Whether there are values among them that came since the list was made. */
  readonly cameSince: boolean;
  /** How many runs compete whose value is not listed. */
  readonly notListed: number;
}

/** The cells as they were found. */
export interface FoundBestCells {
  /** The row as it stands, "" for the id; empty when cells or names are missing. */
  readonly row: readonly string[];
  /** The id of the conditional format that was put down last, "" for none. */
  readonly formatId: string;
  /** Undefined where there are no cells that could keep one. */
  readonly kept: KeptQuestion | undefined;
  /** The table Metrics as it stands, where there is one. */
  readonly metrics: TrackedTable | undefined;
}

/** Looks for the cells and at the table Metrics; one sync, which reads a few names and headers and no run. */
export async function findBestCells(
  context: WorkbookSession,
  metrics: TrackedTable | undefined,
): Promise<FoundBestCells> {
  const { names } = context.workbook;
  const ends = [WINS_FROM, WINS_TO].map((name) => names.getItemOrNullObject(name).load("formula"));
  const cells = names.getItemOrNullObject(BEST_ROW).getRangeOrNullObject().load("formulas,values");
  const listed = names.getItemOrNullObject(EACH_VALUES).getRangeOrNullObject().load("values");
  const look = metrics && lookAtTable(context, metrics);
  await context.sync();

  const whole = ends.every(
    (item) => !item.isNullObject && sheetOfReference(String(item.formula)) !== undefined,
  );
  const [row = []] = cells.isNullObject ? [] : (cells.formulas as CellValue[][]);
  const [values = []] = cells.isNullObject ? [] : (cells.values as CellValue[][]);
  return {
    row: whole ? withoutFormat(row.map(String)) : [],
    formatId: String(row[BEST_PLACES.format] ?? ""),
    kept:
      row.length === 0
        ? undefined
        : keptQuestion(values, listed.isNullObject ? [] : (listed.values as CellValue[][])),
    metrics: look?.now(),
  };
}

function withoutFormat(row: readonly string[]): string[] {
  return row.map((cell, at) => (at === BEST_PLACES.format ? "" : cell));
}

function keptQuestion(values: readonly CellValue[], listed: readonly (readonly CellValue[])[]): KeptQuestion {
  const text = (at: number): string => String(values[at] ?? "");
  const ties = text(BEST_PLACES.ties);
  const top = Number(values[BEST_PLACES.top] ?? 1);
  const each = text(BEST_PLACES.each);
  const front = values
    .slice(BEST_PLACES.front, BEST_PLACES.signs)
    .map(String)
    .filter((header) => header !== "");
  return {
    question: {
      filter: text(BEST_PLACES.filter),
      withoutOutliers: text(BEST_PLACES.outliers) === OUTLIERS_LEFT_OUT,
      ...(top > 1 && isTop(top) && { top }),
    },
    otherwise: Number(values[BEST_PLACES.otherwise] ?? 0) || 0,
    ...(each === "" ? { cameSince: false } : { each, ...listedValues(listed) }),
    notListed: Number(values[BEST_PLACES.notListed] ?? 0) || 0,
    asked: values
      .slice(BEST_PLACES.asked, BEST_PLACES.top)
      .map(String)
      .filter((header) => header !== ""),
    ...(ties !== "" && { ties }),
    ...(front.length > 0 && { front }),
  };
}
