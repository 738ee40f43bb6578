import { encodeXmlAttribute, encodeXmlText } from "./xml-text";
import type { XmlElement } from "./xml-element";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** An element and everything in it as XML, without a declaration. */
export function writeXml(element: XmlElement): string {
  const start = writeStartTag(element);
  if (element.children.length === 0) {
    return `${start.slice(0, -1)}/>`;
  }
  let text = start;
  for (const child of element.children) {
    text += typeof child === "string" ? encodeXmlText(child) : writeXml(child);
  }
  return `${text}</${element.name}>`;
}

/** A whole part: declaration and root. */
export function writeXmlPart(root: XmlElement): string {
  return DECLARATION + writeXml(root);
}

function writeStartTag(element: XmlElement): string {
  let text = `<${element.name}`;
  for (const [name, value] of element.attributes) {
    text += ` ${name}="${encodeXmlAttribute(value)}"`;
  }
  return `${text}>`;
}
