import { Book } from "../../../src/workbench/book/book";
import { CellError, type CellContent } from "../../../src/workbench/book/cell-content";
import type { ChartAxisDescription, ChartDescription } from "../../../src/workbench/book/chart-description";
import { newId } from "../../../src/workbench/book/new-id";
import { Sheet } from "../../../src/workbench/book/sheet";
import { newSeries } from "../../../src/workbench/model/charts/create-chart";
import type { TableDescription } from "../../../src/workbench/book/table-description";

/** A book with the named, empty sheets; the first is active. */
export function bookWith(...names: string[]): { book: Book; sheets: Sheet[] } {
  const book = new Book();
  book.sheets.push(...names.map((name) => new Sheet(newId(), name)));
  book.activeSheetId = book.sheets[0]?.id ?? "";
  return { book, sheets: book.sheets };
}

/** An axis without anything special. */
export function axis(special: Partial<ChartAxisDescription> = {}): ChartAxisDescription {
  return {
    title: undefined,
    minimum: undefined,
    maximum: undefined,
    majorUnit: undefined,
    numberFormat: undefined,
    logarithmic: false,
    reversed: false,
    gridlines: false,
    ...special,
  };
}

/** A chart of `Runs` with one series. */
export function chart(special: Partial<ChartDescription> = {}): ChartDescription {
  return {
    id: newId(),
    name: "Comparison",
    type: "ColumnClustered",
    title: "accuracy by run",
    left: 12,
    top: 30,
    width: 420,
    height: 240,
    legend: { visible: true, position: "Bottom" },
    gapWidth: 60,
    overlap: undefined,
    categoryAxis: axis(),
    valueAxis: axis({ gridlines: true }),
    series: [
      {
        ...newSeries("accuracy"),
        values: "Runs!$D$2:$D$6",
        categories: "Runs!$A$2:$A$6",
        color: "#A6A6A6",
        pointColors: new Map([[2, "#107C10"]]),
      },
    ],
    ...special,
  };
}

/** A table over an area of the sheet, with Excel's usual looks. */
export function table(sheet: Sheet, name: string, area: TableDescription["area"]): TableDescription {
  const columns: string[] = [];
  for (let column = area.left; column <= area.right; column++) {
    columns.push(headerText(sheet.cells.value(area.top, column)));
  }
  return {
    id: newId(),
    name,
    sheetId: sheet.id,
    area,
    columns,
    columnIds: columns.map((_, index) => index + 1),
    showHeaders: true,
    showTotals: false,
    showFilterButton: true,
    showBandedRows: true,
    showBandedColumns: false,
    highlightFirstColumn: false,
    style: "TableStyleMedium2",
  };
}

function headerText(content: CellContent | undefined): string {
  return content instanceof CellError || content === undefined ? "" : String(content);
}

/** Five runs in a table with dropdown, highlight, frozen header and a chart on a sheet of its own. */
export function sampleBook(): Book {
  const { book, sheets } = bookWith("Runs", "Summary", "Charts");
  const [runs, summary, charts] = sheets as [Sheet, Sheet, Sheet];
  fillRuns(runs);
  book.tables.push(table(runs, "Runs", { top: 0, left: 0, bottom: 5, right: 6 }));
  const status = { top: 1, left: 1, bottom: 5, right: 1 };
  runs.validations.push({
    areas: [status],
    rule: { list: { inCellDropDown: true, source: "running,completed,failed" } },
    errorAlert: { showAlert: true, style: "Stop", title: "Status", message: "Choose one of the list." },
    prompt: { showPrompt: true, title: "Status", message: "Where the run stands" },
    ignoreBlanks: true,
  });
  runs.conditionalFormats.push({
    id: newId(),
    areas: [{ top: 1, left: 0, bottom: 5, right: 6 }],
    rule: {
      kind: "Custom",
      formula: '=AND($B2="completed",$D2=MAXIFS($D$2:$D$6,$B$2:$B$6,"completed"))',
      look: { fill: "#C6EFCE", bold: true },
    },
    stopIfTrue: false,
  });
  summary.cells.setValue(0, 0, "Best accuracy");
  summary.cells.setFormula(0, 1, '=MAXIFS(Runs[accuracy],Runs[Status],"completed")');
  summary.cells.setResult(0, 1, 0.93);
  summary.cells.setValue(1, 0, "Runs");
  summary.cells.setFormula(1, 1, "=COUNTA(Runs[Run ID])");
  summary.cells.setResult(1, 1, 5);
  charts.charts.push(chart());
  book.names.push({ name: "BestAccuracy", formula: "=Summary!$B$1", visible: true });
  return book;
}

function fillRuns(runs: Sheet): void {
  const rows = [
    ["Run ID", "Status", "learning_rate", "accuracy", "Notes", "Started", "ok"],
    ["cat-1", "completed", 0.1, 0.71, "one hidden layer", 45000.5, true],
    ["cat-2", "completed", 0.01, 0.88, "=cmd|' /C calc'!A0", 45001.25, false],
    ["cat-3", "completed", 0.001, 0.93, "two\nlines", 45002, true],
    ["cat-4", "failed", 1e-10, 0.99, "ümlaut 猫 🐈", 45003, false],
    ["cat-5", "running", 0.05, undefined, "  spaces  ", 45004, new CellError("#N/A")],
  ] as const;
  rows.forEach((cells, row) => {
    cells.forEach((value, column) => {
      if (value !== undefined) {
        runs.cells.setValue(row, column, value);
      }
    });
  });
  const header = { top: 0, left: 0, bottom: 0, right: 6 };
  runs.styles.update(header, (style) => ({ ...style, bold: true, fill: "#1F4E79", fontColor: "#FFFFFF" }));
  const column = (index: number) => ({ top: 1, left: index, bottom: 5, right: index });
  runs.styles.update(column(2), (style) => ({ ...style, numberFormat: "0.00E+00" }));
  runs.styles.update(column(3), (style) => ({ ...style, numberFormat: "0.00%" }));
  runs.styles.update(column(5), (style) => ({ ...style, numberFormat: "yyyy-mm-dd hh:mm" }));
  runs.columnWidths.set(0, 60);
  runs.columnWidths.set(4, 120);
  runs.frozenRows = 1;
  runs.frozenColumns = 1;
  runs.tabColor = "#1F4E79";
}
