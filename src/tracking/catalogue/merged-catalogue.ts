import type { TableWrite } from "../planning/plan";
import type { CellValue } from "../values/cell-value";
import type { Catalogue } from "./catalogue";
import { readCatalogue } from "./read-catalogue";

/** The catalogue as it will be once the rows that a plan adds to Params and Metrics stand there. */
export function mergedCatalogue(
  catalogue: Catalogue,
  added: readonly Extract<TableWrite, { readonly kind: "add" }>[],
): Catalogue {
  const read = readCatalogue(cellsOf("Params", added), cellsOf("Metrics", added)).catalogue;
  const parameters = new Set(catalogue.parameters.map(({ name }) => name));
  const metrics = new Set(catalogue.metrics.map(({ name }) => name));
  return {
    parameters: [...catalogue.parameters, ...read.parameters.filter(({ name }) => !parameters.has(name))],
    metrics: [...catalogue.metrics, ...read.metrics.filter(({ name }) => !metrics.has(name))],
  };
}

function cellsOf(
  table: "Params" | "Metrics",
  added: readonly Extract<TableWrite, { readonly kind: "add" }>[],
): CellValue[][] {
  const rows = added.flatMap((write) => (write.table === table ? write.rows : []));
  const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return [headers, ...rows.map((row) => headers.map((header) => row[header] ?? ""))];
}
