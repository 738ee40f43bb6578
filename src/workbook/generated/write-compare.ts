import { METRIC_GREEN } from "../metric-green";
import { columnLetters } from "../../cells/address";
import { dressHeader, setNumberFormat, widthInPoints } from "../column-look";
import type { WorkbookSession } from "../run-excel";
import type { TrackedTable } from "../tracked-table";
import { foldAway, takeFoldApart } from "./compare-fold";
import { WORKINGS, type CompareKind, type CompareRow } from "./compare-formulas";
import {
  FROZEN_ROWS,
  MOST_ROWS,
  COMPARE_NOTE_ROW,
  UNFINISHED_NOTE,
  type CompareLayout,
} from "./compare-layout";
import { printCompare } from "./print-compare";
import { BETTER as BETTER_WORDS, WORSE as WORSE_WORDS } from "./group-tests";
import { openOverTables } from "./open-over-tables";

/** The names of the columns and their ids. */
const PRINT_TITLES = `4:${FROZEN_ROWS}`;
const LABEL_WIDTH = 30;
/** The header of the baseline says so behind the name. */
const BASELINE_WIDTH = 28;
/** So many runs are seen at once; only where there are more do the labels stand still beside them. */
const SEEN_AT_ONCE = 6;
const WORKING_WIDTH = 12;
/** The cell holds the difference at full precision; General shows of it what has room. */
const DIFFERENCE_FORMAT = '"▲ +"General;"▼ -"General;"= "General;@';
/** Signs and arrows say the direction, weight and slant whether it is good; green and red of at least 5:1 on white. */
const BETTER = { color: METRIC_GREEN, bold: true };
const WORSE = { color: "#A4262C", italic: true };
const QUIET = "#595959";
/** Formulas of one batch, in characters. */
const MOST_CHARACTERS = 400_000;

/** Writes the Compare sheet, `runs` columns of values wide, in place of what Runsheet wrote there before; returns its name. */
export async function writeCompare(
  context: WorkbookSession,
  tables: readonly TrackedTable[],
  layout: CompareLayout,
  runs: number,
): Promise<string> {
  await takeFoldApart(context);
  const { sheet, name, isNew, batch } = await openOverTables(context, "Compare", tables);
  const columns = runs + 1 + WORKINGS.length;
  sheet.getRange(`1:${MOST_ROWS}`).rowHidden = false;
  dress(sheet, layout, runs);
  const parts = slices(layout.rows, runs);
  const note = sheet.getRangeByIndexes(COMPARE_NOTE_ROW, 0, 1, 1);
  for (const [at, { start, rows }] of parts.entries()) {
    if (at > 0) {
      await batch.sync();
    }
    sheet.getRangeByIndexes(start, 0, rows.length, columns).formulas = rows.map((row) => cellsOf(row, runs));
    // What breaks off between two batches must not read as whole.
    if (at === 0 && parts.length > 1) {
      note.values = [[UNFINISHED_NOTE]];
    }
  }
  foldAway(context, sheet, layout.folded);
  note.values = [[layout.rows[COMPARE_NOTE_ROW]?.label ?? ""]];
  await batch.sync();
  await printCompare(context, sheet, {
    rows: layout.rows.length,
    columns: runs,
    titles: isNew ? PRINT_TITLES : undefined,
  });
  return name;
}

function cellsOf({ label, cells, workings = [] }: CompareRow, runs: number): (string | number)[] {
  const at = (list: readonly (string | number)[], count: number): (string | number)[] =>
    Array.from({ length: count }, (_, index) => list[index] ?? "");
  return [label, ...at(cells, runs), ...at(workings, WORKINGS.length)];
}

/** Rows that go together, with the place of the first. */
function slices(
  rows: readonly CompareRow[],
  runs: number,
): { readonly start: number; readonly rows: readonly CompareRow[] }[] {
  const parts: { readonly start: number; readonly rows: CompareRow[] }[] = [];
  let characters = Infinity;
  for (const [start, row] of rows.entries()) {
    const size = cellsOf(row, runs).reduce<number>((sum, cell) => sum + String(cell).length, 0);
    if (characters + size > MOST_CHARACTERS) {
      parts.push({ start, rows: [] });
      characters = 0;
    }
    parts.at(-1)?.rows.push(row);
    characters += size;
  }
  return parts;
}

function dress(sheet: Excel.Worksheet, layout: CompareLayout, runs: number): void {
  const columns = (start: number, count: number): Excel.Range => sheet.getRangeByIndexes(0, start, 1, count);
  columns(0, 1).format.columnWidth = widthInPoints(LABEL_WIDTH);
  columns(1, runs).format.columnWidth = widthInPoints(layout.width);
  columns(1, 1).format.columnWidth = widthInPoints(BASELINE_WIDTH);
  columns(1 + runs, WORKINGS.length).format.columnWidth = widthInPoints(WORKING_WIDTH);
  layout.rows.forEach((row, at) => {
    dressRow(sheet, row, at, runs);
  });
  const workings = sheet.getRangeByIndexes(
    FROZEN_ROWS,
    1 + runs,
    layout.rows.length - FROZEN_ROWS,
    WORKINGS.length,
  );
  workings.format.font.color = QUIET;
  colourDifferences(sheet, layout, runs);
  sheet.showGridlines = false;
  if (runs > SEEN_AT_ONCE) {
    sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, FROZEN_ROWS, 1));
  } else {
    sheet.freezePanes.freezeRows(FROZEN_ROWS);
  }
}

function dressRow(
  sheet: Excel.Worksheet,
  { kind, numberFormat }: CompareRow,
  at: number,
  runs: number,
): void {
  const label = sheet.getRangeByIndexes(at, 0, 1, 1);
  const cells = sheet.getRangeByIndexes(at, 1, 1, runs);
  const looks: Readonly<Record<CompareKind, () => void>> = {
    title: () => {
      label.format.font.size = 18;
      label.format.font.bold = true;
    },
    note: () => {
      label.format.font.italic = true;
    },
    heading: () => {
      label.format.font.size = 13;
      label.format.font.bold = true;
    },
    header: () => {
      dressHeader(sheet.getRangeByIndexes(at, 0, 1, 1 + runs + WORKINGS.length), "table");
    },
    ids: () => {
      setNumberFormat(cells, "General");
    },
    value: () => {
      setNumberFormat(cells, numberFormat ?? "General");
    },
    curve: () => {
      setNumberFormat(cells, "General");
      label.format.font.color = QUIET;
    },
    delta: () => {
      setNumberFormat(cells, DIFFERENCE_FORMAT);
      label.format.font.color = QUIET;
    },
    blank: () => undefined,
  };
  looks[kind]();
}

/** By the goal in the workings of a line, so that a goal that is changed on Metrics shows at once. */
function colourDifferences(sheet: Excel.Worksheet, { different }: CompareLayout, runs: number): void {
  const range = sheet.getRangeByIndexes(different.start, 2, different.count, runs - 1);
  const row = different.start + 1;
  const goal = `$${columnLetters(1 + runs + WORKINGS.indexOf("Goal"))}${row}`;
  const cell = `C${row}`;
  const when = (maximized: string, minimized: string): string =>
    `AND(ISNUMBER(${cell}),OR(AND(${goal}="maximize",${cell}${maximized}0),AND(${goal}="minimize",${cell}${minimized}0)))`;
  // Of configurations the verdict is coloured, and a difference that chance may have made is not.
  const verdict = (words: string): string => `LEFT(${cell},${words.length})="${words}"`;
  for (const [formula, look] of [
    [`=OR(${when(">", "<")},${verdict(BETTER_WORDS)})`, BETTER],
    [`=OR(${when("<", ">")},${verdict(WORSE_WORDS)})`, WORSE],
  ] as const) {
    const format = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
    format.custom.rule.formula = formula;
    format.custom.format.font.set(look);
  }
}
