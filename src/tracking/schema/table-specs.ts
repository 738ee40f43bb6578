/**
 * The columns of every data table, in one place: the workbook layer renders them, validation reads them.
 * Rules: headers are plain names in row 1; a list is closed (`choices`, refused and reported when broken) or open
 * (`suggestions` or `suggestionsFrom`, never refused); number formats are Excel's en-US codes; widths are characters.
 * The Runs table has the run fields here; its parameter and metric columns come from `parameterColumnSpec` and `metricColumnSpec`.
 */
import { RUN_FIELDS, type RunFieldKey } from "./run-fields";
import { RUN_STATUSES } from "./run-status";
import type { ValueType } from "../values/value-type";

/** The data tables, in sheet order. Sheet and table share the name. */
export const TABLE_NAMES = [
  "Runs",
  "Params",
  "Metrics",
  "Datasets",
  "Experiments",
  "Models",
  "History",
  "Issues",
  "Changes",
] as const;

export type TableName = (typeof TABLE_NAMES)[number];

export interface ColumnSpec {
  readonly header: string;
  readonly type: ValueType;
  /** In characters of the standard font. */
  readonly width: number;
  /** Excel's en-US code. Text columns are "@", so that ids, versions and date-like texts stay as they were written. */
  readonly numberFormat: string;
  /** Whether a row that holds anything must have a value here. */
  readonly required: boolean;
  /** The values allowed, when the list is closed; empty otherwise. */
  readonly choices: readonly string[];
  /** Values offered while others stay allowed. */
  readonly suggestions: readonly string[];
  /** A column of another table that this one refers to; other values are reported, not refused. */
  readonly suggestionsFrom?: { readonly table: TableName; readonly column: string };
  readonly min?: number;
  readonly max?: number;
  /** Whether NaN, Infinity and -Infinity may stand for a number; when absent, in parameters and metrics alone. */
  readonly nonFinite?: boolean;
  readonly hidden: boolean;
  readonly group: "run" | "parameter" | "metric" | "provenance" | "table";
  readonly description: string;
}

export interface TableSpec {
  readonly name: TableName;
  /** What one row is. */
  readonly description: string;
  readonly columns: readonly ColumnSpec[];
}

/** Number format by type; dates carry seconds because runs are told apart by them. */
export const NUMBER_FORMATS: Readonly<Record<ValueType, string>> = {
  number: "General",
  integer: "0",
  text: "@",
  choice: "@",
  boolean: "General",
  date: "yyyy-mm-dd hh:mm:ss",
};

export const PARAMETER_TYPES = ["number", "integer", "text", "choice", "boolean"] as const;
export const GOALS = ["maximize", "minimize", "none"] as const;
export const VERDICTS = ["Open", "Supported", "Refuted", "Inconclusive"] as const;
export const MODEL_STAGES = ["Candidate", "Staging", "Production", "Archived"] as const;
export const SEVERITIES = ["error", "warning"] as const;
export const DATASET_SPLITS = ["train", "validation", "test", "all"] as const;
/** What an entry of `Changes` can be about. */
export const CHANGE_KINDS = [
  "Set-up",
  "Import",
  "Runs added",
  "Import removed",
  "Run logged",
  "Run finished",
  "Run updated",
  "Parameter added",
  "Metric added",
  "Row added",
  "Row updated",
  "Column renamed",
  "Taken back",
] as const;

type Extras = Partial<Omit<ColumnSpec, "header" | "type" | "width" | "description">>;

/** Fills in what most columns share. */
function column(
  header: string,
  type: ValueType,
  width: number,
  description: string,
  extras: Extras = {},
): ColumnSpec {
  return {
    header,
    type,
    width,
    numberFormat: NUMBER_FORMATS[type],
    required: false,
    choices: [],
    suggestions: [],
    hidden: false,
    group: "table",
    description,
    ...extras,
  };
}

const REQUIRED: Extras = { required: true };

interface FieldExtras extends Extras {
  readonly width: number;
  readonly description: string;
}

const FIELD_EXTRAS: Readonly<Record<RunFieldKey, FieldExtras>> = {
  id: {
    width: 12,
    required: true,
    description: "The run's own name in this workbook, unique and never changed.",
  },
  name: { width: 22, description: "What people call the run." },
  experiment: {
    width: 20,
    suggestionsFrom: { table: "Experiments", column: "Name" },
    description: "The experiment the run belongs to; a name from Experiments.",
  },
  status: {
    width: 12,
    choices: RUN_STATUSES,
    description: "Where the run stands. Only completed runs compete.",
  },
  started: { width: 19, description: "When the run began, in UTC unless the source gave no time zone." },
  duration: { width: 13, min: 0, description: "How long the run took, in seconds." },
  dataset: {
    width: 20,
    suggestionsFrom: { table: "Datasets", column: "Name" },
    description: "The data the run was trained on; a name from Datasets, or name@version.",
  },
  model: { width: 18, description: "The model or architecture that was trained." },
  seed: { width: 8, description: "The random seed. Runs that differ in it alone are replicates." },
  codeVersion: { width: 14, description: "Commit or version of the code." },
  author: { width: 14, description: "Who ran it." },
  tags: { width: 18, description: "Labels, separated by commas." },
  notes: { width: 36, description: "Anything worth remembering." },
  source: { width: 12, description: "The tool the run was imported from." },
  sourceId: { width: 22, description: "The run's id there; an import finds the run again by it." },
  import: { width: 18, description: "The import that brought the run." },
  fingerprint: {
    width: 26,
    description: "Hash of the configuration: parameters, model and dataset. Replicates share it.",
  },
};

const RUNS: TableSpec = {
  name: "Runs",
  description:
    "Each row is one run; its parameters and metrics stand between the run's fields and its provenance.",
  columns: RUN_FIELDS.map((field) => {
    const { width, description, ...extras } = FIELD_EXTRAS[field.key];
    const hidden = field.group === "provenance";
    return column(field.header, field.type, width, description, { group: field.group, hidden, ...extras });
  }),
};

const PARAMS: TableSpec = {
  name: "Params",
  description: "Each row is one parameter: what its column in Runs may hold.",
  columns: [
    column("Name", "text", 24, "The parameter, spelled as in the training code.", REQUIRED),
    column("Type", "choice", 10, "What its values are.", { required: true, choices: PARAMETER_TYPES }),
    column("Required", "boolean", 10, "TRUE when every run must have it."),
    column("Min", "number", 10, "The smallest value allowed."),
    column("Max", "number", 10, "The largest value allowed."),
    column("Choices", "text", 28, "The values allowed when the type is choice, separated by commas."),
    column("Unit", "text", 10, "The unit of its values."),
    column("Default", "text", 12, "What the form starts with.", { numberFormat: "General" }),
    column(
      "In fingerprint",
      "boolean",
      14,
      "FALSE when two runs that differ in it alone are the same configuration.",
    ),
    column("Aliases", "text", 28, "Other names of it in imported files, separated by commas."),
    column("Description", "text", 40, "What it does."),
  ],
};

const METRICS: TableSpec = {
  name: "Metrics",
  description: "Each row is one metric: how its column in Runs is read.",
  columns: [
    column("Name", "text", 24, "The metric, spelled as in the training code.", REQUIRED),
    column("Goal", "choice", 12, "Whether more or less of it is better.", { required: true, choices: GOALS }),
    column("Primary", "boolean", 10, "TRUE for the one metric that charts and the highlight start from."),
    column("Min", "number", 10, "The smallest value possible."),
    column("Max", "number", 10, "The largest value possible."),
    column("Unit", "text", 10, "The unit of its values."),
    column("Tolerance", "number", 11, "Values that differ by at most this count as a tie.", { min: 0 }),
    column("Aliases", "text", 28, "Other names of it in imported files, separated by commas."),
    column("Description", "text", 40, "What it measures."),
  ],
};

const DATASETS: TableSpec = {
  name: "Datasets",
  description: "Each row is one version of a dataset.",
  columns: [
    column("Name", "text", 24, "The dataset; Runs refer to it.", REQUIRED),
    column("Version", "text", 12, "The version, tag or date of the data."),
    column("Split", "choice", 12, "The part of the data.", { choices: [], suggestions: DATASET_SPLITS }),
    column("Rows", "integer", 12, "How many examples it holds.", { min: 0, numberFormat: "#,##0" }),
    column("Digest", "text", 26, "A hash of the data, to know it again."),
    column("Location", "text", 36, "Where it lies."),
    column("Description", "text", 40, "Where it comes from and what is in it."),
  ],
};

const EXPERIMENTS: TableSpec = {
  name: "Experiments",
  description: "Each row is one question that runs are to answer.",
  columns: [
    column("Name", "text", 24, "The experiment; Runs refer to it.", REQUIRED),
    column("Hypothesis", "text", 44, "What is expected, and why."),
    column("Success metric", "text", 18, "The metric that decides; a name from Metrics.", {
      suggestionsFrom: { table: "Metrics", column: "Name" },
    }),
    column("Target", "number", 10, "The value that counts as success."),
    column("Verdict", "choice", 14, "What came of it.", { choices: VERDICTS }),
    column("Conclusion", "text", 44, "What was learned."),
    column("Next step", "text", 36, "What follows from it."),
    column("Owner", "text", 14, "Who decides."),
    column("Started", "date", 19, "When it began."),
  ],
};

const MODELS: TableSpec = {
  name: "Models",
  description: "Each row is one registered version of a model.",
  columns: [
    column("Name", "text", 24, "The model.", REQUIRED),
    column("Version", "integer", 9, "Counts up from 1 for each name.", { required: true, min: 1 }),
    column("Stage", "choice", 12, "How far the version has come.", { choices: MODEL_STAGES }),
    column("Aliases", "text", 18, "Names such as champion, separated by commas."),
    column("Run ID", "text", 12, "The run that made it.", {
      required: true,
      suggestionsFrom: { table: "Runs", column: "Run ID" },
    }),
    column("Registered", "date", 19, "When it was registered."),
    column("Registered by", "text", 14, "Who registered it."),
    column("Location", "text", 36, "Where the file lies."),
    column("Description", "text", 40, "What it is for."),
  ],
};

const HISTORY: TableSpec = {
  name: "History",
  description: "Each row is the value of one metric at one step of a run.",
  columns: [
    column("Run ID", "text", 12, "The run.", {
      required: true,
      suggestionsFrom: { table: "Runs", column: "Run ID" },
    }),
    column("Metric", "text", 24, "The metric.", {
      required: true,
      suggestionsFrom: { table: "Metrics", column: "Name" },
    }),
    column("Step", "number", 10, "Step or epoch.", REQUIRED),
    column("Value", "number", 14, "The metric's value at that step.", { nonFinite: true }),
    column("Import", "text", 18, "The import that brought the value."),
  ],
};

const ISSUES: TableSpec = {
  name: "Issues",
  description: "Each row is one thing that the last check or import found.",
  columns: [
    column("Sheet", "text", 14, "The sheet the value stands in; blank for a row that an import rejected."),
    column("Cell", "text", 10, "The cell, such as B7."),
    column("Severity", "choice", 10, "How much it matters.", { choices: SEVERITIES }),
    column("Rule", "text", 20, "The rule that was broken."),
    column("Value", "text", 20, "What stands there."),
    column("Problem", "text", 56, "What is wrong."),
    column("Fix", "text", 56, "What would make it right."),
    column("Import", "text", 18, "The import that rejected the row."),
    column("Place", "text", 14, "Where the rejected row stands in its file."),
    column("Found", "date", 19, "When it was found."),
    column("Finding", "text", 26, "What the line is known again by, whatever moves.", { hidden: true }),
  ],
};

const CHANGES: TableSpec = {
  name: "Changes",
  description: "Each row is one change that Runsheet made.",
  columns: [
    column("When", "date", 19, "When it was done, in UTC.", REQUIRED),
    column("Who", "text", 14, "Who did it, where that is known."),
    column("What", "text", 16, "What was done.", { required: true, suggestions: CHANGE_KINDS }),
    column("Sheet", "text", 12, "The sheet that changed."),
    column("Run ID", "text", 12, "The run that changed."),
    column("Column", "text", 18, "The column that changed."),
    column("Before", "text", 24, "What stood there."),
    column("After", "text", 24, "What stands there now."),
    column("Import", "text", 18, "The import it belongs to."),
    column("Source", "text", 26, "The file or selection that was imported."),
    column("Added", "integer", 9, "Rows added.", { min: 0 }),
    column("Updated", "integer", 9, "Rows updated.", { min: 0 }),
    column("Skipped", "integer", 9, "Rows skipped as duplicates.", { min: 0 }),
    column("Rejected", "integer", 9, "Rows rejected.", { min: 0 }),
    column("Digest", "text", 12, "What the added runs held, to tell which of them were edited since.", {
      hidden: true,
    }),
  ],
};

/** Every data table by its name. */
export const TABLE_SPECS: Readonly<Record<TableName, TableSpec>> = {
  Runs: RUNS,
  Params: PARAMS,
  Metrics: METRICS,
  Datasets: DATASETS,
  Experiments: EXPERIMENTS,
  Models: MODELS,
  History: HISTORY,
  Issues: ISSUES,
  Changes: CHANGES,
};
