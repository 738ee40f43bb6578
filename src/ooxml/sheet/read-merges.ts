import type { Area } from "../cells/area";
import { parseArea } from "../cells/cell-address";
import { childElement, childElements, type XmlElement } from "../xml/xml-element";

/** The merged areas (18.3.1.55 mergeCells). */
export function readMerges(root: XmlElement): Area[] {
  return childElements(childElement(root, "mergeCells"), "mergeCell")
    .map((element) => parseArea(element.attributes.get("ref") ?? ""))
    .filter((area) => area !== undefined);
}
