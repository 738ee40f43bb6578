import { cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { commitImport } from "../../src/actions/commit-import";
import { prepareImport } from "../../src/actions/prepare-import";
import { setUpTracking } from "../../src/actions/set-up-tracking";
import { ViewRequests } from "../../src/commands/view-requests";
import { Pane } from "../../src/taskpane/shell/pane";
import { showCell } from "../../src/actions/show-cell";
import { PATIENCE, fill, goTo, openPane, outside, press, sees } from "./open-pane";

const CSV = `name,status,lr,val_accuracy
deep,completed,0.1,0.91
wide,completed,0.2,0.95
crashed,failed,0.3,
`;

/** The pane of a workbook with these runs, of which the two that are completed have been chosen. */
async function addTheBest(): Promise<void> {
  await openPane();
  await setUpTracking();
  await commitImport(await prepareImport({ name: "runs.csv", content: CSV }));
  await goTo("Compare", "Compare runs");
  await press("Add the best 5");
  await screen.findAllByText("2 runs added.", undefined, PATIENCE);
}

/** The chosen runs as they are listed. */
function listed(): (string | null)[] {
  const list = screen.queryByRole("list", { name: "Runs to compare" });
  return list
    ? within(list)
        .getAllByRole("listitem")
        .map(({ textContent }) => textContent)
    : [];
}

async function shown(): Promise<string[]> {
  return Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem("Compare").getUsedRange().load("text");
    await context.sync();
    return (used.text.find(([label]) => label === "Run") ?? []).slice(1);
  });
}

test("runs are added, left out, and put side by side with the baseline that was chosen", async () => {
  await addTheBest();
  expect(listed()).toEqual(["wide run-0002BaselineLeave out", "deep run-0001As baselineLeave out"]);

  await showCell({ sheet: "Runs", address: "A3:A4" });
  await press("Add selected rows");
  await screen.findAllByText("1 run added. 1 run was chosen already.", undefined, PATIENCE);
  expect(listed().map((text) => text?.slice(0, 4))).toEqual(["wide", "deep", "cras"]);

  const user = userEvent.setup();
  await user.click(screen.getByRole("button", { name: "Take crashed as the baseline" }));
  await user.click(screen.getByRole("button", { name: "Leave deep out" }));
  expect(listed()).toEqual(["crashed run-0003BaselineLeave out", "wide run-0002As baselineLeave out"]);
  expect(document.activeElement).toBe(screen.getByRole("list", { name: "Runs to compare" }));
  await press("Compare side by side");
  await screen.findAllByText(/^Compare shows 2 runs side by side/, undefined, PATIENCE);
  expect((await shown()).slice(0, 2)).toEqual(["crashed (baseline)", "wide"]);

  await user.click(screen.getByRole("button", { name: "Leave wide out" }));
  expect(screen.getByRole("button", { name: "Compare side by side" }).getAttribute("aria-disabled")).toBe(
    "true",
  );
  await waitFor(() => {
    expect(screen.queryByText(/^Compare shows/)).toBeNull();
  });
});

test("runs that were chosen are there again after the pane was loaded anew, and gone when none is chosen", async () => {
  await addTheBest();
  cleanup();
  render(<Pane officeIsDark={() => undefined} ribbon={new ViewRequests()} />);
  await goTo("Compare", "Compare runs");
  await waitFor(() => {
    expect(listed()).toEqual(["wide run-0002BaselineLeave out", "deep run-0001As baselineLeave out"]);
  }, PATIENCE);
  await press("Choose none");
  cleanup();
  render(<Pane officeIsDark={() => undefined} ribbon={new ViewRequests()} />);
  await goTo("Compare", "Compare runs");
  await screen.findByRole("button", { name: "Add the best 5" }, PATIENCE);
  expect(listed()).toEqual([]);
});

test("runs that were renamed or deleted meanwhile are listed as they are called now, and named by id where they are gone", async () => {
  await addTheBest();
  await Excel.run(async (context) => {
    const names = context.workbook.tables.getItem("Runs").columns.getItem("Name").getDataBodyRange();
    names.getCell(1, 0).values = [["wider"]];
    await context.sync();
  });
  await press("Compare side by side");
  await screen.findAllByText(/^Compare shows 2 runs side by side/, undefined, PATIENCE);
  expect(listed()[0]).toBe("wider run-0002BaselineLeave out");
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("Runs").rows.getItemAt(1).delete();
    await context.sync();
  });
  await press("Compare side by side");
  await screen.findAllByText(/There is no run run-0002 on the sheet Runs\./, undefined, PATIENCE);
  await userEvent.setup().click(screen.getByRole("button", { name: "Choose none" }));
  expect(document.activeElement?.textContent).toBe("Runs side by side");
});

test("a selection elsewhere is said, and what was chosen stays", async () => {
  await addTheBest();
  await showCell({ sheet: "Metrics", address: "A2" });
  await press("Add selected rows");
  await screen.findAllByText(/No row of Runs is selected/, undefined, PATIENCE);
  expect(listed()).toHaveLength(2);
});

test("all runs that the filter above holds for are added, and a wrong filter is said", async () => {
  await openPane();
  await outside(async () => {
    await setUpTracking();
    await commitImport(await prepareImport({ name: "runs.csv", content: CSV }));
  });
  await goTo("Compare", "Compare runs");
  expect(screen.queryByRole("button", { name: "Add all of the filter" })).toBeNull();
  fill("Only runs where", "lr >= 0.2");
  await press("Add all of the filter");
  await sees("2 runs added.");
  expect(listed().map((text) => text?.slice(0, 4))).toEqual(["wide", "cras"]);
  fill("Only runs where", "lrr >= 0.2");
  await press("Add all of the filter");
  await screen.findAllByText(/Runs has no column/, { ignore: "[role=status] *" }, PATIENCE);
});
