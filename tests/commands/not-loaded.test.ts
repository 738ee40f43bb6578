import { startExcel } from "../support/excel";
import type { ViewRequest } from "../../src/commands/view-requests";

jest.mock("../../src/commands/commands", () => {
  throw new Error("Loading chunk failed.");
});

test("a button is released, and the pane says so, where its function could not be loaded", async () => {
  const excel = await startExcel();
  const { viewRequests } = await import("../../src/commands/associate");
  const heard: ViewRequest[] = [];
  viewRequests.subscribe((wanted) => heard.push(wanted));
  await excel.invokeCommand("importRuns");
  expect(heard).toMatchObject([{ view: "home", error: { message: "Loading chunk failed." } }]);
});
