import { screen } from "@testing-library/react";
import { commitImport } from "../../src/actions/commit-import";
import { prepareImport } from "../../src/actions/prepare-import";
import { setUpTracking } from "../../src/actions/set-up-tracking";
import { PATIENCE, goTo, openPane, press, sees, sheetNamed } from "./open-pane";

const CSV = [
  "name,status,lr,val_accuracy",
  "a,Completed,0.1,0.5",
  "b,Completed,0.2,0.75",
  "c,Failed,0.3,0.99",
].join("\n");

test("the best run is explained, marked, and the mark cleared; chart and summary are drawn", async () => {
  const { excel } = await openPane();
  await setUpTracking();
  await commitImport(await prepareImport({ name: "runs.csv", content: CSV }));
  await goTo("Compare", "Compare runs");
  await sees(/^val_accuracy \(higher is better\)$/);
  await press("Highlight best");
  expect(await screen.findByRole("button", { name: /\(b\)$/ })).toBeTruthy();
  expect(screen.getByText("2 completed runs")).toBeTruthy();
  expect(screen.getByText("1 not completed, 0 without a value")).toBeTruthy();
  const runs = sheetNamed(excel.book, "Runs");
  const marked = runs.conditionalFormats.length;
  expect(marked).toBeGreaterThan(0);
  await press("Clear highlight");
  await sees(/cleared|removed/i);
  expect(runs.conditionalFormats.length).toBeLessThan(marked);

  await press("Put on Charts");
  await screen.findByRole("button", { name: /^Show Charts!/ }, PATIENCE);
  expect(sheetNamed(excel.book, "Charts").charts).toHaveLength(1);
  await press("Update summary");
  await screen.findByRole("button", { name: /^Show Summary!/ }, PATIENCE);
  expect(sheetNamed(excel.book, "Summary").cells.hasFormulas).toBe(true);
});
