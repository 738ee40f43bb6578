import type { Area } from "../../book/area";
import { areaAddress, parseArea } from "../cells/cell-address";
import { childElement, childElements, xmlElement, type XmlElement } from "../xml/xml-element";
import { replaceInWorksheet } from "./worksheet-part";

/** The merged areas (18.3.1.55 mergeCells). */
export function readMerges(root: XmlElement): Area[] {
  return childElements(childElement(root, "mergeCells"), "mergeCell")
    .map((element) => parseArea(element.attributes.get("ref") ?? ""))
    .filter((area) => area !== undefined);
}

/** Replaces the merged areas. */
export function writeMerges(root: XmlElement, merges: readonly Area[]): void {
  const cells = merges.map((area) => xmlElement("mergeCell", { ref: areaAddress(area) }));
  replaceInWorksheet(
    root,
    "mergeCells",
    cells.length > 0 ? [xmlElement("mergeCells", { count: cells.length }, cells)] : [],
  );
}
