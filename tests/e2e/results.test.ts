import type { Browser } from "playwright-core";
import { barsOf } from "./bars-of";
import { cellAt, cellUnder, clickAt } from "./by-hand";
import { highlightIsOn, highlightedRuns } from "./highlighted-run";
import { launchBrowser } from "./launch-browser";
import { goTo } from "./open-workbench";
import { openSampleByHand, type SampleByHand } from "./sample-by-hand";

/** What stands in the sheets after each step on the sample, as a person sees it: cells, colors, bars. */
let browser: Browser;
let workbench: SampleByHand;

beforeAll(async () => {
  browser = await launchBrowser();
  workbench = await openSampleByHand(browser);
});

afterAll(async () => {
  await browser.close();
});

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
  expect(await highlightedRuns(workbench.page)).toEqual([]);
  await workbench.press("Highlight best");
  await highlightIsOn(workbench.page, "run-0025");
});

test("a 0.99 typed into a metric is a number and moves the mark, at once and without the pane", async () => {
  await workbench.typeInto("val_accuracy", 3, "0.99");
  await highlightIsOn(workbench.page, "run-0002");
  await shows("val_accuracy", 3, /^0\.99/);
  await workbench.typeInto("val_accuracy", 3, "0.633");
  await highlightIsOn(workbench.page, "run-0025");
});

test("a run that is no longer completed leaves the mark to the next one", async () => {
  await workbench.typeInto("Status", 26, "Stopped");
  await highlightIsOn(workbench.page, "run-0026");
  await workbench.typeInto("Status", 26, "Completed");
  await highlightIsOn(workbench.page, "run-0025");
});

test("the chart has a bar for each completed run, and marks the best one; star and dark bar follow edits", async () => {
  const { page } = workbench;
  await workbench.press("Update chart");
  await page.getByRole("tab", { name: "Charts", selected: true }).waitFor();
  await page.locator("[data-chart] canvas").first().waitFor();
  await cellAt(page, "A5")
    .filter({ hasText: /^run-0025$/ })
    .waitFor();
  const plain = new Array<string>(26).fill("plain");
  const first = ["marked", ...plain];
  expect(await barsOnce(first)).toEqual(first);

  await workbench.showSheet("Runs");
  await workbench.typeInto("val_accuracy", 3, "0.99");
  await highlightIsOn(workbench.page, "run-0002");
  await workbench.showSheet("Charts");
  // Star and color follow at once; the order when the chart is made anew.
  await cellAt(page, "B30").filter({ hasText: /★/ }).waitFor();
  const edited = plain.map((bar, index) => (index === 24 ? "marked" : bar));
  expect(await barsOnce(["plain", ...edited])).toEqual(["plain", ...edited]);
  await workbench.press("Update chart");
  await cellAt(page, "A5")
    .filter({ hasText: /^run-0002$/ })
    .waitFor();
  expect(await barsOnce(first)).toEqual(first);
});

test("the summary names the same best run as the sheet and the pane", async () => {
  const { page, pane } = workbench;
  await workbench.press("Update summary");
  await page.getByRole("tab", { name: "Summary", selected: true }).waitFor();
  await page
    .locator("[data-cell]")
    .filter({ hasText: /run-0002/ })
    .first()
    .waitFor();
  await workbench.press("Refresh");
  await pane
    .getByText(/^one-layer-2 leads with val_accuracy 0\.99/)
    .first()
    .waitFor();
  expect(workbench.problems).toEqual([]);
});

test("runs side by side: a difference turns from worse to better with what is typed into Runs", async () => {
  const { page, pane } = workbench;
  await goTo(pane, "Compare");
  await workbench.press("Add the best 5");
  await pane.getByRole("list", { name: "Runs to compare" }).waitFor();
  await workbench.press("Leave one-layer-2 out");
  await workbench.press("Compare side by side");
  await page.getByRole("tab", { name: "Compare", selected: true }).waitFor();
  const is = (address: string, text: RegExp): Promise<void> =>
    cellAt(page, address).filter({ hasText: text }).waitFor();
  await is("B5", /^run-0025$/);
  await is("C5", /^run-0026$/);
  await is("A8", /^val_accuracy$/);
  await is("C9", /^▼ -0\.0075$/);
  const look = (element: Element): string => {
    const { fontWeight, fontStyle } = getComputedStyle(element.querySelector("span") ?? element);
    return `${fontWeight} ${fontStyle}`;
  };
  expect(await cellAt(page, "C9").evaluate(look)).toBe("400 italic");
  await workbench.showSheet("Runs");
  await workbench.typeInto("val_accuracy", 27, "0.9041");
  await workbench.showSheet("Compare");
  await is("C9", /^▲ \+0\.1$/);
  expect(await cellAt(page, "C9").evaluate(look)).toBe("700 normal");
  expect(workbench.problems).toEqual([]);
});

test("rows clicked with Ctrl held are chosen, those between them are not", async () => {
  const { page, pane } = workbench;
  await workbench.showSheet("Runs");
  await clickAt(page, cellAt(page, "B2"));
  await page.keyboard.down("Control");
  await clickAt(page, cellAt(page, "B5"));
  await clickAt(page, cellAt(page, "B9"));
  await page.keyboard.up("Control");
  await workbench.press("Choose none");
  await workbench.press("Add selected rows");
  const list = pane.getByRole("list", { name: "Runs to compare" });
  await list.waitFor();
  const chosen = await list.getByRole("listitem").allTextContents();
  expect(chosen.map((text) => /one-layer(?:-[a-z]+)?-\d/.exec(text)?.[0])).toEqual([
    "one-layer-1",
    "one-layer-fast-1",
    "one-layer-adam-2",
  ]);
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
