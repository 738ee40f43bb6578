import { HostError } from "./host-error";
import type { RequestBody } from "./wire-types";

/** Takes a decoded message for a request body, or throws `InvalidRequest` where its frame is not one. */
export function parseRequestBody(value: unknown): RequestBody {
  if (!isRequestBody(value)) {
    throw new HostError("InvalidRequest", "The message is not a Rich API request.");
  }
  return value;
}

/** Checks the frame only: arguments are checked by the members that take them. */
function isRequestBody(value: unknown): value is RequestBody {
  if (!isRecord(value) || !Array.isArray(value["Actions"]) || !isRecord(value["ObjectPaths"])) {
    return false;
  }
  return value["Actions"].every(isAction) && Object.values(value["ObjectPaths"]).every(isPath);
}

function isAction(value: unknown): boolean {
  return (
    isRecord(value) &&
    typeof value["Id"] === "number" &&
    typeof value["ActionType"] === "number" &&
    typeof value["Name"] === "string" &&
    typeof value["ObjectPathId"] === "number"
  );
}

function isPath(value: unknown): boolean {
  return (
    isRecord(value) &&
    typeof value["Id"] === "number" &&
    typeof value["ObjectPathType"] === "number" &&
    typeof value["Name"] === "string"
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
