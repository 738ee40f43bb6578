// The first click on a button starts the add-in's runtime: Excel calls the function as soon as the page has been read.
import { subscribe, type ViewRequest } from "../../src/commands/requested-view";
import { startExcel } from "../support/excel";

test("a click before a function is associated is lost; behind the first script alone it is served", async () => {
  const excel = await startExcel();
  const heard: ViewRequest[] = [];
  subscribe((wanted) => heard.push(wanted));
  await expect(excel.invokeCommand("logRun")).rejects.toThrow("no function for this button");
  expect(heard).toEqual([]);

  await import("../../src/commands/associate");
  await excel.invokeCommand("logRun");
  expect(heard).toEqual([{ view: "log" }]);
});
