import { screen } from "@testing-library/react";
import { bookContents, findTable, tableRows } from "../support/book-contents";
import { openPane, outside, PATIENCE, press, sees } from "./open-pane";

type Opened = Awaited<ReturnType<typeof openPane>>["excel"];

/** The sample, in which somebody has typed another text over the one given. */
async function typed(
  { book, workbench }: Opened,
  table: string,
  before: string,
  after: string,
): Promise<void> {
  const { sheet, description } = findTable(book, table);
  const { area } = description;
  await outside(() => {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        if (sheet.cells.value(row, column) === before) {
          workbench.user.enter(sheet.id, row, column, [[after]]);
          return;
        }
      }
    }
    throw new Error(`${table} does not hold ${before}`);
  });
}

async function openSample(): Promise<Opened> {
  const { excel } = await openPane();
  await press("Open the sample");
  await screen.findByRole("button", { name: "Log a run" }, PATIENCE);
  return excel;
}

const headers = ({ book }: Opened): readonly string[] => findTable(book, "Runs").description.columns;

test("a parameter renamed in Params: the pane offers to rename its column, does so, and takes it back", async () => {
  const excel = await openSample();
  await typed(excel, "Params", "learning_rate", "lr");
  await sees("Params calls learning_rate lr now. Its column in Runs is still headed learning_rate.");
  await press("Rename the column learning_rate to lr");
  await sees(/^Renamed the column learning_rate of Runs to lr\. learning_rate stays an alias/);
  expect(headers(excel)).toContain("lr");
  expect(tableRows(excel.book, "Params").find(({ Name }) => Name === "lr")).toMatchObject({
    Aliases: "learning_rate",
  });
  expect(screen.queryByText(/Its column in Runs is still headed/)).toBeNull();
  await press("Undo");
  await sees("Taken back: 1 column named as before, 1 updated parameter put back.");
  expect(headers(excel)).toContain("learning_rate");
});

test("a header renamed in Runs: the definition follows, or the header is put back", async () => {
  const excel = await openSample();
  await typed(excel, "Runs", "learning_rate", "lr");
  await sees("The column learning_rate of Runs is headed lr now. Params still calls it learning_rate.");
  expect(
    await screen.findByRole("button", { name: "Rename the parameter learning_rate to lr" }),
  ).toBeDefined();
  await press("Put the header learning_rate back");
  await sees("Put the header learning_rate back in Runs.");
  expect(headers(excel)).toContain("learning_rate");
});

test("what is left as it is stays so and is not asked about again", async () => {
  const excel = await openSample();
  await typed(excel, "Params", "learning_rate", "lr");
  await sees(/^Params calls learning_rate lr now/);
  const before = (bookContents(excel.book) as { sheets: unknown }).sheets;
  await press("Leave both as they are");
  await screen.findByRole("button", { name: "Log a run" }, PATIENCE);
  expect(screen.queryByText(/^Params calls learning_rate lr now/)).toBeNull();
  expect((bookContents(excel.book) as { sheets: unknown }).sheets).toEqual(before);
});
