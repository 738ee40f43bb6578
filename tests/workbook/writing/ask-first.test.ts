import { askFirst, freeRows, type Need } from "../../../src/workbook/writing/ask-first";
import type { TrackedTable } from "../../../src/workbook/tracked-table";
import { findTable } from "../../support/book-contents";
import { onTable, trackedBook, typeBelow, typeInto, workingOn } from "../tracked-book";

/** Asks for rows or columns of Runs; the free rows at its end. */
const ask = (
  need: Omit<Need, "table"> = {},
  seen: (table: TrackedTable) => TrackedTable = (table) => table,
) =>
  workingOn("Runs", async (context, table) => {
    const asked = seen(table);
    return (await askFirst(context, [{ table: asked, ...need }])).get(asked)?.free;
  });
const refused = (code: string, words: string) => ({
  code,
  message: expect.stringContaining(words) as string,
});

describe("blank rows at the end", () => {
  test("are those below the last value of ours; an empty table has one", async () => {
    await trackedBook(3);
    expect(await ask({ rows: 1 })).toBe(0);
    await onTable("Runs", (table) => {
      table.resize(table.getRange().getResizedRange(4, 0));
    });
    expect(await ask({ rows: 1 })).toBe(4);
    expect(await workingOn("Runs", (context, table) => freeRows(context, table))).toBe(4);
    await trackedBook(0);
    expect(await ask({ rows: 1 })).toBe(1);
  });

  test("do not count where a person wrote, be it in a column of their own", async () => {
    const excel = await trackedBook(2);
    await onTable("Runs", (table) => {
      table.resize(table.getRange().getResizedRange(3, 0));
      table.columns.add(undefined, undefined, "Mine");
    });
    expect(await ask({ rows: 1 })).toBe(3);
    typeInto(excel, "Runs", 3, "Tags", "keep");
    expect(await ask({ rows: 1 })).toBe(1);
    typeInto(excel, "Runs", 4, "Mine", "my remark");
    expect(await ask({ rows: 1 })).toBe(0);
  });
});

describe("cells below the table", () => {
  test("hinder rows that would reach them, and no fewer", async () => {
    const excel = await trackedBook(2);
    const { sheet, description } = findTable(excel.book, "Runs");
    excel.workbench.user.enter(sheet.id, description.area.bottom + 3, 1, [["mine"]]);
    expect(await ask({ rows: 2 })).toBe(0);
    await expect(ask({ rows: 3 })).rejects.toMatchObject(
      refused("cells-in-the-way", "the cells B6 on the sheet Runs"),
    );
  });

  test("do not hinder rows for which there are blank ones, nor cells beside the table", async () => {
    const excel = await trackedBook(2);
    await onTable("Runs", (table) => {
      table.resize(table.getRange().getResizedRange(1, 0));
    });
    typeBelow(excel, "Runs", "mine", false);
    expect(await ask({ rows: 1 })).toBe(1);
    const { sheet, description } = findTable(excel.book, "Params");
    excel.workbench.user.enter(sheet.id, description.area.bottom + 1, description.area.right + 2, [
      ["beside"],
    ]);
    await expect(
      workingOn("Params", (context, table) => askFirst(context, [{ table, rows: 5 }])),
    ).resolves.toBeDefined();
  });
});

describe("a worksheet has an end", () => {
  test("in rows", async () => {
    await trackedBook(1);
    await expect(ask({ rows: 1_048_576 })).rejects.toMatchObject(refused("invalid-input", "1,048,577 rows"));
  });

  test("in columns, of which the last must be empty", async () => {
    const excel = await trackedBook(1);
    await expect(ask({ columns: 16_384 })).rejects.toMatchObject(
      refused("cells-in-the-way", "no room for more columns"),
    );
    expect(await ask({ columns: 2 })).toBe(0);
    const { sheet } = findTable(excel.book, "Runs");
    excel.workbench.user.enter(sheet.id, 9, 16_382, [["far right"]]);
    expect(await ask({ columns: 1 })).toBe(0);
    await expect(ask({ columns: 2 })).rejects.toMatchObject(
      refused("cells-in-the-way", "XFC10 is not empty"),
    );
  });
});

test("several tables are asked in one sync, and the first that refuses is named", async () => {
  const excel = await trackedBook(1);
  await workingOn("Runs", async (context, _, { tracked }) => {
    excel.resetCounters();
    await askFirst(
      context,
      [...tracked.values()].map((table) => ({ table, rows: 1 })),
    );
    expect(excel.counters.syncs).toBe(1);
    await askFirst(context, []);
    expect(excel.counters.syncs).toBe(1);
  });
});

test("a total row hinders new rows and nothing else", async () => {
  await trackedBook(2);
  await onTable("Runs", (table) => {
    table.showTotals = true;
  });
  expect(await ask()).toBe(0);
  await expect(ask({ rows: 1 })).rejects.toMatchObject(refused("cells-in-the-way", "A4 on the sheet Runs"));
});
