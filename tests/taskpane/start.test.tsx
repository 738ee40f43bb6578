import { screen } from "@testing-library/react";
import { request } from "../../src/commands/requested-view";
import { goTo, openPane, PATIENCE, press, sees } from "./open-pane";
import { act } from "@testing-library/react";

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
  await openPane();
  act(() => {
    request({ view: "check", message: "Done from the ribbon." });
  });
  expect(await screen.findByRole("heading", { level: 1, name: "Check the workbook" }, PATIENCE)).toBeTruthy();
  await sees("Done from the ribbon.");
  await press("Close");
  expect(screen.queryByText("Done from the ribbon.", { ignore: "[role=status] *" })).toBeNull();
});
