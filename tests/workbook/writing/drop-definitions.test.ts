import { dropDefinitions } from "../../../src/workbook/writing/drop-definitions";
import { findTable, tableColumn, tableRows } from "../../support/book-contents";
import type { TestExcel } from "../../support/excel";
import { interrupted, onTable, trackedBook, typeInto, working, type Meanwhile } from "../tracked-book";

const drop = (...acts: readonly Meanwhile[]) =>
  working((context, tracking) =>
    dropDefinitions(acts.reduce(interrupted, context), tracking, [
      { table: "Metrics", name: "acc" },
      { table: "Params", name: "lr" },
    ]),
  );

/** Runs whose acc and lr are blank. */
async function blankColumns(): Promise<TestExcel> {
  const excel = await trackedBook(3);
  await onTable("Runs", (table) => {
    for (const header of ["acc", "lr"]) {
      table.columns.getItem(header).getDataBodyRange().clear(Excel.ClearApplyTo.contents);
    }
  });
  return excel;
}

const columns = ({ book }: TestExcel) => findTable(book, "Runs").description.columns;
const names = ({ book }: TestExcel) => [
  ...tableColumn(book, "Metrics", "Name"),
  ...tableColumn(book, "Params", "Name"),
];

test("entries that nothing uses go with their columns", async () => {
  const excel = await blankColumns();
  expect(await drop()).toBe(2);
  expect(columns(excel)).not.toEqual(expect.arrayContaining(["acc"]));
  expect(columns(excel)).not.toEqual(expect.arrayContaining(["lr"]));
  expect(names(excel)).toEqual([undefined, undefined]);
});

test("a column that holds a value stays, and so does its entry", async () => {
  const excel = await blankColumns();
  typeInto(excel, "Runs", 1, "acc", "0");
  expect(await drop()).toBe(1);
  expect(tableRows(excel.book, "Runs")[1]).toMatchObject({ acc: 0 });
  expect(names(excel)).toEqual(["acc", undefined]);
});

// Sync 1 looks, sync 2 deletes.
describe("what is typed at the very moment when its column is deleted", () => {
  test.each([
    ["0.77", 0.77, undefined],
    ["=1/4", 0.25, "=1/4"],
    ["n/a", "n/a", undefined],
  ])("%s is there again, and its entry stays", async (text, value, formula) => {
    const excel = await blankColumns();
    const act = () => {
      typeInto(excel, "Runs", 1, "acc", text);
    };
    expect(await drop({ at: 2, act })).toBe(1);
    expect(names(excel)).toEqual(["acc", undefined]);
    const { sheet, description } = findTable(excel.book, "Runs");
    const column = description.area.left + description.columns.indexOf("acc");
    expect(sheet.cells.formula(2, column)).toBe(formula);
    expect(formula ?? tableColumn(excel.book, "Runs", "acc")[1]).toBe(formula ?? value);
    expect(tableColumn(excel.book, "Runs", "Run ID")).toEqual(["run-0001", "run-0002", "run-0003"]);
  });

  test.each([3, 4, 5, 6])(
    "stands in its own row even when the rows are sorted before sync %i",
    async (at) => {
      const excel = await blankColumns();
      const type = () => {
        typeInto(excel, "Runs", 0, "acc", "0.77");
      };
      const sort = () =>
        onTable("Runs", (table) => {
          table.sort.apply([{ key: 1, ascending: false }]);
        });
      await drop({ at: 2, act: type }, { at, act: sort });
      const row = tableRows(excel.book, "Runs").find((one) => one["Run ID"] === "run-0001");
      expect(row).toMatchObject({ Name: "a", acc: 0.77 });
      expect(tableColumn(excel.book, "Runs", "acc").filter((one) => one !== undefined)).toEqual([0.77]);
    },
  );

  test("below the table it is there again as well", async () => {
    const excel = await blankColumns();
    const { sheet, description } = findTable(excel.book, "Runs");
    const column = description.area.left + description.columns.indexOf("acc");
    const act = () => {
      excel.workbench.user.enter(sheet.id, 9, column, [["mean"]]);
    };
    await drop({ at: 2, act });
    const now = findTable(excel.book, "Runs").description;
    expect(sheet.cells.value(9, now.area.left + now.columns.indexOf("acc"))).toBe("mean");
  });
});
