import { RunsheetError } from "../runsheet-error";

/** Data that a chart would be empty or misleading of: a sentence instead. */
export function noChart(why: string, advice: string): RunsheetError {
  return new RunsheetError("invalid-input", why, advice);
}
