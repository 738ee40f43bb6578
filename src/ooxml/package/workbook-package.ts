import { strFromU8, strToU8 } from "fflate";
import { parseXml } from "../xml/parse-xml";
import { writeXmlPart } from "../xml/write-xml";
import type { XmlElement } from "../xml/xml-element";
import { ContentTypes } from "./content-types";
import { relationshipsPath } from "./part-path";
import { Relationships } from "./relationships";
import { isStrict, toTransitional } from "./strict-namespaces";
import { plainMarkup } from "../xml/plain-markup";
import { withPlainPrefix } from "./plain-prefix";

const CONTENT_TYPES = "[Content_Types].xml";
const RELATIONSHIPS_TYPE = "application/vnd.openxmlformats-package.relationships+xml";

/** The parts of a workbook file (ECMA-376 part 2): bytes by path, what each is, and how they point at each other. */
export class WorkbookPackage {
  readonly contentTypes: ContentTypes;
  private readonly parts = new Map<string, Uint8Array>();
  private readonly byLowerCase = new Map<string, string>();
  private readonly relationships = new Map<string, Relationships>();

  constructor(parts: Iterable<readonly [string, Uint8Array]>) {
    for (const [path, bytes] of parts) {
      this.put(path.replace(/^\//, ""), bytes);
    }
    this.contentTypes = new ContentTypes(this.tree(CONTENT_TYPES));
  }

  /** The path as the package spells it; paths differ by more than case or not at all. */
  find(path: string): string | undefined {
    return this.byLowerCase.get(path.toLowerCase());
  }

  bytes(path: string): Uint8Array | undefined {
    return this.parts.get(this.find(path) ?? path);
  }

  /** A part as text: UTF-8, or UTF-16 behind a byte order mark. */
  plainText(path: string): string | undefined {
    const bytes = this.bytes(path);
    return bytes && decode(bytes);
  }

  /**
   * A part of the workbook as text in transitional namespaces, the main one without a prefix, without comments and CDATA.
   * Throws `SyntaxError` for a document type.
   */
  text(path: string): string | undefined {
    const text = this.plainText(path);
    return text === undefined
      ? undefined
      : withPlainPrefix(plainMarkup(isStrict(text) ? toTransitional(text) : text));
  }

  tree(path: string): XmlElement | undefined {
    const text = this.text(path);
    return text === undefined ? undefined : parseXml(text);
  }

  /** Adds or replaces a part; `contentType` is needed for parts that are new. */
  setBytes(path: string, bytes: Uint8Array, contentType?: string): void {
    this.put(this.find(path) ?? path, bytes);
    if (contentType !== undefined) {
      this.contentTypes.set(path, contentType);
    }
  }

  setText(path: string, text: string, contentType?: string): void {
    this.setBytes(path, strToU8(text), contentType);
  }

  setTree(path: string, root: XmlElement, contentType?: string): void {
    this.setText(path, writeXmlPart(root), contentType);
  }

  /** A path that is free, such as `xl/charts/chart3.xml` for `xl/charts/chart` and `.xml`. */
  freePath(stem: string, extension: string): string {
    let number = 1;
    while (this.find(`${stem}${number}${extension}`) !== undefined) {
      number++;
    }
    return `${stem}${number}${extension}`;
  }

  remove(path: string): void {
    this.drop(path);
    this.drop(relationshipsPath(path));
    this.relationships.delete(path);
  }

  /** The arrows that leave a part; those of the package itself leave `""`. */
  relationshipsOf(path: string): Relationships {
    let found = this.relationships.get(path);
    if (!found) {
      found = new Relationships(path, this.tree(relationshipsPath(path)));
      this.relationships.set(path, found);
    }
    return found;
  }

  /** Every part, ready to be packed: changed relationships and content types are written, `[Content_Types].xml` first. */
  *entries(): Generator<readonly [string, Uint8Array]> {
    this.contentTypes.setDefault("rels", RELATIONSHIPS_TYPE);
    this.contentTypes.setDefault("xml", "application/xml");
    for (const [source, relationships] of this.relationships) {
      if (relationships.changed) {
        this.setTree(relationshipsPath(source), relationships.toXml());
        relationships.changed = false;
      }
    }
    this.setTree(CONTENT_TYPES, this.contentTypes.toXml());
    yield [CONTENT_TYPES, this.bytes(CONTENT_TYPES) ?? new Uint8Array()];
    for (const entry of this.parts) {
      if (entry[0] !== CONTENT_TYPES) {
        yield entry;
      }
    }
  }

  paths(): string[] {
    return [...this.parts.keys()];
  }

  private put(path: string, bytes: Uint8Array): void {
    this.parts.set(path, bytes);
    this.byLowerCase.set(path.toLowerCase(), path);
  }

  private drop(path: string): void {
    const found = this.find(path);
    if (found === undefined) {
      return;
    }
    this.parts.delete(found);
    this.byLowerCase.delete(path.toLowerCase());
    this.contentTypes.remove(found);
  }
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    return new TextDecoder("utf-16le").decode(bytes);
  }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    return new TextDecoder("utf-16be").decode(bytes);
  }
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  return strFromU8(start ? bytes.subarray(start) : bytes);
}
