import path from "node:path";
import type { Browser } from "playwright-core";
import { cellAt, cellUnder, clickAt, showSheet } from "./by-hand";
import { launchBrowser } from "./launch-browser";
import { openWorkbench, type OpenWorkbench } from "./open-workbench";

/** A workbook as a group keeps it: titles, headers of two rows, two tables on a sheet, colours, a mean, more sheets. */
const KEPT = path.resolve("tests/fixtures/sheets/exp-log.xlsx");

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

/** Opens the group's workbook in the workbench, as a person opens a file, and sets up tracking in it. */
async function openKept(): Promise<OpenWorkbench> {
  const workbench = await openWorkbench(browser);
  const { page, pane } = workbench;
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "Open", exact: true }).click(),
  ]);
  await chooser.setFiles(KEPT);
  await page.getByRole("tab", { name: "exp log" }).waitFor();
  await clickAt(page, pane.getByRole("button", { name: "Set up tracking" }));
  await pane.getByRole("button", { name: "Import runs" }).waitFor();
  return workbench;
}

async function importOwnSheets({ page, pane }: OpenWorkbench): Promise<void> {
  await clickAt(page, pane.getByRole("navigation").getByRole("button", { name: "Home" }));
  await clickAt(page, pane.getByRole("button", { name: "Look for runs" }));
  await clickAt(page, pane.getByRole("button", { name: /^Import from/ }));
}

const texts = async (
  workbench: OpenWorkbench,
  header: string,
  rows: readonly number[],
): Promise<string[]> => {
  const found: string[] = [];
  for (const row of rows) {
    found.push((await (await cellUnder(workbench.page, header, row)).innerText()).trim());
  }
  return found;
};

test("the sheets of a group's workbook become runs, stay as they are, and bring nothing twice", async () => {
  const workbench = await openKept();
  const { page, pane, problems } = workbench;
  await importOwnSheets(workbench);
  await pane.getByText("3 tables of runs were found").first().waitFor();
  await clickAt(page, pane.getByRole("button", { name: "Import 7 runs" }));
  await pane
    .getByText(/7 runs added/)
    .first()
    .waitFor();

  await showSheet(page, "Runs");
  expect(await texts(workbench, "Name", [2, 3, 4, 8])).toEqual([
    "one layer",
    "one layer, wide",
    "two layers",
    "large",
  ]);
  expect(await texts(workbench, "lr", [2, 4])).toEqual(["0.01", "0.001"]);
  expect(await texts(workbench, "val / acc", [2, 4, 6])).toEqual(["0.812", "0.901", "0.921"]);

  await showSheet(page, "exp log");
  await cellAt(page, "A1").getByText("Cats against dogs, spring", { exact: true }).waitFor();
  expect((await cellAt(page, "E5").innerText()).trim()).toBe("0.812 ± 0.004");

  await clickAt(page, pane.getByRole("button", { name: "Import more" }));
  await importOwnSheets(workbench);
  await pane.getByRole("button", { name: "Nothing to import" }).waitFor();
  expect(problems).toEqual([]);
});

test("a run that was typed below since comes alone the next time", async () => {
  const workbench = await openKept();
  const { page, pane } = workbench;
  await importOwnSheets(workbench);
  await clickAt(page, pane.getByRole("button", { name: "Import 7 runs" }));
  await pane
    .getByText(/7 runs added/)
    .first()
    .waitFor();

  await showSheet(page, "lstm");
  for (const [address, text] of [
    ["A5", "huge"],
    ["B5", "0.001"],
    ["C5", "8"],
    ["D5", "Adam"],
    ["E5", "0.83"],
    ["F5", "0.6"],
  ] as const) {
    await clickAt(page, cellAt(page, address));
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
  }
  await clickAt(page, pane.getByRole("button", { name: "Import more" }));
  await importOwnSheets(workbench);
  await clickAt(page, pane.getByRole("button", { name: "Import 1 run" }));
  await pane
    .getByText(/1 run added/)
    .first()
    .waitFor();
  await showSheet(page, "Runs");
  expect(await texts(workbench, "Name", [8, 9])).toEqual(["large", "huge"]);
  expect(await texts(workbench, "val / acc", [9])).toEqual(["0.83"]);
});
