// A tracking workbook for tests of single parts: a parameter, a metric and some runs, opened in Excel; and a person who does
// something at the very moment when a batch is under way.

import { setUpTracking } from "../../src/actions/set-up-tracking";
import type { RowValues } from "../../src/tracking/planning/plan";
import type { TableName } from "../../src/tracking/schema/table-names";
import { readTracking, trackedTable, type Tracking } from "../../src/workbook/read-tracking";
import { writeWorkbook, type WorkbookSession } from "../../src/workbook/run-excel";
import type { TrackedTable } from "../../src/workbook/tracked-table";
import { writePlan } from "../../src/workbook/writing/write-plan";
import { findTable } from "../support/book-contents";
import { startExcel, type TestExcel } from "../support/excel";

/** A run by its number: run-0003 is called c, its acc is 0.3. */
export function runRow(number: number): RowValues {
  return {
    "Run ID": `run-${String(number).padStart(4, "0")}`,
    Name: String.fromCharCode(96 + number),
    Status: "Completed",
    lr: number / 1000,
    acc: number / 10,
    Import: "batch-0",
  };
}

/** A workbook with the parameter lr, the metric acc and so many runs, all of batch-0. */
export async function trackedBook(runs = 3): Promise<TestExcel> {
  const excel = await startExcel();
  await setUpTracking();
  const reason = "A test needs it.";
  await writeWorkbook((context) =>
    writePlan(context, {
      batch: "batch-0",
      linesFirst: false,
      rowLines: false,
      writes: [
        { table: "Params", reason, kind: "add", onceBy: "Name", rows: [{ Name: "lr", Type: "number" }] },
        { table: "Metrics", reason, kind: "add", onceBy: "Name", rows: [{ Name: "acc", Goal: "maximize" }] },
        {
          table: "Runs",
          reason,
          kind: "add",
          onceBy: "Run ID",
          rows: Array.from({ length: runs }, (_, at) => runRow(at + 1)),
        },
      ],
    }),
  );
  excel.resetCounters();
  return excel;
}

/** What a person does right before sync number `at` (from 1) reaches Excel, with what it carries queued already. */
export interface Meanwhile {
  readonly at: number;
  readonly act: () => void | Promise<void>;
}

/** Works on the workbook as it was read, with a person who may act meanwhile. */
export function working<T>(
  work: (context: WorkbookSession, tracking: Tracking) => Promise<T>,
  meanwhile?: Meanwhile,
): Promise<T> {
  return writeWorkbook(async (context) => {
    const tracking = await readTracking(context);
    return work(meanwhile ? interrupted(context, meanwhile) : context, tracking);
  });
}

/** The same with one of its tables. */
export function workingOn<T>(
  name: TableName,
  work: (context: WorkbookSession, table: TrackedTable, tracking: Tracking) => Promise<T>,
  meanwhile?: Meanwhile,
): Promise<T> {
  return working((context, tracking) => work(context, trackedTable(tracking, name), tracking), meanwhile);
}

/** A part of an action whose objects are those of the whole. */
export const together: WorkbookSession["apart"] = (part) => part();

/** The same workbook with a person who acts before one of its syncs. */
export function interrupted(context: WorkbookSession, { at, act }: Meanwhile): WorkbookSession {
  let syncs = 0;
  return {
    workbook: context.workbook,
    apart: together,
    sync: async () => {
      syncs += 1;
      if (syncs === at) {
        await act();
      }
      await context.sync();
    },
  };
}

/** Does something to a table through Excel, as a co-author does. */
export async function onTable(name: string, change: (table: Excel.Table) => void): Promise<void> {
  await Excel.run(async (context) => {
    change(context.workbook.tables.getItem(name));
    await context.sync();
  });
}

/** Protects a sheet, as a person does in between. */
export async function protect(sheet: string): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).protection.protect();
    await context.sync();
  });
}

/** Types into a cell of a table: body row from 0, by header. */
export function typeInto(excel: TestExcel, name: string, row: number, header: string, text: string): void {
  const { sheet, description } = findTable(excel.book, name);
  const { top, left } = description.area;
  const column = left + description.columns.indexOf(header);
  excel.workbench.user.enter(sheet.id, top + 1 + row, column, [[text]]);
}

/** Types a name right below a table of runs; the table takes the row up where it grows. */
export function typeBelow(excel: TestExcel, name: string, text: string, grows = true): void {
  const { description } = findTable(excel.book, name);
  const before = excel.workbench.autoExpandTables.user;
  excel.workbench.autoExpandTables.user = grows;
  const { top, bottom } = description.area;
  typeInto(excel, name, bottom - top, description.columns.includes("Name") ? "Name" : "What", text);
  excel.workbench.autoExpandTables.user = before;
}

/** What may happen to the columns of Runs in between. */
export const columnAdded = (table: Excel.Table) => {
  table.columns.add(1, undefined, "Mine");
};
export const columnDeleted = (table: Excel.Table) => {
  table.columns.getItem("Author").delete();
};
export const columnRenamed = (table: Excel.Table) => {
  table.columns.getItem("Author").name = "Who";
};
