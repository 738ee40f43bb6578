import type { FileSource } from "../../importers/source-content";
import { RunsheetError } from "../../tracking/runsheet-error";
import { parseReply, type EngineMethod, type EngineReply, type MessageEnd } from "./engine-messages";
import type { EngineOptions, ImportEngine } from "../import-engine";
import * as parse from "./parse-results";

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: RunsheetError) => void;
  readonly onProgress: EngineOptions["onProgress"];
}

/** An engine that lives behind messages, and what to do when the other end is gone. */
export interface EngineConnection {
  readonly engine: ImportEngine;
  /** Fails everything that waits, and everything asked from now on. */
  readonly fail: (error: RunsheetError) => void;
}

/**
 * The engine at the other end of a conversation with `serveEngine`. The bytes of an opened file are handed over, not
 * copied: the buffer is empty afterwards.
 */
export function connectEngine(end: MessageEnd): EngineConnection {
  const waiting = new Map<number, Waiting>();
  let failed: RunsheetError | undefined;
  let lastId = 0;
  end.addEventListener("message", ({ data }) => {
    const reply = parseReply(data);
    if (reply) {
      settle(reply, waiting);
    }
  });
  const ask = async <T>(
    method: EngineMethod,
    args: readonly unknown[],
    read: (value: unknown) => T,
    { signal, onProgress }: EngineOptions = {},
    transfer: Transferable[] = [],
  ): Promise<T> => {
    if (failed) {
      throw failed;
    }
    const id = ++lastId;
    const answered = new Promise<unknown>((resolve, reject) => {
      waiting.set(id, { resolve, reject, onProgress });
    });
    const cancel = (): void => {
      end.postMessage({ kind: "cancel", id });
    };
    end.postMessage({ kind: "call", id, method, args }, transfer);
    if (signal?.aborted) {
      cancel();
    }
    signal?.addEventListener("abort", cancel);
    try {
      return read(await answered);
    } finally {
      signal?.removeEventListener("abort", cancel);
    }
  };
  const engine: ImportEngine = {
    open: (source, options) => ask("open", [source], parse.nothing, options, buffersOf(source)),
    setWorkbook: (snapshot) => ask("setWorkbook", [snapshot], parse.nothing),
    addExistingRows: (rows) => ask("addExistingRows", [rows], parse.nothing),
    plan: (choices, options) => ask("plan", [choices], parse.preview, options),
    additions: (start, maxBytes, headers) => ask("additions", [start, maxBytes, headers], parse.block),
    updates: (start, maxBytes, headers) => ask("updates", [start, maxBytes, headers], parse.updateBlock),
    reasons: (start, count) => ask("reasons", [start, count], parse.reasons),
    checkRuns: (options) => ask("checkRuns", [], parse.findings, options),
    close: () => ask("close", [], parse.nothing),
  };
  return {
    engine,
    fail(error) {
      failed = error;
      for (const { reject } of waiting.values()) {
        reject(error);
      }
      waiting.clear();
    },
  };
}

function settle(reply: EngineReply, waiting: Map<number, Waiting>): void {
  const asked = waiting.get(reply.id);
  if (!asked) {
    return;
  }
  if (reply.kind === "progress") {
    asked.onProgress?.(reply.progress);
    return;
  }
  waiting.delete(reply.id);
  if (reply.kind === "result") {
    asked.resolve(reply.value);
  } else {
    asked.reject(new RunsheetError(reply.error.code, reply.error.message, reply.error.advice));
  }
}

function buffersOf(source: FileSource): Transferable[] {
  return "bytes" in source ? [source.bytes] : [];
}
