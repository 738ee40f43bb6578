import type { Browser } from "playwright-core";
import { cellUnder, clickAt, showSheet } from "./by-hand";
import { openWorkbench, type OpenWorkbench } from "./open-workbench";

/** The sample in a workbench, and what a person does with it by mouse and keys. */
export interface SampleByHand extends OpenWorkbench {
  /** Presses a button of the pane. */
  readonly press: (name: string) => Promise<void>;
  readonly showSheet: (name: string) => Promise<void>;
  /** Types into the cell of a row under a header of the sheet in sight. */
  readonly typeInto: (header: string, row: number, text: string) => Promise<void>;
}

/** Opens the sample in a window so wide that all columns are drawn. */
export async function openSampleByHand(browser: Browser): Promise<SampleByHand> {
  const workbench = await openWorkbench(browser);
  const { page, pane } = workbench;
  await page.setViewportSize({ width: 6000, height: 900 });
  await clickAt(page, pane.getByRole("button", { name: "Open the sample" }));
  await pane.getByRole("button", { name: "Log a run" }).waitFor();
  return {
    ...workbench,
    press: (name) => clickAt(page, pane.getByRole("button", { name }).locator("visible=true").first()),
    showSheet: (name) => showSheet(page, name),
    typeInto: async (header, row, text) => {
      await clickAt(page, await cellUnder(page, header, row));
      await page.keyboard.type(text);
      await page.keyboard.press("Enter");
    },
  };
}
