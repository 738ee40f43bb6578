import { childElements, xmlElement, type XmlElement } from "../xml/xml-element";
import { relativePartPath, resolvePartPath } from "./part-path";

const NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";

/** One arrow from a part to another part or, when `external`, to an address. */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** A part's path in the package, or the address as it is. */
  readonly target: string;
  readonly external: boolean;
}

/** The arrows that leave one part (ECMA-376 part 2, 9.3). */
export class Relationships {
  private readonly list: Relationship[] = [];
  /** Whether anything changed since the package was read. */
  changed = false;

  constructor(
    private readonly source: string,
    root?: XmlElement,
  ) {
    for (const element of childElements(root, "Relationship")) {
      const target = element.attributes.get("Target") ?? "";
      const external = element.attributes.get("TargetMode") === "External";
      this.list.push({
        id: element.attributes.get("Id") ?? "",
        type: element.attributes.get("Type") ?? "",
        target: external ? target : resolvePartPath(source, target),
        external,
      });
    }
  }

  all(): readonly Relationship[] {
    return this.list;
  }

  byId(id: string | undefined): Relationship | undefined {
    return this.list.find((relationship) => relationship.id === id);
  }

  /** All of a type, which is given by the last step of its address, such as `worksheet`. */
  ofType(type: string): Relationship[] {
    return this.list.filter((relationship) => relationship.type.endsWith(`/${type}`));
  }

  /** Adds an arrow to a part and returns its id. */
  add(type: string, path: string): string {
    return this.append(type, path, false);
  }

  /** Adds an arrow to an address outside of the package and returns its id. */
  addExternal(type: string, address: string): string {
    return this.append(type, address, true);
  }

  private append(type: string, target: string, external: boolean): string {
    const used = new Set(this.list.map((relationship) => relationship.id));
    let number = this.list.length + 1;
    while (used.has(`rId${number}`)) {
      number++;
    }
    const id = `rId${number}`;
    this.list.push({ id, type, target, external });
    this.changed = true;
    return id;
  }

  remove(id: string): void {
    const index = this.list.findIndex((relationship) => relationship.id === id);
    if (index < 0) {
      return;
    }
    this.list.splice(index, 1);
    this.changed = true;
  }

  toXml(): XmlElement {
    return xmlElement(
      "Relationships",
      { xmlns: NAMESPACE },
      this.list.map(({ id, type, target, external }) =>
        xmlElement("Relationship", {
          Id: id,
          Type: type,
          Target: external ? target : relativePartPath(this.source, target),
          TargetMode: external ? "External" : undefined,
        }),
      ),
    );
  }
}
