import { RunsheetError } from "../../tracking/runsheet-error";
import { importCancelled } from "../import-cancelled";
import type { EngineOptions, ImportEngine } from "../import-engine";
import { isReply, type EngineReply, type MessageEnd } from "./engine-messages";
import { ENGINE_METHODS, type EngineMethod } from "./engine-methods";

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
 * The engine at the other end of a conversation with `serveEngine`.
 *
 * @param abandon ends the engine: called where a call is cancelled with which it may go. A file is parsed in one go, which can
 * take longer than a person waits, and in which no message is heard.
 */
export function connectEngine(end: MessageEnd, abandon?: (reason: RunsheetError) => void): EngineConnection {
  const caller = new Caller(end, abandon);
  // Each method has the arguments and the result that the table of methods took from `ImportEngine`.
  const methods = Object.keys(ENGINE_METHODS) as EngineMethod[];
  const engine = Object.fromEntries(
    methods.map((method) => [method, (...args: unknown[]) => caller.call(method, args)]),
  ) as unknown as ImportEngine;
  return {
    engine,
    fail: (error) => {
      caller.fail(error);
    },
  };
}

/** Sends calls and hands their answers to those who wait. */
class Caller {
  private readonly waiting = new Map<number, Waiting>();
  private failed: RunsheetError | undefined;
  private lastId = 0;

  constructor(
    private readonly end: MessageEnd,
    private readonly abandon: ((reason: RunsheetError) => void) | undefined,
  ) {
    end.addEventListener("message", ({ data }) => {
      if (isReply(data)) {
        this.settle(data);
      }
    });
  }

  async call(method: EngineMethod, all: readonly unknown[]): Promise<unknown> {
    if (this.failed) {
      throw this.failed;
    }
    const traits = ENGINE_METHODS[method];
    const args = all.slice(0, traits.options);
    const { signal, onProgress } = optionsAt(all, traits.options);
    const id = ++this.lastId;
    const answered = new Promise<unknown>((resolve, reject) => {
      this.waiting.set(id, { resolve, reject, onProgress });
    });
    const cancel = (): void => {
      this.end.postMessage({ kind: "cancel", id });
      if (traits.expendable === true) {
        this.abandon?.(importCancelled());
      }
      // The engine hears it at its next step, which may be a second away; whoever cancelled need not wait for that.
      this.waiting.get(id)?.reject(importCancelled());
      this.waiting.delete(id);
    };
    this.end.postMessage({ kind: "call", id, method, args }, buffersOf(traits.transfer, args));
    if (signal?.aborted) {
      cancel();
    }
    signal?.addEventListener("abort", cancel);
    try {
      return await answered;
    } finally {
      signal?.removeEventListener("abort", cancel);
    }
  }

  fail(error: RunsheetError): void {
    this.failed = error;
    for (const { reject } of this.waiting.values()) {
      reject(error);
    }
    this.waiting.clear();
  }

  private settle(reply: EngineReply): void {
    const asked = this.waiting.get(reply.id);
    if (!asked) {
      return;
    }
    if (reply.kind === "progress") {
      asked.onProgress?.(reply.progress);
      return;
    }
    this.waiting.delete(reply.id);
    if (reply.kind === "result") {
      asked.resolve(reply.value);
    } else {
      asked.reject(new RunsheetError(reply.error.code, reply.error.message, reply.error.advice));
    }
  }
}

function optionsAt(args: readonly unknown[], position: number | undefined): EngineOptions {
  const options: EngineOptions | undefined =
    position === undefined ? undefined : (args[position] ?? undefined);
  return options ?? {};
}

function buffersOf(transfer: unknown, args: readonly unknown[]): Transferable[] {
  return typeof transfer === "function" ? (Reflect.apply(transfer, undefined, args) as Transferable[]) : [];
}
