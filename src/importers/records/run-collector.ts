// Runs put together one after the other, as formats find them in documents: each value goes under the role that the
// format gives it. The columns come out as fields, labels, parameters, metrics; a parameter that is a run's seed, dataset or
// model is that field where nothing else gave it.

import type { Goal } from "../../tracking/catalogue/catalogue";
import type { RowValues } from "../../tracking/planning/plan";
import type { RunFieldKey } from "../../tracking/schema/run-fields";
import type { Series } from "../../tracking/series/series";
import { readNonFinite } from "../../tracking/values/non-finite";
import { elapsedSeconds } from "../formats/elapsed-seconds";
import { tagColumns } from "../formats/mlflow-tags";
import { parameterColumn } from "../formats/parameter-column";
import type { RawColumn, RawRuns } from "../importer";
import { field, metric } from "../roles/targets";
import type { SourceContent } from "../source-content";
import { ColumnCollector } from "./column-collector";
import { flattenRecord } from "./flatten-record";
import { isJsonObject } from "./record-items";

/** Points of a metric, as the source lists them. */
export interface CurvePoints {
  readonly steps: readonly number[];
  readonly values: readonly number[];
}

/** Gathers runs with their roles; `next` begins a run, what follows belongs to it. */
export class RunCollector {
  private readonly places: string[] = [];
  private readonly fields = new ColumnCollector();
  private readonly labels = new ColumnCollector();
  private readonly parameters = new ColumnCollector();
  private readonly metrics = new ColumnCollector();
  private readonly keys = new Map<string, RunFieldKey>();
  private readonly goals = new Map<string, Goal>();
  private readonly doubts = new Map<string, string>();
  private readonly datasets: RowValues[] = [];
  private readonly models: RowValues[] = [];
  private readonly curves: (CurvePoints & { readonly run: number; readonly metric: string })[] = [];

  /** Begins a run, found at that place of the source. */
  next(place: string): void {
    this.places.push(place);
  }

  /** A field of the run, under the name that the source has for it. What is no single value is passed over. */
  field(key: RunFieldKey, header: string, value: unknown): void {
    if (isFilled(value)) {
      this.keys.set(header, key);
      this.fields.put(this.row, header, value);
    }
  }

  /** How long the run took, from one point in time to another; nothing where they are none, or not in order. */
  elapsed(header: string, start: unknown, end: unknown): void {
    const [seconds] = elapsedSeconds([isFilled(start) ? start : ""], [isFilled(end) ? end : ""]);
    this.field("duration", header, seconds);
  }

  /** Settings of the run; objects in them are joined with dots. What is no object is passed over. */
  settings(record: unknown): void {
    if (isJsonObject(record)) {
      flattenRecord(record, (name, value) => {
        this.parameters.put(this.row, name, value);
      });
    }
  }

  /** A result of the run. What is neither a number nor the text of one that is not finite is passed over. */
  result(name: string, value: unknown, goal?: Goal): void {
    const number = resultOf(value);
    if (number === undefined) {
      return;
    }
    this.metrics.put(this.row, name, number);
    if (goal !== undefined) {
      this.goals.set(name, goal);
    }
  }

  /** The points of a result, whose last one is its value for now. */
  curve(name: string, curve: CurvePoints, goal?: Goal): void {
    const last = curve.values.at(-1);
    if (last !== undefined) {
      this.result(name, last, goal);
      this.curves.push({ ...curve, run: this.row, metric: name });
    }
  }

  /** Why the goal or role of a result is only a guess. */
  doubt(name: string, reason: string): void {
    this.doubts.set(name, reason);
  }

  /** What people said of the run and is neither set nor measured; it is gathered in its tags. */
  label(name: string, value: unknown): void {
    if (isFilled(value)) {
      this.labels.put(this.row, name, value);
    }
  }

  /** A row for the table Datasets, by header. */
  dataset(row: RowValues): void {
    this.datasets.push(row);
  }

  /** A row for the table Models, by header; `Run ID` is the run's id in the source. */
  model(row: RowValues): void {
    this.models.push(row);
  }

  /** The runs. */
  runs({ unreadable, remarks }: Pick<SourceContent, "unreadable" | "remarks">, stepName = "step"): RawRuns {
    const { length } = this.places;
    const taken = new Set(this.keys.values());
    const fields = this.fields.columns(length).flatMap((column): RawColumn[] => {
      const key = this.keys.get(column.header);
      return key ? [{ ...column, suggested: field(key) }] : [];
    });
    const labels = tagColumns(
      this.labels.columns(length).map((column) => ({ ...column, key: column.header })),
      taken,
    );
    const parameters = this.parameters
      .columns(length)
      .map((column) => parameterColumn({ ...column, name: column.header }, taken));
    const metrics = this.metrics.columns(length).map((column) => this.metricColumn(column));
    const columns = [...fields, ...labels, ...parameters, ...metrics];
    const series = this.seriesOf(columns.length - metrics.length, metrics);
    return {
      count: length,
      columns,
      place: (row) => this.places[row] ?? "unknown",
      unreadable,
      remarks,
      ...(series.length > 0 && { series, stepName }),
      ...(this.datasets.length > 0 && { datasets: this.datasets }),
      ...(this.models.length > 0 && { models: this.models }),
    };
  }

  private get row(): number {
    return this.places.length - 1;
  }

  private metricColumn({ header, values }: Pick<RawColumn, "header" | "values">): RawColumn {
    const goal = this.goals.get(header);
    const unsure = this.doubts.get(header);
    return {
      header,
      values,
      suggested: metric(header),
      ...(goal && { goal }),
      ...(unsure !== undefined && { unsure }),
    };
  }

  private seriesOf(first: number, metrics: readonly RawColumn[]): Series[] {
    const places = new Map(metrics.map(({ header }, at) => [header, first + at]));
    return this.curves.flatMap(({ run, metric: name, steps, values }) => {
      const column = places.get(name);
      return column === undefined ? [] : [{ run, column, steps, values }];
    });
  }
}

function isFilled(value: unknown): value is string | number | boolean {
  return (
    typeof value === "number" || typeof value === "boolean" || (typeof value === "string" && value !== "")
  );
}

/** A number as columns hold it: one that is not finite is its text. */
function resultOf(value: unknown): number | string | undefined {
  if (typeof value === "number") {
    return Number.isFinite(value) ? value : String(value);
  }
  return typeof value === "string" ? readNonFinite(value.trim()) : undefined;
}
