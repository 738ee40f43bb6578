/** @jest-environment ./tests/environments/excel-node.cjs */
import { errorOf } from "../../support/error-of";
import { startExcel } from "../../support/excel";

async function onSheet(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown) {
  const excel = await startExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:C3").values = [
      ["run", "loss", "accuracy"],
      ["a", 0.5, 0.8],
      ["b", 0.25, 0.9],
    ];
    await work(sheet, context);
    await context.sync();
  });
  return excel;
}

test("a chart reads names, categories and series from its range", async () => {
  const { book } = await onSheet((sheet) => {
    sheet.charts.add("ColumnClustered", sheet.getRange("A1:C3"));
    sheet.charts.add("BarClustered", sheet.getRange("A1:C3"), "Rows");
  });
  const [byColumns, byRows] = book.sheets[0]?.charts ?? [];
  expect(byColumns?.series.map(({ name, values, categories }) => [name, values, categories])).toEqual([
    ["loss", "Sheet1!$B$2:$B$3", "Sheet1!$A$2:$A$3"],
    ["accuracy", "Sheet1!$C$2:$C$3", "Sheet1!$A$2:$A$3"],
  ]);
  expect(byRows?.series.map(({ name, values }) => [name, values])).toEqual([
    ["a", "Sheet1!$B$2:$C$2"],
    ["b", "Sheet1!$B$3:$C$3"],
  ]);
});

test("a chart is dressed, placed over cells, found by name and deleted", async () => {
  const { book } = await onSheet(async (sheet, context) => {
    const chart = sheet.charts.add("BarClustered", sheet.getRange("A1:B3"));
    chart.name = "Comparison";
    chart.title.text = "loss by run";
    chart.legend.visible = false;
    chart.axes.valueAxis.title.text = "loss";
    chart.axes.valueAxis.minimum = 0;
    chart.axes.valueAxis.numberFormat = "0.00";
    chart.axes.categoryAxis.reversePlotOrder = true;
    chart.setPosition("E2", "H10");
    const series = chart.series.getItemAt(0);
    series.hasDataLabels = true;
    series.gapWidth = 60;
    series.overlap = 100;
    series.points.getItemAt(1).format.fill.setSolidColor("#107C41");
    const added = chart.series.add("accuracy");
    added.setValues(sheet.getRange("C2:C3"));
    added.setXAxisValues(sheet.getRange("A2:A3"));
    added.load("gapWidth,overlap");
    const found = sheet.charts.getItemOrNullObject("comparison");
    found.load("left,top,width,height");
    await context.sync();
    expect([found.left, found.top, found.width, found.height]).toEqual([192, 15, 192, 135]);
    expect([added.gapWidth, added.overlap]).toEqual([60, 100]);
  });
  expect(book.sheets[0]?.charts[0]).toMatchObject({
    name: "Comparison",
    title: "loss by run",
    legend: { visible: false },
    valueAxis: { title: "loss", minimum: 0, numberFormat: "0.00" },
    categoryAxis: { reversed: true },
    gapWidth: 60,
    overlap: 100,
    series: [
      { name: "loss", dataLabels: true, pointColors: new Map([[1, "#107C41"]]) },
      { name: "accuracy", values: "Sheet1!$C$2:$C$3" },
    ],
  });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().charts.getItem("Comparison").delete();
    await context.sync();
  });
  expect(book.sheets[0]?.charts).toEqual([]);
});

test.each([
  ["BarClustered", 0],
  ["ColumnStacked", 100],
] as const)("bars of a new chart of type %s overlap by %s", async (type, overlap) => {
  await onSheet(async (sheet, context) => {
    const series = sheet.charts.add(type, sheet.getRange("A1:C3")).series.getItemAt(1);
    series.load("overlap");
    await context.sync();
    expect(series.overlap).toBe(overlap);
  });
});

test.each([
  ["overlap", 101],
  ["overlap", -101],
  ["gapWidth", 501],
  ["gapWidth", -1],
] as const)("bars have no %s of %s", async (property, value) => {
  const refused = onSheet((sheet) => {
    sheet.charts.add("BarClustered", sheet.getRange("A1:B3")).series.getItemAt(0)[property] = value;
  });
  expect((await errorOf(refused)).code).toBe("InvalidArgument");
});

test("series of points and lines share a plane, each with its own looks", async () => {
  const { book } = await onSheet(async (sheet, context) => {
    const chart = sheet.charts.add("XYScatter", sheet.getRange("B1:C3"));
    chart.axes.valueAxis.majorUnit = 0.1;
    const dots = chart.series.getItemAt(0);
    dots.markerStyle = "Diamond";
    dots.markerSize = 9;
    dots.markerBackgroundColor = "#C12809";
    dots.dataLabels.showSeriesName = true;
    dots.dataLabels.showValue = false;
    dots.dataLabels.position = "Right";
    const line = chart.series.add("line");
    line.chartType = "XYScatterLinesNoMarkers";
    line.format.line.color = "#0072B2";
    line.format.line.lineStyle = "Dash";
    line.format.line.weight = 1.5;
    dots.load("chartType,hasDataLabels,markerForegroundColor");
    dots.dataLabels.load("showValue,showSeriesName,position");
    line.load("chartType,markerStyle");
    line.format.line.load("color,lineStyle,weight");
    await context.sync();
    expect([dots.chartType, dots.hasDataLabels, dots.markerForegroundColor]).toEqual([
      "XYScatter",
      true,
      "#C12809",
    ]);
    expect(dots.dataLabels.toJSON()).toMatchObject({
      showValue: false,
      showSeriesName: true,
      position: "Right",
    });
    expect([line.chartType, line.markerStyle]).toEqual(["XYScatterLinesNoMarkers", "Automatic"]);
    expect(line.format.line.toJSON()).toMatchObject({ color: "#0072B2", lineStyle: "Dash", weight: 1.5 });
  });
  expect(book.sheets[0]?.charts[0]).toMatchObject({
    type: "XYScatter",
    valueAxis: { majorUnit: 0.1 },
    series: [
      { marker: { style: "Diamond", size: 9, color: "#C12809" }, dataLabels: true, type: undefined },
      { type: "XYScatterLinesNoMarkers", line: { style: "Dash", weight: 1.5, color: "#0072B2" } },
    ],
  });
});

test.each<[string, (chart: Excel.Chart) => void]>([
  ["NotImplemented", (chart) => (chart.series.getItemAt(0).chartType = "Line")],
  ["InvalidArgument", (chart) => (chart.series.getItemAt(0).markerSize = 1)],
  ["InvalidArgument", (chart) => (chart.series.getItemAt(0).format.line.weight = -1)],
  ["InvalidArgument", (chart) => (chart.axes.valueAxis.majorUnit = 0)],
])("a chart of points refuses with %s: %s", async (code, change) => {
  const refused = onSheet((sheet) => {
    change(sheet.charts.add("XYScatter", sheet.getRange("B1:C3")));
  });
  expect((await errorOf(refused)).code).toBe(code);
});

test("charts go with their cells: behind wider columns they move, over them they grow", async () => {
  const { book } = await onSheet(async (sheet, context) => {
    for (const [name, from, to] of [
      ["over", "B2", "D5"],
      ["behind", "F2", "H5"],
    ] as const) {
      const chart = sheet.charts.add("Line", sheet.getRange("A1:C3"));
      chart.name = name;
      chart.setPosition(from, to);
    }
    await context.sync();
    sheet.getRange("C:C").format.columnWidth = 148;
    sheet.getRange("A:A").format.columnWidth = 8;
    sheet.getRange("1:1").format.rowHeight = 30;
  });
  expect(book.sheets[0]?.charts.map(({ left, width, top, height }) => [left, width, top, height])).toEqual([
    [8, 244, 30, 60],
    [300, 144, 30, 60],
  ]);
});

test("a sheet is printed lying down, fitted to pages, area by area", async () => {
  const { book } = await onSheet(async (sheet, context) => {
    const { pageLayout } = sheet;
    pageLayout.orientation = "Landscape";
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.setPrintArea("A1:B9");
    pageLayout.setPrintArea("A1:C9,E1:G9");
    pageLayout.load("orientation,zoom");
    await context.sync();
    expect([pageLayout.orientation, pageLayout.zoom]).toEqual(["Landscape", { horizontalFitToPages: 1 }]);
  });
  expect(book.names).toMatchObject([
    { name: "Print_Area", formula: "=Sheet1!$A$1:$C$9,Sheet1!$E$1:$G$9", sheetId: book.sheets[0]?.id },
  ]);
});

test("rows and columns that every printed page repeats stand in one name, and must be whole", async () => {
  const { book } = await onSheet(async ({ pageLayout }, context) => {
    pageLayout.setPrintTitleRows("1:2");
    pageLayout.setPrintTitleColumns("A:A");
    pageLayout.setPrintTitleRows("4:6");
    await context.sync();
  });
  const formula = "=Sheet1!$A:$A,Sheet1!$4:$6";
  expect(book.names).toMatchObject([{ name: "Print_Titles", formula, sheetId: book.sheets[0]?.id }]);
  const refused = await errorOf(
    onSheet(({ pageLayout }) => {
      pageLayout.setPrintTitleRows("A1:B2");
    }),
  );
  expect(refused.code).toBe("InvalidArgument");
});

test("what the workbench does not draw fails by name", async () => {
  const type = await errorOf(onSheet((sheet) => sheet.charts.add("Sunburst", sheet.getRange("A1:B3"))));
  expect([type.code, type.message]).toEqual([
    "NotImplemented",
    "The workbench lacks charts of type Sunburst.",
  ]);
  const image = await errorOf(
    onSheet((sheet) => sheet.charts.add("Line", sheet.getRange("A1:B3")).getImage()),
  );
  expect([image.code, image.debugInfo.errorLocation]).toEqual(["NotImplemented", "Chart.getImage"]);
});

test("names point at ranges or hold formulas, and getRange knows them", async () => {
  await onSheet(async (sheet, context) => {
    const { names } = context.workbook;
    names.add("best", sheet.getRange("B3"));
    names.add("limit", "=0.5*2");
    const range = sheet.getRange("best");
    range.load("address,values");
    const item = names.getItem("BEST");
    item.load("type,formula,scope");
    await context.sync();
    expect([range.address, range.values]).toEqual(["Sheet1!B3", [[0.25]]]);
    expect([item.type, item.formula, item.scope]).toEqual(["Range", "=Sheet1!$B$3", "Workbook"]);
  });
  const taken = await errorOf(
    onSheet((sheet, context) => {
      context.workbook.names.add("best", sheet.getRange("A1"));
      context.workbook.names.add("Best", sheet.getRange("A2"));
    }),
  );
  expect(taken.code).toBe("ItemAlreadyExists");
});

test("a structured reference is an address, too", async () => {
  await onSheet(async (sheet, context) => {
    sheet.tables.add("A1:C3", true).name = "Runs";
    const column = sheet.getRange("Runs[loss]");
    const headers = sheet.getRange("Runs[#Headers]");
    column.load("address");
    headers.load("address");
    await context.sync();
    expect([column.address, headers.address]).toEqual(["Sheet1!B2:B3", "Sheet1!A1:C1"]);
  });
});

test("settings are those of Office.context.document, and both are kept", async () => {
  const excel = await onSheet(async (_, context) => {
    context.workbook.settings.add("mapping", { loss: "metric" });
    await context.sync();
  });
  Office.context.document.settings.set("theme", "dark");
  await new Promise((resolve) => {
    Office.context.document.settings.refreshAsync(() => {
      expect(Office.context.document.settings.get("mapping")).toEqual({ loss: "metric" });
      Office.context.document.settings.set("theme", "dark");
      Office.context.document.settings.saveAsync(resolve);
    });
  });
  expect([...excel.book.settings]).toEqual([
    ["mapping", { loss: "metric" }],
    ["theme", "dark"],
  ]);
});

test("custom XML parts are found by namespace and must be XML", async () => {
  const uri = "urn:runsheet:test";
  await onSheet(async (_, context) => {
    const parts = context.workbook.customXmlParts;
    parts.add(
      `<?xml version="1.0"?><!-- note --><rs:schema xmlns:rs="${uri}"><version>1</version></rs:schema>`,
    );
    parts.add("<other/>");
    const part = parts.getByNamespace(uri).getOnlyItemOrNullObject();
    const xml = part.getXml();
    part.load("namespaceUri");
    await context.sync();
    expect([part.namespaceUri, xml.value.includes("<version>1")]).toEqual([uri, true]);
    part.setXml(`<schema xmlns="${uri}"/>`);
    const count = parts.getByNamespace(uri).getCount();
    await context.sync();
    expect(count.value).toBe(1);
  });
  for (const xml of ["no xml", "<a>", "<a></b>", "<a/><b/>"]) {
    const error = await errorOf(onSheet((_, context) => context.workbook.customXmlParts.add(xml)));
    expect([xml, error.code]).toEqual([xml, "InvalidArgument"]);
  }
});

test("properties of the document and of a sheet", async () => {
  const { book } = await onSheet((sheet, context) => {
    context.workbook.properties.custom.add("Project", "cats");
    context.workbook.properties.custom.add("PROJECT", "dogs");
    sheet.customProperties.add("role", "runs");
  });
  expect([...book.customProperties]).toEqual([["Project", "dogs"]]);
  expect([...(book.sheets[0]?.customProperties ?? [])]).toEqual([["role", "runs"]]);
});

test("copying moves relative references along; links and finding work", async () => {
  const { book } = await onSheet(async (sheet, context) => {
    sheet.getRange("D2").formulas = [["=B2*$C$3"]];
    sheet.getRange("D2").format.fill.color = "red";
    sheet.getRange("D3:D4").copyFrom("D2");
    sheet.getRange("F1").copyFrom("A1:B2", "Values", false, true);
    sheet.getRange("A2").hyperlink = { documentReference: "Sheet1!C3", textToDisplay: "=a" };
    const found = sheet.getRange("A1:F9").find("ACC", { completeMatch: false });
    found.load("address");
    await context.sync();
    expect(found.address).toBe("Sheet1!C1");
  });
  const cells = book.sheets[0]?.cells;
  expect([cells?.formula(2, 3), cells?.formula(3, 3)]).toEqual(["=B3*$C$3", "=B4*$C$3"]);
  expect([cells?.value(0, 5), cells?.value(0, 6), cells?.value(1, 5), cells?.value(1, 6)]).toEqual([
    "run",
    "a",
    "loss",
    0.5,
  ]);
  expect(cells?.value(1, 0)).toBe("=a");
  expect(book.sheets[0]?.styles.at(3, 3).fill).toBe("#FF0000");
});
