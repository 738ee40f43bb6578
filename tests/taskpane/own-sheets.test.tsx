import { screen, waitFor } from "@testing-library/react";
import { setUpTracking } from "../../src/actions/set-up-tracking";
import { tableRows } from "../support/book-contents";
import { openPane, outside, press, sees, sheetNamed } from "./open-pane";

/** Adds a sheet that a person keeps by hand. */
async function keepLog(): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.add("exp log").getRange("A1:C3").values = [
      ["Name", "lr", "val_acc"],
      ["base", 0.1, 0.8],
      ["wide", 0.2, 0.9],
    ];
    await context.sync();
  });
}

test("Home looks over the workbook's own sheets when it is asked to, and leads to their import", async () => {
  const { excel } = await openPane();
  expect(screen.queryByText("Your own sheets")).toBeNull();
  await outside(async () => {
    await setUpTracking();
    await keepLog();
  });
  await press("Refresh");
  await sees("Your own sheets");
  await press("Look for runs");
  await sees("1 sheet of this workbook looks like an experiment table: exp log (2 rows).");
  await press("Import from it");
  await press("Import 2 runs");
  await sees(/2 runs added/);
  expect(tableRows(excel.book, "Runs").map(({ Name, Source }) => [Name, Source])).toEqual([
    ["base", "Sheet exp log"],
    ["wide", "Sheet exp log"],
  ]);
});

test("before tracking is set up, Home looks too, and the import begins once it is", async () => {
  const { excel } = await openPane();
  await outside(keepLog);
  await press("Refresh");
  await press("Look for runs");
  await press("Import from it");
  await press("Set up tracking");
  await press("Import 2 runs");
  await sees(/2 runs added/);
  expect(tableRows(excel.book, "Runs")).toHaveLength(2);
});

test("the place of a rejected row leads to its cells, before the import and after it", async () => {
  const { excel } = await openPane();
  await outside(async () => {
    await setUpTracking();
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("exp log").getRange("B2:D4").values = [
        ["run_id", "lr", "val_acc"],
        ["a", 0.1, 0.8],
        ["a", 0.1, 0.9],
      ];
      await context.sync();
    });
  });
  await press("Refresh");
  await press("Look for runs");
  await press("Import from it");
  await press("row 4 of exp log");
  await waitFor(() => {
    expect(sheetNamed(excel.book, "exp log").selection).toMatchObject({
      top: 3,
      left: 1,
      bottom: 3,
      right: 3,
    });
  });
  await press("Import 1 run");
  await sees(/1 run added/);
  await press(/Rejected rows/);
  await press("row 4 of exp log");
  expect(tableRows(excel.book, "Runs")).toHaveLength(1);
});
