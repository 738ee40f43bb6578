// Pictures of the charts, each in the pane and on the sheet: of the sweep of 2,000 runs, and of the sample. What the sheet
// then holds is saved beside them, for other programs to draw.

import { CHART_KINDS } from "../src/tracking/charts/chart-kinds";
import { clickAt } from "../tests/e2e/by-hand";
import { goTo } from "../tests/e2e/open-workbench";
import { openSweep } from "./open-sweep";
import type { Scene } from "./scene";

/** The scenes, by name. */
export const CHART_SCENES = {
  sweepCharts: async (scene: Scene): Promise<void> => {
    const { page } = scene;
    await page.setViewportSize({ width: 1900, height: 1100 });
    await openSweep(scene);
    await everyChart(scene, "sweep");
  },

  sampleCharts: async (scene: Scene): Promise<void> => {
    const { page, pane } = scene;
    await page.setViewportSize({ width: 1900, height: 1100 });
    await clickAt(page, pane.getByRole("button", { name: "Open the sample" }));
    await pane.getByRole("button", { name: "Log a run" }).waitFor();
    await goTo(pane, "Compare");
    await everyChart(scene, "sample");
  },
};

async function everyChart(scene: Scene, name: string): Promise<void> {
  const choice = scene.pane.getByRole("combobox", { name: "Kind of chart" });
  await choice.waitFor();
  const kinds = await choice.locator("option").all();
  for (const option of kinds) {
    const kind = (await option.getAttribute("value")) ?? "";
    await chart(scene, kind, `${name}-${kind}`);
    if (kind === "parameter") {
      await scene.pane.getByRole("combobox", { name: "Parameter" }).selectOption("optimizer");
      await chart(scene, kind, `${name}-categories`);
      await scene.pane.getByRole("combobox", { name: "Parameter" }).selectOption("learning_rate");
      await scene.pane.getByRole("combobox", { name: "Coloured by" }).selectOption("optimizer");
      await chart(scene, kind, `${name}-colours`);
    }
  }
}

async function chart({ page, pane, take }: Scene, kind: string, name: string): Promise<void> {
  const { label } = CHART_KINDS[kind as keyof typeof CHART_KINDS];
  await pane.getByRole("combobox", { name: "Kind of chart" }).selectOption({ label });
  await clickAt(page, pane.getByRole("button", { name: "Put on Charts" }));
  const section = pane.locator("section").filter({ has: pane.getByRole("heading", { name: "Charts" }) });
  await section
    .locator("figure")
    .or(section.getByText(/(?:takes at least|cannot be told|Fewer than|was run once)/).first())
    .first()
    .waitFor();
  const title = await section.locator("figcaption").allInnerTexts();
  if (kind !== "correlations" && title[0] !== undefined) {
    await page.getByRole("img", { name: `Chart ${title[0]}`, exact: true }).waitFor();
  }
  await section.locator("form").getByRole("button", { name: "Preview" }).scrollIntoViewIfNeeded();
  await take(name);
}
