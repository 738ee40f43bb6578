import { checkWorkbook } from "../../src/actions/check-workbook";
import { highlightBest } from "../../src/actions/highlight-best";
import { commitImport, type ImportReport } from "../../src/actions/commit-import";
import { prepareImport } from "../../src/actions/prepare-import";
import { setUpTracking } from "../../src/actions/set-up-tracking";
import type { Book } from "../../src/workbench/book/book";
import { startExcel, type TestExcel } from "../support/excel";
import { cloneBook } from "./clone-book";
import type { BookKind } from "./fault-action";
import { tableIn } from "./personal-acts";
import { resetClock } from "./still-clock";

const FIRST_FILE = `run_id,name,status,learning_rate,optimizer,notes,val_accuracy,val_loss
f1,alpha,completed,0.1,sgd,first try,0.71,0.62
f2,beta,completed,0.01,adam,,0.83,0.41
f3,gamma,failed,1,sgd,diverged,,
f4,delta,running,0.01,adam,,0.5,0.7
f5,epsilon,completed,0.001,adam,best so far,0.91,0.3
f6,zeta,completed,0.003,sgd,,0.88,0.35
`;
const SECOND_FILE = `run_id,name,status,learning_rate,optimizer,notes,val_accuracy,val_loss
f4,delta,running,0.01,adam,,0.6,0.6
s1,eta,completed,0.02,adam,,0.79,0.5
s2,theta,planned,0.05,sgd,,,
`;

const made = new Map<BookKind, Book>();

/** A copy of one of the books that actions start from; the first call makes it by Runsheet's own actions. */
export async function preparedBook(kind: BookKind): Promise<Book> {
  let book = made.get(kind);
  if (!book) {
    // A silent case before it has moved the time on: what the book holds may not be younger than what a case does.
    resetClock();
    book = await MAKERS[kind]();
    made.set(kind, book);
  }
  return cloneBook(book);
}

/** Imports a text and fails loudly when it did not come in whole. */
export async function importText(name: string, content: string): Promise<ImportReport> {
  const report = await commitImport(await prepareImport({ name, content }));
  if (report.error) {
    throw report.error;
  }
  return report;
}

const MAKERS: Readonly<Record<BookKind, () => Promise<Book>>> = {
  new: async () => {
    const { workbench, book } = await startExcel();
    const [sheet] = book.sheets;
    workbench.user.enter(sheet?.id ?? "", 2, 1, [
      ["shopping", "12"],
      ["=B3", "milk"],
    ]);
    return book;
  },
  tracked: trackedBook,
  damaged: async () => {
    const excel = await startExcel(await preparedBook("tracked"));
    await Excel.run(async (context) => {
      const { tables } = context.workbook;
      tables.getItem("Datasets").delete();
      tables.getItem("Models").delete();
      tables.getItem("Metrics").columns.getItem("Tolerance").delete();
      tables.getItem("Runs").columns.getItem("Tags").delete();
      await context.sync();
    });
    return excel.book;
  },
};

/** A workbook that has been in use: two imports, faults that a check found, remarks of the person in every place. */
async function trackedBook(): Promise<Book> {
  const excel = await startExcel();
  const { book } = excel;
  await setUpTracking();
  await importText("first.csv", FIRST_FILE);
  await importText("second.csv", SECOND_FILE);
  await Excel.run(async (context) => {
    const { tables, worksheets } = context.workbook;
    const runs = tables.getItem("Runs");
    runs.columns.add(3, undefined, "Mine");
    tables.getItem("Issues").columns.add(undefined, undefined, "My remark");
    worksheets.add("Notes").getRange("A1:B2").values = [
      ["look", "at"],
      ["these", 42],
    ];
    worksheets.getItem("Metrics").getRange("N3").values = [["see the wiki"]];
    await context.sync();
  });
  type(excel, "Runs", "Mine", ["ask Ada", "", "", "rerun?", "for the paper"]);
  type(excel, "Runs", "Seed", ["1", "2.5", "3"]);
  type(excel, "Runs", "Status", ["Completed", "Done?"]);
  type(excel, "Datasets", "Name", ["cats"]);
  type(excel, "Experiments", "Name", ["speed"]);
  type(excel, "Experiments", "Verdict", ["maybe"]);
  await checkWorkbook();
  type(excel, "Issues", "My remark", ["known", "will mend", "asked Bob"]);
  await highlightBest("val_accuracy");
  return book;
}

/** Types down a column of a table from its first row on. */
function type({ book, workbench }: TestExcel, name: string, header: string, texts: readonly string[]): void {
  const found = tableIn(book, name);
  const position = found?.table.columns.indexOf(header) ?? -1;
  if (!found || position < 0) {
    throw new Error(`The prepared book has no ${name}, ${header}.`);
  }
  const { top, left } = found.table.area;
  texts.forEach((text, row) => {
    if (text !== "") {
      workbench.user.enter(found.sheet.id, top + 1 + row, left + position, [[text]]);
    }
  });
}
