import type { Browser } from "playwright-core";
import { accessibilityViolations } from "./accessibility-violations";
import { launchBrowser } from "./launch-browser";
import { goTo, openWorkbench, paneOf } from "./open-workbench";
import type { OpenWorkbench } from "./open-workbench";

let browser: Browser;
let workbench: OpenWorkbench;

beforeAll(async () => {
  browser = await launchBrowser();
  workbench = await openWorkbench(browser);
});

afterAll(async () => {
  await browser.close();
});

const LOOKS = [
  { name: "light", media: { colorScheme: "light", forcedColors: "none" } },
  { name: "dark", media: { colorScheme: "dark", forcedColors: "none" } },
  { name: "forced colors", media: { colorScheme: "dark", forcedColors: "active" } },
] as const;

const cases = LOOKS.flatMap((look) => [350, 320].map((width) => ({ ...look, width })));

/** Makes the pane this wide, wherever its divider stands. */
async function widen(width: number): Promise<void> {
  await workbench.page.locator("iframe[src*='taskpane-workbench']").evaluate((frame, wanted) => {
    frame.style.width = frame.style.minWidth = frame.style.maxWidth = `${String(wanted)}px`;
  }, width);
}

/** Shows a look without fading from one to the next: a colour half-way between two is nobody's to read. */
async function look(media: (typeof LOOKS)[number]["media"]): Promise<void> {
  await workbench.page.emulateMedia({ ...media, reducedMotion: "reduce" });
}

async function problemsOfView(view: string): Promise<string[]> {
  const { pane } = workbench;
  await goTo(pane, view);
  await pane.getByRole("main").getByRole("heading", { level: 1 }).locator("visible=true").waitFor();
  return (await problemsOfSight()).map((problem) => `${view}: ${problem}`);
}

async function problemsOfSight(): Promise<string[]> {
  const { pane } = workbench;
  const overflow = await pane.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  const wide = overflow > 0 ? [`scrolls sideways by ${String(overflow)} px`] : [];
  return [...(await accessibilityViolations(pane)), ...wide];
}

test.each(cases)("an untracked workbook: every view, $name, $width px", async ({ media, width }) => {
  await look(media);
  await widen(width);
  const found: string[] = [];
  for (const view of ["Home", "Log", "Import", "Check", "Compare"]) {
    found.push(...(await problemsOfView(view)));
  }
  expect(found).toEqual([]);
});

describe("the sample", () => {
  beforeAll(async () => {
    await workbench.context.close();
    workbench = await openWorkbench(browser);
    const { pane } = workbench;
    await pane.getByRole("button", { name: "Open the sample" }).click();
    await pane.getByRole("button", { name: "Highlight best" }).click();
    await goTo(pane, "Import");
    await pane.getByRole("button", { name: "Paste text" }).click();
    await pane
      .getByLabel("Runs as CSV or JSON")
      .fill(
        "Spring,,\n,,\noptimizer,adam,\nseed,7,\n,,\nname,lr,val_accuracy\n=x,0.1,0.5\nb,oops,NaN\nc,0.3,0.7\n",
      );
    await pane.getByRole("button", { name: "Read the pasted text" }).click();
    await pane.getByRole("heading", { name: "2 tables found and taken." }).waitFor();
    await pane.getByRole("button", { name: "Correct" }).first().click();
    await goTo(pane, "Check");
    await pane.getByRole("button", { name: "Run check" }).click();
    await pane.getByText(/Checked \d+ sheets/).waitFor();
    await goTo(pane, "Compare");
    await pane.getByRole("button", { name: "Highlight best" }).locator("visible=true").click();
    await pane.getByRole("button", { name: "What next" }).click();
    await pane.getByRole("button", { name: "What was tried" }).click();
    await pane.getByRole("textbox", { name: /^Try every combination of/ }).fill("learning_rate: high");
    await pane.getByRole("button", { name: "What is left to try" }).click();
    await pane
      .getByText(/^learning_rate must be a number/)
      .first()
      .waitFor();
    await pane.getByRole("textbox", { name: /^Try every combination of/ }).fill("dropout: 0.1, 0.2");
    await pane.getByRole("button", { name: "What is left to try" }).click();
    await pane.getByRole("list", { name: "Runs of the grid" }).waitFor();
    await goTo(pane, "Log");
    await pane.getByText(/Becomes run-/).waitFor();
  });

  test.each(cases)("every view, $name, $width px", async ({ media, width }) => {
    await look(media);
    await widen(width);
    const found: string[] = [];
    for (const view of ["Home", "Log", "Import", "Check", "Compare"]) {
      found.push(...(await problemsOfView(view)));
    }
    expect(found).toEqual([]);
  });

  test.each(cases)("a filter with the list below it, $name, $width px", async ({ media, width }) => {
    const { page, pane } = workbench;
    await look(media);
    await widen(width);
    await goTo(pane, "Compare");
    const field = pane.getByRole("combobox", { name: "Only runs where" });
    await field.fill("status = 'Completed' ");
    await pane.getByRole("listbox").getByRole("option", { name: /^and/ }).waitFor();
    await field.press("ArrowDown");
    expect(await problemsOfSight()).toEqual([]);
    await field.press("Escape");
    await field.fill("");
    expect(await page.mainFrame().evaluate(() => document.activeElement?.tagName)).toBe("IFRAME");
  });

  test.each(LOOKS)("the workbench around it, $name", async ({ media }) => {
    await look(media);
    expect(await accessibilityViolations(workbench.page.mainFrame())).toEqual([]);
  });
});

test("the pane of a reloaded page finds its workbook again", async () => {
  await workbench.pane.evaluate(() => {
    location.reload();
  });
  const pane = await paneOf(workbench.page);
  await pane.getByRole("button", { name: "Log a run" }).waitFor();
  expect(workbench.problems).toEqual([]);
});
