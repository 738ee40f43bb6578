import { readFileSync } from "node:fs";
import path from "node:path";
import { clickAt } from "../tests/e2e/by-hand";
import { goTo } from "../tests/e2e/open-workbench";
import type { Scene } from "./scene";

const SWEEP = path.join(__dirname, "..", "tests", "fixtures", "sweep", "sweep.csv");

/** Imports the sweep, in which the obvious answers are wrong, and shows Compare. */
export async function openSweep({ page, pane }: Scene): Promise<void> {
  await clickAt(page, pane.getByRole("button", { name: "Set up tracking" }));
  await pane.getByRole("button", { name: "Import runs" }).waitFor();
  await goTo(pane, "Import");
  await pane
    .getByLabel("Files of runs")
    .setInputFiles([{ name: "sweep.csv", mimeType: "text/csv", buffer: readFileSync(SWEEP) }]);
  await clickAt(page, pane.getByRole("button", { name: /^Import 2,000 runs/ }));
  await pane.getByRole("button", { name: "Import more" }).waitFor();
  await goTo(pane, "Compare");
}
