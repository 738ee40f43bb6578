// A package taken apart into a book without its cells, together with everything that saving needs to find again.
import { Book } from "../../book/book";
import { Sheet } from "../../book/sheet";
import type { TableDescription } from "../../book/table-description";
import { WorkbookFileError } from "../workbook-file-error";
import { SharedStrings } from "../cells/shared-strings";
import { readDrawing, type ReadDrawing } from "../charts/sheet-charts";
import { isGuid, madeUpId } from "../made-up-id";
import type { WorkbookPackage } from "../package/workbook-package";
import { readColumns } from "../sheet/sheet-columns";
import { readConditionalFormats, type ReadFormat } from "../sheet/sheet-conditional-formats";
import { readSheetProperties } from "../sheet/sheet-custom-properties";
import { readHyperlinks } from "../sheet/sheet-hyperlinks";
import { readMerges } from "../sheet/sheet-merges";
import { readProtection } from "../sheet/sheet-protection";
import { readValidations } from "../sheet/sheet-validations";
import { readView } from "../sheet/sheet-view";
import { splitWorksheet, type WorksheetPart } from "../sheet/worksheet-part";
import { StyleSheet } from "../styles/style-sheet";
import { themeColors } from "../styles/theme-colors";
import { readTable } from "../tables/table-part";
import {
  attribute,
  booleanAttribute,
  childElement,
  childElements,
  numberAttribute,
  xmlElement,
  type XmlElement,
} from "../xml/xml-element";
import { readRowSizes } from "../cells/row-attributes";
import { readCustomXml, type ReadCustomXmlPart } from "./custom-xml";
import { readNames } from "./defined-names";
import { readDocumentProperties } from "./document-properties";
import { formatPlace, readState, STATE_NAMESPACE, type SavedState } from "./saved-state";
import { readWorkbookProtection } from "./workbook-protection";

/** One tab of the workbook part; `sheet` is missing for chart sheets and the like, which are only carried along. */
export interface SheetEntry {
  readonly id: string;
  readonly element: XmlElement;
  readonly sheet: OpenedSheet | undefined;
}

/** A worksheet of the file. */
export interface OpenedSheet {
  readonly sheet: Sheet;
  readonly path: string;
  readonly part: WorksheetPart;
  readonly columnStyles: ReadonlyMap<number, number>;
  readonly formats: readonly ReadFormat[];
  readonly drawing: ReadDrawing | undefined;
  readonly tables: readonly OpenedTable[];
}

/** A table of the file. */
export interface OpenedTable {
  readonly description: TableDescription;
  readonly path: string;
  readonly root: XmlElement;
}

/** A workbook taken apart. */
export interface OpenedWorkbook {
  readonly package: WorkbookPackage;
  readonly path: string;
  readonly root: XmlElement;
  readonly styles: StyleSheet;
  readonly stylesPath: string;
  readonly strings: SharedStrings;
  readonly entries: readonly SheetEntry[];
  readonly customXml: readonly ReadCustomXmlPart[];
  /** Everything but the cells. */
  readonly book: Book;
}

/** Takes a package apart. Throws `WorkbookFileError` for the 1904 date system, `SyntaxError` for parts that are no XML. */
export function openWorkbook(workbook: WorkbookPackage): OpenedWorkbook {
  const path = workbook.relationshipsOf("").ofType("officeDocument")[0]?.target ?? "xl/workbook.xml";
  const root = workbook.tree(path);
  if (!root) {
    throw new SyntaxError("The workbook part is missing.");
  }
  refuse1904(root);
  const relationships = workbook.relationshipsOf(path);
  const target = (type: string): string | undefined => relationships.ofType(type)[0]?.target;
  const themePath = target("theme");
  const stylesPath = target("styles");
  const stringsPath = target("sharedStrings");
  const theme = themeColors(themePath === undefined ? undefined : workbook.tree(themePath));
  const styleRoot = stylesPath === undefined ? undefined : workbook.tree(stylesPath);
  const styles = new StyleSheet(styleRoot ?? blankStyles(), theme);
  const customXml = readCustomXml(workbook, path);
  const state = readState(customXml.find(({ part }) => part.namespaceUri === STATE_NAMESPACE)?.part.xml);
  const entries = childElements(childElement(root, "sheets"), "sheet").map((element, index) =>
    openEntry(workbook, path, element, index, styles, state),
  );
  const opened: OpenedWorkbook = {
    package: workbook,
    path,
    root,
    styles,
    stylesPath: stylesPath ?? "xl/styles.xml",
    strings: new SharedStrings(stringsPath === undefined ? "" : workbook.text(stringsPath)),
    entries,
    customXml,
    book: new Book(),
  };
  fillBook(opened, state);
  return opened;
}

function fillBook(opened: OpenedWorkbook, state: SavedState): void {
  const { book, entries, root } = opened;
  for (const { sheet } of entries) {
    if (sheet) {
      book.sheets.push(sheet.sheet);
      book.tables.push(...sheet.tables.map(({ description }) => description));
    }
  }
  const ids = entries.map(({ id }) => id);
  book.names.push(...readNames(root, ids));
  const parts = opened.customXml.map(({ part }) => part);
  book.customXmlParts.push(...parts.filter(({ namespaceUri }) => namespaceUri !== STATE_NAMESPACE));
  for (const [name, value] of state.settings) {
    book.settings.set(name, value);
  }
  for (const [name, value] of readDocumentProperties(opened.package)) {
    book.customProperties.set(name, value);
  }
  book.protection = readWorkbookProtection(root);
  const active = numberAttribute(childElement(root, "bookViews", "workbookView"), "activeTab") ?? 0;
  book.activeSheetId = entries[active]?.sheet?.sheet.id ?? book.sheets[0]?.id ?? "";
}

function openEntry(
  workbook: WorkbookPackage,
  workbookPath: string,
  element: XmlElement,
  index: number,
  styles: StyleSheet,
  state: SavedState,
): SheetEntry {
  const number = numberAttribute(element, "sheetId") ?? index + 1;
  const arrow = workbook.relationshipsOf(workbookPath).byId(attribute(element, "id"));
  const xml = arrow?.type.endsWith("/worksheet") ? workbook.text(arrow.target) : undefined;
  if (!arrow || xml === undefined) {
    return { id: madeUpId("sheet", number), element, sheet: undefined };
  }
  const part = splitWorksheet(xml);
  const uid = attribute(part.root, "uid");
  const id = uid !== undefined && isGuid(uid) ? uid : madeUpId("sheet", number);
  const sheet = new Sheet(id, element.attributes.get("name") ?? `Sheet${number}`);
  const visibility = element.attributes.get("state");
  sheet.visibility =
    visibility === "hidden" ? "Hidden" : visibility === "veryHidden" ? "VeryHidden" : "Visible";
  return { id, element, sheet: openSheet(workbook, arrow.target, part, sheet, number, styles, state) };
}

function openSheet(
  workbook: WorkbookPackage,
  path: string,
  part: WorksheetPart,
  sheet: Sheet,
  number: number,
  styles: StyleSheet,
  state: SavedState,
): OpenedSheet {
  const { root } = part;
  const relationships = workbook.relationshipsOf(path);
  readView(root, sheet, styles.theme);
  const columnStyles = readColumns(root, sheet);
  readRowSizes(part.cells, sheet);
  sheet.protection = readProtection(root);
  sheet.merges.push(...readMerges(root));
  sheet.validations.push(...readValidations(root));
  sheet.hyperlinks.push(...readHyperlinks(root, relationships));
  for (const [name, value] of readSheetProperties(root, relationships, workbook)) {
    sheet.customProperties.set(name, value);
  }
  const formats = readConditionalFormats(
    root,
    styles,
    (areas, priority, ordinal) =>
      state.formatIds.get(formatPlace(sheet.name, areas, priority)) ?? madeUpId("format", number, ordinal),
  );
  sheet.conditionalFormats.push(...formats.map(({ description }) => ({ ...description })));
  const drawing = readDrawing(workbook, path, root, sheet, styles.theme, number);
  sheet.charts.push(...(drawing?.charts ?? []).map(({ description }) => structuredClone(description)));
  return {
    sheet,
    path,
    part,
    columnStyles,
    formats,
    drawing,
    tables: openTables(workbook, path, root, sheet.id),
  };
}

function openTables(
  workbook: WorkbookPackage,
  sheetPath: string,
  sheetRoot: XmlElement,
  sheetId: string,
): OpenedTable[] {
  return childElements(childElement(sheetRoot, "tableParts"), "tablePart").flatMap((element) => {
    const path = workbook.relationshipsOf(sheetPath).byId(attribute(element, "id"))?.target;
    const root = path === undefined ? undefined : workbook.tree(path);
    const description = root && readTable(root, sheetId);
    return path !== undefined && root && description ? [{ path, root, description }] : [];
  });
}

function refuse1904(root: XmlElement): void {
  if (!booleanAttribute(childElement(root, "workbookPr"), "date1904", false)) {
    return;
  }
  throw new WorkbookFileError(
    "file-unreadable",
    "The workbook counts dates from 1904, so every date in it would be four years off here.",
    "In Excel, clear File, Options, Advanced, Use 1904 date system, check the dates and save the workbook again.",
  );
}

function blankStyles(): XmlElement {
  return xmlElement("styleSheet", { xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main" });
}
