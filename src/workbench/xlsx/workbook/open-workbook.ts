// A package taken apart into a book without its cells, together with everything that saving needs to find again.
import { Book } from "../../book/book";
import { Sheet } from "../../book/sheet";
import type { TableDescription } from "../../book/table-description";
import { mainPart } from "../../../ooxml/package/open-package";
import { tablePartsOf } from "../../../ooxml/tables/table-place";
import { countsFrom1904 } from "../../../ooxml/workbook/counts-from-1904";
import { sheetEntries, type SheetEntry as ListedSheet } from "../../../ooxml/workbook/sheet-entries";
import { WorkbookFileError } from "../../../ooxml/workbook-file-error";
import { SharedStrings } from "../cells/shared-strings";
import { readDrawing, type ReadDrawing } from "../charts/sheet-charts";
import { isGuid, madeUpId } from "../made-up-id";
import type { WorkbookPackage } from "../../../ooxml/package/workbook-package";
import { readColumns } from "../sheet/sheet-columns";
import { readConditionalFormats, type ReadFormat } from "../sheet/sheet-conditional-formats";
import { readSheetProperties } from "../sheet/sheet-custom-properties";
import { readHyperlinks } from "../sheet/sheet-hyperlinks";
import { readMerges } from "../../../ooxml/sheet/read-merges";
import { readProtection } from "../sheet/sheet-protection";
import { readValidations } from "../sheet/sheet-validations";
import { readPage } from "../sheet/sheet-page";
import { readView } from "../sheet/sheet-view";
import { splitWorksheet, type WorksheetPart } from "../../../ooxml/sheet/split-worksheet";
import { StyleSheet } from "../styles/style-sheet";
import { themeColors } from "../../../ooxml/styles/theme-colors";
import { readTable } from "../tables/table-part";
import {
  attribute,
  childElement,
  numberAttribute,
  xmlElement,
  type XmlElement,
} from "../../../ooxml/xml/xml-element";
import { readRowSizes } from "../cells/row-attributes";
import { readCustomXml, type ReadCustomXmlPart } from "./custom-xml";
import { readNames } from "./defined-names";
import { readDocumentProperties } from "./document-properties";
import { formatPlace, readState, STATE_NAMESPACE, type SavedState } from "./saved-state";
import { readWorkbookProtection } from "./workbook-protection";

const VISIBILITIES = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

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
  const path = mainPart(workbook) ?? "xl/workbook.xml";
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
  const entries = sheetEntries(workbook, path, root).map((entry) =>
    openEntry(workbook, entry, styles, state),
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
  { element, number, name, visibility, path }: ListedSheet,
  styles: StyleSheet,
  state: SavedState,
): SheetEntry {
  const xml = path === undefined ? undefined : workbook.text(path);
  if (path === undefined || xml === undefined) {
    return { id: madeUpId("sheet", number), element, sheet: undefined };
  }
  const part = splitWorksheet(xml);
  const uid = attribute(part.root, "uid");
  const id = uid !== undefined && isGuid(uid) ? uid : madeUpId("sheet", number);
  const sheet = new Sheet(id, name);
  sheet.visibility = VISIBILITIES[visibility];
  return { id, element, sheet: openSheet(workbook, path, part, sheet, number, styles, state) };
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
  readPage(root, sheet);
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
  return tablePartsOf(workbook, sheetPath, sheetRoot).flatMap(({ path, root }) => {
    const description = readTable(root, sheetId);
    return description ? [{ path, root, description }] : [];
  });
}

function refuse1904(root: XmlElement): void {
  if (!countsFrom1904(root)) {
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
