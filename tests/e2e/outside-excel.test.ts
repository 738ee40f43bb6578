import { readFileSync } from "node:fs";
import path from "node:path";
import type { Browser, BrowserContext } from "playwright-core";
import { launchBrowser } from "./launch-browser";
import { ORIGIN, serveBuild } from "./serve";

const CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/**";

let browser: Browser;
let context: BrowserContext;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 350, height: 700 } });
  await serveBuild(context);
});

afterEach(async () => {
  await context.close();
});

test("opened in a browser tab, the pane says that it belongs in Excel", async () => {
  await context.route(CDN, (route) => {
    const name = new URL(route.request().url()).pathname.replace("/lib/1/hosted/", "");
    return route.fulfill({
      body: readFileSync(path.join("node_modules/@microsoft/office-js/dist", name)),
      contentType: "text/javascript",
    });
  });
  const page = await context.newPage();
  await page.goto(`${ORIGIN}/taskpane.html`);
  await page.getByText("This page was opened outside Excel.").waitFor();
  await page.getByRole("button", { name: "Reload" }).waitFor();
});

test("where Excel never answers, the pane says so after five seconds", async () => {
  await context.route(CDN, (route) =>
    route.fulfill({
      body: "window.Office = { onReady: () => new Promise(() => {}), actions: { associate() {} } };",
      contentType: "text/javascript",
    }),
  );
  const page = await context.newPage();
  // Paused, so that the five seconds do not begin to run while the page loads.
  await page.clock.install({ time: 0 });
  await page.clock.pauseAt(1_000);
  await page.goto(`${ORIGIN}/taskpane.html`);
  await page.clock.runFor(4_900);
  expect(await page.getByText("Excel has not answered.").count()).toBe(0);
  await page.clock.runFor(200);
  await page.getByText("Excel has not answered.").waitFor();
});

test("without Microsoft's script the pane says that it did not load", async () => {
  const page = await context.newPage();
  await page.goto(`${ORIGIN}/taskpane.html`);
  await page.getByText("Microsoft's Office script did not load.").waitFor();
});
