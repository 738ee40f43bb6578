import { filledSample } from "../importers/records/filled-sample";
import { IGNORED } from "../importers/roles/targets";
import type { RawColumn } from "../importers/importer";
import type { Catalogue } from "../tracking/catalogue/catalogue";
import { aliasOwner, resolveAliases } from "../tracking/catalogue/resolve-aliases";

/**
 * Columns as the workbook knows them: an alias stands for the parameter or metric it belongs to, and a column of which the
 * importer was not sure is what the catalogues say about its name.
 */
export function knownTargets(columns: readonly RawColumn[], catalogue: Catalogue): RawColumn[] {
  const known = columns.map((column) => withKnownRole(column, catalogue));
  // A column without a value means nothing under an alias.
  const targets = resolveAliases(
    known.map(({ suggested, values }) =>
      aliasOwner(suggested, catalogue) && filledSample(values, 1).length === 0 ? IGNORED : suggested,
    ),
    catalogue,
  );
  return known.map((column, at) => {
    const target = targets[at] ?? IGNORED;
    return target === IGNORED ? column : { ...column, suggested: target };
  });
}

function withKnownRole(column: RawColumn, { parameters, metrics }: Catalogue): RawColumn {
  const { unsure, ...known } = column;
  const { suggested } = known;
  if ((suggested.role !== "parameter" && suggested.role !== "metric") || unsure === undefined) {
    return column;
  }
  const { name } = suggested;
  const isMetric = metrics.some((metric) => metric.name === name);
  const isParameter = parameters.some((parameter) => parameter.name === name);
  return isMetric === isParameter
    ? column
    : { ...known, suggested: { role: isMetric ? "metric" : "parameter", name } };
}
