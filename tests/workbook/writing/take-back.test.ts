import type { Plan } from "../../../src/tracking/planning/plan";
import { readTracking } from "../../../src/workbook/read-tracking";
import { writeWorkbook } from "../../../src/workbook/run-excel";
import { noProgress } from "../../../src/workbook/writing/plan-progress";
import { takeBack } from "../../../src/workbook/writing/take-back";
import { writePlan } from "../../../src/workbook/writing/write-plan";
import { findTable, tableRows } from "../../support/book-contents";
import type { TestExcel } from "../../support/excel";
import { interrupted, onTable, runRow, trackedBook, typeInto } from "../tracked-book";

const PLAN: Plan = {
  batch: "batch-1",
  linesFirst: true,
  rowLines: true,
  line: { what: "Import", source: "runs.csv" },
  writes: [
    { table: "Metrics", reason: "", kind: "add", onceBy: "Name", rows: [{ Name: "loss", Goal: "minimize" }] },
    {
      table: "Runs",
      reason: "",
      kind: "add",
      onceBy: "Run ID",
      rows: [4, 5, 6].map((number) => ({ ...runRow(number), Import: "batch-1", "metric:loss": number })),
    },
    {
      table: "Runs",
      reason: "",
      kind: "update",
      rows: [{ key: "run-0002", cells: new Map([["Notes", { before: "", after: "again" }]]) }],
    },
  ],
};

const TABLES = ["Runs", "Params", "Metrics", "Changes"];

/** Tables, their size and columns: a blank row or column that is left over shows here. */
const state = ({ book }: TestExcel) =>
  TABLES.map((name) => {
    const { area, columns } = findTable(book, name).description;
    const rows = tableRows(book, name).map((row) => ({ ...row, When: undefined }));
    return { name, rows, size: area.bottom - area.top, columns: [...columns] };
  });

/** Carries the plan out until it fails at a sync, lets a person act, and takes back what it did. */
async function failAndTakeBack(
  at: number,
  meanwhile: () => void | Promise<void> = () => undefined,
): Promise<void> {
  const before = await writeWorkbook((context) => readTracking(context));
  const progress = noProgress();
  const failing = writeWorkbook((context) =>
    writePlan(
      interrupted(context, {
        at,
        act: () => {
          throw Object.assign(new Error("Gone."), { code: "ConnectionFailure" });
        },
      }),
      PLAN,
      { progress },
    ),
  );
  await failing.catch(() => undefined);
  await meanwhile();
  await writeWorkbook((context) => takeBack(context, "batch-1", before.tracked, progress));
}

test.each(Array.from({ length: 18 }, (_, at) => at + 1))(
  "a plan that failed at sync %i leaves the workbook as it was, without a word",
  async (at) => {
    const excel = await trackedBook(3);
    const wanted = state(excel);
    await failAndTakeBack(at);
    expect(state(excel)).toEqual(wanted);
  },
);

test("what a person wrote meanwhile stays", async () => {
  const excel = await trackedBook(3);
  await failAndTakeBack(99, () => {
    typeInto(excel, "Runs", 1, "Notes", "mine");
    typeInto(excel, "Runs", 0, "Tags", "keep");
    typeInto(excel, "Runs", 2, "loss", "0.5");
  });
  expect(tableRows(excel.book, "Runs")).toEqual([
    { ...runRow(1), Tags: "keep" },
    { ...runRow(2), Notes: "mine" },
    { ...runRow(3), loss: 0.5 },
  ]);
  expect(tableRows(excel.book, "Metrics").map(({ Name }) => Name)).toEqual(["acc", "loss"]);
});

test("a Changes that is gone is said, after the rows were taken back all the same", async () => {
  const excel = await trackedBook(3);
  const failed = failAndTakeBack(99, () =>
    onTable("Changes", (table) => {
      table.delete();
    }),
  );
  await expect(failed).rejects.toMatchObject({
    code: "workbook-changed",
    message: "The table Changes is no longer in the workbook.",
  });
  expect(tableRows(excel.book, "Runs")).toEqual([1, 2, 3].map(runRow));
  expect(tableRows(excel.book, "Metrics").map(({ Name }) => Name)).toEqual(["acc"]);
});

describe("a column that Excel named", () => {
  /** What is taken back when inserting columns broke off, or when nothing was being inserted. */
  const takeBackColumns = async (inserting: boolean): Promise<readonly string[]> => {
    const excel = await trackedBook(2);
    const before = await writeWorkbook((context) => readTracking(context));
    await onTable("Runs", (table) => {
      table.columns.add(undefined, undefined, "Column18");
      const used = table.columns.add(undefined, undefined, "Column19");
      used.getDataBodyRange().getCell(0, 0).values = [["mine"]];
    });
    const progress = { ...noProgress(), inserting };
    await writeWorkbook((context) => takeBack(context, "batch-1", before.tracked, progress));
    return findTable(excel.book, "Runs").description.columns;
  };

  test("and nobody filled goes when inserting broke off; one that somebody filled stays", async () => {
    const columns = await takeBackColumns(true);
    expect(columns).not.toContain("Column18");
    expect(columns).toContain("Column19");
  });

  test("stays when nothing was being inserted: it is a person's own", async () => {
    expect(await takeBackColumns(false)).toContain("Column18");
  });
});

test.each(Array.from({ length: 11 }, (_, at) => at + 10))(
  "what is typed into the last rows while they are trimmed stays (sync %i)",
  async (at) => {
    const excel = await trackedBook(2);
    const before = await writeWorkbook((context) => readTracking(context));
    await onTable("Runs", (table) => {
      table.resize(table.getRange().getResizedRange(3, 0));
    });
    await onTable("Runs", (table) => {
      table.columns.add(undefined, undefined, "Mine");
    });
    const act = (): void => {
      const { area } = findTable(excel.book, "Runs").description;
      typeInto(excel, "Runs", area.bottom - area.top - 1, "Mine", "a remark");
    };
    await writeWorkbook((context) =>
      takeBack(interrupted(context, { at, act }), "batch-1", before.tracked, noProgress()),
    );
    expect(tableRows(excel.book, "Runs").map((row) => row["Mine"])).toContain("a remark");
  },
);

test.each(Array.from({ length: 11 }, (_, at) => at + 10))(
  "what is typed there stays under its title although a column comes in the same moment (sync %i)",
  async (at) => {
    const excel = await trackedBook(2);
    const before = await writeWorkbook((context) => readTracking(context));
    await onTable("Runs", (table) => {
      table.resize(table.getRange().getResizedRange(3, 0));
    });
    const act = async (): Promise<void> => {
      await onTable("Runs", (table) => {
        table.columns.add(1, undefined, "Mine");
      });
      const { area } = findTable(excel.book, "Runs").description;
      typeInto(excel, "Runs", area.bottom - area.top - 1, "Name", "typed");
    };
    await writeWorkbook((context) =>
      takeBack(interrupted(context, { at, act }), "batch-1", before.tracked, noProgress()),
    ).catch((error: unknown) => error);
    const typed = tableRows(excel.book, "Runs").filter((row) => Object.values(row).includes("typed"));
    expect(typed.map((row) => row["Name"])).toEqual(["typed"]);
  },
);

test.each(Array.from({ length: 11 }, (_, at) => at + 10))(
  "where rows go while the last ones are trimmed, nothing above them is deleted (sync %i)",
  async (at) => {
    const excel = await trackedBook(2);
    const before = await writeWorkbook((context) => readTracking(context));
    await onTable("Runs", (table) => {
      table.resize(table.getRange().getResizedRange(3, 0));
    });
    const { columns } = findTable(excel.book, "Runs").description;
    const titles = [...columns];
    const act = (): Promise<void> =>
      onTable("Runs", (table) => {
        const body = table.getDataBodyRange();
        body.getRow(1).getBoundingRect(body.getLastRow()).delete(Excel.DeleteShiftDirection.up);
      });
    const said = await writeWorkbook((context) =>
      takeBack(interrupted(context, { at, act }), "batch-1", before.tracked, noProgress()),
    ).catch((error: unknown) => String(error));
    expect([said, findTable(excel.book, "Runs").description.columns]).toEqual([undefined, titles]);
    expect(tableRows(excel.book, "Runs")[0]).toEqual(runRow(1));
  },
);

test("blank rows go down to the number that there was, and no further", async () => {
  const excel = await trackedBook(2);
  await onTable("Runs", (table) => {
    table.resize(table.getRange().getResizedRange(1, 0));
  });
  await failAndTakeBack(1, () =>
    onTable("Runs", (table) => {
      table.resize(table.getRange().getResizedRange(4, 0));
    }),
  );
  const { area } = findTable(excel.book, "Runs").description;
  expect(area.bottom - area.top).toBe(3);
});
