import { deleteColumns } from "../../../src/workbook/writing/delete-columns";
import { findTable, tableColumn, tableEntry, tableRows } from "../../support/book-contents";
import type { TestExcel } from "../../support/excel";
import {
  columnAdded,
  interrupted,
  onTable,
  runRow,
  trackedBook,
  typeInto,
  workingOn,
  type Meanwhile,
} from "../tracked-book";

/** Deletes columns of Runs; sync 1 deletes, and what must come back comes from 2 on. */
const remove = (headers: readonly string[], ...acts: readonly Meanwhile[]) =>
  workingOn("Runs", async (context, table, { catalogue }) => {
    const columns = headers.flatMap((header) => table.find(header) ?? []);
    const gone = await deleteColumns(acts.reduce(interrupted, context), table, catalogue, columns);
    return gone.map(({ header }) => header);
  });

const columns = ({ book }: TestExcel) => findTable(book, "Runs").description.columns;

const columnBehind = (table: Excel.Table) => {
  table.columns.add(undefined, undefined, "Mine");
};

test("blank columns go, wherever they stand, and every other stays with its values", async () => {
  const excel = await trackedBook(2);
  await onTable("Runs", columnBehind);
  const wanted = columns(excel).filter((header) => !["Tags", "Notes", "Mine"].includes(header));
  expect(await remove(["Notes", "Tags", "Mine"])).toEqual(["Notes", "Tags", "Mine"]);
  expect(columns(excel)).toEqual(wanted);
  expect(tableRows(excel.book, "Runs")).toEqual([1, 2].map(runRow));
});

describe("a column in which somebody writes at that very moment comes back", () => {
  test("with a text, a formula and a number in a format, while a blank one beside it goes", async () => {
    const excel = await trackedBook(3);
    const act = () =>
      onTable("Runs", (table) => {
        const cells = table.columns.getItem("Seed").getDataBodyRange();
        cells.numberFormat = [["@"], ["General"], ["0.000"]];
        cells.values = [["007"], ["=6*7"], [8]];
      });
    expect(await remove(["Seed", "Tags"], { at: 1, act })).toEqual(["Tags"]);
    expect(columns(excel)).not.toContain("Tags");
    expect([0, 1, 2].map((row) => tableEntry(excel.book, "Runs", row, "Seed"))).toEqual([
      ["007", "@"],
      ["=6*7", undefined],
      [8, "0.000"],
    ]);
  });

  test.each([2, 3, 4, 5])(
    "beside the run it was written for, although runs are sorted at sync %i",
    async (at) => {
      const excel = await trackedBook(3);
      const typed = () => {
        typeInto(excel, "Runs", 0, "Notes", "about a");
      };
      const sorted = () =>
        onTable("Runs", (table) => {
          table.sort.apply([{ key: 0, ascending: false }]);
        });
      expect(await remove(["Notes"], { at: 1, act: typed }, { at, act: sorted })).toEqual([]);
      expect(tableRows(excel.book, "Runs")).toEqual([
        runRow(3),
        runRow(2),
        { ...runRow(1), Notes: "about a" },
      ]);
    },
  );

  test("also where its row has no Run ID", async () => {
    const excel = await trackedBook(3);
    typeInto(excel, "Runs", 1, "Run ID", "");
    const act = () => {
      typeInto(excel, "Runs", 1, "Notes", "no id yet");
    };
    expect(await remove(["Notes"], { at: 1, act })).toEqual([]);
    expect(tableColumn(excel.book, "Runs", "Notes")).toEqual([undefined, "no id yet", undefined]);
  });

  test.each([
    ["between others", columnAdded],
    ["behind them all", columnBehind],
  ])("also where it is a column of the person's own %s", async (_, add) => {
    const excel = await trackedBook(2);
    await onTable("Runs", add);
    const wanted = [...columns(excel)];
    const act = () => {
      typeInto(excel, "Runs", 1, "Mine", "=1+1");
    };
    expect(await remove(["Mine"], { at: 1, act })).toEqual([]);
    expect(columns(excel)).toEqual(wanted);
    expect(tableEntry(excel.book, "Runs", 1, "Mine")[0]).toBe("=1+1");
  });
});

test("the column that goes is the one of that name, although another one was inserted before it", async () => {
  const excel = await trackedBook(2);
  const act = () => onTable("Runs", columnAdded);
  expect(await remove(["Notes"], { at: 1, act })).toEqual(["Notes"]);
  expect(columns(excel)).toContain("Mine");
  expect(columns(excel)).not.toContain("Notes");
  expect(tableRows(excel.book, "Runs")).toEqual([1, 2].map(runRow));
});
