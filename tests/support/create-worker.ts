import { deserialize, serialize } from "node:v8";
import { createEngine } from "../../src/worker/create-engine";
import { serveEngine } from "../../src/worker/wire/serve-engine";

type Listener = (event: { readonly data: unknown }) => void;

/**
 * The background worker in this thread: the same engine behind the same messages, which are copied on their way and
 * arrive a turn later, as they do between threads. Jest puts this file in place of src/worker/create-worker.ts.
 */
export function createWorker(): Pick<Worker, "postMessage" | "terminate"> & {
  addEventListener(type: string, listener: Listener): void;
} {
  const pane: Listener[] = [];
  const worker: Listener[] = [];
  let terminated = false;
  const send = (listeners: readonly Listener[], message: unknown): void => {
    const data: unknown = deserialize(serialize(message));
    setTimeout(() => {
      if (!terminated) {
        for (const listener of listeners) {
          listener({ data });
        }
      }
    });
  };
  serveEngine(createEngine(), {
    postMessage: (message) => {
      send(pane, message);
    },
    addEventListener: (_, listener) => {
      worker.push(listener);
    },
  });
  return {
    postMessage: (message: unknown) => {
      send(worker, message);
    },
    addEventListener: (type, listener) => {
      if (type === "message") {
        pane.push(listener);
      }
    },
    terminate: () => {
      terminated = true;
    },
  };
}
