import { runOfficeScript } from "../../src/workbench/protocol/node-client";
import { createWorker } from "../support/create-worker";

/** Lets plain Node stand for the pane: Microsoft's scripts in this realm, the add-in's worker in this thread. */
export function startInNode(): void {
  Reflect.set(globalThis, "runOfficeScript", runOfficeScript);
  // Node has no Web Worker; a constructor that returns an object stands for it.
  Reflect.set(globalThis, "Worker", function () {
    return createWorker();
  });
}
