// "Download CSV" of MLflow's runs table: Start Time, Duration, Run ID, Name, Source Type, Source Name, User, Status, then
// params | metrics | tags without any mark (mlflow/server/js/src/.../CsvUtils.ts). Each block is sorted, so a new one
// begins where the order starts again; metrics are numbers. Where that does not settle it, names do, marked as a guess.

import type { RawValues } from "../../tracking/typing/column-reader";
import type { RunFieldKey } from "../../tracking/schema/run-fields";
import type { Detected, PartImporter, RawColumn, RawRuns } from "../importer";
import { looksNumeric } from "../roles/looks-numeric";
import { tagColumns, type TagColumn } from "./mlflow-tags";
import { orderedBlocks } from "./ordered-blocks";
import { parameterColumn } from "./parameter-column";
import { roleOfName } from "../../tracking/naming/role-of-name";
import type { SourceColumn } from "../records/source-column";
import { sourceColumns } from "../records/source-columns";
import type { SourceContent } from "../source-content";
import { field, IGNORED, metric } from "../roles/targets";
import { mapValues } from "../records/map-values";

const OWN: ReadonlyMap<string, RunFieldKey | "script" | "ignored"> = new Map([
  ["Start Time", "started"],
  ["Duration", "duration"],
  ["Run ID", "sourceId"],
  ["Name", "name"],
  ["Source Type", "ignored"],
  ["Source Name", "script"],
  ["User", "author"],
  ["Status", "status"],
]);

const UNMARKED =
  "The file does not mark where parameters end and metrics begin; this is a guess by the name.";
const TAG_BY_PLACE = "Taken for a tag because it stands behind the metrics.";

export const mlflowUiCsv: PartImporter = {
  id: "mlflow-ui-csv",
  title: "MLflow runs table (CSV)",
  source: "MLflow",
  detect(content: SourceContent): Detected | undefined {
    if (content.kind !== "table") {
      return undefined;
    }
    const { header } = content;
    if (!["Run ID", "Source Type", "Source Name"].every((name) => header.includes(name))) {
      return undefined;
    }
    return Array.from(OWN.keys()).every((name, position) => header[position] === name)
      ? { confidence: 1, reason: "it begins with the eight columns of MLflow's table" }
      : { confidence: 0.9, reason: "it has the columns Run ID, Source Type and Source Name" };
  },
  read(content: SourceContent): RawRuns {
    const source = sourceColumns(content);
    const { own, rest } = takeOwn(source.columns);
    const taken = new Set(
      own.flatMap(({ suggested }) => (suggested.role === "field" ? [suggested.key] : [])),
    );
    const roles = unmarkedRoles(rest);
    const withRole = (role: Role) => rest.filter((_, index) => roles[index]?.role === role);
    const guessed = new Set(rest.filter((_, index) => roles[index]?.guess).map(({ header }) => header));
    const parameters = withRole("parameter").map((column) =>
      parameterColumn({ ...column, name: column.header }, taken),
    );
    const metrics = withRole("metric").map(({ header, values }): RawColumn => ({
      header,
      values,
      suggested: metric(header),
    }));
    const script = source.columns.filter(({ header }) => OWN.get(header) === "script");
    const tags = tagColumns(
      [
        ...script.map((column) => asTag(column, "mlflow.source.name")),
        ...withRole("tag").map((column) => asTag(column)),
      ],
      taken,
    );
    const columns = [...own, ...parameters, ...metrics].map((column) =>
      guessed.has(column.header) ? { ...column, unsure: UNMARKED } : column,
    );
    const unsureTags = tags.map((column) =>
      guessed.has(column.header) ? { ...column, unsure: TAG_BY_PLACE } : column,
    );
    return { ...source, columns: [...columns, ...unsureTags] };
  },
};

type Role = "parameter" | "metric" | "tag";

interface UnmarkedRole {
  readonly role: Role;
  readonly guess: boolean;
}

const asTag = (column: SourceColumn, key = column.header): TagColumn => ({ ...column, key });

/** The table's own columns, by their names' first occurrence: a parameter may be called `Name` too. */
function takeOwn(columns: readonly SourceColumn[]): { own: RawColumn[]; rest: SourceColumn[] } {
  const own: RawColumn[] = [];
  const rest: SourceColumn[] = [];
  const seen = new Set<string>();
  for (const column of columns) {
    const key = seen.has(column.header) ? undefined : OWN.get(column.header);
    if (!key) {
      rest.push(column);
    } else if (key === "started") {
      own.push({ ...column, values: withoutUnknown(column.values), suggested: field(key) });
    } else if (key !== "script") {
      own.push({ ...column, suggested: key === "ignored" ? IGNORED : field(key) });
    }
    seen.add(column.header);
  }
  return { own, rest };
}

/** The table writes "(unknown)" where a run has no start time. */
function withoutUnknown(values: RawValues): RawValues {
  return mapValues(values, (value) => (value === "(unknown)" ? "" : value));
}

/** The role of each column behind the table's own ones. */
function unmarkedRoles(columns: readonly SourceColumn[]): UnmarkedRole[] {
  const starts = orderedBlocks(columns.map(({ header }) => header));
  const numeric = columns.map(({ values }) => looksNumeric(values));
  const [, second, third] = starts;
  if (second === undefined || starts.length > 3 || !numeric[second]) {
    return columns.map(({ header }, index) =>
      guessed(header, numeric[index] === true, index >= (second ?? Infinity)),
    );
  }
  // The metrics end where the third block begins, or at the first text: metrics are always numbers.
  const text = numeric.indexOf(false, second);
  const end = third ?? (text < 0 ? columns.length : text);
  return columns.map((_, index) => {
    if (index < second) {
      return { role: "parameter", guess: false };
    }
    return index < end && numeric[index]
      ? { role: "metric", guess: false }
      : { role: "tag", guess: third === undefined };
  });
}

/** Without a clear border: texts behind a border are tags, numbers go by their names. */
function guessed(name: string, numeric: boolean, behindBorder: boolean): UnmarkedRole {
  if (!numeric) {
    return { role: behindBorder ? "tag" : "parameter", guess: behindBorder };
  }
  return { role: roleOfName(name) ?? "parameter", guess: true };
}
