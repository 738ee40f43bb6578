import type { XmlElement } from "../../../ooxml/xml/xml-element";
import { childElements, setAttribute } from "../../../ooxml/xml/xml-element";
import { writeXml } from "../../../ooxml/xml/write-xml";

/** One numbered list of the style sheet, such as its fonts: entries are added once and never move. */
export class StyleList {
  readonly entries: XmlElement[];
  private readonly indexes = new Map<string, number>();

  constructor(private readonly element: XmlElement) {
    this.entries = childElements(element);
    this.entries.forEach((entry, index) => {
      const key = writeXml(entry);
      if (!this.indexes.has(key)) {
        this.indexes.set(key, index);
      }
    });
  }

  /** The index of an entry that reads the same, added where there is none. */
  index(entry: XmlElement): number {
    const key = writeXml(entry);
    const known = this.indexes.get(key);
    if (known !== undefined) {
      return known;
    }
    const index = this.entries.length;
    this.entries.push(entry);
    this.indexes.set(key, index);
    this.element.children.push(entry);
    setAttribute(this.element, "count", this.entries.length);
    return index;
  }
}
