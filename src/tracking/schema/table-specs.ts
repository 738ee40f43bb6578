// The columns of every data table, in one place: the workbook layer renders them, validation reads them. Headers are plain
// names in row 1; number formats are Excel's en-US codes; widths are characters. Runs has the run fields here; its parameter
// and metric columns come from `runColumnSpec`.

import {
  DATASET_SPLITS,
  CHANGE_KINDS,
  GOALS,
  MODEL_STAGES,
  PARAMETER_TYPES,
  SEVERITIES,
  VERDICTS,
} from "./column-lists";
import { CURVE_CHOICES } from "../series/curve-choice";
import { columnSpec, type ColumnExtras, type ColumnSpec } from "./column-spec";
import { RUN_FIELD_COLUMNS } from "./run-field-columns";
import type { TableName } from "./table-names";

/** A data table. */
export interface TableSpec {
  readonly name: TableName;
  /** What one row is. */
  readonly description: string;
  readonly columns: readonly ColumnSpec[];
}

const REQUIRED: ColumnExtras = { required: true };

const RUNS: TableSpec = {
  name: "Runs",
  description:
    "Each row is one run; its parameters and metrics stand between the run's fields and its provenance.",
  columns: RUN_FIELD_COLUMNS,
};

const PARAMS: TableSpec = {
  name: "Params",
  description: "Each row is one parameter: what its column in Runs may hold.",
  columns: [
    columnSpec("Name", "text", 24, "The parameter, spelled as in the training code.", REQUIRED),
    columnSpec("Type", "choice", 10, "What its values are.", { required: true, choices: PARAMETER_TYPES }),
    columnSpec("Required", "boolean", 10, "TRUE when every run must have it."),
    columnSpec("Min", "number", 10, "The smallest value allowed."),
    columnSpec("Max", "number", 10, "The largest value allowed."),
    columnSpec("Choices", "text", 28, "The values allowed when the type is choice, separated by commas."),
    columnSpec("Unit", "text", 10, "The unit of its values."),
    columnSpec("Default", "text", 12, "What the form starts with.", { numberFormat: "General" }),
    columnSpec(
      "In fingerprint",
      "boolean",
      14,
      "FALSE when two runs that differ in it alone are the same configuration.",
    ),
    columnSpec("Aliases", "text", 28, "Other names of it in imported files, separated by commas."),
    columnSpec("Description", "text", 40, "What it does."),
  ],
};

const METRICS: TableSpec = {
  name: "Metrics",
  description: "Each row is one metric: how its column in Runs is read.",
  columns: [
    columnSpec("Name", "text", 24, "The metric, spelled as in the training code.", REQUIRED),
    columnSpec("Goal", "choice", 12, "Whether more or less of it is better.", {
      required: true,
      choices: GOALS,
    }),
    columnSpec("Primary", "boolean", 10, "TRUE for the one metric that charts and the highlight start from."),
    columnSpec("Min", "number", 10, "The smallest value possible."),
    columnSpec("Max", "number", 10, "The largest value possible."),
    columnSpec("Unit", "text", 10, "The unit of its values."),
    columnSpec("Tolerance", "number", 11, "Values that differ by at most this count as a tie.", { min: 0 }),
    columnSpec(
      "Curve value",
      "choice",
      13,
      "Which value of its curve stands in Runs: that at the primary metric's best step, its own best, or the last.",
      { choices: CURVE_CHOICES },
    ),
    columnSpec("Aliases", "text", 28, "Other names of it in imported files, separated by commas."),
    columnSpec("Description", "text", 40, "What it measures."),
  ],
};

const DATASETS: TableSpec = {
  name: "Datasets",
  description: "Each row is one version of a dataset.",
  columns: [
    columnSpec("Name", "text", 24, "The dataset; Runs refer to it.", REQUIRED),
    columnSpec("Version", "text", 12, "The version, tag or date of the data."),
    columnSpec("Split", "choice", 12, "The part of the data.", { choices: [], suggestions: DATASET_SPLITS }),
    columnSpec("Rows", "integer", 12, "How many examples it holds.", { min: 0, numberFormat: "#,##0" }),
    columnSpec("Digest", "text", 26, "A hash of the data, to know it again."),
    columnSpec("Location", "text", 36, "Where it lies."),
    columnSpec("Description", "text", 40, "Where it comes from and what is in it."),
  ],
};

const EXPERIMENTS: TableSpec = {
  name: "Experiments",
  description: "Each row is one question that runs are to answer.",
  columns: [
    columnSpec("Name", "text", 24, "The experiment; Runs refer to it.", REQUIRED),
    columnSpec("Hypothesis", "text", 44, "What is expected, and why."),
    columnSpec("Success metric", "text", 18, "The metric that decides; a name from Metrics.", {
      suggestionsFrom: { table: "Metrics", column: "Name" },
    }),
    columnSpec("Target", "number", 10, "The value that counts as success."),
    columnSpec("Verdict", "choice", 14, "What came of it.", { choices: VERDICTS }),
    columnSpec("Conclusion", "text", 44, "What was learned."),
    columnSpec("Next step", "text", 36, "What follows from it."),
    columnSpec("Owner", "text", 14, "Who decides."),
    columnSpec("Started", "date", 19, "When it began."),
  ],
};

const MODELS: TableSpec = {
  name: "Models",
  description: "Each row is one registered version of a model.",
  columns: [
    columnSpec("Name", "text", 24, "The model.", REQUIRED),
    columnSpec("Version", "integer", 9, "Counts up from 1 for each name.", { required: true, min: 1 }),
    columnSpec("Stage", "choice", 12, "How far the version has come.", { choices: MODEL_STAGES }),
    columnSpec("Aliases", "text", 18, "Names such as champion, separated by commas."),
    columnSpec("Run ID", "text", 12, "The run that made it.", {
      required: true,
      suggestionsFrom: { table: "Runs", column: "Run ID" },
    }),
    columnSpec("Registered", "date", 19, "When it was registered."),
    columnSpec("Registered by", "text", 14, "Who registered it."),
    columnSpec("Location", "text", 36, "Where the file lies."),
    columnSpec("Description", "text", 40, "What it is for."),
  ],
};

const HISTORY: TableSpec = {
  name: "History",
  description: "Each row is the value of one metric at one step of a run.",
  columns: [
    columnSpec("Run ID", "text", 12, "The run.", {
      required: true,
      suggestionsFrom: { table: "Runs", column: "Run ID" },
    }),
    columnSpec("Metric", "text", 24, "The metric.", {
      required: true,
      suggestionsFrom: { table: "Metrics", column: "Name" },
    }),
    columnSpec("Step", "number", 10, "Step or epoch.", REQUIRED),
    columnSpec("Value", "number", 14, "The metric's value at that step.", { nonFinite: true }),
    columnSpec("Import", "text", 18, "The import that brought the value."),
  ],
};

const ISSUES: TableSpec = {
  name: "Issues",
  description: "Each row is one thing that the last check or import found.",
  columns: [
    columnSpec(
      "Sheet",
      "text",
      14,
      "The sheet the value stands in; blank for what stands in an imported file.",
    ),
    columnSpec("Cell", "text", 10, "The cell, such as B7."),
    columnSpec("Severity", "choice", 10, "How much it matters.", { choices: SEVERITIES }),
    columnSpec("Rule", "text", 20, "The rule that was broken."),
    columnSpec("Value", "text", 20, "What stands there."),
    columnSpec("Problem", "text", 56, "What is wrong."),
    columnSpec("Fix", "text", 56, "What would make it right."),
    columnSpec("Import", "text", 18, "The import that it is about."),
    columnSpec("Place", "text", 14, "Where the row stands in its file."),
    columnSpec("Found", "date", 19, "When it was found."),
    columnSpec("Finding", "text", 26, "What the line is known again by, whatever moves.", { hidden: true }),
  ],
};

const CHANGES: TableSpec = {
  name: "Changes",
  description: "Each row is one change that Runsheet made.",
  columns: [
    columnSpec("When", "date", 19, "When it was done, in UTC.", REQUIRED),
    columnSpec("Who", "text", 14, "Who did it, where that is known."),
    columnSpec("What", "text", 16, "What was done.", { required: true, suggestions: CHANGE_KINDS }),
    columnSpec("Sheet", "text", 12, "The sheet that changed."),
    columnSpec("Run ID", "text", 12, "The run that changed."),
    columnSpec("Column", "text", 18, "The column that changed."),
    columnSpec("Before", "text", 24, "What stood there."),
    columnSpec("After", "text", 24, "What stands there now."),
    columnSpec(
      "Import",
      "text",
      18,
      "The import or other action that it belongs to, by which it is taken back.",
    ),
    columnSpec(
      "Source",
      "text",
      26,
      "The file or selection that was imported; Runsheet for what was done in the pane.",
    ),
    columnSpec("Added", "integer", 9, "Rows added.", { min: 0 }),
    columnSpec("Updated", "integer", 9, "Rows updated.", { min: 0 }),
    columnSpec("Skipped", "integer", 9, "Rows skipped as duplicates.", { min: 0 }),
    columnSpec("Rejected", "integer", 9, "Rows rejected.", { min: 0 }),
    columnSpec("Digest", "text", 12, "What the added runs held, to tell which of them were edited since.", {
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
