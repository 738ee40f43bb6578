import { childElements, xmlElement, type XmlElement } from "../xml/xml-element";

const NAMESPACE = "http://schemas.openxmlformats.org/package/2006/content-types";

/** What every part of a package is (`[Content_Types].xml`; ECMA-376 part 2, 10.1.2). */
export class ContentTypes {
  private readonly defaults = new Map<string, string>();
  private readonly overrides = new Map<string, string>();

  constructor(root?: XmlElement) {
    for (const element of childElements(root)) {
      const type = element.attributes.get("ContentType") ?? "";
      const extension = element.attributes.get("Extension");
      const part = element.attributes.get("PartName");
      if (extension !== undefined) {
        this.defaults.set(extension.toLowerCase(), type);
      } else if (part !== undefined) {
        this.overrides.set(part.replace(/^\//, ""), type);
      }
    }
  }

  of(path: string): string {
    const extension = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
    return this.overrides.get(path) ?? this.defaults.get(extension) ?? "";
  }

  setDefault(extension: string, type: string): void {
    if (!this.defaults.has(extension)) {
      this.defaults.set(extension, type);
    }
  }

  set(path: string, type: string): void {
    this.overrides.set(path, type);
  }

  remove(path: string): void {
    this.overrides.delete(path);
  }

  toXml(): XmlElement {
    return xmlElement("Types", { xmlns: NAMESPACE }, [
      ...[...this.defaults].map(([extension, type]) =>
        xmlElement("Default", { Extension: extension, ContentType: type }),
      ),
      ...[...this.overrides].map(([path, type]) =>
        xmlElement("Override", { PartName: `/${path}`, ContentType: type }),
      ),
    ]);
  }
}
