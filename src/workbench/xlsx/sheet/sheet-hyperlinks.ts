import type { HyperlinkDescription } from "../../book/sheet";
import { areaAddress, parseArea } from "../../../ooxml/cells/cell-address";
import type { Relationships } from "../../../ooxml/package/relationships";
import {
  attribute,
  childElement,
  childElements,
  xmlElement,
  type XmlElement,
} from "../../../ooxml/xml/xml-element";
import { replaceInWorksheet } from "./worksheet-part";

const NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPE = `${NAMESPACE}/hyperlink`;

/** The links of a sheet (18.3.1.48 hyperlinks). */
export function readHyperlinks(root: XmlElement, relationships: Relationships): HyperlinkDescription[] {
  return childElements(childElement(root, "hyperlinks"), "hyperlink").flatMap((element) => {
    const area = parseArea(element.attributes.get("ref") ?? "");
    if (!area) {
      return [];
    }
    const address = relationships.byId(attribute(element, "id"))?.target;
    const place = element.attributes.get("location");
    const tip = element.attributes.get("tooltip");
    return [
      {
        area,
        ...(address !== undefined ? { address } : {}),
        ...(place !== undefined ? { documentReference: place } : {}),
        ...(tip !== undefined ? { screenTip: tip } : {}),
      },
    ];
  });
}

/** Replaces the links of a sheet and the relationships that carry their addresses. */
export function writeHyperlinks(
  root: XmlElement,
  relationships: Relationships,
  hyperlinks: readonly HyperlinkDescription[],
): void {
  for (const { id } of relationships.ofType("hyperlink")) {
    relationships.remove(id);
  }
  const elements = hyperlinks.map(({ area, address, documentReference, screenTip }) =>
    xmlElement("hyperlink", {
      "xmlns:r": address === undefined ? undefined : NAMESPACE,
      ref: areaAddress(area),
      "r:id": address === undefined ? undefined : relationships.addExternal(TYPE, address),
      location: documentReference,
      tooltip: screenTip,
    }),
  );
  replaceInWorksheet(root, "hyperlinks", elements.length > 0 ? [xmlElement("hyperlinks", {}, elements)] : []);
}
