import type { TableName } from "../../../src/tracking/schema/table-names";
import { STOOD, stoodCells, type StoodCells } from "../../../src/workbook/writing/as-it-stood";
import { putBackRows } from "../../../src/workbook/writing/put-back-rows";
import { bodyRows, tableInBatch } from "../../../src/workbook/writing/table-in-batch";
import { tableColumn, tableEntry, tableRows } from "../../support/book-contents";
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
  typeInto,
  workingOn,
  type Meanwhile,
} from "../tracked-book";

/** Deletes stretches of rows, [start, count], and puts them back. Sync 1 inserts them. */
const deleteAndPutBack = (
  stretches: readonly (readonly [number, number])[],
  meanwhile: Meanwhile | readonly Meanwhile[] = [],
  other: (stood: StoodCells) => StoodCells = (stood) => stood,
  name: TableName = "Runs",
) =>
  workingOn(name, async (context, table, { catalogue }) => {
    const found = tableInBatch(context, table);
    const isOnly = table.rows === 1;
    const looks = stretches.map(([start, count]) => ({
      start,
      cells: bodyRows(found, start, count).load(STOOD),
    }));
    await context.sync();
    for (const [start, count] of [...stretches].sort(([a], [b]) => b - a)) {
      const rows = bodyRows(found, start, count);
      if (isOnly) {
        rows.clear(Excel.ClearApplyTo.contents);
      } else {
        rows.delete(Excel.DeleteShiftDirection.up);
      }
    }
    await context.sync();
    await putBackRows(
      [meanwhile].flat().reduce(interrupted, context),
      table,
      catalogue,
      looks.map(({ start, cells }) => ({ start, rows: other(stoodCells(cells)), isFirstLeft: isOnly })),
    );
  });

const columnRenamedIn = (header: string) => (table: Excel.Table) => {
  table.columns.getItem(header).name = "Where";
};

const names = ({ book }: TestExcel) => tableColumn(book, "Runs", "Name");

test("stretches come back where they stood, whichever is named first", async () => {
  const excel = await trackedBook(6);
  await deleteAndPutBack([
    [4, 1],
    [1, 2],
  ]);
  expect(tableRows(excel.book, "Runs")).toEqual([1, 2, 3, 4, 5, 6].map(runRow));
});

test("formulas, texts of digits and formats come back as what they were", async () => {
  const excel = await trackedBook(3);
  await onTable("Runs", (table) => {
    const [seed, lr] = ["Seed", "lr"].map((header) => table.columns.getItem(header).getDataBodyRange());
    seed?.getCell(1, 0).set({ numberFormat: [["@"]], values: [["007"]] });
    lr?.getCell(1, 0).set({ numberFormat: [["0.00E+00"]], formulas: [["=1/8"]] });
  });
  await deleteAndPutBack([[1, 1]]);
  expect(tableEntry(excel.book, "Runs", 1, "Seed")).toEqual(["007", "@"]);
  expect(tableEntry(excel.book, "Runs", 1, "lr")).toEqual(["=1/8", "0.00E+00"]);
});

test.each([
  ["inserted", columnAdded, "Author"],
  ["deleted", columnDeleted, undefined],
  ["renamed", columnRenamed, "Who"],
])("a column %s meanwhile: each value goes where its column is now", async (_, change, author) => {
  const excel = await trackedBook(3);
  typeInto(excel, "Runs", 1, "Author", "ada");
  await deleteAndPutBack([[1, 1]], { at: 1, act: () => onTable("Runs", change) });
  expect(tableRows(excel.book, "Runs")).toEqual([
    runRow(1),
    { ...runRow(2), ...(author && { [author]: "ada" }) },
    runRow(3),
  ]);
});

describe("where Excel refuses what a cell held", () => {
  /** Deletes the second row of three and puts it back with something else. */
  const putBack = (other: (stood: StoodCells, acc: number) => Partial<StoodCells>) =>
    workingOn("Runs", async (context, table, { catalogue }) => {
      const found = tableInBatch(context, table);
      const look = bodyRows(found, 1, 1).load(STOOD);
      bodyRows(found, 1, 1).delete(Excel.DeleteShiftDirection.up);
      await context.sync();
      const stood = stoodCells(look);
      const rows = { ...stood, ...other(stood, table.headers.indexOf("acc")) };
      await putBackRows(context, table, catalogue, [{ start: 1, rows, isFirstLeft: false }]);
    });

  test("as a formula, the row comes back with what it showed, and is named", async () => {
    const excel = await trackedBook(3);
    const broken = ({ formulas }: StoodCells, acc: number) => ({
      formulas: formulas.map((row) => row.map((cell, column) => (column === acc ? "=> see note" : cell))),
    });
    await expect(putBack(broken)).rejects.toMatchObject({
      message:
        "Excel refused a formula while rows of the table Runs on the sheet Runs were put back, so that what their formulas showed stands there instead: run-0002.",
    });
    expect(tableRows(excel.book, "Runs")).toEqual([1, 2, 3].map(runRow));
    expect(names(excel)).toHaveLength(3);
  });

  test("whatever it is entered as, the row is named, and not inserted once more", async () => {
    const excel = await trackedBook(3);
    // Nothing that could be read from a cell.
    const odd = ({ values }: StoodCells, acc: number) => ({
      values: values.map((row) => row.map((cell, column) => (column === acc ? ({} as never) : cell))),
    });
    await expect(putBack(odd)).rejects.toMatchObject({
      message:
        "These rows of the table Runs on the sheet Runs could not be put back, and are missing or incomplete: run-0002.",
    });
    expect(names(excel)).toHaveLength(3);
  });
});

describe("the one row that a table keeps, when it was emptied by mistake", () => {
  test("is filled again", async () => {
    const excel = await trackedBook(1);
    await deleteAndPutBack([[0, 1]]);
    expect(tableRows(excel.book, "Runs")).toEqual([runRow(1)]);
    expect(names(excel)).toHaveLength(1);
  });

  test("is filled again, and a run that somebody typed into it meanwhile is kept behind it", async () => {
    const excel = await trackedBook(1);
    const act = () => {
      typeInto(excel, "Runs", 0, "Name", "typed");
      typeInto(excel, "Runs", 0, "acc", "=1/4");
    };
    await deleteAndPutBack([[0, 1]], { at: 1, act });
    expect(tableRows(excel.book, "Runs")[0]).toEqual(runRow(1));
    expect(names(excel)).toEqual(["a", "typed"]);
    expect(tableEntry(excel.book, "Runs", 1, "acc")[0]).toBe("=1/4");
  });
});

// Sync 1 inserts the rows and fills them, in a batch under titles that have changed, or with a formula that Excel refuses; so
// they are filled once more by a later one. In between a person moves rows.
describe("rows that others have moved until they are filled once more", () => {
  const moves: [string, (table: Excel.Table) => void][] = [
    [
      "sorted downwards",
      (table) => {
        table.sort.apply([{ key: 1, ascending: false }]);
      },
    ],
    [
      "sorted by what they hold",
      (table) => {
        table.sort.apply([{ key: 0, ascending: true }]);
      },
    ],
    ["pushed down by a new row", (table) => table.rows.add(0)],
    [
      "pulled up, as the first one went",
      (table) => {
        table.rows.getItemAt(0).delete();
      },
    ],
    [
      "pulled up, as the first three went",
      (table) => {
        table.getDataBodyRange().getRow(0).getResizedRange(2, 0).delete(Excel.DeleteShiftDirection.up);
      },
    ],
  ];
  const expected = (move: string) => [1, 2, 3, 4, 5, 6].map(runRow).slice(goneBy(move));
  const goneBy = (move: string) => (move.includes("three") ? 3 : move.includes("first one") ? 1 : 0);
  const refused = ({ formulas, ...stood }: StoodCells): StoodCells => ({
    ...stood,
    formulas: formulas.map((row) => row.map((cell) => (cell === 0.5 ? "=> see note" : cell))),
  });

  test.each(moves)(
    "%s: nobody's row is written over, and none is lost without a word",
    async (move, change) => {
      const changes: [Meanwhile["act"] | undefined, typeof refused][] = [
        [() => onTable("Runs", columnRenamed), (stood) => stood],
        [() => onTable("Runs", columnAdded), (stood) => stood],
        [undefined, refused],
      ];
      for (const [first, other] of changes) {
        for (const at of [2, 4, 5]) {
          const excel = await trackedBook(6);
          const said = await deleteAndPutBack(
            [
              [3, 1],
              [4, 1],
            ],
            [...(first ? [{ at: 1, act: first }] : []), { at, act: () => onTable("Runs", change) }],
            other,
          ).catch((error: unknown) => String(error));
          const rows = tableRows(excel.book, "Runs");
          const words = JSON.stringify({ move, at, said, rows });
          for (const run of expected(move)) {
            const id = String(run["Run ID"]);
            const stands = rows.filter((row) => row["Run ID"] === id);
            expect([words, stands]).toEqual([words, said?.includes(id) ? stands : [run]]);
          }
        }
      }
    },
  );

  test.each(moves)(
    "%s, of a table of which rows have no key of their own: the same",
    async (move, change) => {
      for (const first of [columnRenamedIn("Sheet"), columnAdded]) {
        for (const at of [2, 4, 5]) {
          const excel = await trackedBook(1);
          const lines = ["1", "2", "3", "4", "5", "6"];
          await onTable("Changes", (table) => {
            table.rows.add(
              undefined,
              lines.map((line) => [
                46_000 + Number(line),
                `who ${line}`,
                `line ${line}`,
                ...Array.from({ length: 12 }, () => ""),
              ]),
            );
          });
          const before = tableColumn(excel.book, "Changes", "What");
          const said = await deleteAndPutBack(
            [
              [3, 1],
              [4, 1],
            ],
            [
              { at: 1, act: () => onTable("Changes", first) },
              { at, act: () => onTable("Changes", change) },
            ],
            (stood) => stood,
            "Changes",
          ).catch((error: unknown) => String(error));
          const after = tableColumn(excel.book, "Changes", "What").filter((what) => what !== "");
          const lost = before.slice(goneBy(move)).filter((what) => !after.includes(what));
          const words = JSON.stringify({ move, at, said, after });
          expect([words, new Set(after).size]).toEqual([words, after.length]);
          const mayBeLost = said?.includes("row ") ? before.slice(3, 5) : [];
          expect([words, lost.filter((what) => !mayBeLost.includes(what))]).toEqual([words, []]);
        }
      }
    },
  );
});

test("rows that Excel refuses to take back, on a sheet that was protected meanwhile, are named", async () => {
  await trackedBook(6);
  const act = (): Promise<void> => protect("Runs");
  await expect(deleteAndPutBack([[1, 2]], { at: 1, act })).rejects.toMatchObject({
    message: expect.stringMatching(
      /protected.*could not be put back, and are missing or incomplete: .*run-0002.*run-0003/,
    ) as string,
  });
});
