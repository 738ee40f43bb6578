import type { ColumnRename } from "../../../src/tracking/planning/plan";
import { renameColumns } from "../../../src/workbook/writing/rename-columns";
import { findTable, tableColumn } from "../../support/book-contents";
import type { TestExcel } from "../../support/excel";
import { columnAdded, onTable, trackedBook, workingOn, type Meanwhile } from "../tracked-book";

const rename = (columns: readonly ColumnRename[], meanwhile?: Meanwhile) =>
  workingOn(
    "Runs",
    async (context, table, { catalogue }) => {
      const { renamed, missing } = await renameColumns(context, table, catalogue, columns);
      return { renamed, missing };
    },
    meanwhile,
  );

const headers = ({ book }: TestExcel) => findTable(book, "Runs").description.columns;
const acc = ({ book }: TestExcel, header: string) => tableColumn(book, "Runs", header);

const ACC = { from: "acc", to: "accuracy" };

test("each column gets its header, whatever the case it was named in, and keeps what stands in it", async () => {
  const excel = await trackedBook(2);
  const places = [headers(excel).indexOf("acc"), headers(excel).indexOf("lr")];
  const outcome = await rename([
    { from: "ACC", to: "=accuracy" },
    { from: "lr", to: "LR" },
  ]);
  expect(outcome).toEqual({ renamed: 2, missing: [] });
  expect(places.map((at) => headers(excel)[at])).toEqual(["=accuracy", "LR"]);
  expect(acc(excel, "=accuracy")).toEqual([0.1, 0.2]);
  expect(acc(excel, "LR")).toEqual([0.001, 0.002]);
});

test("one that was renamed before is left so, and one that is gone is named; the others go on", async () => {
  const excel = await trackedBook(2);
  await rename([ACC]);
  const outcome = await rename([ACC, { from: "loss", to: "val_loss" }, { from: "lr", to: "rate" }]);
  expect(outcome).toEqual({ renamed: 1, missing: ["loss"] });
  expect(acc(excel, "accuracy")).toEqual([0.1, 0.2]);
  expect(acc(excel, "rate")).toEqual([0.001, 0.002]);
});

// Syncs 1 and 2 read the table, 3 writes the header.
describe("right before the header is written", () => {
  const during = (change: (table: Excel.Table) => void) =>
    rename([ACC], { at: 3, act: () => onTable("Runs", change) });

  test("a column inserted to the left moves it: the header goes where the values are", async () => {
    const excel = await trackedBook(2);
    expect(await during(columnAdded)).toEqual({ renamed: 1, missing: [] });
    expect(acc(excel, "accuracy")).toEqual([0.1, 0.2]);
    expect(headers(excel)).toContain("Mine");
  });

  test("the column gets another name: that stays, and the person is told", async () => {
    const excel = await trackedBook(2);
    const renamed = during((table) => {
      table.columns.getItem("acc").name = "mine now";
    });
    await expect(renamed).rejects.toMatchObject({
      code: "workbook-changed",
      message: "The sheet Runs has no column acc any more.",
    });
    expect(headers(excel)).not.toContain("accuracy");
    expect(acc(excel, "mine now")).toEqual([0.1, 0.2]);
  });

  test("another column gets the very header: both keep what they are called, and no 'accuracy2' appears", async () => {
    const excel = await trackedBook(2);
    const wanted = headers(excel).map((header) => (header === "Author" ? "Accuracy" : header));
    const taken = during((table) => {
      table.columns.getItem("Author").name = "Accuracy";
    });
    await expect(taken).rejects.toMatchObject({
      code: "workbook-changed",
      message: "The sheet Runs has another column accuracy already.",
    });
    expect(headers(excel)).toEqual(wanted);
    expect(acc(excel, "acc")).toEqual([0.1, 0.2]);
  });
});
