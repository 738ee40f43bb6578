// Files that hold no text, and what to hand over in their place.

/** A kind of file that holds no text, and how to get at its runs. */
export interface BinaryKind {
  /** With its article, such as "a Parquet file". */
  readonly name: string;
  /** What several are called, for kinds that may hold runs or curves: beside others they are missed, and that is said. */
  readonly many?: string;
  readonly advice: string;
}

const OTHER_ADVICE = "Export the runs as CSV or JSON from the tool that wrote it and import that file.";
const PANDAS_ADVICE =
  'Read it in Python with pandas and save it with to_csv("runs.csv", index=False), then import runs.csv.';
const NO_RUNS_ADVICE =
  "It holds no runs. Hand over the table or log that the training wrote beside it, such as results.csv, metrics.csv or trainer_state.json.";
const UNPACK_ADVICE = "Unpack it and import the CSV or JSON file inside.";

export const OLD_WORKBOOK: BinaryKind = {
  name: "an old Excel workbook (.xls)",
  many: "old Excel workbooks (.xls)",
  advice: "Open it in Excel, save it as an Excel workbook (.xlsx) and import that.",
};
export const PARQUET: BinaryKind = { name: "a Parquet file", many: "Parquet files", advice: PANDAS_ADVICE };
export const FEATHER: BinaryKind = {
  name: "a Feather (Arrow) file",
  many: "Feather (Arrow) files",
  advice: PANDAS_ADVICE,
};
export const HDF5: BinaryKind = {
  name: "an HDF5 file",
  advice: `If it holds weights of a model, hand over the log that the training wrote beside it. If it holds a table: ${PANDAS_ADVICE}`,
};
export const NUMPY: BinaryKind = { name: "a NumPy array", many: "NumPy arrays", advice: PANDAS_ADVICE };
export const PICKLE: BinaryKind = {
  name: "a Python pickle",
  many: "Python pickles",
  advice:
    'A pickle can run any code, so that Runsheet does not open it. Load it in Python and save the runs in it with to_csv("runs.csv", index=False) or json.dump, then import that file.',
};
export const MODEL: BinaryKind = { name: "a file of model weights", advice: NO_RUNS_ADVICE };
/** TensorFlow's record files of `tensorflow.Event` messages (tensorboard/compat/proto/event.proto). */
export const EVENTS: BinaryKind = {
  name: "a TensorBoard event file",
  many: "TensorBoard event files",
  advice:
    'Open its folder in TensorBoard and save the curves from there: tick "Show data download links" under Scalars, take CSV or JSON for each curve, and hand these files over together. A table of runs is saved with the download buttons below the table under HParams.',
};
/** The log in which W&B keeps a run (wandb/sdk/internal/datastore.py). */
export const WANDB_LOG: BinaryKind = {
  name: "a run's log of W&B (.wandb)",
  many: "runs' logs of W&B (.wandb)",
  advice:
    "Hand over the folder called files that lies beside it (wandb-summary.json, config.yaml), or export the table of runs and the charts as CSV from W&B; a run that was logged offline is sent there with wandb sync.",
};
/** MLflow, Optuna, Trackio and others keep runs in one. */
export const SQLITE: BinaryKind = {
  name: "an SQLite database",
  many: "SQLite databases",
  advice:
    'Export the runs as CSV or JSON from the tool that wrote it and import that file. MLflow: mlflow experiments csv -x 0 -o runs.csv, with the id of the experiment. Optuna: study.trials_dataframe().to_csv("trials.csv").',
};
export const GZIP: BinaryKind = { name: "a gzip archive", many: "gzip archives", advice: UNPACK_ADVICE };
export const ZSTANDARD: BinaryKind = {
  name: "a Zstandard archive",
  many: "Zstandard archives",
  advice: UNPACK_ADVICE,
};
export const BZIP2: BinaryKind = { name: "a bzip2 archive", many: "bzip2 archives", advice: UNPACK_ADVICE };
export const SEVEN_ZIP: BinaryKind = {
  name: "a 7-Zip archive",
  many: "7-Zip archives",
  advice: UNPACK_ADVICE,
};
export const TAR: BinaryKind = { name: "a tar archive", many: "tar archives", advice: UNPACK_ADVICE };
export const ZIP: BinaryKind = {
  name: "a zip archive",
  many: "zip archives",
  advice: "Hand it over alone, or unpack it and choose its files.",
};
export const PNG: BinaryKind = { name: "a PNG image", advice: OTHER_ADVICE };
export const JPEG: BinaryKind = { name: "a JPEG image", advice: OTHER_ADVICE };
export const GIF: BinaryKind = { name: "a GIF image", advice: OTHER_ADVICE };
export const PDF: BinaryKind = { name: "a PDF document", advice: OTHER_ADVICE };
export const MEDIA: BinaryKind = { name: "an image, a film or a sound", advice: OTHER_ADVICE };
export const PROGRAM: BinaryKind = { name: "a program", advice: OTHER_ADVICE };
/** What has no signature that is known here, and bytes that no text has. */
export const UNKNOWN_BINARY: BinaryKind = { name: "a binary file", advice: OTHER_ADVICE };
