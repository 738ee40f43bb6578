import type { Catalogue, MetricDefinition } from "../catalogue/catalogue";
import { planHeaders } from "../schema/column-headers";
import type { ColumnTarget } from "../schema/run-columns";

/** A column of Runs: where it stands in the table, and its header as it stands. */
export interface BestColumn {
  readonly position: number;
  readonly header: string;
}

/**
 * What best means for one metric in one workbook: the metric's goal and tolerance, and the columns that say who competes
 * and with what. The rule itself is in best-rule.ts. Constraints, a scope or a tie-break would join here.
 */
export interface BestDefinition {
  readonly metric: MetricDefinition;
  readonly columns: {
    readonly status: BestColumn;
    readonly value: BestColumn;
    /** What a run is called by; a run competes without. */
    readonly id?: BestColumn;
  };
}

/** What best means for a metric; undefined when the catalogue or Runs lacks what decides. */
export function defineBest(
  metric: string,
  headers: readonly string[],
  catalogue: Catalogue,
): BestDefinition | undefined {
  const { targets } = planHeaders(headers, catalogue);
  const find = (isWanted: (target: ColumnTarget) => boolean): BestColumn | undefined => {
    const position = targets.findIndex((target) => target !== undefined && isWanted(target));
    return position < 0 ? undefined : { position, header: headers[position] ?? "" };
  };
  const definition = catalogue.metrics.find(({ name }) => name === metric);
  const status = find((target) => target.role === "field" && target.key === "status");
  const value = find((target) => target.role === "metric" && target.name === metric);
  const id = find((target) => target.role === "field" && target.key === "id");
  return definition && status && value
    ? { metric: definition, columns: { status, value, ...(id && { id }) } }
    : undefined;
}

/** The metric whose values stand in a column of Runs. */
export function metricOfColumn(
  position: number | undefined,
  headers: readonly string[],
  catalogue: Catalogue,
): string | undefined {
  const target = position === undefined ? undefined : planHeaders(headers, catalogue).targets[position];
  return target?.role === "metric" ? target.name : undefined;
}

/** The columns that a report about the best run is made from. */
export function rankedColumns(metric: string): ColumnTarget[] {
  return [
    { role: "field", key: "id" },
    { role: "field", key: "name" },
    { role: "field", key: "status" },
    { role: "metric", name: metric },
  ];
}
