import { settleUpdated } from "../../../src/workbook/writing/settle-updated";
import { writePlan } from "../../../src/workbook/writing/write-plan";
import { tableRows } from "../../support/book-contents";
import type { TestExcel } from "../../support/excel";
import { interrupted, onTable, trackedBook, workingOn, type Meanwhile } from "../tracked-book";

const counts = { add: 0, update: 3, skip: 1, reject: 0 };

/** A workbook with the lines of three imports. */
async function threeImports(): Promise<TestExcel> {
  const excel = await trackedBook(2);
  for (const batch of ["import-a", "import-b", "import-c"]) {
    await workingOn("Changes", (context) =>
      writePlan(context, {
        batch,
        linesFirst: true,
        rowLines: true,
        writes: [],
        line: { what: "Import", source: `${batch}.csv`, counts },
      }),
    );
  }
  return excel;
}

const settle = (...acts: readonly Meanwhile[]) =>
  workingOn("Changes", (context, table, { catalogue }) =>
    settleUpdated(acts.reduce(interrupted, context), table, catalogue, "import-a", {
      planned: 3,
      written: 1,
    }),
  );

const updated = ({ book }: TestExcel) =>
  Object.fromEntries(
    tableRows(book, "Changes").flatMap(({ What, Import, Updated }) =>
      What === "Import" ? [[String(Import), Updated]] : [],
    ),
  );

test("the line of the import gets the count, and no other line", async () => {
  const excel = await threeImports();
  const lines = tableRows(excel.book, "Changes");
  await settle();
  expect(tableRows(excel.book, "Changes")).toEqual(
    lines.map((line) => (line["Import"] === "import-a" ? { ...line, Updated: 1 } : line)),
  );
});

// Sync 1 reads, 2 writes, and whatever went wrong is put right from 3 on.
describe("meanwhile", () => {
  const sortedBy = (ascending: boolean) => () =>
    onTable("Changes", (table) => {
      table.sort.apply([{ key: 8, ascending }]);
    });

  test.each([[[1]], [[2]], [[2, 3]], [[2, 4]], [[2, 3, 4]], [[2, 4, 6]], [[2, 3, 4, 5, 6, 7]]])(
    "the lines are sorted at syncs %j",
    async (syncs) => {
      const excel = await threeImports();
      await settle(...syncs.map((at, turn) => ({ at, act: sortedBy(turn % 2 === 1) })));
      expect(updated(excel)).toEqual({ "import-a": 1, "import-b": 3, "import-c": 3 });
    },
  );

  test.each([1, 2, 3])("a column is inserted at sync %i", async (at) => {
    const excel = await threeImports();
    const act = () =>
      onTable("Changes", (table) => {
        table.columns.add(3, undefined, "Mine");
      });
    await settle({ at, act });
    expect(updated(excel)).toEqual({ "import-a": 1, "import-b": 3, "import-c": 3 });
    expect(tableRows(excel.book, "Changes")).toEqual(
      tableRows(excel.book, "Changes").map((line) =>
        line["What"] === "Import" ? { ...line, Added: 0, Skipped: 1 } : line,
      ),
    );
  });

  test.each([1, 2])("the line is deleted at sync %i: the others stay as they are", async (at) => {
    const excel = await threeImports();
    const act = () =>
      onTable("Changes", (table) => {
        const row = tableRows(excel.book, "Changes").findIndex((line) => line["Import"] === "import-a");
        table.rows.getItemAt(row).delete();
      });
    await settle({ at, act });
    expect(updated(excel)).toEqual({ "import-b": 3, "import-c": 3 });
  });

  test("a table that keeps changing is said, with the number", async () => {
    const excel = await threeImports();
    const acts = Array.from({ length: 40 }, (_, at) => ({ at: at + 1, act: sortedBy(at % 2 === 0) }));
    await expect(settle(...acts)).rejects.toMatchObject({ code: "workbook-changed" });
    expect(Object.keys(updated(excel))).toHaveLength(3);
  });
});
