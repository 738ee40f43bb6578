import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Frame } from "playwright-core";
import { launchBrowser } from "../e2e/launch-browser";
import { goTo, openWorkbench } from "../e2e/open-workbench";
import type { BenchRow } from "./bench-row";
import { longestTask, TRACED } from "./long-tasks";
import { mlflowCsv } from "./mlflow-csv";

/** From here on a browser calls a task long. */
const MOST_MS = 50;
const PANE = "bench: the pane";
const AROUND = "bench: the workbench";

/**
 * How long the UI thread is held at a time while runs are imported through the pane in Chromium, on the built pages. As in
 * Excel the pane has a process of its own. What counts is the processor time of its thread: on a machine of two cores the
 * clock also counts how long it waits for the workbench, which does Excel's work beside it.
 */
export async function benchPane(runs: number): Promise<BenchRow[]> {
  const browser = await launchBrowser();
  try {
    const { context, page, pane } = await openWorkbench(browser, true);
    context.setDefaultTimeout(600_000);
    await browser.startTracing(page, { categories: TRACED });
    await setMark(pane, PANE);
    await setMark(page.mainFrame(), AROUND);
    const start = performance.now();
    await pane.getByRole("button", { name: "Set up tracking" }).click();
    await pane.getByRole("button", { name: "Import runs" }).waitFor();
    await goTo(pane, "Import");
    // From disk, as a person's file comes; a buffer would be decoded on the pane's own thread.
    const file = path.join(mkdtempSync(path.join(tmpdir(), "runsheet-bench-")), "runs.csv");
    writeFileSync(file, mlflowCsv(runs));
    await pane.getByLabel("Files of runs").setInputFiles(file);
    await pane.getByRole("button", { name: `Import ${runs.toLocaleString("en-US")} runs` }).click();
    await pane.getByRole("button", { name: "Import more" }).waitFor();
    const ms = performance.now() - start;
    const trace = (await browser.stopTracing()).toString("utf8");
    const { clock, processor } = longestTask(trace, PANE);
    return [
      { name: "Chromium: set up and import by the pane", runs, ms },
      {
        name: "Chromium: longest task of the pane",
        runs,
        ms: processor,
        aim: { atMost: `${String(MOST_MS)} ms`, met: processor <= MOST_MS },
      },
      { name: "Chromium: longest task of the pane, by the clock", runs, ms: clock },
      {
        name: "Chromium: longest task of the workbench around it",
        runs,
        ms: longestTask(trace, AROUND).processor,
      },
    ];
  } finally {
    await browser.close();
  }
}

async function setMark(frame: Frame, name: string): Promise<void> {
  await frame.evaluate((mark) => {
    performance.mark(mark);
  }, name);
}
