import type {
  ChartAxisDescription,
  ChartDescription,
  ChartSeriesDescription,
} from "../../book/chart-description";
import { hexDigits, tinted } from "../../../ooxml/styles/colors";
import {
  booleanAttribute,
  childElement,
  childElements,
  localName,
  numberAttribute,
  textContent,
  type XmlElement,
} from "../../../ooxml/xml/xml-element";
import { unescapeCharacters } from "../../../ooxml/xml/escaped-characters";
import { readLine, readMarker } from "./read-series-look";
import { CARRIED_TYPES, chartType, usualOverlap, type ChartKind } from "./chart-types";

/** What a chart part says; its place comes from the drawing. */
export type ChartContent = Omit<ChartDescription, "id" | "name" | "left" | "top" | "width" | "height">;

/** A chart as read, and whether the book models all of its kind. */
export interface ReadChart {
  readonly content: ChartContent;
  /** False for kinds that are only carried along: several plots, 3-D, bubbles, ... */
  readonly isModelled: boolean;
}

const LEGEND_POSITIONS: Readonly<Record<string, string>> = {
  t: "Top",
  b: "Bottom",
  l: "Left",
  r: "Right",
  tr: "Corner",
};

/** The places of labels (21.2.3.10) as Excel calls them. */
const LABEL_POSITIONS: Readonly<Record<string, string>> = {
  ctr: "Center",
  t: "Top",
  b: "Bottom",
  l: "Left",
  r: "Right",
};

/** The gap between bars, in percent of their width, where the file says nothing (21.2.2.75), and in Excel's new charts. */
const FILE_GAP = 150;
const NEW_CHART_GAP = 219;

/** Reads a chart part; `theme` resolves its colours. */
export function readChart(root: XmlElement, theme: readonly string[]): ReadChart {
  const chart = childElement(root, "chart");
  const area = childElement(chart, "plotArea");
  const plots = childElements(area).filter((element) => localName(element).endsWith("Chart"));
  const plot = plots[0];
  const kind = plot && readKind(plot);
  const type = kind && chartType(kind);
  const legend = childElement(chart, "legend");
  const axes = childElements(area).filter((element) => localName(element).endsWith("Ax"));
  const [category, value] = plot ? orderedAxes(plot, axes) : [undefined, undefined];
  return {
    isModelled: plots.length === 1 && type !== undefined && axes.length <= 2,
    content: {
      type: type ?? CARRIED_TYPES[plot ? localName(plot) : ""] ?? "ColumnClustered",
      title: titleText(childElement(chart, "title")),
      legend: {
        visible: legend !== undefined,
        position: LEGEND_POSITIONS[valueOf(legend, "legendPos") ?? "r"] ?? "Right",
      },
      ...readBars(plots),
      categoryAxis: readAxis(category),
      valueAxis: readAxis(value),
      series: plots.flatMap((one) =>
        childElements(one, "ser").map((series) => readSeries(series, one, theme, type)),
      ),
    },
  };
}

/** The kind of a plot; each series of points in the plane may be of one of its own. */
function readKind(plot: XmlElement, series = childElement(plot, "ser")): ChartKind {
  const element = localName(plot);
  const direction = valueOf(plot, "barDir");
  const grouping = valueOf(plot, "grouping");
  const radar = valueOf(plot, "radarStyle");
  const base: ChartKind = {
    element,
    ...(direction === "col" || direction === "bar" ? { direction } : {}),
    ...(isGrouping(grouping) ? { grouping } : {}),
    ...(radar === "standard" || radar === "marker" || radar === "filled" ? { radar } : {}),
  };
  const hasMarkers = !series || valueOf(childElement(series, "marker"), "symbol") !== "none";
  if (element === "lineChart") {
    return { ...base, markers: booleanAttribute(childElement(plot, "marker"), "val", false) && hasMarkers };
  }
  if (element !== "scatterChart") {
    return base;
  }
  const line = childElement(series, "spPr", "ln");
  const lines = valueOf(plot, "scatterStyle") !== "marker" && childElement(line, "noFill") === undefined;
  const smooth = lines && booleanAttribute(childElement(series, "smooth"), "val", false);
  return { ...base, markers: hasMarkers, lines, smooth };
}

function isGrouping(text: string | undefined): text is NonNullable<ChartKind["grouping"]> {
  return text === "clustered" || text === "standard" || text === "stacked" || text === "percentStacked";
}

/** The plot names its axes in order: categories (or x) first. */
function orderedAxes(plot: XmlElement, axes: readonly XmlElement[]): (XmlElement | undefined)[] {
  const ids = childElements(plot, "axId").map((element) => element.attributes.get("val"));
  return ids.map((id) => axes.find((axis) => valueOf(axis, "axId") === id));
}

function readAxis(axis: XmlElement | undefined): ChartAxisDescription {
  const scaling = childElement(axis, "scaling");
  const format = childElement(axis, "numFmt");
  const code = format?.attributes.get("formatCode");
  return {
    title: titleText(childElement(axis, "title")),
    minimum: numberAttribute(childElement(scaling, "min"), "val"),
    maximum: numberAttribute(childElement(scaling, "max"), "val"),
    majorUnit: numberAttribute(childElement(axis, "majorUnit"), "val"),
    numberFormat: code === undefined || booleanAttribute(format, "sourceLinked", false) ? undefined : code,
    logarithmic: childElement(scaling, "logBase") !== undefined,
    reversed: valueOf(scaling, "orientation") === "maxMin",
    gridlines: childElement(axis, "majorGridlines") !== undefined,
  };
}

/** How bars stand beside each other: one gap and one overlap a plot (21.2.2.75, 21.2.2.131). */
function readBars(plots: readonly XmlElement[]): Pick<ChartDescription, "gapWidth" | "overlap"> {
  const plot = plots.find((one) => localName(one) === "barChart");
  if (!plot) {
    return { gapWidth: undefined, overlap: undefined };
  }
  const gap = numberAttribute(childElement(plot, "gapWidth"), "val") ?? FILE_GAP;
  const overlap = numberAttribute(childElement(plot, "overlap"), "val") ?? 0;
  return {
    gapWidth: gap === NEW_CHART_GAP ? undefined : gap,
    overlap: overlap === usualOverlap(valueOf(plot, "grouping")) ? undefined : overlap,
  };
}

function readSeries(
  series: XmlElement,
  plot: XmlElement,
  theme: readonly string[],
  ofChart: string | undefined,
): ChartSeriesDescription {
  const index = numberAttribute(childElement(series, "idx"), "val") ?? 0;
  const pointColors = new Map<number, string>();
  for (const point of childElements(series, "dPt")) {
    const color = shapeColor(point, theme, -1);
    const at = numberAttribute(childElement(point, "idx"), "val");
    if (color !== undefined && at !== undefined) {
      pointColors.set(at, color);
    }
  }
  const color = shapeColor(series, theme, index);
  const labels = childElement(series, "dLbls");
  const type = localName(plot) === "scatterChart" ? chartType(readKind(plot, series)) : undefined;
  return {
    name: seriesName(childElement(series, "tx")),
    values: referenceOf(childElement(series, "val") ?? childElement(series, "yVal")),
    categories: referenceOf(childElement(series, "cat") ?? childElement(series, "xVal")),
    color,
    pointColors,
    dataLabels: showsLabels(labels) ?? showsLabels(childElement(plot, "dLbls")) ?? false,
    labelled: {
      name: labels !== undefined && booleanAttribute(childElement(labels, "showSerName"), "val", false),
      position: LABEL_POSITIONS[valueOf(labels, "dLblPos") ?? ""],
    },
    type: type === ofChart ? undefined : type,
    marker: readMarker(series, color),
    line: readLine(series, plot, color),
  };
}

/** The colour of a bar, a line or a marker; undefined for the theme's own colour of series `index`. */
function shapeColor(owner: XmlElement, theme: readonly string[], index: number): string | undefined {
  const marker = childElement(owner, "marker", "spPr", "solidFill");
  const shape = childElement(owner, "spPr");
  const fill = childElement(shape, "solidFill") ?? childElement(shape, "ln", "solidFill") ?? marker;
  const color = fill && childElements(fill)[0];
  const value = color?.attributes.get("val");
  if (!color || value === undefined) {
    return undefined;
  }
  if (localName(color) === "srgbClr") {
    return `#${hexDigits(value)}`;
  }
  if (
    localName(color) !== "schemeClr" ||
    (value === `accent${(index % 6) + 1}` && color.children.length === 0)
  ) {
    return undefined;
  }
  const hex = theme[SCHEME_INDEXES[value] ?? -1];
  return hex === undefined ? undefined : `#${shaded(hex, color)}`;
}

const SCHEME_INDEXES: Readonly<Record<string, number>> = {
  bg1: 0,
  lt1: 0,
  tx1: 1,
  dk1: 1,
  bg2: 2,
  lt2: 2,
  tx2: 3,
  dk2: 3,
  accent1: 4,
  accent2: 5,
  accent3: 6,
  accent4: 7,
  accent5: 8,
  accent6: 9,
};

/** Luminance modulation as charts use it: lumMod darkens, lumMod with lumOff lightens. */
function shaded(hex: string, color: XmlElement): string {
  const modulation = (numberAttribute(childElement(color, "lumMod"), "val") ?? 100_000) / 100_000;
  const offset = (numberAttribute(childElement(color, "lumOff"), "val") ?? 0) / 100_000;
  return tinted(hex, offset > 0 ? offset : modulation - 1);
}

function showsLabels(labels: XmlElement | undefined): boolean | undefined {
  if (!labels) {
    return undefined;
  }
  return ["showVal", "showSerName"].some((what) =>
    booleanAttribute(childElement(labels, what), "val", false),
  );
}

/** The reference that the data comes from; undefined for literal data. */
function referenceOf(data: XmlElement | undefined): string | undefined {
  const source = childElements(data).find((element) => localName(element).endsWith("Ref"));
  const formula = textContent(childElement(source, "f"));
  return formula === "" ? undefined : formula;
}

function seriesName(name: XmlElement | undefined): string {
  const cached = childElement(name, "strRef", "strCache", "pt", "v");
  const reference = textContent(childElement(name, "strRef", "f"));
  const text = textContent(cached ?? childElement(name, "v"));
  return text === "" && reference !== "" ? `=${reference}` : unescapeCharacters(text);
}

function titleText(title: XmlElement | undefined): string | undefined {
  if (!title) {
    return undefined;
  }
  const cached = childElement(title, "tx", "strRef", "strCache", "pt", "v");
  const rich = childElement(title, "tx", "rich");
  const paragraphs = childElements(rich, "p").map((paragraph) =>
    childElements(paragraph, "r")
      .map((run) => textContent(childElement(run, "t")))
      .join(""),
  );
  const text = cached ? textContent(cached) : paragraphs.join("\n");
  return text === "" ? undefined : text;
}

function valueOf(parent: XmlElement | undefined, name: string): string | undefined {
  return childElement(parent, name)?.attributes.get("val");
}
