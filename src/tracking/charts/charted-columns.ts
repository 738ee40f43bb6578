import { rankedColumns } from "../best/best-definition";
import type { Catalogue } from "../catalogue/catalogue";
import { comparedColumns } from "../groups/compared-columns";
import type { ColumnTarget } from "../schema/run-columns";
import type { ChartKind } from "./chart-kinds";
import type { ChartRequest } from "./chart-request";
import { colorTarget } from "./color-target";

/** What of a request says which columns a chart is made from; `other` is a metric by its name. */
type Asked = Pick<ChartRequest, "parameter" | "color"> & { readonly other?: string | undefined };

/** The columns that a chart by a metric is made from, but for those that its filter asks. */
export function chartedColumns(
  kind: ChartKind,
  metric: string,
  asked: Asked,
  catalogue: Catalogue,
): ColumnTarget[] {
  const { parameter, other, color } = asked;
  switch (kind) {
    case "runs":
      return rankedColumns(metric);
    case "progress":
      return [...rankedColumns(metric), { role: "field", key: "started" }];
    case "parameter":
      return [
        ...rankedColumns(metric),
        ...(parameter === undefined ? [] : [{ role: "parameter", name: parameter } as const]),
        ...(color === undefined ? [] : [colorTarget(catalogue, color)]),
      ];
    case "pareto":
      return [
        ...rankedColumns(metric),
        ...(other === undefined ? [] : [{ role: "metric", name: other } as const]),
      ];
    case "correlations":
      return comparedColumns(
        metric,
        catalogue,
        catalogue.metrics.map(({ name }) => ({ role: "metric", name })),
      );
    case "configurations":
    case "importance":
    case "parallel":
    case "curves":
      return comparedColumns(metric, catalogue);
  }
}
