import { rankedColumns } from "../best/best-definition";
import type { Catalogue } from "../catalogue/catalogue";
import type { ColumnTarget } from "../schema/run-columns";

const FIELDS: readonly ColumnTarget[] = [
  { role: "field", key: "started" },
  { role: "field", key: "dataset" },
  { role: "field", key: "model" },
  { role: "field", key: "seed" },
  { role: "field", key: "codeVersion" },
];

/**
 * The columns by which runs and their configurations are compared by a metric, and those that are asked for beside. What a filter
 * asks for is not among them.
 */
export function comparedColumns(
  metric: string,
  { parameters }: Catalogue,
  beside: readonly ColumnTarget[] = [],
): ColumnTarget[] {
  return [
    ...rankedColumns(metric),
    ...FIELDS,
    ...parameters.map(({ name }): ColumnTarget => ({ role: "parameter", name })),
    ...beside,
  ];
}
