import { setUpTracking } from "../../src/actions/set-up-tracking";
import { showCell } from "../../src/actions/show-cell";
import { findSheet } from "../support/book-contents";
import { startExcel } from "../support/excel";

test("the sheet comes to the front with the cells selected, even a hidden one", async () => {
  const { book } = await startExcel();
  await setUpTracking();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Metrics").visibility = "Hidden";
    await context.sync();
  });
  await showCell({ sheet: "Metrics", address: "B2:C3" });
  const sheet = findSheet(book, "Metrics");
  expect(book.activeSheetId).toBe(sheet.id);
  expect(sheet.visibility).toBe("Visible");
  expect(sheet.selection).toEqual({ top: 1, left: 1, bottom: 2, right: 2 });
});

test("a sheet that is gone is said to be gone", async () => {
  await startExcel();
  await expect(showCell({ sheet: "Nowhere", address: "A1" })).rejects.toMatchObject({
    code: "workbook-changed",
  });
});
