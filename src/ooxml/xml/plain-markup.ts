import { encodeXmlText } from "./xml-text";

const COMMENT_OR_CDATA = /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>/g;

/**
 * The same XML without comments and with CDATA written as text, because cells and shared strings are read by scanners that
 * know neither. Throws `SyntaxError` for a document type: its entities are never needed in a workbook.
 */
export function plainMarkup(xml: string): string {
  if (!xml.includes("<!")) {
    return xml;
  }
  const plain = xml.replace(COMMENT_OR_CDATA, (_, text: string | undefined) => encodeXmlText(text ?? ""));
  if (plain.includes("<!")) {
    throw new SyntaxError("The XML has a document type, which workbooks never do.");
  }
  return plain;
}
