// What Excel's own filter of Runs shows after a click, and what comes back when it is taken off.

import { clearTableFilter } from "../../src/actions/clear-table-filter";
import { commitImport } from "../../src/actions/commit-import";
import { filterTable, type TableFilterWish } from "../../src/actions/filter-table";
import { prepareImport } from "../../src/actions/prepare-import";
import { readStatus } from "../../src/actions/read-status";
import { setUpTracking } from "../../src/actions/set-up-tracking";
import { FilterError } from "../../src/tracking/filter/filter-error";
import { containing } from "../support/containing";
import { startExcel, type TestExcel } from "../support/excel";

const CSV = [
  "name,status,lr,optimizer,acc",
  "a,Completed,0.1,adam,0.5",
  "b,Completed,0.2,sgd,0.75",
  "c,Failed,0.3,adam,",
  "d,Completed,0.4,lion,0.9",
].join("\n");

async function start(): Promise<TestExcel> {
  const excel = await startExcel();
  await setUpTracking();
  await commitImport(await prepareImport({ name: "runs.csv", content: CSV }));
  return excel;
}

/** Shows runs by what their columns hold, unless told otherwise. */
function filtered(filter: string, more: Partial<TableFilterWish> = {}) {
  return filterTable({ filter, metric: "acc", by: "columns", ...more });
}

function cellText(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** The names of the runs in sight. */
function names({ book }: TestExcel): string {
  const sheet = book.sheets.find(({ name }) => name === "Runs");
  const shown = [1, 2, 3, 4].filter((row) => sheet?.hiddenRows.has(row) === false);
  return shown.map((row) => cellText(sheet?.cells.value(row, 1))).join(" ");
}

async function theirs(act: (columns: Excel.TableColumnCollection) => void): Promise<void> {
  await Excel.run(async (context) => {
    act(context.workbook.tables.getItem("Runs").columns);
    await context.sync();
  });
}

test("a filter that Excel's buttons can say is put onto Runs and taken off again, and the next one takes its place", async () => {
  const excel = await start();
  expect(await filtered("acc > 0.6 and status = 'Completed'")).toEqual({
    kind: "shown",
    message: containing(
      "Runs shows 2 of 4 runs where acc > 0.6 and status = 'Completed', by Excel's filter on acc and Status, as of now: filter again after edits.",
    ),
    place: { sheet: "Runs", address: "A1" },
  });
  expect(names(excel)).toBe("b d");
  expect((await readStatus()).tableFilter).toBe("acc > 0.6 and status = 'Completed'");
  await filtered("optimizer = adam");
  expect(names(excel)).toBe("a c");
  expect((await clearTableFilter()).message).toBe("The filter is cleared; Runs shows all runs.");
  expect(names(excel)).toBe("a b c d");
  expect((await readStatus()).tableFilter).toBeUndefined();
  expect((await clearTableFilter()).message).toBe("There was no filter of Runsheet's on Runs to clear.");
});

test("what the buttons cannot say hides nothing, and is shown by a list of Run IDs instead", async () => {
  const excel = await start();
  expect(await filtered("acc > 0.8 or optimizer = sgd")).toEqual({
    kind: "not-said",
    message:
      "Excel's filters cannot say this one exactly: “acc > 0.8 or optimizer = sgd” asks several columns at once, and the buttons ask each by itself. Nothing was hidden.",
    listed: 2,
  });
  expect(names(excel)).toBe("a b c d");
  const report = await filtered("acc > 0.8 or optimizer = sgd", { by: "ids" });
  expect(report.message).toContain("by a list of their Run IDs as of now, which later runs do not join.");
  expect(names(excel)).toBe("b d");
});

test("a filter of the person is asked about before it is replaced, comes back, and stays where it is on another column", async () => {
  const excel = await start();
  await theirs((columns) => {
    columns.getItem("acc").filter.applyCustomFilter(">=0.5", "<0.9", "And");
    columns.getItem("Status").filter.applyValuesFilter(["Completed"]);
  });
  expect(names(excel)).toBe("a b");
  expect(await filtered("acc > 0.6")).toEqual({
    kind: "asks",
    message:
      "A filter of your own on acc would be replaced; clearing Runsheet's puts it back. Nothing was changed yet.",
  });
  expect(names(excel)).toBe("a b");
  const { message } = await filtered("acc > 0.6", { replaces: true });
  expect(message).toContain("Your own filter on Status stays, and may hide some of them.");
  expect(names(excel)).toBe("b d");
  // The next filter remembers what the first had replaced.
  await filtered("acc > 0.8");
  expect(names(excel)).toBe("d");
  expect((await clearTableFilter()).message).toBe(
    "Runsheet's filter is cleared, and yours on acc is back. A filter of your own on Status stays; Data > Clear takes it away.",
  );
  expect(names(excel)).toBe("a b");
});

test("a filter that somebody changed since is theirs and stays", async () => {
  const excel = await start();
  await filtered("optimizer = adam");
  await theirs((columns) => {
    columns.getItem("optimizer").filter.applyValuesFilter(["lion"]);
  });
  expect((await clearTableFilter()).message).toBe(
    "There was no filter of Runsheet's on Runs to clear. A filter of your own on optimizer stays; Data > Clear takes it away.",
  );
  expect(names(excel)).toBe("d");
});

test("a column that was renamed is found again", async () => {
  const excel = await start();
  await filtered("optimizer = adam");
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("Runs");
    table.columns.getItem("optimizer").getHeaderRowRange().values = [["opt"]];
    await context.sync();
  });
  expect((await clearTableFilter()).message).toBe("The filter is cleared; Runs shows all runs.");
  expect(names(excel)).toBe("a b c d");
});

test("where Excel shows other runs than the filter holds for, its filter is taken away again and that is said", async () => {
  const excel = await start();
  // A cell that shows another text than it holds.
  await theirs((columns) => {
    columns.getItem("optimizer").getDataBodyRange().getCell(0, 0).numberFormat = [['@" (old)"']];
  });
  expect(await filtered("optimizer = adam")).toEqual({
    kind: "not-said",
    message:
      "Excel's filter showed other runs than this filter holds for (1 missing, 0 too many), so it was taken away again.",
  });
  expect(names(excel)).toBe("a b c d");
  expect((await readStatus()).tableFilter).toBeUndefined();
});

test("nothing is hidden for a filter that is wrong or holds for no run, on a protected sheet, and without buttons", async () => {
  const excel = await start();
  await expect(filtered("accc > 0.6")).rejects.toThrow(FilterError);
  await expect(filtered("acc > 2")).rejects.toThrow("holds for no run");
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("Runs").showFilterButton = false;
    await context.sync();
  });
  await expect(filtered("acc > 0.6")).rejects.toThrow("The table Runs shows no filter buttons.");
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("Runs").showFilterButton = true;
    context.workbook.worksheets.getItem("Runs").protection.protect();
    await context.sync();
  });
  await expect(filtered("acc > 0.6")).rejects.toThrow("The sheet Runs is protected.");
  expect(names(excel)).toBe("a b c d");
});
