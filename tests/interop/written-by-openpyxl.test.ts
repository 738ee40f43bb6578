// A workbook that somebody keeps by hand, written by openpyxl: opened, given our sheets, saved. What was there stays.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { newId } from "../../src/workbench/book/new-id";
import { Sheet } from "../../src/workbench/book/sheet";
import { readWorkbook } from "../../src/workbench/xlsx/read-workbook";
import { writeWorkbook } from "../../src/workbench/xlsx/write-workbook";
import { textsOf } from "../workbench/xlsx/parts-of";
import { chart, table } from "../workbench/xlsx/sample-book";
import { convert } from "./support/libre-office";
import { describeWorkbook, runPython, sheetNamed } from "./support/python";
import { scratchFolder } from "./support/scratch-folder";

const folder = scratchFolder();
const before = path.join(folder, "mine.xlsx");
const after = path.join(folder, "tracked.xlsx");

beforeAll(async () => {
  runPython("write_users_workbook.py", before);
  const book = await readWorkbook(readFileSync(before));
  const runs = new Sheet(newId(), "Runs");
  const charts = new Sheet(newId(), "Charts");
  [
    ["Run ID", "accuracy"],
    ["cat-1", 0.7],
    ["cat-2", 0.9],
  ].forEach((cells, row) => {
    cells.forEach((value, column) => {
      runs.cells.setValue(row, column, value);
    });
  });
  book.sheets.push(runs, charts);
  book.tables.push(table(runs, "Runs", { top: 0, left: 0, bottom: 2, right: 1 }));
  runs.conditionalFormats.push({
    id: newId(),
    areas: [{ top: 1, left: 0, bottom: 2, right: 1 }],
    rule: { kind: "Custom", formula: "=$B2=MAX($B$2:$B$3)", look: { fill: "#C6EFCE" } },
    stopIfTrue: false,
  });
  charts.charts.push(
    chart({ series: chart().series.map((series) => ({ ...series, values: "Runs!$B$2:$B$3" })) }),
  );
  writeFileSync(after, await writeWorkbook(book));
});

test("openpyxl finds the sheets of the user as they were", () => {
  const [was, is] = [describeWorkbook(before), describeWorkbook(after)];
  expect(is.sheets.map(({ name }) => name)).toEqual(["My notes", "Later", "Runs", "Charts"]);
  expect(is.active).toBe("My notes");
  expect(sheetNamed(is, "My notes")).toEqual(sheetNamed(was, "My notes"));
  expect(sheetNamed(is, "Later")).toEqual(sheetNamed(was, "Later"));
});

test("openpyxl finds our sheets beside them", () => {
  const is = describeWorkbook(after);
  expect(sheetNamed(is, "Runs")).toMatchObject({
    tables: [{ name: "Runs", ref: "A1:B3" }],
    conditional: [{ ref: "A2:B3", formula: ["$B2=MAX($B$2:$B$3)"], fill: "FFC6EFCE" }],
  });
  expect(sheetNamed(is, "Charts").charts).toMatchObject([{ type: "BarChart", title: "accuracy by run" }]);
});

test("charts, comments and pictures of the user are the same bytes", () => {
  const [was, is] = [textsOf(readFileSync(before)), textsOf(readFileSync(after))];
  const kept = [...was.keys()].filter((part) => /^xl\/(charts|comments|drawings|theme)|^docProps/.test(part));
  expect(kept).toEqual(expect.arrayContaining(["xl/charts/chart1.xml", "xl/charts/chart2.xml"]));
  for (const part of kept) {
    expect([part, is.get(part)]).toEqual([part, was.get(part)]);
  }
});

test("LibreOffice opens it, with every chart", () => {
  const again = describeWorkbook(path.join(convert([after], "xlsx", folder), "tracked.xlsx"));
  expect(sheetNamed(again, "My notes").charts.map(({ type }) => type)).toEqual(["BarChart", "BubbleChart"]);
  expect(sheetNamed(again, "Charts").charts).toHaveLength(1);
  expect(sheetNamed(again, "My notes").cells["D2"]).toBe('=IF(B2>5,"good","bad")');
});
