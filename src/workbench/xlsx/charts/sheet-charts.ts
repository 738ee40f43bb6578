// The charts of a worksheet: drawing part, anchors, chart parts. What else the drawing holds (pictures, shapes) is not
// touched, and charts that nobody changed keep their parts byte by byte.
import type { Book } from "../../book/book";
import type { ChartDescription } from "../../book/chart-description";
import type { Sheet } from "../../book/sheet";
import { WorkbookFileError } from "../../../ooxml/workbook-file-error";
import { isGuid, madeUpId } from "../made-up-id";
import type { WorkbookPackage } from "../../../ooxml/package/workbook-package";
import { sameData } from "../same-data";
import {
  attribute,
  childElement,
  childElements,
  descendants,
  localName,
  numberAttribute,
  setAttribute,
  xmlElement,
  type XmlElement,
} from "../../../ooxml/xml/xml-element";
import { renameFormulas } from "../workbook/rename-sheets";
import { replaceInWorksheet } from "../sheet/worksheet-part";
import { chartAnchor, moveAnchor, readFrame } from "./chart-anchor";
import { readChart } from "./read-chart";
import { SheetGeometry } from "../../book/sheet-geometry";
import { canWriteChart, writeChart } from "./write-chart";

const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";
const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main";

/** The drawing of a sheet with the charts on it. */
export interface ReadDrawing {
  readonly path: string;
  readonly root: XmlElement;
  readonly charts: readonly ReadChartFrame[];
}

interface ReadChartFrame {
  readonly description: ChartDescription;
  readonly anchor: XmlElement;
  readonly shape: XmlElement | undefined;
  readonly path: string;
  readonly isModelled: boolean;
}

/** Reads the drawing that a worksheet part points at; `number` tells its charts from those of other sheets. */
export function readDrawing(
  workbook: WorkbookPackage,
  sheetPath: string,
  sheetRoot: XmlElement,
  sheet: Sheet,
  theme: readonly string[],
  number: number,
): ReadDrawing | undefined {
  const id = attribute(childElement(sheetRoot, "drawing"), "id");
  const path = workbook.relationshipsOf(sheetPath).byId(id)?.target;
  const root = path === undefined ? undefined : workbook.tree(path);
  if (path === undefined || !root) {
    return undefined;
  }
  const geometry = new SheetGeometry(sheet);
  const charts = anchorsOf(root).flatMap((anchor, index): ReadChartFrame[] => {
    const frame = descendants(anchor, "graphicFrame")[0];
    const reference = frame && descendants(frame, "chart")[0];
    const chartPath = workbook.relationshipsOf(path).byId(attribute(reference, "id"))?.target;
    const chartRoot = chartPath === undefined ? undefined : workbook.tree(chartPath);
    if (chartPath === undefined || !chartRoot || localName(chartRoot) !== "chartSpace") {
      return [];
    }
    const shape = descendants(anchor, "cNvPr")[0];
    const { content, isModelled } = readChart(chartRoot, theme);
    const created = shape && attribute(descendants(shape, "creationId")[0], "id");
    const description: ChartDescription = {
      id: created !== undefined && isGuid(created) ? created : madeUpId("chart", number, index),
      name: shape?.attributes.get("name") ?? `Chart ${index + 1}`,
      ...readFrame(anchor, geometry),
      ...content,
    };
    return [{ description, anchor, shape, path: chartPath, isModelled }];
  });
  return { path, root, charts };
}

/** Brings a sheet's drawing in line with its charts; `before` is the drawing of the opened file. */
export function writeDrawing(
  workbook: WorkbookPackage,
  sheetPath: string,
  sheetRoot: XmlElement,
  sheet: Sheet,
  book: Book,
  before: ReadDrawing | undefined,
): void {
  const unchanged = sameData(
    sheet.charts,
    (before?.charts ?? []).map(({ description }) => description),
  );
  if (unchanged) {
    return;
  }
  const path = before?.path ?? workbook.freePath("xl/drawings/drawing", ".xml");
  const root = before?.root ?? xmlElement("xdr:wsDr", { "xmlns:xdr": DRAWING, "xmlns:a": MAIN });
  const geometry = new SheetGeometry(sheet);
  for (const old of before?.charts ?? []) {
    const chart = sheet.charts.find(({ id }) => id === old.description.id);
    if (chart) {
      changeChart(workbook, book, old, chart, geometry);
    } else {
      removeAnchor(workbook, path, root, old);
    }
  }
  for (const chart of sheet.charts) {
    if (!before?.charts.some(({ description }) => description.id === chart.id)) {
      addChart(workbook, book, path, root, chart, geometry);
    }
  }
  workbook.setTree(path, root, DRAWING_TYPE);
  if (before) {
    return;
  }
  const id = workbook.relationshipsOf(sheetPath).add(`${RELATIONSHIPS}/drawing`, path);
  replaceInWorksheet(sheetRoot, "drawing", [xmlElement("drawing", { "xmlns:r": RELATIONSHIPS, "r:id": id })]);
}

/** The drawing after sheets were renamed: references in its charts' parts are rewritten, whatever the kind of chart. */
export function renameInDrawing(
  workbook: WorkbookPackage,
  drawing: ReadDrawing,
  rename: (formula: string) => string,
): ReadDrawing {
  const charts = drawing.charts.map((chart) => {
    const root = workbook.tree(chart.path);
    if (!root || !renameFormulas(root, rename)) {
      return chart;
    }
    workbook.setTree(chart.path, root);
    const series = chart.description.series.map((one) => ({
      ...one,
      values: one.values === undefined ? undefined : rename(one.values),
      categories: one.categories === undefined ? undefined : rename(one.categories),
    }));
    return { ...chart, description: { ...chart.description, series } };
  });
  return { ...drawing, charts };
}

function changeChart(
  workbook: WorkbookPackage,
  book: Book,
  old: ReadChartFrame,
  chart: ChartDescription,
  geometry: SheetGeometry,
): void {
  const { left, top, width, height, name } = chart;
  const was = old.description;
  if (left !== was.left || top !== was.top || width !== was.width || height !== was.height) {
    moveAnchor(old.anchor, chart, geometry);
  }
  if (name !== was.name && old.shape) {
    setAttribute(old.shape, "name", name);
  }
  if (!sameData(chartContent(chart), chartContent(was)) && old.isModelled && canWriteChart(chart.type)) {
    workbook.setTree(old.path, writeChart(chart, book), CHART_TYPE);
  }
}

/** What the chart part says: everything but name and place. */
function chartContent({ type, title, legend, categoryAxis, valueAxis, series }: ChartDescription): unknown {
  return { type, title, legend, categoryAxis, valueAxis, series };
}

function addChart(
  workbook: WorkbookPackage,
  book: Book,
  drawingPath: string,
  root: XmlElement,
  chart: ChartDescription,
  geometry: SheetGeometry,
): void {
  if (!canWriteChart(chart.type)) {
    throw new WorkbookFileError(
      "unwritable",
      `The chart ${chart.name} is of the type ${chart.type}, which cannot be saved here.`,
      "Change it to a column, bar, line, area, scatter or pie chart, or remove it.",
    );
  }
  const path = workbook.freePath("xl/charts/chart", ".xml");
  workbook.setTree(path, writeChart(chart, book), CHART_TYPE);
  const relationship = workbook.relationshipsOf(drawingPath).add(`${RELATIONSHIPS}/chart`, path);
  const numbers = descendants(root, "cNvPr").map((shape) => numberAttribute(shape, "id") ?? 0);
  root.children.push(chartAnchor(chart, relationship, Math.max(1, ...numbers) + 1, geometry));
}

function removeAnchor(workbook: WorkbookPackage, path: string, root: XmlElement, old: ReadChartFrame): void {
  const holder = childElements(root).find(
    (child) => child === old.anchor || descendants(child, localName(old.anchor)).includes(old.anchor),
  );
  root.children = root.children.filter((child) => child !== holder);
  const relationships = workbook.relationshipsOf(path);
  const arrow = relationships.all().find(({ target }) => target === old.path);
  if (arrow) {
    relationships.remove(arrow.id);
  }
}

/** Anchors stand below the root, or inside an alternative of a newer kind. */
function anchorsOf(root: XmlElement): XmlElement[] {
  return ["twoCellAnchor", "oneCellAnchor", "absoluteAnchor"].flatMap((name) => descendants(root, name));
}
