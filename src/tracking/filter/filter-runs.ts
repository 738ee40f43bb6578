// Which runs a filter holds for. Where a run holds nothing that a condition asks for, the condition says neither yes nor no,
// as in SQL: `not (lr > 0.1)` does not find runs without a learning rate. Such runs are counted, so that nobody takes
// them for runs that were asked and did not fit.

import type { Catalogue } from "../catalogue/catalogue";
import { columnUnit } from "../schema/column-unit";
import type { RunColumns } from "../schema/run-columns";
import { blankRows } from "../schema/run-rows";
import { RunValues } from "../schema/run-values";
import { AskedColumn } from "./asked-column";
import { blankTest, voidTest } from "./blank-test";
import { cellTest } from "./cell-test";
import { FilterFields } from "./filter-fields";
import type { FilterCondition, FilterNode } from "./filter-node";
import { numberFirst } from "./number-first";
import { FALSE, TRUE, UNKNOWN, type CellTest } from "./truth";

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
 * a FilterError where the filter names no column or asks a column for what it cannot hold. The catalogue says what columns
 * are measured in (90% of a metric in percent is 90), where they do not say it themselves.
 */
export function filterRuns(
  runs: RunColumns,
  filter: FilterNode | undefined,
  now: number,
  catalogue?: Catalogue,
): FilteredRuns {
  const answers = filter && answersOf(filter, { fields: new FilterFields(runs), now, catalogue });
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

/** What every condition of a filter is asked with. */
interface Asking {
  readonly fields: FilterFields;
  readonly now: number;
  readonly catalogue: Catalogue | undefined;
}

/** A truth for each row (truth.ts). */
function answersOf(node: FilterNode, asking: Asking): Uint8Array {
  switch (node.kind) {
    case "and":
      return joined(node.parts, asking, (one, other) => (other < one ? other : one));
    case "or":
      return joined(node.parts, asking, (one, other) => (other > one ? other : one));
    case "not": {
      const answers = answersOf(node.part, asking);
      return answers.map((answer) => TRUE - answer);
    }
    default:
      return asked(node, asking);
  }
}

function joined(
  parts: readonly FilterNode[],
  asking: Asking,
  join: (one: number, other: number) => number,
): Uint8Array {
  const [first = new Uint8Array(asking.fields.runs.count), ...others] = parts.map((part) =>
    answersOf(part, asking),
  );
  for (const other of others) {
    for (let row = 0; row < first.length; row++) {
      first[row] = join(first[row] ?? FALSE, other[row] ?? FALSE);
    }
  }
  return first;
}

function asked(condition: FilterCondition, { fields, now, catalogue }: Asking): Uint8Array {
  const wrong = numberFirst(condition);
  if (wrong && !fields.has(condition.name)) {
    throw wrong;
  }
  const column = fields.column(condition.name);
  const [test, ofBlank] = testOf(
    condition,
    new AskedColumn(condition.name, column, columnUnit(column, catalogue), now),
  );
  const answers = new Uint8Array(fields.runs.count);
  for (let row = 0; row < answers.length; row++) {
    const cell = column.values[row];
    answers[row] = cell === undefined ? ofBlank : test(cell);
  }
  return answers;
}

/** The test of a condition, and what it says of a blank cell. */
function testOf(condition: FilterCondition, column: AskedColumn): readonly [CellTest, number] {
  switch (condition.kind) {
    case "blank":
      return [blankTest(column), TRUE];
    case "void":
      return voidTest(condition.word, column);
    default:
      return [cellTest(condition, column), UNKNOWN];
  }
}
