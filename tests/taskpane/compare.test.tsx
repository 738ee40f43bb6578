import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
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
  expect(await screen.findByRole("button", { name: /\(b\)$/ }, PATIENCE)).toBeTruthy();
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

test("the best run within a filter is told, marked and remembered, and what is wrong in the filter stands at its field", async () => {
  const { excel } = await openPane();
  await setUpTracking();
  const rows = [
    "name,status,lr,val_accuracy,latency_ms",
    "a,Completed,0.1,0.5,10",
    "b,Completed,0.2,0.75,90",
  ];
  await commitImport(await prepareImport({ name: "runs.csv", content: rows.join("\n") }));
  await goTo("Compare", "Compare runs");
  await sees(/^val_accuracy \(higher is better\)$/);
  const user = userEvent.setup();
  const filter = screen.getByRole<HTMLInputElement>("combobox", { name: "Only runs where" });
  await user.type(filter, "latency <= 50");
  await press("Highlight best");
  await waitFor(() => {
    const said = document.getElementById(filter.getAttribute("aria-describedby") ?? "")?.textContent;
    expect(said).toBe("Runs has no column “latency”. Did you mean latency_ms?");
  }, PATIENCE);
  expect(document.activeElement).toBe(filter);
  expect(sheetNamed(excel.book, "Runs").conditionalFormats).toHaveLength(0);

  await user.clear(filter);
  await user.type(filter, "latency_ms <= 50");
  await user.selectOptions(screen.getByRole("combobox", { name: "Ties are ordered by" }), "latency_ms");
  await press("Highlight best");
  expect(await screen.findByRole("button", { name: /\(a\)$/ }, PATIENCE)).toBeTruthy();
  await sees("0 not completed, 0 without a value, 1 by the filter");
  // Home says the same as Compare.
  const said = [
    /^a is the only completed run where latency_ms <= 50 with a number: val_accuracy 0.5\./,
    "Highlighted now by val_accuracy where latency_ms <= 50.",
  ];
  await waitFor(() => {
    const seen = said.map((text) => screen.queryAllByText(text, { ignore: "[role=status] *" }).length);
    expect(seen).toEqual([2, 2]);
  }, PATIENCE);
});

test("so many of the best as a person asks for are marked and listed, and what is no number of runs is said at its field", async () => {
  const { excel } = await openPane();
  await setUpTracking();
  await commitImport(await prepareImport({ name: "runs.csv", content: CSV }));
  await goTo("Compare", "Compare runs");
  await sees(/^val_accuracy \(higher is better\)$/);
  const user = userEvent.setup();
  const top = screen.getByRole<HTMLInputElement>("spinbutton", { name: "How many are marked" });
  expect(top.value).toBe("1");
  await user.clear(top);
  await sees("A whole number from 1 to 100.");
  await press("Highlight best");
  await sees(/^So many runs cannot be marked/);
  expect(sheetNamed(excel.book, "Runs").conditionalFormats).toHaveLength(0);
  await user.type(top, "2");
  await press("Highlight best");
  await screen.findAllByText(/The best 2 have val_accuracy 0\.75 to 0\.5\./, undefined, PATIENCE);
  const marked = await screen.findByRole("list", { name: "Marked" }, PATIENCE);
  expect(
    within(marked)
      .getAllByRole("listitem")
      .map(({ textContent }) => textContent),
  ).toEqual(["run-0002 (b) 0.75", "run-0001 (a) 0.5"]);
  await screen.findAllByText("Highlighted now: the best 2 by val_accuracy.", undefined, PATIENCE);
});

test("the best of each value is listed and marked within the filter, with the way to its row", async () => {
  const { excel } = await openPane();
  await setUpTracking();
  const rows = [
    "name,status,optimizer,val_accuracy",
    "a,Completed,adam,0.5",
    "b,Completed,sgd,0.75",
    "c,Completed,adam,0.6",
  ];
  await commitImport(await prepareImport({ name: "runs.csv", content: rows.join("\n") }));
  await goTo("Compare", "Compare runs");
  await sees(/^val_accuracy \(higher is better\)$/);
  const user = userEvent.setup();
  await user.selectOptions(screen.getByRole("combobox", { name: "Best of" }), "each value of optimizer");
  await press("Highlight best");
  const list = await screen.findByRole("list", { name: "Best run of each optimizer" }, PATIENCE);
  expect(
    within(list)
      .getAllByRole("listitem")
      .map(({ textContent }) => textContent),
  ).toEqual([
    "sgdrun-0002 (b) 0.75No other configuration, over 1 completed run.",
    "adamrun-0003 (c) 0.6No other configuration, over 2 completed runs.",
  ]);
  expect(sheetNamed(excel.book, "Runs").conditionalFormats).toHaveLength(1);
  await screen.findAllByText(
    "Highlighted now: the best of each optimizer by val_accuracy.",
    undefined,
    PATIENCE,
  );
  await user.type(screen.getByRole("combobox", { name: "Only runs where" }), "name != b");
  expect(screen.queryByRole("list", { name: "Best run of each optimizer" })).toBeNull();
  await goTo("Home", "This workbook");
  await goTo("Compare", "Compare runs");
  expect(screen.getByRole<HTMLSelectElement>("combobox", { name: "Best of" }).value).toBe(
    "parameter:optimizer",
  );
  await press("Clear highlight");
  await sees(/^The highlight is cleared/);
  expect(sheetNamed(excel.book, "Runs").conditionalFormats).toHaveLength(0);
});

test("the front by several metrics is listed and marked, and stands chosen when one comes back", async () => {
  const { excel } = await openPane();
  await setUpTracking();
  const rows = [
    "name,status,val_accuracy,val_loss,train_loss",
    "a,Completed,0.5,0.1,0.3",
    "b,Completed,0.75,0.2,0.2",
    "c,Completed,0.6,0.3,0.1",
  ];
  await commitImport(await prepareImport({ name: "runs.csv", content: rows.join("\n") }));
  await goTo("Compare", "Compare runs");
  await sees(/^val_accuracy \(higher is better\)$/);
  const user = userEvent.setup();
  const choose = (field: string, option: string): Promise<void> =>
    user.selectOptions(screen.getByRole("combobox", { name: field }), option);
  await choose("Best of", "all runs, by several metrics");
  await choose("Second metric", "val_loss");
  await press("Highlight best");
  const listed = async (): Promise<(string | null)[]> =>
    within(await screen.findByRole("list", { name: "Runs on the front" }, PATIENCE))
      .getAllByRole("listitem")
      .map(({ textContent }) => textContent);
  expect(await listed()).toEqual([
    "run-0002 (b)val_accuracy 0.75, val_loss 0.2",
    "run-0001 (a)val_accuracy 0.5, val_loss 0.1",
  ]);
  await screen.findAllByText("Highlighted now: the front by val_accuracy and val_loss.", undefined, PATIENCE);
  await choose("Third metric", "train_loss");
  expect(screen.queryByRole("list", { name: "Runs on the front" })).toBeNull();
  await press("Highlight best");
  expect(await listed()).toHaveLength(3);
  expect(sheetNamed(excel.book, "Runs").conditionalFormats).toHaveLength(1);
});
