import type { WorkbookPackage } from "../package/workbook-package";
import { attribute, childElement, childElements, numberAttribute, type XmlElement } from "../xml/xml-element";

/** One tab of a workbook (18.2.19 sheet). */
export interface SheetEntry {
  readonly element: XmlElement;
  /** The number that the file knows it by. */
  readonly number: number;
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  /** The worksheet part; undefined for chart sheets and the like. */
  readonly path: string | undefined;
}

/** The tabs from left to right. */
export function sheetEntries(workbook: WorkbookPackage, mainPath: string, root: XmlElement): SheetEntry[] {
  return childElements(childElement(root, "sheets"), "sheet").map((element, index) => {
    const number = numberAttribute(element, "sheetId") ?? index + 1;
    const arrow = workbook.relationshipsOf(mainPath).byId(attribute(element, "id"));
    const state = element.attributes.get("state");
    return {
      element,
      number,
      name: element.attributes.get("name") ?? `Sheet${number}`,
      visibility: state === "hidden" || state === "veryHidden" ? state : "visible",
      path:
        arrow?.type.endsWith("/worksheet") && workbook.find(arrow.target) !== undefined
          ? arrow.target
          : undefined,
    };
  });
}
