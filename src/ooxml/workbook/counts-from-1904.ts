import { booleanAttribute, childElement, type XmlElement } from "../xml/xml-element";

/** Whether the dates of a workbook are counted from 1904 (18.2.28 workbookPr). */
export function countsFrom1904(root: XmlElement): boolean {
  return booleanAttribute(childElement(root, "workbookPr"), "date1904", false);
}
