import type { Area } from "../cells/area";
import { parseArea } from "../cells/cell-address";
import type { WorkbookPackage } from "../package/workbook-package";
import { attribute, childElement, childElements, type XmlElement } from "../xml/xml-element";

/** A table part and where it stands in the package. */
export interface TablePart {
  readonly path: string;
  readonly root: XmlElement;
}

/** The table parts of a worksheet (18.3.1.95 tableParts). */
export function tablePartsOf(
  workbook: WorkbookPackage,
  sheetPath: string,
  sheetRoot: XmlElement,
): TablePart[] {
  return childElements(childElement(sheetRoot, "tableParts"), "tablePart").flatMap((element) => {
    const path = workbook.relationshipsOf(sheetPath).byId(attribute(element, "id"))?.target;
    const root = path === undefined ? undefined : workbook.tree(path);
    return path !== undefined && root ? [{ path, root }] : [];
  });
}

/** What a table is called and the cells that it covers (18.5.1.2 table); undefined where its area makes no sense. */
export function tablePlace(root: XmlElement): { readonly name: string; readonly area: Area } | undefined {
  const area = parseArea(root.attributes.get("ref") ?? "");
  return area && { name: root.attributes.get("displayName") ?? root.attributes.get("name") ?? "", area };
}
