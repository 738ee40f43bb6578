// A metric that the person computes in the sheet: Excel carries the formula of the column on when the table grows, and
// nothing that Runsheet writes into a new run may take it away.

import { addMetric } from "../../src/actions/add-definition";
import { commitImport, prepareImport } from "../../src/actions/import-runs";
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
