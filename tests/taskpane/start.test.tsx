import { act, screen, waitFor } from "@testing-library/react";
import { goTo, openPane, PATIENCE, press, sees } from "./open-pane";
import { onTable, trackedBook } from "../workbook/tracked-book";

test("an empty workbook offers to begin; setting up makes the sheets and leads on", async () => {
  const { excel } = await openPane();
  expect(screen.getByRole("button", { name: "Open the sample" })).toBeTruthy();
  await press("Set up tracking");
  await sees("Nothing logged yet.");
  expect(excel.book.sheets.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["Runs", "Params", "Metrics", "Issues", "Changes"]),
  );
  expect(await sees(/^Set up tracking: created/)).toBeTruthy();
});

test("where tracking is missed it can be set up on the spot", async () => {
  const { excel } = await openPane();
  await goTo("Log", "Log a run");
  expect(screen.getByText(/not tracked yet/)).toBeTruthy();
  await press("Set up tracking");
  await sees(/^Becomes run-0001/);
  expect(excel.book.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(["Runs", "Params"]));
});

test("a ribbon command switches the view and says what it did", async () => {
  const { ribbon } = await openPane();
  act(() => {
    ribbon.request({
      view: "check",
      act: { label: "Doing it", perform: () => Promise.resolve({ message: "Done from the ribbon." }) },
    });
  });
  expect(await screen.findByRole("heading", { level: 1, name: "Check the workbook" }, PATIENCE)).toBeTruthy();
  await sees("Done from the ribbon.");
  await press("Close");
  expect(screen.queryByText("Done from the ribbon.", { ignore: "[role=status] *" })).toBeNull();
});

test("Home says which header row is off and what to do, and takes it back once it is shown again", async () => {
  await trackedBook(2).then(({ book }) => openPane(book));
  await sees("2 runs");
  await onTable("Params", (table) => {
    table.showHeaders = false;
  });
  await press("Refresh");
  await sees(/^The header row of the table Params on the sheet Params is turned off/);
  expect(await sees(/Turn it on \(Table Design > Header Row\)/)).toBeTruthy();
  expect(screen.getByText("2 runs")).toBeTruthy();
  await onTable("Params", (table) => {
    table.showHeaders = true;
  });
  await press("Try again");
  await waitFor(() => {
    expect(screen.queryByText(/^The header row/)).toBeNull();
  }, PATIENCE);
});
