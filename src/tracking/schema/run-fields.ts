import type { ValueType } from "../values/value-type";

/** A fixed column of the Runs table. */
export interface RunField {
  /** The field's key in `RunRecord`. */
  readonly key: RunFieldKey;
  /** The column's header in the Runs table. */
  readonly header: string;
  readonly type: ValueType;
  /** Provenance columns stand last and are hidden by default. */
  readonly group: "run" | "provenance";
}

export type RunFieldKey =
  | "id"
  | "name"
  | "experiment"
  | "status"
  | "started"
  | "duration"
  | "dataset"
  | "model"
  | "seed"
  | "codeVersion"
  | "author"
  | "tags"
  | "notes"
  | "source"
  | "sourceId"
  | "import"
  | "fingerprint";

/** The Runs table's own columns, in sheet order; parameters and metrics stand between the two groups. */
export const RUN_FIELDS: readonly RunField[] = [
  { key: "id", header: "Run ID", type: "text", group: "run" },
  { key: "name", header: "Name", type: "text", group: "run" },
  { key: "experiment", header: "Experiment", type: "text", group: "run" },
  { key: "status", header: "Status", type: "choice", group: "run" },
  { key: "started", header: "Started", type: "date", group: "run" },
  { key: "duration", header: "Duration (s)", type: "number", group: "run" },
  { key: "dataset", header: "Dataset", type: "text", group: "run" },
  { key: "model", header: "Model", type: "text", group: "run" },
  { key: "seed", header: "Seed", type: "integer", group: "run" },
  { key: "codeVersion", header: "Code version", type: "text", group: "run" },
  { key: "author", header: "Author", type: "text", group: "run" },
  { key: "tags", header: "Tags", type: "text", group: "run" },
  { key: "notes", header: "Notes", type: "text", group: "run" },
  { key: "source", header: "Source", type: "text", group: "provenance" },
  { key: "sourceId", header: "Source ID", type: "text", group: "provenance" },
  { key: "import", header: "Import", type: "text", group: "provenance" },
  { key: "fingerprint", header: "Fingerprint", type: "text", group: "provenance" },
];

/** What Runsheet itself says of a run; everything else comes from the person or the tool. */
export const OWN_FIELDS: ReadonlySet<RunFieldKey> = new Set(
  RUN_FIELDS.filter(({ key, group }) => key === "id" || group === "provenance").map(({ key }) => key),
);
