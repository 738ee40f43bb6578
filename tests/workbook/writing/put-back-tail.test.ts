// Blank rows at the end of a table that were filled, and in which somebody had typed: what was typed comes back.

import type { TableName } from "../../../src/tracking/schema/table-names";
import { layOutRows } from "../../../src/workbook/writing/lay-out-rows";
import { putBackTail } from "../../../src/workbook/writing/put-back-tail";
import { QueuedAppend } from "../../../src/workbook/writing/queued-append";
import { findTable, tableRows } from "../../support/book-contents";
import type { TestExcel } from "../../support/excel";
import { onTable, trackedBook, typeInto, workingOn } from "../tracked-book";

/** Runs with two runs and two blank rows behind them. */
async function withBlankRows(): Promise<TestExcel> {
  const excel = await trackedBook(2);
  await onTable("Runs", (table) => {
    table.resize(table.getRange().getResizedRange(2, 0));
  });
  return excel;
}

/** Fills the blank rows of a table, lets a person act, and takes back what was written over. */
function fillAndPutBack(
  name: TableName,
  rows: readonly Readonly<Record<string, string | number>>[],
  then: () => void | Promise<void> = () => undefined,
): Promise<void> {
  return workingOn(name, async (context, table, { catalogue }) => {
    const queued = new QueuedAppend(context, table, 2, layOutRows(rows, table));
    await context.sync();
    expect(queued.reused).toBe(rows.length);
    await then();
    await putBackTail(context, queued, catalogue);
  });
}

const OURS = [
  { "Run ID": "run-0003", Name: "ours", lr: 0.5 },
  { "Run ID": "run-0004", Name: "ours too", lr: 0.6 },
];

const shown = ({ book }: TestExcel) =>
  tableRows(book, "Runs").map((row) => [row["Run ID"], row["Name"], row["lr"], row["Notes"]]);

test("what a person had typed into a row that was filled stands there again", async () => {
  const excel = await withBlankRows();
  typeInto(excel, "Runs", 2, "Name", "typed");
  typeInto(excel, "Runs", 2, "Notes", "precious");
  const before = shown(excel);
  await fillAndPutBack("Runs", OURS);
  expect(shown(excel)).toEqual(before);
});

test("a formula comes back as a formula", async () => {
  const excel = await withBlankRows();
  typeInto(excel, "Runs", 2, "lr", "=1/4");
  await fillAndPutBack("Runs", OURS);
  const { sheet, description } = findTable(excel.book, "Runs");
  const { top, left } = description.area;
  const column = left + description.columns.indexOf("lr");
  expect(sheet.cells.formula(top + 3, column)).toBe("=1/4");
});

test("where the table was sorted since, it goes back to the row that was filled", async () => {
  const excel = await withBlankRows();
  typeInto(excel, "Runs", 2, "Name", "typed");
  const names = () => shown(excel).map(([, name]) => name);
  const before = [...names()].sort();
  await fillAndPutBack("Runs", OURS, () =>
    onTable("Runs", (table) => {
      table.sort.apply([{ key: 0, ascending: false }]);
    }),
  );
  expect([...names()].sort()).toEqual(before);
  expect(tableRows(excel.book, "Runs").map((row) => row["Run ID"])).not.toContain("run-0003");
});

test("rows without keys are found by the words that were written", async () => {
  const excel = await withBlankRows();
  typeInto(excel, "Runs", 3, "Name", "typed");
  const before = shown(excel);
  await fillAndPutBack(
    "Runs",
    OURS.map(({ Name, lr }) => ({ Name, lr })),
  );
  expect(shown(excel)).toEqual(before);
});

test("where those words are found no more, it gets rows of its own, and that is said", async () => {
  const excel = await withBlankRows();
  typeInto(excel, "Runs", 3, "Name", "typed");
  const filled = fillAndPutBack(
    "Runs",
    OURS.map(({ Name, lr }) => ({ Name, lr })),
    () => {
      typeInto(excel, "Runs", 2, "Name", "somebody's");
    },
  );
  await expect(filled).rejects.toMatchObject({ code: "workbook-changed" });
  const names = shown(excel).map(([, name]) => name);
  expect(names).toEqual(expect.arrayContaining(["a", "b", "somebody's", "typed"]));
});

test("where no blank row was filled there is nothing to put back", async () => {
  const excel = await trackedBook(2);
  await workingOn("Runs", async (context, table, { catalogue }) => {
    const queued = new QueuedAppend(context, table, 0, layOutRows(OURS, table));
    await context.sync();
    const before = shown(excel);
    await putBackTail(context, queued, catalogue);
    expect(shown(excel)).toEqual(before);
  });
});
