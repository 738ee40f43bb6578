import type { Browser, Locator } from "playwright-core";
import { cellAt, cellUnder, clickAt } from "./by-hand";
import { launchBrowser } from "./launch-browser";
import { goTo, openWorkbench } from "./open-workbench";
import type { OpenWorkbench } from "./open-workbench";

/** The form that logs a run, by a mouse that clicks where a person sees something. */
let browser: Browser;
let workbench: OpenWorkbench;

beforeAll(async () => {
  browser = await launchBrowser();
  workbench = await openWorkbench(browser);
  const { page, pane } = workbench;
  await clickAt(page, pane.getByRole("button", { name: "Open the sample" }));
  await pane.getByRole("button", { name: "Log a run" }).waitFor();
  await goTo(pane, "Log");
  await pane.getByText(/Becomes run-/).waitFor();
});

afterAll(async () => {
  await browser.close();
});

const field = (name: string): Locator => workbench.pane.getByRole("combobox", { name, exact: true });
const options = (name: string): Locator =>
  workbench.pane.getByRole("listbox", { name, exact: true }).getByRole("option");
const press = (key: string): Promise<void> => workbench.page.keyboard.press(key);

test.each(["Experiment", "Dataset", "Model", "Author", "Tags", "optimizer"])(
  "the list of %s opens by a click, gives what is clicked, and closes by the next click beside it",
  async (name) => {
    const { page, pane } = workbench;
    await clickAt(page, field(name));
    const last = options(name).last();
    const text = await last.innerText();
    expect(text).not.toBe("");
    await clickAt(page, last);
    expect(await field(name).inputValue()).toBe(text);
    expect(await options(name).count()).toBe(0);

    await clickAt(page, field(name));
    await options(name).first().waitFor();
    // The next click does what it is made for: nothing lies over the pane.
    const beside = pane.getByRole("textbox", { name: "Name", exact: true });
    await clickAt(page, beside);
    expect(await options(name).count()).toBe(0);
    expect(await beside.evaluate((element) => element === document.activeElement)).toBe(true);
  },
);

test("what is added to a prefilled text stays, whatever the list offers", async () => {
  const { page } = workbench;
  await field("optimizer").fill("adam");
  await clickAt(page, field("optimizer"));
  await press("End");
  await page.keyboard.type("w");
  await press("Tab");
  expect(await field("optimizer").inputValue()).toBe("adamw");

  await clickAt(page, field("Model"));
  await press("End");
  await page.keyboard.type("b");
  expect(await field("Model").inputValue()).toMatch(/^mlp-\db$/);
  await press("Tab");
  expect(await field("Model").inputValue()).toMatch(/^mlp-\db$/);
});

test("the beginning of a known text is no known text: Tab leaves it as it is", async () => {
  const { page } = workbench;
  await clickAt(page, field("optimizer"));
  await press("Control+a");
  await page.keyboard.type("ad");
  expect(await options("optimizer").allInnerTexts()).toEqual(["adam"]);
  await press("Tab");
  expect(await field("optimizer").inputValue()).toBe("ad");
});

test("where nothing fits, no empty list is shown", async () => {
  const { page, pane } = workbench;
  await clickAt(page, field("Author"));
  await press("Control+a");
  await page.keyboard.type("nobody yet");
  expect(await pane.getByRole("listbox").count()).toBe(0);
});

test("a run logged with a typed optimizer has that optimizer in its row", async () => {
  const { page, pane, problems } = workbench;
  await field("optimizer").fill("adamw");
  await clickAt(page, pane.getByRole("textbox", { name: "Name", exact: true }));
  await page.keyboard.type("typed by hand");
  await clickAt(page, pane.getByRole("button", { name: /^(Save run|Log as a replicate)$/ }));
  const show = pane.getByRole("button", { name: /^Show Runs!/ });
  await show.waitFor();
  await clickAt(page, show);
  await cellAt(page, "B32")
    .filter({ hasText: /^typed by hand$/ })
    .waitFor();
  const optimizer = await cellUnder(page, "optimizer", 32);
  await optimizer.filter({ hasText: /^adamw$/ }).waitFor();
  expect(problems).toEqual([]);
});
