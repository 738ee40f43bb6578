import { screen } from "@testing-library/react";
import { findTable, tableRows } from "../support/book-contents";
import { openPane, outside, PATIENCE, press, sees } from "./open-pane";

test("a value typed into Runs while the pane stays in sight: it names the new best run", async () => {
  const { excel } = await openPane();
  await press("Open the sample");
  await screen.findByRole("button", { name: "Log a run" }, PATIENCE);
  const { sheet, description } = findTable(excel.book, "Runs");
  const { top, left } = description.area;
  const row = top + 2;
  const { Name: name } = tableRows(excel.book, "Runs")[1] ?? {};
  expect(screen.queryByText(new RegExp(`${String(name)} leads`))).toBeNull();
  await outside(() => {
    excel.workbench.user.enter(sheet.id, row, left + description.columns.indexOf("val_accuracy"), [["0.99"]]);
  });
  await sees(new RegExp(`${String(name)} leads with val_accuracy 0\\.99`));
});
