import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { addMetric, addParameter } from "../../src/actions/add-definition";
import { logRun } from "../../src/actions/log-run";
import { ViewRequests } from "../../src/commands/view-requests";
import { Pane } from "../../src/taskpane/shell/pane";
import { setUpTracking } from "../../src/actions/set-up-tracking";
import { findTable } from "../support/book-contents";
import { typeInto } from "../workbook/tracked-book";
import { PATIENCE, columnOf, fill, goTo, openPane, outside, press, sees, sheetNamed } from "./open-pane";

/** Opens the form over the one run that is unfinished. */
async function openToFinish() {
  await goTo("Log", "Log a run");
  await press(/^Finish a run/);
  await press("Finish this run");
  await sees(/^The form holds run-0001/);
}

/** Loads the pane anew and goes to the form, which may hold any run. */
async function reloadIntoLog() {
  cleanup();
  render(<Pane officeIsDark={() => undefined} ribbon={new ViewRequests()} />);
  await screen.findByRole("heading", { name: "This workbook" }, PATIENCE);
  fireEvent.click(within(screen.getByRole("navigation")).getByRole("button", { name: "Log" }));
}

test("a run is logged by the form: errors as one types, a parameter added in place, a repeat pointed out", async () => {
  const { excel } = await openPane();
  await setUpTracking();
  await addParameter({
    name: "learning_rate",
    type: "number",
    required: true,
    min: 0,
    max: 1,
    choices: [],
    inFingerprint: true,
  });
  await addMetric({ name: "val_accuracy", goal: "maximize", primary: true, tolerance: 0, aliases: [] });
  await press("Refresh");
  await sees("Nothing logged yet.");
  await goTo("Log", "Log a run");
  await sees(/^Becomes /);

  await press("Save run");
  const rate = screen.getByRole("textbox", { name: /^learning_rate/ });
  expect(rate.getAttribute("aria-invalid")).toBe("true");
  expect(document.activeElement).toBe(rate);
  fill(/^learning_rate/, "fast");
  expect(await sees(/number/i)).toBeTruthy();
  fill(/^learning_rate/, "0.01");
  expect(rate.getAttribute("aria-invalid")).not.toBe("true");

  await press("Add parameter");
  fill("Name", "layers", screen.getByRole("group", { name: "Add parameter" }));
  await press("Add");
  await screen.findByRole("textbox", { name: "layers" }, PATIENCE);
  fill("layers", "2");
  fill("val_accuracy", "0.91");
  await press("Save run");
  await sees(/logged|saved/i);

  const runs = sheetNamed(excel.book, "Runs");
  expect(columnOf(runs, "learning_rate")).toEqual([0.01]);
  expect(columnOf(runs, "layers")).toEqual([2]);
  expect(columnOf(runs, "val_accuracy")).toEqual([0.91]);

  // The run that was just saved is no reason for a warning; the next one that is like it is.
  expect(screen.queryByText("This configuration has been run before.")).toBeNull();
  await press("Save run");
  await sees("Nothing is new yet: enter a name, a parameter or a result of this run.");
  expect(columnOf(runs, "val_accuracy")).toEqual([0.91]);
  fill("val_accuracy", "0.93");
  await sees("This configuration has been run before.");
  await press("Log as a replicate");
  await sees(/^Logged run-0002/);
  fill("val_accuracy", "0.94");
  await sees(/^This configuration has been run 2 times before/);
  expect(columnOf(runs, "val_accuracy")).toEqual([0.91, 0.93]);
});

test("a parameter that is a known one spelt otherwise is not added without a word", async () => {
  const { excel } = await openPane();
  await setUpTracking();
  await goTo("Log", "Log a run");
  const panel = () => screen.getByRole("group", { name: "Add parameter" });
  const add = async (name: string) => {
    await press("Add parameter");
    fill("Name", name, panel());
  };
  await add("learning_rate");
  await press("Add");
  await screen.findByRole("textbox", { name: "learning_rate" }, PATIENCE);
  await add("Learning Rate");
  await sees("There is learning_rate already. Is it that one?");
  fireEvent.keyDown(within(panel()).getByRole("textbox", { name: "Name" }), { key: "Enter" });
  await press("Use learning_rate");
  await waitFor(() => {
    expect(screen.queryByRole("group", { name: "Add parameter" })).toBeNull();
  }, PATIENCE);
  expect(columnOf(sheetNamed(excel.book, "Params"), "Aliases")).toEqual(["Learning Rate"]);
  expect(() => columnOf(sheetNamed(excel.book, "Runs"), "Learning Rate")).toThrow();
  await add("LR");
  await press("Add as a new one");
  await screen.findByRole("textbox", { name: "LR" }, PATIENCE);
});

test("results of a run that is still running lead to finishing it, not to a replicate", async () => {
  await openPane();
  await setUpTracking();
  await addMetric({ name: "val_accuracy", goal: "maximize", primary: true, tolerance: 0, aliases: [] });
  await logRun({ "field:name": "on the cluster", "field:model": "mlp-1", "field:status": "Running" });
  await goTo("Log", "Log a run");
  await sees(/^Becomes run-0002/);
  fill("val_accuracy", "0.9");
  await sees(/If these are the results of run-0001, choose Finish a run instead\.$/);
});

test("a dataset that is nearly a known one is asked about once the field is left, and corrected by a click", async () => {
  const { excel } = await openPane();
  await setUpTracking();
  await logRun({ "field:name": "first", "field:dataset": "cats-vs-dogs", "field:status": "Completed" });
  await goTo("Log", "Log a run");
  await sees(/^Becomes run-0002/);
  fill("Name", "second");
  const dataset = screen.getByRole("combobox", { name: "Dataset" });
  fireEvent.change(dataset, { target: { value: "cats vs dog" } });
  expect(screen.queryByText(/Did you mean/)).toBeNull();
  fireEvent.blur(dataset);
  await sees(/^New here. Did you mean/);
  await press("cats-vs-dogs");
  expect(screen.queryByText(/Did you mean/)).toBeNull();
  await press("Log as a replicate");
  await sees(/^Logged run-0002/);
  expect(columnOf(sheetNamed(excel.book, "Runs"), "Dataset")).toEqual(["cats-vs-dogs", "cats-vs-dogs"]);
});

test("a value that came after its field was edited is asked about, after a reload of the pane too", async () => {
  const { excel } = await openPane();
  await setUpTracking();
  await addMetric({ name: "val_accuracy", goal: "maximize", primary: true, tolerance: 0, aliases: [] });
  await logRun({ "field:name": "on the cluster", "field:status": "Running" });
  await press("Refresh");
  await openToFinish();
  fill("val_accuracy", "0.9");
  const { sheet, description } = findTable(excel.book, "Runs");
  const column = description.area.left + description.columns.indexOf("val_accuracy");
  await outside(() => {
    excel.workbench.user.enter(sheet.id, description.area.top + 1, column, [["0.8"]]);
  });
  await reloadIntoLog();
  await sees(/^Somebody wrote 0.8 into val_accuracy in the sheet after you had edited it here/);
  fill("Name", "kept");
  await press("Save run");
  await sees(/val_accuracy had been changed meanwhile and stayed as it is/);
  expect(columnOf(sheet, "val_accuracy")).toEqual([0.8]);
});

test("what was asked about may be written over", async () => {
  const { excel } = await openPane();
  await setUpTracking();
  await addMetric({ name: "val_accuracy", goal: "maximize", primary: true, tolerance: 0, aliases: [] });
  await logRun({ "field:name": "on the cluster", "field:status": "Running" });
  await openToFinish();
  fill("val_accuracy", "0.9");
  const { sheet, description } = findTable(excel.book, "Runs");
  const column = description.area.left + description.columns.indexOf("val_accuracy");
  await outside(() => {
    excel.workbench.user.enter(sheet.id, description.area.top + 1, column, [["0.8"]]);
  });
  await goTo("Home", "This workbook");
  await goTo("Log", "Finish a run");
  await press("Write 0.9 over it");
  await press("Save run");
  await sees(/^Saved run-0001/);
  expect(columnOf(sheet, "val_accuracy")).toEqual([0.9]);
});

test("a field of a finished run that is edited says what it writes over, also what came meanwhile", async () => {
  const { excel } = await openPane();
  await setUpTracking();
  await addMetric({ name: "val_accuracy", goal: "maximize", primary: true, tolerance: 0, aliases: [] });
  await logRun({ "field:name": "on the cluster", "field:status": "Running" });
  await openToFinish();
  fill("val_accuracy", "0.9");
  expect(screen.queryByText(/^Was 0/)).toBeNull();
  const { sheet, description } = findTable(excel.book, "Runs");
  const { top, left, columns } = { ...description.area, columns: description.columns };
  await outside(() => {
    excel.workbench.user.enter(sheet.id, top + 1, left + columns.indexOf("val_accuracy"), [["0.8"]]);
  });
  await goTo("Home", "This workbook");
  await goTo("Log", "Finish a run");
  await sees(/^Was 0.8/);
});

test("a run that is finished and repeats another one is told to be a replicate, and no more is asked of the person", async () => {
  await openPane();
  await setUpTracking();
  await logRun({ "field:name": "first", "field:model": "mlp-1", "field:status": "Completed" });
  await logRun({ "field:name": "second", "field:model": "mlp-1", "field:status": "Running" });
  await goTo("Log", "Log a run");
  await press(/^Finish a run/);
  await press("Finish this run");
  await sees(/^This run is a replicate\./);
  expect(screen.queryByText(/Log it as a replicate/)).toBeNull();
});

test("what was typed outlasts a reload in a workbook that has no id yet, and is let go when it is saved", async () => {
  const { excel } = await openPane();
  await setUpTracking();
  excel.book.customXmlParts.splice(0);
  await press("Refresh");
  await goTo("Log", "Log a run");
  await sees(/^Becomes run-0001/);
  fill("Name", "half typed");
  await reloadIntoLog();
  await screen.findByDisplayValue("half typed", undefined, PATIENCE);
  await press("Save run");
  await sees(/^Logged run-0001/);
  expect(columnOf(sheetNamed(excel.book, "Runs"), "Name")).toEqual(["half typed"]);
  await reloadIntoLog();
  await sees(/^Becomes run-0002/);
  expect(screen.queryByDisplayValue("half typed")).toBeNull();
  expect(JSON.stringify(sessionStorage)).not.toContain("half typed");
});

test("what was typed for a new run and for one to be finished each stays with its run, over a reload too", async () => {
  const { excel } = await openPane();
  await setUpTracking();
  await logRun({ "field:name": "first", "field:status": "Running" });
  await press("Refresh");
  await goTo("Log", "Log a run");
  await sees(/^Becomes run-0002/);
  fill("Name", "half typed");
  await press(/^Finish a run/);
  await press("Finish this run");
  await sees(/^The form holds run-0001 .*The new run that you had begun is kept/);
  fill("Notes", "of the first");
  await press("Back to the new run");
  await sees(/^Becomes run-0002/);
  expect(screen.getByDisplayValue("half typed")).toBeTruthy();
  await reloadIntoLog();
  await screen.findByDisplayValue("half typed", undefined, PATIENCE);
  await press(/^Finish a run/);
  await press("Finish this run");
  await screen.findByDisplayValue("of the first", undefined, PATIENCE);
  await press("Save run");
  await sees(/^Saved run-0001/);
  await screen.findByDisplayValue("half typed", undefined, PATIENCE);
  await press("Save run");
  await sees(/^Logged run-0002/);
  const runs = sheetNamed(excel.book, "Runs");
  expect(columnOf(runs, "Notes")).toEqual(["of the first", undefined]);
  expect(columnOf(runs, "Name")).toEqual(["first", "half typed"]);
  await sees(/^Becomes run-0003/);
  expect(JSON.stringify(sessionStorage)).not.toContain("half typed");
});

test("a name that is nearly a known one holds the first attempt to save, also by Enter, and not the second", async () => {
  const { excel } = await openPane();
  await setUpTracking();
  await logRun({
    "field:name": "first",
    "field:experiment": "Cats against dogs",
    "field:status": "Completed",
  });
  await goTo("Log", "Log a run");
  await sees(/^Becomes run-0002/);
  fill("Name", "second");
  const experiment = screen.getByRole("combobox", { name: "Experiment" });
  fireEvent.change(experiment, { target: { value: "Cats agianst dogs" } });
  const submit = () => fireEvent.submit(experiment.closest("form") as HTMLFormElement);
  submit();
  await sees(/^New here. Did you mean/);
  await sees(/^A name is new here and nearly a known one/);
  expect(document.activeElement).toBe(experiment);
  fireEvent.change(experiment, { target: { value: "Cats againt dogs" } });
  submit();
  await sees(/^A name is new here/);
  expect(columnOf(sheetNamed(excel.book, "Runs"), "Experiment")).toHaveLength(1);
  submit();
  await sees(/^Logged run-0002/);
  expect(columnOf(sheetNamed(excel.book, "Runs"), "Experiment")).toEqual([
    "Cats against dogs",
    "Cats againt dogs",
  ]);
});

test("the run in the selected row is opened to be finished, and a row without one says so", async () => {
  const { excel } = await openPane();
  await setUpTracking();
  await logRun({ "field:name": "done", "field:status": "Completed" });
  await logRun({ "field:name": "on the cluster", "field:status": "Running" });
  await press("Refresh");
  const { sheet, description } = findTable(excel.book, "Runs");
  const select = (row: number) =>
    outside(async () => {
      await Excel.run(async (context) => {
        const { top, left } = description.area;
        context.workbook.worksheets
          .getItem(sheet.id)
          .getRangeByIndexes(top + 1 + row, left + 1, 1, 1)
          .select();
        await context.sync();
      });
    });
  await goTo("Log", "Log a run");
  await press(/^Finish a run/);
  await select(0);
  await press("Use the selected row");
  await sees(/^The selected row holds no run that is running or planned/);
  await select(1);
  await press("Use the selected row");
  await sees(/^The form holds run-0002/);
  expect(screen.getByRole<HTMLInputElement>("textbox", { name: "Name" }).value).toBe("on the cluster");
});

test("a run whose status is written in another way is counted, offered, and finished", async () => {
  const { excel } = await openPane();
  await setUpTracking();
  await logRun({ "field:name": "first", "field:status": "Running" });
  typeInto(excel, "Runs", 0, "Status", "in progress");
  await press("Refresh");
  await openToFinish();
  expect(screen.getByRole<HTMLSelectElement>("combobox", { name: /^Status/ }).value).toBe("Completed");
  await press("Save run");
  await sees(/^Saved run-0001/);
  expect(columnOf(sheetNamed(excel.book, "Runs"), "Status")).toEqual(["Completed"]);
});
