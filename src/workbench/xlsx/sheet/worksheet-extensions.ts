import { childElement, childElements, type XmlElement } from "../../../ooxml/xml/xml-element";
import { replaceInWorksheet } from "./worksheet-part";

/** The extension of a worksheet with that identifier (18.2.7 ext). */
export function extension(root: XmlElement, uri: string): XmlElement | undefined {
  return childElements(childElement(root, "extLst"), "ext").find((element) => hasUri(element, uri));
}

/** Removes an extension, and the list of extensions when it was the last. */
export function removeExtension(root: XmlElement, uri: string): void {
  const list = childElement(root, "extLst");
  if (!list) {
    return;
  }
  list.children = list.children.filter((child) => typeof child === "string" || !hasUri(child, uri));
  if (childElements(list).length === 0) {
    replaceInWorksheet(root, "extLst", []);
  }
}

function hasUri(element: XmlElement, uri: string): boolean {
  return element.attributes.get("uri")?.toLowerCase() === uri.toLowerCase();
}
