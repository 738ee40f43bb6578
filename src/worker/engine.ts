import { RunsheetError } from "../tracking/runsheet-error";
import { connectEngine } from "./wire/connect-engine";
import { createWorker } from "./wire/create-worker";
import type { ImportEngine } from "./import-engine";

let engine: ImportEngine | undefined;

/**
 * The pane's engine, in a worker that is started when it is first asked for. When the worker dies, or is ended because the
 * opening of an import was cancelled, what waits for it fails with a sentence, and the next call starts another one.
 */
export function getEngine(): ImportEngine {
  return (engine ??= startEngine());
}

function startEngine(): ImportEngine {
  const worker = createWorker();
  const end = (reason: RunsheetError): void => {
    engine = engine === connection.engine ? undefined : engine;
    worker.terminate();
    connection.fail(reason);
  };
  const connection = connectEngine(worker, end);
  const onFailure = (event: Event): void => {
    const cause = "message" in event && typeof event.message === "string" ? ` (${event.message})` : "";
    end(
      new RunsheetError(
        "internal",
        `The background worker of Runsheet stopped${cause}.`,
        "Try again; if it stops again, the file may be too large for this computer's memory.",
      ),
    );
  };
  worker.addEventListener("error", onFailure);
  worker.addEventListener("messageerror", onFailure);
  return connection.engine;
}
