// The real thing: tracking set up, an MLflow export imported, the best run highlighted, charted and summarised through the
// add-in's own actions on the real Excel client, saved, and read by pandas, openpyxl and LibreOffice.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { highlightBest } from "../../src/actions/highlight-best";
import { commitImport } from "../../src/actions/commit-import";
import { prepareImport } from "../../src/actions/prepare-import";
import { setUpTracking } from "../../src/actions/set-up-tracking";
import { updateChart } from "../../src/actions/update-chart";
import { updateSummary } from "../../src/actions/update-summary";
import type { Book } from "../../src/workbench/book/book";
import { readWorkbook } from "../../src/workbench/xlsx/read-workbook";
import { writeWorkbook } from "../../src/workbench/xlsx/write-workbook";
import { findSheet, findTable, tableRows } from "../support/book-contents";
import { startExcel } from "../support/excel";
import { convert, frozenPanes } from "./support/libre-office";
import { describeWorkbook, pandasTables, runPython, sheetNamed, type PandasTable } from "./support/python";
import { scratchFolder } from "./support/scratch-folder";

const EXPORT = path.join(__dirname, "..", "fixtures", "mlflow", "runs-ui.csv");
const folder = scratchFolder();
const file = path.join(folder, "tracked.xlsx");
let book: Book;
let metric: string;

/** What a person does, from an export to a summary. */
async function track(start?: Book): Promise<{ book: Book; metric: string }> {
  const excel = await startExcel(start);
  await setUpTracking();
  await commitImport(await prepareImport({ name: "runs-ui.csv", content: readFileSync(EXPORT, "utf8") }));
  const best = await highlightBest();
  await updateChart(best.metric);
  await updateSummary();
  excel.workbench.calculation.recalculate();
  return { book: excel.book, metric: best.metric };
}

/** The name of the sheet that a table stands on. */
function sheetOf(table: string): string {
  return findTable(book, table).sheet.name;
}

beforeAll(async () => {
  ({ book, metric } = await track());
  writeFileSync(file, await writeWorkbook(book));
});

test("pandas reads every data sheet as its table stands", () => {
  expect(book.tables.length).toBeGreaterThanOrEqual(8);
  const tables = pandasTables(
    file,
    book.tables.map(({ name }) => sheetOf(name)),
  );
  for (const { name, columns } of book.tables) {
    const table = tables.get(sheetOf(name));
    const filled = table?.rows.filter((row) => row.some((value) => value !== null));
    expect([name, table?.columns]).toEqual([name, columns]);
    expect([name, filled?.length]).toEqual([name, tableRows(book, name).length]);
  }
  const runs = tables.get("Runs") as PandasTable;
  expect(runs.types[metric]).toBe("float64");
  const column = runs.columns.indexOf(metric);
  // NaN and Infinity stand in the sheet as text, and pandas takes them for what they say; JSON has no word for them.
  const numbers = tableRows(book, "Runs").map((row) =>
    typeof row[metric] === "number" ? row[metric] : null,
  );
  expect(runs.rows.map((row) => row[column])).toEqual(numbers);
});

test("openpyxl finds tables, dropdowns, the highlight, frozen headers and the chart", () => {
  const workbook = describeWorkbook(file);
  for (const { name } of book.tables) {
    const sheet = sheetNamed(workbook, sheetOf(name));
    expect(sheet.tables.map((table) => table.name)).toEqual([name]);
    expect(sheet.freeze).not.toBeNull();
  }
  const runs = sheetNamed(workbook, "Runs");
  const status = runs.validations.find(({ formula1 }) => formula1.includes("Completed"));
  expect(status).toMatchObject({ type: "list" });
  expect(runs.conditional).toContainEqual(
    expect.objectContaining({ type: "expression", fill: expect.stringMatching(/^FF[0-9A-F]{6}$/) as string }),
  );
  expect(sheetNamed(workbook, "Charts").charts).toMatchObject([{ type: "BarChart" }]);
});

test("LibreOffice calculates the summary to the same figures as the workbench", () => {
  const csv = readFileSync(path.join(convert([file], "csv", folder), "tracked-Summary.csv"), "utf8");
  const cells = csv.split("\n").map((line) => line.split(",").map((cell) => cell.replace(/^"|"$/g, "")));
  const summary = findSheet(book, "Summary").cells;
  let compared = 0;
  for (const { row, column } of summary.formulas()) {
    const [ours, theirs = ""] = [summary.value(row, column), cells[row]?.[column]];
    if (typeof ours !== "number") {
      continue;
    }
    const value = theirs.endsWith("%") ? Number(theirs.slice(0, -1)) / 100 : Number(theirs);
    const precision = theirs.endsWith("%") ? 2 : 9;
    expect([row, column, value.toFixed(precision)]).toEqual([row, column, ours.toFixed(precision)]);
    compared++;
  }
  expect(compared).toBeGreaterThan(10);
});

test("LibreOffice finds the frozen headers, the dropdowns, the highlight and the chart", () => {
  expect(frozenPanes(file, folder)["Runs"]).toBeDefined();
  const again = describeWorkbook(path.join(convert([file], "xlsx", folder), "tracked.xlsx"));
  const runs = sheetNamed(again, "Runs");
  expect(runs.tables.map(({ name }) => name)).toEqual(["Runs"]);
  expect(runs.validations.map(({ type }) => type)).toContain("list");
  expect(runs.conditional.map(({ type }) => type)).toContain("expression");
  expect(sheetNamed(again, "Charts").charts).toMatchObject([{ type: "BarChart" }]);
});

test("opened again, the workbook is tracked, highlighted and up to date", async () => {
  const again = await readWorkbook(readFileSync(file));
  await startExcel(again);
  expect(await setUpTracking()).toMatchObject({ unchanged: true });
  const preview = await prepareImport({ name: "runs-ui.csv", content: readFileSync(EXPORT, "utf8") });
  expect(preview.counts).toMatchObject({ add: 0, update: 0 });
  const before = findSheet(again, "Runs").conditionalFormats.length;
  await highlightBest(metric);
  expect(findSheet(again, "Runs").conditionalFormats).toHaveLength(before);
});

test("a workbook kept by hand is tracked, and keeps what was there", async () => {
  const [mine, tracked] = [path.join(folder, "mine.xlsx"), path.join(folder, "mine-tracked.xlsx")];
  runPython("write_users_workbook.py", mine);
  const { book: both } = await track(await readWorkbook(readFileSync(mine)));
  writeFileSync(tracked, await writeWorkbook(both));
  const [was, is] = [describeWorkbook(mine), describeWorkbook(tracked)];
  expect(sheetNamed(is, "My notes")).toEqual(sheetNamed(was, "My notes"));
  expect(sheetNamed(is, "Later")).toEqual(sheetNamed(was, "Later"));
  expect(sheetNamed(is, "Runs").tables.map(({ name }) => name)).toEqual(["Runs"]);
});
