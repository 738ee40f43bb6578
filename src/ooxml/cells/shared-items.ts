import { unescapeCharacters } from "../xml/escaped-characters";
import { decodeXmlText } from "../xml/xml-text";

/** An entry of the shared strings as the file has it. */
export interface SharedItem {
  /** The `si` element. */
  readonly source: string;
  /** What stands in it, with its tags. */
  readonly inside: string;
}

/** The entries of the shared strings in their order (18.4.9 sst). Throws `SyntaxError` where they break off. */
export function* sharedItems(xml: string): Generator<SharedItem, void> {
  for (let at = nextItem(xml, 0); at >= 0;) {
    const close = xml.indexOf(">", at);
    const empty = xml.charCodeAt(close - 1) === 47;
    const end = empty ? close + 1 : xml.indexOf("</si>", close) + 5;
    if (close < 0 || end < 5) {
      throw new SyntaxError("The shared strings end inside an item.");
    }
    yield { source: xml.slice(at, end), inside: empty ? "" : xml.slice(close + 1, end - 5) };
    at = nextItem(xml, end);
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

function nextItem(xml: string, from: number): number {
  for (let at = xml.indexOf("<si", from); at >= 0; at = xml.indexOf("<si", at + 3)) {
    const code = xml.charCodeAt(at + 3);
    if (code === 62 || code === 32 || code === 47) {
      return at;
    }
  }
  return -1;
}
