// What the pane and the worker say to each other. A request has a number; everything that answers it carries the same
// one: any progress, then one result or one failure. A cancel names the request it ends. The envelope of every message
// is checked at both ends: whatever is not of these shapes is passed over.

import { isObject } from "../../tracking/values/is-object";
import type { Progress } from "../../importers/pace";
import { ERROR_CODES, RunsheetError, type ErrorCode } from "../../tracking/runsheet-error";
import { ENGINE_METHODS, type EngineMethod } from "./engine-methods";

/** Pane -> worker. */
export type EngineRequest =
  | {
      readonly kind: "call";
      readonly id: number;
      readonly method: EngineMethod;
      readonly args: readonly unknown[];
    }
  | { readonly kind: "cancel"; readonly id: number };

/** Worker -> pane. */
export type EngineReply =
  | { readonly kind: "result"; readonly id: number; readonly value: unknown }
  | { readonly kind: "failure"; readonly id: number; readonly error: EngineFailure }
  | { readonly kind: "progress"; readonly id: number; readonly progress: Progress };

/** An error on its way between threads, where classes do not survive. */
export interface EngineFailure {
  readonly code: ErrorCode;
  readonly message: string;
  readonly advice: string;
}

/** Either end of a conversation: a worker, the scope of a worker, a message port. */
export interface MessageEnd {
  postMessage(message: unknown, transfer?: Transferable[]): void;
  addEventListener(type: "message", listener: (event: { readonly data: unknown }) => void): void;
}

/** Whether a message is a request. */
export function isRequest(data: unknown): data is EngineRequest {
  if (!isNumbered(data)) {
    return false;
  }
  if (data.kind === "cancel") {
    return true;
  }
  return (
    data.kind === "call" &&
    typeof data["method"] === "string" &&
    Object.hasOwn(ENGINE_METHODS, data["method"]) &&
    Array.isArray(data["args"])
  );
}

/** Whether a message is a reply. */
export function isReply(data: unknown): data is EngineReply {
  if (!isNumbered(data)) {
    return false;
  }
  switch (data.kind) {
    case "result":
      return true;
    case "failure":
      return isFailure(data["error"]);
    case "progress":
      return isObject(data["progress"]);
    default:
      return false;
  }
}

/** An error as it travels. What is no `RunsheetError` is a fault of ours, and says so. */
export function failureOf(error: unknown): EngineFailure {
  if (error instanceof RunsheetError) {
    return { code: error.code, message: error.message, advice: error.advice };
  }
  return {
    code: "internal",
    message: `Something went wrong inside Runsheet: ${error instanceof Error ? error.message : String(error)}`,
    advice: "Try again. If it happens again, report it with the file that brought it about.",
  };
}

type Fields = Readonly<Record<string, unknown>>;

function isNumbered(data: unknown): data is Fields & { readonly id: number; readonly kind: unknown } {
  return isObject(data) && Number.isInteger(data["id"]) && "kind" in data;
}

function isFailure(error: unknown): error is EngineFailure {
  return (
    isObject(error) &&
    ERROR_CODES.some((code) => code === error["code"]) &&
    typeof error["message"] === "string" &&
    typeof error["advice"] === "string"
  );
}
