import { commitImport } from "../../src/actions/commit-import";
import { prepareImport } from "../../src/actions/prepare-import";
import { removeImport } from "../../src/actions/remove-import";
import { findTable, tableColumn } from "../support/book-contents";
import { startExcel, type TestExcel } from "../support/excel";

const prepare = async (content: string) => prepareImport({ name: "runs.csv", content });
const bring = async (content: string) => commitImport(await prepare(content));

/** A running run and one that is done, whose definition is then deleted from a catalogue; the column stays. */
async function withoutDefinition(table: "Params" | "Metrics"): Promise<TestExcel> {
  const excel = await startExcel();
  await bring("run_id,status,params.opt,metrics.acc\na1,running,adam,0.5\na2,completed,sgd,0.6\n");
  await Excel.run(async (context) => {
    context.workbook.tables.getItem(table).rows.getItemAt(0).delete();
    await context.sync();
  });
  return excel;
}

const cells = ({ book }: TestExcel, header: string) => tableColumn(book, "Runs", header).slice(0, 3);

test("a known run gets its new value under a metric that the file defines again, and has it taken back", async () => {
  const excel = await withoutDefinition("Metrics");
  const headers = findTable(excel.book, "Runs").description.columns;
  const prepared = await prepare(
    "run_id,status,metrics.acc\na1,completed,0.7\na2,completed,0.6\na3,completed,0.8\n",
  );
  expect(prepared.counts).toEqual({ add: 1, update: 1, skip: 1, reject: 0 });
  expect(prepared.newMetrics.map(({ name }) => name)).toEqual(["acc"]);
  const report = await commitImport(prepared);
  expect(report.message).toBe("runs.csv: 1 run added, 1 updated, 1 skipped as duplicates, 0 rejected.");
  expect(findTable(excel.book, "Runs").description.columns).toEqual(headers);
  expect(cells(excel, "acc")).toEqual([0.7, 0.6, 0.8]);
  await removeImport(report.importId);
  expect(cells(excel, "acc").slice(0, 2)).toEqual([0.5, 0.6]);
});

test("a parameter that the file defines again is compared with what stands, so that another setting is asked about", async () => {
  await withoutDefinition("Params");
  const { reasons, questions } = await prepare(
    "run_id,status,params.opt\na1,completed,lion\na2,completed,sgd\n",
  );
  expect(reasons.map(({ message }) => message)).toEqual([
    "May be run-0001 with other values (Status Running to Completed, opt adam to lion); it is left out.",
    "Already in the workbook as run-0002.",
  ]);
  expect(questions).toHaveLength(1);
});
