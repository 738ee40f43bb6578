// Saved views in the pane: kept under a name, applied, taken back, and where a question is open, asked.
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { openCompare } from "./open-compare";
import { PATIENCE, fill, outside, press } from "./open-pane";

async function saveAs(name: string): Promise<void> {
  await press("Save as view");
  fill("Name", name);
  await press("Save");
}

/** What a person does by Excel's own buttons. */
async function runs(act: (table: Excel.Table) => void): Promise<void> {
  await outside(() =>
    Excel.run(async (context) => {
      act(context.workbook.tables.getItem("Runs"));
      await context.sync();
    }),
  );
}

async function names(): Promise<unknown[]> {
  return Excel.run(async (context) => {
    const { columns } = context.workbook.tables.getItem("Runs");
    const cells = columns.getItem("Name").getDataBodyRange().load("values");
    await context.sync();
    return cells.values.map(([name]) => name as unknown);
  });
}

const sort = (ascending: boolean) =>
  runs(({ sort: order }) => {
    order.apply([{ key: 0, ascending }]);
  });

test("a view is saved, applied and taken back", async () => {
  await openCompare();
  await press("Views");
  expect(screen.queryByLabelText("View")).toBeNull();
  fill("Only runs where", "lr < 0.15");
  await sort(false);
  await saveAs("Small steps");
  await screen.findAllByText(/^The view Small steps is saved in this workbook/, undefined, PATIENCE);
  await sort(true);
  fill("Only runs where", "optimizer = sgd");

  await press("Apply");
  await screen.findAllByText(/^The view Small steps is applied: the rows are sorted by/, undefined, PATIENCE);
  expect(screen.getByLabelText("Only runs where")).toHaveProperty("value", "lr < 0.15");
  expect(await names()).toEqual(["c", "b", "a"]);
  await press("Undo");
  await screen.findAllByText(
    "The view Small steps is taken back; Runs looks as it did before.",
    undefined,
    PATIENCE,
  );
  expect(await names()).toEqual(["a", "b", "c"]);
});

test("a view of a known name takes its place only when the person says so; it is renamed, deleted and put back", async () => {
  await openCompare();
  await press("Views");
  await saveAs("First");
  await screen.findAllByText(/^The view First is saved/, undefined, PATIENCE);
  await saveAs("first");
  await screen.findAllByText("There is a view First already. Nothing was saved yet.", undefined, PATIENCE);
  await press("Replace it");
  await screen.findAllByText(/^The view first is replaced/, undefined, PATIENCE);

  await press("Rename");
  const form = screen.getByRole("form", { name: "Rename the view" });
  expect(document.activeElement).toBe(within(form).getByLabelText("Name"));
  const user = userEvent.setup();
  await user.keyboard("Second{Enter}");
  await screen.findAllByText("The view first is called Second now.", undefined, PATIENCE);
  await press("Delete");
  await screen.findAllByText(/^The view Second is deleted/, undefined, PATIENCE);
  expect(screen.queryByLabelText("View")).toBeNull();
  await press("Undo");
  await screen.findAllByText("The view Second is back.", undefined, PATIENCE);
  expect(screen.getByLabelText("View")).toHaveProperty("value", "Second");
});

test("where no sort brings the order back, the person is asked; Escape closes the form for a name", async () => {
  await openCompare();
  await press("Views");
  await sort(false);
  await saveAs("Down");
  await screen.findAllByText(/^The view Down is saved/, undefined, PATIENCE);
  await runs(({ sort: order, columns }) => {
    order.clear();
    columns.getItem("Run ID").getDataBodyRange().values = [["run-0002"], ["run-0003"], ["run-0001"]];
  });
  await press("Apply");
  await screen.findAllByText(
    /no sort would bring back the order that the rows stand in now/,
    undefined,
    PATIENCE,
  );
  expect(await names()).toEqual(["c", "b", "a"]);
  await press("Leave the order");
  await screen.findAllByText("The view Down is applied. The rows stay in their order.", undefined, PATIENCE);

  await press("Save as view");
  const user = userEvent.setup();
  await user.keyboard("{Escape}");
  expect(screen.queryByLabelText("Name")).toBeNull();
});
