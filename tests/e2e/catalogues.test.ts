import type { Browser } from "playwright-core";
import { cellAt, cellUnder, clickAt } from "./by-hand";
import { launchBrowser } from "./launch-browser";
import { openWorkbench } from "./open-workbench";
import type { OpenWorkbench } from "./open-workbench";

/** What is typed into the catalogues is followed at once: in the cells, the dropdowns, the highlight and the pane. */
let browser: Browser;
let workbench: OpenWorkbench;

beforeAll(async () => {
  browser = await launchBrowser();
  workbench = await openWorkbench(browser);
  const { page, pane } = workbench;
  await page.setViewportSize({ width: 6000, height: 900 });
  await clickAt(page, pane.getByRole("button", { name: "Open the sample" }));
  await pane.getByRole("button", { name: "Highlight best" }).waitFor();
});

afterAll(async () => {
  await browser.close();
});

const press = (name: string): Promise<void> =>
  clickAt(workbench.page, workbench.pane.getByRole("button", { name }).locator("visible=true").first());
const showSheet = (name: string): Promise<void> =>
  clickAt(workbench.page, workbench.page.getByRole("tab", { name, exact: true }));

/** Waits until the row of exactly this run is highlighted. */
async function highlightIsOn(runId: string): Promise<void> {
  await workbench.page.waitForFunction((wanted) => {
    const marked = [...document.querySelectorAll('[data-cell^="A"]')].filter(
      (cell) => getComputedStyle(cell).backgroundColor === "rgb(255, 230, 153)",
    );
    return marked.length === 1 && marked[0]?.textContent === wanted;
  }, runId);
}

/** Types into the cell of a row under a header, by mouse and keys. */
async function typeInto(header: string, row: number, text: string): Promise<void> {
  await clickAt(workbench.page, await cellUnder(workbench.page, header, row));
  await workbench.page.keyboard.type(text);
  await workbench.page.keyboard.press("Enter");
}

/** The sheet row of a name on the sheet in sight. */
async function rowOf(name: string): Promise<number> {
  const cell = workbench.page.locator('[data-cell^="A"]').filter({ hasText: new RegExp(`^${name}$`) });
  await cell.waitFor();
  return Number((await cell.getAttribute("data-cell"))?.slice(1));
}

test("a goal that is changed in Metrics moves the highlighted row", async () => {
  await press("Highlight best");
  await highlightIsOn("run-0025");
  await showSheet("Metrics");
  await typeInto("Goal", await rowOf("val_accuracy"), "minimize");
  await showSheet("Runs");
  await highlightIsOn("run-0004");
  await showSheet("Metrics");
  await typeInto("Goal", await rowOf("val_accuracy"), "maximize");
  await showSheet("Runs");
  await highlightIsOn("run-0025");
});

test("choices that are typed into Params are in the dropdown of Runs, and nothing else may be typed there", async () => {
  const { page } = workbench;
  await showSheet("Params");
  const row = await rowOf("optimizer");
  await typeInto("Choices", row, "sgd, adam, lion");
  await typeInto("Type", row, "choice");
  await showSheet("Runs");
  await clickAt(page, await cellUnder(page, "optimizer", 2));
  await page.keyboard.press("Alt+ArrowDown");
  const choices = page.getByRole("option");
  await choices.filter({ hasText: "lion" }).waitFor();
  expect(await choices.allTextContents()).toEqual(["sgd", "adam", "lion"]);
  await page.keyboard.press("Escape");
  await typeInto("optimizer", 2, "adagrad");
  await page.getByText("optimizer must be one of sgd, adam, lion.").waitFor();
  await clickAt(page, page.getByRole("dialog").getByRole("button", { name: "Cancel" }));
});

test("a parameter renamed in Params: the pane offers to rename its column, and does", async () => {
  const { page, pane } = workbench;
  await showSheet("Params");
  await typeInto("Name", await rowOf("learning_rate"), "lr");
  await pane
    .getByText("Params calls learning_rate lr now. Its column in Runs is still headed learning_rate.")
    .first()
    .waitFor();
  await press("Rename the column learning_rate to lr");
  await pane
    .getByText(/^Renamed the column learning_rate of Runs to lr\./)
    .first()
    .waitFor();
  await showSheet("Runs");
  await (await cellUnder(page, "lr", 2)).filter({ hasText: /^0\.01$/ }).waitFor();
  await showSheet("Params");
  await (
    await cellUnder(page, "Aliases", await rowOf("lr"))
  )
    .filter({ hasText: /^learning_rate$/ })
    .waitFor();
  await press("Undo");
  await pane.getByText("Taken back: 1 column named as before, 1 updated run put back.").first().waitFor();
  await showSheet("Runs");
  await cellAt(page, "A1").waitFor();
  await (await cellUnder(page, "learning_rate", 2)).filter({ hasText: /^0\.01$/ }).waitFor();
  expect(workbench.problems).toEqual([]);
});
