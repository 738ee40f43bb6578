// Which runs a filter holds for. Where a run holds nothing that a condition asks for, the condition says neither yes nor no,
// as in SQL: `not (lr > 0.1)` does not find runs without a learning rate. Such runs are counted, so that nobody takes
// them for runs that were asked and did not fit.

import type { RunColumns } from "../schema/run-columns";
import { blankRows } from "../schema/run-rows";
import { RunValues } from "../schema/run-values";
import { cellTest, FALSE, TRUE, UNKNOWN } from "./cell-test";
import { FilterFields } from "./filter-fields";
import type { FilterCondition, FilterNode } from "./filter-node";

/** The runs that a filter holds for. */
export interface FilteredRuns {
  /** Their rows, in the order of the sheet. */
  readonly rows: readonly number[];
  /** Runs that hold nothing in a column that decides. */
  readonly unknown: number;
  /** All runs that were asked; blank rows are no runs. */
  readonly total: number;
}

/**
 * The runs that a filter holds for at a time `now` (see filter-period.ts); all of them where there is no filter. Throws
 * a FilterError where the filter names no column or asks a column for what it cannot hold.
 */
export function filterRuns(runs: RunColumns, filter: FilterNode | undefined, now: number): FilteredRuns {
  const answers = filter && answersOf(filter, new FilterFields(runs), now);
  const isBlank = blankRows(new RunValues(runs));
  const rows: number[] = [];
  let unknown = 0;
  let total = 0;
  for (let row = 0; row < runs.count; row++) {
    const answer = answers?.[row] ?? TRUE;
    if (isBlank(row)) {
      continue;
    }
    total++;
    if (answer === TRUE) {
      rows.push(row);
    } else if (answer === UNKNOWN) {
      unknown++;
    }
  }
  return { rows, unknown, total };
}

/** A truth for each row (cell-test.ts). */
function answersOf(node: FilterNode, fields: FilterFields, now: number): Uint8Array {
  switch (node.kind) {
    case "and":
      return joined(node.parts, fields, now, (one, other) => (other < one ? other : one));
    case "or":
      return joined(node.parts, fields, now, (one, other) => (other > one ? other : one));
    case "not": {
      const answers = answersOf(node.part, fields, now);
      return answers.map((answer) => TRUE - answer);
    }
    default:
      return asked(node, fields, now);
  }
}

function joined(
  parts: readonly FilterNode[],
  fields: FilterFields,
  now: number,
  join: (one: number, other: number) => number,
): Uint8Array {
  const [first = new Uint8Array(fields.runs.count), ...others] = parts.map((part) =>
    answersOf(part, fields, now),
  );
  for (const other of others) {
    for (let row = 0; row < first.length; row++) {
      first[row] = join(first[row] ?? FALSE, other[row] ?? FALSE);
    }
  }
  return first;
}

function asked(condition: FilterCondition, fields: FilterFields, now: number): Uint8Array {
  const { values, ...column } = fields.column(condition.name);
  const answers = new Uint8Array(fields.runs.count);
  if (condition.kind === "blank") {
    for (let row = 0; row < answers.length; row++) {
      answers[row] = values[row] === undefined ? TRUE : FALSE;
    }
    return answers;
  }
  const test = cellTest(condition, { ...column, values }, now);
  for (let row = 0; row < answers.length; row++) {
    const cell = values[row];
    answers[row] = cell === undefined ? UNKNOWN : test(cell);
  }
  return answers;
}
