import { inferMetric } from "../../../src/tracking/naming/infer-metric";
import { inferParameter } from "../../../src/tracking/naming/infer-parameter";
import { insertColumns } from "../../../src/workbook/writing/insert-columns";
import { findTable, tableRows } from "../../support/book-contents";
import type { TestExcel } from "../../support/excel";
import {
  columnAdded,
  columnDeleted,
  columnRenamed,
  onTable,
  runRow,
  together,
  trackedBook,
  type Meanwhile,
  typeBelow,
  typeInto,
  workingOn,
} from "../tracked-book";

/** Gives Runs a column for the parameter depth and for the metrics loss and f1. */
const insert = (meanwhile?: Meanwhile) =>
  workingOn(
    "Runs",
    (context, table, { catalogue }) => {
      const wider = {
        parameters: [...catalogue.parameters, inferParameter("depth", "integer", [])],
        metrics: [...catalogue.metrics, inferMetric("loss"), inferMetric("f1")],
      };
      return insertColumns(context, table.under(wider), wider);
    },
    meanwhile,
  );

/** The same while a person acts before some of the syncs. */
const insertWhile = (act: (turn: number) => Promise<void>) =>
  workingOn("Runs", (context, table, { catalogue }) => {
    const wider = {
      parameters: [...catalogue.parameters, inferParameter("depth", "integer", [])],
      metrics: [...catalogue.metrics, inferMetric("loss"), inferMetric("f1")],
    };
    let turn = 0;
    const restless = {
      workbook: context.workbook,
      apart: together,
      sync: async () => {
        turn += 1;
        await act(turn);
        await context.sync();
      },
    };
    return insertColumns(restless, table.under(wider), wider);
  });

const headers = ({ book }: TestExcel) => findTable(book, "Runs").description.columns;
const between = (excel: TestExcel) => {
  const found = headers(excel);
  return found.slice(found.indexOf("Notes"), found.indexOf("Source") + 1);
};

test("each column stands behind the last of its group, and the rows keep their values", async () => {
  const excel = await trackedBook(2);
  const table = await insert();
  expect(between(excel)).toEqual(["Notes", "lr", "depth", "acc", "loss", "f1", "Source"]);
  expect(table.headers).toEqual(headers(excel));
  expect(table.find("metric:f1")?.header).toBe("f1");
  expect(tableRows(excel.book, "Runs")).toEqual([1, 2].map(runRow));
});

test("a second time there is nothing to insert", async () => {
  const excel = await trackedBook(1);
  await insert();
  const once = [...headers(excel)];
  await insert();
  expect(headers(excel)).toEqual(once);
});

test("a column of numbers beside one of texts takes numbers", async () => {
  const excel = await trackedBook(1);
  await insert();
  const { sheet, description } = findTable(excel.book, "Runs");
  const at = (header: string) => description.area.left + description.columns.indexOf(header);
  expect(sheet.styles.at(1, at("Notes")).numberFormat).toBe("@");
  expect(sheet.styles.at(1, at("depth")).numberFormat).toBe("0");
  expect(sheet.styles.at(1, at("loss")).numberFormat ?? "General").toBe("General");
  excel.workbench.user.enter(sheet.id, 1, at("loss"), [["0.25"]]);
  expect(tableRows(excel.book, "Runs")).toEqual([{ ...runRow(1), loss: 0.25 }]);
});

test("what stands right of the table and the widths of columns move along", async () => {
  const excel = await trackedBook(1);
  const { sheet, description } = findTable(excel.book, "Runs");
  const right = description.area.right + 2;
  excel.workbench.user.enter(sheet.id, 0, right, [["beside"]]);
  sheet.columnWidths.set(right, 222);
  await insert();
  expect(sheet.cells.value(0, right + 3)).toBe("beside");
  expect(sheet.columnWidths.get(right + 3)).toBe(222);
});

describe("meanwhile", () => {
  test.each([
    ["added", columnAdded, "Mine", 1],
    // A field that went comes again, as set-up would have it.
    ["deleted", columnDeleted, undefined, 1],
    // What became of a field that has another header is asked.
    ["renamed", columnRenamed, "Who", 0],
  ])("a column %s: the new ones find their places, once each", async (_, change, theirs, authors) => {
    const excel = await trackedBook(2);
    await insert({ at: 1, act: () => onTable("Runs", change) });
    const found = headers(excel);
    const added = between(excel).filter((header) => header !== "Author");
    expect(added).toEqual(["Notes", "lr", "depth", "acc", "loss", "f1", "Source"]);
    expect(found.filter((header) => header === "Author")).toHaveLength(authors);
    expect(new Set(found).size).toBe(found.length);
    if (theirs !== undefined) {
      expect(found).toContain(theirs);
    }
    expect(tableRows(excel.book, "Runs")).toEqual([1, 2].map(runRow));
  });

  test("a row inserted above the table: no header goes into a row of runs", async () => {
    const excel = await trackedBook(2);
    const act = () => {
      const { sheet } = findTable(excel.book, "Runs");
      excel.workbench.user.insert(sheet.id, { top: 0, bottom: 0, left: 0, right: 16_383 }, "Down");
    };
    await insert({ at: 1, act });
    expect(between(excel)).toEqual(["Notes", "lr", "depth", "acc", "loss", "f1", "Source"]);
    expect(tableRows(excel.book, "Runs")).toEqual([1, 2].map(runRow));
  });

  test("a row typed below stands in the table with the new columns", async () => {
    const excel = await trackedBook(2);
    const act = () => {
      typeBelow(excel, "Runs", "typed");
    };
    const table = await insert({ at: 1, act });
    expect(table.rows).toBe(3);
    expect(tableRows(excel.book, "Runs")[2]).toEqual({ Name: "typed" });
  });

  test.each([1, 2, 3, 4, 5, 6])(
    "a column inserted before the insertion and another before sync %i: every value stays",
    async (second) => {
      const excel = await trackedBook(2);
      const acts: readonly [number, (table: Excel.Table) => void][] = [
        [1, columnAdded],
        [
          second,
          (table) => {
            table.columns.add(1, undefined, "Second");
          },
        ],
      ];
      const table = await insertWhile(async (turn) => {
        for (const [, act] of acts.filter(([at]) => at === turn)) {
          await onTable("Runs", act);
        }
      });
      expect(between(excel)).toEqual(["Notes", "lr", "depth", "acc", "loss", "f1", "Source"]);
      expect(headers(excel)).toContain("Mine");
      expect(table.find("metric:loss")).toBeDefined();
      expect(tableRows(excel.book, "Runs")).toEqual([1, 2].map(runRow));
    },
  );

  test("a column that somebody adds by the same title stays, and is the only one of it", async () => {
    const excel = await trackedBook(2);
    const theirs = async (turn: number) => {
      if (turn === 1) {
        await onTable("Runs", (table) => {
          table.columns.add(1, [["loss"], ["half"], ["more"]]);
        });
      }
      if (turn === 4) {
        await onTable("Runs", (table) => {
          table.columns.add(1, undefined, "Second");
        });
      }
    };
    const table = await insertWhile(theirs);
    expect(headers(excel).filter((header) => /^(loss|f1|depth)/.test(header))).toEqual([
      "loss",
      "depth",
      "f1",
    ]);
    expect(headers(excel).filter((header) => header.startsWith("Column"))).toEqual([]);
    expect(table.find("metric:loss")?.position).toBe(headers(excel).indexOf("loss"));
    expect(tableRows(excel.book, "Runs")).toEqual(
      [1, 2].map((n) => ({ ...runRow(n), loss: n === 1 ? "half" : "more" })),
    );
  });

  test("what somebody wrote into a column that is taken away stays there", async () => {
    const excel = await trackedBook(2);
    await insertWhile(async (turn) => {
      if (turn === 1) {
        await onTable("Runs", (table) => {
          table.columns.add(1, [["loss"], ["half"], ["more"]]);
        });
      }
      if (turn === 2) {
        typeInto(excel, "Runs", 1, "loss2", "0.75");
      }
    });
    expect(tableRows(excel.book, "Runs")[1]).toMatchObject({ ...runRow(2), loss: "more", loss2: 0.75 });
  });

  test("no column is left outside of the table where all that stood before it went", async () => {
    const excel = await trackedBook(1);
    await insertWhile(async (turn) => {
      if (turn === 1) {
        await onTable("Runs", (table) => {
          for (const header of headers(excel).slice(0, headers(excel).indexOf("Source"))) {
            table.columns.getItem(header).delete();
          }
        });
      }
    });
    const { sheet, description } = findTable(excel.book, "Runs");
    expect(description.area.left).toBe(0);
    expect(sheet.cells.value(0, 0)).toBe(description.columns[0]);
    expect(headers(excel)).toEqual(expect.arrayContaining(["Run ID", "lr", "acc", "depth", "loss", "f1"]));
  });

  test("columns beside which new ones belong and that go at every try are given up, and nothing is left behind", async () => {
    const excel = await trackedBook(1);
    const before = headers(excel).length;
    let name = "Source";
    const given = insertWhile(async (turn) => {
      // 1 inserts, 2 to 5 look, 6 inserts, and so on.
      if (turn % 5 === 1) {
        await onTable("Runs", (found) => {
          const next = name === "Source" ? `Source ${String(turn)}` : "Source";
          found.columns.getItem(name).name = next;
          name = next;
        });
      }
    });
    await expect(given).rejects.toMatchObject({ code: "workbook-changed" });
    expect(headers(excel)).toHaveLength(before);
    expect(headers(excel).filter((header) => header.startsWith("Column"))).toEqual([]);
  });

  test("a person's column where columns were left behind is not taken in", async () => {
    const excel = await trackedBook(1);
    excel.workbench.autoExpandTables.user = false;
    const { sheet, description } = findTable(excel.book, "Issues");
    const last = description.columns.at(-1) ?? "";
    await onTable("Issues", (table) => {
      table.columns.getItem(last).delete();
    });
    const { right } = findTable(excel.book, "Issues").description.area;
    excel.workbench.user.enter(sheet.id, 0, right + 1, [[last]]);
    const act = () => {
      excel.workbench.user.enter(sheet.id, 0, right + 1, [["Mine"], ["my note"]]);
    };
    await workingOn("Issues", (context, table, { catalogue }) => insertColumns(context, table, catalogue), {
      at: 2,
      act,
    });
    const { columns, area } = findTable(excel.book, "Issues").description;
    expect(columns.at(-1)).toBe(last);
    expect(sheet.cells.value(0, area.right + 1)).toBe("Mine");
    expect(sheet.cells.value(1, area.right + 1)).toBe("my note");
  });
});
