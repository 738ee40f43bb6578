// The cells behind points and lines: a row a point, the points of a series one below the other. A point that is a run finds
// its row of Runs by Run ID and shows what stands there now; one whose run is gone, or holds no number any more, is not drawn.
// What follows from several runs (lines, marks, axes) is of the moment of the click, and so the note says.

import type { ChartAxis, ChartPoint, ChartSeries, PlaneChart } from "../../tracking/charts/chart-spec";
import type { ColumnTarget } from "../../tracking/schema/run-columns";
import { absoluteAddress } from "../../cells/address";
import { guardText } from "../../cells/guard-text";
import { serialOf } from "../../cells/serial-date";
import { columnReference } from "../../cells/structured-reference";
import { dressHeader, setNumberFormat } from "../column-look";
import type { TrackedTable } from "../tracked-table";
import { WARNING_ROW, type ChartBand } from "./chart-bands";
import { excelNumber } from "./formula-parts";
import { canMatchId, idMatch } from "./id-match";

/** The cells that a series is drawn from. */
export interface SeriesCells {
  readonly x: Excel.Range;
  readonly y: Excel.Range;
}

/** Places of the columns within a band. */
const ID = 1;
const ROW = 3;
const X = 4;
const Y = 5;
const COLUMNS = 6;

/** Where a block is written. */
export interface BlockPlace {
  readonly sheet: Excel.Worksheet;
  readonly band: ChartBand;
  /** The row of its headers, from 0. */
  readonly row: number;
}

/** Queues the block and the warning; `runs` is the table that formulas read, undefined for figures that stay. */
export function writePlane(
  place: BlockPlace,
  chart: PlaneChart,
  runs: TrackedTable | undefined,
): SeriesCells[] {
  const { sheet, band, row } = place;
  const points = chart.series.flatMap((series) => series.points.map((point) => ({ series, point })));
  const header = sheet.getRangeByIndexes(row, band.first, 1, COLUMNS);
  header.values = [
    ["Series", "Run ID", "Run", "Row", chart.x.title, chart.y.title].map((text) => guardText(text, false)),
  ];
  dressHeader(header, "table");
  const first = row + 1;
  const at = (column: number, rows = points.length): Excel.Range =>
    sheet.getRangeByIndexes(first, band.first + column, rows, 1);
  setNumberFormat(at(ID), "General");
  setNumberFormat(at(X), cellFormat(chart.x));
  setNumberFormat(at(Y), cellFormat(chart.y));
  sheet.getRangeByIndexes(first, band.first, points.length, COLUMNS).formulas = points.map(
    ({ series, point }, line) => pointRow(chart, series, point, new Lookup(runs, band, first + line)),
  );
  if (runs !== undefined) {
    writeWarning(place, chart, points.length);
  }
  let start = first;
  return chart.series.map((series) => {
    const cells = (column: number): Excel.Range =>
      sheet.getRangeByIndexes(start, band.first + column, series.points.length, 1);
    const drawn = { x: cells(X), y: cells(Y) };
    start += series.points.length;
    return drawn;
  });
}

/** How many points look their values up. */
export function livePoints({ series }: PlaneChart): number {
  return series.reduce(
    (sum, { points, live }) =>
      sum + (live === undefined ? 0 : points.filter(({ run }) => isFound(run)).length),
    0,
  );
}

/** The formulas of one row of a block. */
class Lookup {
  constructor(
    private readonly runs: TrackedTable | undefined,
    private readonly band: ChartBand,
    private readonly row: number,
  ) {}

  /** The row of Runs that the Run ID of this row stands in; undefined where nothing is looked up. */
  place(id: string | number): string | undefined {
    const column = this.column({ role: "field", key: "id" });
    return column === undefined
      ? undefined
      : `=${idMatch(id, absoluteAddress(this.row, this.band.first + ID), column)}`;
  }

  /** The cell of Runs that holds what a column stands for. */
  cell(target: ColumnTarget): string | undefined {
    const column = this.column(target);
    const place = absoluteAddress(this.row, this.band.first + ROW);
    return column === undefined ? undefined : `INDEX(${column},${place})`;
  }

  private column(target: ColumnTarget): string | undefined {
    const header = this.runs?.find(target)?.header;
    return this.runs === undefined || header === undefined
      ? undefined
      : columnReference(this.runs.name, header);
  }
}

function pointRow(
  { x, y }: PlaneChart,
  { name, live }: ChartSeries,
  point: ChartPoint,
  lookup: Lookup,
): (string | number)[] {
  const { run } = point;
  const id = run?.id;
  const shown = [guardText(name, false), idCell(id), guardText(run?.label ?? "", false)];
  const [own, up] = [cellValue(point.x, x), cellValue(point.y, y)];
  const place = live !== undefined && isFound(run) && id !== undefined ? lookup.place(id) : undefined;
  const across = live?.x && lookup.cell(live.x);
  const above = live?.y && lookup.cell(live.y);
  if (place === undefined || (across === undefined && above === undefined)) {
    return [...shown, "", own, up];
  }
  const areNumbers = [across, above]
    .flatMap((cell) => (cell === undefined ? [] : [`ISNUMBER(${cell})`]))
    .join(",");
  // A value across that is no number would number all points of its series instead.
  return [
    ...shown,
    place,
    across === undefined ? own : `=IF(ISNUMBER(${across}),${across},${constant(own)})`,
    `=IF(AND(${areNumbers}),${above ?? constant(up)},NA())`,
  ];
}

/** Says how many points have left the axes, which are of the moment of the click; nothing while none has. */
function writeWarning({ sheet, band, row }: BlockPlace, { x, y }: PlaneChart, points: number): void {
  const outside = [
    { axis: x, column: X },
    { axis: y, column: Y },
  ].flatMap(({ axis, column }) => {
    const cells = absoluteAddress(row + 1, band.first + column, points, 1);
    return [
      `COUNTIF(${cells},"<"&${constant(cellValue(axis.min, axis))})`,
      `COUNTIF(${cells},">"&${constant(cellValue(axis.max, axis))})`,
    ];
  });
  const cell = sheet.getRangeByIndexes(WARNING_ROW, band.first, 1, 1);
  const count = outside.join("+");
  cell.formulas = [
    [`=IF(${count}=0,"",${count}&" figures have left the axes since: draw the chart again.")`],
  ];
  cell.format.font.bold = true;
}

function isFound(run: ChartPoint["run"]): boolean {
  return run?.id !== undefined && canMatchId(run.id);
}

function idCell(id: string | number | undefined): string | number {
  return typeof id === "string" ? guardText(id, false) : (id ?? "");
}

/** A value as it stands in a cell; nothing for a gap. */
function cellValue(value: number, { isTime }: ChartAxis): number | "" {
  const shown = isTime ? serialOf(value) : value;
  return shown !== undefined && Number.isFinite(shown) ? shown : "";
}

function constant(value: number | ""): string {
  return value === "" ? "NA()" : excelNumber(value);
}

function cellFormat({ isTime }: ChartAxis): string {
  return isTime ? "yyyy-mm-dd hh:mm" : "General";
}
