// Custom XML parts (ECMA-376 part 1, 15.2.5): an item with any XML, and its properties with the id and the namespaces.
import type { CustomXmlPartDescription } from "../../book/book";
import { madeUpId } from "../made-up-id";
import type { WorkbookPackage } from "../../../ooxml/package/workbook-package";
import { parseXml } from "../../../ooxml/xml/parse-xml";
import { attribute, xmlElement } from "../../../ooxml/xml/xml-element";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
const PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";

/** A custom XML part and where it lies. */
export interface ReadCustomXmlPart {
  readonly path: string;
  readonly part: CustomXmlPartDescription;
}

/** The custom XML parts that the workbook part points at. */
export function readCustomXml(workbook: WorkbookPackage, workbookPath: string): ReadCustomXmlPart[] {
  return workbook
    .relationshipsOf(workbookPath)
    .ofType("customXml")
    .flatMap(({ target: path }, index) => {
      const xml = workbook.plainText(path);
      if (xml === undefined) {
        return [];
      }
      const properties = workbook.relationshipsOf(path).ofType("customXmlProps")[0]?.target;
      const root = properties === undefined ? undefined : workbook.tree(properties);
      const id = attribute(root, "itemID") ?? madeUpId("part", index);
      return [{ path, part: { id, namespaceUri: namespaceOf(xml), xml } }];
    });
}

/** Brings the package's custom XML parts in line with `parts`. */
export function writeCustomXml(
  workbook: WorkbookPackage,
  workbookPath: string,
  parts: readonly CustomXmlPartDescription[],
  before: readonly ReadCustomXmlPart[],
): void {
  const relationships = workbook.relationshipsOf(workbookPath);
  for (const { path, part } of before) {
    const now = parts.find(({ id }) => id === part.id);
    if (now && now.xml !== part.xml) {
      workbook.setText(path, declared(now.xml));
    }
    if (now) {
      continue;
    }
    const arrow = relationships.ofType("customXml").find(({ target }) => target === path);
    if (arrow) {
      relationships.remove(arrow.id);
    }
  }
  for (const part of parts) {
    if (before.some(({ part: { id } }) => id === part.id)) {
      continue;
    }
    const path = workbook.freePath("customXml/item", ".xml");
    workbook.setText(path, declared(part.xml));
    relationships.add(`${OFFICE}/relationships/customXml`, path);
    const number = /(\d+)\.xml$/.exec(path)?.[1] ?? "1";
    const properties = `customXml/itemProps${number}.xml`;
    workbook.setTree(properties, itemProperties(part), PROPERTIES_TYPE);
    workbook.relationshipsOf(path).add(`${OFFICE}/relationships/customXmlProps`, properties);
  }
}

/** The namespace of the root element; empty for XML without one or that cannot be read. */
function namespaceOf(xml: string): string {
  try {
    const root = parseXml(xml);
    const colon = root.name.indexOf(":");
    return root.attributes.get(colon < 0 ? "xmlns" : `xmlns:${root.name.slice(0, colon)}`) ?? "";
  } catch {
    return "";
  }
}

function itemProperties({ id, namespaceUri }: CustomXmlPartDescription): ReturnType<typeof xmlElement> {
  return xmlElement("ds:datastoreItem", { "ds:itemID": id, "xmlns:ds": PROPERTIES }, [
    xmlElement("ds:schemaRefs", {}, [
      namespaceUri === "" ? undefined : xmlElement("ds:schemaRef", { "ds:uri": namespaceUri }),
    ]),
  ]);
}

/** The text is stored as UTF-8, whatever encoding it was declared in. */
function declared(xml: string): string {
  return xml.replace(/^(\s*<\?xml[^>]*?encoding=["'])[^"']*/, "$1UTF-8");
}
