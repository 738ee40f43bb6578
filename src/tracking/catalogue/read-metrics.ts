import type { Goal, MetricDefinition } from "./catalogue";
import type { CellRows } from "../values/cell-value";
import type { Finding } from "../checking/finding";
import { toleranceProblem } from "./definition-rules";
import { CURVE_CHOICES, type CurveChoice } from "../series/curve-choice";
import { readAliases } from "./read-aliases";
import { readRange } from "./read-parameters";
import { GOALS } from "../schema/column-lists";
import { TableReader } from "./table-reader";
import { rowsWithUniqueNames } from "./rows-with-unique-names";

export interface ReadMetrics {
  readonly metrics: readonly MetricDefinition[];
  /** Body row of each definition. */
  readonly rows: readonly number[];
  readonly findings: readonly Finding[];
}

/** Reads the table Metrics: what every usable row defines, and what is wrong with the others. */
export function readMetrics(cells: CellRows): ReadMetrics {
  const reader = new TableReader("Metrics", cells);
  const rows = rowsWithUniqueNames(reader);
  const primaries = readPrimaries(reader, rows);
  const owners = new Map(rows.map(({ name }) => [name, name]));
  const metrics = rows.map(({ row, name }): MetricDefinition => {
    const unit = reader.text(row, "Unit");
    const description = reader.text(row, "Description");
    const curve = readCurve(reader, row);
    return {
      name,
      goal: readGoal(reader, row),
      primary: primaries.has(row),
      ...readRange(reader, row),
      ...(unit === "" ? {} : { unit }),
      tolerance: readTolerance(reader, row),
      ...(curve === undefined ? {} : { curve }),
      aliases: readAliases(reader, row, name, owners, "metric"),
      ...(description === "" ? {} : { description }),
    };
  });
  return { metrics, rows: rows.map(({ row }) => row), findings: reader.findings };
}

function readGoal(reader: TableReader, row: number): Goal {
  const text = reader.text(row, "Goal");
  const goal = GOALS.find((known) => known === text.toLowerCase());
  if (goal === undefined) {
    const message =
      text === "" ? "The metric has no goal." : `"${text}" is not a goal; the metric is read without one.`;
    reader.report("error", "goal", row, "Goal", message, `Choose one of ${GOALS.join(", ")}.`);
  }
  return goal ?? "none";
}

/** Which value of its curve stands in Runs; a word that is none of the choices is reported and counts as none. */
function readCurve(reader: TableReader, row: number): CurveChoice | undefined {
  const text = reader.text(row, "Curve value");
  const curve = CURVE_CHOICES.find((known) => known === text.toLowerCase());
  if (text !== "" && curve === undefined) {
    const message = `"${text}" is no value of a curve; the metric is read as if nothing stood there.`;
    reader.report(
      "error",
      "curve",
      row,
      "Curve value",
      message,
      `Choose one of ${CURVE_CHOICES.join(", ")}.`,
    );
  }
  return curve;
}

function readTolerance(reader: TableReader, row: number): number {
  const tolerance = reader.number(row, "Tolerance") ?? 0;
  reader.reportProblem(row, toleranceProblem(tolerance), "It counts as 0.");
  return Math.max(0, tolerance);
}

/** Keeps the first primary metric alone and reports the others. */
function readPrimaries(reader: TableReader, rows: readonly { row: number; name: string }[]): Set<number> {
  const marked = rows.filter(({ row }) => reader.boolean(row, "Primary") === true);
  const [first, ...others] = marked;
  for (const { row, name } of others) {
    const message = `${first?.name ?? ""} is primary already, so ${name} is not.`;
    reader.report("error", "two-primaries", row, "Primary", message, "Leave TRUE at one metric only.");
  }
  return new Set(first === undefined ? [] : [first.row]);
}
