import type { Catalogue, MetricDefinition } from "../catalogue/catalogue";
import type { ColumnTarget } from "../schema/run-columns";

/** A column of Runs: where it stands in the table, and its header as it stands. */
export interface BestColumn {
  readonly position: number;
  readonly header: string;
}

/** The table Runs, as far as it is asked which column stands for what. */
export interface FindsColumns {
  find(target: ColumnTarget): BestColumn | undefined;
}

/**
 * What best means for one metric in one workbook: the metric's goal and tolerance, and the columns that say who competes
 * and with what. The rule itself is in best-rule.ts, what else is asked (a filter, an order of ties) in live-question.ts.
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

/** What best means for a metric, by the columns of Runs; undefined when those or the catalogue lack what decides. */
export function defineBest(
  metric: string,
  runs: FindsColumns,
  catalogue: Catalogue,
): BestDefinition | undefined {
  const definition = catalogue.metrics.find(({ name }) => name === metric);
  const status = runs.find({ role: "field", key: "status" });
  const value = runs.find({ role: "metric", name: metric });
  const id = runs.find({ role: "field", key: "id" });
  return definition && status && value
    ? { metric: definition, columns: { status, value, ...(id && { id }) } }
    : undefined;
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
