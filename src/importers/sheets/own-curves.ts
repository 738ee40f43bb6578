// The table History of a workbook that Runsheet tracks -> the curves of its runs. What is of no run or metric there, and what is
// no number, is counted and named by its row.

import { foldHeader } from "../../tracking/naming/fold-header";
import { HeaderIndex } from "../../tracking/naming/header-index";
import { seriesInOrder } from "../../tracking/series/series-in-order";
import type { Series } from "../../tracking/series/series";
import { readNonFinite } from "../../tracking/values/non-finite";
import { readNumber } from "../../tracking/values/read-number";
import { count } from "../../tracking/words/counts";
import type { GridCell } from "../tables/grid";
import type { OwnTable } from "./own-table";

/** The runs that the points may be of. */
export interface OwnRuns {
  /** Their Run IDs there, by row. */
  readonly ids: readonly string[];
  /** The columns of their metrics, by name. */
  readonly metrics: ReadonlyMap<string, number>;
}

/** Curves of the runs, and what is to be said of points that are none of theirs. */
export interface OwnCurves {
  readonly series: readonly Series[];
  readonly remarks: readonly string[];
}

interface Points {
  readonly steps: number[];
  readonly values: number[];
}

const NO_RUN = "of a run that Runs there does not have, or has twice,";
const NO_METRIC = "of a metric that is no column of Runs there";
const NO_NUMBER = "without a number as step or value";

/** @param place where a row of the table stands, by its position among the rows. */
export function ownCurves(history: OwnTable, runs: OwnRuns, place: (row: number) => string): OwnCurves {
  const index = new HeaderIndex(history.headers);
  const [id, metric, step, value] = ["Run ID", "Metric", "Step", "Value"].map((header) =>
    index.position(header),
  );
  const rowOf = rowsById(runs.ids);
  const columnOf = new Map([...runs.metrics].map(([name, column]) => [foldHeader(name), column]));
  const curves = new Map<number, Map<number, Points>>();
  const left = new LeftPoints(place);
  history.rows.forEach((cells, row) => {
    const cellAt = (position: number | undefined): GridCell => cells[position ?? -1];
    const [runId, name] = [textOf(cellAt(id)), textOf(cellAt(metric))];
    const run = rowOf.get(foldHeader(runId)) ?? -1;
    const column = columnOf.get(foldHeader(name));
    const [at, point] = [numberOf(cellAt(step)), numberOf(cellAt(value))];
    if (run < 0) {
      left.add(NO_RUN, row, runId);
    } else if (column === undefined) {
      left.add(NO_METRIC, row, name);
    } else if (at === undefined || !Number.isFinite(at) || point === undefined) {
      left.add(NO_NUMBER, row);
    } else {
      const { steps, values } = pointsAt(curves, run, column);
      steps.push(at);
      values.push(point);
    }
  });
  return { series: [...curves].flatMap(([run, own]) => seriesOf(run, own)), remarks: left.remarks() };
}

function seriesOf(run: number, curves: ReadonlyMap<number, Points>): Series[] {
  return Array.from(curves, ([column, points]) => ({
    run,
    column,
    // Where nothing tells any more in which order they were logged, they stay in that of the rows.
    ...(seriesInOrder(points.steps, points.values) ?? points),
  }));
}

function pointsAt(curves: Map<number, Map<number, Points>>, run: number, column: number): Points {
  const own = curves.get(run) ?? new Map<number, Points>();
  curves.set(run, own);
  const points = own.get(column) ?? { steps: [], values: [] };
  own.set(column, points);
  return points;
}

/** The row of each Run ID; -1 for one that stands twice. */
function rowsById(ids: readonly string[]): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  ids.forEach((id, row) => {
    const key = foldHeader(id);
    if (key !== "") {
      rows.set(key, rows.has(key) ? -1 : row);
    }
  });
  return rows;
}

function textOf(cell: GridCell): string {
  return String(cell ?? "").trim();
}

/** A number, or what was logged and is none that a cell holds: NaN and the infinities. */
function numberOf(cell: GridCell): number | undefined {
  if (typeof cell === "number") {
    return cell;
  }
  const text = typeof cell === "string" ? cell.trim() : "";
  const nonFinite = text === "" ? undefined : readNonFinite(text);
  const number = text === "" ? NaN : readNumber(text);
  return nonFinite === undefined ? (Number.isNaN(number) ? undefined : number) : Number(nonFinite);
}

/** Points that are not taken over, by the reason, each with the first of them. */
class LeftPoints {
  private readonly byReason = new Map<string, { points: number; readonly first: string }>();

  constructor(private readonly place: (row: number) => string) {}

  add(reason: string, row: number, name = ""): void {
    const known = this.byReason.get(reason);
    if (known) {
      known.points++;
    } else {
      this.byReason.set(reason, { points: 1, first: this.place(row) + (name === "" ? "" : ` (${name})`) });
    }
  }

  remarks(): string[] {
    return Array.from(this.byReason, ([reason, { points, first }]) =>
      points === 1
        ? `1 point of a curve ${reason} was not taken over: ${first}.`
        : `${count(points)} points of curves ${reason} were not taken over, the first at ${first}.`,
    );
  }
}
