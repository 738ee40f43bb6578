// Takes pictures of what the add-in does, to look at or to show: a typed result that moves the highlight, a refusal that
// names a protected sheet, a run that is finished, the pane driven by keys alone, imports (tools/import-scenes.ts) and
// comparing (tools/compare-scenes.ts) and charts (tools/chart-scenes.ts).
// Run by hand on a build: `npm run build && npx tsx tools/take-scenes.ts FOLDER [SCENE ...]`.

import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Browser } from "playwright-core";
import { cellUnder, clickAt, tabTo } from "../tests/e2e/by-hand";
import { launchBrowser } from "../tests/e2e/launch-browser";
import { goTo, openWorkbench } from "../tests/e2e/open-workbench";
import { CHART_SCENES } from "./chart-scenes";
import { COMPARE_SCENES } from "./compare-scenes";
import { IMPORT_SCENES } from "./import-scenes";
import type { Scene } from "./scene";

/** Long enough for transitions to end, and for a machine that is busy. */
const SETTLED = 800;
const PATIENCE = 120_000;

async function main(): Promise<void> {
  const folder = process.argv[2] ?? "scenes";
  mkdirSync(folder, { recursive: true });
  const browser = await launchBrowser();
  const wanted = process.argv.slice(3);
  const scenes = Object.entries({
    typedResult,
    refusal,
    finishedRun,
    byKeyboard,
    ...IMPORT_SCENES,
    ...COMPARE_SCENES,
    ...CHART_SCENES,
  });
  for (const [, scene] of scenes.filter(([name]) => wanted.length === 0 || wanted.includes(name))) {
    await scene(await begin(browser, folder));
  }
  await browser.close();
}

async function begin(browser: Browser, folder: string): Promise<Scene> {
  const workbench = await openWorkbench(browser);
  workbench.context.setDefaultTimeout(PATIENCE);
  const take = async (name: string): Promise<void> => {
    await workbench.page.waitForTimeout(SETTLED);
    await workbench.page.screenshot({ path: path.join(folder, `${name}.png`) });
  };
  return { ...workbench, take };
}

async function openSample({ page, pane }: Scene): Promise<void> {
  await clickAt(page, pane.getByRole("button", { name: "Open the sample" }));
  await pane.getByRole("button", { name: "Log a run" }).waitFor();
}

async function openForm({ pane }: Scene): Promise<void> {
  await goTo(pane, "Log");
  await pane.getByText(/Becomes run-/).waitFor();
}

async function typedResult(scene: Scene): Promise<void> {
  const { page, pane, take } = scene;
  await openSample(scene);
  await clickAt(page, pane.getByRole("button", { name: "Highlight best" }));
  await pane.getByRole("button", { name: /^Show Runs!/ }).waitFor();
  await clickAt(page, await cellUnder(page, "val_accuracy", 3));
  await page.setViewportSize({ width: 1440, height: 700 });
  await take("highlight-before");
  await page.keyboard.type("0.99");
  await page.keyboard.press("Enter");
  await take("highlight-after-0.99");
}

async function refusal(scene: Scene): Promise<void> {
  const { page, pane, take } = scene;
  await openSample(scene);
  await pane.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Runs").protection.protect();
      await context.sync();
    }),
  );
  await openForm(scene);
  await pane.getByRole("textbox", { name: "val_accuracy" }).fill("0.8");
  await page.keyboard.press("Enter");
  await pane
    .getByText(/is protected/)
    .first()
    .waitFor();
  await take("refusal-names-the-sheet");
}

async function finishedRun(scene: Scene): Promise<void> {
  const { page, pane, take } = scene;
  await openSample(scene);
  await openForm(scene);
  await clickAt(page, pane.getByRole("button", { name: /^Finish a run/ }));
  await clickAt(page, pane.getByRole("button", { name: "Finish this run" }));
  await pane.getByRole("heading", { level: 1, name: "Finish a run" }).waitFor();
  await take("finish-the-form");
  await pane.getByRole("textbox", { name: "val_accuracy" }).fill("0.75");
  await page.keyboard.press("Enter");
  await clickAt(page, pane.getByRole("button", { name: /^Show Runs!/ }));
  await take("finished-run");
}

async function byKeyboard(scene: Scene): Promise<void> {
  const { page, pane, take } = scene;
  const press = (key: string): Promise<void> => page.keyboard.press(key);
  await press("F6");
  await press("F6");
  await tabTo(page, pane, "Open the sample");
  await take("keyboard-1-start");
  await press("Enter");
  await pane.getByRole("button", { name: "Log a run" }).waitFor();
  await tabTo(page, pane, "Log a run");
  await press("Enter");
  await pane.getByText(/Becomes run-/).waitFor();
  await tabTo(page, pane, "Model");
  await press("ArrowDown");
  await press("ArrowDown");
  await take("keyboard-2-suggestions");
  await press("Enter");
  await tabTo(page, pane, "val_accuracy");
  await page.keyboard.type("0.815");
  await press("Enter");
  await pane.getByRole("button", { name: /^Show Runs!/ }).waitFor();
  await take("keyboard-3-logged");
  await press("Escape");
  await press("Control+Home");
  await press("Control+ArrowDown");
  await take("keyboard-4-back-in-the-sheet");
}

void main();
