import { startExcel } from "../support/excel";
import { subscribe, type ViewRequest } from "../../src/commands/requested-view";

jest.mock("../../src/commands/commands", () => {
  throw new Error("Loading chunk failed.");
});

test("a button is released, and the pane says so, where its function could not be loaded", async () => {
  const excel = await startExcel();
  await import("../../src/commands/associate");
  const heard: ViewRequest[] = [];
  subscribe((wanted) => heard.push(wanted));
  await excel.invokeCommand("importRuns");
  expect(heard).toMatchObject([{ view: "home", error: { message: "Loading chunk failed." } }]);
});
