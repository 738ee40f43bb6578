import { fireEvent, screen, waitFor } from "@testing-library/react";
import { logRun } from "../../src/actions/log-run";
import { setUpTracking } from "../../src/actions/set-up-tracking";
import { findTable } from "../support/book-contents";
import { PATIENCE, columnOf, goTo, openPane, outside, press, sees, sheetNamed } from "./open-pane";

test("a check lists what is wrong under its sheet and rule, and leads to the cell", async () => {
  const { excel } = await openPane();
  await setUpTracking();
  await excel.Excel.run(async (context) => {
    const runs = context.workbook.worksheets.getItem("Runs");
    runs.getRange("A2:D2").values = [["run-1", "first", "", "Bananas"]];
    await context.sync();
  });
  await goTo("Check", "Check the workbook");
  await press("Run check");
  await sees(/^Checked \d+ sheets/);
  const runs = sheetNamed(excel.book, "Runs");
  fireEvent.click(screen.getByRole("button", { name: "Show Runs!D2" }));
  await waitFor(() => {
    expect(excel.book.activeSheetId).toBe(runs.id);
    expect(runs.selection).toMatchObject({ top: 1, left: 3 });
  }, PATIENCE);

  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Runs").getRange("D2").values = [["Completed"]];
    await context.sync();
  });
  await press("Check again");
  await sees(/^No issue found/);
});

test("fingerprints of other configurations are renewed by one click, and the check is done again", async () => {
  const { excel } = await openPane();
  await setUpTracking();
  await logRun({ "field:name": "first", "field:status": "Completed", "field:model": "mlp" });
  const { sheet, description } = findTable(excel.book, "Runs");
  const [before] = columnOf(sheet, "Fingerprint");
  await outside(() => {
    excel.workbench.user.enter(sheet.id, 1, description.columns.indexOf("Model"), [["cnn"]]);
  });
  await goTo("Check", "Check the workbook");
  await press("Run check");
  await press("Renew fingerprints");
  await sees("1 fingerprint was renewed.");
  await sees(/^No issue found/);
  expect(screen.queryByRole("button", { name: "Renew fingerprints" })).toBeNull();
  expect(columnOf(sheet, "Fingerprint")).not.toEqual([before]);
  await press("Undo");
  await screen.findByRole("button", { name: "Renew fingerprints" }, PATIENCE);
  expect(columnOf(sheet, "Fingerprint")).toEqual([before]);
});
