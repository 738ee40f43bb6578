// Reads the cells of a worksheet part one after the other without building a tree: sheets of 100,000 rows take under a
// second. Knows what CT_SheetData (18.3.1.80) may hold and nothing else.
import { decodeXmlText } from "../xml/xml-text";

/** How a cell's formula is stored. */
export interface StoredFormula {
  /** The `f` element as it stands in the file. */
  readonly source: string;
  /** The formula in file form; empty for the followers of a shared one. */
  readonly text: string;
  readonly kind: "normal" | "shared" | "array" | "dataTable";
  readonly reference: string | undefined;
  readonly sharedIndex: string | undefined;
}

/** Walks the cells of one worksheet part; after `next()` its members describe one cell. */
export class CellScanner {
  row = -1;
  column = -1;
  /** The attributes of the row that the cell stands in, as text. */
  rowAttributes = "";
  style = 0;
  /** `n`, `s`, `str`, `inlineStr`, `b`, `e` or `d`. */
  type = "n";
  /** The text of `v`, decoded; undefined where there is none. */
  value: string | undefined;
  formula: StoredFormula | undefined;
  /** The inside of `is`, with its tags. */
  inline: string | undefined;
  /** The number of the cell's metadata (`cm`), by which dynamic array formulas are known; undefined for most. */
  metadata: string | undefined;
  private start = 0;
  private end = 0;
  private at = 0;

  /** `rowStarted` is told every row's index and attributes, also of rows without cells. */
  constructor(
    private readonly xml: string,
    private readonly rowStarted: (row: number, attributes: string) => void = () => undefined,
  ) {}

  /** The cell's element as it stands in the file. */
  get source(): string {
    return this.xml.slice(this.start, this.end);
  }

  /** Moves to the next cell; false at the end. */
  next(): boolean {
    const { xml } = this;
    for (;;) {
      const tag = xml.indexOf("<", this.at);
      if (tag < 0) {
        return false;
      }
      const close = xml.indexOf(">", tag);
      if (close < 0) {
        throw new SyntaxError("The sheet ends inside a tag.");
      }
      this.at = close + 1;
      const code = xml.charCodeAt(tag + 1);
      const after = xml.charCodeAt(tag + 2);
      if (code === 99 && (after === 32 || after === 62 || after === 47 || after < 32)) {
        this.readCell(tag, close);
        return true;
      }
      if (code === 114 && xml.startsWith("row", tag + 1)) {
        this.readRow(tag, close);
      }
    }
  }

  private readRow(tag: number, close: number): void {
    const attributes = this.xml.slice(tag + 4, this.xml.charCodeAt(close - 1) === 47 ? close - 1 : close);
    const number = /\br=["'](\d+)/.exec(attributes)?.[1];
    this.row = number === undefined ? this.row + 1 : Number(number) - 1;
    this.column = -1;
    this.rowAttributes = attributes;
    this.rowStarted(this.row, attributes);
  }

  private readCell(tag: number, close: number): void {
    const { xml } = this;
    const empty = xml.charCodeAt(close - 1) === 47;
    this.start = tag;
    this.type = "n";
    this.style = 0;
    this.value = undefined;
    this.formula = undefined;
    this.inline = undefined;
    this.metadata = undefined;
    const before = this.column;
    this.column = -1;
    this.readAttributes(tag + 2, empty ? close - 1 : close);
    if (this.column < 0) {
      this.column = before + 1;
    }
    if (empty) {
      this.end = close + 1;
      return;
    }
    const end = xml.indexOf("</c>", close);
    if (end < 0) {
      throw new SyntaxError("The sheet ends inside a cell.");
    }
    this.end = end + 4;
    this.at = this.end;
    this.readInside(close + 1, end);
  }

  /** ` r="B2" s="3" t="s"`, by hand because there are millions of them. */
  private readAttributes(from: number, to: number): void {
    const { xml } = this;
    let at = from;
    while (at < to) {
      const equals = xml.indexOf("=", at);
      if (equals < 0 || equals >= to) {
        return;
      }
      const quote = xml.charCodeAt(equals + 1) === 39 ? "'" : '"';
      const end = xml.indexOf(quote, equals + 2);
      const name = xml.charCodeAt(equals - 1);
      const single = xml.charCodeAt(equals - 2) <= 32;
      if (single && name === 114) {
        this.readPosition(equals + 2, end);
      } else if (single && name === 115) {
        this.style = Number(xml.slice(equals + 2, end));
      } else if (single && name === 116) {
        this.type = xml.slice(equals + 2, end);
      } else if (xml.startsWith(" cm", equals - 3)) {
        this.metadata = xml.slice(equals + 2, end);
      }
      at = end + 1;
    }
  }

  private readPosition(from: number, to: number): void {
    let column = 0;
    let row = 0;
    for (let at = from; at < to; at++) {
      const code = this.xml.charCodeAt(at);
      if (code >= 65 && code <= 90) {
        column = column * 26 + code - 64;
      } else if (code >= 97 && code <= 122) {
        column = column * 26 + code - 96;
      } else if (code >= 48 && code <= 57) {
        row = row * 10 + code - 48;
      }
    }
    if (column > 0) {
      this.column = column - 1;
    }
    if (row > 0) {
      this.row = row - 1;
    }
  }

  private readInside(from: number, to: number): void {
    const { xml } = this;
    if (xml.startsWith("<v>", from)) {
      const end = xml.indexOf("</v>", from);
      this.value = decodeXmlText(xml.slice(from + 3, end < 0 || end > to ? to : end));
      return;
    }
    const inside = xml.slice(from, to);
    const value = /<v(?:\s[^>]*)?>([^<]*)<\/v>/.exec(inside)?.[1];
    if (value !== undefined) {
      this.value = decodeXmlText(value);
    }
    this.inline = /<is(?:\s[^>]*)?>([\s\S]*)<\/is>/.exec(inside)?.[1];
    const formula = /<f((?:\s[^>]*?)?)(?:\/>|>([^<]*)<\/f>)/.exec(inside);
    if (formula) {
      this.formula = readFormula(formula[0], formula[1] ?? "", formula[2] ?? "");
    }
  }
}

function readFormula(source: string, attributes: string, text: string): StoredFormula {
  const kind = /\bt=["'](\w+)/.exec(attributes)?.[1];
  return {
    source,
    text: decodeXmlText(text),
    kind: kind === "shared" || kind === "array" || kind === "dataTable" ? kind : "normal",
    reference: /\bref=["']([^"']+)/.exec(attributes)?.[1],
    sharedIndex: /\bsi=["'](\d+)/.exec(attributes)?.[1],
  };
}
