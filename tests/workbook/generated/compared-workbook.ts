// The workbook that runs are put side by side of, and what a person does to it and reads from it.

import { commitImport } from "../../../src/actions/commit-import";
import { prepareImport } from "../../../src/actions/prepare-import";
import { startExcel, type TestExcel } from "../../support/excel";

/** Three runs that differ in two parameters; the last has no loss and failed. */
const CSV = `run_id,name,status,dataset,optimizer,learning_rate,layers,val_accuracy,val_loss
a,one layer,completed,cats v1,sgd,0.1,1,0.81,0.42
b,two layers,completed,cats v1,sgd,0.1,2,0.91,0.31
c,two layers adam,failed,cats v1,adam,0.1,2,0.81,
`;
/** Their ids. */
export const ALL = ["run-0001", "run-0002", "run-0003"];

/** A workbook with these runs. */
export async function imported(content = CSV): Promise<TestExcel> {
  const excel = await startExcel();
  await commitImport(await prepareImport({ name: "runs.csv", content }));
  return excel;
}

/** Does something to the table Runs. */
export async function onRuns(act: (table: Excel.Table) => void): Promise<void> {
  await Excel.run(async (context) => {
    act(context.workbook.tables.getItem("Runs"));
    await context.sync();
  });
}

/** Writes into a column of a table. */
export async function typed(
  column: string,
  row: number,
  value: string | number,
  table = "Runs",
): Promise<void> {
  await Excel.run(async (context) => {
    const cells = context.workbook.tables.getItem(table).columns.getItem(column).getDataBodyRange();
    cells.getCell(row, 0).values = [[value]];
    await context.sync();
  });
}

/** The sheet Compare, as displayed. */
export async function comparePage(): Promise<string[][]> {
  return Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem("Compare").getUsedRange().load("text");
    await context.sync();
    return used.text;
  });
}

/** What its lines are called. */
export async function labels(): Promise<string[]> {
  return (await comparePage()).map(([label = ""]) => label);
}

/** The cells of the line that begins with a label, or of one below it, as displayed. */
export async function line(label: string, below = 0): Promise<string[]> {
  const text = await comparePage();
  return (text[text.findIndex(([first]) => first === label) + below] ?? []).slice(1);
}
