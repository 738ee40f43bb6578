import { MAX_COLUMNS } from "../../book/area";
import type { Sheet } from "../../book/sheet";
import {
  booleanAttribute,
  childElement,
  childElements,
  numberAttribute,
  setAttribute,
  xmlElement,
  type XmlElement,
} from "../../../ooxml/xml/xml-element";
import { charactersToPoints, DEFAULT_COLUMN_POINTS, pointsToCharacters } from "./column-width";
import { replaceInWorksheet } from "./worksheet-part";

/** Reads widths, hidden columns and outline levels into the sheet; returns the style entry of each styled column. */
export function readColumns(root: XmlElement, sheet: Sheet): Map<number, number> {
  const styles = new Map<number, number>();
  for (const [column, element] of columnElements(root)) {
    const width = numberAttribute(element, "width");
    const hidden = booleanAttribute(element, "hidden", false);
    if (width && booleanAttribute(element, "customWidth", false)) {
      sheet.columnWidths.set(column, charactersToPoints(width));
    }
    if (hidden) {
      sheet.hiddenColumns.add(column);
    }
    const level = numberAttribute(element, "outlineLevel");
    if (level) {
      sheet.columnLevels.set(column, level);
    }
    const style = numberAttribute(element, "style");
    if (style) {
      styles.set(column, style);
    }
  }
  return styles;
}

/** Writes what {@link readColumns} reads; `styles` are the entries of columns that are formatted as a whole. */
export function writeColumns(root: XmlElement, sheet: Sheet, styles: ReadonlyMap<number, number>): void {
  const old = columnElements(root);
  const columns = new Set([
    ...old.keys(),
    ...sheet.columnWidths.keys(),
    ...sheet.hiddenColumns,
    ...sheet.columnLevels.keys(),
    ...styles.keys(),
  ]);
  const collapsed = collapsedColumns(sheet);
  for (const column of collapsed) {
    columns.add(column);
  }
  const elements: XmlElement[] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const attributes = columnAttributes(column, sheet, old.get(column), styles.get(column), collapsed);
    if (!attributes) {
      continue;
    }
    const last = elements[elements.length - 1];
    const continues =
      last && numberAttribute(last, "max") === column && sameAttributes(last.attributes, attributes);
    if (continues) {
      setAttribute(last, "max", column + 1);
    } else {
      elements.push(xmlElement("col", { min: column + 1, max: column + 1, ...attributes }));
    }
  }
  replaceInWorksheet(root, "cols", elements.length > 0 ? [xmlElement("cols", {}, elements)] : []);
  const format = childElement(root, "sheetFormatPr");
  const levels = [...sheet.columnLevels.values()];
  if (levels.length > 0 || format?.attributes.has("outlineLevelCol")) {
    if (format) {
      setAttribute(format, "outlineLevelCol", Math.max(0, ...levels) || undefined);
    }
  }
}

type Attributes = Record<string, string | number | boolean | undefined>;

/** Attributes of CT_Col beyond `min` and `max`; undefined for a column with nothing to say. */
function columnAttributes(
  column: number,
  sheet: Sheet,
  old: XmlElement | undefined,
  style: number | undefined,
  collapsed: ReadonlySet<number>,
): Attributes | undefined {
  const points = sheet.columnWidths.get(column);
  const oldWidth = booleanAttribute(old, "customWidth", false) ? undefined : numberAttribute(old, "width");
  const width = points === undefined ? oldWidth : pointsToCharacters(points);
  const hidden = sheet.hiddenColumns.has(column);
  const level = sheet.columnLevels.get(column);
  const isCollapsed = collapsed.has(column);
  if (width === undefined && !hidden && level === undefined && style === undefined && !isCollapsed) {
    return undefined;
  }
  return {
    width: width ?? pointsToCharacters(DEFAULT_COLUMN_POINTS),
    style,
    hidden: hidden || undefined,
    bestFit: points === undefined ? undefined : old?.attributes.get("bestFit"),
    customWidth: points !== undefined || undefined,
    outlineLevel: level,
    collapsed: isCollapsed || undefined,
  };
}

/** The column behind a hidden group carries the button that shows it again. */
function collapsedColumns(sheet: Sheet): Set<number> {
  const found = new Set<number>();
  for (const [column, level] of sheet.columnLevels) {
    const next = column + 1;
    const ends = (sheet.columnLevels.get(next) ?? 0) < level;
    if (ends && sheet.hiddenColumns.has(column) && next < MAX_COLUMNS) {
      found.add(next);
    }
  }
  return found;
}

/** The `col` element of every column that has one. */
function columnElements(root: XmlElement): Map<number, XmlElement> {
  const found = new Map<number, XmlElement>();
  for (const element of childElements(childElement(root, "cols"), "col")) {
    const first = numberAttribute(element, "min") ?? 1;
    const last = Math.min(numberAttribute(element, "max") ?? first, MAX_COLUMNS);
    for (let column = first; column <= last; column++) {
      found.set(column - 1, element);
    }
  }
  return found;
}

function sameAttributes(written: ReadonlyMap<string, string>, wanted: Attributes): boolean {
  const other = xmlElement("col", wanted).attributes;
  return written.size - 2 === other.size && [...other].every(([name, value]) => written.get(name) === value);
}
