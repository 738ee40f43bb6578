// A metric that the person computes in the sheet: Excel carries the formula of the column on when the table grows, and
// nothing that Runsheet writes into a new run may take it away.

import { addMetric } from "../../src/actions/add-definition";
import { commitImport } from "../../src/actions/commit-import";
import { prepareImport } from "../../src/actions/prepare-import";
import { logRun } from "../../src/actions/log-run";
import { removeImport, undoAction } from "../../src/actions/remove-import";
import { findTable, tableRows } from "../support/book-contents";
import { startExcel, type TestExcel } from "../support/excel";

const TWO = "run_id,name,status,tp,n\na1,x,completed,8,10\na2,y,completed,6,10\n";
const THIRD = "run_id,name,status,tp,n\na3,z,completed,9,10\n";

async function importText(content: string, name = "runs.csv") {
  return commitImport(await prepareImport({ name, content }));
}

/** A workbook with two runs, whose recall is computed. */
async function withRecall(): Promise<TestExcel> {
  const excel = await startExcel();
  await importText(TWO);
  await addMetric({ name: "recall", goal: "maximize", primary: false, tolerance: 0, aliases: [] });
  await Excel.run(async (context) => {
    const cells = context.workbook.tables.getItem("Runs").columns.getItem("recall").getDataBodyRange();
    cells.formulas = [["=[@tp]/[@n]"], ["=[@tp]/[@n]"]];
    await context.sync();
  });
  return excel;
}

const recalls = ({ book }: TestExcel) => tableRows(book, "Runs").map(({ recall }) => recall);

function formulas({ book }: TestExcel): (string | undefined)[] {
  const { sheet, description } = findTable(book, "Runs");
  const { top, bottom, left } = description.area;
  const column = left + description.columns.indexOf("recall");
  return Array.from({ length: bottom - top }, (_, row) => sheet.cells.formula(top + 1 + row, column));
}

test("an imported run has it computed, and is taken back with it", async () => {
  const excel = await withRecall();
  const { importId } = await importText(THIRD, "b.csv");
  expect(recalls(excel)).toEqual([0.8, 0.6, 0.9]);
  expect(formulas(excel)[2]).toBeDefined();
  expect((await removeImport(importId)).message).toBe("Import taken back: 1 run removed.");
  expect(recalls(excel)).toEqual([0.8, 0.6]);
});

test("so has a logged run, and one in which a person wrote over the formula stays", async () => {
  const excel = await withRecall();
  const draft = { "field:status": "Completed", "parameter:tp": "5", "parameter:n": "10" };
  const first = await logRun(draft);
  const second = await logRun({ ...draft, "field:name": "another" });
  expect(recalls(excel)).toEqual([0.8, 0.6, 0.5, 0.5]);
  await Excel.run(async (context) => {
    const cells = context.workbook.tables.getItem("Runs").columns.getItem("recall").getDataBodyRange();
    cells.getCell(3, 0).values = [[0.7]];
    await context.sync();
  });
  expect((await undoAction(second.batch)).message).toContain("run-0004 stayed, because it was edited since.");
  expect((await undoAction(first.batch)).message).toContain("1 run removed.");
  expect(recalls(excel)).toEqual([0.8, 0.6, 0.7]);
});

describe("what a person puts into a row is told from what the column computes", () => {
  const THREE = "run_id,name,status,tp,n\nb1,q,completed,7,10\nb2,r,completed,8,10\nb3,s,completed,9,10\n";

  /** Enters a value or a formula into the recall of a run. */
  async function enter(row: number, entry: string | number): Promise<void> {
    await Excel.run(async (context) => {
      const cells = context.workbook.tables.getItem("Runs").columns.getItem("recall").getDataBodyRange();
      cells.getCell(row, 0).formulas = [[entry]];
      await context.sync();
    });
  }

  test.each([0, 1, 2])(
    "a formula typed into a blank cell of run %i keeps this run and no other",
    async (row) => {
      const excel = await startExcel();
      const { importId } = await importText(
        "run_id,name,status,tp,recall\na1,x,completed,8,\na2,y,completed,6,\na3,z,completed,7,\na4,w,completed,7,0.1\n",
      );
      await enter(row, "=0.5*2");
      const kept = `run-000${row + 1}`;
      const { message } = await removeImport(importId);
      expect(message).toContain("3 runs removed.");
      expect(message).toContain(`${kept} stayed, because it was edited since.`);
      expect(tableRows(excel.book, "Runs")).toMatchObject([{ "Run ID": kept, recall: 1 }]);
    },
  );

  test.each([
    [2, 0.5],
    [3, 0.5],
    [4, 0.5],
    [3, "=1/2"],
  ])(
    "over the formula of row %i was typed %s: it stays where it stands, the others go",
    async (row, entry) => {
      const excel = await withRecall();
      const { importId } = await importText(THREE, "b.csv");
      await enter(row, entry);
      const color = "#FF0000";
      const notes = (context: Excel.RequestContext) =>
        context.workbook.tables.getItem("Runs").columns.getItem("Notes").getDataBodyRange();
      await Excel.run(async (context) => {
        notes(context).getCell(row, 0).format.fill.color = color;
        context.workbook.worksheets.add("Mine").getRange("A1").formulas = [[`=Runs!A${row + 2}`]];
        await context.sync();
      });
      const kept = `run-000${row + 1}`;
      expect((await removeImport(importId)).message).toContain(
        `2 runs removed. ${kept} stayed, because it was edited since.`,
      );
      expect(recalls(excel)).toEqual([0.8, 0.6, 0.5]);
      // The very row was left alone: its look and what points at it are as they were.
      await Excel.run(async (context) => {
        const { fill } = notes(context).getCell(2, 0).format;
        fill.load("color");
        const pointing = context.workbook.worksheets.getItem("Mine").getRange("A1").load("values");
        await context.sync();
        expect([fill.color, pointing.values]).toEqual([color, [[kept]]]);
      });
    },
  );

  test("a computed run between two that were typed over goes all the same, and leaves them where they stand", async () => {
    const excel = await withRecall();
    const { importId } = await importText(THREE, "b.csv");
    await enter(2, 0.1);
    await enter(4, 0.3);
    expect((await removeImport(importId)).message).toContain(
      "1 run removed. run-0003 and run-0005 stayed, because they were edited since.",
    );
    expect(recalls(excel)).toEqual([0.8, 0.6, 0.1, 0.3]);
  });
});
