import { checkWorkbook } from "../../src/actions/check-workbook";
import { followCatalogues } from "../../src/actions/follow-catalogues";
import { commitImport } from "../../src/actions/commit-import";
import { prepareImport } from "../../src/actions/prepare-import";
import { logRun } from "../../src/actions/log-run";
import { setUpTracking } from "../../src/actions/set-up-tracking";
import { dismissRename, settleRename } from "../../src/actions/settle-rename";
import { bookContents, findTable, tableColumn } from "../support/book-contents";
import { startExcel, type TestExcel } from "../support/excel";

const bring = async (content: string) => commitImport(await prepareImport({ name: "runs.csv", content }));
const LATER = "run_id,name,status,lr,val_accuracy\na1,x,completed,0.1,0.7\na3,z,completed,0.3,0.7\n";

/** A running run and one that is done, one column of which got another header. */
async function renamed(header: string, to: string): Promise<TestExcel> {
  const excel = await startExcel();
  await bring("run_id,name,status,lr,val_accuracy\na1,x,running,0.1,0.5\na2,y,completed,0.2,0.6\n");
  await rename(header, to);
  return excel;
}

async function rename(header: string, to: string): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("Runs").columns.getItem(header).name = to;
    await context.sync();
  });
}

const headers = ({ book }: TestExcel): readonly string[] => findTable(book, "Runs").description.columns;

async function asked() {
  const [rename, ...others] = (await followCatalogues(undefined))?.renames ?? [];
  const [candidate] = rename?.candidates ?? [];
  if (!rename || !candidate || others.length > 0) {
    throw new Error("Not just one thing was asked.");
  }
  return { rename, candidate };
}

test.each([
  ["Run ID", "ID"],
  ["Status", "State"],
  ["Notes", "Remarks"],
  ["Import", "Batch"],
])("where %s is headed %s nothing is written before somebody says what it is", async (header, to) => {
  const excel = await renamed(header, to);
  const before = bookContents(excel.book);
  const refusal = {
    code: "schema-conflict",
    message: `Runs has no column ${header}, and ${to} stands in its place. Is it the same under another name?`,
    advice: "Say at the top of the pane which it is, then try again. Nothing was written.",
  };
  await expect(bring(LATER)).rejects.toMatchObject(refusal);
  await expect(logRun({ "field:status": "Completed", "parameter:lr": "0.2" })).rejects.toMatchObject(refusal);
  expect(bookContents(excel.book)).toEqual(before);
  expect((await setUpTracking()).message).toContain(refusal.message);
  expect(headers(excel)).not.toContain(header);
  const { findings } = await checkWorkbook();
  expect(findings.filter(({ message }) => message.includes(`no column ${header}`))).toMatchObject([
    { rule: "renamed", severity: "error", message: refusal.message },
  ]);
});

test("neighbours that were renamed together are asked about one by one, each in its place", async () => {
  const excel = await renamed("Dataset", "Data");
  await rename("Model", "Net");
  const before = bookContents(excel.book);
  await expect(bring(LATER)).rejects.toMatchObject({
    message: "Runs has no column Dataset, and Data stands in its place. Is it the same under another name?",
  });
  expect(bookContents(excel.book)).toEqual(before);
  const renames = (await followCatalogues(undefined))?.renames ?? [];
  expect(renames.map(({ name, candidates }) => [name, candidates.map(({ header }) => header)])).toEqual([
    ["Dataset", ["Data"]],
    ["Model", ["Net"]],
  ]);
  const [first, second] = renames;
  const [candidate] = second?.candidates ?? [];
  if (!first || !second || !candidate) {
    throw new Error("Not both were asked.");
  }
  await dismissRename(first);
  expect((await followCatalogues(undefined))?.renames.map(({ name }) => name)).toEqual(["Model"]);
  await settleRename(second, { follows: "header back", candidate });
  await bring(LATER);
  expect(headers(excel)).toEqual(expect.arrayContaining(["Data", "Model", "Dataset"]));
  expect(headers(excel)).not.toContain("Net");
});

test("columns of fields that an import adds anew are named", async () => {
  const excel = await renamed("Seed", "Start");
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("Runs").columns.getItem("Model").delete();
    await context.sync();
  });
  const { message } = await bring(LATER);
  expect(message).toContain("The columns Model and Seed were missing from Runs and were added.");
  expect(headers(excel)).toContain("Start");
});

test("the header is put back at a click, after which the known runs are known", async () => {
  const excel = await renamed("Run ID", "ID");
  const { rename, candidate } = await asked();
  expect(await settleRename(rename, { follows: "header back", candidate })).toEqual({
    message: "Put the header Run ID back in Runs.",
  });
  await bring(LATER);
  expect(tableColumn(excel.book, "Runs", "Run ID")).toEqual(["run-0001", "run-0002", "run-0003"]);
  expect(tableColumn(excel.book, "Runs", "val_accuracy")).toEqual([0.7, 0.6, 0.7]);
});

test("a column that is the person's own stays theirs, and the field gets another one", async () => {
  const excel = await renamed("Author", "Reviewer");
  await dismissRename((await asked()).rename);
  expect((await followCatalogues(undefined))?.renames).toEqual([]);
  await logRun({ "field:status": "Completed", "field:author": "Ada" });
  expect(headers(excel)).toEqual(expect.arrayContaining(["Reviewer", "Author"]));
  expect(tableColumn(excel.book, "Runs", "Author").at(-1)).toBe("Ada");
});

test("a Run ID that was renamed and moved is found where the workbook remembers its own columns", async () => {
  const excel = await startExcel();
  await bring("run_id,name,status,lr\na1,x,running,0.1\n");
  await Excel.run(async (context) => {
    const { columns } = context.workbook.tables.getItem("Runs");
    columns.add(undefined, undefined, "Key").getDataBodyRange().values = [["run-0001"]];
    columns.getItem("Run ID").delete();
    await context.sync();
  });
  await expect(bring(LATER)).rejects.toMatchObject({
    message: "Runs has no column Run ID. It may be the column Key, which nothing else names.",
  });
  expect(headers(excel)).not.toContain("Run ID");
});
