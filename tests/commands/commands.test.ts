import { commitImport } from "../../src/actions/commit-import";
import { prepareImport } from "../../src/actions/prepare-import";
import { ViewRequests, type ViewRequest } from "../../src/commands/view-requests";
import { startExcel, type TestExcel } from "../support/excel";

/** Presses a button and gives what the pane was asked to show. */
async function press(excel: TestExcel, command: string): Promise<ViewRequest[]> {
  const heard: ViewRequest[] = [];
  const { viewRequests } = await import("../../src/commands/associate");
  const stop = viewRequests.subscribe((wanted) => heard.push(wanted));
  await excel.invokeCommand(command);
  stop();
  return heard;
}

/** Presses a button and does what the pane was asked to do. */
async function pressed(excel: TestExcel, command: string): Promise<string> {
  const [wanted] = await press(excel, command);
  if (wanted?.view !== "compare" || !wanted.act) {
    throw new Error("The pane was asked to do nothing.");
  }
  return (await wanted.act.perform({})).message;
}

async function withCommands(): Promise<TestExcel> {
  const excel = await startExcel();
  await import("../../src/commands/associate");
  return excel;
}

async function importRuns(): Promise<void> {
  const prepared = await prepareImport({
    name: "runs.csv",
    content: "name,status,val_accuracy,val_loss\na,completed,0.8,0.2\nb,completed,0.9,0.3\n",
  });
  await commitImport(prepared);
}

async function select(address: string): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Runs").activate();
    context.workbook.worksheets.getItem("Runs").getRange(address).select();
    await context.sync();
  });
}

test("the pane is shown at the view that the button is for", async () => {
  const excel = await withCommands();
  let shown = 0;
  excel.workbench.hooks.onShowPane = () => shown++;
  expect(await press(excel, "logRun")).toEqual([{ view: "log" }]);
  expect(await press(excel, "importRuns")).toEqual([{ view: "import" }]);
  expect(shown).toBe(2);
});

test("what a button is for is done by the pane, which says what came of it", async () => {
  const excel = await withCommands();
  await importRuns();
  expect(await pressed(excel, "highlightBest")).toContain("b leads with val_accuracy 0.9");
  expect(await pressed(excel, "updateSummary")).toContain("Summary is up to date");
});

test("the cell menu goes by the metric of the selected cell", async () => {
  const excel = await withCommands();
  await importRuns();
  await select("O3");
  expect(await pressed(excel, "highlightBestByColumn")).toContain("a leads with val_loss 0.2");
  await select("B3");
  const refused = pressed(excel, "highlightBestByColumn");
  await expect(refused).rejects.toThrow("The selected cell stands in no metric's column of Runs.");
});

test("the button goes by the metric of the selected cell too, and by the primary one elsewhere", async () => {
  const excel = await withCommands();
  await importRuns();
  await select("O3");
  expect(await pressed(excel, "highlightBest")).toContain("a leads with val_loss 0.2");
  await select("B3");
  expect(await pressed(excel, "highlightBest")).toContain("b leads with val_accuracy 0.9");
});

test("what the pane refuses has its reason", async () => {
  const excel = await withCommands();
  await expect(pressed(excel, "highlightBest")).rejects.toMatchObject({ code: "schema-missing" });
});

test("an error reaches the pane, and the button is released all the same", async () => {
  const excel = await withCommands();
  const show = jest.spyOn(Office.addin, "showAsTaskpane").mockRejectedValue(new Error("There is no pane."));
  expect(await press(excel, "highlightBest")).toMatchObject([{ error: { message: "There is no pane." } }]);
  show.mockRestore();
});

test("a request that nobody hears yet waits for the pane to listen", () => {
  const requests = new ViewRequests();
  requests.request({ view: "check" });
  const heard: ViewRequest[] = [];
  requests.subscribe((wanted) => heard.push(wanted))();
  requests.subscribe((wanted) => heard.push(wanted))();
  expect(heard).toEqual([{ view: "check" }]);
});
