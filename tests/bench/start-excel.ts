import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { runInThisContext } from "node:vm";
import type { Book } from "../../src/workbench/book/book";
import { startOfficeClient, type OfficeClient } from "../../src/workbench/protocol/office-client";
import { createWorkbench, type Workbench } from "../../src/workbench/workbench";
import { createWorker } from "../support/create-worker";

const OFFICE = path.join(
  path.dirname(createRequire(path.resolve("package.json")).resolve("@microsoft/office-js/package.json")),
  "dist",
);

let client: OfficeClient | undefined;

/** A workbook, a fresh one unless given, under Microsoft's real client, in this process; the add-in's worker runs in this thread. */
export async function startExcel(book?: Book): Promise<Workbench> {
  // Node has no Web Worker; a constructor that returns an object stands for it.
  Reflect.set(globalThis, "Worker", function () {
    return createWorker();
  });
  const workbench = createWorkbench(book);
  client ??= await startOfficeClient(workbench, (file) => {
    const filename = path.join(OFFICE, file);
    runInThisContext(readFileSync(filename, "utf8"), { filename });
  });
  await client.attach(workbench);
  workbench.host.resetCounters();
  return workbench;
}
