// Runs side by side, a line for everything that Runs says of them. Lines in which the runs differ stand apart from those in
// which they are all the same: to see what was changed, nobody should have to read what was not.

import type { Catalogue, MetricDefinition } from "../catalogue/catalogue";
import { leadingMetric } from "../catalogue/leading-metric";
import { RUN_FIELDS, type RunFieldKey } from "../schema/run-fields";
import type { ColumnTarget, RunColumns } from "../schema/run-columns";
import { RunValues } from "../schema/run-values";
import { isErrorCell } from "../values/error-cell";
import type { Scalar } from "../values/scalar";

/** What a line tells of. */
export type LineGroup = "metrics" | "parameters" | "run";

/** One line: a column of Runs. */
export interface ComparedLine {
  readonly group: LineGroup;
  readonly target: ColumnTarget;
  /** What its differences go by; undefined for what is no metric. */
  readonly metric?: MetricDefinition;
}

/** The lines of some runs; each column of Runs that Runsheet knows of is among them once. */
export interface ComparedLines {
  /** In which at least two runs differ: metrics first, the leading one before the others. */
  readonly different: readonly ComparedLine[];
  readonly same: readonly ComparedLine[];
  /** In which no run holds anything. */
  readonly blank: readonly ComparedLine[];
}

/** Stand above the lines, tell runs apart by nature, or are Runsheet's own. */
const NO_LINES: ReadonlySet<RunFieldKey> = new Set(["id", "name", "sourceId", "import", "fingerprint"]);

/** What two runs were made with comes before when and by whom. */
const FIELDS_FIRST: readonly RunFieldKey[] = [
  "status",
  "experiment",
  "dataset",
  "model",
  "codeVersion",
  "seed",
];

/** Sorts what Runs says of these runs, two or more of them, into lines. */
export function comparedLines(runs: RunColumns, catalogue: Catalogue): ComparedLines {
  const values = new RunValues(runs);
  const lines = allLines(catalogue).flatMap((line) => {
    const cells = values.of(line.target);
    return cells ? [{ line, texts: new Set(cells.map(shownText)) }] : [];
  });
  const pick = (wanted: (texts: ReadonlySet<string>) => boolean): ComparedLine[] =>
    lines.filter(({ texts }) => wanted(texts)).map(({ line }) => line);
  return {
    different: pick(({ size }) => size > 1),
    same: pick((texts) => texts.size === 1 && !texts.has("")),
    blank: pick((texts) => texts.size === 1 && texts.has("")),
  };
}

/** What an error value reads as, whichever it is. */
export const ERROR_IN_RUNS = "error in Runs";
const NOT_AVAILABLE = "#N/A";

/** What Excel holds digits of; two numbers that are the same to so many are the same in a cell. */
const DIGITS = 15;

/** A value as the formulas of the sheet compare it: by what it reads, so that 1 and the text "1" are the same. */
function shownText(value: Scalar | undefined): string {
  switch (typeof value) {
    case "undefined":
      return "";
    case "boolean":
      return String(value).toUpperCase();
    case "number":
      return String(Number(value.toPrecision(DIGITS)));
    default:
      return isErrorCell(value) || value === NOT_AVAILABLE ? ERROR_IN_RUNS : value;
  }
}

function allLines({ metrics, parameters }: Catalogue): ComparedLine[] {
  const leading = leadingMetric(metrics)?.definition;
  const ordered = [...(leading ? [leading] : []), ...metrics.filter((metric) => metric !== leading)];
  const rest = RUN_FIELDS.map(({ key }) => key).filter(
    (key) => !NO_LINES.has(key) && !FIELDS_FIRST.includes(key),
  );
  return [
    ...ordered.map((metric): ComparedLine => ({
      group: "metrics",
      target: { role: "metric", name: metric.name },
      metric,
    })),
    ...parameters.map(({ name }): ComparedLine => ({
      group: "parameters",
      target: { role: "parameter", name },
    })),
    ...[...FIELDS_FIRST, ...rest].map((key): ComparedLine => ({
      group: "run",
      target: { role: "field", key },
    })),
  ];
}
