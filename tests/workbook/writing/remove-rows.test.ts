import type { RowsToRemove } from "../../../src/tracking/planning/plan";
import { Digests } from "../../../src/workbook/writing/as-written";
import { removeRows } from "../../../src/workbook/writing/remove-rows";
import { standingDigest } from "../../../src/workbook/writing/row-digest";
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
  trackedBook,
  typeBelow,
  typeInto,
  workingOn,
  type Meanwhile,
} from "../tracked-book";

const remove = (which: RowsToRemove, meanwhile?: Meanwhile, onWritten?: (rows: number) => void) =>
  workingOn(
    "Runs",
    (context, table, { catalogue }) => removeRows(context, table, catalogue, which, { onWritten }),
    meanwhile,
  );

const named = (...values: readonly string[]): RowsToRemove => ({ column: "Name", values });

const names = ({ book }: TestExcel) => tableColumn(book, "Runs", "Name");

describe("rows go by what stands in a column", () => {
  test("wherever they stand, whatever the case", async () => {
    const excel = await trackedBook(6);
    const told: number[] = [];
    const { removed, table } = await remove(named("A", "c", "d", "nobody"), undefined, (rows) =>
      told.push(rows),
    );
    expect({ removed, rows: table.rows, told }).toEqual({ removed: 3, rows: 3, told: [3] });
    expect(tableRows(excel.book, "Runs")).toEqual([2, 5, 6].map(runRow));
  });

  test("but for those whose key is excepted", async () => {
    const excel = await trackedBook(4);
    const which = { column: "Import", values: ["batch-0"], except: new Set(["run-0002"]) };
    expect(await remove(which)).toMatchObject({ removed: 3 });
    expect(tableRows(excel.book, "Runs")).toEqual([runRow(2)]);
  });

  test("and none where nothing matches", async () => {
    const excel = await trackedBook(2);
    expect(await remove(named("x"))).toMatchObject({ removed: 0 });
    expect(names(excel)).toEqual(["a", "b"]);
  });

  test("the last of them is emptied, because a table keeps a row; the user's own column stays", async () => {
    const excel = await trackedBook(3);
    await onTable("Runs", (table) => {
      table.columns.add(undefined, undefined, "Mine");
    });
    typeInto(excel, "Runs", 0, "Mine", "my remark");
    const told: number[] = [];
    const all = { column: "Import", values: ["batch-0"] };
    const { removed, table } = await remove(all, undefined, (rows) => told.push(rows));
    expect({ removed, rows: table.rows, told }).toEqual({ removed: 3, rows: 1, told: [2, 3] });
    expect(tableRows(excel.book, "Runs")).toEqual([{ Mine: "my remark" }]);
  });

  test("a column that the table does not have is refused by its name", async () => {
    await trackedBook(1);
    await expect(remove({ column: "Gone", values: ["x"] })).rejects.toMatchObject({
      code: "schema-conflict",
    });
  });
});

test("what stands below the table moves up with it, and nothing of it is lost", async () => {
  const excel = await trackedBook(4);
  const { sheet } = findTable(excel.book, "Runs");
  excel.workbench.user.enter(sheet.id, 8, 0, [["a note below"]]);
  await remove(named("b", "c"));
  const texts = Array.from({ length: 9 }, (_, row) => sheet.cells.value(row, 0)).filter(
    (value) => value === "a note below",
  );
  expect(texts).toHaveLength(1);
});

describe("meanwhile", () => {
  // Sync 1 reads the column, sync 2 deletes.
  test.each([1, 2])("rows sorted: the right ones go (sync %i)", async (at) => {
    const excel = await trackedBook(5);
    const act = () =>
      onTable("Runs", (table) => {
        table.sort.apply([{ key: 1, ascending: false }]);
      });
    expect(await remove(named("a", "b"), { at, act })).toMatchObject({ removed: 2 });
    expect(tableRows(excel.book, "Runs")).toEqual([5, 4, 3].map(runRow));
  });

  test.each([1, 2])("a row typed below stays (sync %i)", async (at) => {
    const excel = await trackedBook(3);
    const act = () => {
      typeBelow(excel, "Runs", "typed");
    };
    await remove(named("b", "c"), { at, act });
    expect(names(excel)).toEqual(["a", "typed"]);
  });

  test("a row typed below stays when all others go", async () => {
    const excel = await trackedBook(2);
    const act = () => {
      typeBelow(excel, "Runs", "typed");
    };
    await remove(named("a", "b"), { at: 2, act });
    expect(names(excel).filter((name) => name !== undefined)).toEqual(["typed"]);
  });

  test("a run whose mark was taken off stays", async () => {
    const excel = await trackedBook(3);
    const act = () => {
      typeInto(excel, "Runs", 1, "Import", "mine");
    };
    await remove({ column: "Import", values: ["batch-0"] }, { at: 2, act });
    expect(tableRows(excel.book, "Runs")).toEqual([{ ...runRow(2), Import: "mine" }]);
  });

  test.each([
    ["the first row", 0],
    ["a row between", 2],
    ["the last row", 4],
  ])("%s deleted by somebody else: the others go, and none that should stay", async (_, row) => {
    for (const values of [
      ["a", "c"],
      ["c", "e"],
      ["b", "d"],
    ]) {
      const excel = await trackedBook(5);
      const act = () =>
        onTable("Runs", (table) => {
          table.rows.getItemAt(row).delete();
        });
      await remove(named(...values), { at: 2, act });
      const left = ["a", "b", "c", "d", "e"].filter((name, at) => at !== row && !values.includes(name));
      expect(names(excel)).toEqual(left);
    }
  });

  test.each([
    ["added", columnAdded],
    ["deleted", columnDeleted],
    ["renamed", columnRenamed],
  ])("a column %s: every row that stays keeps its values", async (_, change) => {
    for (const at of [1, 2]) {
      const excel = await trackedBook(4);
      await remove(named("b", "d"), { at, act: () => onTable("Runs", change) });
      expect(tableRows(excel.book, "Runs")).toEqual([runRow(1), runRow(3)]);
    }
  });

  test.each([2, 3])(
    "a mark that is taken off the first row keeps it when all others go (sync %i)",
    async (at) => {
      const excel = await trackedBook(3);
      const act = () => {
        typeInto(excel, "Runs", 0, "Import", "mine");
      };
      await remove({ column: "Import", values: ["batch-0"] }, { at, act });
      expect(tableRows(excel.book, "Runs")).toEqual([{ ...runRow(1), Import: "mine" }]);
    },
  );

  test("rows that were put back hold their formulas again", async () => {
    const excel = await trackedBook(3);
    typeInto(excel, "Runs", 2, "acc", "=3/10");
    const act = () =>
      onTable("Runs", (table) => {
        table.sort.apply([{ key: 1, ascending: false }]);
      });
    await remove(named("a"), { at: 2, act });
    const { sheet, description } = findTable(excel.book, "Runs");
    const column = description.area.left + description.columns.indexOf("acc");
    expect(names(excel)).toEqual(["c", "b"]);
    expect(sheet.cells.formula(1, column)).toBe("=3/10");
  });

  test("a sheet that is protected refuses, and every row stays", async () => {
    const excel = await trackedBook(3);
    await expect(remove(named("a"), { at: 2, act: () => protect("Runs") })).rejects.toMatchObject({
      code: "sheet-protected",
    });
    expect(names(excel)).toEqual(["a", "b", "c"]);
  });
});

// Sync 1 finds the rows, 2 deletes them.
describe.each([
  ["where all of a row is loaded", false],
  ["where rows were seen to hold constants alone", true],
])("what was edited before the deletion came stays, and is named, %s", (_, constants) => {
  const digestOf = (number: number): string => {
    const cells = Object.values(runRow(number)).map((value) => value as string | number);
    return standingDigest(
      cells,
      Object.keys(runRow(number)).map((header) => ({ header })),
    );
  };
  const asWritten = (count: number): RowsToRemove => ({
    column: "Import",
    values: ["batch-0"],
    constants,
    written: new Map(
      Array.from(
        { length: count },
        (_, at) => [`run-000${at + 1}`, new Digests().add(digestOf(at + 1))] as const,
      ),
    ),
  });

  test("and all go where nobody edited anything", async () => {
    const excel = await trackedBook(4);
    expect(await remove(asWritten(4))).toMatchObject({ removed: 4, edited: [] });
    expect(tableRows(excel.book, "Runs")).toEqual([]);
  });

  test.each([
    ["first", 0],
    ["middle", 1],
    ["last", 2],
  ])("a value of the %s row", async (_, row) => {
    const excel = await trackedBook(3);
    const act = () => {
      typeInto(excel, "Runs", row, "acc", "0.99");
    };
    const edited = runRow(row + 1);
    expect(await remove(asWritten(3), { at: 2, act })).toMatchObject({
      removed: 2,
      edited: [edited["Run ID"]],
    });
    expect(tableRows(excel.book, "Runs")).toEqual([{ ...edited, acc: 0.99 }]);
  });

  test("a formula, which stands there again as a formula, and a text that begins like one", async () => {
    const excel = await trackedBook(4);
    const act = () => {
      typeInto(excel, "Runs", 1, "acc", "=3/10");
      typeInto(excel, "Runs", 2, "Notes", "=a note");
    };
    expect(await remove(asWritten(4), { at: 2, act })).toMatchObject({
      removed: 2,
      edited: ["run-0002", "run-0003"],
    });
    const { sheet, description } = findTable(excel.book, "Runs");
    const cell = (row: number, header: string): string | undefined =>
      sheet.cells.formula(row, description.area.left + description.columns.indexOf(header));
    expect([cell(1, "acc"), cell(2, "Notes")]).toEqual(["=3/10", undefined]);
    expect(tableRows(excel.book, "Runs")).toMatchObject([{ acc: 0.3 }, { Notes: "=a note" }]);
  });

  test.each([
    ["and that Excel would refuse as one", "=> see note"],
    ["and that would compute something as one", "=1+1"],
  ])("a text that begins like a formula, in a cell that is not of texts, %s", async (_, text) => {
    const excel = await trackedBook(4);
    const act = () => {
      typeInto(excel, "Runs", 1, "acc", `'${text}`);
    };
    expect(await remove(asWritten(4), { at: 2, act })).toMatchObject({ removed: 3, edited: ["run-0002"] });
    expect(tableRows(excel.book, "Runs")).toEqual([{ ...runRow(2), acc: text }]);
  });

  test("a note or a formula in a column of one's own, but not what the column computes", async () => {
    const excel = await trackedBook(4);
    await onTable("Runs", (table) => {
      table.columns.add(undefined, undefined, "Mine");
    });
    const act = () => {
      typeInto(excel, "Runs", 0, "Mine", "=1+1");
      typeInto(excel, "Runs", 1, "Mine", "=1+1");
      typeInto(excel, "Runs", 2, "Mine", "look again");
      typeInto(excel, "Runs", 3, "Mine", "=1+2");
    };
    expect(await remove(asWritten(4), { at: 2, act })).toMatchObject({
      removed: 2,
      edited: ["run-0003", "run-0004"],
    });
    expect(tableRows(excel.book, "Runs")).toEqual([
      { ...runRow(3), Mine: "look again" },
      { ...runRow(4), Mine: 3 },
    ]);
  });

  test("a row goes by what its column is known to compute, wherever else in the table that was seen", async () => {
    const excel = await trackedBook(3);
    await onTable("Runs", (table) => {
      table.columns.getItem("Experiment").getDataBodyRange().numberFormat = [["General"]];
    });
    typeInto(excel, "Runs", 2, "Experiment", "=1+1");
    expect(await remove(asWritten(3))).toMatchObject({ removed: 2, edited: ["run-0003"] });
    const known = { ...asWritten(3), computed: new Map([["experiment", new Set(["=1+1"])]]) };
    expect(await remove(known)).toMatchObject({ removed: 1, edited: [] });
  });

  test("a run of which nobody knows what was written, where it is known of others", async () => {
    const excel = await trackedBook(3);
    expect(await remove(asWritten(2))).toMatchObject({ removed: 2, edited: ["run-0003"] });
    expect(tableRows(excel.book, "Runs")).toEqual([runRow(3)]);
  });

  test("edits of one row after the other, as often as they come", async () => {
    const excel = await trackedBook(8);
    const acts = Array.from({ length: 30 }, (_, at) => ({
      at: at + 2,
      act: () => {
        const runs = tableRows(excel.book, "Runs");
        const row = runs.map(({ Notes }) => Notes).lastIndexOf(undefined);
        if (runs.length === 8 && row > 2) {
          typeInto(excel, "Runs", row, "Notes", "look again");
        }
      },
    }));
    const { edited } = await workingOn("Runs", (context, table, { catalogue }) =>
      removeRows(acts.reduce(interrupted, context), table, catalogue, asWritten(8)),
    );
    expect([...edited].sort()).toEqual(["run-0004", "run-0005", "run-0006", "run-0007", "run-0008"]);
    expect(tableColumn(excel.book, "Runs", "Run ID")).toEqual([...edited].sort());
  });
});

test("many long rows go in as many messages as fit, and no answer is too large", async () => {
  const excel = await trackedBook(200);
  const { sheet, description } = findTable(excel.book, "Runs");
  const notes = description.area.left + description.columns.indexOf("Notes");
  const long = "n".repeat(3_000);
  excel.workbench.user.enter(
    sheet.id,
    1,
    notes,
    Array.from({ length: 200 }, () => [long]),
  );
  excel.workbench.host.messageLimit = 900_000;
  const told: number[] = [];
  const every = { column: "Import", values: ["batch-0"], except: new Set(["run-0007"]) };
  expect(await remove(every, undefined, (rows) => told.push(rows))).toMatchObject({ removed: 199 });
  expect(told.length).toBeGreaterThan(1);
  expect(tableColumn(excel.book, "Runs", "Run ID")).toEqual(["run-0007"]);
});

/** Deletes runs by their names, with people who act meanwhile. */
const removeWith = (values: readonly string[], ...acts: readonly Meanwhile[]) =>
  workingOn("Runs", (context, table, { catalogue }) =>
    removeRows(acts.reduce(interrupted, context), table, catalogue, named(...values)),
  );
const sorted = () =>
  onTable("Runs", (table) => {
    table.sort.apply([{ key: 1, ascending: false }]);
  });
const byId = ({ book }: TestExcel) =>
  tableRows(book, "Runs").sort((a, b) => String(a["Run ID"]).localeCompare(String(b["Run ID"])));

// Sync 1 finds the rows, 2 deletes them, 3 puts back what was none of them.
describe("rows that were sorted at the moment of deletion", () => {
  test("come back as they were: numbers, formulas, texts and their formats", async () => {
    const excel = await trackedBook(5);
    await onTable("Runs", (table) => {
      const cells = table.getDataBodyRange();
      cells.getCell(4, 13).numberFormat = [["0.00"]];
      cells.getCell(4, 1).numberFormat = [["General"]];
    });
    typeInto(excel, "Runs", 4, "acc", "=1/2");
    typeInto(excel, "Runs", 4, "Notes", "007");
    await removeWith(["a"], { at: 2, act: sorted });
    expect(byId(excel)).toEqual([...[2, 3, 4].map(runRow), { ...runRow(5), acc: 0.5, Notes: "007" }]);
    const { sheet, description } = findTable(excel.book, "Runs");
    const { top, left } = description.area;
    const row = top + 1 + names(excel).indexOf("e");
    expect(sheet.cells.formula(row, left + description.columns.indexOf("acc"))).toBe("=1/2");
    expect(sheet.styles.at(row, left + 13).numberFormat).toBe("0.00");
    expect(sheet.styles.at(row, left + 1).numberFormat ?? "General").toBe("General");
  });

  test.each([
    ["inserted", columnAdded],
    ["deleted", columnDeleted],
    ["renamed", columnRenamed],
  ])("come back under their titles when a column is %s before they do", async (_, change) => {
    for (const at of [3, 4]) {
      const excel = await trackedBook(5);
      await removeWith(["a"], { at: 2, act: sorted }, { at, act: () => onTable("Runs", change) });
      expect(byId(excel)).toEqual([2, 3, 4, 5].map(runRow));
    }
  });

  test.each([3, 4, 5])("come back when they are sorted once more before sync %i", async (at) => {
    const excel = await trackedBook(5);
    await removeWith(["a", "b"], { at: 2, act: sorted }, { at, act: sorted });
    expect(byId(excel)).toEqual([3, 4, 5].map(runRow));
  });

  test("leave what is typed into the row that a table keeps", async () => {
    const excel = await trackedBook(2);
    await onTable("Runs", (table) => {
      table.columns.add(undefined, [["Mine"], ["ask Ada"], ["ask Bob"]]);
    });
    const renamed = () => {
      typeInto(excel, "Runs", 0, "Name", "z");
    };
    const typed = () => {
      typeInto(excel, "Runs", 0, "Notes", "typed");
    };
    await removeWith(["a", "b"], { at: 2, act: renamed }, { at: 3, act: typed });
    const rows = tableRows(excel.book, "Runs");
    expect(rows).toContainEqual({ ...runRow(1), Name: "z", Mine: "ask Ada", Notes: "typed" });
    expect(names(excel)).not.toContain("b");
  });
});
