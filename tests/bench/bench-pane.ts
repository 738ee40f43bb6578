import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { launchBrowser } from "../e2e/launch-browser";
import { goTo, openWorkbench } from "../e2e/open-workbench";
import type { BenchRow } from "./bench-row";
import { mlflowCsv } from "./mlflow-csv";

/** A task of at least 50 ms, as the browser's Long Tasks API reports it to each frame that shares the thread. */
interface LongTask {
  readonly duration: number;
  /** `self` when the frame's own code ran; the workbench around the pane shares its thread, a real Excel does not. */
  readonly name: string;
}

/** From here on the browser calls a task long. */
const MOST_MS = 50;

/** How long the UI thread is held at a time while runs are imported through the pane in Chromium, on the built pages. */
export async function benchPane(runs: number): Promise<BenchRow[]> {
  const browser = await launchBrowser();
  try {
    const { context, page, pane } = await openWorkbench(browser);
    context.setDefaultTimeout(600_000);
    for (const frame of [pane, page.mainFrame()]) {
      await frame.evaluate(() => {
        const tasks: LongTask[] = [];
        Reflect.set(globalThis, "longTasks", tasks);
        new PerformanceObserver((list) => {
          for (const { duration, name } of list.getEntries()) {
            tasks.push({ duration, name });
          }
        }).observe({ type: "longtask" });
      });
    }
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
    const longest = async (frame: typeof pane): Promise<number> => {
      const tasks = await frame.evaluate(() => Reflect.get(globalThis, "longTasks") as LongTask[]);
      return Math.max(0, ...tasks.filter(({ name }) => name === "self").map(({ duration }) => duration));
    };
    const ofPane = await longest(pane);
    return [
      { name: "Chromium: set up and import by the pane", runs, ms },
      {
        name: "Chromium: longest task of the pane (0: none over 50 ms)",
        runs,
        ms: ofPane,
        aim: { atMost: `${String(MOST_MS)} ms`, met: ofPane <= MOST_MS },
      },
      {
        name: "Chromium: longest task of the workbench around it",
        runs,
        ms: await longest(page.mainFrame()),
      },
    ];
  } finally {
    await browser.close();
  }
}
