import type { ValueType } from "../tracking/value-type";
import { notBuilt } from "./not-built";

/** One input of the form that logs a run. */
export interface FormField {
  /** Unique: "field:name", "parameter:lr", "metric:acc". */
  readonly key: string;
  readonly group: "run" | "parameter" | "metric";
  readonly name: string;
  readonly label: string;
  readonly type: ValueType;
  readonly unit?: string;
  readonly choices: readonly string[];
  /** The choices are suggestions. */
  readonly freeChoice: boolean;
  readonly required: boolean;
  readonly min?: number;
  readonly max?: number;
  readonly description?: string;
  /** Default, or from the last run. */
  readonly initial?: string;
  readonly origin?: "default" | "last run";
}

/** What `checkRunDraft` looks runs up in; opaque to the pane. */
export interface RunFormIndex {
  readonly opaque: unknown;
}

/** The form, made from the catalogues and the runs as they stand. */
export interface RunForm {
  readonly fields: readonly FormField[];
  readonly nextRunId: string;
  readonly index: RunFormIndex;
}

/** Reads the catalogues and the runs and makes the form. */
export function openRunForm(): Promise<RunForm> {
  return Promise.reject(notBuilt("Open run form"));
}
