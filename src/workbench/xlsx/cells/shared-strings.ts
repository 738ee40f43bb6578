import { unescapeCharacters, escapeCharacters } from "../xml/escaped-characters";
import { decodeXmlText, encodeXmlText } from "../xml/xml-text";

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
    for (let at = nextItem(xml, 0); at >= 0; at = nextItem(xml, at)) {
      const close = xml.indexOf(">", at);
      const empty = xml.charCodeAt(close - 1) === 47;
      const end = empty ? close + 1 : xml.indexOf("</si>", close) + 5;
      if (end < 5) {
        throw new SyntaxError("The shared strings end inside an item.");
      }
      const inside = empty ? "" : xml.slice(close + 1, end - 5);
      const formatted = /<r[\s>]/.test(inside);
      const text = itemText(inside);
      if (!formatted && !this.indexes.has(text)) {
        this.indexes.set(text, this.texts.length);
      }
      this.texts.push(text);
      this.sources.push(xml.slice(at, end));
      at = end;
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

/** The text of `si` or `is` without formatting: every `t` that is not a phonetic reading. */
export function itemText(inside: string): string {
  const spoken = inside.includes("<rPh") ? inside.replace(/<rPh[\s\S]*?<\/rPh>/g, "") : inside;
  let text = "";
  for (const match of spoken.matchAll(/<t(?:\s[^>]*)?>([^<]*)<\/t>/g)) {
    text += match[1] ?? "";
  }
  return unescapeCharacters(decodeXmlText(text.replaceAll("\r\n", "\n")));
}

/** A `t` element that keeps its spaces and characters. */
function textElement(text: string): string {
  const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : "";
  return `<t${space}>${encodeXmlText(escapeCharacters(text))}</t>`;
}

function nextItem(xml: string, from: number): number {
  for (let at = xml.indexOf("<si", from); at >= 0; at = xml.indexOf("<si", at + 3)) {
    const code = xml.charCodeAt(at + 3);
    if (code === 62 || code === 32 || code === 47) {
      return at;
    }
  }
  return -1;
}
