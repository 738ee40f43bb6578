// Excel repairs files whose elements stand in another order than ECMA-376 part 1 gives them, where LibreOffice does not
// mind. This table is written down from the standard's schemas (sml.xsd, dml-chart.xsd, dml-spreadsheetDrawing.xsd).
import { readWorkbook } from "../../../src/workbench/xlsx/read-workbook";
import { writeWorkbook } from "../../../src/workbench/xlsx/write-workbook";
import { newId } from "../../../src/workbench/book/new-id";
import type { Sheet } from "../../../src/workbench/book/sheet";
import { childElements, localName, type XmlElement } from "../../../src/ooxml/xml/xml-element";
import { treesOf } from "./parts-of";
import { axis, chart, sampleBook } from "./sample-book";

const AXIS =
  "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr " +
  "crossAx crosses crossesAt";
const ORDERS: Readonly<Record<string, string>> = {
  workbook:
    "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences " +
    "definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing " +
    "fileRecoveryPr webPublishObjects extLst",
  worksheet:
    "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios " +
    "autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting " +
    "dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties " +
    "cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls " +
    "webPublishItems tableParts extLst",
  sheetPr: "tabColor outlinePr pageSetUpPr",
  sheetView: "pane selection pivotSelection extLst",
  c: "f v is extLst",
  cfRule: "formula colorScale dataBar iconSet extLst",
  colorScale: "cfvo color",
  dataBar: "cfvo color",
  dataValidation: "formula1 formula2",
  table: "autoFilter sortState tableColumns tableStyleInfo extLst",
  styleSheet: "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst",
  font: "b i strike condense extend outline shadow u vertAlign sz color name family charset scheme",
  patternFill: "fgColor bgColor",
  border: "left right top bottom diagonal vertical horizontal",
  xf: "alignment protection extLst",
  dxf: "font numFmt fill alignment border protection extLst",
  metadata: "metadataTypes metadataStrings mdxMetadata futureMetadata cellMetadata valueMetadata extLst",
  chartSpace:
    "date1904 lang roundedCorners AlternateContent style clrMapOvr pivotSource protection chart spPr txPr " +
    "externalData printSettings userShapes extLst",
  chart:
    "title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs extLst",
  title: "tx layout overlay spPr txPr extLst",
  legend: "legendPos legendEntry layout overlay spPr txPr extLst",
  plotArea:
    "layout barChart lineChart areaChart scatterChart radarChart pieChart doughnutChart catAx valAx dTable spPr extLst",
  barChart: "barDir grouping varyColors ser dLbls gapWidth overlap serLines axId extLst",
  lineChart: "grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId extLst",
  areaChart: "grouping varyColors ser dLbls dropLines axId extLst",
  scatterChart: "scatterStyle varyColors ser dLbls axId extLst",
  radarChart: "radarStyle varyColors ser dLbls axId extLst",
  pieChart: "varyColors ser dLbls firstSliceAng extLst",
  doughnutChart: "varyColors ser dLbls firstSliceAng holeSize extLst",
  ser: "idx order tx spPr invertIfNegative explosion marker dPt dLbls trendline errBars cat xVal val yVal smooth shape extLst",
  dPt: "idx invertIfNegative marker bubble3D explosion spPr extLst",
  dLbls:
    "dLbl numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator " +
    "showLeaderLines leaderLines extLst",
  marker: "symbol size spPr extLst",
  catAx: `${AXIS} auto lblAlgn lblOffset noMultiLvlLbl extLst`,
  valAx: `${AXIS} crossBetween majorUnit minorUnit dispUnits extLst`,
  scaling: "logBase orientation max min extLst",
  numRef: "f numCache extLst",
  strRef: "f strCache extLst",
  numCache: "formatCode ptCount pt extLst",
  strCache: "ptCount pt extLst",
  twoCellAnchor: "from to graphicFrame clientData",
  from: "col colOff row rowOff",
  graphicFrame: "nvGraphicFramePr xfrm graphic",
  ln: "noFill solidFill gradFill pattFill prstDash custDash round bevel miter headEnd tailEnd extLst",
  spPr: "xfrm custGeom prstGeom noFill solidFill gradFill blipFill pattFill grpFill ln effectLst extLst",
  txPr: "bodyPr lstStyle p",
  rich: "bodyPr lstStyle p",
};

/** `path: parent > child` for every child that the order does not know or that comes too early. */
function misplaced(element: XmlElement, path: string): string[] {
  const order = ORDERS[localName(element)]?.split(" ");
  const found: string[] = [];
  let last = 0;
  for (const child of childElements(element)) {
    const rank = order ? order.indexOf(localName(child)) : last;
    if (rank < last) {
      found.push(`${path}: ${localName(element)} > ${localName(child)}`);
    }
    last = Math.max(last, rank);
    found.push(...misplaced(child, path));
  }
  return found;
}

function misplacedIn(bytes: Uint8Array): string[] {
  return [...treesOf(bytes)].flatMap(([path, root]) => misplaced(root, path));
}

/** The sample with everything that a sheet can carry. */
function fullBook(): ReturnType<typeof sampleBook> {
  const book = sampleBook();
  const [runs, summary, charts] = book.sheets as [Sheet, Sheet, Sheet];
  runs.merges.push({ top: 10, left: 0, bottom: 10, right: 2 });
  runs.protection = { options: {}, password: "secret" };
  runs.hyperlinks.push({ area: { top: 1, left: 0, bottom: 1, right: 0 }, address: "https://example.org" });
  runs.customProperties.set("role", "data");
  runs.columnLevels.set(3, 1);
  runs.charts.push(chart({ top: 300 }));
  const look = {
    fill: "#C6EFCE",
    fontColor: "#006100",
    bold: true,
    strikethrough: true,
    borderColor: "#FF0000",
  };
  runs.conditionalFormats.push(
    {
      id: newId(),
      areas: [{ top: 1, left: 1, bottom: 5, right: 1 }],
      rule: { kind: "Custom", formula: "=TRUE", look },
      stopIfTrue: true,
    },
    {
      id: newId(),
      areas: [{ top: 1, left: 2, bottom: 5, right: 2 }],
      rule: { kind: "DataBar", color: "#638EC6" },
      stopIfTrue: false,
    },
  );
  runs.styles.update({ top: 7, left: 0, bottom: 7, right: 0 }, () => ({
    bold: true,
    italic: true,
    strikethrough: true,
    underline: true,
    fontName: "Consolas",
    fontSize: 9,
    fontColor: "#123456",
    horizontal: "Center",
    locked: false,
    border: { top: { style: "Dot", color: "#000000" }, right: { style: "Double", color: "#000000" } },
  }));
  summary.cells.setFormula(5, 0, "=SORT(Runs[accuracy])");
  for (const type of [
    "BarStacked",
    "LineMarkers",
    "XYScatterSmooth",
    "Area",
    "RadarMarkers",
    "Pie",
    "Doughnut",
  ]) {
    charts.charts.push(
      chart({
        type,
        categoryAxis: axis({ title: "x", logarithmic: true, minimum: 0, maximum: 1, gridlines: true }),
        series: chart().series.map((series) => ({ ...series, dataLabels: true })),
      }),
    );
  }
  book.customProperties.set("Team", "vision");
  book.protection = { password: "x" };
  return book;
}

test("every element that is written stands where the standard puts it", async () => {
  const bytes = await writeWorkbook(fullBook());
  expect(misplacedIn(bytes)).toEqual([]);
});

test("changes to an opened file put new elements where the standard puts them", async () => {
  const opened = await readWorkbook(await writeWorkbook(sampleBook()));
  const full = fullBook();
  opened.sheets.forEach((sheet, index) => {
    const { merges, protection, hyperlinks, customProperties, columnLevels, charts, conditionalFormats } =
      full.sheets[index] as Sheet;
    Object.assign(sheet, { protection, conditionalFormats, customProperties, columnLevels });
    Object.assign(sheet, {
      merges,
      hyperlinks,
      charts,
      tabColor: "#FF0000",
      frozenRows: 3,
      showGridlines: false,
    });
  });
  opened.protection = {};
  opened.names.push({ name: "Other", formula: "=1", visible: true });
  expect(misplacedIn(await writeWorkbook(opened))).toEqual([]);
});

test("the check itself finds what is out of place", () => {
  const wrong: XmlElement = { name: "dxf", attributes: new Map(), children: [] };
  for (const name of ["fill", "font"]) {
    wrong.children.push({ name, attributes: new Map(), children: [] });
  }
  expect(misplaced(wrong, "styles")).toEqual(["styles: dxf > font"]);
});
