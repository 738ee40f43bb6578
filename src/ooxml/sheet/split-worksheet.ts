import { parseXml } from "../xml/parse-xml";
import type { XmlElement } from "../xml/xml-element";

/** A worksheet part: everything but the cells as a tree, the inside of `sheetData` as text. */
export interface WorksheetPart {
  readonly root: XmlElement;
  readonly cells: string;
}

/** Takes a worksheet part apart. Throws `SyntaxError` where it has no cells at all or its tags do not match. */
export function splitWorksheet(xml: string): WorksheetPart {
  const start = /<sheetData(?=[\s/>])/.exec(xml)?.index;
  if (start === undefined) {
    throw new SyntaxError("The worksheet has no sheetData.");
  }
  const open = xml.indexOf(">", start);
  const empty = xml.charCodeAt(open - 1) === 47;
  const end = empty ? open : xml.indexOf("</sheetData>", open);
  if (end < 0) {
    throw new SyntaxError("The worksheet ends inside its sheetData.");
  }
  const rest = empty ? xml.slice(open + 1) : xml.slice(end + "</sheetData>".length);
  return {
    root: parseXml(`${xml.slice(0, start)}<sheetData/>${rest}`),
    cells: empty ? "" : xml.slice(open + 1, end),
  };
}
