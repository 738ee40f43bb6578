// ClearML's comparison of scalars as CSV ("Scalars compare table.csv"): a row is a metric with its variant, a column is an
// experiment by its name. Of experiments of one name ClearML writes one column alone.

import type { Detected, PartImporter, RawRuns } from "../importer";
import { loggedNumber } from "../records/logged-number";
import { RunCollector } from "../records/run-collector";
import { isMostlyNumeric } from "../roles/looks-numeric";
import type { SourceContent, TableContent } from "../source-content";
import { readNumber } from "../../tracking/values/read-number";

export const clearmlCompareCsv: PartImporter = {
  id: "clearml-compare-csv",
  title: "ClearML comparison of scalars (CSV)",
  source: "ClearML",
  detect(content: SourceContent): Detected | undefined {
    if (content.kind !== "table" || content.header.length < 3) {
      return undefined;
    }
    const [first, second] = content.header;
    return first === "Metric" && second === "Variant" && content.columns.slice(2).every(isMostlyNumeric)
      ? {
          confidence: 0.9,
          reason: "it begins with Metric and Variant, and numbers stand below each other name",
        }
      : undefined;
  },
  read(content: SourceContent): RawRuns {
    const runs = new RunCollector();
    const table = content.kind === "table" ? content : undefined;
    table?.header.slice(2).forEach((name, at) => {
      runs.next(`column ${name}`);
      runs.field("name", "Name", name);
      for (let row = 0; row < table.count; row++) {
        runs.result(metricName(table, row), numberIn(table, at + 2, row));
      }
    });
    return runs.runs(content);
  },
};

function metricName(table: TableContent, row: number): string {
  const [metric, variant] = [0, 1].map((column) => String(table.columns[column]?.at(row) ?? "").trim());
  return metric === variant || variant === "" ? (metric ?? "") : `${metric ?? ""}/${variant ?? ""}`;
}

function numberIn(table: TableContent, column: number, row: number): number | undefined {
  const cell = table.columns[column]?.at(row);
  const text = String(cell ?? "").trim();
  const number = text === "" ? NaN : readNumber(text);
  return typeof cell === "number" || Number.isNaN(number) ? loggedNumber(cell) : number;
}
