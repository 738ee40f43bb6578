import { booleanAttribute, childElement, type XmlElement } from "../xml/xml-element";

/** Whether a switch such as `<b/>` or `<b val="1"/>` is on. */
export function isOn(font: XmlElement | undefined, name: string): boolean {
  const member = childElement(font, name);
  return member !== undefined && booleanAttribute(member, "val", true);
}
