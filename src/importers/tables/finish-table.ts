import { endsStep, type Steps } from "../steps";
import { BLANK } from "./cell-kind";
import { describeTable } from "./describe-table";
import type { FoundColumn, FoundTable, LeftOutLines } from "./found-table";
import type { Area, GridCell } from "./grid";
import type { GridView } from "./grid-view";
import { hasOtherUnits } from "./has-other-units";
import { isIndexColumn } from "./is-index-column";
import { joinHeaders } from "./join-headers";
import { lineText, sortLines } from "./sort-lines";
import type { TableDraft } from "./table-draft";

/** What the names of runs are called where runs are columns and the corner is blank. */
const CORNER = "Name";

/** The table of a draft: its header joined, its lines sorted, its values taken. `sheet` is the view straight on. */
export function* finishTable(sheet: GridView, draft: TableDraft): Steps<FoundTable> {
  const { view, left, right, header } = draft;
  const { rows, leftOut, mayBeRuns } = yield* sortLines(draft);
  const values: (readonly GridCell[])[] = [];
  for (const [at, row] of rows.entries()) {
    values.push(valuesOf(view, row, left, right));
    if (endsStep(at)) {
      yield row;
    }
  }
  const columns = columnsOf(draft, values);
  const others = [
    ...draft.besides.map((area): LeftOutLines => ({ area, why: "labels", text: areaText(sheet, area) })),
    ...draft.notChosen.map((area): LeftOutLines => ({
      area,
      why: "not chosen",
      text: areaText(sheet, area),
    })),
  ];
  return {
    title: draft.titles.map((area) => areaText(sheet, area)).join("\n"),
    titleAreas: draft.titles,
    area: draft.area,
    header: header && view.onSheet({ top: header[0], left, bottom: header[1], right }),
    columns,
    rows: values,
    lines: rows,
    leftOut: [...leftOut, ...others],
    mayBeRuns,
    isTransposed: view.isTurned,
    ...describeTable(draft, columns, rows, {
      mayBeRuns: mayBeRuns.length > 0,
      otherUnits: hasOtherUnits(draft, columns, rows),
    }),
  };
}

/** What stands in an area of the sheet, a line a row. */
export function areaText(sheet: GridView, { top, left, bottom, right }: Area): string {
  const lines: string[] = [];
  for (let row = top; row <= bottom; row++) {
    const text = lineText(sheet, row, left, right);
    if (text !== "") {
      lines.push(text);
    }
  }
  return lines.join("\n");
}

/** The values of a row; a merged cell counts for each row that it covers. The grid's own row where it is the same. */
function valuesOf(view: GridView, row: number, left: number, right: number): readonly GridCell[] {
  const itself = view.rowItself(row);
  if (!itself) {
    return Array.from({ length: right - left + 1 }, (_, at) => shownValue(view, row, left + at));
  }
  return left === 0 && itself.length <= right + 1 ? itself : itself.slice(left, right + 1);
}

/** The value of a cell, or of the cell above that it is merged with. */
function shownValue(view: GridView, row: number, column: number): GridCell {
  const [shownRow, shownColumn] = view.shownFrom(row, column);
  return shownColumn === column && view.kind(row, column) === BLANK
    ? view.value(shownRow, column)
    : view.value(row, column);
}

function columnsOf(
  { view, left, right, header, isOfConstants }: TableDraft,
  rows: readonly (readonly GridCell[])[],
): FoundColumn[] {
  const names = header ? joinHeaders(view, left, right, header) : [];
  return Array.from({ length: right - left + 1 }, (_, at): FoundColumn => {
    const { name, ...said } = names[at] ?? { name: header ? "" : `Column ${at + 1}` };
    const isCorner = view.isTurned && name === "" && at === 0;
    const named = isCorner ? CORNER : isOfConstants ? name.replace(/\s*:$/, "") : name;
    return { header: named, ...said, line: left + at, isIndex: isIndexColumn(name, valuesDown(rows, at)) };
  });
}

function* valuesDown(rows: readonly (readonly GridCell[])[], at: number): Generator<GridCell> {
  for (const row of rows) {
    yield row[at];
  }
}
