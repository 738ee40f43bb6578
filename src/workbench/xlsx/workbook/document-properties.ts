// The user's own document properties (docProps/custom.xml; 22.3 custom properties).
import type { WorkbookPackage } from "../../../ooxml/package/workbook-package";
import {
  childElements,
  localName,
  textContent,
  xmlElement,
  type XmlElement,
} from "../../../ooxml/xml/xml-element";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml";
const FORMAT_ID = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";
/** Property ids below 2 are reserved. */
const FIRST_ID = 2;

type Value = string | number | boolean;

/** Properties by name; dates come as their text. */
export function readDocumentProperties(workbook: WorkbookPackage): Map<string, Value> {
  const found = new Map<string, Value>();
  const path = partPath(workbook);
  for (const property of childElements(path === undefined ? undefined : workbook.tree(path), "property")) {
    const name = property.attributes.get("name");
    const value = childElements(property)[0];
    if (name !== undefined && value) {
      found.set(name, typed(localName(value), textContent(value)));
    }
  }
  return found;
}

/** Replaces the properties. */
export function writeDocumentProperties(
  workbook: WorkbookPackage,
  properties: ReadonlyMap<string, Value>,
): void {
  const old = partPath(workbook);
  const relationships = workbook.relationshipsOf("");
  if (properties.size === 0) {
    for (const { id } of relationships.ofType("custom-properties")) {
      relationships.remove(id);
    }
    return;
  }
  const path = old ?? "docProps/custom.xml";
  if (old === undefined) {
    relationships.add(`${OFFICE}/relationships/custom-properties`, path);
  }
  const elements = [...properties].map(([name, value], index) =>
    xmlElement("property", { fmtid: FORMAT_ID, pid: FIRST_ID + index, name }, [valueElement(value)]),
  );
  const root = xmlElement(
    "Properties",
    { xmlns: `${OFFICE}/custom-properties`, "xmlns:vt": `${OFFICE}/docPropsVTypes` },
    elements,
  );
  workbook.setTree(path, root, CONTENT_TYPE);
}

function partPath(workbook: WorkbookPackage): string | undefined {
  return workbook.relationshipsOf("").ofType("custom-properties")[0]?.target;
}

function typed(type: string, text: string): Value {
  if (type === "bool") {
    return text === "true" || text === "1";
  }
  return /^(r4|r8|i[1248]|ui[1248]|int|uint|decimal)$/.test(type) && Number.isFinite(Number(text))
    ? Number(text)
    : text;
}

function valueElement(value: Value): XmlElement {
  if (typeof value === "boolean") {
    return xmlElement("vt:bool", {}, [String(value)]);
  }
  if (typeof value === "string") {
    return xmlElement("vt:lpwstr", {}, [value]);
  }
  const isSmall = Number.isInteger(value) && Math.abs(value) < 2 ** 31;
  return xmlElement(isSmall ? "vt:i4" : "vt:r8", {}, [String(value)]);
}
