/** The errors that Excel answers with, by their documented codes (Microsoft, "Application-specific API error handling"). */
import { HostError } from "../protocol/host-error";

/** An argument that is wrong or missing; `what` says which and why. */
export function invalidArgument(what: string): HostError {
  return new HostError(
    "InvalidArgument",
    `The argument is invalid or missing or has an incorrect format. ${what}`,
  );
}

export function itemNotFound(what: string): HostError {
  return new HostError("ItemNotFound", `The requested resource doesn't exist. ${what}`, 404);
}

export function itemAlreadyExists(what: string): HostError {
  return new HostError("ItemAlreadyExists", `The resource being created already exists. ${what}`, 409);
}

export function accessDenied(what: string): HostError {
  return new HostError("AccessDenied", `You cannot perform the requested operation. ${what}`, 401);
}

export function invalidOperation(what: string): HostError {
  return new HostError("InvalidOperation", `The operation attempted is invalid on the object. ${what}`);
}

export function insertDeleteConflict(what: string): HostError {
  return new HostError(
    "InsertDeleteConflict",
    `The insert or delete operation attempted resulted in a conflict. ${what}`,
    409,
  );
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
