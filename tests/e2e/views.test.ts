// A saved view, as a person makes and uses one: by clicks at coordinates and by keys, and seen on the sheet.

import type { Browser } from "playwright-core";
import { cellAt, clickAt, showSheet, tabTo } from "./by-hand";
import { launchBrowser } from "./launch-browser";
import { goTo, openWorkbench, type OpenWorkbench } from "./open-workbench";

let browser: Browser;
let workbench: OpenWorkbench;

beforeAll(async () => {
  browser = await launchBrowser();
  workbench = await openWorkbench(browser);
});

afterAll(async () => {
  await browser.close();
});

/** Sorts Runs by a column of its own, and hides another or shows it again, as a person does by Excel's buttons. */
async function arrange(header: string, isHidden: boolean): Promise<void> {
  await workbench.pane.evaluate(
    ([sorted, hides]) =>
      Excel.run(async (context) => {
        const runs = context.workbook.tables.getItem("Runs");
        const column = runs.columns.getItem(sorted).load("index");
        runs.columns.getItem("Status").getRange().columnHidden = hides;
        await context.sync();
        runs.sort.apply([{ key: column.index, ascending: true }]);
        await context.sync();
      }),
    [header, isHidden] as const,
  );
}

/** The first Run IDs as they are drawn, and whether a column headed Status is. */
async function drawn(): Promise<{ readonly ids: readonly string[]; readonly status: boolean }> {
  const { page } = workbench;
  const ids = await Promise.all(["A2", "A3", "A4"].map((at) => cellAt(page, at).innerText()));
  const heads = await page.locator('[data-cell$="1"]').allInnerTexts();
  return { ids, status: heads.includes("Status") };
}

test("what was hidden, sorted and asked comes back with a view, and goes again by the keyboard", async () => {
  const { page, pane } = workbench;
  await clickAt(page, pane.getByRole("button", { name: "Open the sample" }));
  await pane.getByRole("button", { name: "Log a run" }).waitFor();
  await showSheet(page, "Runs");
  const before = await drawn();
  expect(before.status).toBe(true);

  await goTo(pane, "Compare");
  await arrange("val_accuracy", true);
  const field = pane.getByRole("combobox", { name: "Only runs where" });
  await clickAt(page, field);
  await page.keyboard.type("hidden_layers = 2");
  await page.keyboard.press("Escape");
  await clickAt(page, pane.getByRole("button", { name: "Views" }));
  await clickAt(page, pane.getByRole("button", { name: "Save as view" }));
  await page.keyboard.type("Deep ones");
  await page.keyboard.press("Enter");
  await pane
    .getByText(/^The view Deep ones is saved/)
    .last()
    .waitFor();
  const arranged = await drawn();
  expect(arranged.status).toBe(false);
  expect(arranged.ids).not.toEqual(before.ids);

  await arrange("Run ID", false);
  await field.fill("");
  expect(await drawn()).toEqual(before);
  await clickAt(page, pane.getByRole("button", { name: "Apply" }));
  await pane
    .getByText(/^The view Deep ones is applied/)
    .last()
    .waitFor();
  expect(await drawn()).toEqual(arranged);
  expect(await field.inputValue()).toBe("hidden_layers = 2");

  await tabTo(page, pane, "Undo");
  await page.keyboard.press("Enter");
  await pane.getByText("The view Deep ones is taken back; Runs looks as it did before.").last().waitFor();
  expect(await drawn()).toEqual(before);
});
