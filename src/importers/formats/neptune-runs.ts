// Runs of Neptune as `fetch_runs_table().to_pandas()` gives them: columns are the paths of attributes; sys/ is Neptune's own,
// monitoring/ what it measured of the machine, source_code/ where the code lay, with the commit as source_code/git
// (neptune/integrations/pandas: to_pandas).

import type { RunFieldKey } from "../../tracking/schema/run-fields";
import type { Scalar } from "../../tracking/values/scalar";
import type { Detected, PartImporter, RawColumn, RawRuns } from "../importer";
import { columnNames } from "../records/column-names";
import { mapValues } from "../records/map-values";
import type { SourceColumn } from "../records/source-column";
import { sourceColumns } from "../records/source-columns";
import { field, IGNORED } from "../roles/targets";
import type { SourceContent } from "../source-content";
import { genericColumns } from "./generic-columns";

const OWN: ReadonlyMap<string, RunFieldKey> = new Map([
  ["sys/id", "sourceId"],
  ["sys/name", "name"],
  ["sys/creation_time", "started"],
  ["sys/running_time", "duration"],
  ["sys/owner", "author"],
  ["sys/tags", "tags"],
  ["sys/description", "notes"],
  ["source_code/git", "codeVersion"],
]);
const SYSTEM = /^(?:sys|monitoring|source_code)\//;
/** Folders that people put what was set and what came out in, as Neptune's guides do. */
const FOLDER = /^(?:parameters?|params|hparams|hyperparameters|config|metrics?)\//;

export const neptuneRuns: PartImporter = {
  id: "neptune-runs",
  title: "Neptune runs table",
  source: "Neptune",
  detect(content: SourceContent): Detected | undefined {
    const names = columnNames(content);
    const own = names.filter((name) => name.startsWith("sys/")).length;
    return own >= 2 && (names.includes("sys/id") || names.includes("sys/creation_time"))
      ? { confidence: 0.95, reason: "it has sys/id or sys/creation_time among columns called sys/" }
      : undefined;
  },
  read(content: SourceContent): RawRuns {
    const source = sourceColumns(content);
    const isSystem = ({ header }: SourceColumn): boolean => SYSTEM.test(header);
    const own = source.columns.filter(isSystem).map(ownColumn);
    const others = source.columns.filter((column) => !isSystem(column));
    // The folders' names stand for prefixes that are read as such.
    const named = others.map((column) => ({ ...column, header: withPrefix(column.header) }));
    const paths = new Map(others.map(({ header }) => [withPrefix(header), header]));
    const guessed = genericColumns(named).map((column) => ({
      ...column,
      header: paths.get(column.header) ?? column.header,
    }));
    return { ...source, columns: [...own, ...statusColumn(source.columns), ...guessed] };
  },
};

function withPrefix(path: string): string {
  return path.replace(FOLDER, (folder) => `${folder.slice(0, -1)}.`);
}

function ownColumn(column: SourceColumn): RawColumn {
  const key = OWN.get(column.header);
  return { ...column, suggested: key ? field(key) : IGNORED };
}

/** How a run stands follows from whether it failed and whether it is still active. */
function statusColumn(columns: readonly SourceColumn[]): RawColumn[] {
  const failed = columns.find(({ header }) => header === "sys/failed");
  const state = columns.find(({ header }) => header === "sys/state");
  if (!failed && !state) {
    return [];
  }
  const { values } = failed ?? state ?? { values: [] };
  const states = mapValues(values, (_, row) =>
    isTrue(failed?.values.at(row))
      ? "Failed"
      : /^(?:active|running)$/i.test(String(state?.values.at(row) ?? ""))
        ? "Running"
        : "Completed",
  );
  return [{ header: "sys/failed + sys/state", values: states, suggested: field("status") }];
}

function isTrue(value: Scalar | undefined): boolean {
  return (
    String(value ?? "")
      .trim()
      .toLowerCase() === "true"
  );
}
