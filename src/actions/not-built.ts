import { RunsheetError } from "../tracking/runsheet-error";

/** Placeholder while the action files are being filled; removed with the last of them. */
export function notBuilt(action: string): RunsheetError {
  return new RunsheetError("internal", `${action} is not built yet.`, "Take a newer version of Runsheet.");
}
