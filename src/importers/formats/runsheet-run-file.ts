// Runsheet's own run file, written by training scripts: {"run": {...}, "parameters": {...}, "metrics": {...}}, one, a list
// of them, or one a line. The schema is published as assets/run.schema.json; a run that breaks it is rejected with what
// is wrong.

import type { RunFieldKey } from "../../tracking/schema/run-fields";
import type { Scalar } from "../../tracking/values/scalar";
import { ColumnCollector } from "../records/column-collector";
import { flattenRecord } from "../records/flatten-record";
import type { Detected, PartImporter, RawColumn, RawRuns } from "../importer";
import { isJsonObject, type JsonObject } from "../records/record-items";
import { runFileProblem } from "./run-file-problem";
import type { RecordsContent, SourceContent, UnreadableRow } from "../source-content";
import { field, metric, parameter } from "../roles/targets";

const FIELDS: ReadonlyMap<string, RunFieldKey> = new Map([
  ["id", "sourceId"],
  ["name", "name"],
  ["experiment", "experiment"],
  ["status", "status"],
  ["started", "started"],
  ["duration", "duration"],
  ["dataset", "dataset"],
  ["model", "model"],
  ["seed", "seed"],
  ["code_version", "codeVersion"],
  ["author", "author"],
  ["tags", "tags"],
  ["notes", "notes"],
]);

const PARTS: ReadonlySet<string> = new Set(["$schema", "run", "parameters", "metrics"]);
const SCHEMA_ADDRESS = /runsheet.*run\.schema\.json$/;

export const runsheetRunFile: PartImporter = {
  id: "runsheet-run-file",
  title: "Runsheet run file (JSON)",
  source: "Runsheet",
  detect(content: SourceContent): Detected | undefined {
    if (content.kind !== "records") {
      return undefined;
    }
    const records = recordsOf(content).slice(0, 20).filter(isJsonObject);
    // Some may be wrong; the person is told, and the others are imported.
    return records.length > 0 && records.filter(looksRight).length * 2 >= records.length
      ? { confidence: 1, reason: "its records have parameters and metrics as a run file of Runsheet has" }
      : undefined;
  },
  read(content: SourceContent): RawRuns {
    if (content.kind !== "records") {
      throw new TypeError("Run files are records.");
    }
    const records = recordsOf(content);
    const parts = {
      run: new ColumnCollector(),
      parameters: new ColumnCollector(),
      metrics: new ColumnCollector(),
    };
    const unreadable: UnreadableRow[] = [...content.unreadable];
    const reported = new Set(unreadable.map(({ row }) => row));
    records.forEach((record, row) => {
      const problem = reported.has(row) ? undefined : runFileProblem(record);
      if (problem !== undefined) {
        unreadable.push({ row, message: problem });
      }
      if (problem !== undefined || !isJsonObject(record)) {
        return;
      }
      put(record["run"], (name, value) => {
        parts.run.put(row, name, value);
      });
      put(record["parameters"], (name, value) => {
        parts.parameters.put(row, name, value);
      });
      put(record["metrics"], (name, value) => {
        parts.metrics.put(row, name, value);
      });
    });
    const { length } = records;
    const columns = [
      ...parts.run.columns(length).flatMap((column): RawColumn[] => {
        const key = FIELDS.get(column.header);
        return key ? [{ ...column, suggested: field(key) }] : [];
      }),
      ...parts.parameters
        .columns(length)
        .map((column) => ({ ...column, suggested: parameter(column.header) })),
      ...parts.metrics.columns(length).map((column) => ({ ...column, suggested: metric(column.header) })),
    ];
    const place = (row: number): string => content.place(row);
    return { count: length, columns, place, unreadable, remarks: content.remarks };
  },
};

function recordsOf({ document }: RecordsContent): readonly unknown[] {
  return Array.isArray(document) ? (document as readonly unknown[]) : [document];
}

function looksRight(record: JsonObject): boolean {
  const address = record["$schema"];
  if (typeof address === "string" && SCHEMA_ADDRESS.test(address)) {
    return true;
  }
  return (
    "parameters" in record && "metrics" in record && Object.keys(record).every((name) => PARTS.has(name))
  );
}

function put(part: unknown, take: (name: string, value: Scalar) => void): void {
  if (!isJsonObject(part)) {
    return;
  }
  // Tags given as a list stand in one cell.
  const { tags } = part;
  flattenRecord(Array.isArray(tags) ? { ...part, tags: tags.join(", ") } : part, take);
}
