// Columns by which the rows of a table fall into logs of their own: fold, run, seed. Within each value the steps go on.

import { fieldNamed } from "../../tracking/naming/field-names";
import { roleOfName } from "../../tracking/naming/role-of-name";
import type { SourceColumn } from "../records/source-column";
import { isCounterName } from "./counter-names";
import { textOf } from "./long-log";
import { courseOf, type StepAxis } from "./step-axis";

/** Rows of a table by the values of a column. */
export interface RowGroups {
  readonly column: SourceColumn;
  /** The rows of each value, in the order in which values are first met. */
  readonly rows: ReadonlyMap<string, readonly number[]>;
}

/** Words for the data that a row was measured on: not a run of its own. */
const STAGE = /^(?:train(?:ing)?|val(?:id(?:ation)?)?|test(?:ing)?|dev|eval|evaluation|holdout)$/i;
/** Names that tell runs apart, the surest first. */
const TELLING = ["sourceId", "name", "experiment", "model", "seed"] as const;

/** The rows by the texts of a column; those with a blank are of no group. */
export function rowsBy(column: SourceColumn, rows: readonly number[]): RowGroups {
  const groups = new Map<string, number[]>();
  for (const row of rows) {
    const text = textOf(column.values.at(row));
    const group = groups.get(text);
    if (group) {
      group.push(row);
    } else if (text !== "") {
      groups.set(text, [row]);
    }
  }
  return { column, rows: groups };
}

/** The column that says on which data each row was measured, if there is one. */
export function stageColumn(
  columns: readonly SourceColumn[],
  rows: readonly number[],
): SourceColumn | undefined {
  return columns.find(({ values }) => {
    const first = textOf(values.at(rows[0] ?? 0));
    return STAGE.test(first) && rows.every((row) => STAGE.test(textOf(values.at(row))));
  });
}

/** Columns whose values part the rows into logs, the likeliest first. */
export function groupings(
  columns: readonly SourceColumn[],
  axis: StepAxis,
  rows: readonly number[],
  stage: SourceColumn | undefined,
): RowGroups[] {
  return columns
    .filter((column) => column !== axis.column && column !== stage && mayGroup(column))
    .map((column) => rowsBy(column, rows))
    .filter(({ rows: groups }) => groups.size > 1 && groups.size * 2 <= rows.length)
    .filter(({ rows: groups }) => [...groups.values()].every((own) => partsWell(own, axis, stage)))
    .sort((one, other) => rankOf(one.column) - rankOf(other.column) || one.rows.size - other.rows.size)
    .filter((one, at, all) => !all.slice(0, at).some((before) => isSameParting(one, before)));
}

function partsWell(rows: readonly number[], axis: StepAxis, stage: SourceColumn | undefined): boolean {
  const parts = stage ? [...rowsBy(stage, rows).rows.values()] : [rows];
  return rows.length > 1 && parts.every((own) => courseOf(axis.steps, own).backs.length === 0);
}

/** Whether two columns part the rows alike, as a fold and a setting that differs between folds do. */
function isSameParting(one: RowGroups, other: RowGroups): boolean {
  const others = new Set([...other.rows.values()].map((rows) => rows.join(",")));
  return (
    one.rows.size === other.rows.size && [...one.rows.values()].every((rows) => others.has(rows.join(",")))
  );
}

function mayGroup({ header }: SourceColumn): boolean {
  return roleOfName(header) !== "metric" && !isCounterName(header);
}

function rankOf({ header }: SourceColumn): number {
  const rank = TELLING.findIndex((key) => key === fieldNamed(header));
  return rank < 0 ? TELLING.length : rank;
}
