import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { commitImport } from "../../src/actions/commit-import";
import { prepareImport } from "../../src/actions/prepare-import";
import { tableColumn } from "../support/book-contents";
import { PATIENCE, goTo, openPane, press, sees, sheetNamed } from "./open-pane";

const RUNS = JSON.stringify([
  { run_id: "r1", name: "calm", status: "completed", val_loss: [1.5, 0.7, 0.9], val_acc: [0.5, 0.6, 0.8] },
  { run_id: "r2", name: "bold", status: "completed", val_loss: [1.1, 0.5, 0.8], val_acc: [0.4, 0.6, 0.7] },
]);

test("learning curves are drawn on Charts and in the pane, and the curve of the best run where it is named", async () => {
  const { excel } = await openPane();
  await commitImport(await prepareImport({ name: "runs.json", content: RUNS }));
  await goTo("Compare", "Compare runs");
  await press("Draw learning curves");
  await screen.findByRole("button", { name: "Show Charts!R1:X27" }, PATIENCE);
  expect(sheetNamed(excel.book, "Charts").charts.map(({ name }) => name)).toEqual([
    "Runsheet learning curves",
  ]);
  expect(screen.getAllByRole("img", { name: /^val_acc of (?:calm|bold) · run-000[12]$/ })).toHaveLength(2);
  await press("Highlight best");
  await press("Show the curve of run-0001");
  expect(
    await screen.findByRole("img", { name: "val_acc of run-0001, step by step" }, PATIENCE),
  ).toBeTruthy();
});

test("values are rebuilt after what would change was said and agreed to, and put back", async () => {
  const { excel } = await openPane();
  await commitImport(await prepareImport({ name: "runs.json", content: RUNS }));
  await Excel.run(async (context) => {
    const metrics = context.workbook.tables.getItem("Metrics");
    const choices = metrics.columns.getItem("Curve value").getDataBodyRange().load("values");
    await context.sync();
    choices.values = choices.values.map(([choice]) => [choice === "" ? "" : "own best"]);
    const losses = context.workbook.tables.getItem("Runs").columns.getItem("val_acc").getDataBodyRange();
    losses.getCell(1, 0).values = [[0.123]];
    await context.sync();
  });
  const values = () => [
    tableColumn(excel.book, "Runs", "val_loss"),
    tableColumn(excel.book, "Runs", "val_acc"),
  ];
  expect(values()).toEqual([
    [0.9, 0.8],
    [0.8, 0.123],
  ]);
  await goTo("Compare", "Compare runs");
  await press("Rebuild from History");
  await sees(/^2 values of 2 runs would change: val_loss \(2\)\. 1 value that no point of its curve has/);
  expect(values()[0]).toEqual([0.9, 0.8]);
  await userEvent.click(screen.getByRole("checkbox", { name: "Replace the value that no point has, too" }));
  await press("Rebuild 3 values");
  await sees(/^3 values of 2 runs rebuilt from Run history/);
  expect(values()).toEqual([
    [0.7, 0.5],
    [0.8, 0.7],
  ]);
  await press("Undo");
  await sees(/^Taken back: 2 updated runs put back\.$/);
  expect(values()).toEqual([
    [0.9, 0.8],
    [0.8, 0.123],
  ]);
});
