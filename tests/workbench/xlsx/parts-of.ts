import { strFromU8, unzipSync } from "fflate";
import { parseXml } from "../../../src/ooxml/xml/parse-xml";
import type { XmlElement } from "../../../src/ooxml/xml/xml-element";

/** The parts of a file as text, by path. */
export function textsOf(bytes: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
}

/** The XML parts of a file as trees, by path. */
export function treesOf(bytes: Uint8Array): Map<string, XmlElement> {
  const trees = new Map<string, XmlElement>();
  for (const [path, text] of textsOf(bytes)) {
    if (/\.(xml|rels)$/.test(path)) {
      trees.set(path, parseXml(text));
    }
  }
  return trees;
}
