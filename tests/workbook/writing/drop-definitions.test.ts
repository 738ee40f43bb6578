import type { DefinitionName } from "../../../src/workbook/writing/definition-name";
import { dropDefinitions } from "../../../src/workbook/writing/drop-definitions";
import { findTable, tableRows } from "../../support/book-contents";
import type { TestExcel } from "../../support/excel";
import { onTable, runRow, trackedBook, typeInto, working } from "../tracked-book";

const drop = async (...names: readonly DefinitionName[]) =>
  (await working((context, tracking) => dropDefinitions(context, tracking, names))).gone;

const LR = { table: "Params", name: "lr" } as const;
const ACC = { table: "Metrics", name: "acc" } as const;

const names = ({ book }: TestExcel) =>
  ["Params", "Metrics"].map((table) => tableRows(book, table).map(({ Name }) => Name));
const headers = ({ book }: TestExcel) => findTable(book, "Runs").description.columns;

test("a definition that nothing uses goes with its column, and the other stays", async () => {
  const excel = await trackedBook(0);
  expect(await drop(LR)).toBe(1);
  expect(names(excel)).toEqual([[], ["acc"]]);
  expect(headers(excel)).not.toContain("lr");
  expect(headers(excel)).toContain("acc");
});

test("one that a run uses stays, with its column and every value", async () => {
  const excel = await trackedBook(2);
  expect(await drop(LR, ACC)).toBe(0);
  expect(names(excel)).toEqual([["lr"], ["acc"]]);
  expect(tableRows(excel.book, "Runs")).toEqual([1, 2].map(runRow));
});

test("a remark of a person below the table keeps the column", async () => {
  const excel = await trackedBook(0);
  const { sheet, description } = findTable(excel.book, "Runs");
  const column = description.area.left + description.columns.indexOf("lr");
  excel.workbench.user.enter(sheet.id, description.area.bottom + 5, column, [["mine"]]);
  expect(await drop(LR)).toBe(0);
  expect(headers(excel)).toContain("lr");
});

test("both go at once, whichever way their columns stand", async () => {
  const excel = await trackedBook(0);
  expect(await drop(ACC, LR)).toBe(2);
  expect(names(excel)).toEqual([[], []]);
  expect(headers(excel)).not.toContain("acc");
});

test("a column under another case is the definition's all the same", async () => {
  const excel = await trackedBook(1);
  typeInto(excel, "Runs", 0, "lr", "");
  await onTable("Runs", (table) => {
    table.columns.getItem("lr").name = "LR";
  });
  expect(await drop(LR)).toBe(1);
  expect(headers(excel)).not.toContain("LR");
});

test("nothing named costs nothing", async () => {
  const excel = await trackedBook(1);
  const syncs = await working(async (context, tracking) => {
    excel.resetCounters();
    await dropDefinitions(context, tracking, []);
    return excel.counters.syncs;
  });
  expect(syncs).toBe(0);
});
