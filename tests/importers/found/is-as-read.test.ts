import { isAsRead } from "../../../src/importers/found/is-as-read";
import type { FoundTable, FoundTables } from "../../../src/importers/tables/found-table";
import { findTables } from "../../../src/importers/tables/find-tables";
import { foundTable } from "./found-table";

const TABLE = foundTable(["a", "b"], [[1, 2], [3, 4]]); // prettier-ignore
const { account } = findTables({ cells: [] });
const found = (tables: FoundTable[], notes: FoundTables["notes"] = []): FoundTables => ({
  tables,
  notes,
  account,
});
const at = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });

test("one table below its header, all of it runs, is what was read without a search", () => {
  expect(isAsRead(found([TABLE]), { header: 0 })).toBe(true);
  expect(isAsRead(found([TABLE]), { header: 0 }, 2)).toBe(true);
  const blank = { area: at(1, 0, 1, 1), why: "blank", text: "" } as const;
  expect(isAsRead(found([{ ...TABLE, leftOut: [blank] }]), { header: 0 })).toBe(true);
});

test.each<[why: string, tables: FoundTable[], header: number | undefined, count?: number]>([
  ["none", [], 0],
  ["two", [TABLE, TABLE], 0],
  ["runs as columns", [{ ...TABLE, isTransposed: true }], 0],
  ["a header elsewhere", [TABLE], 1],
  ["a header that was not read", [TABLE], undefined],
  ["no header", [{ ...TABLE, header: undefined }], 0],
  ["a header of two rows", [{ ...TABLE, header: at(0, 0, 1, 1) }], 0],
  ["another number of runs", [TABLE], 0, 3],
  [
    "a line that is no run",
    [{ ...TABLE, leftOut: [{ area: at(2, 0, 2, 1), why: "summary", text: "mean" }] }],
    0,
  ],
])("tables that are not: %s", (...[, tables, header, count]) => {
  expect(isAsRead(found(tables), { header }, count)).toBe(false);
});

test("notes beside it, and cells merged down in it, are more than was read", () => {
  expect(isAsRead(found([TABLE], [{ area: at(9, 0, 9, 0), text: "x" }]), { header: 0 })).toBe(false);
  expect(isAsRead(found([TABLE]), { header: 0, merged: [at(1, 0, 2, 0)] })).toBe(false);
  expect(isAsRead(found([TABLE]), { header: 0, merged: [at(1, 0, 1, 1)] })).toBe(true);
  expect(isAsRead(found([TABLE]), { header: 0, merged: [at(1, 5, 2, 5)] })).toBe(true);
});
