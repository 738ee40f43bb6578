// A metric in MLflow's file store: a line `timestamp value step` each time that it was logged; in old files without the step,
// in new ones followed by the name and digest of a dataset (mlflow/store/tracking/file_store.py). Who logs without steps gets
// step 0 throughout: such values are counted in the order of their times.

import { readNonFinite } from "../../tracking/values/non-finite";
import type { CurvePoints } from "../records/run-collector";

/** What a file holds of its metric. */
export interface MetricFile {
  /** In the order in which the values count: the last one is the metric's value. */
  readonly curve: CurvePoints;
  /** Whether its values had no steps and were counted. */
  readonly isCounted: boolean;
  /** The lines that hold no value, by number from 1. */
  readonly broken: readonly number[];
}

interface Point {
  readonly time: number;
  readonly value: number;
  readonly step: number;
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const WHOLE = /^-?\d+$/;

/** Reads the text of such a file. */
export function readMetricFile(text: string): MetricFile {
  const points: Point[] = [];
  const broken: number[] = [];
  text.split(/\r\n|\n|\r/).forEach((line, at) => {
    const point = pointOf(line.trim());
    if (point) {
      points.push(point);
    } else if (line.trim() !== "") {
      broken.push(at + 1);
    }
  });
  points.sort(
    (one, other) => one.step - other.step || one.time - other.time || order(one.value) - order(other.value),
  );
  const isCounted = points.length > 1 && points.every(({ step }) => step === 0);
  return {
    curve: {
      steps: points.map(({ step }, at) => (isCounted ? at : step)),
      values: points.map(({ value }) => value),
    },
    isCounted,
    broken,
  };
}

/** The point of a line; undefined where it is none. */
function pointOf(line: string): Point | undefined {
  const [time = "", text = "", step = "0", ...dataset] = line.split(" ");
  const value = NUMBER.test(text) ? Number(text) : Number(readNonFinite(text) ?? undefined);
  const isValue = !Number.isNaN(value) || readNonFinite(text) === "NaN";
  return isValue && WHOLE.test(time) && WHOLE.test(step) && (dataset.length === 0 || dataset.length === 2)
    ? { time: Number(time), value, step: Number(step) }
    : undefined;
}

/** NaN stands before every number where values are put in order. */
function order(value: number): number {
  return Number.isNaN(value) ? -Infinity : value;
}
