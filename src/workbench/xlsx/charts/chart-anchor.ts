// Where a chart stands (20.5.2.33 twoCellAnchor, 20.5.2.24 oneCellAnchor, 20.5.2.1 absoluteAnchor) <-> points.
import type { ChartDescription } from "../../book/chart-description";
import { isGuid } from "../made-up-id";
import {
  childElement,
  localName,
  numberAttribute,
  textContent,
  xmlElement,
  type XmlElement,
} from "../../../ooxml/xml/xml-element";
import type { SheetGeometry } from "../../book/sheet-geometry";

const EMU = 12_700;
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main";
const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CREATION = "http://schemas.microsoft.com/office/drawing/2014/main";

/** Position and size in points. */
export type Frame = Pick<ChartDescription, "left" | "top" | "width" | "height">;

/** The frame of an anchor. */
export function readFrame(anchor: XmlElement, geometry: SheetGeometry): Frame {
  const emu = (element: XmlElement | undefined, name: string): number =>
    (numberAttribute(element, name) ?? 0) / EMU;
  const extent = childElement(anchor, "ext");
  if (localName(anchor) === "absoluteAnchor") {
    const position = childElement(anchor, "pos");
    return rounded({
      left: emu(position, "x"),
      top: emu(position, "y"),
      width: emu(extent, "cx"),
      height: emu(extent, "cy"),
    });
  }
  const from = marker(childElement(anchor, "from"), geometry);
  if (localName(anchor) === "oneCellAnchor") {
    return rounded({ left: from.x, top: from.y, width: emu(extent, "cx"), height: emu(extent, "cy") });
  }
  const to = marker(childElement(anchor, "to"), geometry);
  return rounded({ left: from.x, top: from.y, width: to.x - from.x, height: to.y - from.y });
}

/** Moves an anchor to another frame; what it holds stays. */
export function moveAnchor(anchor: XmlElement, frame: Frame, geometry: SheetGeometry): void {
  const prefix = anchor.name.includes(":") ? `${anchor.name.split(":")[0]}:` : "";
  const inside = anchor.children.filter(
    (child) => typeof child === "string" || !["from", "to", "ext", "pos"].includes(localName(child)),
  );
  anchor.name = `${prefix}twoCellAnchor`;
  anchor.children = [...corners(frame, geometry, prefix), ...inside];
}

/** A new anchor that shows the chart behind a relationship; `number` is the shape's id in its drawing. */
export function chartAnchor(
  chart: ChartDescription,
  relationship: string,
  number: number,
  geometry: SheetGeometry,
): XmlElement {
  return xmlElement("xdr:twoCellAnchor", { "xmlns:xdr": DRAWING, "xmlns:a": MAIN }, [
    ...corners(chart, geometry, "xdr:"),
    xmlElement("xdr:graphicFrame", { macro: "" }, [
      xmlElement("xdr:nvGraphicFramePr", {}, [
        xmlElement("xdr:cNvPr", { id: number, name: chart.name }, [creationId(chart.id)]),
        xmlElement("xdr:cNvGraphicFramePr"),
      ]),
      xmlElement("xdr:xfrm", {}, [
        xmlElement("a:off", { x: 0, y: 0 }),
        xmlElement("a:ext", { cx: 0, cy: 0 }),
      ]),
      xmlElement("a:graphic", {}, [
        xmlElement("a:graphicData", { uri: CHART }, [
          xmlElement("c:chart", { "xmlns:c": CHART, "xmlns:r": RELATIONSHIPS, "r:id": relationship }),
        ]),
      ]),
    ]),
    xmlElement("xdr:clientData"),
  ]);
}

/** Excel's own way to name a shape for good ([MS-ODRAWXML] 2.30.2). */
function creationId(id: string): XmlElement | undefined {
  if (!isGuid(id)) {
    return undefined;
  }
  return xmlElement("a:extLst", {}, [
    xmlElement("a:ext", { uri: "{FF2B5EF4-FFF2-40B4-BE49-F238E27FC236}" }, [
      xmlElement("a16:creationId", { "xmlns:a16": CREATION, id }),
    ]),
  ]);
}

function corners(frame: Frame, geometry: SheetGeometry, prefix: string): XmlElement[] {
  const corner = (name: string, x: number, y: number): XmlElement => {
    const column = geometry.columnAt(x);
    const row = geometry.rowAt(y);
    const member = (member: string, value: number): XmlElement =>
      xmlElement(`${prefix}${member}`, {}, [String(Math.round(value))]);
    return xmlElement(`${prefix}${name}`, {}, [
      member("col", column.index),
      member("colOff", column.offset * EMU),
      member("row", row.index),
      member("rowOff", row.offset * EMU),
    ]);
  };
  return [
    corner("from", frame.left, frame.top),
    corner("to", frame.left + frame.width, frame.top + frame.height),
  ];
}

function marker(corner: XmlElement | undefined, geometry: SheetGeometry): { x: number; y: number } {
  const number = (name: string): number => Number(textContent(childElement(corner, name))) || 0;
  return {
    x: geometry.columnStart(number("col")) + number("colOff") / EMU,
    y: geometry.rowStart(number("row")) + number("rowOff") / EMU,
  };
}

/** EMUs are whole numbers, so points come back to about a hundredth. */
function rounded(frame: Frame): Frame {
  const round = (points: number): number => Math.round(points * 100) / 100;
  return {
    left: round(frame.left),
    top: round(frame.top),
    width: round(frame.width),
    height: round(frame.height),
  };
}
