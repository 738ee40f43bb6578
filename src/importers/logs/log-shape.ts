// Whether a table of which no tool is known is a log: whether its rows are the steps of one run, or of several, rather than
// runs. What speaks for it: a column that counts steps. What speaks against it: a column that names each row or says how
// each stands, and settings that differ from row to row. A person decides; this says what may be, and what is likely.

import { fieldNamed } from "../../tracking/naming/field-names";
import { readName } from "../../tracking/naming/read-name";
import { roleOfName } from "../../tracking/naming/role-of-name";
import { listed } from "../../tracking/words/listed";
import type { SourceColumn } from "../records/source-column";
import { isMostlyNumeric } from "../roles/looks-numeric";
import { isCounterName } from "./counter-names";
import { partOf } from "./log-parts";
import { textOf } from "./long-log";
import { groupings, rowsBy, stageColumn, type RowGroups } from "./row-groups";
import { courseOf, countsSteps, stepAxes, type StepAxis } from "./step-axis";
import { unnumberedAxis } from "./unnumbered-axis";

/** What a table is as a log. */
export interface LogShape {
  readonly axis: StepAxis;
  /** The column that says on which data each row was measured. */
  readonly stage: SourceColumn | undefined;
  /** The ways to part the rows into the logs of several runs, the likeliest first. */
  readonly groups: readonly RowGroups[];
  /** What is likely: that a row is a run, that all are the log of one, or of one for each group of the first way. */
  readonly likely: "rows" | "log" | "groups";
  /** Why, as a sentence. */
  readonly why: string;
}

/** Ways to part the rows that are offered. */
const MOST_WAYS = 3;
const MOST_NAMED = 3;
const MANY_STEPS = 50;
const RESULTS_ALONE =
  "It holds results of training alone, row by row: nothing that was set, and no name of a run.";

/** What a table is as a log; undefined where its rows are runs beyond doubt, or nothing counts steps. */
export function logShape(columns: readonly SourceColumn[], rows: readonly number[]): LogShape | undefined {
  if (columns.some((column) => tellsEachRow(column, rows))) {
    return undefined;
  }
  if (!columns.some(({ header }) => isCounterName(header))) {
    const axis = unnumberedAxis(columns, rows);
    return axis && { axis, stage: undefined, groups: [], likely: "log", why: RESULTS_ALONE };
  }
  for (const axis of columns.some(isMeasured) ? stepAxes(columns, rows) : []) {
    const stepped = rows.filter((row) => axis.steps[row] !== undefined);
    const stage = stageColumn(columns, stepped);
    const groups = groupings(columns, axis, stepped, stage).filter((one) => explains(one, axis, stage));
    if (countsSteps(axis) || groups.length > 0) {
      const settings = columns.filter((column) => column !== stage && isSetting(column));
      return {
        axis,
        stage,
        groups: groups.slice(0, MOST_WAYS),
        ...likelihood(settings, stepped, axis, groups),
      };
    }
  }
  return undefined;
}

/** Whether a column names most rows apart, or says how each run stands. */
function tellsEachRow({ header, values }: SourceColumn, rows: readonly number[]): boolean {
  const key = fieldNamed(header);
  if (key !== "name" && key !== "sourceId" && key !== "status") {
    return false;
  }
  const different = new Set(rows.map((row) => textOf(values.at(row))));
  return key === "status" ? different.size > 1 : different.size * 2 > rows.length;
}

function isMeasured(column: SourceColumn): boolean {
  return !isCounterName(column.header) && partOf(column).as === "curve";
}

/** Whether parting the rows says why the steps repeat or go back, or the column tells runs apart by its name. */
function explains({ column, rows }: RowGroups, axis: StepAxis, stage: SourceColumn | undefined): boolean {
  const key = fieldNamed(column.header);
  if (key === "name" || key === "sourceId") {
    return true;
  }
  const repeats = [...rows.values()].some((own) =>
    (stage ? [...rowsBy({ ...stage }, own).rows.values()] : [own]).some(
      (part) => courseOf(axis.steps, part).repeats > 0,
    ),
  );
  return (axis.backs.length > 0 || axis.repeats > 0) && !repeats;
}

function likelihood(
  settings: readonly SourceColumn[],
  rows: readonly number[],
  { column, backs }: StepAxis,
  [group]: readonly RowGroups[],
): Pick<LogShape, "likely" | "why"> {
  const { header } = column;
  const logs = group ? [...group.rows.values()] : [rows];
  const changing = settings.filter((one) => logs.some((own) => changes(one, own)));
  // Over so many steps a number that is mostly set may well be one that training changes.
  const isOneOfMany = rows.length >= MANY_STEPS && changing.length === 1 && changing.every(isNumeric);
  if (changing.length > 0 && !isOneOfMany) {
    const names = listed(
      changing.slice(0, MOST_NAMED).map((one) => one.header),
      changing.length,
    );
    return {
      likely: "rows",
      why: `${names} ${changing.length === 1 ? "differs" : "differ"} from row to row, as settings of runs do, though ${header} counts up.`,
    };
  }
  if (group) {
    return { likely: "groups", why: `${header} counts up anew for each ${group.column.header}.` };
  }
  const course = backs.length === 0 ? "counts up" : "counts up, and seldom goes back,";
  return {
    likely: "log",
    why: `${header} ${course} from row to row, and no column names a run or holds settings that differ.`,
  };
}

function isNumeric({ values }: SourceColumn): boolean {
  return isMostlyNumeric(values);
}

/** Whether a column holds what is set once for a run; what training itself changes, as a learning rate, does not. */
function isSetting(column: SourceColumn): boolean {
  const { header, values } = column;
  const key = fieldNamed(header);
  if (key === "model" || key === "dataset" || key === "seed") {
    return true;
  }
  // When something was written is no setting, though it is none of a result either.
  if (partOf(column).as === "moment" || partOf(column).as === "elapsed") {
    return false;
  }
  const isScheduled =
    isMostlyNumeric(values) &&
    readName(header).some(({ meaning }) => meaning?.kind === "setting" && meaning.continuous);
  return !isCounterName(header) && roleOfName(header) === "parameter" && !isScheduled;
}

function changes({ values }: SourceColumn, rows: readonly number[]): boolean {
  return new Set(rows.map((row) => textOf(values.at(row))).filter((text) => text !== "")).size > 1;
}
