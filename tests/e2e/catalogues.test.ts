import type { Browser } from "playwright-core";
import { cellAt, cellUnder, clickAt } from "./by-hand";
import { highlightIsOn } from "./highlighted-run";
import { launchBrowser } from "./launch-browser";
import { openSampleByHand, type SampleByHand } from "./sample-by-hand";

/** What is typed into the catalogues is followed at once: in the cells, the dropdowns, the highlight and the pane. */
let browser: Browser;
let workbench: SampleByHand;

beforeAll(async () => {
  browser = await launchBrowser();
  workbench = await openSampleByHand(browser);
});

afterAll(async () => {
  await browser.close();
});

/** The sheet row of a name on the sheet in sight. */
async function rowOf(name: string): Promise<number> {
  const cell = workbench.page.locator('[data-cell^="A"]').filter({ hasText: new RegExp(`^${name}$`) });
  await cell.waitFor();
  return Number((await cell.getAttribute("data-cell"))?.slice(1));
}

test("a goal that is changed in Metrics moves the highlighted row", async () => {
  await workbench.press("Highlight best");
  await highlightIsOn(workbench.page, "run-0025");
  await workbench.showSheet("Metrics");
  await workbench.typeInto("Goal", await rowOf("val_accuracy"), "minimize");
  await workbench.showSheet("Runs");
  await highlightIsOn(workbench.page, "run-0004");
  await workbench.showSheet("Metrics");
  await workbench.typeInto("Goal", await rowOf("val_accuracy"), "maximize");
  await workbench.showSheet("Runs");
  await highlightIsOn(workbench.page, "run-0025");
});

test("choices that are typed into Params are in the dropdown of Runs, and nothing else may be typed there", async () => {
  const { page } = workbench;
  await workbench.showSheet("Params");
  const row = await rowOf("optimizer");
  await workbench.typeInto("Choices", row, "sgd, adam, lion");
  await workbench.typeInto("Type", row, "choice");
  await workbench.showSheet("Runs");
  await clickAt(page, await cellUnder(page, "optimizer", 2));
  await page.keyboard.press("Alt+ArrowDown");
  const choices = page.getByRole("option");
  await choices.filter({ hasText: "lion" }).waitFor();
  expect(await choices.allTextContents()).toEqual(["sgd", "adam", "lion"]);
  await page.keyboard.press("Escape");
  await workbench.typeInto("optimizer", 2, "adagrad");
  await page.getByText("optimizer must be one of sgd, adam, lion.").waitFor();
  await clickAt(page, page.getByRole("dialog").getByRole("button", { name: "Cancel" }));
});

test("a parameter renamed in Params: the pane offers to rename its column, and does", async () => {
  const { page, pane } = workbench;
  await workbench.showSheet("Params");
  await workbench.typeInto("Name", await rowOf("learning_rate"), "lr");
  await pane
    .getByText("Params calls learning_rate lr now. Its column in Runs is still headed learning_rate.")
    .first()
    .waitFor();
  await workbench.press("Rename the column learning_rate to lr");
  await pane
    .getByText(/^Renamed the column learning_rate of Runs to lr\./)
    .first()
    .waitFor();
  await workbench.showSheet("Runs");
  await (await cellUnder(page, "lr", 2)).filter({ hasText: /^0\.01$/ }).waitFor();
  await workbench.showSheet("Params");
  await (
    await cellUnder(page, "Aliases", await rowOf("lr"))
  )
    .filter({ hasText: /^learning_rate$/ })
    .waitFor();
  await workbench.press("Undo");
  await pane
    .getByText("Taken back: 1 column named as before, 1 updated parameter put back.")
    .first()
    .waitFor();
  await workbench.showSheet("Runs");
  await cellAt(page, "A1").waitFor();
  await (await cellUnder(page, "learning_rate", 2)).filter({ hasText: /^0\.01$/ }).waitFor();
  expect(workbench.problems).toEqual([]);
});
