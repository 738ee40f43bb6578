// ClearML's table of experiments as CSV ("ClearML <project> Experiments-table.csv"; clearml-web: the export of a table): its own
// columns in capitals, then the metrics and hyperparameters that were shown, neither marked. Not all of its words were seen.

import type { RunFieldKey } from "../../tracking/schema/run-fields";
import type { Detected, PartImporter, RawColumn, RawRuns } from "../importer";
import type { SourceColumn } from "../records/source-column";
import { sourceColumns } from "../records/source-columns";
import { field, IGNORED } from "../roles/targets";
import type { SourceContent } from "../source-content";
import { genericColumns } from "./generic-columns";

const OWN: ReadonlyMap<string, RunFieldKey | undefined> = new Map([
  ["ID", "sourceId"],
  ["TYPE", undefined],
  ["NAME", "name"],
  ["TAGS: tags", "tags"],
  ["TAGS", "tags"],
  ["TAGS: system_tags", undefined],
  ["STATUS", "status"],
  ["PROJECT", "experiment"],
  ["USER", "author"],
  ["STARTED", "started"],
  ["UPDATED", undefined],
  ["ITERATION", undefined],
  ["DESCRIPTION", "notes"],
  ["RUN TIME", "duration"],
]);
const NEEDED = ["TYPE", "NAME", "STATUS"];
const PARENT = "PARENT TASK";

export const clearmlTableCsv: PartImporter = {
  id: "clearml-table-csv",
  title: "ClearML experiments table (CSV)",
  source: "ClearML",
  detect(content: SourceContent): Detected | undefined {
    if (content.kind !== "table" || !NEEDED.every((name) => content.header.includes(name))) {
      return undefined;
    }
    const others = content.header.filter((name) => OWN.has(name) && !NEEDED.includes(name));
    return others.length >= 2
      ? {
          confidence: 0.95,
          reason: `it has TYPE, NAME, STATUS, ${others.slice(0, 2).join(" and ")} in capitals`,
        }
      : undefined;
  },
  read(content: SourceContent): RawRuns {
    const source = sourceColumns(content);
    const isOwn = ({ header }: SourceColumn): boolean => OWN.has(header) || header.startsWith(PARENT);
    const own = source.columns.filter(isOwn).map(ownColumn);
    return {
      ...source,
      columns: [...own, ...genericColumns(source.columns.filter((column) => !isOwn(column)))],
    };
  },
};

function ownColumn(column: SourceColumn): RawColumn {
  const key = OWN.get(column.header);
  return { ...column, suggested: key ? field(key) : IGNORED };
}
