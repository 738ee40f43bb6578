// What the pane and the worker say to each other. A request has a number; everything that answers it carries the same
// one: any progress, then one result or one failure. A cancel names the request it ends. Messages are parsed on both
// sides: whatever is not of these shapes is passed over.

import type { Progress } from "../../importers/pace";
import { ERROR_CODES, RunsheetError, type ErrorCode } from "../../tracking/runsheet-error";
import type { ImportEngine } from "../import-engine";

const METHODS = [
  "open",
  "setWorkbook",
  "addExistingRows",
  "plan",
  "additions",
  "updates",
  "reasons",
  "checkRuns",
  "close",
] as const satisfies readonly (keyof ImportEngine)[];

export type EngineMethod = (typeof METHODS)[number];

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

/** A message as a request; undefined when it is none. */
export function parseRequest(data: unknown): EngineRequest | undefined {
  if (!isNumbered(data)) {
    return undefined;
  }
  const { id, kind } = data;
  if (kind === "cancel") {
    return { kind, id };
  }
  const method = "method" in data ? data.method : undefined;
  const args = "args" in data ? data.args : undefined;
  if (kind !== "call" || !isMethod(method) || !Array.isArray(args)) {
    return undefined;
  }
  return { kind, id, method, args: args as readonly unknown[] };
}

/** A message as a reply; undefined when it is none. */
export function parseReply(data: unknown): EngineReply | undefined {
  if (!isNumbered(data)) {
    return undefined;
  }
  const { id, kind } = data;
  if (kind === "result") {
    return { kind, id, value: "value" in data ? data.value : undefined };
  }
  if (kind === "failure" && "error" in data && isFailure(data.error)) {
    return { kind, id, error: data.error };
  }
  if (kind === "progress" && "progress" in data && isProgress(data.progress)) {
    return { kind, id, progress: data.progress };
  }
  return undefined;
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

interface Numbered {
  readonly id: number;
  readonly kind: unknown;
}

function isNumbered(data: unknown): data is Numbered {
  return (
    typeof data === "object" && data !== null && "id" in data && Number.isInteger(data.id) && "kind" in data
  );
}

function isMethod(method: unknown): method is EngineMethod {
  return METHODS.some((known) => known === method);
}

function isFailure(error: unknown): error is EngineFailure {
  return (
    typeof error === "object" &&
    error !== null &&
    "code" in error &&
    ERROR_CODES.some((code) => code === error.code) &&
    "message" in error &&
    typeof error.message === "string" &&
    "advice" in error &&
    typeof error.advice === "string"
  );
}

const STAGES = ["reading", "detecting", "typing", "validating", "planning", "checking", "writing"] as const;

function isProgress(progress: unknown): progress is Progress {
  return (
    typeof progress === "object" &&
    progress !== null &&
    "stage" in progress &&
    STAGES.some((stage) => stage === progress.stage) &&
    "done" in progress &&
    typeof progress.done === "number" &&
    "total" in progress &&
    typeof progress.total === "number"
  );
}
