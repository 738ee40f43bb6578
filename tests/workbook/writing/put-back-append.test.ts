import type { TableName } from "../../../src/tracking/schema/table-names";
import { appendRows } from "../../../src/workbook/writing/append-rows";
import { layOutRows } from "../../../src/workbook/writing/lay-out-rows";
import { findTable, tableRows } from "../../support/book-contents";
import type { TestExcel } from "../../support/excel";
import {
  columnRenamed,
  interrupted,
  onTable,
  trackedBook,
  typeBelow,
  typeInto,
  workingOn,
  type Meanwhile,
} from "../tracked-book";

type Act = (excel: TestExcel, name: TableName) => ReturnType<Meanwhile["act"]>;

const OURS = ["new 1", "new 2", "new 3"];

/** A table of three rows that are called one, two and three, with so many blank ones behind them. */
async function tableOfThree(name: TableName, blank: number): Promise<TestExcel> {
  const excel = await trackedBook(0);
  const { description } = findTable(excel.book, name);
  const { top, bottom } = description.area;
  await onTable(name, (table) => {
    table.resize(table.getRange().getResizedRange(3 + blank - (bottom - top), 0));
  });
  ["one", "two", "three"].forEach((text, row) => {
    typeInto(excel, name, row, headerOf(name), text);
  });
  return excel;
}

const headerOf = (name: TableName) => (name === "Runs" ? "Name" : "What");

/** What stands under the header by which this test tells rows apart, in the table and below it. */
function standing({ book }: TestExcel, name: TableName): string[] {
  const { sheet, description } = findTable(book, name);
  const { top, left, bottom } = description.area;
  const column = left + description.columns.indexOf(headerOf(name));
  return Array.from({ length: bottom - top + 10 }, (_, row) => sheet.cells.value(top + 1 + row, column))
    .map(String)
    .filter((text) => text !== "" && text !== "undefined" && text !== "null");
}

const typedIntoBlank: Act = (excel, name) => {
  typeInto(excel, name, 3, headerOf(name), "typed");
};
const typedBelow: Act = (excel, name) => {
  typeBelow(excel, name, "typed", false);
};
const renamed: Act = (_, name) =>
  onTable(
    name,
    name === "Runs"
      ? columnRenamed
      : (table) => {
          table.columns.getItem("Who").name = "Whoever";
        },
  );

/** What a person does next, as rows are being taken away again. */
const NEXT: readonly (readonly [string, Act])[] = [
  [
    "sorts the table",
    (_, name) =>
      onTable(name, (table) => {
        table.sort.apply([{ key: name === "Runs" ? 1 : 2, ascending: true }]);
      }),
  ],
  ["adds a row at its top", (_, name) => onTable(name, (table) => table.rows.add(0))],
  [
    "deletes its first row",
    (_, name) =>
      onTable(name, (table) => {
        table.rows.getItemAt(0).delete();
      }),
  ],
  [
    "types below it, so that it grows",
    (excel, name) => {
      typeBelow(excel, name, "second");
    },
  ],
  [
    "types below it",
    (excel, name) => {
      typeBelow(excel, name, "second", false);
    },
  ],
  [
    "inserts a row of the sheet above it",
    ({ book, workbench }, name) => {
      workbench.user.insert(
        findTable(book, name).sheet.id,
        { top: 0, bottom: 1, left: 0, right: 16_383 },
        "Down",
      );
    },
  ],
];

describe.each(["Runs", "Changes"] as const)("rows that are taken away again from %s", (name) => {
  const cases = [
    ["a blank row was typed into", 2, typedIntoBlank],
    ["cells below it were typed into", 0, typedBelow],
    ["a header was changed", 0, renamed],
    ["a header was changed, and blank rows were filled", 2, renamed],
  ] as const;

  test.each(NEXT)("as a person %s: nothing of anybody's is written over", async (next, act) => {
    for (const [first, blank, cause] of cases) {
      for (const at of name === "Runs" ? [3, 5] : [3, 4, 5, 6]) {
        const excel = await tableOfThree(name, blank);
        const theirs = new Set(["one", "two", "three"]);
        const once = (one: Act) => async () => {
          const before = standing(excel, name);
          await one(excel, name);
          const after = standing(excel, name);
          before.filter((text) => !after.includes(text)).forEach((text) => theirs.delete(text));
          after.filter((text) => !before.includes(text)).forEach((text) => theirs.add(text));
        };
        const said = await workingOn(name, (context, table, { catalogue }) => {
          const twice = interrupted(interrupted(context, { at: 2, act: once(cause) }), {
            at,
            act: once(act),
          });
          return appendRows(twice, table, catalogue, undefined, {
            count: 3,
            block: (_start, _bytes, now) =>
              layOutRows(
                OURS.map((text) => ({ [headerOf(name)]: text })),
                now,
              ),
          });
        }).then(
          () => undefined,
          (error: unknown) => String(error),
        );
        const found = standing(excel, name);
        const words = JSON.stringify({ name, next, first, at, said, found });
        const kept = found.filter((text) => theirs.has(text) && !OURS.includes(text)).sort();
        expect([words, kept]).toEqual([words, [...theirs].filter((text) => !OURS.includes(text)).sort()]);
        const ours = found.filter((text) => OURS.includes(text)).sort();
        expect([words, ours.length > 3]).toEqual([words, false]);
        expect([words, said === undefined ? ours : OURS]).toEqual([words, OURS]);
      }
    }
  });
});

/** All but the last of its rows go at this moment. */
const shrunk =
  (name: TableName): Act =>
  () =>
    onTable(name, (table) => {
      const body = table.getDataBodyRange();
      body
        .getRow(0)
        .getBoundingRect(body.getLastRow().getOffsetRange(-1, 0))
        .delete(Excel.DeleteShiftDirection.up);
    });

test.each(["Runs", "Changes"] as const)(
  "a table %s of which hardly a row is left keeps its titles and what is typed there",
  async (name) => {
    for (const [blank, cause, at] of [
      [2, undefined, 2],
      [2, typedIntoBlank, 3],
      [0, typedBelow, 3],
      [0, renamed, 3],
    ] as const) {
      const excel = await tableOfThree(name, blank);
      const titles = () => findTable(excel.book, name).description.columns;
      const before = titles();
      const act = () => shrunk(name)(excel, name);
      const said = await workingOn(name, (context, table, { catalogue }) => {
        const first = cause ? [{ at: 2, act: () => cause(excel, name) }] : [];
        const watched = [...first, { at, act }].reduce(interrupted, context);
        return appendRows(watched, table, catalogue, undefined, {
          count: 3,
          block: (_start, _bytes, now) =>
            layOutRows(
              OURS.map((text) => ({ [headerOf(name)]: text })),
              now,
            ),
        });
      }).then(
        () => undefined,
        (error: unknown) => String(error),
      );
      const found = standing(excel, name);
      const words = JSON.stringify({ name, blank, at, said, found, titles: titles() });
      const kept =
        cause === renamed ? before.length : before.filter((title) => titles().includes(title)).length;
      expect([words, kept]).toEqual([words, before.length]);
      expect([words, new Set(found).size]).toEqual([words, found.length]);
      expect([words, cause === typedBelow && !found.includes("typed")]).toEqual([words, false]);
      expect([words, said === undefined ? found.filter((text) => OURS.includes(text)) : OURS]).toEqual([
        words,
        OURS,
      ]);
    }
  },
);

/** Appends run-0004 to Runs, as run-0100 where that is taken by then and it may be, while somebody acts. */
const appendOurs = (acts: readonly Meanwhile[], mayBeRenamed = false) =>
  workingOn("Runs", (context, table, { catalogue }) => {
    let key = "run-0004";
    return appendRows(acts.reduce(interrupted, context), table, catalogue, undefined, {
      count: 1,
      block: (_start, _bytes, now) => layOutRows([{ "Run ID": key, Name: "m-ours" }], now),
      ...(mayBeRenamed && {
        rename: () => {
          key = "run-0100";
        },
      }),
    });
  });

describe("a key of ours that somebody else's row holds by then", () => {
  /** Appends run-0004, which a colleague takes for the second row at the second sync; then something moves the table. */
  async function taken(then: (excel: TestExcel) => ReturnType<Meanwhile["act"]>): Promise<string[][]> {
    const excel = await trackedBook(3);
    const acts: Meanwhile[] = [
      {
        at: 2,
        act: () => {
          typeInto(excel, "Runs", 1, "Run ID", "run-0004");
          typeInto(excel, "Runs", 1, "Name", "zz-colleague");
        },
      },
      { at: 3, act: () => then(excel) },
    ];
    await appendOurs(acts, true).catch((error: unknown) => error);
    return tableRows(excel.book, "Runs").map((row) => [String(row["Run ID"]), String(row["Name"])]);
  }

  test.each<[string, (excel: TestExcel) => ReturnType<Meanwhile["act"]>]>([
    [
      "the table is sorted downwards",
      () =>
        onTable("Runs", (table) => {
          table.sort.apply([{ key: 1, ascending: false }]);
        }),
    ],
    [
      "the table is sorted upwards",
      () =>
        onTable("Runs", (table) => {
          table.sort.apply([{ key: 1, ascending: true }]);
        }),
    ],
    [
      "a row is typed below it",
      (excel) => {
        typeBelow(excel, "Runs", "second");
      },
    ],
  ])("leaves that row whole when %s", async (_, then) => {
    const rows = await taken(then);
    expect(rows).toContainEqual(["run-0004", "zz-colleague"]);
    expect(rows.filter(([, name]) => name === "m-ours")).toHaveLength(1);
  });
});

test("what somebody types into a row of ours before it is taken away again stays, and it is said", async () => {
  const excel = await trackedBook(3);
  const acts: Meanwhile[] = [
    { at: 2, act: () => onTable("Runs", columnRenamed) },
    {
      at: 3,
      act: () => {
        typeInto(excel, "Runs", 3, "Notes", "precious");
      },
    },
  ];
  await expect(appendOurs(acts)).rejects.toMatchObject({ code: "workbook-changed" });
  expect(tableRows(excel.book, "Runs").map((row) => row["Notes"])).toContain("precious");
});

test.each([3, 4])(
  "a formula that shows nothing, entered below while what stood there is put back, stays (sync %i)",
  async (at) => {
    const excel = await trackedBook(3);
    const acts: Meanwhile[] = [
      {
        at: 2,
        act: () => {
          typeBelow(excel, "Runs", "typed", false);
        },
      },
      {
        at,
        act: () => {
          typeBelow(excel, "Runs", '=IF(1=1,"","x")', false);
        },
      },
    ];
    await appendOurs(acts).catch((error: unknown) => error);
    const { sheet, description } = findTable(excel.book, "Runs");
    const formulas = Array.from({ length: 12 }, (_, row) =>
      sheet.cells.formula(description.area.bottom - 2 + row, description.area.left + 1),
    );
    expect(formulas).toContain('=IF(1=1,"","x")');
  },
);
