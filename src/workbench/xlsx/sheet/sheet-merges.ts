import type { Area } from "../../book/area";
import { areaAddress } from "../../../ooxml/cells/cell-address";
import { xmlElement, type XmlElement } from "../../../ooxml/xml/xml-element";
import { replaceInWorksheet } from "./worksheet-part";

/** Replaces the merged areas. */
export function writeMerges(root: XmlElement, merges: readonly Area[]): void {
  const cells = merges.map((area) => xmlElement("mergeCell", { ref: areaAddress(area) }));
  replaceInWorksheet(
    root,
    "mergeCells",
    cells.length > 0 ? [xmlElement("mergeCells", { count: cells.length }, cells)] : [],
  );
}
