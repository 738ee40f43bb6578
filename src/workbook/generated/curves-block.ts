// The cells behind the learning curves: a block on the Charts sheet, beside that of the comparison, with two columns a run.
// The steps are those of the last click. The figures are formulas over Run history, which find their point by run, metric and
// step, so that they follow edits and sorting; where that would make Excel slow, or where steps repeat, they are the values
// of the last click, and the note says which.

import { guardText } from "../../cells/guard-text";
import { columnLetters } from "../../cells/address";
import { columnReference } from "../../cells/structured-reference";
import { dressHeader, setNumberFormat, widthInPoints } from "../column-look";
import type { TrackedTable } from "../tracked-table";
import { longTextLiteral } from "./formula-parts";

/** One line. */
export interface LearningCurve {
  readonly runId: string;
  /** What the run is called in the legend. */
  readonly label: string;
  readonly steps: ArrayLike<number>;
  readonly values: ArrayLike<number>;
  /** What its rows in Run history say of run and metric, by which formulas find them; undefined for values that stay. */
  readonly sought: { readonly run: string; readonly metric: string } | undefined;
}

/** What the chart shows. */
export interface LearningCurves {
  readonly metric: string;
  readonly unit?: string;
  readonly curves: readonly LearningCurve[];
  readonly note: string;
  readonly history: TrackedTable;
}

/** The cells that a line is drawn from. */
export interface CurveCells {
  readonly steps: Excel.Range;
  readonly values: Excel.Range;
}

/** More lines than this cannot be told apart. */
export const MOST_CURVES = 8;

/** Behind the comparison's chart. */
const FIRST_COLUMN = 17;
const COLUMNS_OF_RUN = 2;
/** Below the chart. */
const HEADER_ROW = 28;
const WIDTH = 16;
const COLUMNS_SEEN = 7;

/** The columns of heading and chart. */
export const CURVES_COLUMNS = { first: FIRST_COLUMN, columns: COLUMNS_SEEN } as const;
/** The cell in which the block begins, and the one that the chart begins at. */
export const CURVES_CELL = `${columnLetters(FIRST_COLUMN)}1`;
/** What a person wants to see of it: the heading and the chart, which spans columns of different widths. */
export const CURVES_AREA = `${CURVES_CELL}:${columnLetters(FIRST_COLUMN + COLUMNS_SEEN - 1)}${HEADER_ROW - 1}`;
export const CURVES_CHART_CELL = `${columnLetters(FIRST_COLUMN)}4`;

/** Queues the block, in place of the one before. */
export function writeCurves(sheet: Excel.Worksheet, shown: LearningCurves): CurveCells[] {
  const { curves, note } = shown;
  const last = FIRST_COLUMN + MOST_CURVES * COLUMNS_OF_RUN - 1;
  sheet.getRange(`${columnLetters(FIRST_COLUMN)}:${columnLetters(last)}`).clear();
  sheet.getRangeByIndexes(0, FIRST_COLUMN, 2, 1).values = [
    [guardText(curvesTitle(shown), false)],
    [guardText(note, false)],
  ];
  const heading = sheet.getRange(CURVES_CELL).format.font;
  heading.size = 16;
  heading.bold = true;
  sheet.getRangeByIndexes(1, FIRST_COLUMN, 1, 1).format.font.italic = true;
  const header = sheet.getRangeByIndexes(HEADER_ROW, FIRST_COLUMN, 1, curves.length * COLUMNS_OF_RUN);
  header.values = [curves.flatMap(({ runId, label }) => [`Step of ${runId}`, guardText(label, false)])];
  dressHeader(header, "table");
  header.format.columnWidth = widthInPoints(WIDTH);
  return curves.map((curve, at) => writeCurve(sheet, shown, curve, FIRST_COLUMN + at * COLUMNS_OF_RUN));
}

/** What the chart is called. */
export function curvesTitle({ metric, unit }: Pick<LearningCurves, "metric" | "unit">): string {
  return `Learning curves: ${unit === undefined ? metric : `${metric} (${unit})`}`;
}

function writeCurve(
  sheet: Excel.Worksheet,
  { history }: LearningCurves,
  { steps, values, sought }: LearningCurve,
  column: number,
): CurveCells {
  const first = HEADER_ROW + 1;
  const body = sheet.getRangeByIndexes(first, column, steps.length, COLUMNS_OF_RUN);
  setNumberFormat(body, "General");
  body.formulas = Array.from({ length: steps.length }, (_, at) => {
    const step = `$${columnLetters(column)}$${String(first + at + 1)}`;
    const value = sought ? pointFormula(history, sought, step) : valueOf(values[at]);
    return [steps[at] ?? "", value];
  });
  const cells = (offset: number): Excel.Range =>
    sheet.getRangeByIndexes(first, column + offset, steps.length, 1);
  return { steps: cells(0), values: cells(1) };
}

/** A number, or what Excel draws as a gap. */
function valueOf(value: number | undefined): number | string {
  return value !== undefined && Number.isFinite(value) ? value : "=NA()";
}

/** The value of a point wherever its row stands; a gap where it has none. */
function pointFormula(
  history: TrackedTable,
  { run, metric }: NonNullable<LearningCurve["sought"]>,
  step: string,
): string {
  const column = (header: string): string =>
    columnReference(history.name, history.headed(header)?.header ?? header);
  const criteria = [
    [column("Run ID"), exactly(run)],
    [column("Metric"), exactly(metric)],
    [column("Step"), step],
  ].flat();
  return `=IFERROR(AVERAGEIFS(${[column("Value"), ...criteria].join(",")}),NA())`;
}

/** The criterion that a text meets as it is, and no pattern. */
function exactly(text: string): string {
  return longTextLiteral(`=${text.replace(/[*?~]/g, "~$&")}`);
}
