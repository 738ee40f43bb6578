import { readFileSync } from "node:fs";
import path from "node:path";
import type { Browser } from "playwright-core";
import { launchBrowser } from "./launch-browser";
import { goTo, openWorkbench, paneOf } from "./open-workbench";
import type { OpenWorkbench } from "./open-workbench";

/** The main job from an empty workbook to a saved one, each step upon the one before, as a person goes through it. */
let browser: Browser;
let workbench: OpenWorkbench;

const EXPORT = path.resolve("assets/sample/mlflow-search-runs.csv");
const runsInExport = readFileSync(EXPORT, "utf8").trim().split("\n").length - 1;

beforeAll(async () => {
  browser = await launchBrowser();
  workbench = await openWorkbench(browser);
});

afterAll(async () => {
  await browser.close();
});

const tabs = async (): Promise<string[]> => workbench.page.getByRole("tab").allInnerTexts();
const sees = (text: string | RegExp): Promise<void> =>
  workbench.pane.getByRole("main").getByText(text).locator("visible=true").first().waitFor();
const press = (name: string | RegExp): Promise<void> =>
  workbench.pane.getByRole("main").getByRole("button", { name }).locator("visible=true").first().click();

test("1. Start: an empty workbook offers to set up and to open the sample; setting up makes the sheets", async () => {
  const { pane } = workbench;
  await pane.getByRole("button", { name: "Open the sample" }).waitFor();
  await press("Set up tracking");
  await pane.getByRole("button", { name: "Import runs" }).waitFor();
  expect(await tabs()).toEqual(
    expect.arrayContaining([
      "Runs",
      "Params",
      "Metrics",
      "Datasets",
      "Experiments",
      "Models",
      "Issues",
      "Changes",
    ]),
  );
});

test("2. Import: the file is recognised, shown, and written once", async () => {
  const { pane } = workbench;
  await goTo(pane, "Import");
  await pane.getByLabel("Files of runs").setInputFiles(EXPORT);
  await sees(/MLflow/);
  await press(`Import ${runsInExport} runs`);
  await sees(new RegExp(`${runsInExport}.*added`, "i"));

  await press("Import more");
  await pane.getByLabel("Files of runs").setInputFiles(EXPORT);
  await pane.getByRole("button", { name: "Nothing to import" }).waitFor();
  await press("Back");
});

test("3. Log: the form shows errors as one types and saves a run", async () => {
  const { pane } = workbench;
  await goTo(pane, "Log");
  await pane.getByText(/Becomes run-/).waitFor();
  const rate = pane.getByRole("textbox", { name: "learning_rate" });
  await rate.fill("fast");
  await sees(/number/i);
  await rate.fill("0.001");
  await pane.getByRole("textbox", { name: "Name", exact: true }).fill("by hand");
  await pane.getByRole("button", { name: /^(Save run|Log as a replicate)$/ }).click();
  await sees(/saved|logged/i);
});

test("4. Check: what is wrong is listed and leads to its cell", async () => {
  const { pane, page } = workbench;
  await goTo(pane, "Check");
  await press("Run check");
  await sees(/Checked \d+ sheets/);
  await press("Open the Issues sheet");
  await page.getByRole("tab", { name: "Issues", selected: true }).waitFor();
});

test("5. Highlight: one run leads, and the pane says why; clearing takes the mark away", async () => {
  const { pane } = workbench;
  await goTo(pane, "Compare");
  await press("Highlight best");
  await sees(/leads|tie/);
  await press("Clear highlight");
  await sees(/highlight.*(removed|cleared)|cleared/i);
  await press("Highlight best");
  await sees(/leads|tie/);
});

test("6. Chart and summary: both sheets are there", async () => {
  const { page } = workbench;
  await press("Put on Charts");
  await page.getByRole("tab", { name: "Charts" }).waitFor();
  await press("Update summary");
  await page.getByRole("tab", { name: "Summary" }).waitFor();
});

test("7. Save: the workbook opens again with everything in it", async () => {
  const { page, problems } = workbench;
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save" }).click(),
  ]);
  const before = await tabs();
  const again = await openWorkbench(browser);
  const [chooser] = await Promise.all([
    again.page.waitForEvent("filechooser"),
    again.page.getByRole("button", { name: "Open", exact: true }).first().click(),
  ]);
  await chooser.setFiles({
    name: download.suggestedFilename(),
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: readFileSync(await download.path()),
  });
  await again.page.getByRole("tab", { name: "Summary" }).waitFor();
  expect(await again.page.getByRole("tab").allInnerTexts()).toEqual(before);
  const pane = await paneOf(again.page);
  await pane
    .getByText(new RegExp(`${runsInExport + 1} runs`))
    .first()
    .waitFor();
  expect([...problems, ...again.problems]).toEqual([]);
});
