// The first click on a button starts the add-in's runtime: Excel calls the function as soon as the page has been read.
import type { ViewRequest } from "../../src/commands/view-requests";
import { startExcel } from "../support/excel";

test("a click before a function is associated is lost; behind the first script alone it is served", async () => {
  const excel = await startExcel();
  await expect(excel.invokeCommand("logRun")).rejects.toThrow("no function for this button");

  const { viewRequests } = await import("../../src/commands/associate");
  const heard: ViewRequest[] = [];
  viewRequests.subscribe((wanted) => heard.push(wanted));
  expect(heard).toEqual([]);
  await excel.invokeCommand("logRun");
  expect(heard).toEqual([{ view: "log" }]);
});
