import { decodeXmlText } from "./xml-text";
import type { XmlElement } from "./xml-element";

const ATTRIBUTE = /([^\s=/>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * Parses a part into a tree. Not a validating parser: it knows elements, attributes, text, CDATA, comments and
 * processing instructions, and refuses document types, whose entities a workbook never needs. Throws `SyntaxError`
 * where tags do not match.
 */
export function parseXml(xml: string): XmlElement {
  const top: XmlElement = { name: "", attributes: new Map(), children: [] };
  const open: XmlElement[] = [top];
  let at = 0;
  while (at < xml.length) {
    const tag = xml.indexOf("<", at);
    const parent = open[open.length - 1] ?? top;
    if (tag < 0 || tag > at) {
      const text = xml.slice(at, tag < 0 ? xml.length : tag);
      if (open.length > 1) {
        addText(parent, decodeXmlText(text.replaceAll("\r\n", "\n")));
      }
      if (tag < 0) {
        break;
      }
    }
    at = readMarkup(xml, tag, open);
  }
  const root = top.children.find((child): child is XmlElement => typeof child !== "string");
  if (!root || open.length !== 1) {
    throw new SyntaxError("The XML ends before its last element is closed.");
  }
  return root;
}

function readMarkup(xml: string, tag: number, open: XmlElement[]): number {
  const parent = open[open.length - 1] as XmlElement;
  if (xml.startsWith("<!--", tag)) {
    return after(xml, "-->", tag + 4);
  }
  if (xml.startsWith("<![CDATA[", tag)) {
    const end = after(xml, "]]>", tag + 9);
    addText(parent, xml.slice(tag + 9, end - 3));
    return end;
  }
  if (xml.startsWith("<?", tag)) {
    return after(xml, "?>", tag + 2);
  }
  if (xml.startsWith("<!", tag)) {
    throw new SyntaxError("The XML has a document type, which workbooks never do.");
  }
  const end = tagEnd(xml, tag);
  if (xml.startsWith("</", tag)) {
    const name = xml.slice(tag + 2, end).trim();
    if (open.length < 2 || open.pop()?.name !== name) {
      throw new SyntaxError(`Unexpected </${name}> in the XML.`);
    }
    return end + 1;
  }
  const empty = xml.charCodeAt(end - 1) === 47;
  const element = readTag(xml.slice(tag + 1, empty ? end - 1 : end));
  parent.children.push(element);
  if (!empty) {
    open.push(element);
  }
  return end + 1;
}

/** Reads `name a="1" b='2'`, the inside of a start tag. */
function readTag(source: string): XmlElement {
  const name = /^[^\s]+/.exec(source)?.[0] ?? "";
  if (!name) {
    throw new SyntaxError("The XML has a tag without a name.");
  }
  const attributes = new Map<string, string>();
  for (const match of source.slice(name.length).matchAll(ATTRIBUTE)) {
    attributes.set(match[1] as string, decodeXmlText(match[2] ?? match[3] ?? ""));
  }
  return { name, attributes, children: [] };
}

function addText(parent: XmlElement, text: string): void {
  if (text === "") {
    return;
  }
  const last = parent.children.length - 1;
  const before = parent.children[last];
  if (typeof before === "string") {
    parent.children[last] = before + text;
  } else {
    parent.children.push(text);
  }
}

function after(xml: string, mark: string, from: number): number {
  const end = xml.indexOf(mark, from);
  if (end < 0) {
    throw new SyntaxError(`The XML ends where ${mark} was expected.`);
  }
  return end + mark.length;
}

/** Where the `>` of a tag stands; a `>` inside quotes is part of a value. */
function tagEnd(xml: string, tag: number): number {
  let quote = 0;
  for (let at = tag + 1; at < xml.length; at++) {
    const code = xml.charCodeAt(at);
    if (quote) {
      if (code === quote) {
        quote = 0;
      }
    } else if (code === 34 || code === 39) {
      quote = code;
    } else if (code === 62) {
      return at;
    }
  }
  throw new SyntaxError("The XML ends inside a tag.");
}
