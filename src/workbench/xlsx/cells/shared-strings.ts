import { itemText, sharedItems } from "../../../ooxml/cells/shared-items";
import { escapeCharacters } from "../../../ooxml/xml/escaped-characters";
import { encodeXmlText } from "../../../ooxml/xml/xml-text";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/**
 * The texts that cells point at by number (18.4.9 sst). Entries of an opened file stay where they are, formatted ones
 * included; new texts are added behind them.
 */
export class SharedStrings {
  private readonly texts: string[] = [];
  private readonly sources: string[] = [];
  private readonly indexes = new Map<string, number>();
  private readonly added: string[] = [];

  constructor(xml = "") {
    for (const { source, inside } of sharedItems(xml)) {
      const formatted = /<r[\s>]/.test(inside);
      const text = itemText(inside);
      if (!formatted && !this.indexes.has(text)) {
        this.indexes.set(text, this.texts.length);
      }
      this.texts.push(text);
      this.sources.push(source);
    }
  }

  get size(): number {
    return this.texts.length;
  }

  /** The plain text of an entry; formatting is left out. */
  text(index: number): string | undefined {
    return this.texts[index];
  }

  /** The number of a text, added where it is new. */
  index(text: string): number {
    const known = this.indexes.get(text);
    if (known !== undefined) {
      return known;
    }
    const index = this.texts.length;
    this.texts.push(text);
    this.indexes.set(text, index);
    this.added.push(`<si>${textElement(text)}</si>`);
    return index;
  }

  toXml(): string {
    const head = `${HEAD}<sst xmlns="${MAIN}" uniqueCount="${this.texts.length}">`;
    return `${head}${this.sources.join("")}${this.added.join("")}</sst>`;
  }
}

/** A `t` element that keeps its spaces and characters. */
function textElement(text: string): string {
  const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : "";
  return `<t${space}>${encodeXmlText(escapeCharacters(text))}</t>`;
}
