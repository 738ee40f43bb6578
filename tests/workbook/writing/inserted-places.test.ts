// Rows that were inserted are looked for where they were put, and by their key where they stand there no longer.

import type { CellValue } from "../../../src/tracking/values/cell-value";
import type { TrackedTable } from "../../../src/workbook/tracked-table";
import type { StoodCells } from "../../../src/workbook/writing/as-it-stood";
import {
  findInserted,
  neighbours,
  syncFits,
  type PutRow,
  type RowPlace,
  type RowUnderTitles,
} from "../../../src/workbook/writing/inserted-places";
import { columnAdded, onTable, trackedBook, typeInto, workingOn, type Meanwhile } from "../tracked-book";

type Row = Readonly<Record<string, CellValue>>;

/** Cells of one row under the titles of a table. */
function cellsOf(row: Row, { headers }: TrackedTable): StoodCells {
  const values = [headers.map((header) => row[header] ?? "")];
  return { values, formulas: values, numberFormat: values.map((one) => one.map(() => "General")) };
}

/** A row of which the id and the name are known; all that was written for it so far is its id. */
function laid(row: Row, now: TrackedTable): RowUnderTitles {
  return {
    cells: cellsOf(row, now),
    written: [cellsOf({ "Run ID": row["Run ID"] ?? "" }, now)],
    known: now.headers.map((header) => header === "Run ID" || header === "Name"),
  };
}

const b: Row = { "Run ID": "run-0002", Name: "b" };

/** What becomes of rows that were put at body rows of Runs. */
function placesOf(rows: readonly PutRow<Row>[], meanwhile?: Meanwhile): Promise<RowPlace[]> {
  return workingOn(
    "Runs",
    async (context, table, { catalogue }) => {
      const { places } = await findInserted(context, table, catalogue, rows, laid);
      return rows.flatMap(({ row }) => places.get(row) ?? []);
    },
    meanwhile,
  );
}

test("a row that stands where it was put stands", async () => {
  await trackedBook(3);
  expect(await placesOf([{ row: b, at: 1 }])).toEqual([{ kind: "stands" }]);
});

test("one that went elsewhere is found by its key", async () => {
  await trackedBook(3);
  await onTable("Runs", (table) => {
    table.sort.apply([{ key: 1, ascending: false }]);
  });
  expect(await placesOf([{ row: { ...b, "Run ID": "RUN-0002" }, at: 0 }])).toEqual([{ kind: "unknown" }]);
  expect(await placesOf([{ row: b, at: 0 }])).toEqual([{ kind: "stands" }]);
});

test("a blank place is open, and so is one that holds what was written for this very row", async () => {
  const excel = await trackedBook(3);
  for (const header of ["Run ID", "Name"]) {
    typeInto(excel, "Runs", 1, header, "");
  }
  expect(await placesOf([{ row: b, at: 1 }])).toEqual([{ kind: "open", at: 1, isBlank: true }]);
  typeInto(excel, "Runs", 1, "Run ID", "run-0002");
  expect(await placesOf([{ row: b, at: 1 }])).toEqual([{ kind: "open", at: 1, isBlank: false }]);
});

test("one whose key stands nowhere is nowhere; one with something else under its key is unknown", async () => {
  const excel = await trackedBook(3);
  const gone: Row = { "Run ID": "run-0009", Name: "i" };
  expect(await placesOf([{ row: gone, at: 1 }])).toEqual([{ kind: "nowhere" }]);
  expect(await placesOf([{ row: gone, at: 99 }])).toEqual([{ kind: "nowhere" }]);
  typeInto(excel, "Runs", 1, "Name", "somebody's");
  expect(await placesOf([{ row: b, at: 1 }])).toEqual([{ kind: "unknown" }]);
});

test("two rows with one key are told apart by nothing", async () => {
  const excel = await trackedBook(3);
  typeInto(excel, "Runs", 0, "Run ID", "run-0002");
  expect(await placesOf([{ row: b, at: 2 }])).toEqual([{ kind: "unknown" }]);
});

test("a row without a key of its own is looked for in its place alone", async () => {
  await trackedBook(3);
  expect(await placesOf([{ row: { Name: "b" }, at: 0 }])).toEqual([{ kind: "unknown" }]);
});

test("a column that comes meanwhile makes it look once more", async () => {
  await trackedBook(3);
  const meanwhile: Meanwhile = { at: 3, act: () => onTable("Runs", columnAdded) };
  expect(await placesOf([{ row: b, at: 1 }], meanwhile)).toEqual([{ kind: "stands" }]);
});

test("neighbours go together, from the top down", () => {
  const rows = [5, 2, 3, 9, 1].map((at) => ({ at }));
  expect(neighbours(rows).map((group) => group.map(({ at }) => at))).toEqual([[1, 2, 3], [5], [9]]);
  expect(neighbours([])).toEqual([]);
});

test("rows that do not fit are told from what Excel refuses otherwise", async () => {
  await trackedBook(1);
  await workingOn("Runs", async (context, table) => {
    const cells = context.workbook.tables.getItem(table.name).getDataBodyRange();
    cells.values = [["too", "narrow"]];
    expect(await syncFits(context)).toBe(false);
    context.workbook.worksheets.getItem("gone").load("name");
    await expect(syncFits(context)).rejects.toMatchObject({ code: "ItemNotFound" });
  });
});
