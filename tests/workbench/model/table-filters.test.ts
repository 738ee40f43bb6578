/** @jest-environment ./tests/environments/excel-node.cjs */
import { errorOf } from "../../support/error-of";
import { startExcel } from "../../support/excel";

const CELLS = [
  ["name", "value"],
  ["ada", 0.5],
  ["Adam", "'0.7"],
  ["sgd", 0.25],
  ["", ""],
  ["a*b", true],
  [7, "=NA()"],
];

/** The rows that are shown once something was done to the filters of a table, from 1 below the header. */
async function shown(filter: (table: Excel.Table) => void): Promise<string> {
  const { book } = await startExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:B7").formulas = CELLS;
    sheet.getRange("A8:B8").values = [["behind", 0.5]];
    filter(sheet.tables.add("A1:B7", true));
    await context.sync();
  });
  const [sheet] = book.sheets;
  return [1, 2, 3, 4, 5, 6, 7].filter((row) => sheet?.hiddenRows.has(row) === false).join(" ");
}

const custom = (column: number, ...criteria: Parameters<Excel.Filter["applyCustomFilter"]>) =>
  shown((table) => {
    table.columns.getItemAt(column).filter.applyCustomFilter(...criteria);
  });

test("comparisons with numbers hold for numbers alone, texts know wildcards and no case, = and <> know blanks", async () => {
  expect(await custom(1, ">=0.5")).toBe("1 7");
  expect(await custom(1, ">0.2", "<0.5", "And")).toBe("3 7");
  expect(await custom(1, "<0.3", ">0.4", "Or")).toBe("1 3 7");
  expect(await custom(1, "=0.25")).toBe("3 7");
  expect(await custom(0, "=ADA")).toBe("1 7");
  expect(await custom(0, "=ada*")).toBe("1 2 7");
  expect(await custom(0, "=a~*b")).toBe("5 7");
  expect(await custom(0, "<>ada*")).toBe("3 4 5 6 7");
  expect(await custom(0, "=")).toBe("4 7");
  expect(await custom(1, "<>")).toBe("1 2 3 5 6 7");
  expect(await custom(0, ">ada")).toBe("2 3 7");
});

test("lists show their texts in any case, filters of several columns hold together, and each is taken away by itself", async () => {
  const list = (texts: string[]) => (table: Excel.Table) => {
    table.columns.getItemAt(0).filter.applyValuesFilter(texts);
  };
  expect(await shown(list(["ADA", "sgd", "7"]))).toBe("1 3 6 7");
  expect(await shown(list([""]))).toBe("4 7");
  const both = (table: Excel.Table): void => {
    list(["ada", "sgd"])(table);
    table.columns.getItemAt(1).filter.apply({ filterOn: "Custom", criterion1: ">0.3" });
  };
  expect(await shown(both)).toBe("1 7");
  expect(
    await shown((table) => {
      both(table);
      table.columns.getItemAt(0).filter.clear();
    }),
  ).toBe("1 7");
  expect(
    await shown((table) => {
      both(table);
      table.columns.getItemAt(1).filter.clear();
    }),
  ).toBe("1 3 7");
});

test("the criteria of a column are given back as they were set, and null without a filter", async () => {
  await startExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:B7").formulas = CELLS;
    const table = sheet.tables.add("A1:B7", true);
    const { columns } = table;
    columns.getItemAt(0).filter.apply({ filterOn: "Values", values: ["ada"] });
    columns.load("items/filter/criteria");
    await context.sync();
    expect(columns.items.map(({ filter }) => filter.toJSON().criteria)).toEqual([
      { filterOn: "Values", values: ["ada"] },
      null,
    ]);
  });
});

test("what Excel refuses is refused: no criterion, one that is too long, a kind that is not modelled, no buttons, a protected sheet", async () => {
  const codes: string[] = [];
  const refused: ((filter: Excel.Filter, table: Excel.Table) => void)[] = [
    (filter) => {
      filter.applyCustomFilter("");
    },
    (filter) => {
      filter.applyCustomFilter(`=${"x".repeat(255)}`);
    },
    (filter) => {
      filter.apply({ filterOn: "TopItems", criterion1: "5" });
    },
    (filter, table) => {
      table.showFilterButton = false;
      filter.applyValuesFilter(["ada"]);
    },
    (filter, table) => {
      table.worksheet.protection.protect();
      filter.applyValuesFilter(["ada"]);
    },
  ];
  for (const act of refused) {
    const error = await errorOf(
      shown((table) => {
        act(table.columns.getItemAt(0).filter, table);
      }),
    );
    codes.push(error.code);
  }
  expect(codes).toEqual([
    "InvalidArgument",
    "InvalidArgument",
    "NotImplemented",
    "InvalidOperation",
    "AccessDenied",
  ]);
});
