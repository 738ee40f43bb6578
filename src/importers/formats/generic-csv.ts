import { genericColumns } from "./generic-columns";
import type { Detected, PartImporter, RawRuns } from "../importer";
import { blanksBelow } from "../records/blanks-below";
import { sourceColumns } from "../records/source-columns";
import type { SourceContent } from "../source-content";
import { withReadings } from "../logs/log-readings";

/**
 * Any table with a header row: one row a run, or a step of one where a column counts them. Comes last: every other table
 * format is more certain.
 */
export const genericCsv: PartImporter = {
  id: "generic-csv",
  title: "Table with a header row",
  source: "CSV",
  detect(content: SourceContent): Detected | undefined {
    return content.kind === "table"
      ? { confidence: 0.3, reason: "it is a table, and its header is that of no tool" }
      : undefined;
  },
  read(content: SourceContent): RawRuns {
    const read = sourceColumns(content);
    const source = { ...read, remarks: [...read.remarks, ...blanksBelow(read)] };
    return withReadings(source, { ...source, columns: genericColumns(source.columns) }, content.name);
  },
};
