import type { Catalogue } from "../catalogue/catalogue";
import { planHeaders } from "../schema/column-headers";
import type { ColumnTarget } from "../schema/run-columns";

/** Positions in Runs of the columns that a comparison by a metric needs. */
export interface BestColumnPositions {
  readonly id: number;
  readonly name: number;
  readonly status: number;
  readonly value: number;
}

/** Where the columns of a comparison by a metric stand; undefined when one that decides is missing. */
export function bestColumns(
  metric: string,
  headers: readonly string[],
  catalogue: Catalogue,
): BestColumnPositions | undefined {
  const { targets } = planHeaders(headers, catalogue);
  const positionOf = (key: "id" | "name" | "status"): number =>
    targets.findIndex((target) => target?.role === "field" && target.key === key);
  const value = targets.findIndex((target) => target?.role === "metric" && target.name === metric);
  const status = positionOf("status");
  return Math.min(status, value) < 0
    ? undefined
    : { id: positionOf("id"), name: positionOf("name"), status, value };
}

/** The metric whose values stand in a column of Runs. */
export function metricOfColumn(
  position: number | undefined,
  headers: readonly string[],
  catalogue: Catalogue,
): string | undefined {
  const targets: readonly (ColumnTarget | undefined)[] = planHeaders(headers, catalogue).targets;
  const target = position === undefined ? undefined : targets[position];
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
