import type { Sheet } from "../../book/sheet";
import { areaAddress, cellAddress, parseAreas } from "../../../ooxml/cells/cell-address";
import { sameData } from "../same-data";
import {
  booleanAttribute,
  childElement,
  childElements,
  numberAttribute,
  setAttribute,
  xmlElement,
  type XmlElement,
} from "../../../ooxml/xml/xml-element";
import { readColor, writeColor } from "../../../ooxml/styles/colors";
import { replaceInWorksheet } from "./worksheet-part";

const TOP_LEFT = { top: 0, left: 0, bottom: 0, right: 0 };

/** Reads tab colour, gridlines and frozen panes (18.3.1.82 sheetPr, 18.3.1.87 sheetView, 18.3.1.66 pane). */
export function readView(root: XmlElement, sheet: Sheet, theme: readonly string[]): void {
  sheet.tabColor = readColor(childElement(root, "sheetPr", "tabColor"), theme) ?? "";
  const view = childElement(root, "sheetViews", "sheetView");
  sheet.showGridlines = booleanAttribute(view, "showGridLines", true);
  const pane = childElement(view, "pane");
  if (pane?.attributes.get("state")?.startsWith("frozen")) {
    sheet.frozenRows = numberAttribute(pane, "ySplit") ?? 0;
    sheet.frozenColumns = numberAttribute(pane, "xSplit") ?? 0;
  }
  const selected = activeSelection(view)?.attributes.get("sqref");
  sheet.selection = (selected === undefined ? undefined : parseAreas(selected)[0]) ?? TOP_LEFT;
}

/** Brings tab colour, gridlines, frozen panes and the mark of the active sheet in line with the sheet. */
export function writeView(root: XmlElement, sheet: Sheet, before: Sheet | undefined, active: boolean): void {
  if (sheet.tabColor !== (before?.tabColor ?? "")) {
    writeTabColor(root, sheet.tabColor);
  }
  let view = childElement(root, "sheetViews", "sheetView");
  if (!view) {
    view = xmlElement("sheetView", { workbookViewId: 0 });
    replaceInWorksheet(root, "sheetViews", [xmlElement("sheetViews", {}, [view])]);
  }
  setAttribute(view, "showGridLines", sheet.showGridlines ? undefined : false);
  setAttribute(view, "tabSelected", active || undefined);
  const frozen = sheet.frozenRows > 0 || sheet.frozenColumns > 0;
  const samePane = sheet.frozenRows === before?.frozenRows && sheet.frozenColumns === before.frozenColumns;
  const sameSelection = sameData(sheet.selection, before?.selection ?? TOP_LEFT);
  if ((before ? samePane : !frozen) && sameSelection) {
    return;
  }
  writePanes(view, sheet, (before ? samePane : !frozen) ? childElement(view, "pane") : undefined);
}

/** The selection of the pane that the cursor is in. */
function activeSelection(view: XmlElement | undefined): XmlElement | undefined {
  const active = childElement(view, "pane")?.attributes.get("activePane") ?? "topLeft";
  return childElements(view, "selection").find(
    (selection) => (selection.attributes.get("pane") ?? "topLeft") === active,
  );
}

/** In sheetPr the colour comes first (CT_SheetPr: tabColor, outlinePr, pageSetUpPr). */
function writeTabColor(root: XmlElement, color: string): void {
  const properties = childElement(root, "sheetPr") ?? xmlElement("sheetPr");
  properties.children = properties.children.filter(
    (child) => typeof child === "string" || !child.name.endsWith("tabColor"),
  );
  if (color) {
    properties.children.unshift(writeColor("tabColor", color));
  }
  const empty = properties.children.length === 0 && properties.attributes.size === 0;
  replaceInWorksheet(root, "sheetPr", empty ? [] : [properties]);
}

/** CT_SheetView: pane first, then a selection for each pane; `kept` is a pane that stays as it is. */
function writePanes(view: XmlElement, sheet: Sheet, kept: XmlElement | undefined): void {
  const { frozenRows: rows, frozenColumns: columns } = sheet;
  view.children = view.children.filter(
    (child) => typeof child === "string" || !/(^|:)(pane|selection)$/.test(child.name),
  );
  const panes = [
    ...(columns > 0 ? ["topRight"] : []),
    ...(rows > 0 ? ["bottomLeft"] : []),
    ...(rows > 0 && columns > 0 ? ["bottomRight"] : []),
  ];
  const active = panes[panes.length - 1];
  const { top, left } = sheet.selection;
  const selected = { activeCell: cellAddress(top, left), sqref: areaAddress(sheet.selection) };
  const pane =
    active === undefined
      ? kept
      : xmlElement("pane", {
          xSplit: columns || undefined,
          ySplit: rows || undefined,
          topLeftCell: kept?.attributes.get("topLeftCell") ?? cellAddress(rows, columns),
          activePane: active,
          state: "frozen",
        });
  view.children.unshift(
    ...(pane ? [pane] : []),
    ...panes.slice(0, -1).map((name) => xmlElement("selection", { pane: name })),
    xmlElement("selection", { pane: active ?? pane?.attributes.get("activePane"), ...selected }),
  );
}
