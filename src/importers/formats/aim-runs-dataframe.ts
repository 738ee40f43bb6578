// Runs of Aim as `repo.query_runs().dataframe()` gives them (aim/sdk/run.py: dataframe): the run's own columns, then its
// parameters by their paths, and no metric. Times are seconds, tags a list in JSON; a blank end is that of a run that goes on.

import type { RunFieldKey } from "../../tracking/schema/run-fields";
import { readNumber } from "../../tracking/values/read-number";
import type { Scalar } from "../../tracking/values/scalar";
import type { Detected, PartImporter, RawColumn, RawRuns } from "../importer";
import { columnHeaded } from "../records/column-headed";
import { columnNames } from "../records/column-names";
import { mapValues } from "../records/map-values";
import type { SourceColumn } from "../records/source-column";
import { sourceColumns } from "../records/source-columns";
import { field, IGNORED } from "../roles/targets";
import type { SourceContent } from "../source-content";
import { aimParameterName, isAimSystemParameter } from "./aim-names";
import { elapsedSeconds } from "./elapsed-seconds";
import { parameterColumn } from "./parameter-column";

const NEEDED = ["hash", "archived", "creation_time", "end_time", "active", "experiment"];
const OWN: ReadonlyMap<string, RunFieldKey | undefined> = new Map([
  ["hash", "sourceId"],
  ["name", "name"],
  ["description", "notes"],
  ["archived", undefined],
  ["creation_time", "started"],
  ["end_time", undefined],
  ["active", undefined],
  ["experiment", "experiment"],
  ["tags", "tags"],
]);
/** The index that pandas writes: it is 0 in each row. */
const INDEX = /^(?:Column 1|Unnamed: 0|index)$/;

export const aimRunsDataframe: PartImporter = {
  id: "aim-runs-dataframe",
  title: "Aim runs (data frame)",
  source: "Aim",
  detect(content: SourceContent): Detected | undefined {
    const names = columnNames(content);
    return NEEDED.every((name) => names.includes(name))
      ? { confidence: 0.95, reason: "it has the columns hash, creation_time, end_time, active and archived" }
      : undefined;
  },
  read(content: SourceContent): RawRuns {
    const source = sourceColumns(content);
    const [index, ...others] = source.columns;
    const columns = index && INDEX.test(index.header) ? others : source.columns;
    const taken = new Set<RunFieldKey>(["sourceId", "name", "started"]);
    return {
      ...source,
      columns: [
        ...(columns === others && index ? [{ ...index, suggested: IGNORED }] : []),
        ...columns.map((column) => columnOf(column, taken)),
        ...outcome(columns),
      ],
    };
  },
};

function columnOf(column: SourceColumn, taken: Set<RunFieldKey>): RawColumn {
  const { header } = column;
  if (!OWN.has(header)) {
    return isAimSystemParameter(header)
      ? { ...column, suggested: IGNORED }
      : parameterColumn({ ...column, name: aimParameterName(header) }, taken);
  }
  const key = OWN.get(header);
  const values =
    key === "started" ? moments(column) : key === "tags" ? mapValues(column.values, tagNames) : column.values;
  return { ...column, values, suggested: key ? field(key) : IGNORED };
}

/** How a run stands and how long it took follow from its end. */
function outcome(columns: readonly SourceColumn[]): RawColumn[] {
  const [started, ended, active] = ["creation_time", "end_time", "active"].map((header) =>
    columnHeaded(columns, header),
  );
  if (!started || !ended || !active) {
    return [];
  }
  const ends = moments(ended);
  const states = mapValues(active.values, (value, row) =>
    /^true$/i.test(String(value)) ? "Running" : ends[row] === undefined ? undefined : "Completed",
  );
  return [
    { header: "active + end_time", values: states, suggested: field("status") },
    {
      header: "end_time - creation_time",
      values: elapsedSeconds(moments(started), ends),
      suggested: field("duration"),
    },
  ];
}

/** Points in time, which a CSV file has as texts of seconds. */
function moments({ values }: SourceColumn): (Scalar | undefined)[] {
  return mapValues(values, (value) => {
    const seconds = typeof value === "string" ? readNumber(value.trim()) : value;
    return typeof seconds === "number" && Number.isNaN(seconds) ? undefined : seconds;
  });
}

/** `["base", "paper"]` as `base, paper`. */
function tagNames(value: Scalar | undefined): Scalar | undefined {
  const text = String(value ?? "").trim();
  if (!text.startsWith("[")) {
    return value;
  }
  try {
    const names: unknown = JSON.parse(text);
    return Array.isArray(names) ? names.join(", ") : value;
  } catch {
    return value;
  }
}
