import type { Browser, BrowserContext, Frame, Page } from "playwright-core";
import { ORIGIN, serveBuild } from "./serve";

/** A workbench in a browser of its own, with everything that went wrong on its pages. */
export interface OpenWorkbench {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly pane: Frame;
  /** Uncaught errors and console errors so far. */
  readonly problems: readonly string[];
}

/**
 * Opens the workbench with an empty workbook and waits until the pane has started. `paneApart`: in a process of its own.
 */
export async function openWorkbench(browser: Browser, paneApart = false): Promise<OpenWorkbench> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    acceptDownloads: true,
    ignoreHTTPSErrors: true,
  });
  await serveBuild(context, paneApart);
  const page = await context.newPage();
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(`${error.name}: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") {
      problems.push(message.text());
    }
  });
  await page.goto(`${ORIGIN}/workbench.html`);
  return { context, page, pane: await paneOf(page), problems };
}

/** The pane's frame, once its Home view shows. */
export async function paneOf(page: Page): Promise<Frame> {
  const element = await page.waitForSelector("iframe[src*='taskpane-workbench']");
  const frame = await element.contentFrame();
  if (!frame) {
    throw new Error("The pane's frame has no page");
  }
  await frame.getByRole("navigation", { name: "Runsheet" }).waitFor();
  return frame;
}

/** Goes to a view by its tab. */
export async function goTo(pane: Frame, view: string): Promise<void> {
  await pane.getByRole("navigation", { name: "Runsheet" }).getByRole("button", { name: view }).click();
}
