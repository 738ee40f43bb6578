import type { RowUpdate } from "../../../src/tracking/planning/plan";
import type { CellValue } from "../../../src/tracking/values/cell-value";
import { updateRows } from "../../../src/workbook/writing/update-rows";
import { findTable, tableColumn, tableRows } from "../../support/book-contents";
import type { TestExcel } from "../../support/excel";
import {
  columnAdded,
  columnDeleted,
  interrupted,
  onTable,
  runRow,
  together,
  trackedBook,
  type Meanwhile,
  typeInto,
  workingOn,
} from "../tracked-book";

type Cells = Readonly<Record<string, readonly [before: CellValue, after: CellValue]>>;

const updateOf = (key: string, cells: Cells): RowUpdate => ({
  key,
  cells: new Map(Object.entries(cells).map(([name, [before, after]]) => [name, { before, after }])),
});

const update = (updates: readonly RowUpdate[], meanwhile?: Meanwhile, onWritten?: (rows: number) => void) =>
  workingOn(
    "Runs",
    (context, table, { catalogue }) => updateRows(context, table, catalogue, updates, { onWritten }),
    meanwhile,
  );

/** b gets another acc and a note, c another status. */
const TWO = [
  updateOf("RUN-0002", { "metric:acc": [0.2, 0.9], Notes: ["", "again"] }),
  updateOf("run-0003", { "field:status": ["Completed", "Failed"] }),
];
const CHANGED = [runRow(1), { ...runRow(2), acc: 0.9, Notes: "again" }, { ...runRow(3), Status: "Failed" }];

const byId = ({ book }: TestExcel) =>
  tableRows(book, "Runs").sort((a, b) => String(a["Run ID"]).localeCompare(String(b["Run ID"])));

test("cells are written over in the rows of their keys, and nowhere else", async () => {
  const excel = await trackedBook(3);
  const told: number[] = [];
  expect(await update(TWO, undefined, (rows) => told.push(rows))).toMatchObject({
    written: 2,
    kept: [],
    missing: [],
  });
  expect(tableRows(excel.book, "Runs")).toEqual(CHANGED);
  expect(told).toEqual([2]);
});

test("keys that are not there are named, and columns that are not there are told as kept", async () => {
  const excel = await trackedBook(1);
  const asked = [
    updateOf("run-0009", { Notes: ["", "x"] }),
    updateOf("run-0001", { "metric:loss": ["", 1], Notes: ["", "y"] }),
    updateOf("run-0001", { "metric:loss": ["", 1] }),
  ];
  expect(await update(asked)).toMatchObject({
    written: 1,
    kept: [{ key: "run-0001", column: "metric:loss", now: "" }],
    missing: ["run-0009"],
  });
  expect(tableRows(excel.book, "Runs")).toEqual([{ ...runRow(1), Notes: "y" }]);
});

describe("two rows with one key", () => {
  const asked: RowUpdate = {
    ...updateOf("run-0002", { "metric:acc": [0.3, 0.9] }),
    identity: { source: "csv", sourceId: "c" },
  };
  const twice = async (): Promise<TestExcel> => {
    const excel = await trackedBook(3);
    typeInto(excel, "Runs", 2, "Run ID", "run-0002");
    return excel;
  };
  const identify = (excel: TestExcel, ids: readonly string[]) => {
    ids.forEach((id, row) => {
      typeInto(excel, "Runs", row, "Source", "csv");
      typeInto(excel, "Runs", row, "Source ID", id);
    });
  };

  test("stay as they are, and are named", async () => {
    const excel = await twice();
    expect(await update([asked])).toMatchObject({
      written: 0,
      missing: [],
      doubled: [{ key: "run-0002", sheetRows: [2, 3] }],
    });
    expect(tableColumn(excel.book, "Runs", "acc")).toEqual([0.1, 0.2, 0.3]);
  });

  test("are told apart by what the run is outside", async () => {
    const excel = await twice();
    identify(excel, ["a", "b", "C"]);
    expect(await update([asked])).toMatchObject({ written: 1, kept: [], missing: [], doubled: [] });
    expect(tableColumn(excel.book, "Runs", "acc")).toEqual([0.1, 0.2, 0.9]);
  });

  test("stay where that is the same as well", async () => {
    const excel = await twice();
    identify(excel, ["a", "c", "c"]);
    expect(await update([asked])).toMatchObject({ written: 0, doubled: [{ key: "run-0002" }] });
    expect(tableColumn(excel.book, "Runs", "acc")).toEqual([0.1, 0.2, 0.3]);
  });

  test("that change places at the moment of writing are still told apart", async () => {
    const excel = await twice();
    identify(excel, ["a", "b", "c"]);
    const act = () =>
      onTable("Runs", (table) => {
        table.sort.apply([{ key: 1, ascending: false }]);
      });
    for (const at of [1, 2, 3, 4]) {
      await update([asked], { at, act });
    }
    const rows = tableRows(excel.book, "Runs").map((row) => [row["Source ID"], row["acc"]]);
    expect(Object.fromEntries(rows)).toEqual({ a: 0.1, b: 0.2, c: 0.9 });
  });
});

test("nothing to do costs nothing", async () => {
  const excel = await trackedBook(1);
  const cost = await workingOn("Runs", async (context, table, { catalogue }) => {
    excel.resetCounters();
    await updateRows(context, table, catalogue, []);
    return excel.counters.syncs;
  });
  expect(cost).toBe(0);
});

describe("a cell that holds something else than was expected", () => {
  test("stays, is told of, and the others of its row are written", async () => {
    const excel = await trackedBook(3);
    typeInto(excel, "Runs", 1, "acc", "0.25");
    expect(await update(TWO)).toMatchObject({
      written: 2,
      kept: [{ key: "RUN-0002", column: "metric:acc", now: 0.25 }],
      missing: [],
    });
    expect(tableRows(excel.book, "Runs")[1]).toEqual({ ...runRow(2), acc: 0.25, Notes: "again" });
  });

  test("stays as the formula that it is", async () => {
    const excel = await trackedBook(3);
    typeInto(excel, "Runs", 1, "acc", "=1/4");
    await update(TWO);
    const { sheet, description } = findTable(excel.book, "Runs");
    const column = description.area.left + description.columns.indexOf("acc");
    expect(sheet.cells.formula(2, column)).toBe("=1/4");
  });

  test("is no edit where it already holds what shall stand there", async () => {
    const excel = await trackedBook(3);
    typeInto(excel, "Runs", 1, "acc", "0.9");
    expect(await update(TWO)).toMatchObject({ written: 2, kept: [] });
    expect(tableRows(excel.book, "Runs")).toEqual(CHANGED);
  });

  test("is no edit where Excel rounded the number to 15 digits", async () => {
    await trackedBook(1);
    const asked = updateOf("run-0001", { acc: [0.1 + 1e-17, 0.3] });
    expect(await update([asked])).toMatchObject({ written: 1, kept: [] });
    const close = updateOf("run-0001", { acc: [0.300000000000001, 0.4] });
    expect(await update([close])).toMatchObject({ written: 0, kept: [{ now: 0.3 }] });
  });

  test("counts as no written row when it was the only one", async () => {
    await trackedBook(1);
    const asked = updateOf("run-0001", { Name: ["z", "y"] });
    expect(await update([asked])).toMatchObject({
      written: 0,
      kept: [{ key: "run-0001", column: "Name", now: "a" }],
      missing: [],
    });
  });
});

test("a text goes in as text, whatever format the cell was given", async () => {
  const excel = await trackedBook(1);
  await onTable("Runs", (table) => {
    table.columns.getItem("Notes").getDataBodyRange().numberFormat = [["General"]];
  });
  await update([updateOf("run-0001", { Notes: ["", "=1+1"] })]);
  expect(tableRows(excel.book, "Runs")).toEqual([{ ...runRow(1), Notes: "=1+1" }]);
});

test("the formulas of the user's own columns between are left alone", async () => {
  const excel = await trackedBook(1);
  await onTable("Runs", (table) => {
    const own = table.columns.add(2, undefined, "twice").getDataBodyRange();
    own.numberFormat = [["General"]];
    own.formulas = [["=2*[@acc]"]];
  });
  await update([updateOf("run-0001", { Name: ["a", "z"], "metric:acc": [0.1, 0.4] })]);
  expect(tableRows(excel.book, "Runs")).toMatchObject([{ Name: "z", Status: "Completed", acc: 0.4 }]);
  expect(findTable(excel.book, "Runs").sheet.cells.formula(1, 2)).toBe("=2*[@acc]");
});

describe("meanwhile", () => {
  // Sync 1 finds the rows, sync 2 writes.
  test.each([1, 2])("rows sorted are found again (sync %i)", async (at) => {
    const excel = await trackedBook(3);
    const act = () =>
      onTable("Runs", (table) => {
        table.sort.apply([{ key: 0, ascending: false }]);
      });
    expect(await update(TWO, { at, act })).toMatchObject({ written: 2, kept: [], missing: [] });
    expect(byId(excel)).toEqual(CHANGED);
  });

  test.each([1, 2])("a row inserted above is left alone (sync %i)", async (at) => {
    const excel = await trackedBook(3);
    const act = () =>
      onTable("Runs", (table) => {
        table.rows.add(1, undefined);
      });
    expect(await update(TWO, { at, act })).toMatchObject({ written: 2, missing: [] });
    expect(byId(excel)).toEqual(CHANGED);
  });

  test.each([
    ["inserted", columnAdded],
    ["deleted", columnDeleted],
  ])("a column %s moves no value under another header", async (_, change) => {
    for (const at of [1, 2]) {
      const excel = await trackedBook(3);
      expect(await update(TWO, { at, act: () => onTable("Runs", change) })).toMatchObject({ written: 2 });
      expect(byId(excel)).toEqual(CHANGED);
    }
  });

  test("a run that is deleted is missing, and its neighbours keep what they hold", async () => {
    const excel = await trackedBook(3);
    const act = () =>
      onTable("Runs", (table) => {
        table.rows.getItemAt(1).delete();
      });
    expect(await update(TWO, { at: 2, act })).toMatchObject({ written: 1, kept: [], missing: ["RUN-0002"] });
    expect(tableRows(excel.book, "Runs")).toEqual([runRow(1), CHANGED[2]]);
  });

  test("a cell that is edited keeps the edit", async () => {
    const excel = await trackedBook(3);
    const act = () => {
      typeInto(excel, "Runs", 1, "acc", "0.77");
    };
    expect(await update(TWO, { at: 2, act })).toMatchObject({ kept: [{ column: "metric:acc", now: 0.77 }] });
    expect(tableColumn(excel.book, "Runs", "acc")).toEqual([0.1, 0.77, 0.3]);
    expect(tableColumn(excel.book, "Runs", "Notes")).toEqual([undefined, "again", undefined]);
  });

  test("a run in a row that is deleted together with those above is found in its new place", async () => {
    const excel = await trackedBook(4);
    const act = () =>
      onTable("Runs", (table) => {
        table.rows.getItemAt(0).delete();
        table.rows.getItemAt(0).delete();
      });
    const asked = [TWO[1], updateOf("run-0004", { Notes: ["", "last"] })].flatMap((one) => one ?? []);
    expect(await update(asked, { at: 2, act })).toMatchObject({ written: 2, missing: [] });
    expect(tableRows(excel.book, "Runs")).toEqual([CHANGED[2], { ...runRow(4), Notes: "last" }]);
  });

  test("a table that is sorted before each try is given up, with every row as it was", async () => {
    const excel = await trackedBook(3);
    let syncs = 0;
    const outcome = await workingOn("Runs", (context, table, { catalogue }) => {
      const restless = {
        workbook: context.workbook,
        apart: together,
        sync: async () => {
          syncs += 1;
          // 2 writes, 3 and 4 put back, 5 to 7 look where the rows are now, 8 writes, and so on.
          if (syncs % 6 === 2) {
            await onTable("Runs", (found) => {
              found.sort.apply([{ key: 0, ascending: Math.floor(syncs / 6) % 2 === 1 }]);
            });
          }
          await context.sync();
        },
      };
      return updateRows(restless, table, catalogue, [updateOf("run-0001", { Notes: ["", "x"] })]);
    });
    expect(outcome).toMatchObject({ written: 0, kept: [], missing: ["run-0001"] });
    expect(byId(excel)).toEqual([1, 2, 3].map(runRow));
  });
});

test("many rows are written in as many messages as fit, each row once", async () => {
  const excel = await trackedBook(20);
  excel.workbench.host.messageLimit = 40_000;
  const updates = Array.from({ length: 20 }, (_, at) =>
    updateOf(`run-${String(at + 1).padStart(4, "0")}`, { Notes: ["", "n".repeat(3_000)] }),
  );
  const told: number[] = [];
  expect(await update(updates, undefined, (rows) => told.push(rows))).toMatchObject({
    written: 20,
    missing: [],
  });
  expect(told.length).toBeGreaterThan(1);
  expect(told.at(-1)).toBe(20);
  expect(tableColumn(excel.book, "Runs", "Notes").every((note) => String(note).length === 3_000)).toBe(true);
});

describe("what was written into a wrong row is put back where it belongs", () => {
  const sorted = (ascending: boolean) => () =>
    onTable("Runs", (table) => {
      table.sort.apply([{ key: 1, ascending }]);
    });
  const one = [updateOf("run-0001", { "metric:acc": [0.1, 0.9], Notes: ["", "again"] })];

  test.each([3, 4, 5, 6])("whoever sorts the rows once more, before sync %i", async (second) => {
    const excel = await trackedBook(5);
    typeInto(excel, "Runs", 4, "acc", "=1/2");
    let syncs = 0;
    const act = async (): Promise<void> => {
      syncs += 1;
      await sorted(syncs % 2 === 0)();
    };
    await workingOn("Runs", (context, table, { catalogue }) => {
      const twice = interrupted(interrupted(context, { at: 2, act }), { at: second, act });
      return updateRows(twice, table, catalogue, one);
    });
    expect(syncs).toBe(2);
    expect(byId(excel)).toEqual([
      { ...runRow(1), acc: 0.9, Notes: "again" },
      ...[2, 3, 4].map(runRow),
      { ...runRow(5), acc: 0.5 },
    ]);
    const { sheet, description } = findTable(excel.book, "Runs");
    const row = tableColumn(excel.book, "Runs", "Name").indexOf("e");
    const column = description.area.left + description.columns.indexOf("acc");
    expect(sheet.cells.formula(description.area.top + 1 + row, column)).toBe("=1/2");
  });

  test("and stays as a person changed it since", async () => {
    const excel = await trackedBook(3);
    const typed = (): void => {
      const row = tableColumn(excel.book, "Runs", "Name").indexOf("c");
      typeInto(excel, "Runs", row, "acc", "0.77");
    };
    await workingOn("Runs", (context, table, { catalogue }) => {
      const twice = interrupted(interrupted(context, { at: 2, act: sorted(false) }), { at: 4, act: typed });
      return updateRows(twice, table, catalogue, one);
    });
    expect(byId(excel)).toEqual([
      { ...runRow(1), acc: 0.9, Notes: "again" },
      runRow(2),
      { ...runRow(3), acc: 0.77 },
    ]);
  });
});

test("a number that goes into a cell of texts is a number all the same", async () => {
  const excel = await trackedBook(2);
  await onTable("Runs", (table) => {
    table.columns.getItem("acc").getDataBodyRange().numberFormat = [["@"]];
  });
  await update([updateOf("run-0001", { "metric:acc": [0.1, 0.9] })]);
  expect(tableColumn(excel.book, "Runs", "acc")).toEqual([0.9, 0.2]);
});
