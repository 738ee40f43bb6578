import type { Scalar } from "../../tracking/values/scalar";
import type { SourceColumn } from "../records/source-column";
import { pointValues } from "./point-values";

/** The columns of a long log: a row a point, of any run and metric. */
export interface LongColumns {
  readonly run: SourceColumn;
  readonly metric: SourceColumn;
  readonly step: SourceColumn;
  readonly value: SourceColumn;
}

/** What a long log says of one metric of one run, in the order of its rows. */
export interface LongCurve {
  readonly run: string;
  readonly metric: string;
  /** The first of its rows. */
  readonly row: number;
  readonly steps: number[];
  readonly values: number[];
}

/** The curves of a long log; a row without a run, metric, step or value is no point. */
export function longCurves(columns: LongColumns, rows: readonly number[]): LongCurve[] {
  const steps = pointValues(columns.step).values;
  const values = pointValues(columns.value).values;
  const curves = new Map<string, LongCurve>();
  for (const row of rows) {
    const run = textOf(columns.run.values.at(row));
    const metric = textOf(columns.metric.values.at(row));
    const step = steps[row];
    const value = values[row];
    if (run === "" || metric === "" || step === undefined || !Number.isFinite(step) || value === undefined) {
      continue;
    }
    const key = JSON.stringify([run, metric]);
    let curve = curves.get(key);
    if (!curve) {
      curve = { run, metric, row, steps: [], values: [] };
      curves.set(key, curve);
    }
    curve.steps.push(step);
    curve.values.push(value);
  }
  return [...curves.values()];
}

/** A cell as text, without blanks around it. */
export function textOf(cell: Scalar | undefined): string {
  return cell === undefined ? "" : String(cell).trim();
}
