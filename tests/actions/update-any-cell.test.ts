import { finishRun } from "../../src/actions/finish-run";
import { commitImport } from "../../src/actions/commit-import";
import { prepareImport } from "../../src/actions/prepare-import";
import { openRunForm } from "../../src/actions/open-run-form";
import { listImports, removeImport } from "../../src/actions/remove-import";
import { setUpTracking } from "../../src/actions/set-up-tracking";
import { findTable, tableRows } from "../support/book-contents";
import { startExcel, type TestExcel } from "../support/excel";
import { typeInto } from "../workbook/tracked-book";

const importText = async (content: string) =>
  commitImport(await prepareImport({ name: "runs.csv", content }));

/** One run of a file, with one of its cells written over by hand. */
async function oneRun(header: string, format: string, value: string | number | boolean): Promise<TestExcel> {
  const excel = await startExcel();
  await setUpTracking();
  await importText(
    "run_id,name,status,lr,val_accuracy,started,seed,notes\na1,x,running,0.1,0.5,2026-11-20T10:11:12Z,3,n\na2,y,running,0.2,0.6,2026-11-20T10:11:12Z,4,m\n",
  );
  await Excel.run(async (context) => {
    const cells = context.workbook.tables.getItem("Runs").columns.getItem(header).getDataBodyRange();
    const cell = cells.getCell(0, 0);
    cell.numberFormat = [[format]];
    cell.values = [[value]];
    await context.sync();
  });
  return excel;
}

const CASES = [
  ["val_accuracy", "General", "'0,5"],
  ["val_accuracy", "General", "'0.4"],
  ["val_accuracy", "General", "-"],
  ["val_accuracy", "General", "OOM"],
  ["val_accuracy", "General", "''x"],
  ["val_accuracy", "General", "#N/A"],
  ["val_accuracy", "General", "#DIV/0!"],
  ["val_accuracy", "General", true],
  ["val_accuracy", "@", "0.4"],
  ["val_accuracy", "General", 1 / 3],
  ["lr", "General", "'1e-3"],
  ["Started", "yyyy-mm-dd hh:mm:ss", 46346.1234567891],
  ["Started", "@", "2026-11-20"],
  ["Started", "General", "'2026-11-20 10:00"],
  ["Seed", "General", 3.5],
  ["Notes", "General", 7],
  ["Notes", "General", true],
  ["Notes", "General", "  spaced  "],
  ["Notes", "@", "'quoted"],
  ["Status", "@", "running"],
  ["Status", "@", "FINISHED"],
  ["Name", "General", 12],
] as const;

/** What an import writes over: neither notes nor names, and a run that began at another moment is another run. */
const IMPORTED = CASES.filter(([header]) => !["Started", "Notes", "Name"].includes(header));

test.each(IMPORTED)("an import writes over %s, whatever it held (%s %j)", async (header, format, value) => {
  const { book } = await oneRun(header, format, value);
  const { message } = await importText(
    "run_id,name,status,lr,val_accuracy,started,seed,notes\na1,x,failed,0.1,0.9,2026-11-20T10:11:12Z,3,other\n",
  );
  expect(message).toContain("1 updated");
  expect(message).not.toContain("edited meanwhile");
  expect(tableRows(book, "Runs")[0]).toMatchObject({
    Name: "x",
    Status: "Failed",
    lr: 0.1,
    val_accuracy: 0.9,
    Seed: 3,
  });
});

test.each(CASES)("finishing writes over %s, whatever it held (%s %j)", async (header, format, value) => {
  const { book } = await oneRun(header, format, value);
  const form = await openRunForm("run-0001");
  const draft = Object.fromEntries(form.fields.map(({ key, initial }) => [key, initial ?? ""]));
  const { message } = await finishRun(form, {
    ...draft,
    "field:name": "z",
    "field:status": "Failed",
    "parameter:lr": "0.3",
    "metric:val_accuracy": "0.9",
    "field:started": "2026-11-21T10:11:12Z",
    "field:seed": "5",
    "field:notes": "other",
  });
  expect(message).not.toContain("changed meanwhile");
  expect(tableRows(book, "Runs")[0]).toMatchObject({ lr: 0.3, val_accuracy: 0.9, Seed: 5, Notes: "other" });
});

/** The formula in a cell of Runs; undefined where it holds a value. */
function formulaAt({ book }: TestExcel, row: number, header: string): string | undefined {
  const { sheet, description } = findTable(book, "Runs");
  const { top, left } = description.area;
  return sheet.cells.formula(top + 1 + row, left + description.columns.indexOf(header));
}

test("an import keeps a formula, says so, and writes the rest; so does taking it back", async () => {
  const excel = await oneRun("val_accuracy", "0.00", "=0.25+0.25");
  const { message, importId } = await importText(
    "run_id,name,status,lr,val_accuracy\na1,x,completed,0.1,0.9\n",
  );
  expect(message).toContain("Formulas of yours stayed as they are: val_accuracy of run-0001.");
  expect(message).not.toContain("edited meanwhile");
  expect(tableRows(excel.book, "Runs")[0]).toMatchObject({ Status: "Completed", val_accuracy: 0.5 });
  expect(formulaAt(excel, 0, "val_accuracy")).toBe("=0.25+0.25");
  await removeImport(importId);
  expect(tableRows(excel.book, "Runs")[0]).toMatchObject({ Status: "Running", val_accuracy: 0.5 });
  expect(formulaAt(excel, 0, "val_accuracy")).toBe("=0.25+0.25");
});

test("a run of which nothing was written counts as updated nowhere", async () => {
  const excel = await oneRun("val_accuracy", "0.00", "=0.25+0.25");
  const only = "run_id,name,status,lr,val_accuracy\na1,x,running,0.1,0.9\n";
  const { message, written, importId } = await importText(only);
  expect(written).toEqual({ added: 0, updated: 0 });
  expect(message).toContain("0 runs added, 0 updated");
  expect(message).toContain("Formulas of yours stayed as they are: val_accuracy of run-0001.");
  const line = tableRows(excel.book, "Changes").find(({ Import }) => Import === importId);
  expect(line).toMatchObject({ What: "Import", Updated: 0 });
  expect(await listImports()).toMatchObject([{ importId, counts: { update: 0 } }, {}]);
  const back = await removeImport(importId);
  expect(back.message).toBe("Import taken back: no run had to change.");
});

test("taking an import back keeps a formula that somebody put into its cell since", async () => {
  const excel = await oneRun("val_accuracy", "General", 0.5);
  const { importId } = await importText("run_id,name,status,lr,val_accuracy\na1,x,completed,0.1,0.9\n");
  typeInto(excel, "Runs", 0, "val_accuracy", "=0.9");
  const { message } = await removeImport(importId);
  expect(message).toContain("Formulas of yours stayed as they are: val_accuracy of run-0001.");
  expect(formulaAt(excel, 0, "val_accuracy")).toBe("=0.9");
});

test("finishing keeps a formula and says so", async () => {
  const excel = await oneRun("val_accuracy", "General", "=0.25+0.25");
  const form = await openRunForm("run-0001");
  const draft = Object.fromEntries(form.fields.map(({ key, initial }) => [key, initial ?? ""]));
  const { message } = await finishRun(form, { ...draft, "metric:val_accuracy": "0.9" });
  expect(message).toContain("Formulas of yours stayed as they are: val_accuracy of run-0001.");
  expect(message).not.toContain("changed meanwhile");
  expect(formulaAt(excel, 0, "val_accuracy")).toBe("=0.25+0.25");
});
