import fc from "../../support/fast-check";
import { Book } from "../../../src/workbench/book/book";
import { CellError, type CellContent } from "../../../src/workbench/book/cell-content";
import type { CellStyle } from "../../../src/workbench/book/cell-style";
import { MAX_ROWS } from "../../../src/workbench/book/area";
import { newId } from "../../../src/workbench/book/new-id";
import type { ColumnFilter } from "../../../src/workbench/book/column-filter";
import type { Sheet } from "../../../src/workbench/book/sheet";
import { readWorkbook } from "../../../src/workbench/xlsx/read-workbook";
import { writeWorkbook } from "../../../src/workbench/xlsx/write-workbook";
import { textsOf } from "./parts-of";
import { axis, bookWith, chart, sampleBook, table } from "./sample-book";

/** What a book looks like after it was written to a file and read again. */
async function saved(book: Book): Promise<Book> {
  return readWorkbook(await writeWorkbook(book));
}

async function savedSheet(change: (sheet: Sheet, book: Book) => void): Promise<Sheet> {
  const { book, sheets } = bookWith("Runs");
  change(sheets[0] as Sheet, book);
  return (await saved(book)).sheets[0] as Sheet;
}

function contents(sheet: Sheet): unknown[] {
  const area = sheet.cells.extent();
  const cells: unknown[] = [];
  for (let row = 0; row <= (area?.bottom ?? -1); row++) {
    for (let column = 0; column <= (area?.right ?? -1); column++) {
      cells.push([row, column, sheet.cells.value(row, column), sheet.cells.formula(row, column)]);
    }
  }
  return cells;
}

/** Everything of a sheet but its cells, their looks and its protection, whose options a file completes. */
function withoutCells(sheet: Sheet): unknown {
  const others = Object.entries(sheet).filter(([name]) => !["cells", "styles", "protection"].includes(name));
  return Object.fromEntries(others);
}

describe("a book that is saved and opened again", () => {
  test("keeps its cells", async () => {
    const book = sampleBook();
    const again = await saved(book);
    book.sheets.forEach((sheet, index) => {
      expect(contents(again.sheets[index] as Sheet)).toEqual(contents(sheet));
    });
  });

  test("keeps any number, text, boolean and error", async () => {
    const content: fc.Arbitrary<CellContent> = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? 0 : value)),
      fc.string({ unit: "binary", maxLength: 40 }),
      fc.constantFrom("_x000D_", "a\r\nb", "\u0000\u0001\u001f", "\ud800", "'quoted'", "]]>", "&amp;", " "),
      fc.boolean(),
      fc.constantFrom("#N/A", "#DIV/0!", "#REF!").map((code) => new CellError(code)),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(content, { maxLength: 30 }), async (values) => {
        const sheet = await savedSheet(({ cells }) => {
          values.forEach((value, row) => {
            cells.setValue(row, 0, value);
          });
        });
        values.forEach((value, row) => {
          expect(sheet.cells.value(row, 0)).toEqual(value);
        });
      }),
      { numRuns: 60 },
    );
  });

  test("keeps text that looks like a formula as text, marked so that Excel leaves it alone", async () => {
    const sheet = await savedSheet(({ cells }) => {
      ["=1+1", "+x", "-0.5", "@me", "plain"].forEach((text, row) => {
        cells.setValue(row, 0, text);
      });
    });
    expect(sheet.cells.value(0, 0)).toBe("=1+1");
    expect(sheet.cells.formula(0, 0)).toBeUndefined();
    expect([0, 1, 2, 3, 4].map((row) => sheet.styles.at(row, 0).quotePrefix)).toEqual([
      true,
      true,
      true,
      true,
      undefined,
    ]);
  });

  test("keeps formulas with their values, and spilled arrays with their extent", async () => {
    const sheet = await savedSheet(({ cells }) => {
      cells.setFormula(0, 0, '=IF(B1>0,"<&>","no")');
      cells.setResult(0, 0, "<&>");
      cells.setFormula(0, 2, "=SORTBY(A1:A3,B1:B3,-1)");
      cells.setResult(0, 2, 3);
      cells.setSpilled(1, 2, 2);
      cells.setSpilled(2, 2, "x");
      cells.setFormula(0, 3, "=1/0");
      cells.setResult(0, 3, new CellError("#DIV/0!"));
      cells.setFormula(0, 4, "=TRUE");
      cells.setResult(0, 4, true);
    });
    expect(sheet.cells.formula(0, 0)).toBe('=IF(B1>0,"<&>","no")');
    expect(sheet.cells.value(0, 0)).toBe("<&>");
    expect(sheet.cells.formula(0, 2)).toBe("=SORTBY(A1:A3,B1:B3,-1)");
    expect([1, 2].map((row) => [sheet.cells.isSpilled(row, 2), sheet.cells.value(row, 2)])).toEqual([
      [true, 2],
      [true, "x"],
    ]);
    expect(sheet.cells.value(0, 3)).toEqual(new CellError("#DIV/0!"));
    expect(sheet.cells.value(0, 4)).toBe(true);
  });

  test("keeps looks", async () => {
    const line = { style: "Continuous", color: "#FF0000" };
    const looks: CellStyle[] = [
      { numberFormat: "0.00%" },
      { numberFormat: 'yyyy-mm-dd "T" hh:mm' },
      { bold: true, italic: true, underline: true, strikethrough: true },
      { fontColor: "#000000", fontSize: 14, fontName: "Consolas" },
      { fill: "#FFF2CC", horizontal: "Center", vertical: "Top", wrap: true },
      { horizontal: "Left", indent: 2, locked: false, formulaHidden: true, quotePrefix: true },
      { border: { bottom: line, top: { ...line, style: "Dash", weight: "Medium" } } },
      { border: { left: { ...line, weight: "Thick" }, right: { ...line, style: "Double" } } },
    ];
    const sheet = await savedSheet(({ styles }) => {
      looks.forEach((look, row) => {
        styles.update({ top: row, left: 1, bottom: row, right: 1 }, () => look);
      });
    });
    expect(looks.map((_, row) => sheet.styles.at(row, 1))).toEqual(looks);
  });

  test("keeps the look of whole columns and of cells in them", async () => {
    const sheet = await savedSheet(({ cells, styles }) => {
      const column = { top: 1, left: 2, bottom: MAX_ROWS - 1, right: 2 };
      styles.update(column, () => ({ numberFormat: "0.00" }));
      styles.update({ top: 3, left: 2, bottom: 3, right: 2 }, (style) => ({ ...style, bold: true }));
      cells.setValue(0, 2, "header");
    });
    expect(sheet.styles.at(0, 2)).toEqual({});
    expect(sheet.styles.at(1, 2)).toEqual({ numberFormat: "0.00" });
    expect(sheet.styles.at(3, 2)).toEqual({ numberFormat: "0.00", bold: true });
    expect(sheet.styles.at(MAX_ROWS - 1, 2)).toEqual({ numberFormat: "0.00" });
  });

  test("keeps sheets: order, visibility, colours, panes, sizes, groups, merges, selection, protection", async () => {
    const { book, sheets } = bookWith("Données d'août", "B", "C");
    const [first, second, third] = sheets as [Sheet, Sheet, Sheet];
    second.visibility = "Hidden";
    third.visibility = "VeryHidden";
    Object.assign(first, { tabColor: "#70AD47", showGridlines: false, frozenRows: 2, frozenColumns: 1 });
    first.columnWidths.set(0, 33.75).set(5, 100);
    first.rowHeights.set(3, 40);
    [1, 2].forEach((column) => first.columnLevels.set(column, 1));
    first.rowLevels.set(4, 2);
    first.hiddenColumns.add(2);
    first.hiddenRows.add(7);
    first.merges.push({ top: 8, left: 0, bottom: 9, right: 2 });
    first.selection = { top: 4, left: 1, bottom: 5, right: 2 };
    first.customProperties.set("role", "data ü");
    first.protection = { options: { allowSort: true, allowFormatCells: true, selectionMode: "Unlocked" } };
    first.hyperlinks.push(
      {
        area: { top: 0, left: 0, bottom: 0, right: 0 },
        address: "https://example.org/?a=1&b=2",
        screenTip: "go",
      },
      { area: { top: 1, left: 0, bottom: 1, right: 0 }, documentReference: "B!A1" },
    );
    const again = await saved(book);
    expect(again.sheets.map(({ id, name, visibility }) => [id, name, visibility])).toEqual(
      sheets.map(({ id, name, visibility }) => [id, name, visibility]),
    );
    const sheet = again.sheets[0] as Sheet;
    expect(withoutCells(sheet)).toEqual(withoutCells(first));
    expect(sheet.protection?.options).toMatchObject({ allowSort: true, selectionMode: "Unlocked" });
    expect(sheet.protection?.options["allowDeleteRows"]).toBe(false);
    expect(sheet.cells.extent()).toBeUndefined();
    expect([...sheet.styles.runs()]).toEqual([]);
  });

  test("keeps tables of every look", async () => {
    const { book, sheets } = bookWith("Runs");
    const sheet = sheets[0] as Sheet;
    const headers = ["learning_rate (metric)", "a'b[c]", "line\nbreak", "2024", "<&>"];
    headers.forEach((header, column) => {
      sheet.cells.setValue(0, column, header);
      sheet.cells.setValue(20, column, header);
    });
    const plain = table(sheet, "Runs", { top: 0, left: 0, bottom: 3, right: 4 });
    const special = {
      ...table(sheet, "Metrics_2", { top: 20, left: 0, bottom: 25, right: 4 }),
      showTotals: true,
      showFilterButton: false,
      showBandedRows: false,
      showBandedColumns: true,
      highlightFirstColumn: true,
      style: "TableStyleLight9",
      columnIds: [7, 3, 4, 5, 6],
    };
    const filtered = {
      ...table(sheet, "Filtered", { top: 40, left: 0, bottom: 42, right: 1 }),
      filters: new Map<number, ColumnFilter>([
        [1, { filterOn: "Custom", criterion1: "<>", criterion2: "<=0.5", operator: "And" }],
        [2, { filterOn: "Values", values: ["a & b", ""] }],
      ]),
    };
    const either = {
      ...table(sheet, "Either", { top: 50, left: 0, bottom: 52, right: 1 }),
      filters: new Map<number, ColumnFilter>([
        [1, { filterOn: "Custom", criterion1: "=ada*", criterion2: "=sgd", operator: "Or" }],
        [2, { filterOn: "Custom", criterion1: ">0.5", operator: "And" }],
      ]),
    };
    const bare = { ...plain, id: newId(), name: "Bare", area: { top: 30, left: 0, bottom: 32, right: 4 } };
    book.tables.push(plain, special, filtered, either, {
      ...bare,
      showHeaders: false,
      showFilterButton: false,
    });
    expect((await saved(book)).tables).toEqual(book.tables);
    expect(textsOf(await writeWorkbook(book)).get("xl/tables/table1.xml")).toContain(
      'name="line_x000a_break"',
    );
  });

  test("writes a table's header cells as the column names say, which Excel insists on", async () => {
    const { book, sheets } = bookWith("Runs");
    const sheet = sheets[0] as Sheet;
    sheet.cells.setValue(0, 0, 2024);
    book.tables.push({
      ...table(sheet, "Runs", { top: 0, left: 0, bottom: 1, right: 0 }),
      columns: ["2024"],
    });
    expect((await saved(book)).sheets[0]?.cells.value(0, 0)).toBe("2024");
  });

  test("keeps validations of every kind", async () => {
    const alert = { showAlert: true, style: "Warning", title: "T", message: 'say "no"' } as const;
    const base = {
      errorAlert: alert,
      prompt: { showPrompt: true, title: "P", message: "m" },
      ignoreBlanks: false,
    };
    const area = (row: number) => ({ top: row, left: 0, bottom: row + 1, right: 2 });
    const rules: Excel.DataValidationRule[] = [
      { list: { inCellDropDown: true, source: 'a,b "quoted",<c>' } },
      { list: { inCellDropDown: false, source: "=Params!$A$2:$A$9" } },
      { wholeNumber: { formula1: 0, formula2: 10, operator: "Between" } },
      { decimal: { formula1: -0.5, operator: "GreaterThanOrEqualTo" } },
      { decimal: { formula1: "=$B$1*2", operator: "NotEqualTo" } },
      { date: { formula1: "2024-02-29", formula2: "2024-12-31", operator: "NotBetween" } },
      { time: { formula1: "=TIME(6,0,0)", operator: "LessThan" } },
      { textLength: { formula1: 32, operator: "LessThanOrEqualTo" } },
      { custom: { formula: "=COUNTIF($A:$A,A1)=1" } },
    ];
    const sheet = await savedSheet(({ validations }) => {
      rules.forEach((rule, index) => {
        validations.push({ ...base, areas: [area(index * 3), area(100 + index * 3)], rule });
      });
    });
    expect(sheet.validations.map(({ rule }) => rule)).toEqual(rules);
    expect(sheet.validations[0]).toEqual({ ...base, areas: [area(0), area(100)], rule: rules[0] });
  });

  test("refuses a dropdown whose choices Excel could not open", async () => {
    const { book, sheets } = bookWith("Runs");
    sheets[0]?.validations.push({
      areas: [{ top: 1, left: 2, bottom: 9, right: 2 }],
      rule: { list: { inCellDropDown: true, source: "x".repeat(256) } },
      errorAlert: { showAlert: true, style: "Stop", title: "", message: "" },
      prompt: { showPrompt: false, title: "", message: "" },
      ignoreBlanks: true,
    });
    await expect(writeWorkbook(book)).rejects.toThrow(/Runs!C2:C10 take more than 255 characters/);
  });

  test("refuses a text that no cell can hold, and names the cell", async () => {
    const { book, sheets } = bookWith("Runs");
    sheets[0]?.cells.setValue(4, 1, "x".repeat(32_768));
    await expect(writeWorkbook(book)).rejects.toThrow(/Runs!B5 has 32768 characters/);
  });

  test("keeps conditional formats of every kind, in order and with their ids", async () => {
    const areas = [
      { top: 1, left: 0, bottom: 9, right: 3 },
      { top: 20, left: 0, bottom: 20, right: 0 },
    ];
    const look = {
      fill: "#C6EFCE",
      fontColor: "#006100",
      bold: true,
      italic: true,
      underline: true,
      strikethrough: true,
      borderColor: "#FF0000",
    };
    const sheet = ({ conditionalFormats }: Sheet) => {
      const rules: (typeof conditionalFormats)[number]["rule"][] = [
        { kind: "Custom", formula: '=AND($B2="completed",$D2=MAXIFS($D$2:$D$9,$B$2:$B$9,"x"))', look },
        {
          kind: "CellValue",
          operator: "Between",
          formula1: "1",
          formula2: "=$B$1",
          look: { fill: "#FFC7CE" },
        },
        { kind: "CellValue", operator: "GreaterThanOrEqual", formula1: "0.5", look: { bold: true } },
        { kind: "TopBottom", type: "BottomPercent", rank: 20, look: { italic: true } },
        { kind: "TopBottom", type: "TopItems", rank: 1, look: { fill: "#FFEB9C" } },
        { kind: "ContainsText", operator: "NotContains", text: 'a"b', look: { fontColor: "#9C0006" } },
        { kind: "ContainsText", operator: "BeginsWith", text: "cat", look: { underline: true } },
        {
          kind: "ColorScale",
          criteria: {
            minimum: { type: "LowestValue", color: "#F8696B" },
            midpoint: { type: "Percentile", formula: "50", color: "#FFEB84" },
            maximum: { type: "Number", formula: "1", color: "#63BE7B" },
          },
        },
        { kind: "DataBar", color: "#638EC6" },
      ];
      rules.forEach((rule, index) => {
        conditionalFormats.push({ id: newId(), areas, rule, stopIfTrue: index % 2 === 1 });
      });
    };
    const { book, sheets } = bookWith("Runs");
    sheet(sheets[0] as Sheet);
    expect((await saved(book)).sheets[0]?.conditionalFormats).toEqual(sheets[0]?.conditionalFormats);
  });

  test("keeps charts of every type", async () => {
    const types = [
      "ColumnClustered",
      "ColumnStacked",
      "BarClustered",
      "BarStacked100",
      "Line",
      "LineMarkers",
      "AreaStacked",
      "XYScatter",
      "XYScatterLinesNoMarkers",
      "XYScatterSmooth",
      "RadarMarkers",
      "RadarFilled",
      "Pie",
      "Doughnut",
    ];
    const book = sampleBook();
    const charts = book.sheets[2] as Sheet;
    charts.charts.length = 0;
    types.forEach((type, index) => {
      const hasAxes = type !== "Pie" && type !== "Doughnut";
      const hasGap = type.startsWith("Bar") || type.startsWith("Column");
      const sample = chart({ type, name: `Chart ${index}`, top: 10 + index * 250.5 });
      charts.charts.push({
        ...sample,
        valueAxis: axis({ gridlines: hasAxes }),
        gapWidth: hasGap ? 60 : undefined,
      });
    });
    expect((await saved(book)).sheets[2]?.charts).toEqual(charts.charts);
  });

  test("keeps axes, legend, labels and several series of a chart", async () => {
    const book = sampleBook();
    const charts = book.sheets[2] as Sheet;
    const sample = chart({
      title: undefined,
      legend: { visible: true, position: "Corner" },
      categoryAxis: axis({ title: "learning rate", logarithmic: true, numberFormat: "0E+00" }),
      valueAxis: axis({ title: "accuracy <%>", minimum: 0.25, maximum: 1, reversed: true, gridlines: true }),
      type: "XYScatter",
      gapWidth: undefined,
    });
    sample.series[0]!.dataLabels = true;
    sample.series.push({ ...sample.series[0]!, name: "two", color: undefined, pointColors: new Map() });
    charts.charts.splice(0, 1, sample);
    expect((await saved(book)).sheets[2]?.charts).toEqual([sample]);
  });

  test("keeps the looks of points and lines in one plane, their labels, and the steps of an axis", async () => {
    const book = sampleBook();
    const charts = book.sheets[2] as Sheet;
    const [plain] = chart().series;
    const like = { ...plain!, pointColors: new Map() };
    const none = { style: undefined, weight: undefined, color: undefined };
    const sample = chart({
      type: "XYScatter",
      gapWidth: undefined,
      valueAxis: axis({ minimum: 0, maximum: 1, majorUnit: 0.25 }),
      series: [
        { ...like, marker: { style: "Triangle", size: 9, color: undefined } },
        { ...like, type: "XYScatterLines", marker: { style: "Square", size: 5, color: "#C12809" } },
        {
          ...like,
          type: "XYScatterLinesNoMarkers",
          line: { ...none, style: "Dash", weight: 1 },
        },
        { ...like, type: "XYScatterLines", line: { ...none, weight: 2.25 } },
        { ...like, name: "sgd", dataLabels: true, labelled: { name: true, position: "Right" } },
      ],
    });
    charts.charts.splice(0, 1, sample);
    expect((await saved(book)).sheets[2]?.charts).toEqual([sample]);
    expect(textsOf(await writeWorkbook(book)).get("xl/charts/chart1.xml")).toContain(
      '<c:showVal val="0"/><c:showCatName val="0"/><c:showSerName val="1"/>',
    );
  });

  test("keeps how a sheet is printed: orientation, pages to fit and the areas", async () => {
    const book = sampleBook();
    const sheet = book.sheets[2] as Sheet;
    Object.assign(sheet.page, { landscape: true, fitWide: 1 });
    book.names.push({
      name: "Print_Area",
      formula: `=${sheet.name}!$A$1:$F$42,${sheet.name}!$H$1:$M$42`,
      visible: true,
      sheetId: sheet.id,
    });
    const again = await saved(book);
    expect(again.sheets.map(({ page }) => page)).toEqual(book.sheets.map(({ page }) => page));
    expect(again.names.find(({ name }) => name === "Print_Area")?.formula).toBe(book.names.at(-1)?.formula);
    const part = textsOf(await writeWorkbook(book)).get("xl/worksheets/sheet3.xml") ?? "";
    expect(part).toContain('<pageSetup orientation="landscape" fitToWidth="1" fitToHeight="0"/>');
    expect(part).toContain('<pageSetUpPr fitToPage="1"/>');
    Object.assign(sheet.page, { landscape: false, fitWide: undefined });
    expect((await saved(again)).sheets[2]?.page).toEqual({ landscape: true, fitWide: 1, fitTall: undefined });
  });

  test("keeps the gap between bars: Excel's own for new charts, another where one was chosen", async () => {
    const book = sampleBook();
    const charts = book.sheets[2]?.charts ?? [];
    charts.push(chart({ gapWidth: undefined }));
    expect((await saved(book)).sheets[2]?.charts.map(({ gapWidth }) => gapWidth)).toEqual([60, undefined]);
    expect(textsOf(await writeWorkbook(book)).get("xl/charts/chart2.xml")).toContain(
      '<c:gapWidth val="219"/>',
    );
  });

  test.each([
    ["BarClustered", undefined, undefined],
    ["BarClustered", 100, '<c:overlap val="100"/>'],
    ["ColumnClustered", -27, '<c:overlap val="-27"/>'],
    ["BarStacked", undefined, '<c:overlap val="100"/>'],
    ["ColumnStacked100", 40, '<c:overlap val="40"/>'],
  ])("keeps how far the bars of %s cover each other: %s", async (type, overlap, written) => {
    const book = sampleBook();
    const charts = book.sheets[2]?.charts ?? [];
    charts.splice(0, charts.length, chart({ type, overlap }));
    expect((await saved(book)).sheets[2]?.charts).toEqual(charts);
    const part = textsOf(await writeWorkbook(book)).get("xl/charts/chart1.xml");
    expect(/<c:overlap[^>]*>/.exec(part ?? "")?.[0]).toBe(written);
  });

  test("draws a text as 0 in the copy that a chart carries of its cells, and leaves blanks and errors out", async () => {
    const book = sampleBook();
    const cells = book.sheets[0]?.cells;
    [0.5, "", "n/a", undefined, new CellError("#N/A")].forEach((value, row) => {
      cells?.setValue(row + 1, 3, value);
    });
    const part = textsOf(await writeWorkbook(book)).get("xl/charts/chart1.xml") ?? "";
    const copy = /<c:val>.*?<\/c:val>/s.exec(part)?.[0] ?? "";
    expect(
      [...copy.matchAll(/<c:pt idx="(\d)"><c:v>([^<]*)<\/c:v>/g)].map(([, at, text]) => [at, text]),
    ).toEqual([
      ["0", "0.5"],
      ["1", "0"],
      ["2", "0"],
    ]);
  });

  test("refuses a kind of chart that it cannot write, and names the chart", async () => {
    const book = sampleBook();
    book.sheets[2]?.charts.push(chart({ type: "Sunburst", name: "Rays" }));
    await expect(writeWorkbook(book)).rejects.toThrow(/Rays is of the type Sunburst/);
  });

  test("keeps names, custom XML, settings, properties and the protection of the structure", async () => {
    const book = sampleBook();
    const [runs] = book.sheets as [Sheet, Sheet, Sheet];
    book.names.push(
      { name: "Local", formula: "=Runs!$A$1", visible: false, comment: "mine", sheetId: runs.id },
      { name: "Print_Titles", formula: "=Runs!$1:$1", visible: true, sheetId: runs.id },
    );
    book.customXmlParts.push({
      id: newId(),
      namespaceUri: "urn:example:state",
      xml: '<s:state xmlns:s="urn:example:state"><![CDATA[a < b]]> &amp; ü</s:state>',
    });
    book.settings.set("last mapping", { columns: ["a", 1, null] });
    book.customProperties.set("Team", "vision").set("Round", 3).set("Done", true).set("Share", 0.5);
    book.protection = {};
    book.activeSheetId = book.sheets[1]?.id ?? "";
    const again = await saved(book);
    expect(again.names).toEqual(book.names);
    expect(again.customXmlParts).toEqual(book.customXmlParts);
    expect(again.settings).toEqual(book.settings);
    expect(again.customProperties).toEqual(book.customProperties);
    expect(again.protection).toEqual({});
    expect(again.activeSheetId).toBe(book.activeSheetId);
  });

  test("opens on a visible sheet, though a hidden one was active", async () => {
    const { book, sheets } = bookWith("Hidden", "Shown");
    (sheets[0] as Sheet).visibility = "Hidden";
    expect((await saved(book)).activeSheetId).toBe(sheets[1]?.id);
  });

  test("is the same file when saved twice", async () => {
    const book = sampleBook();
    const first = await writeWorkbook(book);
    const again = await readWorkbook(first);
    const [one, two] = [textsOf(first), textsOf(await writeWorkbook(again))];
    expect([...two.keys()].sort()).toEqual([...one.keys()].sort());
    for (const [path, text] of one) {
      expect([path, two.get(path)]).toEqual([path, text]);
    }
  });
});

test("newer functions carry their prefix in the file, and array formulas their mark", async () => {
  const { book, sheets } = bookWith("Runs");
  sheets[0]?.cells.setFormula(0, 0, '=MAXIFS(A2:A9,B2:B9,"x")');
  sheets[0]?.cells.setFormula(0, 1, "=FILTER(A2:A9,B2:B9>0)");
  const texts = textsOf(await writeWorkbook(book));
  const sheet = texts.get("xl/worksheets/sheet1.xml") ?? "";
  expect(sheet).toContain('<c r="A1"><f>_xlfn.MAXIFS(A2:A9,B2:B9,"x")</f></c>');
  expect(sheet).toContain(
    '<c r="B1" cm="1"><f t="array" ref="B1">_xlfn._xlws.FILTER(A2:A9,B2:B9&gt;0)</f></c>',
  );
  expect(texts.get("xl/metadata.xml")).toContain('name="XLDAPR"');
});

test("an empty book cannot be saved", async () => {
  await expect(writeWorkbook(new Book())).rejects.toThrow("A workbook needs at least one sheet.");
});
