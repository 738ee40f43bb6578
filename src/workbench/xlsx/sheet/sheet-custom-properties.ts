// Custom properties of a worksheet (18.3.1.22 customPr): each value is a part of its own with UTF-16 text.
import type { Relationships } from "../../../ooxml/package/relationships";
import type { WorkbookPackage } from "../../../ooxml/package/workbook-package";
import {
  attribute,
  childElement,
  childElements,
  xmlElement,
  type XmlElement,
} from "../../../ooxml/xml/xml-element";
import { replaceInWorksheet } from "./worksheet-part";

const NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty";

/** The properties of a sheet, by key. */
export function readSheetProperties(
  root: XmlElement,
  relationships: Relationships,
  workbook: WorkbookPackage,
): Map<string, string> {
  const found = new Map<string, string>();
  for (const element of childElements(childElement(root, "customProperties"), "customPr")) {
    const name = element.attributes.get("name");
    const target = relationships.byId(attribute(element, "id"))?.target;
    const bytes = target === undefined ? undefined : workbook.bytes(target);
    if (name !== undefined && bytes) {
      found.set(name, new TextDecoder("utf-16le").decode(bytes));
    }
  }
  return found;
}

/** Replaces the properties of a sheet. */
export function writeSheetProperties(
  root: XmlElement,
  relationships: Relationships,
  workbook: WorkbookPackage,
  properties: ReadonlyMap<string, string>,
): void {
  for (const { id } of relationships.ofType("customProperty")) {
    relationships.remove(id);
  }
  const elements = [...properties].map(([name, value]) => {
    const path = workbook.freePath("xl/customProperty", ".bin");
    workbook.setBytes(path, utf16(value), CONTENT_TYPE);
    return xmlElement("customPr", {
      "xmlns:r": NAMESPACE,
      name,
      "r:id": relationships.add(`${NAMESPACE}/customProperty`, path),
    });
  });
  replaceInWorksheet(
    root,
    "customProperties",
    elements.length > 0 ? [xmlElement("customProperties", {}, elements)] : [],
  );
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index++) {
    view.setUint16(index * 2, text.charCodeAt(index), true);
  }
  return bytes;
}
