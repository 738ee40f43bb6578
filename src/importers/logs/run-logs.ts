// Logs -> runs with curves. A log tells of one run, or of several; each importer says of which by a key of its own, so that
// what several files tell of one run comes together. What was logged step by step is a curve; all else stands once.

import type { Goal } from "../../tracking/catalogue/catalogue";
import { uniqueName } from "../../tracking/naming/unique-name";
import type { ColumnTarget } from "../../tracking/schema/run-columns";
import type { RunFieldKey } from "../../tracking/schema/run-fields";
import { targetKey } from "../../tracking/schema/target-key";
import type { Series } from "../../tracking/series/series";
import type { Scalar } from "../../tracking/values/scalar";
import { parameterColumn } from "../formats/parameter-column";
import type { RawColumn, RawRuns } from "../importer";
import { field, IGNORED, metric, parameter } from "../roles/targets";
import { backsOf } from "./backs-of";

/** What was logged of one metric, in the order in which it was. */
export type LoggedCurve = Pick<Series, "steps" | "values" | "passes">;

/** What is known of a metric beside its name. */
export interface MetricTraits {
  /** What the source calls it; its name where absent. */
  readonly header?: string;
  readonly goal?: Goal;
  /** Why it leads, where the tool itself goes by it. */
  readonly leads?: string;
  /** Why its role or name is only a guess. */
  readonly unsure?: string;
}

/** The order in which the columns come. */
const ROLES = ["field", "parameter", "metric", "ignored"] as const;

interface LogColumn extends Omit<MetricTraits, "unsure"> {
  unsure: string | undefined;
  readonly header: string;
  readonly target: ColumnTarget;
  readonly values: (Scalar | undefined)[];
}

/** What one run logged. */
export class RunOfLog {
  readonly curves = new Map<string, LoggedCurve>();

  constructor(
    readonly place: string,
    private readonly row: number,
    private readonly columns: Map<string, LogColumn>,
    private readonly remarks: string[],
  ) {}

  /** A field of the run; what was given for it first counts. */
  field(key: RunFieldKey, value: Scalar | undefined, header: string): void {
    this.put(field(key), header, value);
  }

  /** A setting of the run; what was given for it first counts. */
  parameter(name: string, value: Scalar | undefined): void {
    this.put(parameter(name), name, value);
  }

  /** A result that stands for itself, without a curve. */
  result(name: string, value: Scalar | undefined, traits: MetricTraits = {}): void {
    this.put(metric(name), name, value, traits);
  }

  /** Something that the source says and the import leaves out, unless a person asks for it. */
  leaveOut(header: string, value: Scalar | undefined): void {
    this.put(IGNORED, header, value);
  }

  /**
   * A curve. What is logged of the same metric in another place goes on behind it; where one of the two is the other as far
   * as that went, the longer counts alone.
   */
  curve(name: string, { steps, values, passes }: LoggedCurve, traits: MetricTraits = {}): void {
    const curve = { steps, values, ...(passes ? { passes } : {}) };
    if (curve.values.length === 0) {
      this.put(metric(name), name, undefined, traits);
      return;
    }
    const before = this.curves.get(name);
    this.put(metric(name), name, before ? undefined : lastOf(curve), traits);
    if (!before || beginsWith(curve, before)) {
      this.curves.set(name, curve);
    } else if (!beginsWith(before, curve)) {
      this.curves.set(name, joined(before, curve));
      this.remarks.push(
        `${name} of ${this.place} stands in several places: all its points are kept, one place after the other.`,
      );
    }
  }

  private put(
    target: ColumnTarget,
    header: string,
    value: Scalar | undefined,
    traits: MetricTraits = {},
  ): void {
    const key = target.role === "ignored" ? `ignored\n${header}` : targetKey(target);
    let column = this.columns.get(key);
    if (!column) {
      column = { header, unsure: undefined, ...traits, target, values: [] };
      this.columns.set(key, column);
    }
    column.unsure ??= traits.unsure;
    column.values[this.row] ??= value;
  }
}

/** Gathers the runs that the parts of a bundle tell of. */
export class RunLogs {
  /** Sentences about the logs worth showing. */
  readonly remarks: string[] = [];
  private readonly runs = new Map<string, RunOfLog>();
  private readonly columns = new Map<string, LogColumn>();

  /** The run of that key; `place` is where it stands, for one that is met for the first time. */
  run(key: string, place: string): RunOfLog {
    let run = this.runs.get(key);
    if (!run) {
      run = new RunOfLog(place, this.runs.size, this.columns, this.remarks);
      this.runs.set(key, run);
    }
    return run;
  }

  /** A run of its own, whatever other parts tell under that key. */
  newRun(key: string, place: string): RunOfLog {
    return this.run(
      uniqueName(key, (one) => this.runs.has(one)),
      place,
    );
  }

  /** The run of that key, if any part told of it. */
  known(key: string): RunOfLog | undefined {
    return this.runs.get(key);
  }

  /** The runs as an importer gives them. */
  rawRuns(stepName: string): RawRuns {
    const runs = [...this.runs.values()];
    const columns = ROLES.flatMap((role) =>
      [...this.columns.values()].filter(({ target }) => target.role === role),
    );
    const positions = new Map(
      columns.flatMap(({ target }, at) => (target.role === "metric" ? [[target.name, at] as const] : [])),
    );
    const taken = new Set(columns.flatMap(({ target }) => (target.role === "field" ? [target.key] : [])));
    const series = runs.flatMap(({ curves }, run) =>
      Array.from(curves, ([name, curve]): Series => ({ run, column: positions.get(name) ?? 0, ...curve })),
    );
    return {
      count: runs.length,
      columns: columns.map((column) => rawColumn(column, runs.length, taken)),
      place: (row) => runs[row]?.place ?? "unknown",
      unreadable: [],
      remarks: this.remarks,
      series: series.map(withPasses),
      ...(series.length > 0 ? { stepName } : {}),
    };
  }
}

function rawColumn(
  { header, target, goal, leads, unsure, values }: LogColumn,
  count: number,
  taken: Set<RunFieldKey>,
): RawColumn {
  const all = Array.from({ length: count }, (_, row) => values[row]);
  return {
    ...(target.role === "parameter"
      ? parameterColumn({ header, values: all, name: target.name }, taken)
      : { header, values: all, suggested: target }),
    ...(goal === undefined ? {} : { goal }),
    ...(leads === undefined ? {} : { leads }),
    ...(unsure === undefined ? {} : { unsure }),
  };
}

function withPasses(series: Series): Series {
  const passes = series.passes ?? backsOf(series.steps).passes;
  return passes === undefined ? series : { ...series, passes };
}

function lastOf({ values }: LoggedCurve): Scalar | undefined {
  const last = values[values.length - 1];
  return last === undefined || Number.isFinite(last) ? last : String(last);
}

/** Whether a curve is another one, or goes on from it. */
function beginsWith(curve: LoggedCurve, other: LoggedCurve): boolean {
  return startsWith(curve.steps, other.steps) && startsWith(curve.values, other.values);
}

function startsWith(numbers: ArrayLike<number>, first: ArrayLike<number>): boolean {
  return (
    first.length <= numbers.length && Array.from(first).every((value, at) => Object.is(value, numbers[at]))
  );
}

/** Two curves of one metric, one behind the other; what came before what is read from their steps anew. */
function joined(first: LoggedCurve, second: LoggedCurve): LoggedCurve {
  return {
    steps: [...Array.from(first.steps), ...Array.from(second.steps)],
    values: [...Array.from(first.values), ...Array.from(second.values)],
  };
}
