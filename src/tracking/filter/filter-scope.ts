import type { FilterScope } from "./filter-node";

const SCOPES: ReadonlyMap<string, FilterScope> = new Map([
  ...["metric", "metrics", "summary", "summary_metrics"].map((word) => [word, "metric"] as const),
  ...["param", "params", "parameter", "parameters", "config"].map((word) => [word, "parameter"] as const),
  ...["attribute", "attributes", "attr", "run"].map((word) => [word, "field"] as const),
  ...["tag", "tags"].map((word) => [word, "tag"] as const),
]);

/** The scope before the first point of a word, and the name behind it; undefined for a word without a scope. */
export function filterScope(
  word: string,
): { readonly scope: FilterScope; readonly name: string } | undefined {
  const point = word.indexOf(".");
  const scope = point < 0 ? undefined : SCOPES.get(word.slice(0, point).toLowerCase());
  return scope && { scope, name: word.slice(point + 1) };
}
