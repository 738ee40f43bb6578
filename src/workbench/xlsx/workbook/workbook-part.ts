import { replaceInOrder } from "../xml/replace-in-order";
import type { XmlElement } from "../../../ooxml/xml/xml-element";

/** CT_Workbook (18.2.27). */
const WORKBOOK_ORDER = (
  "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames " +
  "calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr " +
  "webPublishObjects extLst"
).split(" ");

/** Replaces all children of a name in the place that CT_Workbook gives them. */
export function replaceInWorkbook(root: XmlElement, name: string, elements: readonly XmlElement[]): void {
  replaceInOrder(root, WORKBOOK_ORDER, name, elements);
}
