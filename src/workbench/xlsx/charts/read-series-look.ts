import type { ChartLineDescription, ChartMarkerDescription } from "../../book/chart-description";
import { hexDigits } from "../../../ooxml/styles/colors";
import { childElement, localName, numberAttribute, type XmlElement } from "../../../ooxml/xml/xml-element";

/** Markers (21.2.3.27) and dashes (20.1.10.48) as Excel calls them. */
const MARKERS: Readonly<Record<string, string>> = {
  square: "Square",
  diamond: "Diamond",
  triangle: "Triangle",
  x: "X",
  star: "Star",
  dot: "Dot",
  dash: "Dash",
  plus: "Plus",
};
const DASHES: Readonly<Record<string, string>> = {
  dash: "Dash",
  dashDot: "DashDot",
  lgDashDotDot: "DashDotDot",
  sysDot: "Dot",
  sysDash: "RoundDot",
};
const NEW_MARKER = 6;
const EMU_IN_POINT = 12_700;

/** What a file says of markers beyond what new ones are like. */
export function readMarker(series: XmlElement, ofSeries: string | undefined): ChartMarkerDescription {
  const marker = childElement(series, "marker");
  const symbol = valueOf(marker, "symbol");
  const size = numberAttribute(childElement(marker, "size"), "val");
  const color = plainColor(childElement(marker, "spPr", "solidFill"));
  const isUsual = symbol === undefined || symbol === "none" || symbol === "circle";
  return {
    style: isUsual ? undefined : MARKERS[symbol],
    size: size === NEW_MARKER ? undefined : size,
    color: color === ofSeries ? undefined : color,
  };
}

/** What a file says of a line beyond what new ones are like. */
export function readLine(
  series: XmlElement,
  plot: XmlElement,
  ofSeries: string | undefined,
): ChartLineDescription {
  const line = childElement(series, "spPr", "ln");
  const width = numberAttribute(line, "w");
  const weight = width === undefined ? undefined : width / EMU_IN_POINT;
  const color = plainColor(childElement(line, "solidFill"));
  return {
    style: DASHES[valueOf(line, "prstDash") ?? ""],
    weight:
      weight === (localName(plot) === "scatterChart" ? 1.5 : 2.25) || !isJoined(plot) ? undefined : weight,
    color: color === ofSeries || !isJoined(plot) ? undefined : color,
  };
}

function isJoined(plot: XmlElement): boolean {
  return ["lineChart", "scatterChart", "radarChart"].includes(localName(plot));
}

/** A colour that is given as such. */
function plainColor(fill: XmlElement | undefined): string | undefined {
  const value = valueOf(fill, "srgbClr");
  return value === undefined ? undefined : `#${hexDigits(value)}`;
}

function valueOf(parent: XmlElement | undefined, name: string): string | undefined {
  return childElement(parent, name)?.attributes.get("val");
}
