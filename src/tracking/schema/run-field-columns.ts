import { columnSpec, type ColumnExtras, type ColumnSpec } from "./column-spec";
import { RUN_FIELDS, type RunFieldKey } from "./run-fields";
import { RUN_STATUSES } from "./run-status";

interface FieldExtras extends ColumnExtras {
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
  source: {
    width: 12,
    description: "The tool that the run was imported from; Runsheet for one logged by the form.",
  },
  sourceId: { width: 22, description: "The run's id there; an import finds the run again by it." },
  import: { width: 18, description: "The import, or the click in the form, that brought the run." },
  fingerprint: {
    width: 26,
    description: "Hash of the configuration: parameters, model and dataset. Replicates share it.",
  },
};

/** The columns of Runs for the fields of a run; its parameters and metrics have theirs from the catalogues. */
export const RUN_FIELD_COLUMNS: readonly ColumnSpec[] = RUN_FIELDS.map((field) => {
  const { width, description, ...extras } = FIELD_EXTRAS[field.key];
  const hidden = field.group === "provenance";
  return columnSpec(field.header, field.type, width, description, { group: field.group, hidden, ...extras });
});
