// Which column of a table counts its steps. Names say which may (counter-names.ts), values which does: from row to row it
// rises or stays, and goes back seldom, or never within a group of rows. A name in the plural is mostly that of a setting
// (epochs, steps): such a column counts only where it goes up by one from 0 or 1.

import type { SourceColumn } from "../records/source-column";
import { isCounterName, isPluralCounter } from "./counter-names";
import { pointValues } from "./point-values";

/** How the values of a column go from row to row. */
export interface Course {
  readonly rises: number;
  readonly repeats: number;
  /** The rows at which it goes back. */
  readonly backs: readonly number[];
  /** Whether each time it goes back it begins where it began first. */
  readonly beginsAnew: boolean;
}

/** A column that counts steps. */
export interface StepAxis extends Course {
  readonly column: SourceColumn;
  readonly steps: readonly (number | undefined)[];
}

/** Of so many steps at most one goes back. */
const SELDOM = 3;
/** A table of fewer rows is no log for certain. */
export const FEWEST_ROWS = 3;
/** Columns that may be the steps, the likeliest first: one that never goes back before one that does, the finer first. */
export function stepAxes(columns: readonly SourceColumn[], rows: readonly number[]): StepAxis[] {
  return columns
    .filter(({ header, values }) => isCounterName(header) && values.length >= FEWEST_ROWS)
    .flatMap((column): StepAxis[] => {
      const { values: steps, others } = pointValues(column);
      const course = courseOf(steps, rows);
      const isCounter =
        others === 0 &&
        rows.every((row) => Number.isFinite(steps[row] ?? 0)) &&
        course.rises > 0 &&
        (!isPluralCounter(column.header) || countsByOne(steps, rows));
      return isCounter ? [{ column, steps, ...course }] : [];
    })
    .sort((one, other) => one.backs.length - other.backs.length || other.rises - one.rises);
}

/** Whether an axis may count the steps of one log. */
export function countsSteps({ rises, backs }: Course): boolean {
  return rises > 0 && backs.length * SELDOM <= rises;
}

/** How the steps go over some rows; a blank is passed over. */
export function courseOf(steps: readonly (number | undefined)[], rows: readonly number[]): Course {
  let rises = 0;
  let repeats = 0;
  const backs: number[] = [];
  let first: number | undefined;
  let before: number | undefined;
  let beginsAnew = true;
  for (const row of rows) {
    const step = steps[row];
    if (step === undefined) {
      continue;
    }
    first ??= step;
    if (before !== undefined && step > before) {
      rises++;
    } else if (before !== undefined && step === before) {
      repeats++;
    } else if (before !== undefined) {
      backs.push(row);
      beginsAnew &&= step === first;
    }
    before = step;
  }
  return { rises, repeats, backs, beginsAnew: beginsAnew && backs.length > 0 };
}

function countsByOne(steps: readonly (number | undefined)[], rows: readonly number[]): boolean {
  const own = rows.map((row) => steps[row]);
  return own.every((step, at) => {
    const before = own[at - 1];
    return (
      step !== undefined &&
      (at === 0
        ? step === 0 || step === 1
        : step === 0 || step === 1 || step === (before ?? 0) + 1 || step === before)
    );
  });
}
