import type { CustomXmlPartDescription } from "../../book/book";
import { newId } from "../../book/new-id";
import { HostCollection, HostObject } from "../../protocol/host-object";
import { asText } from "../ranges/arguments";
import { invalidArgument, itemNotFound } from "../base/excel-errors";
import type { ModelContext } from "../base/model-context";

/** Parts above 1 MB fail in Office on the web (OfficeDev/office-js #2408). */
const LARGEST_PART = 1024 * 1024;

abstract class PartList extends HostCollection {
  constructor(protected readonly context: ModelContext) {
    super();
  }

  protected abstract parts(): readonly CustomXmlPartDescription[];

  $items(): readonly CustomXmlPart[] {
    return this.parts().map((part) => this.wrap(part));
  }

  getCount(): number {
    return this.parts().length;
  }

  getItem(id: unknown): CustomXmlPart {
    const part = this.getItemOrNullObject(id);
    if (!part) {
      throw itemNotFound(`There is no custom XML part ${String(id)}.`);
    }
    return part;
  }

  getItemOrNullObject(id: unknown): CustomXmlPart | null {
    const wanted = asText(id, "id");
    const part = this.parts().find((candidate) => candidate.id === wanted);
    return part ? this.wrap(part) : null;
  }

  protected wrap(part: CustomXmlPartDescription): CustomXmlPart {
    return new CustomXmlPart(this.context, part);
  }
}

export class CustomXmlPartCollection extends PartList {
  readonly $type = "CustomXmlPartCollection";

  protected parts(): readonly CustomXmlPartDescription[] {
    return this.context.book.customXmlParts;
  }

  add(xml: unknown): CustomXmlPart {
    const text = checkXml(xml);
    const part = { id: newId(), namespaceUri: rootNamespace(text), xml: text };
    this.context.book.customXmlParts.push(part);
    this.context.note({ kind: "document" });
    return this.wrap(part);
  }

  getByNamespace(namespaceUri: unknown): CustomXmlPartScopedCollection {
    return new CustomXmlPartScopedCollection(this.context, asText(namespaceUri, "namespaceUri"));
  }
}

/** The parts of one namespace. */
export class CustomXmlPartScopedCollection extends PartList {
  readonly $type = "CustomXmlPartScopedCollection";

  constructor(
    context: ModelContext,
    private readonly namespaceUri: string,
  ) {
    super(context);
  }

  protected parts(): readonly CustomXmlPartDescription[] {
    return this.context.book.customXmlParts.filter((part) => part.namespaceUri === this.namespaceUri);
  }

  getOnlyItem(): CustomXmlPart {
    const part = this.getOnlyItemOrNullObject();
    if (!part) {
      throw itemNotFound(`There is not exactly one custom XML part of ${this.namespaceUri}.`);
    }
    return part;
  }

  getOnlyItemOrNullObject(): CustomXmlPart | null {
    const [part, ...more] = this.parts();
    return part && more.length === 0 ? this.wrap(part) : null;
  }
}

export class CustomXmlPart extends HostObject {
  readonly $type = "CustomXmlPart";

  constructor(
    private readonly context: ModelContext,
    private readonly part: CustomXmlPartDescription,
  ) {
    super();
  }

  override get $id(): string {
    return this.part.id;
  }

  get id(): string {
    return this.part.id;
  }

  get namespaceUri(): string {
    return this.part.namespaceUri;
  }

  getXml(): string {
    return this.part.xml;
  }

  setXml(xml: unknown): void {
    this.part.xml = checkXml(xml);
    this.context.note({ kind: "document" });
  }

  delete(): void {
    const parts = this.context.book.customXmlParts;
    parts.splice(parts.indexOf(this.part), 1);
    this.context.note({ kind: "document" });
  }
}

/** One well-formed element, as far as a scan of its tags can tell. */
function checkXml(value: unknown): string {
  const xml = asText(value, "xml");
  if (xml.length > LARGEST_PART) {
    throw invalidArgument("xml is larger than 1 MB.");
  }
  const body = xml
    .replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->/g, "")
    .replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, "text");
  const open: string[] = [];
  let roots = 0;
  for (const [, end, name, attributes] of body.matchAll(/<(\/?)([^\s/>]+)((?:[^>"']|"[^"]*"|'[^']*')*)>/g)) {
    if (end === "/") {
      if (open.pop() !== name) {
        throw invalidArgument("xml is not well-formed.");
      }
      continue;
    }
    if (open.length === 0) {
      roots++;
    }
    if (attributes?.trimEnd().endsWith("/") !== true) {
      open.push(name ?? "");
    }
  }
  if (open.length > 0 || roots !== 1) {
    throw invalidArgument("xml is not one well-formed element.");
  }
  return xml;
}

/** The namespace of the root element, "" for none. */
function rootNamespace(xml: string): string {
  const root = /<(?![?!])([^\s/>]+)((?:[^>"']|"[^"]*"|'[^']*')*)>/.exec(xml);
  const [prefix, local] = (root?.[1] ?? "").split(":");
  const attribute = local === undefined ? "xmlns" : `xmlns:${prefix ?? ""}`;
  const match = new RegExp(`\\s${attribute}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(root?.[2] ?? "");
  return match?.[1] ?? match?.[2] ?? "";
}
