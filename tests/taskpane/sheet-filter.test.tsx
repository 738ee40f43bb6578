import { screen, waitFor } from "@testing-library/react";
import type { Book } from "../../src/workbench/book/book";
import { fill, outside, PATIENCE, press, sees, sheetNamed } from "./open-pane";
import { openCompare } from "./open-compare";

function hidden(book: Book): string {
  return [...sheetNamed(book, "Runs").hiddenRows].sort().join(" ");
}

test("Runs is filtered from the pane and shown whole again; what Excel cannot say is offered as a list of Run IDs", async () => {
  const { excel } = await openCompare();
  expect(screen.queryByRole("button", { name: "Filter Runs" })).toBeNull();
  fill("Only runs where", "optimizer = adam");
  await press("Filter Runs");
  await sees(/^Runs shows 2 of 3 runs where optimizer = adam/);
  expect(hidden(excel.book)).toBe("2");
  await press("Undo");
  await sees("The filter is cleared; Runs shows all runs.");
  expect(hidden(excel.book)).toBe("");

  fill("Only runs where", "optimizer = sgd or lr > 0.2");
  await press("Filter Runs");
  await sees(/Nothing was hidden\.$/);
  await press("Show these 2 runs by Run ID");
  await sees(/by a list of their Run IDs/);
  expect(hidden(excel.book)).toBe("1");
  fill("Only runs where", "");
  expect(screen.queryByRole("button", { name: "Filter Runs" })).toBeNull();
  await press("Show all runs");
  await sees("The filter is cleared; Runs shows all runs.");
  await waitFor(() => {
    expect(screen.queryByRole("button", { name: "Show all runs" })).toBeNull();
  }, PATIENCE);
});

test("a filter of the person is asked about first, and one that is wrong is said at its field", async () => {
  const { excel } = await openCompare();
  await outside(() =>
    Excel.run(async (context) => {
      context.workbook.tables.getItem("Runs").columns.getItem("optimizer").filter.applyValuesFilter(["sgd"]);
      await context.sync();
    }),
  );
  fill("Only runs where", "optimizer = adam");
  await press("Filter Runs");
  await sees(/^A filter of your own on optimizer would be replaced/);
  expect(hidden(excel.book)).toBe("1 3");
  await press("Replace it");
  await sees(/^Runs shows 2 of 3 runs/);
  expect(hidden(excel.book)).toBe("2");
  await press("Show all runs");
  await sees(/yours on optimizer is back\.$/);
  expect(hidden(excel.book)).toBe("1 3");
  fill("Only runs where", "optimzer = adam");
  await press("Filter Runs");
  const field = screen.getByRole("combobox", { name: "Only runs where" });
  await waitFor(() => {
    const said = document.getElementById(field.getAttribute("aria-describedby") ?? "")?.textContent;
    expect(said).toMatch(/^Runs has no column “optimzer”\. Did you mean optimizer/);
    expect(field.getAttribute("aria-invalid")).toBe("true");
  }, PATIENCE);
  expect(hidden(excel.book)).toBe("1 3");
});
