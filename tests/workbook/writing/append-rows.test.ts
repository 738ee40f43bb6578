import { CHUNK_BYTES } from "../../../src/workbook/sync-in-chunks";
import type { RowValues } from "../../../src/tracking/planning/plan";
import { appendRows } from "../../../src/workbook/writing/append-rows";
import { layOutRows } from "../../../src/workbook/writing/lay-out-rows";
import { writePlan } from "../../../src/workbook/writing/write-plan";
import { findTable, tableColumn, tableRows } from "../../support/book-contents";
import type { TestExcel } from "../../support/excel";
import {
  columnAdded,
  columnDeleted,
  columnRenamed,
  interrupted,
  onTable,
  protect,
  runRow,
  together,
  trackedBook,
  type Meanwhile,
  typeBelow,
  typeInto,
  workingOn,
} from "../tracked-book";

/** Appends runs, two to a chunk. */
const append = (
  rows: readonly RowValues[],
  {
    meanwhile,
    ...options
  }: { meanwhile?: Meanwhile; signal?: AbortSignal; onWritten?: (rows: number) => void } = {},
) =>
  workingOn(
    "Runs",
    async (context, table, { catalogue }) => {
      const source = {
        count: rows.length,
        block: (start: number, _: number, now: typeof table) => layOutRows(rows.slice(start, start + 2), now),
      };
      return appendRows(context, table, catalogue, undefined, source, options);
    },
    meanwhile,
  );

const THREE = [runRow(4), runRow(5), runRow(6)];

const names = ({ book }: TestExcel) => tableColumn(book, "Runs", "Name");
const ids = ({ book }: TestExcel) => tableColumn(book, "Runs", "Run ID");

describe("rows go behind the last one", () => {
  test("chunk by chunk, and each is told", async () => {
    const excel = await trackedBook(3);
    const told: number[] = [];
    const { table, firstSheetRow } = await append(THREE, { onWritten: (rows) => told.push(rows) });
    expect(names(excel)).toEqual(["a", "b", "c", "d", "e", "f"]);
    expect(told).toEqual([2, 3]);
    expect(table.rows).toBe(6);
    expect(firstSheetRow).toBe(4);
    expect(tableRows(excel.book, "Runs")[4]).toEqual(runRow(5));
  });

  test("into the blank row of an empty table first", async () => {
    const excel = await trackedBook(0);
    const { table, firstSheetRow } = await append(THREE);
    expect(names(excel)).toEqual(["d", "e", "f"]);
    expect(table.rows).toBe(3);
    expect(firstSheetRow).toBe(1);
  });

  test("into blank rows that a person left, as far as they reach", async () => {
    const excel = await trackedBook(3);
    await onTable("Runs", (table) => {
      table.resize(table.getRange().getResizedRange(2, 0));
    });
    await append(THREE);
    expect(names(excel)).toEqual(["a", "b", "c", "d", "e", "f"]);
  });

  test("none leaves everything as it is", async () => {
    const excel = await trackedBook(3);
    expect(await append([])).toMatchObject({ firstSheetRow: undefined });
    expect(names(excel)).toEqual(["a", "b", "c"]);
  });

  test("and a cancel between two chunks leaves the first whole", async () => {
    const excel = await trackedBook(3);
    const cancel = new AbortController();
    const cancelled = append(THREE, {
      signal: cancel.signal,
      onWritten: () => {
        cancel.abort();
      },
    });
    await expect(cancelled).rejects.toMatchObject({ code: "cancelled" });
    expect(names(excel)).toEqual(["a", "b", "c", "d", "e"]);
  });
});

describe("cells keep what they are", () => {
  test("texts that look like formulas, numbers or dates are texts", async () => {
    const excel = await trackedBook(1);
    await append([
      { "Run ID": "run-0002", Name: "=1+1", Notes: "00123", Tags: "2024-01-02", Author: "@ada" },
    ]);
    expect(tableRows(excel.book, "Runs")[1]).toEqual({
      "Run ID": "run-0002",
      Name: "=1+1",
      Notes: "00123",
      Tags: "2024-01-02",
      Author: "@ada",
    });
  });

  test("each column has its own format in the new rows, whatever the row above was given", async () => {
    const excel = await trackedBook(1);
    await onTable("Runs", (table) => {
      table.columns.getItem("acc").getDataBodyRange().numberFormat = [["@"]];
      table.columns.getItem("Notes").getDataBodyRange().numberFormat = [["General"]];
    });
    await append([{ "Run ID": "run-0002", acc: 0.5, Notes: "1e5" }]);
    const { sheet, description } = findTable(excel.book, "Runs");
    const formatOf = (header: string) =>
      sheet.styles.at(2, description.area.left + description.columns.indexOf(header)).numberFormat ??
      "General";
    expect(["acc", "Notes", "Started", "Seed"].map(formatOf)).toEqual([
      "General",
      "@",
      "yyyy-mm-dd hh:mm:ss",
      "0",
    ]);
    expect(tableRows(excel.book, "Runs")[1]).toMatchObject({ acc: 0.5, Notes: "1e5" });
  });

  test("a column of the user's own is not written, and its formula is carried on", async () => {
    const excel = await trackedBook(2);
    await onTable("Runs", (table) => {
      const own = table.columns.add(undefined, undefined, "twice");
      own.getDataBodyRange().formulas = [["=2*[@acc]"], ["=2*[@acc]"]];
    });
    await append([runRow(3)]);
    expect(tableColumn(excel.book, "Runs", "twice").slice(0, 2)).toEqual([0.2, 0.4]);
    expect(tableRows(excel.book, "Runs")[2]).toMatchObject(runRow(3));
  });
});

describe("meanwhile", () => {
  // Sync 1 counts blank rows, 2 and 3 carry the chunks.
  test.each([1, 2, 3])(
    "a row typed below, so that the table grows, stays where it is (sync %i)",
    async (at) => {
      const excel = await trackedBook(3);
      const act = () => {
        typeBelow(excel, "Runs", "typed");
      };
      await append(THREE, { meanwhile: { at, act } });
      const found = names(excel);
      expect([...found].sort()).toEqual(["a", "b", "c", "d", "e", "f", "typed"]);
      expect(found.indexOf("typed")).toBe(at === 3 ? 5 : 3);
      expect(ids(excel)[found.indexOf("f")]).toBe("run-0006");
    },
  );

  test("a row typed below, which the table does not take up, is put back and named", async () => {
    const excel = await trackedBook(3);
    const act = () => {
      typeBelow(excel, "Runs", "typed", false);
    };
    await expect(append(THREE, { meanwhile: { at: 2, act } })).rejects.toMatchObject({
      code: "cells-in-the-way",
      message: "Below the table Runs, the cells B5 on the sheet Runs are not empty.",
    });
    expect(names(excel)).toEqual(["a", "b", "c"]);
    expect(findTable(excel.book, "Runs").sheet.cells.value(4, 1)).toBe("typed");
  });

  test("what stood below comes back as what it was: number, formula, date, text, each in its format", async () => {
    const entries = [
      ["General", 5],
      ["General", "=2+3"],
      ["0.00", 0.5],
      ["yyyy-mm-dd", 46146],
      ["@", "007"],
      ["@", "'quoted"],
      ["General", "'=2+3"],
      ["General", true],
    ] as const;
    const enter = async (): Promise<void> => {
      await Excel.run(async (context) => {
        const first = context.workbook.tables.getItem("Runs").getRange().getLastRow().getOffsetRange(1, 0);
        entries.forEach(([format, value], column) => {
          const cell = first.getCell(0, column);
          cell.numberFormat = [[format]];
          cell.values = [[value]];
        });
        await context.sync();
      });
    };
    const below = ({ book }: TestExcel) => {
      const { sheet, description } = findTable(book, "Runs");
      const row = description.area.bottom + 1;
      return entries.map((_, column) => [
        sheet.cells.formula(row, column),
        sheet.cells.value(row, column),
        sheet.styles.at(row, column).numberFormat ?? "General",
      ]);
    };
    const untouched = await trackedBook(3);
    await enter();
    const expected = below(untouched);
    expect(expected[1]?.[0]).toBe("=2+3");
    const excel = await trackedBook(3);
    await expect(append(THREE, { meanwhile: { at: 2, act: enter } })).rejects.toMatchObject({
      code: "cells-in-the-way",
    });
    expect(below(excel)).toEqual(expected);
  });

  test("a run typed into the blank row of an empty table is kept", async () => {
    const excel = await trackedBook(0);
    const act = () => {
      typeInto(excel, "Runs", 0, "Name", "typed");
    };
    await append(THREE, { meanwhile: { at: 2, act } });
    expect(names(excel)).toEqual(["typed", "d", "e", "f"]);
  });

  test("a formula typed into a blank row is put back as a formula", async () => {
    const excel = await trackedBook(0);
    const act = () => {
      typeInto(excel, "Runs", 0, "acc", "=1/4");
    };
    await append([runRow(4)], { meanwhile: { at: 2, act } });
    const { sheet, description } = findTable(excel.book, "Runs");
    const column = description.area.left + description.columns.indexOf("acc");
    expect(sheet.cells.formula(1, column)).toBe("=1/4");
    expect(tableColumn(excel.book, "Runs", "acc")).toEqual([0.25, 0.4]);
  });

  test.each([1, 2, 3])("rows sorted are all still there (sync %i)", async (at) => {
    const excel = await trackedBook(3);
    const act = () =>
      onTable("Runs", (table) => {
        table.sort.apply([{ key: 1, ascending: false }]);
      });
    await append(THREE, { meanwhile: { at, act } });
    const rows = tableRows(excel.book, "Runs");
    expect(rows).toHaveLength(6);
    for (const row of rows) {
      expect(row).toEqual(runRow(Number(String(row["Run ID"]).slice(-1))));
    }
  });

  test.each([
    ["inserted", columnAdded],
    ["deleted", columnDeleted],
    ["renamed", columnRenamed],
  ])("a column %s puts no value under a wrong header", async (_, change) => {
    for (const at of [2, 3]) {
      const excel = await trackedBook(3);
      await append(THREE, { meanwhile: { at, act: () => onTable("Runs", change) } });
      expect(tableRows(excel.book, "Runs")).toEqual([1, 2, 3, 4, 5, 6].map(runRow));
    }
  });

  test("a row inserted above the table moves the writes along", async () => {
    const excel = await trackedBook(3);
    const act = () => {
      const { sheet } = findTable(excel.book, "Runs");
      excel.workbench.user.insert(sheet.id, { top: 0, bottom: 1, left: 0, right: 16_383 }, "Down");
    };
    expect(await append(THREE, { meanwhile: { at: 2, act } })).toMatchObject({ firstSheetRow: 6 });
    expect(tableRows(excel.book, "Runs")).toEqual([1, 2, 3, 4, 5, 6].map(runRow));
  });

  test("a sheet that is protected refuses, and the chunk before stands whole", async () => {
    const excel = await trackedBook(3);
    const refused = append(THREE, { meanwhile: { at: 3, act: () => protect("Runs") } });
    await expect(refused).rejects.toMatchObject({ code: "sheet-protected" });
    expect(names(excel)).toEqual(["a", "b", "c", "d", "e"]);
  });

  test("a table whose headers change at every look is given up, and nothing is left behind", async () => {
    const excel = await trackedBook(3);
    let turn = 0;
    const renaming = workingOn("Runs", (context, table, { catalogue }) => {
      const restless = {
        workbook: context.workbook,
        apart: together,
        sync: async () => {
          turn += 1;
          await onTable("Runs", (found) => {
            found.columns.getItemAt(12).name = `Notes ${String(turn)}`;
          });
          await context.sync();
        },
      };
      const source = {
        count: 1,
        block: (_: number, __: number, now: typeof table) => layOutRows([runRow(4)], now),
      };
      return appendRows(restless, table, catalogue, undefined, source);
    });
    await expect(renaming).rejects.toMatchObject({ code: "workbook-changed" });
    expect(names(excel)).toEqual(["a", "b", "c"]);
  });
});

test("a message that Excel finds too large is halved, and no row is lost or doubled", async () => {
  const excel = await trackedBook(1);
  const rows = Array.from({ length: 40 }, (_, at) => ({
    "Run ID": `run-${String(at + 2)}`,
    Notes: "n".repeat(2_000),
  }));
  excel.workbench.host.messageLimit = 60_000;
  const asked: number[] = [];
  await workingOn("Runs", (context, table, { catalogue }) => {
    const source = {
      count: rows.length,
      block: (start: number, maxBytes: number, now: typeof table) => {
        asked.push(maxBytes);
        return layOutRows(rows.slice(start, start + Math.max(1, Math.floor(maxBytes / 2_100))), now);
      },
    };
    return appendRows(context, table, catalogue, undefined, source);
  });
  expect(asked[0]).toBe(CHUNK_BYTES);
  expect(asked.at(-1)).toBeLessThan(60_000);
  expect(ids(excel)).toEqual(["run-0001", ...rows.map((row) => row["Run ID"])]);
});

describe("rows that are taken away again are found where they have gone", () => {
  const sorted = () =>
    onTable("Runs", (table) => {
      table.sort.apply([{ key: 1, ascending: false }]);
    });
  const renamed = () => onTable("Runs", columnRenamed);

  // Sync 2 carries the rows, under a header that changed; from 3 on they are taken away.
  test.each([3, 4, 5, 6])("when the table is sorted before sync %i", async (at) => {
    const excel = await trackedBook(3);
    await workingOn("Runs", (context, table, { catalogue }) => {
      const twice = interrupted(interrupted(context, { at: 2, act: renamed }), { at, act: sorted });
      const source = {
        count: 2,
        block: (_: number, __: number, now: typeof table) => layOutRows([runRow(4), runRow(5)], now),
      };
      return appendRows(twice, table, catalogue, undefined, source);
    });
    const rows = tableRows(excel.book, "Runs").sort((a, b) =>
      String(a["Run ID"]).localeCompare(String(b["Run ID"])),
    );
    expect(rows).toEqual([1, 2, 3, 4, 5].map(runRow));
  });

  test.each([3, 4, 5])("when a row is typed below before sync %i", async (at) => {
    const excel = await trackedBook(3);
    await workingOn("Runs", (context, table, { catalogue }) => {
      const act = (): void => {
        typeBelow(excel, "Runs", "typed");
      };
      const twice = interrupted(interrupted(context, { at: 2, act: renamed }), { at, act });
      const source = {
        count: 2,
        block: (_: number, __: number, now: typeof table) => layOutRows([runRow(4), runRow(5)], now),
      };
      return appendRows(twice, table, catalogue, undefined, source);
    });
    expect([...names(excel)].sort()).toEqual(["a", "b", "c", "d", "e", "typed"]);
  });

  test("when cells are typed where something stood below, both are there", async () => {
    const excel = await trackedBook(3);
    const typedTwice = workingOn("Runs", (context, table, { catalogue }) => {
      const first = () => {
        typeBelow(excel, "Runs", "first", false);
      };
      const second = () => {
        typeBelow(excel, "Runs", "second", false);
      };
      const twice = interrupted(interrupted(context, { at: 2, act: first }), { at: 4, act: second });
      const source = {
        count: 1,
        block: (_: number, __: number, now: typeof table) => layOutRows([runRow(4)], now),
      };
      return appendRows(twice, table, catalogue, undefined, source);
    });
    await expect(typedTwice).rejects.toMatchObject({ code: "cells-in-the-way" });
    expect(names(excel)).toEqual(["a", "b", "c"]);
    const { sheet } = findTable(excel.book, "Runs");
    expect([sheet.cells.value(4, 1), sheet.cells.value(5, 1)]).toEqual(["first", "second"]);
  });

  test.each([3, 4, 5])(
    "when a blank row was typed into, and the table is sorted before sync %i",
    async (at) => {
      const excel = await trackedBook(3);
      await onTable("Runs", (table) => {
        table.resize(table.getRange().getResizedRange(2, 0));
      });
      const typed = (): void => {
        typeInto(excel, "Runs", 3, "Name", "typed");
        typeInto(excel, "Runs", 3, "acc", "=1/8");
      };
      await workingOn("Runs", (context, table, { catalogue }) => {
        const twice = interrupted(interrupted(context, { at: 2, act: typed }), { at, act: sorted });
        const source = {
          count: 2,
          block: (_: number, __: number, now: typeof table) => layOutRows([runRow(4), runRow(5)], now),
        };
        return appendRows(twice, table, catalogue, undefined, source);
      });
      expect([...names(excel)].sort()).toEqual(["a", "b", "c", "d", "e", "typed"].sort());
      const { sheet, description } = findTable(excel.book, "Runs");
      const row = names(excel).indexOf("typed");
      expect(
        sheet.cells.formula(
          description.area.top + 1 + row,
          description.area.left + description.columns.indexOf("acc"),
        ),
      ).toBe("=1/8");
    },
  );
});

describe("a Run ID that a person gives to another row at this moment", () => {
  const log = (rows: readonly RowValues[], meanwhile: Meanwhile) =>
    workingOn(
      "Runs",
      (context, _, tracking) =>
        writePlan(
          context,
          {
            batch: "batch-1",
            line: ({ firstRun = "" }) => ({ what: "Run logged", sheet: "Runs", runId: firstRun }),
            linesFirst: false,
            rowLines: false,
            writes: [{ table: "Runs", reason: "", kind: "add", onceBy: "Source ID", rows }],
          },
          { tracking },
        ),
      meanwhile,
    );

  test("is not given twice: the run gets the next one, on Changes too", async () => {
    for (const at of [1, 2, 3, 4]) {
      const excel = await trackedBook(3);
      const outcome = await log([{ ...runRow(4), "Source ID": "uid" }], {
        at,
        act: () => {
          typeInto(excel, "Runs", 0, "Run ID", "run-0004");
        },
      });
      const isBefore = at < 4;
      expect(ids(excel).at(-1)).toBe(isBefore ? "run-0005" : "run-0004");
      expect(outcome.firstRun).toBe(isBefore ? "run-0005" : "run-0004");
      expect(tableRows(excel.book, "Changes").at(-1)?.["Run ID"]).toBe(outcome.firstRun);
    }
  });

  test("refuses blocks of rows that cannot be renamed, and leaves the row as it was typed", async () => {
    for (const count of [1, 30]) {
      const excel = await trackedBook(3);
      const rows = Array.from({ length: count }, (_, row) => ({
        "Run ID": `run-${String(row + 4).padStart(4, "0")}`,
      }));
      const act = () => {
        typeInto(excel, "Runs", 2, "Run ID", "run-0004");
      };
      const appended = workingOn(
        "Runs",
        (context, table, { catalogue }) =>
          appendRows(context, table, catalogue, 0, {
            count,
            block: (_start, _bytes, now) => layOutRows(rows, now),
          }),
        { at: 1, act },
      );
      await expect(appended).rejects.toMatchObject({ code: "workbook-changed" });
      expect(ids(excel)).toEqual(["run-0001", "run-0002", "run-0004"]);
    }
  });
});
