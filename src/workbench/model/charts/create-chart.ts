// What Excel makes of a source range: which rows or columns are series, where their names and categories stand.

import type { Area } from "../../book/area";
import type {
  ChartAxisDescription,
  ChartDescription,
  ChartSeriesDescription,
} from "../../book/chart-description";
import { newId } from "../../book/new-id";
import type { Sheet } from "../../book/sheet";
import { formatAbsolute } from "../ranges/address";
import { cellValue } from "../ranges/cell-value";
import type { SheetArea } from "../ranges/resolve-range";

/** Excel's size of a new chart, in points (480 by 288 pixels). */
const WIDTH = 360;
const HEIGHT = 216;

/** Describes a new chart over a source; it is not put on the sheet yet. */
export function createChart(
  sheet: Sheet,
  type: string,
  source: SheetArea,
  seriesBy: "Auto" | "Columns" | "Rows",
): ChartDescription {
  const used = source.sheet.cells.usedArea(source.area);
  const series = used ? readSeries({ sheet: source.sheet, area: used }, type, seriesBy) : [];
  return {
    id: newId(),
    name: freeName(sheet),
    type,
    // Excel titles a chart of one series by that series, and shows no title text of its own for more.
    title: series.length === 1 ? series[0]?.name : undefined,
    left: 0,
    top: 0,
    width: WIDTH,
    height: HEIGHT,
    legend: { visible: series.length > 1, position: "Right" },
    gapWidth: undefined,
    overlap: undefined,
    categoryAxis: newAxis(false),
    valueAxis: newAxis(true),
    series,
  };
}

/** A new series without data. */
export function newSeries(name: string): ChartSeriesDescription {
  return {
    name,
    values: undefined,
    categories: undefined,
    color: undefined,
    pointColors: new Map(),
    dataLabels: false,
    labelled: { name: false, position: undefined },
    type: undefined,
    marker: { style: undefined, size: undefined, color: undefined },
    line: { style: undefined, weight: undefined, color: undefined },
  };
}

function newAxis(gridlines: boolean): ChartAxisDescription {
  return {
    title: undefined,
    minimum: undefined,
    maximum: undefined,
    majorUnit: undefined,
    numberFormat: undefined,
    logarithmic: false,
    reversed: false,
    gridlines,
  };
}

function freeName(sheet: Sheet): string {
  const taken = new Set(sheet.charts.map(({ name }) => name.toLowerCase()));
  for (let number = sheet.charts.length + 1; ; number++) {
    if (!taken.has(`chart ${number}`)) {
      return `Chart ${number}`;
    }
  }
}

function readSeries(
  source: SheetArea,
  type: string,
  seriesBy: "Auto" | "Columns" | "Rows",
): ChartSeriesDescription[] {
  const { sheet, area } = source;
  const byColumns =
    seriesBy === "Columns" || (seriesBy === "Auto" && area.bottom - area.top >= area.right - area.left);
  const named = byColumns ? isLabels(sheet, firstRow(area)) : isLabels(sheet, firstColumn(area));
  const labelled = hasCategories(source, byColumns, named, type);
  const data = dataArea(area, byColumns, named, labelled);
  const categories = labelled ? categoryArea(area, data, byColumns) : undefined;
  return lines(data, byColumns).map((line, index) => {
    const header = named ? headerOf(sheet, area, line, byColumns) : "";
    return {
      ...newSeries(header === "" ? `Series${index + 1}` : header),
      values: formatAbsolute(sheet.name, line),
      categories: categories && formatAbsolute(sheet.name, categories),
    };
  });
}

/** The first line holds categories if it is text below its header; a scatter chart takes it whatever it holds. */
function hasCategories(
  { sheet, area }: SheetArea,
  byColumns: boolean,
  named: boolean,
  type: string,
): boolean {
  const lineCount = byColumns ? area.right - area.left + 1 : area.bottom - area.top + 1;
  if (lineCount < 2) {
    return false;
  }
  if (type.startsWith("XYScatter") || type === "Bubble") {
    return true;
  }
  const first = byColumns ? firstColumn(area) : firstRow(area);
  const body = !named
    ? first
    : byColumns
      ? { ...first, top: first.top + 1 }
      : { ...first, left: first.left + 1 };
  return isLabels(sheet, body);
}

function isLabels(sheet: Sheet, area: Area): boolean {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      if (typeof sheet.cells.value(row, column) === "string") {
        return true;
      }
    }
  }
  return false;
}

function dataArea(area: Area, byColumns: boolean, named: boolean, labelled: boolean): Area {
  const top = area.top + ((byColumns ? named : labelled) ? 1 : 0);
  const left = area.left + ((byColumns ? labelled : named) ? 1 : 0);
  return { ...area, top: Math.min(top, area.bottom), left: Math.min(left, area.right) };
}

function categoryArea(area: Area, data: Area, byColumns: boolean): Area {
  return byColumns
    ? { top: data.top, bottom: data.bottom, left: area.left, right: area.left }
    : { top: area.top, bottom: area.top, left: data.left, right: data.right };
}

function lines(data: Area, byColumns: boolean): Area[] {
  const count = byColumns ? data.right - data.left + 1 : data.bottom - data.top + 1;
  return Array.from({ length: count }, (_, index) =>
    byColumns
      ? { ...data, left: data.left + index, right: data.left + index }
      : { ...data, top: data.top + index, bottom: data.top + index },
  );
}

function headerOf(sheet: Sheet, area: Area, line: Area, byColumns: boolean): string {
  const content = byColumns ? sheet.cells.value(area.top, line.left) : sheet.cells.value(line.top, area.left);
  return String(cellValue(content));
}

function firstRow(area: Area): Area {
  return { ...area, bottom: area.top };
}

function firstColumn(area: Area): Area {
  return { ...area, right: area.left };
}
