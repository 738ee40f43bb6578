import type { RawColumn } from "../importers/importer";
import type { Catalogue } from "../tracking/catalogue/catalogue";

/**
 * A column as the workbook knows it: the alias of a metric stands for that metric, and a column of which the importer
 * was not sure is what the catalogues say about its name.
 */
export function knownTarget(column: RawColumn, { parameters, metrics }: Catalogue): RawColumn {
  const { suggested, unsure, header, values } = column;
  if (suggested.role !== "parameter" && suggested.role !== "metric") {
    return column;
  }
  const { name } = suggested;
  const isMetric = metrics.some((metric) => metric.name === name);
  const isParameter = parameters.some((parameter) => parameter.name === name);
  if (unsure !== undefined && isMetric !== isParameter) {
    return { header, values, suggested: { role: isMetric ? "metric" : "parameter", name } };
  }
  const owner = isMetric ? undefined : metrics.find(({ aliases }) => aliases.includes(name));
  if (owner && suggested.role === "metric") {
    return { ...column, suggested: { role: "metric", name: owner.name } };
  }
  return column;
}
