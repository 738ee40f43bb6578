// Brings an opened package in line with a book: every worksheet first, because cells, looks and formats add to the shared
// strings and styles, then the parts that all sheets share.
import type { Book } from "../../book/book";
import { WorkbookFileError } from "../../../ooxml/workbook-file-error";
import { activeSheet } from "./active-sheet";
import { dynamicArrayMetadata } from "./dynamic-arrays";
import { sameData } from "../same-data";
import {
  childElement,
  numberAttribute,
  setAttribute,
  xmlElement,
  type XmlElement,
} from "../../../ooxml/xml/xml-element";
import { writeCustomXml } from "./custom-xml";
import { writeNames } from "./defined-names";
import { readDocumentProperties, writeDocumentProperties } from "./document-properties";
import type { OpenedWorkbook } from "./open-workbook";
import { renamedSheets, renameInPivotSources, renaming } from "./rename-sheets";
import { writeState } from "./saved-state";
import { updateSheet } from "./update-sheet";
import { replaceInWorkbook } from "./workbook-part";
import { writeWorkbookProtection } from "./workbook-protection";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Changes the package of `opened` so that it holds `book`. */
export function updateWorkbook(opened: OpenedWorkbook, book: Book): void {
  const { package: workbook, path, root } = opened;
  if (book.sheets.length === 0) {
    throw new WorkbookFileError(
      "unwritable",
      "A workbook needs at least one sheet.",
      "Add a sheet, then save again.",
    );
  }
  const renamed = renamedSheets(opened.book, book);
  if (renamed.length > 0) {
    renameInPivotSources(workbook, path, renamed);
  }
  let metadata: number | undefined;
  const context = {
    opened,
    book,
    tableNumber: highestTableNumber(opened),
    rename: renamed.length > 0 ? renaming(renamed) : undefined,
    dynamicArrayMetadata: () => (metadata ??= dynamicArrayMetadata(workbook, path)),
  };
  const paths = new Map(book.sheets.map((sheet) => [sheet.id, updateSheet(context, sheet)]));
  const before = opened.entries.map(({ id }) => id);
  const ids = updateSheetList(opened, book, paths);
  if (!sameData(opened.book.names, book.names) || !sameData(before, ids)) {
    writeNames(root, book.names, before, ids);
  }
  if (!sameData(opened.book.protection, book.protection)) {
    writeWorkbookProtection(root, book.protection);
  }
  updateView(root, book, ids);
  updateCalculation(opened);
  const state = writeState(book);
  writeCustomXml(workbook, path, [...book.customXmlParts, ...(state ? [state] : [])], opened.customXml);
  if (!sameData(readDocumentProperties(workbook), book.customProperties)) {
    writeDocumentProperties(workbook, book.customProperties);
  }
  writeShared(opened);
  // A template becomes a workbook.
  workbook.setTree(path, root, `${SPREADSHEET}.sheet.main+xml`);
}

/** The list of tabs: the book's order, with sheets that are only carried along behind the tab they followed. */
function updateSheetList(opened: OpenedWorkbook, book: Book, paths: ReadonlyMap<string, string>): string[] {
  const { package: workbook, path, root, entries } = opened;
  const relationships = workbook.relationshipsOf(path);
  let number = Math.max(0, ...entries.map(({ element }) => numberAttribute(element, "sheetId") ?? 0));
  const list = book.sheets.map((sheet) => {
    const old = entries.find(({ id }) => id === sheet.id)?.element;
    const element =
      old ??
      xmlElement("sheet", {
        "xmlns:r": OFFICE,
        name: sheet.name,
        sheetId: ++number,
        "r:id": relationships.add(`${OFFICE}/worksheet`, paths.get(sheet.id) ?? ""),
      });
    setAttribute(element, "name", sheet.name);
    setAttribute(
      element,
      "state",
      sheet.visibility === "Visible" ? undefined : sheet.visibility === "Hidden" ? "hidden" : "veryHidden",
    );
    return { id: sheet.id, element };
  });
  entries.forEach(({ id, element, sheet }, index) => {
    if (sheet) {
      return;
    }
    const behind = entries
      .slice(0, index)
      .reverse()
      .map((entry) => list.findIndex(({ id: at }) => at === entry.id));
    list.splice((behind.find((at) => at >= 0) ?? -1) + 1, 0, { id, element });
  });
  for (const { id, element, sheet } of entries) {
    const arrow = [...element.attributes].find(([name]) => name.endsWith(":id"))?.[1];
    if (sheet && !paths.has(id) && arrow !== undefined) {
      relationships.remove(arrow);
    }
  }
  replaceInWorkbook(root, "sheets", [
    xmlElement(
      "sheets",
      {},
      list.map(({ element }) => element),
    ),
  ]);
  return list.map(({ id }) => id);
}

/** The tab that shows first. */
function updateView(root: XmlElement, book: Book, ids: readonly string[]): void {
  let view = childElement(root, "bookViews", "workbookView");
  if (!view) {
    view = xmlElement("workbookView");
    replaceInWorkbook(root, "bookViews", [xmlElement("bookViews", {}, [view])]);
  }
  const active = Math.max(0, ids.indexOf(activeSheet(book)?.id ?? ""));
  setAttribute(view, "activeTab", active || undefined);
  const first = numberAttribute(view, "firstSheet") ?? 0;
  if (first >= ids.length) {
    setAttribute(view, "firstSheet", undefined);
  }
}

/** Asks for a full calculation on opening, and drops the chain that old formulas were calculated along. */
function updateCalculation({ package: workbook, path, root }: OpenedWorkbook): void {
  const old = childElement(root, "calcPr");
  const calculation = xmlElement("calcPr", Object.fromEntries(old?.attributes ?? []));
  setAttribute(calculation, "fullCalcOnLoad", true);
  replaceInWorkbook(root, "calcPr", [calculation]);
  const relationships = workbook.relationshipsOf(path);
  for (const { id, target } of relationships.ofType("calcChain")) {
    relationships.remove(id);
    workbook.remove(target);
  }
}

function writeShared({ package: workbook, path, strings, styles, stylesPath }: OpenedWorkbook): void {
  const relationships = workbook.relationshipsOf(path);
  workbook.setTree(stylesPath, styles.root, `${SPREADSHEET}.styles+xml`);
  if (relationships.ofType("styles").length === 0) {
    relationships.add(`${OFFICE}/styles`, stylesPath);
  }
  if (strings.size === 0) {
    return;
  }
  const known = relationships.ofType("sharedStrings")[0]?.target;
  const stringsPath = known ?? "xl/sharedStrings.xml";
  workbook.setText(stringsPath, strings.toXml(), `${SPREADSHEET}.sharedStrings+xml`);
  if (known === undefined) {
    relationships.add(`${OFFICE}/sharedStrings`, stringsPath);
  }
}

function highestTableNumber(opened: OpenedWorkbook): number {
  const roots = opened.entries.flatMap(({ sheet }) => (sheet?.tables ?? []).map(({ root }) => root));
  return Math.max(0, ...roots.map((root) => numberAttribute(root, "id") ?? 0));
}
