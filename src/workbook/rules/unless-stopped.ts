import type { RunsheetError } from "../../tracking/runsheet-error";
import { explainExcelError } from "../explain-excel-error";

/** An error in words, for a remark; what stops the action itself (cancelled, no answer) is thrown on. */
export function unlessStopped(cause: unknown): RunsheetError {
  const error = explainExcelError(cause);
  if (STOPS.has(error.code)) {
    throw error;
  }
  return error;
}

const STOPS: ReadonlySet<string> = new Set(["cancelled", "no-answer"]);
