/** @jest-environment ./tests/environments/excel-node.cjs */
import { startExcel } from "../../support/excel";

test("a ribbon button runs its function and waits until it is done", async () => {
  const { invokeCommand } = await startExcel();
  const seen: string[] = [];
  Office.actions.associate("highlightBest", (event: Office.AddinCommands.Event) => {
    seen.push(event.source.id);
    void Promise.resolve().then(() => {
      seen.push("done");
      event.completed();
    });
  });
  await invokeCommand("highlightBest", "HighlightButton");
  expect(seen).toEqual(["HighlightButton", "done"]);
});

test("a click that comes before its function is associated is lost for good", async () => {
  const { invokeCommand } = await startExcel();
  const seen: string[] = [];
  await expect(invokeCommand("early", "EarlyButton")).rejects.toThrow("no function for this button");
  Office.actions.associate("early", (event: Office.AddinCommands.Event) => {
    seen.push(event.source.id);
    event.completed();
  });
  await invokeCommand("early", "LaterButton");
  expect(seen).toEqual(["LaterButton"]);
});

test("the add-in shows and hides its pane and disables its buttons", async () => {
  const { workbench } = await startExcel();
  const seen: unknown[] = [];
  workbench.hooks.onShowPane = () => seen.push("shown");
  workbench.hooks.onHidePane = () => seen.push("hidden");
  workbench.hooks.onRibbonUpdate = (update) => seen.push(update);
  await Office.addin.hide();
  await Office.addin.showAsTaskpane();
  await Office.ribbon.requestUpdate({
    tabs: [
      { id: "Runsheet", visible: true, groups: [{ id: "G", controls: [{ id: "Best", enabled: false }] }] },
    ],
  });
  expect(seen).toEqual([
    "hidden",
    "shown",
    { id: "Runsheet", visible: true },
    { id: "Best", enabled: false },
  ]);
});

test("the document selection is told to the pane", async () => {
  const { workbench } = await startExcel();
  const told = new Promise<void>((resolve, reject) => {
    Office.context.document.addHandlerAsync(
      Office.EventType.DocumentSelectionChanged,
      () => {
        resolve();
      },
      (result) => {
        if (result.status === Office.AsyncResultStatus.Failed) {
          reject(new Error(result.error.message));
        }
        workbench.user.select(workbench.book.activeSheetId, { top: 3, bottom: 3, left: 0, right: 1 });
      },
    );
  });
  await told;
});
