import type { Sheet } from "../../book/sheet";
import {
  booleanAttribute,
  childElement,
  numberAttribute,
  setAttribute,
  xmlElement,
  type XmlElement,
} from "../../../ooxml/xml/xml-element";
import { sameData } from "../same-data";
import { replaceInWorksheet } from "./worksheet-part";

/** Pages of a file that says nothing (18.3.1.63). */
const ONE = 1;

/** Reads how a sheet is printed (18.3.1.63 pageSetup, 18.3.1.65 pageSetUpPr). */
export function readPage(root: XmlElement, { page }: Sheet): void {
  const setup = childElement(root, "pageSetup");
  page.landscape = setup?.attributes.get("orientation") === "landscape";
  if (booleanAttribute(childElement(root, "sheetPr", "pageSetUpPr"), "fitToPage", false)) {
    page.fitWide = pagesOf(numberAttribute(setup, "fitToWidth"));
    page.fitTall = pagesOf(numberAttribute(setup, "fitToHeight"));
  }
}

/** Brings it in line with the sheet; what else a file says of its pages stays. */
export function writePage(root: XmlElement, { page }: Sheet, before: Sheet | undefined): void {
  const isPlain = !page.landscape && page.fitWide === undefined && page.fitTall === undefined;
  if (before ? sameData(page, before.page) : isPlain) {
    return;
  }
  const setup = childElement(root, "pageSetup") ?? xmlElement("pageSetup");
  const isFitted = page.fitWide !== undefined || page.fitTall !== undefined;
  setAttribute(setup, "orientation", page.landscape ? "landscape" : "portrait");
  setAttribute(setup, "fitToWidth", isFitted ? (page.fitWide ?? 0) : undefined);
  setAttribute(setup, "fitToHeight", isFitted ? (page.fitTall ?? 0) : undefined);
  replaceInWorksheet(root, "pageSetup", [setup]);
  const properties = childElement(root, "sheetPr") ?? xmlElement("sheetPr");
  properties.children = properties.children.filter(
    (child) => typeof child === "string" || !child.name.endsWith("pageSetUpPr"),
  );
  // It comes last (CT_SheetPr: tabColor, outlinePr, pageSetUpPr).
  properties.children.push(...(isFitted ? [xmlElement("pageSetUpPr", { fitToPage: true })] : []));
  const isEmpty = properties.children.length === 0 && properties.attributes.size === 0;
  replaceInWorksheet(root, "sheetPr", isEmpty ? [] : [properties]);
}

function pagesOf(pages = ONE): number | undefined {
  return pages === 0 ? undefined : pages;
}
