// Fits the columns of an import to the workbook's schema: left-out columns go, an alias becomes what it stands for,
// values are brought to the type that the catalogue names, and what the catalogue lacks is defined.

import type { Catalogue, Goal, MetricDefinition, ParameterDefinition } from "./catalogue";
import { plainHeader } from "../schema/plain-header";
import { columnTypes } from "../schema/column-type";
import { inferMetric } from "../naming/infer-metric";
import { inferParameter } from "../naming/infer-parameter";
import { UniqueNames } from "../naming/unique-name";
import { proposePrimary, type PrimaryChoice, type PrimaryProposal } from "./propose-primary";
import { resolveAliases } from "./resolve-aliases";
import { notTaken } from "./not-taken";
import type { Notice } from "../planning/import-plan";
import { withStatedMetric, withStatedParameter, type StatedDefinition } from "./with-stated";
import type { CurveChoice } from "../series/curve-choice";
import { formatDate } from "../values/read-date";
import { readColumn } from "../typing/read-column";
import type { ValueType } from "../values/value-type";
import type { ColumnTarget, RunColumn, RunColumns } from "../schema/run-columns";
import { targetKey } from "../schema/target-key";

export interface AdoptedColumns {
  readonly runs: RunColumns;
  readonly newParameters: readonly ParameterDefinition[];
  readonly newMetrics: readonly MetricDefinition[];
  /** What the source states of them and did not come along. */
  readonly notTaken: readonly Notice[];
  /** Which new metric becomes the primary one, and why; undefined where none does. */
  readonly primary: PrimaryProposal | undefined;
  /** The workbook's catalogue and the new definitions. */
  readonly catalogue: Catalogue;
}

/** What is known of new metrics beside their names. */
export interface AdoptOptions {
  /** The new metric that a person wants to lead; where the import does not bring it, what is proposed holds. */
  readonly primary?: PrimaryChoice;
  /** What the source says of new metrics, by the position of their columns in it. */
  readonly goals?: ReadonlyMap<number, Goal>;
  /** What the source defines new parameters and metrics as, by the position of their columns in it. */
  readonly definitions?: ReadonlyMap<number, StatedDefinition>;
  /** Whether the workbook holds runs already. */
  readonly hasRuns?: boolean;
  /** Which value of their curves stands in Runs, by the position of their columns. */
  readonly curveChoices?: ReadonlyMap<number, CurveChoice>;
  /** The metric that the source itself goes by, by the position of its column in it, and why. */
  readonly leads?: StatedLeader;
}

/** A metric that a source itself goes by. */
export interface StatedLeader {
  readonly column: number;
  /** A sentence. */
  readonly why: string;
}

/**
 * Adopts the columns of an import. A parameter or metric that comes twice is kept twice, the second under a name of its
 * own; a run field that comes twice keeps its first column. An unknown parameter or metric without values is left out.
 */
export function adoptColumns(
  runs: RunColumns,
  catalogue: Catalogue,
  {
    goals = new Map(),
    definitions = new Map(),
    hasRuns = false,
    curveChoices = new Map(),
    ...leading
  }: AdoptOptions = {},
): AdoptedColumns {
  const typeOf = columnTypes(catalogue);
  const targets = resolveAliases(
    runs.columns.map(({ target }) => cleaned(target)),
    catalogue,
    (at) => runs.columns[at]?.chosen === true,
  );
  const columns: RunColumn[] = [];
  const seen = new Set<string>();
  const names: NamesTaken = { parameter: new UniqueNames(), metric: new UniqueNames() };
  for (const [at, column] of runs.columns.entries()) {
    const target = freeTarget(targets[at] ?? column.target, names);
    const key = targetKey(target);
    const fitted = fitType(withoutDates({ ...column, target }), typeOf(target));
    if (target.role !== "ignored" && !seen.has(key) && isWorthDefining(fitted, typeOf(target))) {
      seen.add(key);
      columns.push(fitted);
    }
  }
  const unknown = columns.filter(({ target }) => target.role !== "field" && typeOf(target) === undefined);
  const newParameters = unknown.flatMap(({ target, type, values, unit, chosen, origin = -1 }) =>
    target.role === "parameter"
      ? [
          withStatedParameter(inferParameter(target.name, type, values, unit), definitions.get(origin), {
            values,
            hasRuns,
            ...(chosen && { chosen }),
          }),
        ]
      : [],
  );
  const inferred = unknown.flatMap(({ target, values, origin = -1, unit }) => {
    if (target.role !== "metric") {
      return [];
    }
    const metric = withStatedMetric(inferMetric(target.name, unit), definitions.get(origin), { values });
    const curve = curveChoices.get(origin);
    return [{ ...metric, goal: goals.get(origin) ?? metric.goal, ...(curve === undefined ? {} : { curve }) }];
  });
  const leader = leaderOf(inferred, catalogue, columns, leading);
  const newMetrics = inferred.map((metric) =>
    metric.name === leader?.metric ? { ...metric, primary: true, goal: leader.goal } : metric,
  );
  const made = new Map(
    [...newParameters, ...newMetrics].map((one) => [
      `${"goal" in one ? "metric" : "parameter"} ${one.name}`,
      one,
    ]),
  );
  return {
    runs: { count: runs.count, columns },
    newParameters,
    newMetrics,
    notTaken: unknown.flatMap(({ target, origin = -1 }) => {
      const definition = "name" in target ? made.get(`${target.role} ${target.name}`) : undefined;
      return definition ? notTaken(definitions.get(origin), definition) : [];
    }),
    primary: leader,
    catalogue: {
      parameters: [...catalogue.parameters, ...newParameters],
      metrics: [...catalogue.metrics, ...newMetrics],
    },
  };
}

type NamesTaken = Readonly<Record<"parameter" | "metric", UniqueNames>>;

/** A column of dates outside `Started` is kept as ISO text, because parameters and metrics have no date type. */
function withoutDates(column: RunColumn): RunColumn {
  if (column.type !== "date" || column.target.role === "field") {
    return column;
  }
  const values = column.values.map((value) => (typeof value === "number" ? formatDate(value) : value));
  return { ...column, type: "text", values };
}

/** @param type what the catalogue says of the column's target. */
function fitType(column: RunColumn, type: ValueType | undefined): RunColumn {
  const compatible =
    type === undefined || type === column.type || (type === "number" && column.type === "integer");
  if (compatible || (column.target.role === "field" && column.target.key === "status")) {
    return column;
  }
  return { ...column, type, values: readColumn(column.values, type).values };
}

/** The new metric that leads, chosen, stated by the source or proposed; a workbook that has a primary metric keeps it. */
function leaderOf(
  added: readonly MetricDefinition[],
  catalogue: Catalogue,
  columns: readonly RunColumn[],
  { primary: chosen, leads }: Pick<AdoptOptions, "primary" | "leads">,
): PrimaryProposal | undefined {
  if (catalogue.metrics.some(({ primary }) => primary)) {
    return undefined;
  }
  if (chosen && added.some(({ name }) => name === chosen.metric)) {
    return { ...chosen, why: "Chosen by you." };
  }
  const stated = leads && columns.find(({ origin }) => origin === leads.column)?.target;
  const named = added.find(({ name }) => stated?.role === "metric" && name === stated.name);
  if (leads && named) {
    return { metric: named.name, goal: named.goal, why: leads.why };
  }
  const filled = filledCounts(columns);
  const proposed = proposePrimary(
    [...catalogue.metrics, ...added].map((metric) => ({ metric, filled: filled.get(metric.name) })),
  );
  return added.some(({ name }) => name === proposed?.metric) ? proposed : undefined;
}

/** How many runs of the import have each metric as a number. */
function filledCounts(columns: readonly RunColumn[]): ReadonlyMap<string, number> {
  return new Map(
    columns.flatMap(({ target, values }): [string, number][] =>
      target.role === "metric"
        ? [[target.name, values.reduce((sum: number, value) => sum + (typeof value === "number" ? 1 : 0), 0)]]
        : [],
    ),
  );
}

/** An unknown parameter or metric without a single value defines nothing. */
function isWorthDefining({ target, values }: RunColumn, type: ValueType | undefined): boolean {
  return target.role === "field" || type !== undefined || values.some((value) => value !== undefined);
}

/** A name as the catalogue can hold it: without line breaks and outer spaces. */
function cleaned(target: ColumnTarget): ColumnTarget {
  return target.role === "parameter" || target.role === "metric"
    ? { role: target.role, name: plainHeader(target.name) || "unnamed" }
    : target;
}

/** The target, with a number behind its name where the import has one of that name already. */
function freeTarget(target: ColumnTarget, names: NamesTaken): ColumnTarget {
  return "name" in target ? { role: target.role, name: names[target.role].take(target.name) } : target;
}
