import type { RawValues } from "../tracking/column-reader";
import type { RawRuns } from "./importer";
import { recordColumns } from "./record-columns";
import type { SourceContent } from "./source-content";

/** A named column before anyone knows its role. */
export interface SourceColumn {
  readonly header: string;
  readonly values: RawValues;
}

/** Runs as named columns, whether they came as a table or as flat or nested records. */
export interface SourceColumns extends Omit<RawRuns, "columns"> {
  readonly columns: readonly SourceColumn[];
}

/** The content as columns under its own names; nested names are joined with dots. */
export function sourceColumns(content: SourceContent): SourceColumns {
  if (content.kind === "records") return recordColumns(content);
  const { count, unreadable, remarks, header, columns } = content;
  return {
    count,
    unreadable,
    remarks,
    place: (row) => content.place(row),
    columns: header.map((name, column) => ({ header: name, values: columns[column] ?? [] })),
  };
}
