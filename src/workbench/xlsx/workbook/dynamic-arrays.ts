// Dynamic array formulas carry a number (`cm`) into the workbook's metadata, whose entry XLDAPR says "dynamic"
// ([MS-XLSX] 2.2.4.4, XLDAPR; 18.9.9 metadata). Without it Excel shows them as array formulas of old, in braces.
import type { WorkbookPackage } from "../../../ooxml/package/workbook-package";
import { parseXml } from "../../../ooxml/xml/parse-xml";
import {
  childElement,
  childElements,
  numberAttribute,
  setAttribute,
  xmlElement,
  type XmlElement,
} from "../../../ooxml/xml/xml-element";
import { replaceInOrder } from "../xml/replace-in-order";

const TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sheetMetadata";
const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const DYNAMIC = "http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray";
const NAME = "XLDAPR";
/** CT_Metadata. */
const ORDER =
  "metadataTypes metadataStrings mdxMetadata futureMetadata cellMetadata valueMetadata extLst".split(" ");
const METADATA_TYPE =
  `<metadataType name="${NAME}" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" ` +
  'splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/>';
const FUTURE =
  `<futureMetadata name="${NAME}" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}">` +
  `<xda:dynamicArrayProperties xmlns:xda="${DYNAMIC}" fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata>`;

/** The number that marks a cell's formula as dynamic, made in the metadata part where it is missing. */
export function dynamicArrayMetadata(workbook: WorkbookPackage, workbookPath: string): number {
  const relationships = workbook.relationshipsOf(workbookPath);
  const known = relationships.ofType("sheetMetadata")[0]?.target;
  const path = known ?? "xl/metadata.xml";
  const root = workbook.tree(path) ?? xmlElement("metadata", { xmlns: MAIN });
  const types = section(root, "metadataTypes");
  const type = indexOfType(types);
  const cells = section(root, "cellMetadata");
  const entries = childElements(cells, "bk");
  const found = entries.findIndex((entry) => numberAttribute(childElement(entry, "rc"), "t") === type);
  if (type > 0 && found >= 0) {
    return found + 1;
  }
  if (type === 0) {
    add(types, parseXml(METADATA_TYPE));
    const future = childElements(root, "futureMetadata");
    replaceInOrder(root, ORDER, "futureMetadata", [...future, parseXml(FUTURE)]);
  }
  add(cells, xmlElement("bk", {}, [xmlElement("rc", { t: indexOfType(types), v: 0 })]));
  workbook.setTree(path, root, CONTENT_TYPE);
  if (known === undefined) {
    relationships.add(TYPE, path);
  }
  return entries.length + 1;
}

/** The place of the dynamic array type among the types, counted from 1; 0 where it is missing. */
function indexOfType(types: XmlElement): number {
  return childElements(types, "metadataType").findIndex((type) => type.attributes.get("name") === NAME) + 1;
}

function section(root: XmlElement, name: string): XmlElement {
  const found = childElement(root, name);
  if (found) {
    return found;
  }
  const element = xmlElement(name, { count: 0 });
  replaceInOrder(root, ORDER, name, [element]);
  return element;
}

function add(list: XmlElement, element: XmlElement): void {
  list.children.push(element);
  setAttribute(list, "count", childElements(list).length);
}
