import { oneDocument } from "../../src/importers/reading/one-document";
import type { RecordsContent, TableContent } from "../../src/importers/source-content";
import type { Scalar } from "../../src/tracking/values/scalar";

/** A table as it comes from reading: a header, and rows of cells. */
export function tableOf(
  header: readonly string[],
  rows: readonly (readonly Scalar[])[] = [],
  name = "runs.csv",
): TableContent {
  return {
    kind: "table",
    name,
    header,
    columns: header.map((_, column) => rows.map((row) => row[column] ?? "")),
    count: rows.length,
    delimiter: ",",
    place: (row) => `line ${row + 2}`,
    unreadable: [],
    remarks: [],
  };
}

/** One JSON document as it comes from reading. */
export function documentOf(document: unknown, name = "runs.json"): RecordsContent {
  return oneDocument(document, name);
}

/** JSON Lines as they come from reading; an undefined item is a line that is no JSON. */
export function linesOf(items: readonly unknown[], name = "runs.jsonl"): RecordsContent {
  return {
    kind: "records",
    name,
    lines: true,
    document: items,
    count: items.length,
    place: (row) => `line ${row + 1}`,
    unreadable: items.flatMap((item, row) =>
      item === undefined ? [{ row, message: "It is not valid JSON." }] : [],
    ),
    remarks: [],
  };
}
