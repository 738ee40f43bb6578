// What Office.js keeps with a workbook and the file format has no plain place for: add-in settings and the ids of
// conditional formats. It travels in a custom XML part of our own, which other programs carry along.
// (Excel itself keeps settings in webextension parts, bound to the add-in's store entry; the workbench does not.)
import type { Book, CustomXmlPartDescription } from "../../book/book";
import { areasAddress } from "../../../ooxml/cells/cell-address";
import { isMadeUp } from "../made-up-id";
import { parseXml } from "../../../ooxml/xml/parse-xml";
import { childElements, textContent, xmlElement } from "../../../ooxml/xml/xml-element";
import { writeXml } from "../../../ooxml/xml/write-xml";

export const STATE_NAMESPACE = "urn:runsheet:workbench:state:1";
const ID = "{52756E73-6865-6574-8000-576F726B6265}";

/** Settings by name, and conditional format ids by place. */
export interface SavedState {
  readonly settings: ReadonlyMap<string, unknown>;
  readonly formatIds: ReadonlyMap<string, string>;
}

/** How a conditional format is found again: by sheet, cells and rank. */
export function formatPlace(sheetName: string, areas: string, priority: number): string {
  return `${priority} ${areas} ${sheetName}`;
}

/** Reads the state; entries that make no sense are left out. */
export function readState(xml: string | undefined): SavedState {
  const settings = new Map<string, unknown>();
  const formatIds = new Map<string, string>();
  for (const element of xml === undefined ? [] : childElements(parseXml(xml))) {
    const name = element.attributes.get("name");
    const id = element.attributes.get("id");
    const place = element.attributes.get("place");
    if (element.name === "setting" && name !== undefined) {
      const value = parseJson(textContent(element));
      if (value !== undefined) {
        settings.set(name, value);
      }
    } else if (element.name === "conditionalFormat" && id !== undefined && place !== undefined) {
      formatIds.set(place, id);
    }
  }
  return { settings, formatIds };
}

/** The part that holds a book's state; undefined where there is nothing to keep. */
export function writeState(book: Book): CustomXmlPartDescription | undefined {
  const settings = [...book.settings].map(([name, value]) =>
    xmlElement("setting", { name }, [JSON.stringify(value === undefined ? null : value)]),
  );
  const formats = book.sheets.flatMap((sheet) =>
    sheet.conditionalFormats.flatMap(({ id, areas }, index) =>
      isMadeUp(id)
        ? []
        : [
            xmlElement("conditionalFormat", {
              id,
              place: formatPlace(sheet.name, areasAddress(areas), index + 1),
            }),
          ],
    ),
  );
  if (settings.length + formats.length === 0) {
    return undefined;
  }
  const root = xmlElement("workbench", { xmlns: STATE_NAMESPACE }, [...settings, ...formats]);
  return { id: ID, namespaceUri: STATE_NAMESPACE, xml: writeXml(root) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
