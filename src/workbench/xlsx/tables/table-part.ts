// Tables (18.5.1.2 table). A table that came with the file keeps its element: only what the book says differently is
// changed, so calculated columns, totals and filters of the file survive.
import type { Area } from "../../book/area";
import type { TableDescription } from "../../book/table-description";
import { areaAddress } from "../../../ooxml/cells/cell-address";
import { tablePlace } from "../../../ooxml/tables/table-place";
import { isGuid, madeUpId } from "../made-up-id";
import { readFilters, writeFilterColumns } from "./filter-columns";
import { escapeCharacters, unescapeCharacters } from "../../../ooxml/xml/escaped-characters";
import {
  attribute,
  booleanAttribute,
  childElement,
  childElements,
  localName,
  numberAttribute,
  setAttribute,
  xmlElement,
  type XmlElement,
} from "../../../ooxml/xml/xml-element";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const REVISION = "http://schemas.microsoft.com/office/spreadsheetml/2014/revision";
const COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";
/** CT_Table. */
const ORDER = ["autoFilter", "sortState", "tableColumns", "tableStyleInfo", "extLst"];

/** Reads a table part; undefined where its area makes no sense. */
export function readTable(root: XmlElement, sheetId: string): TableDescription | undefined {
  const place = tablePlace(root);
  if (!place) {
    return undefined;
  }
  const columns = childElements(childElement(root, "tableColumns"), "tableColumn");
  const style = childElement(root, "tableStyleInfo");
  const uid = attribute(root, "uid");
  const columnIds = columns.map((column, index) => numberAttribute(column, "id") ?? index + 1);
  const filters = readFilters(childElement(root, "autoFilter"), columnIds);
  return {
    id: uid !== undefined && isGuid(uid) ? uid : madeUpId("table", numberAttribute(root, "id") ?? 0),
    name: place.name,
    sheetId,
    area: place.area,
    columns: columns.map((column) => unescapeCharacters(column.attributes.get("name") ?? "")),
    columnIds,
    showHeaders: (numberAttribute(root, "headerRowCount") ?? 1) > 0,
    showTotals: (numberAttribute(root, "totalsRowCount") ?? 0) > 0,
    showFilterButton: showsFilter(root),
    showBandedRows: booleanAttribute(style, "showRowStripes", false),
    showBandedColumns: booleanAttribute(style, "showColumnStripes", false),
    highlightFirstColumn: booleanAttribute(style, "showFirstColumn", false),
    style: style?.attributes.get("name") ?? "",
    ...(filters.size > 0 ? { filters } : {}),
  };
}

/** Writes a table, changing `old` where there is one; `id` must be unique in the workbook. */
export function writeTable(table: TableDescription, id: number, old: XmlElement | undefined): XmlElement {
  const root = old ?? xmlElement("table", { xmlns: MAIN });
  const name = escapeCharacters(table.name);
  setAttribute(root, "id", id);
  setAttribute(root, "name", name);
  setAttribute(root, "displayName", name);
  setAttribute(root, "ref", areaAddress(table.area));
  setAttribute(root, "headerRowCount", table.showHeaders ? undefined : 0);
  setAttribute(root, "totalsRowCount", table.showTotals ? 1 : undefined);
  setAttribute(root, "totalsRowShown", table.showTotals ? undefined : false);
  if (!old && isGuid(table.id)) {
    writeUid(root, table.id);
  }
  const columns = childElement(root, "tableColumns");
  const style = childElement(root, "tableStyleInfo");
  const members = new Map(childElements(root).map((child) => [localName(child), child]));
  const filter = writeFilter(table, members.get("autoFilter"));
  if (filter) {
    members.set("autoFilter", filter);
  } else {
    members.delete("autoFilter");
  }
  members.set("tableColumns", writeColumns(table, columns));
  members.set("tableStyleInfo", writeStyle(table, style));
  root.children = ORDER.map((member) => members.get(member)).filter((member) => member !== undefined);
  return root;
}

/** A filter shows its buttons unless every column hides its own. */
function showsFilter(root: XmlElement): boolean {
  const filter = childElement(root, "autoFilter");
  if (!filter) {
    return false;
  }
  const count = childElements(childElement(root, "tableColumns"), "tableColumn").length;
  const hidden = childElements(filter, "filterColumn").filter((column) =>
    booleanAttribute(column, "hiddenButton", false),
  );
  return hidden.length < count;
}

/** The filter covers header and body, never the totals. */
function writeFilter(table: TableDescription, old: XmlElement | undefined): XmlElement | undefined {
  if (!table.showHeaders || !table.showFilterButton) {
    return undefined;
  }
  const filter = old ?? xmlElement("autoFilter");
  const area: Area = { ...table.area, bottom: table.area.bottom - (table.showTotals ? 1 : 0) };
  setAttribute(filter, "ref", areaAddress(area));
  if (table.filters || readFilters(filter, table.columnIds).size > 0) {
    writeFilterColumns(filter, table);
  }
  return filter;
}

function writeColumns(table: TableDescription, old: XmlElement | undefined): XmlElement {
  const known = new Map(
    childElements(old, "tableColumn").map((column) => [numberAttribute(column, "id"), column]),
  );
  const columns = table.columns.map((name, index) => {
    const id = table.columnIds[index] ?? index + 1;
    const column = known.get(id) ?? xmlElement("tableColumn", { id });
    // Excel repairs tables whose names have line feeds that are not escaped like other control characters.
    setAttribute(column, "name", escapeCharacters(name).replaceAll("\n", "_x000a_"));
    return column;
  });
  return xmlElement("tableColumns", { count: columns.length }, columns);
}

function writeStyle(table: TableDescription, old: XmlElement | undefined): XmlElement {
  return xmlElement("tableStyleInfo", {
    name: table.style || undefined,
    showFirstColumn: table.highlightFirstColumn,
    showLastColumn: booleanAttribute(old, "showLastColumn", false),
    showRowStripes: table.showBandedRows,
    showColumnStripes: table.showBandedColumns,
  });
}

function writeUid(root: XmlElement, uid: string): void {
  setAttribute(root, "xmlns:mc", COMPATIBILITY);
  setAttribute(root, "mc:Ignorable", "xr");
  setAttribute(root, "xmlns:xr", REVISION);
  setAttribute(root, "xr:uid", uid);
}
