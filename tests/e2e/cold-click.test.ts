import type { Browser } from "playwright-core";
import { launchBrowser } from "./launch-browser";
import { ORIGIN, serveBuild } from "./serve";

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

test("a click is served that comes before the pane's own script has arrived", async () => {
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  await serveBuild(context);
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await context.route(/\/taskpane\.[^/]*\.js$/, async (route) => {
    await held;
    await route.fallback();
  });
  const page = await context.newPage();
  const asked = page.waitForRequest(/\/taskpane\.[^/]*\.js$/);
  await page.goto(`${ORIGIN}/workbench.html`);
  await asked;
  const button = page.getByRole("button", { name: "Log run" });
  const released = button.evaluate(
    (element) =>
      new Promise<void>((resolve) => {
        new MutationObserver(() => {
          if (!element.hasAttribute("aria-busy")) {
            resolve();
          }
        }).observe(element, { attributes: true, attributeFilter: ["aria-busy"] });
      }),
  );
  await button.click();
  // The function has run and released the button before the pane's own script is there.
  await released;
  release();
  const pane = page.frameLocator("iframe[src*='taskpane-workbench']");
  await pane.getByText("Log a run").waitFor();
  await context.close();
});
