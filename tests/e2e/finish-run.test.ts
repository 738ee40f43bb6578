import type { Browser } from "playwright-core";
import { cellUnder, clickAt } from "./by-hand";
import { launchBrowser } from "./launch-browser";
import { goTo, openWorkbench, paneOf } from "./open-workbench";
import type { OpenWorkbench } from "./open-workbench";

/** A run that was logged as running gets its results, on the sample, where run-0030 is running. */
let browser: Browser;
let workbench: OpenWorkbench;

beforeAll(async () => {
  browser = await launchBrowser();
  workbench = await openWorkbench(browser);
  const { page, pane } = workbench;
  await clickAt(page, pane.getByRole("button", { name: "Open the sample" }));
  await pane.getByRole("button", { name: "Log a run" }).waitFor();
  await goTo(pane, "Log");
  await pane.getByText(/Becomes run-0031/).waitFor();
});

afterAll(async () => {
  await browser.close();
});

/** What a row of the sheet in sight shows, cell by cell, once the grid has drawn all of it. */
async function rowText(row: number): Promise<string[]> {
  await workbench.page.setViewportSize({ width: 6000, height: 900 });
  const shown = await workbench.page.waitForFunction((number) => {
    const cells = [...document.querySelectorAll("[data-cell]")].filter(
      (cell) => cell.getAttribute("data-cell")?.replace(/^[A-Z]+/, "") === number,
    );
    const addresses = cells.map((cell) => cell.getAttribute("data-cell"));
    const whole = addresses.includes(`A${number}`) && addresses.includes(`AE${number}`);
    return whole && cells.map((cell) => cell.textContent);
  }, String(row));
  return (await shown.jsonValue()) || [];
}

test("the form opens with what the run holds, as completed", async () => {
  const { page, pane } = workbench;
  await clickAt(page, pane.getByRole("button", { name: /^Finish a run/ }));
  await clickAt(page, pane.getByRole("button", { name: "Finish this run" }));
  await pane.getByRole("heading", { level: 1, name: "Finish a run" }).waitFor();
  expect(await pane.getByRole("textbox", { name: "Name", exact: true }).inputValue()).toBe(
    "two-layer-smooth-2",
  );
  expect(await pane.getByRole("combobox", { name: "Status" }).inputValue()).toBe("Completed");
  expect(await pane.getByRole("textbox", { name: "Started" }).inputValue()).toBe("2026-03-02 17:22:00");
  expect(await pane.getByRole("textbox", { name: "hidden_units" }).inputValue()).toBe("512");
  await pane.getByText("Was Running").waitFor();
});

test("what was typed survives a reload of the pane, and so does which run it is", async () => {
  const { page } = workbench;
  await workbench.pane.getByRole("textbox", { name: "val_accuracy" }).fill("0.75");
  await workbench.pane.getByRole("textbox", { name: "Notes" }).fill("half typed");
  await workbench.pane.evaluate(() => {
    location.reload();
  });
  await workbench.pane
    .getByRole("heading", { level: 1, name: /Finish a run/ })
    .waitFor({ state: "detached" });
  const pane = await paneOf(page);
  workbench = { ...workbench, pane };
  await goTo(pane, "Log");
  await pane.getByRole("heading", { level: 1, name: "Finish a run" }).waitFor();
  expect(await pane.getByRole("textbox", { name: "val_accuracy" }).inputValue()).toBe("0.75");
  expect(await pane.getByRole("textbox", { name: "Notes" }).inputValue()).toBe("half typed");
  expect(await pane.getByRole("textbox", { name: "Name", exact: true }).inputValue()).toBe(
    "two-layer-smooth-2",
  );
});

test("saving writes over that run alone, and the next form is a new run's", async () => {
  const { page, pane, problems } = workbench;
  const others = [await rowText(30), await rowText(29)];
  await page.setViewportSize({ width: 1440, height: 900 });
  await clickAt(page, pane.getByRole("button", { name: "Save run" }));
  await pane
    .getByText(/^Saved run-0030 \(two-layer-smooth-2\) in row 31/)
    .last()
    .waitFor();
  await pane.getByText(/Becomes run-0031/).waitFor();
  expect(await pane.getByRole("textbox", { name: "Notes" }).inputValue()).toBe("");

  const shows = async (header: string, text: RegExp) =>
    (await cellUnder(page, header, 31)).filter({ hasText: text }).waitFor();
  await shows("Status", /^Completed$/);
  await shows("val_accuracy", /^0\.75/);
  await shows("Notes", /^half typed$/);
  await shows("Name", /^two-layer-smooth-2$/);
  expect([await rowText(30), await rowText(29)]).toEqual(others);
  expect((await rowText(32)).join("")).toBe("");
  expect(problems).toEqual([]);
});
