import { fireEvent, screen, waitFor } from "@testing-library/react";
import { setUpTracking } from "../../src/actions/set-up-tracking";
import { PATIENCE, goTo, openPane, press, sees, sheetNamed } from "./open-pane";

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
