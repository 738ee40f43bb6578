import type { DefinedName } from "../../book/book";
import { formulaFromFile } from "../formulas/formula-from-file";
import { formulaToFile } from "../formulas/formula-to-file";
import {
  booleanAttribute,
  childElement,
  childElements,
  numberAttribute,
  setAttribute,
  textContent,
  xmlElement,
  type XmlElement,
} from "../../../ooxml/xml/xml-element";
import { replaceInWorkbook } from "./workbook-part";

const BUILT_IN = "_xlnm.";
const BUILT_IN_NAMES = new Set([
  "Print_Area",
  "Print_Titles",
  "_FilterDatabase",
  "Criteria",
  "Extract",
  "Consolidate_Area",
  "Database",
  "Sheet_Title",
]);

/** The names of a workbook part (18.2.5); `sheetIds` are the ids of all its sheets in order. */
export function readNames(workbook: XmlElement, sheetIds: readonly string[]): DefinedName[] {
  return nameElements(workbook).flatMap((element) => {
    const name = element.attributes.get("name") ?? "";
    const local = numberAttribute(element, "localSheetId");
    const sheetId = local === undefined ? undefined : sheetIds[local];
    if (local !== undefined && sheetId === undefined) {
      return [];
    }
    const comment = element.attributes.get("comment");
    return [
      {
        name: name.startsWith(BUILT_IN) ? name.slice(BUILT_IN.length) : name,
        formula: formulaFromFile(textContent(element)),
        visible: !booleanAttribute(element, "hidden", false),
        ...(comment !== undefined ? { comment } : {}),
        ...(sheetId !== undefined ? { sheetId } : {}),
      },
    ];
  });
}

/** Replaces the names; `before` are the ids of the sheets in the part as it is, `sheetIds` those it will have. */
export function writeNames(
  workbook: XmlElement,
  names: readonly DefinedName[],
  before: readonly string[],
  sheetIds: readonly string[],
): void {
  const old = new Map(
    nameElements(workbook).map((element) => {
      const local = numberAttribute(element, "localSheetId");
      return [
        key(element.attributes.get("name") ?? "", local === undefined ? undefined : before[local]),
        element,
      ];
    }),
  );
  const elements = names
    .filter(({ sheetId }) => sheetId === undefined || sheetIds.includes(sheetId))
    .map(({ name, formula, visible, comment, sheetId }) => {
      const fileName = BUILT_IN_NAMES.has(name) ? BUILT_IN + name : name;
      const kept = old.get(key(fileName, sheetId));
      const element = xmlElement("definedName", Object.fromEntries(kept?.attributes ?? []), [
        formulaToFile(formula),
      ]);
      setAttribute(element, "name", fileName);
      setAttribute(element, "localSheetId", sheetId === undefined ? undefined : sheetIds.indexOf(sheetId));
      setAttribute(element, "hidden", visible ? undefined : true);
      setAttribute(element, "comment", comment);
      return element;
    });
  replaceInWorkbook(
    workbook,
    "definedNames",
    elements.length > 0 ? [xmlElement("definedNames", {}, elements)] : [],
  );
}

function nameElements(workbook: XmlElement): XmlElement[] {
  return childElements(childElement(workbook, "definedNames"), "definedName");
}

function key(name: string, sheetId: string | undefined): string {
  return `${sheetId ?? ""} ${name.toLowerCase()}`;
}
