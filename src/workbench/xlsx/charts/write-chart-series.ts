import type { Book } from "../../book/book";
import type { ChartSeriesDescription } from "../../book/chart-description";
import { hexDigits } from "../../../ooxml/styles/colors";
import { xmlElement, type XmlElement } from "../../../ooxml/xml/xml-element";
import { isNumeric, numberReference, textReference } from "./chart-cache";
import { lineElement, solidFill, textProperties } from "./chart-text";
import type { ChartKind } from "./chart-types";

/** A series (CT_BarSer, CT_LineSer, CT_AreaSer, CT_ScatterSer, CT_PieSer), with its members in the schema's order. */
export function writeSeries(
  series: ChartSeriesDescription,
  index: number,
  kind: ChartKind,
  book: Book,
): XmlElement {
  const fill = seriesFill(series, index);
  const { element } = kind;
  const isLine = element === "lineChart" || element === "scatterChart";
  const isRadar = element === "radarChart" && kind.radar !== "filled";
  return xmlElement("c:ser", {}, [
    xmlElement("c:idx", { val: index }),
    xmlElement("c:order", { val: index }),
    seriesName(series.name, book),
    isPie(kind) && series.color === undefined ? undefined : seriesLook(kind, fill),
    element === "barChart" ? xmlElement("c:invertIfNegative", { val: false }) : undefined,
    isLine || isRadar ? marker(kind.markers ?? kind.radar === "marker", fill) : undefined,
    ...pointLooks(series, kind),
    series.dataLabels ? dataLabels(kind) : undefined,
    ...seriesData(series, element === "scatterChart", book),
    isLine ? xmlElement("c:smooth", { val: kind.smooth ?? false }) : undefined,
  ]);
}

/** Data labels (CT_DLbls): text, then what they show. */
export function dataLabels(kind: ChartKind): XmlElement {
  return xmlElement("c:dLbls", {}, [
    xmlElement("c:spPr", {}, [xmlElement("a:noFill"), xmlElement("a:ln", {}, [xmlElement("a:noFill")])]),
    textProperties(9),
    xmlElement("c:showLegendKey", { val: false }),
    xmlElement("c:showVal", { val: true }),
    xmlElement("c:showCatName", { val: false }),
    xmlElement("c:showSerName", { val: false }),
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

function seriesFill(series: ChartSeriesDescription, index: number): XmlElement {
  return series.color === undefined
    ? xmlElement("a:solidFill", {}, [xmlElement("a:schemeClr", { val: `accent${(index % 6) + 1}` })])
    : solidFill(hexDigits(series.color));
}

function seriesLook(kind: ChartKind, fill: XmlElement): XmlElement {
  if (kind.element === "lineChart" || (kind.radar && kind.radar !== "filled")) {
    return xmlElement("c:spPr", {}, [lineElement(2.25, fill)]);
  }
  if (kind.element === "scatterChart") {
    return xmlElement("c:spPr", {}, [kind.lines ? lineElement(1.5, fill) : lineElement(1.5, undefined)]);
  }
  return xmlElement("c:spPr", {}, [fill]);
}

function marker(shown: boolean, fill: XmlElement): XmlElement {
  if (!shown) {
    return xmlElement("c:marker", {}, [xmlElement("c:symbol", { val: "none" })]);
  }
  return xmlElement("c:marker", {}, [
    xmlElement("c:symbol", { val: "circle" }),
    xmlElement("c:size", { val: 6 }),
    xmlElement("c:spPr", {}, [fill, lineElement(0.75, fill)]),
  ]);
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
