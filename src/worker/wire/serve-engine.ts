import { RunsheetError } from "../../tracking/runsheet-error";
import type { EngineOptions, ImportEngine } from "../import-engine";
import {
  failureOf,
  isRequest,
  type EngineReply,
  type EngineRequest,
  type MessageEnd,
} from "./engine-messages";
import { ENGINE_METHODS, type EngineMethod } from "./engine-methods";

type Call = EngineRequest & { readonly kind: "call" };

/**
 * Lets an engine answer the requests that come in at `end`, one after the other; a cancel is heard while its request
 * runs or waits.
 */
export function serveEngine(engine: ImportEngine, end: MessageEnd): void {
  const cancels = new Map<number, AbortController>();
  let last: Promise<void> = Promise.resolve();
  const reply = (message: EngineReply): void => {
    end.postMessage(message);
  };
  const answer = async (request: Call, signal: AbortSignal): Promise<void> => {
    const { id } = request;
    try {
      if (signal.aborted) {
        throw new RunsheetError("cancelled", "It was cancelled.", "Start again when you are ready.");
      }
      const options: EngineOptions = {
        signal,
        onProgress: (progress) => {
          reply({ kind: "progress", id, progress });
        },
      };
      reply({ kind: "result", id, value: await run(engine, request, options) });
    } catch (error) {
      reply({ kind: "failure", id, error: failureOf(error) });
    } finally {
      cancels.delete(id);
    }
  };
  end.addEventListener("message", ({ data }) => {
    if (!isRequest(data)) {
      return;
    }
    if (data.kind === "cancel") {
      cancels.get(data.id)?.abort();
      return;
    }
    const cancel = new AbortController();
    cancels.set(data.id, cancel);
    last = last.then(() => answer(data, cancel.signal));
  });
}

/** Calls a method; one that takes options gets those of this end, in their place. */
async function run(
  engine: Readonly<Record<EngineMethod, (...args: never[]) => Promise<unknown>>>,
  { method, args }: Call,
  options: EngineOptions,
): Promise<unknown> {
  const position = ENGINE_METHODS[method].options;
  const all: unknown[] = [...args];
  if (position !== undefined) {
    all[position] = options;
  }
  const result: unknown = await Reflect.apply(engine[method], engine, all);
  return result;
}
