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
  trackedBook,
  typeBelow,
  workingOn,
  type Meanwhile,
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

  test("headers that change at every try are given up, and no column is left behind", async () => {
    const excel = await trackedBook(1);
    let turn = 0;
    const given = workingOn("Runs", (context, table, { catalogue }) => {
      const wider = { ...catalogue, metrics: [...catalogue.metrics, inferMetric("loss")] };
      const restless = {
        workbook: context.workbook,
        sync: async () => {
          turn += 1;
          // 1 inserts, 2 and 3 look, 4 takes away, 5 and 6 look, 7 inserts, and so on.
          if (turn % 6 === 1) {
            await onTable("Runs", (found) => {
              found.columns.getItemAt(0).getHeaderRowRange().values = [
                [turn % 12 === 1 ? "RUN ID" : "Run ID"],
              ];
            });
          }
          await context.sync();
        },
      };
      return insertColumns(restless, table.under(wider), wider);
    });
    await expect(given).rejects.toMatchObject({ code: "workbook-changed" });
    expect(headers(excel)).not.toContain("loss");
    expect(headers(excel).filter((header) => header.startsWith("Column"))).toEqual([]);
  });
});
