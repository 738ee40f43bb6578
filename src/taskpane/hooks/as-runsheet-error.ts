import { RunsheetError } from "../../tracking/runsheet-error";

/** The error as it can be shown: actions throw RunsheetError; anything else is a fault of ours and says so. */
export function asRunsheetError(cause: unknown): RunsheetError {
  if (cause instanceof RunsheetError) {
    return cause;
  }
  const detail = cause instanceof Error ? ` (${cause.message})` : "";
  return new RunsheetError(
    "internal",
    `Something went wrong inside Runsheet${detail}.`,
    "Try again. If it happens again, close the pane and open it anew; the workbook is kept as it is.",
    { cause },
  );
}
