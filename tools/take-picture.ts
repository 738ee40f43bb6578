// Takes the README's picture: the workbench with the sample, the best run highlighted, the chart and the summary made.
// Run by hand on a build: `npm run build && npx tsx tools/take-picture.ts`.

import { launchBrowser } from "../tests/e2e/launch-browser";
import { goTo, openWorkbench } from "../tests/e2e/open-workbench";

async function main(): Promise<void> {
  const browser = await launchBrowser();
  const { page, pane } = await openWorkbench(browser);
  await page.setViewportSize({ width: 1640, height: 900 });
  const press = (name: string) =>
    pane.getByRole("main").getByRole("button", { name }).locator("visible=true").first().click();
  await press("Open the sample");
  await pane.getByRole("button", { name: "Highlight best" }).waitFor();
  await goTo(pane, "Compare");
  await press("Highlight best");
  await pane.getByText("Winner").waitFor();
  await press("Update summary");
  await page.getByRole("tab", { name: "Summary", selected: true }).waitFor();
  await press("Put on Charts");
  await page.getByRole("tab", { name: "Charts", selected: true }).waitFor();
  await pane
    .getByText(/^Charted/)
    .first()
    .waitFor();
  await page.locator("canvas").first().waitFor();
  await pane.getByRole("heading", { name: "Compare runs" }).scrollIntoViewIfNeeded();
  await pane.evaluate(() => {
    window.scrollTo(0, 0);
  });
  // The chart grows into place; two frames later it stands.
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        setTimeout(resolve, 1_000);
      }),
  );
  await page.screenshot({ path: "assets/workbench.png" });
  await browser.close();
}

void main();
