import { RunsheetError } from "../../tracking/runsheet-error";
import {
  failureOf,
  parseRequest,
  type EngineReply,
  type EngineRequest,
  type MessageEnd,
} from "./engine-messages";
import type { EngineOptions, ImportEngine } from "../import-engine";
import * as parse from "./parse-arguments";

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
  const answer = async (request: EngineRequest & { kind: "call" }, signal: AbortSignal): Promise<void> => {
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
      reply({ kind: "result", id, value: await call(engine, request, options) });
    } catch (error) {
      reply({ kind: "failure", id, error: failureOf(error) });
    } finally {
      cancels.delete(id);
    }
  };
  end.addEventListener("message", ({ data }) => {
    const request = parseRequest(data);
    if (!request) {
      return;
    }
    if (request.kind === "cancel") {
      cancels.get(request.id)?.abort();
      return;
    }
    const cancel = new AbortController();
    cancels.set(request.id, cancel);
    last = last.then(() => answer(request, cancel.signal));
  });
}

function call(
  engine: ImportEngine,
  { method, args: [first, second, third] }: EngineRequest & { kind: "call" },
  options: EngineOptions,
): Promise<unknown> {
  switch (method) {
    case "open":
      return engine.open(parse.source(first), options);
    case "setWorkbook":
      return engine.setWorkbook(parse.snapshot(first));
    case "addExistingRows":
      return engine.addExistingRows(parse.rows(first));
    case "plan":
      return engine.plan(parse.choices(first), options);
    case "additions":
      return engine.additions(parse.count(first), parse.count(second), parse.headers(third));
    case "updates":
      return engine.updates(parse.count(first), parse.count(second), parse.headers(third));
    case "reasons":
      return engine.reasons(parse.count(first), parse.count(second));
    case "checkRuns":
      return engine.checkRuns(options);
    case "close":
      return engine.close();
  }
}
