// What the columns of a log are, where only their names and values say it: numbers are curves; what counts beside the axis
// is left out; a learning rate is a curve without a goal or, where it never changes, a setting; a text that never changes
// is a setting.

import { isRowIndex } from "../formats/is-row-index";
import { roleOfName } from "../../tracking/naming/role-of-name";
import { isMissingMarker } from "../../tracking/values/missing-marker";
import { readDuration } from "../../tracking/values/read-duration";
import { filledSample } from "../records/filled-sample";
import type { SourceColumn } from "../records/source-column";
import { fieldFits } from "../roles/field-fits";
import { epochUnit } from "../roles/epoch-times";
import { isMostlyNumeric } from "../roles/looks-numeric";
import { isCounterName, isPluralCounter } from "./counter-names";
import { pointValues } from "./point-values";
import { courseOf, countsSteps } from "./step-axis";
import type { LogColumn, LogPart } from "./step-table";

const MOMENTS = /^(?:_?time_?stamp|wall[ _]?time|date|date_?time|created(?:_at)?|logged_at)$/i;
const ELAPSED =
  /^_?(?:time|elapsed(?:[ _]time)?|wall[ _]?time|total[ _]time|run_?time|time_total|time[ _]elapsed|seconds|train(?:ing)?[ _]time)(?:[ _]?\(?(?:s|sec|secs|seconds)\)?)?$/i;
/** Of so many steps of a clock at most one goes back. */
const FEW = 5;

/** The columns of a log with what each is; `axis` is the one of its steps, where it has one. */
export function logColumns(columns: readonly SourceColumn[], axis: SourceColumn | undefined): LogColumn[] {
  return columns.map((column) => ({ ...column, ...(column === axis ? { as: "step" } : partOf(column)) }));
}

/** What a column of a log is that is not its axis. */
export function partOf(column: SourceColumn): LogPart {
  const { header, values } = column;
  if (holdsNothing(column) || countsBeside(column) || isRowIndex(column)) {
    return { as: "left out" };
  }
  if ((MOMENTS.test(header) && fieldFits("started", values)) || epochUnit(column) !== undefined) {
    return { as: "moment" };
  }
  if (ELAPSED.test(header) && isClock(column)) {
    return { as: "elapsed" };
  }
  if (!isMostlyNumeric(values)) {
    return neverChanges(column) ? { as: "parameter", name: header } : { as: "left out" };
  }
  if (roleOfName(header) !== "parameter") {
    return { as: "curve", name: header };
  }
  return neverChanges(column)
    ? { as: "parameter", name: header }
    : { as: "curve", name: header, goal: "none" };
}

/** Whether a column never changes; blanks do not count. */
export function neverChanges({ values }: SourceColumn): boolean {
  let first: string | undefined;
  for (const value of values) {
    const text = String(value ?? "").trim();
    if (text !== "" && text !== (first ??= text)) {
      return false;
    }
  }
  return first !== undefined;
}

/** Whether a column is blank, or says throughout that there is nothing, as Keras writes NA where nothing was validated. */
function holdsNothing({ values }: SourceColumn): boolean {
  for (const value of values) {
    if (value !== undefined && !(typeof value === "string" && isMissingMarker(value.trim()))) {
      return false;
    }
  }
  return true;
}

/**
 * Whether a column counts beside the axis, as an epoch does beside steps. A name in the plural may be that of a setting
 * (epochs: 50) or of a result (total_steps of an episode).
 */
function countsBeside(column: SourceColumn): boolean {
  const { header, values } = column;
  if (!isCounterName(header) || !isMostlyNumeric(values)) {
    return false;
  }
  const rows = Array.from({ length: values.length }, (_, row) => row);
  return (
    !isPluralCounter(header) ||
    (!neverChanges(column) && countsSteps(courseOf(pointValues(column).values, rows)))
  );
}

/** Whether a column of times goes on from row to row, but for a few that begin anew or stand still. */
function isClock({ values }: SourceColumn): boolean {
  const times = filledSample(values, 500).map((value) => readDuration(String(value).trim()));
  const backs = times.filter((time, at) => (time ?? 0) < (times[at - 1] ?? -Infinity)).length;
  const rises = times.filter((time, at) => (time ?? 0) > (times[at - 1] ?? Infinity)).length;
  return !times.includes(undefined) && rises * 2 >= times.length && backs * FEW <= times.length;
}
