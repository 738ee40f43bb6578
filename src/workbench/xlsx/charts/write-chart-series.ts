import type { Book } from "../../book/book";
import type { ChartMarkerDescription, ChartSeriesDescription } from "../../book/chart-description";
import { hexDigits } from "../../../ooxml/styles/colors";
import { xmlElement, type XmlElement } from "../../../ooxml/xml/xml-element";
import { isNumeric, numberReference, textReference } from "./chart-cache";
import { lineElement, solidFill, textProperties } from "./chart-text";
import { chartKind, type ChartKind } from "./chart-types";

/** The places of labels (21.2.3.10) that are not the first letter of Excel's word. */
const LABEL_POSITIONS: Readonly<Record<string, string>> = { Center: "ctr" };

/** The dashes (20.1.10.48) of `Excel.ChartLineStyle`. */
const DASHES: Readonly<Record<string, string>> = {
  Dash: "dash",
  DashDot: "dashDot",
  DashDotDot: "lgDashDotDot",
  Dot: "sysDot",
  RoundDot: "sysDash",
};

/** A series (CT_BarSer, CT_LineSer, CT_AreaSer, CT_ScatterSer, CT_PieSer), with its members in the schema's order. */
export function writeSeries(
  series: ChartSeriesDescription,
  index: number,
  ofChart: ChartKind,
  book: Book,
): XmlElement {
  const kind = series.type === undefined ? ofChart : (chartKind(series.type) ?? ofChart);
  const fill = seriesFill(series.color, index);
  const { element } = kind;
  const isLine = element === "lineChart" || element === "scatterChart";
  const isRadar = element === "radarChart" && kind.radar !== "filled";
  return xmlElement("c:ser", {}, [
    xmlElement("c:idx", { val: index }),
    xmlElement("c:order", { val: index }),
    seriesName(series.name, book),
    isPie(kind) && series.color === undefined ? undefined : seriesLook(kind, series, fill),
    element === "barChart" ? xmlElement("c:invertIfNegative", { val: false }) : undefined,
    isLine || isRadar ? marker(kind.markers ?? kind.radar === "marker", fill, series.marker) : undefined,
    ...pointLooks(series, kind),
    series.dataLabels ? dataLabels(kind, series.labelled) : undefined,
    ...seriesData(series, element === "scatterChart", book),
    isLine ? xmlElement("c:smooth", { val: kind.smooth ?? false }) : undefined,
  ]);
}

/** Data labels (CT_DLbls): text, then what they show. */
export function dataLabels(
  kind: ChartKind,
  { name, position }: ChartSeriesDescription["labelled"],
): XmlElement {
  return xmlElement("c:dLbls", {}, [
    xmlElement("c:spPr", {}, [xmlElement("a:noFill"), xmlElement("a:ln", {}, [xmlElement("a:noFill")])]),
    textProperties(9),
    position === undefined
      ? undefined
      : xmlElement("c:dLblPos", { val: LABEL_POSITIONS[position] ?? position.charAt(0).toLowerCase() }),
    xmlElement("c:showLegendKey", { val: false }),
    xmlElement("c:showVal", { val: !name }),
    xmlElement("c:showCatName", { val: false }),
    xmlElement("c:showSerName", { val: name }),
    xmlElement("c:showPercent", { val: false }),
    xmlElement("c:showBubbleSize", { val: false }),
    isPie(kind) ? xmlElement("c:showLeaderLines", { val: true }) : undefined,
  ]);
}

/** Pies and doughnuts colour their points, not their series. */
export function isPie(kind: ChartKind): boolean {
  return kind.element === "pieChart" || kind.element === "doughnutChart";
}

/** A name that starts with `=` is a reference. */
function seriesName(name: string, book: Book): XmlElement | undefined {
  if (name === "") {
    return undefined;
  }
  return xmlElement("c:tx", {}, [
    name.startsWith("=") ? textReference(name.slice(1), book) : xmlElement("c:v", {}, [name]),
  ]);
}

function seriesFill(color: string | undefined, index: number): XmlElement {
  return color === undefined
    ? xmlElement("a:solidFill", {}, [xmlElement("a:schemeClr", { val: `accent${(index % 6) + 1}` })])
    : solidFill(hexDigits(color));
}

function seriesLook(kind: ChartKind, { line }: ChartSeriesDescription, fill: XmlElement): XmlElement {
  const own = line.color === undefined ? fill : solidFill(hexDigits(line.color));
  const dash = line.style === undefined ? undefined : DASHES[line.style];
  if (kind.element === "lineChart" || (kind.radar && kind.radar !== "filled")) {
    return xmlElement("c:spPr", {}, [lineElement(line.weight ?? 2.25, own, dash)]);
  }
  if (kind.element === "scatterChart") {
    const isDrawn = kind.lines === true && line.style !== "None";
    return xmlElement("c:spPr", {}, [lineElement(line.weight ?? 1.5, isDrawn ? own : undefined, dash)]);
  }
  return xmlElement("c:spPr", {}, [fill]);
}

function marker(shown: boolean, fill: XmlElement, look?: ChartMarkerDescription): XmlElement {
  if (!shown || look?.style === "None") {
    return xmlElement("c:marker", {}, [xmlElement("c:symbol", { val: "none" })]);
  }
  const own = look?.color === undefined ? fill : solidFill(hexDigits(look.color));
  return xmlElement("c:marker", {}, [
    xmlElement("c:symbol", { val: symbolOf(look?.style) }),
    xmlElement("c:size", { val: look?.size ?? 6 }),
    xmlElement("c:spPr", {}, [own, lineElement(0.75, own)]),
  ]);
}

/** Markers (21.2.3.27) are called as Excel's words are, in lower case. */
function symbolOf(style: string | undefined): string {
  return style === undefined || style === "Automatic" ? "circle" : style.toLowerCase();
}

/** Single points with colours of their own (CT_DPt: idx, invertIfNegative, marker, bubble3D, explosion, spPr). */
function pointLooks(series: ChartSeriesDescription, kind: ChartKind): XmlElement[] {
  const onMarker = ["lineChart", "scatterChart", "radarChart"].includes(kind.element);
  return [...series.pointColors]
    .sort(([a], [b]) => a - b)
    .map(([point, color]) => {
      const fill = solidFill(hexDigits(color));
      return xmlElement("c:dPt", {}, [
        xmlElement("c:idx", { val: point }),
        kind.element === "barChart" ? xmlElement("c:invertIfNegative", { val: false }) : undefined,
        onMarker ? marker(true, fill) : undefined,
        xmlElement("c:bubble3D", { val: false }),
        onMarker ? undefined : xmlElement("c:spPr", {}, [fill]),
      ]);
    });
}

function seriesData(
  series: ChartSeriesDescription,
  scatter: boolean,
  book: Book,
): (XmlElement | undefined)[] {
  const { categories, values } = series;
  const [x, y] = scatter ? ["c:xVal", "c:yVal"] : ["c:cat", "c:val"];
  return [
    categories === undefined
      ? undefined
      : xmlElement(x, {}, [
          isNumeric(categories, book) ? numberReference(categories, book) : textReference(categories, book),
        ]),
    values === undefined ? undefined : xmlElement(y, {}, [numberReference(values, book)]),
  ];
}
