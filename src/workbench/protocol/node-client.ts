// Microsoft's Office.js in plain Node, for benchmarks and scripts: the very client that runs in the browser, in this
// process and this realm. Two ways: `startOffice` starts all of Office.js over the messages of Excel on the web;
// `loadExcelClient` loads the Excel part alone over the library's own native bridge, which costs less a message.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { Script } from "node:vm";
import { connectNativeBridge } from "./native-bridge";
import { startOfficeClient, type OfficeClient } from "./office-client";
import type { OfficeHost } from "./office-host";
import type { PaneDocument } from "./pane-endpoint";

/** Runs one file of the installed office-js package in this realm. */
export function runOfficeScript(file: string): void {
  const require = createRequire(path.join(process.cwd(), "package.json"));
  const folder = path.dirname(require.resolve("@microsoft/office-js/package.json"));
  const filename = path.join(folder, "dist", file);
  new Script(readFileSync(filename, "utf8"), { filename }).runInThisContext();
}

/** Starts Office.js on a document and sets the globals `Office` and `Excel`. Call it once a process; then `attach`. */
export function startOffice(document: PaneDocument): Promise<OfficeClient> {
  return startOfficeClient(document, runOfficeScript);
}

/**
 * Loads the Excel client alone: sets the global `Excel`; there is no `Office.onReady` and no requirement check. The
 * host may be changed with the returned function.
 */
export function loadExcelClient(host: OfficeHost): (next: OfficeHost) => void {
  return connectNativeBridge(host, runOfficeScript);
}
