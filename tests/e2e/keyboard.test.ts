import type { Browser } from "playwright-core";
import { cellAt, focusedName, tabTo } from "./by-hand";
import { launchBrowser } from "./launch-browser";
import { openWorkbench } from "./open-workbench";
import type { OpenWorkbench } from "./open-workbench";

/** From the loaded page to a logged run and back to the sheet with nothing but keys, each step upon the one before. */
let browser: Browser;
let workbench: OpenWorkbench;

beforeAll(async () => {
  browser = await launchBrowser();
  workbench = await openWorkbench(browser);
});

afterAll(async () => {
  await browser.close();
});

const press = (key: string): Promise<void> => workbench.page.keyboard.press(key);
const type = (text: string): Promise<void> => workbench.page.keyboard.type(text);
/** What has the focus on the page around the pane. */
const around = (): Promise<string> => focusedName(workbench.page.mainFrame());
/** Waits until the focus stands on a control of the pane. */
const focusIn = async (name: string): Promise<void> => {
  await workbench.pane.waitForFunction(
    (wanted) => (document.activeElement?.textContent ?? "").trim() === wanted && document.hasFocus(),
    name,
  );
};

test("the sheet has the keyboard at first; F6 leads to the pane and on, Shift+F6 back", async () => {
  expect(await around()).toBe("Worksheet");
  await press("F6");
  await press("F6");
  await focusIn("Home");
  await press("F6");
  expect(await around()).toBe("New");
  await press("Shift+F6");
  await focusIn("Home");
});

test("Shift+Tab on the pane's first stop leads out before it, Tab on its last one behind it", async () => {
  const { page, pane } = workbench;
  await press("Shift+Tab");
  await page.waitForFunction(
    () => document.activeElement?.getAttribute("aria-label") === "Close the Runsheet pane",
  );
  await press("Tab");
  await focusIn("Home");
  await tabTo(page, pane, "Colors");
  await press("Tab");
  await page.waitForFunction(() => document.activeElement?.textContent.trim() === "New");
  await press("Shift+F6");
  await focusIn("Home");
});

test("the sample is opened; the focus stays in the pane and on a stop, though the button is gone", async () => {
  const { page, pane } = workbench;
  await tabTo(page, pane, "Open the sample");
  await press("Enter");
  await pane.getByRole("button", { name: "Log a run" }).waitFor();
  await tabTo(page, pane, "Log a run");
  await press("Enter");
  await pane.getByText(/Becomes run-/).waitFor();
});

test("a run is logged: fields by Tab, a suggestion by arrows and Enter, a list closed by Escape", async () => {
  const { page, pane } = workbench;
  await tabTo(page, pane, "Name");
  await type("by keys alone");
  await tabTo(page, pane, "Model");
  await press("ArrowDown");
  await press("ArrowDown");
  await press("Enter");
  const model = pane.getByRole("combobox", { name: "Model", exact: true });
  expect(await model.inputValue()).toBe("mlp-1");
  await press("ArrowDown");
  await press("Escape");
  expect(await pane.getByRole("listbox").count()).toBe(0);
  expect(await focusedName(pane)).toBe("Model");
  const units = pane.getByRole("textbox", { name: "hidden_units" });
  expect(await units.inputValue()).toBe("512");
  await tabTo(page, pane, "hidden_units");
  await type("64");
  expect(await units.inputValue()).toBe("64");
  await tabTo(page, pane, "val_accuracy");
  await type("0.815");
  await press("Enter");
  await pane.getByRole("button", { name: /^Show Runs!/ }).waitFor();
});

test("Escape leads back to the sheet, where the keys go on: the run stands there", async () => {
  const { page } = workbench;
  await press("Escape");
  await page.waitForFunction(() => document.activeElement?.getAttribute("aria-label") === "Worksheet");
  await press("Control+Home");
  await press("Control+ArrowDown");
  await press("ArrowRight");
  await cellAt(page, "B32")
    .filter({ hasText: /^by keys alone$/ })
    .waitFor();
  expect(await page.locator("[data-cell][aria-selected=true]").getAttribute("data-cell")).toMatch(
    /^[A-Z]32$/,
  );
  expect(workbench.problems).toEqual([]);
});
