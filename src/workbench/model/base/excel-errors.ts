// The errors that Excel answers with, by their documented codes (Microsoft, "Application-specific API error handling").
// Each begins with Excel's own sentence and adds what exactly is wrong.

import { HostError } from "../../protocol/host-error";

/** An argument that is wrong or missing. */
export function invalidArgument(what: string): HostError {
  const message = "The argument is invalid or missing or has an incorrect format.";
  return new HostError("InvalidArgument", message, 400, what);
}

export function itemNotFound(what: string): HostError {
  return new HostError("ItemNotFound", "The requested resource doesn't exist.", 404, what);
}

export function itemAlreadyExists(what: string): HostError {
  return new HostError("ItemAlreadyExists", "The resource being created already exists.", 409, what);
}

export function accessDenied(what: string): HostError {
  return new HostError("AccessDenied", "You cannot perform the requested operation.", 401, what);
}

export function invalidOperation(what: string): HostError {
  return new HostError("InvalidOperation", "The operation attempted is invalid on the object.", 400, what);
}

export function insertDeleteConflict(what: string): HostError {
  const message = "The insert or delete operation attempted resulted in a conflict.";
  return new HostError("InsertDeleteConflict", message, 409, what);
}

/** A filter hides rows where cells would have to move. */
export function filteredRangeConflict(what: string): HostError {
  const message = "The attempted operation causes a conflict with a filtered range.";
  return new HostError("FilteredRangeConflict", message, 409, what);
}

/** Something that Excel can do and the workbench's model does not. */
export function notModelled(what: string): HostError {
  return new HostError("NotImplemented", `The workbench lacks ${what}.`, 501);
}

/** Several areas are selected where one is asked for (Microsoft, `Workbook.getSelectedRange`). */
export function invalidSelection(): HostError {
  return new HostError("InvalidSelection", "The current selection is invalid for this operation.");
}

export function invalidReference(): HostError {
  return new HostError("InvalidReference", "This reference is not valid for the current operation.");
}

export function rangeExceedsLimit(): HostError {
  return new HostError(
    "RangeExceedsLimit",
    "The cell count in the range has exceeded the maximum supported number.",
  );
}

/** One call that concerns more cells than Excel on the web takes. */
export function operationCellsExceedLimit(): HostError {
  return new HostError(
    "OperationCellsExceedLimit",
    "The attempted operation affects more than the limit of 33554000 cells.",
  );
}

export function emptyChartSeries(): HostError {
  return new HostError(
    "EmptyChartSeries",
    "The attempted operation failed because the chart series is empty.",
  );
}
