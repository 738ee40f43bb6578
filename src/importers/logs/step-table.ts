// A table with a row a step -> the curves of one run. Blanks are left out: tools write training and validation in turn.
// Steps that repeat, and a log that goes back to an earlier step (a run that was taken up again, or begun anew in the same
// file), stay in the order in which they were logged; the latter is said.

import type { RunFieldKey } from "../../tracking/schema/run-fields";
import type { Scalar } from "../../tracking/values/scalar";
import { count, counted } from "../../tracking/words/counts";
import type { SourceColumn } from "../records/source-column";
import { backsOf } from "./backs-of";
import { spentSeconds } from "./spent-seconds";
import { firstMoment, momentSpan } from "./moments";
import { pointValues, type PointValues } from "./point-values";
import type { RunOfLog, MetricTraits, RunLogs } from "./run-logs";

/** What a column of a log is. */
export type LogPart =
  | { readonly as: "step" }
  | ({ readonly as: "curve"; readonly name: string } & Omit<MetricTraits, "header">)
  /** A result that stands for itself: what was logged of it last. */
  | { readonly as: "result"; readonly name: string }
  | { readonly as: "parameter"; readonly name: string }
  | { readonly as: "field"; readonly key: RunFieldKey }
  /** Time since the start, in seconds or written as one; a run that was taken up again counts it from 0. */
  | { readonly as: "elapsed" }
  /** The time that each row took. */
  | { readonly as: "lap" }
  /** The points in time at which the rows were written. */
  | { readonly as: "moment" }
  | { readonly as: "left out" };

/** A column of a log with what it is. */
export type LogColumn = SourceColumn & LogPart;

/** The rows of a log, all of one run. */
export interface StepTable {
  readonly columns: readonly LogColumn[];
  /** The rows that are the run's, in order. */
  readonly rows: readonly number[];
  /** Where a row stands, such as "line 12". */
  place(row: number): string;
  /** How the points of a column are read; where several runs share the columns, each is read once. */
  readonly pointsOf?: (column: SourceColumn) => PointValues;
}

/** Adds what the rows say to a run. Without a column of steps the rows are counted from 1. */
export function addStepTable(run: RunOfLog, logs: RunLogs, table: StepTable): void {
  const { columns, rows, pointsOf = pointValues } = table;
  const axis = columns.find(({ as }) => as === "step");
  const all = axis ? pointsOf(axis).values : undefined;
  const own = all ? rows.filter((row) => Number.isFinite(all[row])) : rows;
  const steps = own.map((row, index) => all?.[row] ?? index + 1);
  if (axis && own.length < rows.length) {
    const without = counted(rows.length - own.length, "row has", "rows have");
    logs.remarks.push(
      `${without} no ${axis.header} and ${rows.length - own.length === 1 ? "is" : "are"} no part of the curves.`,
    );
  }
  const { passes, at } = backsOf(steps);
  const [firstBack] = at;
  if (axis && firstBack !== undefined) {
    logs.remarks.push(backRemark(axis.header, at.length, table.place(own[firstBack] ?? 0)));
  }
  // A duration that was measured counts more than the time between two points of the clock.
  const isMoment = ({ as }: LogColumn): boolean => as === "moment";
  for (const column of [...columns.filter((one) => !isMoment(one)), ...columns.filter(isMoment)]) {
    if (column.as === "curve") {
      addCurve(run, logs, column, { own, steps, passes, points: pointsOf(column) });
    } else {
      addOther(run, column, own);
    }
  }
}

/** What the rows of a log share. */
interface Axis {
  readonly own: readonly number[];
  readonly steps: readonly number[];
  readonly passes: Uint32Array | undefined;
}

/** What the rows hold of one column. */
interface Course extends Axis {
  readonly points: PointValues;
}

function addCurve(
  run: RunOfLog,
  logs: RunLogs,
  column: SourceColumn & Extract<LogPart, { as: "curve" }>,
  { own, steps, passes, points: { values, others } }: Course,
): void {
  const { header, name, goal, leads, unsure } = column;
  const points: number[] = [];
  const numbers: number[] = [];
  for (let index = 0; index < own.length; index++) {
    const value = values[own[index] ?? 0];
    if (value !== undefined) {
      points.push(index);
      numbers.push(value);
    }
  }
  const isFull = points.length === own.length;
  const traits = {
    header,
    ...(goal === undefined ? {} : { goal }),
    ...(leads === undefined ? {} : { leads }),
    ...(unsure === undefined ? {} : { unsure }),
  };
  run.curve(
    name,
    {
      steps: isFull ? steps : points.map((index) => steps[index] ?? 0),
      values: numbers,
      ...(passes ? { passes: isFull ? passes : points.map((index) => passes[index] ?? 0) } : {}),
    },
    traits,
  );
  if (others > 0) {
    logs.remarks.push(
      `${counted(others, "cell", "cells")} of ${header} ${others === 1 ? "holds no number and is no part of its curve." : "hold no numbers and are no part of its curve."}`,
    );
  }
}

function addOther(run: RunOfLog, column: LogColumn, own: readonly number[]): void {
  const cells = own.map((row) => column.values.at(row));
  const { header } = column;
  switch (column.as) {
    case "result":
      run.result(column.name, lastFilled(cells), { header });
      break;
    case "parameter":
      run.parameter(column.name, lastFilled(cells));
      break;
    case "field":
      run.field(column.key, lastFilled(cells), header);
      break;
    case "elapsed":
      run.field("duration", spentSeconds(cells, "in all"), header);
      break;
    case "lap":
      run.field("duration", spentSeconds(cells, "each"), header);
      break;
    case "moment":
      run.field("started", firstMoment(cells), header);
      run.field("duration", momentSpan(cells), `${header} (first to last)`);
      break;
    case "left out":
      run.leaveOut(header, lastFilled(cells));
      break;
    default:
  }
}

function lastFilled(cells: readonly (Scalar | undefined)[]): Scalar | undefined {
  return cells
    .filter((cell) => cell !== undefined && (typeof cell !== "string" || cell.trim() !== ""))
    .at(-1);
}

function backRemark(header: string, times: number, place: string): string {
  const often = times === 1 ? `goes back at ${place}` : `goes back ${count(times)} times, first at ${place}`;
  return `${header} ${often}, as when a run is taken up again: all points are kept, in the order in which they were logged.`;
}
