import { commitImport } from "../../src/actions/commit-import";
import { chooseRuns } from "../../src/actions/choose-runs";
import { compareRuns } from "../../src/actions/compare-runs";
import { prepareImport } from "../../src/actions/prepare-import";
import { readSelection } from "../../src/actions/read-selection";
import { showCell } from "../../src/actions/show-cell";
import { FilterError } from "../../src/tracking/filter/filter-error";
import { findSheet } from "../support/book-contents";
import { startExcel } from "../support/excel";
import { ALL, imported, labels, line, onRuns, typed } from "../workbook/generated/compared-workbook";
import { sheetPage } from "../workbook/sheet-page";

test("runs side by side on one screen: what differs first, differences to the baseline, the rest folded away", async () => {
  const { book } = await imported();
  const { message } = await compareRuns(ALL);
  expect(message).toBe(
    "Compare shows 3 runs side by side: they differ in 5 lines, and 3 lines that are the same in all are folded away.",
  );
  expect(await sheetPage("Compare")).toMatchInlineSnapshot(`
   "Compare 3 runs
   Rebuilt by Runsheet on <time> UTC. Values follow Runs; order and fold are of that day.
   ▲ higher, ▼ lower, = equal within the tolerance; bold green is better, red italics worse.
   Run                                           one layer (baseline)  two layers  two layers adam  Differs  Goal      Equal within
   Run ID                                        run-0001              run-0002    run-0003
   Row on Runs                                   2                     3           4
   Metrics that differ
   val_accuracy                                  0.81                  0.91        0.81             yes
       val_accuracy: difference to the baseline                        ▲ +0.1      =                         maximize  0
   val_loss                                      0.42                  0.31                         yes
       val_loss: difference to the baseline                            ▼ -0.11                               minimize  0
   Parameters that differ
   optimizer                                     sgd                   sgd         adam             yes
   layers                                        1                     2           2                yes
   What else differs
   Status                                        Completed             Completed   Failed           yes

   The same in all runs: 3 lines, 9 lines blank in all (folded: open with + at the left)
   learning_rate                                 0.1                   0.1         0.1
   Dataset                                       cats v1               cats v1     cats v1
   Source                                        CSV                   CSV         CSV
   Experiment
   Model
   Code version
   Seed
   Started
   Duration (s)
   Author
   Tags
   Notes"
  `);
  const hidden = [...findSheet(book, "Compare").hiddenRows].map((row) => row + 1);
  expect(hidden).toEqual(Array.from({ length: 12 }, (_, at) => 19 + at));
});

test("the curves of runs stand below what differs, over the same steps and heights", async () => {
  await startExcel();
  const runs = [
    { name: "a", val_loss: [8, 7, 6, 5, 4, 3, 2, 1] },
    { name: "b", val_loss: [4, 4, 4, 4] },
    { name: "c", val_loss: 0.5 },
  ].map((run, at) => ({ run_id: `r${String(at)}`, status: "completed", lr: at, ...run }));
  await commitImport(await prepareImport({ name: "runs.json", content: JSON.stringify(runs) }));
  await compareRuns(ALL);
  expect((await labels()).find((label) => label.startsWith("Curves"))).toMatch(
    /^Curves, as Run history had them on 20\d\d-/,
  );
  expect((await line("val_loss: ▁ 1 to █ 8, steps 1 to 8")).slice(0, 3)).toEqual([
    "█▇▆▅▄▃▂▁",
    "▄▄▄▄····",
    "",
  ]);
});

test("runs are compared without curves where Run history cannot be read, and that is said", async () => {
  await imported();
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("History").columns.getItem("Step").name = "Epoch";
    await context.sync();
  });
  await compareRuns(ALL);
  expect(await labels()).toContain(
    "No curves are drawn: The table History on the sheet Run history has no column Step, so its points cannot be read.",
  );
});

test.each([
  [[], "No run is chosen yet."],
  [["run-0001", "RUN-0001"], "One run alone cannot be compared."],
  [["run-0001", "run-0009"], "There is no run run-0009 on the sheet Runs."],
  [
    Array.from({ length: 51 }, (_, at) => `run-${String(at)}`),
    "51 runs are too many to be read side by side.",
  ],
])("%j is refused, and nothing is written", async (ids, message) => {
  const { book } = await imported();
  await expect(compareRuns(ids)).rejects.toMatchObject({ message });
  expect(book.sheets.map(({ name }) => name)).not.toContain("Compare");
});

describe("choosing runs", () => {
  test("the best are the completed ones, the best first", async () => {
    await imported();
    expect(await chooseRuns({ of: "best", metric: "val_accuracy", filter: "" })).toEqual([
      { id: "run-0002", label: "two layers" },
      { id: "run-0001", label: "one layer" },
    ]);
  });

  test("selected rows that a filter hides are not among them", async () => {
    await imported();
    await onRuns((table) => {
      table.columns.getItem("layers").filter.applyValuesFilter(["2"]);
    });
    await showCell({ sheet: "Runs", address: "B2:C4" });
    expect(await chooseRuns({ of: "selected" })).toEqual([
      { id: "run-0002", label: "two layers" },
      { id: "run-0003", label: "two layers adam" },
    ]);
  });

  test("rows selected one here and one there, with Ctrl held, are chosen from the top, each once", async () => {
    const { book, workbench } = await imported();
    const { id } = findSheet(book, "Runs");
    const cells = (top: number, bottom = top) => ({ top, bottom, left: 1, right: 2 });
    workbench.user.select(id, cells(1), [cells(3), cells(1)]);
    expect(await chooseRuns({ of: "selected" })).toEqual([
      { id: "run-0001", label: "one layer" },
      { id: "run-0003", label: "two layers adam" },
    ]);
    workbench.user.select(id, cells(0), [cells(7)]);
    await expect(chooseRuns({ of: "selected" })).rejects.toMatchObject({
      message: "No row of Runs is selected.",
    });
    await expect(readSelection()).rejects.toMatchObject({
      advice: "Select one range of cells of this workbook, then try again.",
    });
  });

  test("those that a filter holds for are chosen in the order of the sheet, and the best are the best of them", async () => {
    await imported();
    const within = (filter: string) => ({ metric: "val_accuracy", filter });
    expect(await chooseRuns({ of: "filtered", ...within("layers = 2") })).toEqual([
      { id: "run-0002", label: "two layers" },
      { id: "run-0003", label: "two layers adam" },
    ]);
    expect(await chooseRuns({ of: "best", ...within("val_accuracy < 0.9") })).toEqual([
      { id: "run-0001", label: "one layer" },
    ]);
    await expect(chooseRuns({ of: "filtered", ...within("layers = 7") })).rejects.toMatchObject({
      message: "The filter holds for no run.",
    });
    await expect(chooseRuns({ of: "best", ...within("layers = 7") })).rejects.toMatchObject({
      message: "No completed run that the filter holds for has a number for val_accuracy.",
    });
    await expect(chooseRuns({ of: "filtered", ...within("layrs = 2") })).rejects.toBeInstanceOf(FilterError);
    await typed("Run ID", 1, "");
    await expect(chooseRuns({ of: "filtered", ...within("layers = 2") })).rejects.toMatchObject({
      message: "One of the runs that the filter holds for has no Run ID, by which it could be found again.",
    });
  });

  test("a metric without a goal has no best runs", async () => {
    await imported();
    await typed("Goal", 0, "none", "Metrics");
    await expect(chooseRuns({ of: "best", metric: "val_accuracy", filter: "" })).rejects.toMatchObject({
      message: "val_accuracy has no goal, so no run is best by it.",
    });
  });

  test("an id that two rows share is refused with both rows", async () => {
    await imported();
    await typed("Run ID", 0, "RUN-0002");
    await expect(chooseRuns({ of: "best", metric: "val_accuracy", filter: "" })).rejects.toMatchObject({
      message: "Rows 2 and 3 of Runs have the same Run ID, run-0002.",
    });
  });

  test("a row without an id is named", async () => {
    await imported();
    await typed("Run ID", 1, "");
    await showCell({ sheet: "Runs", address: "A2:A4" });
    await expect(chooseRuns({ of: "selected" })).rejects.toMatchObject({
      message: "Row 3 of Runs has no Run ID, by which it could be found again.",
    });
  });
});
