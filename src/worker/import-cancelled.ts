import { RunsheetError } from "../tracking/runsheet-error";

/** The error of work that a person cancelled before anything was written. */
export function importCancelled(): RunsheetError {
  return new RunsheetError(
    "cancelled",
    "The import was cancelled.",
    "Nothing was written. Start again when you are ready.",
  );
}
