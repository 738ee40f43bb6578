// The runs table of Weights & Biases as CSV (wandb_export_<time>.csv): Name, State, Notes, User, Tags, Created, Runtime,
// Sweep, then config keys and summary keys, each block sorted by code units and neither marked. Only the columns that
// were visible are in the file. Keys that begin with an underscore are W&B's own.

import type { RunFieldKey } from "../../tracking/schema/run-fields";
import { fileName } from "../bundle";
import { filledSample } from "../records/filled-sample";
import type { Detected, PartImporter, RawColumn, RawRuns } from "../importer";
import { looksNumeric } from "../roles/looks-numeric";
import { nameAndTime } from "./name-and-time";
import { orderedBlocks } from "./ordered-blocks";
import { parameterColumn } from "./parameter-column";
import { roleOfName } from "../../tracking/naming/role-of-name";
import type { SourceColumn } from "../records/source-column";
import { sourceColumns } from "../records/source-columns";
import type { SourceContent } from "../source-content";
import { field, IGNORED, metric } from "../roles/targets";
import { mapValues } from "../records/map-values";

const OWN: ReadonlyMap<string, RunFieldKey | "ignored"> = new Map([
  ["Name", "name"],
  ["ID", "sourceId"],
  ["State", "status"],
  ["Notes", "notes"],
  ["User", "author"],
  ["Tags", "tags"],
  ["Created", "started"],
  ["Runtime", "duration"],
  ["Sweep", "experiment"],
  ["Group", "experiment"],
  ["Project", "experiment"],
  ["Commit", "codeVersion"],
  ["Agent", "ignored"],
  ["Job Type", "ignored"],
  ["Hostname", "ignored"],
  ["Updated", "ignored"],
  ["End Time", "ignored"],
]);

/** Run names that W&B makes up, such as stoic-sweep-52. */
const MADE_UP_NAME = /^[a-z]+-[a-z]+-\d+$/;
/** Keys that only summaries have, as far as real exports go. */
const SUMMARY_KEY = /\/|^epoch$/;
const UNMARKED =
  "The file does not mark where the config ends and the summary begins; this is a guess by the name.";

export const wandbRunsCsv: PartImporter = {
  id: "wandb-runs-csv",
  title: "Weights & Biases runs table (CSV)",
  source: "W&B",
  detect(content: SourceContent): Detected | undefined {
    if (content.kind !== "table" || content.header[0] !== "Name") {
      return undefined;
    }
    const known = ["State", "Created", "Runtime", "Sweep"].filter((name) =>
      content.header.includes(name),
    ).length;
    if (known >= 2) {
      return { confidence: 0.95, reason: "it begins with Name and has State, Created, Runtime or Sweep" };
    }
    if (fileName(content.name).startsWith("wandb_export_")) {
      return { confidence: 0.9, reason: "it begins with Name, and the file is called wandb_export_" };
    }
    const names = filledSample(content.columns[0] ?? [], 20);
    return names.length > 0 && names.every((name) => MADE_UP_NAME.test(String(name)))
      ? { confidence: 0.7, reason: "its names are such as W&B makes up" }
      : undefined;
  },
  read(content: SourceContent): RawRuns {
    const source = sourceColumns(content);
    const taken = new Set<RunFieldKey>();
    const own: RawColumn[] = [];
    const keys: SourceColumn[] = [];
    // The table's own columns stand in front; a config key may be called `Name` too.
    const border = source.columns.findIndex(({ header }) => !OWN.has(header));
    source.columns.forEach((column, position) => {
      if (border >= 0 && position >= border) {
        keys.push(column);
      } else {
        own.push(ownColumn(column, taken));
      }
    });
    return { ...source, columns: [...own, ...runKey(source.columns, taken), ...keyColumns(keys, taken)] };
  },
};

function ownColumn({ header, values }: SourceColumn, taken: Set<RunFieldKey>): RawColumn {
  const key = OWN.get(header) ?? "ignored";
  const empty = filledSample(values, 1).length === 0;
  if (key === "ignored" || taken.has(key) || (empty && key === "experiment")) {
    return { header, values, suggested: IGNORED };
  }
  taken.add(key);
  // W&B writes "-" for no notes.
  const cells = key === "notes" ? mapValues(values, (value) => (value === "-" ? "" : value)) : values;
  return { header, values: cells, suggested: field(key) };
}

/** The file has no run id unless that column was shown. */
function runKey(columns: readonly SourceColumn[], taken: Set<RunFieldKey>): RawColumn[] {
  const headed = (name: string): SourceColumn | undefined => columns.find(({ header }) => header === name);
  const key = taken.has("sourceId") ? [] : nameAndTime(headed("Name"), headed("Created"));
  if (key.length > 0) {
    taken.add("sourceId");
  }
  return key;
}

function keyColumns(keys: readonly SourceColumn[], taken: Set<RunFieldKey>): RawColumn[] {
  // W&B keeps notes of its own in the config, under a name that sorts before all others.
  const plain = keys.filter(({ header }) => header !== "_wandb");
  const starts = orderedBlocks(plain.map(({ header }) => header));
  const border = starts.length === 2 ? starts[1] : undefined;
  return plain.map((column, index): RawColumn => {
    const { header, values } = column;
    if (header.startsWith("_")) {
      return { ...column, suggested: IGNORED };
    }
    const unsure = border === undefined ? { unsure: UNMARKED } : {};
    const isMetric = border === undefined ? looksMeasured(column) : index >= border && looksNumeric(values);
    if (isMetric) {
      return { ...column, suggested: metric(header), ...unsure };
    }
    // A text in the summary is a table, an image or a note: no metric, and nothing that was set.
    if (border !== undefined && index >= border) {
      return { ...column, suggested: IGNORED };
    }
    return {
      ...parameterColumn({ ...column, name: header }, taken),
      ...(looksNumeric(values) ? unsure : {}),
    };
  });
}

function looksMeasured({ header, values }: SourceColumn): boolean {
  return looksNumeric(values) && (SUMMARY_KEY.test(header) || roleOfName(header) === "metric");
}
