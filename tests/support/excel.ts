// Excel for tests: Microsoft's real Office.js, in the test's own realm, on a workbench of our own. Works in the jest
// projects `integration` (Node) and `integration-dom` (jsdom), whose environments offer Microsoft's scripts.

import type { Book } from "../../src/workbench/book/book";
import { startOfficeClient, type OfficeClient } from "../../src/workbench/protocol/office-client";
import type { HostCounters } from "../../src/workbench/protocol/office-host";
import { createWorkbench, type Workbench } from "../../src/workbench/workbench";

/** A test's Excel. `Excel` and `Office` are the globals that the add-in itself uses. */
export interface TestExcel {
  readonly workbench: Workbench;
  readonly book: Book;
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  /** What the add-in has cost so far: `syncs`, `requests`, `actions`, bytes each way. `resetCounters` starts anew. */
  readonly counters: Readonly<HostCounters>;
  readonly resetCounters: () => void;
  /** Runs a function that the add-in associated with a ribbon button, as pressing the button does. */
  readonly invokeCommand: (functionName: string, controlId?: string) => Promise<void>;
}

let client: OfficeClient | undefined;

/** Opens a book (an empty one unless given) in a fresh workbench; the client itself starts once a test file. */
export async function startExcel(book?: Book): Promise<TestExcel> {
  const workbench = createWorkbench(book);
  const running = client ?? (client = await startOfficeClient(workbench, scriptRunner()));
  await running.attach(workbench);
  const { host } = workbench;
  host.resetCounters();
  return {
    workbench,
    book: workbench.book,
    Excel,
    Office,
    counters: host.counters,
    resetCounters: () => {
      host.resetCounters();
    },
    invokeCommand: (functionName, controlId = functionName) => running.invokeCommand(functionName, controlId),
  };
}

function scriptRunner(): (file: string) => void {
  const run: unknown = Reflect.get(globalThis, "runOfficeScript");
  if (typeof run !== "function") {
    throw new Error(
      "Excel runs in the jest projects integration and integration-dom only (see jest.config.js).",
    );
  }
  return (file) => {
    Reflect.apply(run, undefined, [file]);
  };
}
