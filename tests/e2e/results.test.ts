import type { Browser } from "playwright-core";
import { barsOf } from "./bars-of";
import { cellAt, cellUnder, clickAt } from "./by-hand";
import { launchBrowser } from "./launch-browser";
import { openWorkbench } from "./open-workbench";
import type { OpenWorkbench } from "./open-workbench";

/** What stands in the sheets after each step on the sample, as a person sees it: cells, colors, bars. */
let browser: Browser;
let workbench: OpenWorkbench;

beforeAll(async () => {
  browser = await launchBrowser();
  workbench = await openWorkbench(browser);
  const { page, pane } = workbench;
  await page.setViewportSize({ width: 6000, height: 900 });
  await clickAt(page, pane.getByRole("button", { name: "Open the sample" }));
  await pane.getByRole("button", { name: "Log a run" }).waitFor();
});

afterAll(async () => {
  await browser.close();
});

const press = (name: string): Promise<void> =>
  clickAt(workbench.page, workbench.pane.getByRole("button", { name }).locator("visible=true").first());
const showSheet = (name: string): Promise<void> =>
  clickAt(workbench.page, workbench.page.getByRole("tab", { name, exact: true }));

/** The color that highlights the best run. */
const HIGHLIGHT = "rgb(255, 230, 153)";

/** Run IDs of the rows whose first cell has the highlight's color. */
function highlighted(): Promise<string[]> {
  return workbench.page
    .locator('[data-cell^="A"]')
    .evaluateAll(
      (cells, color) =>
        cells
          .filter((cell) => getComputedStyle(cell).backgroundColor === color)
          .map((cell) => cell.textContent),
      HIGHLIGHT,
    );
}

/** Waits until exactly this run is highlighted. */
async function highlightIsOn(runId: string): Promise<void> {
  await workbench.page.waitForFunction(
    ([color, wanted]) => {
      const marked = [...document.querySelectorAll('[data-cell^="A"]')].filter(
        (cell) => getComputedStyle(cell).backgroundColor === color,
      );
      return marked.length === 1 && marked[0]?.textContent === wanted;
    },
    [HIGHLIGHT, runId],
  );
}

/** Types into the cell of a run, by mouse and keys. */
async function typeInto(header: string, row: number, text: string): Promise<void> {
  await clickAt(workbench.page, await cellUnder(workbench.page, header, row));
  await workbench.page.keyboard.type(text);
  await workbench.page.keyboard.press("Enter");
}

const shows = async (header: string, row: number, text: RegExp): Promise<void> =>
  (await cellUnder(workbench.page, header, row)).filter({ hasText: text }).waitFor();

test("the sample's cells hold its figures, as numbers", async () => {
  await shows("Name", 2, /^one-layer-1$/);
  await shows("val_accuracy", 2, /^0\.645/);
  const accuracy = await cellUnder(workbench.page, "val_accuracy", 2);
  const name = await cellUnder(workbench.page, "Name", 2);
  const alignment = (element: Element): string => getComputedStyle(element).textAlign;
  expect(await accuracy.evaluate(alignment)).not.toBe(await name.evaluate(alignment));
});

test("highlighting marks the best completed run's row, and no other", async () => {
  expect(await highlighted()).toEqual([]);
  await press("Highlight best");
  await highlightIsOn("run-0025");
});

test("a 0.99 typed into a metric is a number and moves the mark, at once and without the pane", async () => {
  await typeInto("val_accuracy", 3, "0.99");
  await highlightIsOn("run-0002");
  await shows("val_accuracy", 3, /^0\.99/);
  await typeInto("val_accuracy", 3, "0.633");
  await highlightIsOn("run-0025");
});

test("a run that is no longer completed leaves the mark to the next one", async () => {
  await typeInto("Status", 26, "Stopped");
  await highlightIsOn("run-0026");
  await typeInto("Status", 26, "Completed");
  await highlightIsOn("run-0025");
});

test("the chart has a bar for each completed run, and marks the best one; its star follows edits", async () => {
  const { page } = workbench;
  await press("Update chart");
  await page.getByRole("tab", { name: "Charts", selected: true }).waitFor();
  await page.locator("[data-chart] canvas").first().waitFor();
  await cellAt(page, "A5")
    .filter({ hasText: /^run-0025$/ })
    .waitFor();
  const plain = new Array<string>(26).fill("plain");
  const first = ["marked", ...plain];
  expect(await barsOnce(first)).toEqual(first);

  await showSheet("Runs");
  await typeInto("val_accuracy", 3, "0.99");
  await highlightIsOn("run-0002");
  await showSheet("Charts");
  // The star follows at once; the order, and with it the bar's color, when the chart is made anew.
  await cellAt(page, "B30").filter({ hasText: /★/ }).waitFor();
  await press("Update chart");
  await cellAt(page, "A5")
    .filter({ hasText: /^run-0002$/ })
    .waitFor();
  expect(await barsOnce(first)).toEqual(first);
});

test("the summary names the same best run as the sheet and the pane", async () => {
  const { page, pane } = workbench;
  await press("Update summary");
  await page.getByRole("tab", { name: "Summary", selected: true }).waitFor();
  await page
    .locator("[data-cell]")
    .filter({ hasText: /run-0002/ })
    .first()
    .waitFor();
  await press("Refresh");
  await pane
    .getByText(/^one-layer-2 leads with val_accuracy 0\.99/)
    .first()
    .waitFor();
  expect(workbench.problems).toEqual([]);
});

/** The bars, once they are drawn as wanted; as they are when they are not after a hundred frames. */
async function barsOnce(wanted: readonly string[]): Promise<string[]> {
  for (let look = 0; look < 100; look++) {
    const bars = await barsOf(workbench.page);
    if (bars.join() === wanted.join()) {
      return bars;
    }
    await workbench.page.evaluate(() => new Promise(requestAnimationFrame));
  }
  return barsOf(workbench.page);
}
