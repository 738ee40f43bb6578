// A chart part (21.2.2.27 chartSpace). Every list of members stands in the schema's order, which Excel insists on.
import type { Book } from "../../book/book";
import type { ChartAxisDescription, ChartDescription } from "../../book/chart-description";
import { xmlElement, type XmlElement } from "../../../ooxml/xml/xml-element";
import { lineElement, solidFill, textProperties, titleElement } from "./chart-text";
import { chartKind, usualOverlap, type ChartKind } from "./chart-types";
import { dataLabels, isPie, writeSeries } from "./write-chart-series";

const CATEGORY_AXIS = 500_000_001;
const VALUE_AXIS = 500_000_002;
/** The gap between bars in Excel's new charts, in percent of their width. */
const NEW_CHART_GAP = 219;
const LEGEND_POSITIONS: Readonly<Record<string, string>> = {
  Top: "t",
  Bottom: "b",
  Left: "l",
  Right: "r",
  Corner: "tr",
};

/** Whether a chart of that type can be written. */
export function canWriteChart(type: string): boolean {
  return chartKind(type) !== undefined;
}

/** The root of a chart part. Throws `RangeError` for a type that {@link canWriteChart} denies. */
export function writeChart(chart: ChartDescription, book: Book): XmlElement {
  const kind = chartKind(chart.type);
  if (!kind) {
    throw new RangeError(`Charts of the type ${chart.type} cannot be written.`);
  }
  return xmlElement(
    "c:chartSpace",
    {
      "xmlns:c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
      "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
      "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    },
    [
      xmlElement("c:roundedCorners", { val: false }),
      xmlElement("c:chart", {}, [
        chart.title === undefined ? undefined : titleElement(chart.title, 14),
        xmlElement("c:autoTitleDeleted", { val: chart.title === undefined }),
        plotArea(chart, kind, book),
        legend(chart),
        xmlElement("c:plotVisOnly", { val: true }),
        xmlElement("c:dispBlanksAs", { val: "gap" }),
      ]),
      xmlElement("c:spPr", {}, [
        xmlElement("a:solidFill", {}, [xmlElement("a:schemeClr", { val: "bg1" })]),
        lineElement(0.75, solidFill("D9D9D9")),
      ]),
    ],
  );
}

function legend({ legend: { visible, position } }: ChartDescription): XmlElement | undefined {
  if (!visible) {
    return undefined;
  }
  return xmlElement("c:legend", {}, [
    xmlElement("c:legendPos", { val: LEGEND_POSITIONS[position] ?? "b" }),
    xmlElement("c:overlay", { val: false }),
    textProperties(9),
  ]);
}

function plotArea(chart: ChartDescription, kind: ChartKind, book: Book): XmlElement {
  const axes = isPie(kind)
    ? []
    : kind.element === "scatterChart"
      ? [
          axis("c:valAx", CATEGORY_AXIS, VALUE_AXIS, "b", chart.categoryAxis, true),
          axis("c:valAx", VALUE_AXIS, CATEGORY_AXIS, "l", chart.valueAxis, true),
        ]
      : [
          axis(
            "c:catAx",
            CATEGORY_AXIS,
            VALUE_AXIS,
            kind.direction === "bar" ? "l" : "b",
            chart.categoryAxis,
            false,
          ),
          axis(
            "c:valAx",
            VALUE_AXIS,
            CATEGORY_AXIS,
            kind.direction === "bar" ? "b" : "l",
            chart.valueAxis,
            kind.element === "areaChart",
          ),
        ];
  return xmlElement("c:plotArea", {}, [xmlElement("c:layout"), plot(chart, kind, book), ...axes]);
}

/** CT_BarChart, CT_LineChart, CT_AreaChart, CT_ScatterChart, CT_RadarChart, CT_PieChart, CT_DoughnutChart. */
function plot(chart: ChartDescription, kind: ChartKind, book: Book): XmlElement {
  const { element } = kind;
  const overlap = chart.overlap ?? usualOverlap(kind.grouping);
  const labels =
    chart.series.length > 0 &&
    chart.series.every(({ dataLabels: shown, labelled }) => shown && !labelled.name);
  return xmlElement(`c:${element}`, {}, [
    kind.radar ? xmlElement("c:radarStyle", { val: kind.radar }) : undefined,
    kind.direction ? xmlElement("c:barDir", { val: kind.direction }) : undefined,
    element === "scatterChart"
      ? xmlElement("c:scatterStyle", { val: kind.smooth ? "smoothMarker" : "lineMarker" })
      : undefined,
    kind.grouping ? xmlElement("c:grouping", { val: kind.grouping }) : undefined,
    xmlElement("c:varyColors", { val: isPie(kind) }),
    ...chart.series.map((series, index) => writeSeries(series, index, kind, book)),
    labels ? dataLabels(kind, { name: false, position: undefined }) : undefined,
    element === "barChart"
      ? xmlElement("c:gapWidth", { val: Math.round(chart.gapWidth ?? NEW_CHART_GAP) })
      : undefined,
    element === "barChart" && overlap !== 0
      ? xmlElement("c:overlap", { val: Math.round(overlap) })
      : undefined,
    element === "lineChart" ? xmlElement("c:marker", { val: true }) : undefined,
    isPie(kind) ? xmlElement("c:firstSliceAng", { val: 0 }) : undefined,
    element === "doughnutChart" ? xmlElement("c:holeSize", { val: 60 }) : undefined,
    ...(isPie(kind) ? [] : [CATEGORY_AXIS, VALUE_AXIS].map((id) => xmlElement("c:axId", { val: id }))),
  ]);
}

/** CT_CatAx and CT_ValAx. */
function axis(
  name: "c:catAx" | "c:valAx",
  id: number,
  crossing: number,
  position: string,
  description: ChartAxisDescription,
  crossesAtTick: boolean,
): XmlElement {
  const { title, numberFormat, majorUnit } = description;
  const isCategory = name === "c:catAx";
  return xmlElement(name, {}, [
    xmlElement("c:axId", { val: id }),
    scaling(description),
    xmlElement("c:delete", { val: false }),
    xmlElement("c:axPos", { val: position }),
    description.gridlines
      ? xmlElement("c:majorGridlines", {}, [
          xmlElement("c:spPr", {}, [lineElement(0.75, solidFill("D9D9D9"))]),
        ])
      : undefined,
    title === undefined ? undefined : titleElement(title, 10),
    xmlElement("c:numFmt", {
      formatCode: numberFormat ?? "General",
      sourceLinked: numberFormat === undefined,
    }),
    xmlElement("c:majorTickMark", { val: "none" }),
    xmlElement("c:minorTickMark", { val: "none" }),
    xmlElement("c:tickLblPos", { val: "low" }),
    xmlElement("c:spPr", {}, [lineElement(0.75, isCategory ? solidFill("BFBFBF") : undefined)]),
    textProperties(9),
    xmlElement("c:crossAx", { val: crossing }),
    xmlElement("c:crosses", { val: "autoZero" }),
    ...(isCategory
      ? [
          xmlElement("c:auto", { val: true }),
          xmlElement("c:lblAlgn", { val: "ctr" }),
          xmlElement("c:lblOffset", { val: 100 }),
          xmlElement("c:noMultiLvlLbl", { val: false }),
        ]
      : [
          xmlElement("c:crossBetween", { val: crossesAtTick ? "midCat" : "between" }),
          majorUnit === undefined ? undefined : xmlElement("c:majorUnit", { val: majorUnit }),
        ]),
  ]);
}

/** CT_Scaling: logBase, orientation, max, min. */
function scaling({ logarithmic, reversed, minimum, maximum }: ChartAxisDescription): XmlElement {
  return xmlElement("c:scaling", {}, [
    logarithmic ? xmlElement("c:logBase", { val: 10 }) : undefined,
    xmlElement("c:orientation", { val: reversed ? "maxMin" : "minMax" }),
    maximum === undefined ? undefined : xmlElement("c:max", { val: maximum }),
    minimum === undefined ? undefined : xmlElement("c:min", { val: minimum }),
  ]);
}
