// The words that columns take, and from which others are typed.

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
  "Points added",
  "Import removed",
  "Rebuilt",
  "Run logged",
  "Runs planned",
  "Run finished",
  "Run updated",
  "Parameter added",
  "Metric added",
  "Row added",
  "Row updated",
  "Not updated",
  "Column renamed",
  "Taken back",
] as const;
