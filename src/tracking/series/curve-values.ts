import type { Goal } from "../catalogue/catalogue";
import type { CurveChoice } from "./curve-choice";
import type { Series } from "./series";

/** What the curves of one run come to. */
export interface CurveValues {
  /** The value of each metric, by the position of its column; NaN and infinities where such a value stands at the step. */
  readonly values: ReadonlyMap<number, number>;
  /** The point of its curve that each value is, by the position of its column. */
  readonly points: ReadonlyMap<number, number>;
  /** The point that stood when the leading metric was best, by the position of its column; none where none leads. */
  readonly atBest: ReadonlyMap<number, number>;
  /** The step at which the leading metric was best; undefined where none leads. */
  readonly bestStep?: number;
}

/** By what the values are chosen. */
export interface CurveRule {
  /** Which value of the curve in a column is taken. */
  readonly choiceOf: (column: number) => CurveChoice;
  /** The column of the metric that decides which step is best; undefined where none does. */
  readonly leader: number | undefined;
  /** The goal of the metric in a column. */
  readonly goalOf: (column: number) => Goal;
}

/**
 * One value for each curve of one run. Without a leader, or where the leader has no finite value, "best step" is the last
 * one. A metric that was not logged at the best step has the value that was logged last before it (tools log training and
 * validation in turn), else its first.
 */
export function curveValues(series: readonly Series[], { choiceOf, leader, goalOf }: CurveRule): CurveValues {
  const leading = leader === undefined ? undefined : series.find(({ column }) => column === leader);
  const at = leading && bestAt(leading, goalOf(leading.column));
  const best = leading && at !== undefined ? leadingMoment(leading, at) : undefined;
  const values = new Map<number, number>();
  const points = new Map<number, number>();
  const atBest = new Map<number, number>();
  for (const one of series) {
    const then = best && (one === leading ? at : atOrBefore(one, best));
    const index = indexOf(one, choiceOf(one.column), then, goalOf(one.column));
    if (then !== undefined) {
      atBest.set(one.column, then);
    }
    const value = one.values[index];
    if (value !== undefined) {
      values.set(one.column, value);
      points.set(one.column, index);
    }
  }
  return { values, points, atBest, ...(best === undefined ? {} : { bestStep: best.step }) };
}

/** @param atBest the point that stood at the best step. */
function indexOf(series: Series, choice: CurveChoice, atBest: number | undefined, goal: Goal): number {
  const last = series.values.length - 1;
  switch (choice) {
    case "best step":
      return atBest ?? last;
    case "own best":
      return bestAt(series, goal) ?? last;
    case "last":
      return last;
  }
}

/** Where the best finite value stands, the earliest of equal ones; undefined without a goal or a finite value. */
function bestAt({ values }: Series, goal: Goal): number | undefined {
  if (goal === "none") {
    return undefined;
  }
  let best: number | undefined;
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? NaN;
    const before = best === undefined ? undefined : values[best];
    if (
      Number.isFinite(value) &&
      (before === undefined || (goal === "maximize" ? value > before : value < before))
    ) {
      best = at;
    }
  }
  return best;
}

/** When something was logged: a log that was taken up again passes the same steps once more. */
interface Moment {
  readonly pass: number;
  readonly step: number;
}

/** When a metric was best. A step may have been logged several times: which of how many points there it is. */
interface LeadingMoment extends Moment {
  readonly turn: number;
  readonly turns: number;
}

function momentOf({ steps, passes }: Series, at: number): Moment {
  return { pass: passes?.[at] ?? 0, step: steps[at] ?? Infinity };
}

/** The points of a curve at a moment. */
function pointsAt({ steps, passes }: Series, { pass, step }: Moment): number[] {
  const found: number[] = [];
  for (let at = 0; at < steps.length; at++) {
    if (steps[at] === step && (passes?.[at] ?? 0) === pass) {
      found.push(at);
    }
  }
  return found;
}

function leadingMoment(series: Series, at: number): LeadingMoment {
  const moment = momentOf(series, at);
  const turns = pointsAt(series, moment);
  return { ...moment, turn: turns.indexOf(at), turns: turns.length };
}

/** The point logged together with the best one, where a metric was logged as often at that step; else the last up to it. */
function atOrBefore(series: Series, best: LeadingMoment): number {
  const own = pointsAt(series, best);
  const same = own.length === best.turns ? own[best.turn] : undefined;
  if (same !== undefined) {
    return same;
  }
  let found = 0;
  for (let at = 0; at < series.steps.length; at++) {
    const { pass, step } = momentOf(series, at);
    if (pass < best.pass || (pass === best.pass && step <= best.step)) {
      found = at;
    }
  }
  return found;
}
