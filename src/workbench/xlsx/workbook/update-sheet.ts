import type { Book } from "../../book/book";
import type { Sheet } from "../../book/sheet";
import { areaAddress } from "../../../ooxml/cells/cell-address";
import { columnStyles } from "../cells/column-styles";
import { OriginCells } from "../cells/origin-cells";
import { writeCells } from "../cells/write-cells";
import { renameInDrawing, writeDrawing } from "../charts/sheet-charts";
import { isGuid } from "../made-up-id";
import { sameData } from "../same-data";
import { writeColumns } from "../sheet/sheet-columns";
import { writeConditionalFormats } from "../sheet/sheet-conditional-formats";
import { writeSheetProperties } from "../sheet/sheet-custom-properties";
import { writeHyperlinks } from "../sheet/sheet-hyperlinks";
import { writeMerges } from "../sheet/sheet-merges";
import { writeProtection } from "../sheet/sheet-protection";
import { writeValidations } from "../sheet/sheet-validations";
import { writePage } from "../sheet/sheet-page";
import { writeView } from "../sheet/sheet-view";
import { blankWorksheet, replaceInWorksheet, worksheetFrame } from "../sheet/worksheet-part";
import { writeTable } from "../tables/table-part";
import { ByteSink } from "../xml/byte-sink";
import {
  childElement,
  numberAttribute,
  setAttribute,
  xmlElement,
  type XmlElement,
} from "../../../ooxml/xml/xml-element";
import { renameFormulas } from "./rename-sheets";
import { activeSheet } from "./active-sheet";
import type { OpenedSheet, OpenedWorkbook } from "./open-workbook";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const REVISION = "http://schemas.microsoft.com/office/spreadsheetml/2014/revision";
const COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";

/** What the sheets of one workbook are written with. */
export interface SheetContext {
  readonly opened: OpenedWorkbook;
  readonly book: Book;
  /** The highest number that a table of the workbook has. */
  tableNumber: number;
  /** Rewrites a formula of the file for sheets that got another name; undefined where none did. */
  readonly rename: ((formula: string) => string) | undefined;
  dynamicArrayMetadata(): number;
}

/** Brings one worksheet part, its tables and its drawing in line with the sheet; returns the part's path. */
export function updateSheet(context: SheetContext, sheet: Sheet): string {
  const { opened, book } = context;
  const { package: workbook, styles } = opened;
  const old = opened.entries.find(({ id }) => id === sheet.id)?.sheet;
  const before = old?.sheet;
  const path = old?.path ?? workbook.freePath("xl/worksheets/sheet", ".xml");
  const { root, cells } = old?.part ?? blankWorksheet();
  if (!old) {
    // Taken at once, so that the next sheet does not choose the same path.
    workbook.setBytes(path, new Uint8Array(), `${SPREADSHEET}.worksheet+xml`);
    if (isGuid(sheet.id)) {
      nameForGood(root, sheet.id);
    }
  }
  const relationships = workbook.relationshipsOf(path);
  const looks = columnStyles(sheet, styles, old?.columnStyles ?? new Map<number, number>());
  writeView(root, sheet, before, sheet === activeSheet(book));
  writePage(root, sheet, before);
  writeColumns(root, sheet, looks.entries);
  if (!sameData(sheet.protection, before?.protection)) {
    writeProtection(root, sheet.protection);
  }
  if (!sameData(sheet.merges, before?.merges ?? [])) {
    writeMerges(root, sheet.merges);
  }
  if (!sameData(sheet.conditionalFormats, before?.conditionalFormats ?? [])) {
    writeConditionalFormats(root, sheet.conditionalFormats, old?.formats ?? [], styles);
  }
  if (!sameData(sheet.validations, before?.validations ?? [])) {
    writeValidations(root, sheet.validations, sheet.name);
  }
  if (!sameData(sheet.hyperlinks, before?.hyperlinks ?? [])) {
    writeHyperlinks(root, relationships, sheet.hyperlinks);
  }
  if (!sameData(sheet.customProperties, before?.customProperties ?? new Map())) {
    writeSheetProperties(root, relationships, workbook, sheet.customProperties);
  }
  const extensions = childElement(root, "extLst");
  if (extensions && context.rename) {
    renameFormulas(extensions, context.rename);
  }
  const drawing =
    old?.drawing && context.rename ? renameInDrawing(workbook, old.drawing, context.rename) : old?.drawing;
  writeDrawing(workbook, path, root, sheet, book, drawing);
  writeTables(context, path, root, sheet, old);
  writeDimension(root, sheet);
  const sink = new ByteSink();
  const frame = worksheetFrame(root);
  sink.write(frame.before);
  const targets = {
    strings: opened.strings,
    styles,
    tables: book.tables.filter(({ sheetId }) => sheetId === sheet.id),
    columnStyles: looks,
    origin:
      old &&
      new OriginCells(
        cells,
        opened.strings,
        old.tables.map(({ description }) => description),
      ),
    dynamicArrayMetadata: () => context.dynamicArrayMetadata(),
  };
  writeCells(sheet, targets, sink);
  sink.write(frame.after);
  workbook.setBytes(path, sink.bytes());
  return path;
}

/** Excel keeps a worksheet's id in `xr:uid`, through renaming and moving. */
function nameForGood(root: XmlElement, id: string): void {
  setAttribute(root, "xmlns:mc", COMPATIBILITY);
  setAttribute(root, "mc:Ignorable", "xr");
  setAttribute(root, "xmlns:xr", REVISION);
  setAttribute(root, "xr:uid", id);
}

function writeTables(
  context: SheetContext,
  sheetPath: string,
  sheetRoot: XmlElement,
  sheet: Sheet,
  old: OpenedSheet | undefined,
): void {
  const workbook = context.opened.package;
  const relationships = workbook.relationshipsOf(sheetPath);
  const tables = context.book.tables.filter(({ sheetId }) => sheetId === sheet.id);
  for (const { path, description } of old?.tables ?? []) {
    const arrow = relationships.all().find(({ target }) => target === path);
    if (arrow && !tables.some(({ id }) => id === description.id)) {
      relationships.remove(arrow.id);
    }
  }
  const parts = tables.map((table) => {
    const known = old?.tables.find(({ description }) => description.id === table.id);
    const path = known?.path ?? workbook.freePath("xl/tables/table", ".xml");
    if (!known || !sameData(known.description, table)) {
      const number = numberAttribute(known?.root, "id") ?? ++context.tableNumber;
      workbook.setTree(path, writeTable(table, number, known?.root), `${SPREADSHEET}.table+xml`);
    }
    const arrow = relationships.all().find(({ target }) => target === path);
    return xmlElement("tablePart", {
      "xmlns:r": OFFICE,
      "r:id": arrow?.id ?? relationships.add(`${OFFICE}/table`, path),
    });
  });
  replaceInWorksheet(
    sheetRoot,
    "tableParts",
    parts.length > 0 ? [xmlElement("tableParts", { count: parts.length }, parts)] : [],
  );
}

function writeDimension(root: XmlElement, sheet: Sheet): void {
  const area = sheet.cells.extent();
  const dimension = childElement(root, "dimension") ?? xmlElement("dimension");
  setAttribute(dimension, "ref", area ? areaAddress(area) : "A1");
  replaceInWorksheet(root, "dimension", [dimension]);
}
