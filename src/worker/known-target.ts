import type { RawColumn } from "../importers/importer";
import type { Catalogue } from "../tracking/catalogue/catalogue";

/**
 * A column as the workbook knows it: an alias stands for the parameter or metric it belongs to, and a column of which the
 * importer was not sure is what the catalogues say about its name.
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
  if (suggested.role === "metric" ? isMetric : isParameter) {
    return column;
  }
  const known: readonly { readonly name: string; readonly aliases?: readonly string[] }[] =
    suggested.role === "metric" ? metrics : parameters;
  const owner = known.find(({ aliases }) => aliases?.includes(name) === true);
  return owner ? { ...column, suggested: { role: suggested.role, name: owner.name } } : column;
}
