import { checkWorkbook } from "../../src/actions/check-workbook";
import { commitImport } from "../../src/actions/commit-import";
import { prepareImport } from "../../src/actions/prepare-import";
import { logRun } from "../../src/actions/log-run";
import { undoAction } from "../../src/actions/remove-import";
import { renewFingerprints } from "../../src/actions/renew-fingerprints";
import { findTable, tableColumn, tableRows } from "../support/book-contents";
import { startExcel, type TestExcel } from "../support/excel";

const CSV = `name,status,lr,started,amp,optimizer,val_accuracy
a,completed,0.1,2026-11-20T10:11:12.345Z,true,1e5,0.8
b,completed,0.2,2026-11-21T10:11:12.345Z,false,007,0.9
c,completed,1e-7,,,"${"z".repeat(40_000)}",0.7
`;

async function open(): Promise<TestExcel> {
  const excel = await startExcel();
  await commitImport(await prepareImport({ name: "runs.csv", content: CSV }));
  await logRun({ "field:name": "d", "field:status": "Completed", "parameter:lr": "0.30000000000000004" });
  return excel;
}

function type({ book, workbench }: TestExcel, header: string, texts: readonly string[]): void {
  const { sheet, description } = findTable(book, "Runs");
  const { top, left } = description.area;
  workbench.user.enter(
    sheet.id,
    top + 1,
    left + description.columns.indexOf(header),
    texts.map((text) => [text]),
  );
}

const stale = async (): Promise<string[]> =>
  (await checkWorkbook()).findings
    .filter(({ rule }) => rule === "stale-fingerprint")
    .map(({ place }) => place?.address ?? "");

test("what was imported or logged has the fingerprint of its configuration", async () => {
  await open();
  expect(await stale()).toEqual([]);
  expect((await renewFingerprints()).message).toBe("No fingerprint had to be renewed.");
});

test("a run whose parameter was edited in the sheet gets its fingerprint by one click, and it can be taken back", async () => {
  const excel = await open();
  const before = tableColumn(excel.book, "Runs", "Fingerprint");
  type(excel, "lr", ["0.2", "0.5"]);
  expect(await stale()).toHaveLength(2);
  expect(await renewFingerprints()).toMatchObject({ runs: 2, message: "2 fingerprints were renewed." });
  expect(await stale()).toEqual([]);
  const after = tableColumn(excel.book, "Runs", "Fingerprint");
  expect(after.map((fingerprint, row) => fingerprint === before[row])).toEqual([false, false, true, true]);
  const batch = tableRows(excel.book, "Changes").at(-1)?.["Import"];
  await undoAction(String(batch));
  expect(tableColumn(excel.book, "Runs", "Fingerprint")).toEqual(before);
});

test("a run without a Run ID is named, and the others get theirs", async () => {
  const excel = await open();
  type(excel, "lr", ["0.2", "0.5"]);
  type(excel, "Run ID", [""]);
  expect((await renewFingerprints()).message).toBe(
    "1 fingerprint was renewed. 1 run stayed as it was: without a Run ID it cannot be found again.",
  );
});

const KNOWN = `run_id,name,status,lr,optimizer,val_accuracy
k1,a,completed,0.1,adam,0.8
k2,b,completed,0.2,sgd,0.9
`;
const CORRECTED = KNOWN.replace("a,completed,0.1,adam", "a,completed,0.05,adamw");

async function openKnown(): Promise<TestExcel> {
  const excel = await startExcel();
  await commitImport(await prepareImport({ name: "runs.csv", content: KNOWN }));
  return excel;
}

test("an import that finds fingerprints renewed since its preview leaves none that is wrong", async () => {
  const excel = await openKnown();
  type(excel, "lr", ["0.9"]);
  // The file brings a back to what its fingerprint says.
  const prepared = await prepareImport({ name: "runs.csv", content: KNOWN });
  await renewFingerprints();
  expect(await commitImport(prepared)).toMatchObject({ state: "complete", written: { updated: 1 } });
  expect(tableColumn(excel.book, "Runs", "lr")).toEqual([0.1, 0.2]);
  expect(await stale()).toEqual([]);
});

test("a parameter that was edited since the preview stays, and its run gets the fingerprint of what stands", async () => {
  const excel = await openKnown();
  const before = tableColumn(excel.book, "Runs", "Fingerprint");
  const prepared = await prepareImport({ name: "runs.csv", content: CORRECTED });
  type(excel, "lr", ["0.9"]);
  const { importId, message } = await commitImport(prepared);
  expect(message).toContain("1 value had been edited meanwhile and stayed: lr of run-0001.");
  expect(tableColumn(excel.book, "Runs", "lr")).toEqual([0.9, 0.2]);
  expect(tableColumn(excel.book, "Runs", "optimizer")).toEqual(["adamw", "sgd"]);
  expect(await stale()).toEqual([]);
  await undoAction(importId);
  expect(tableColumn(excel.book, "Runs", "optimizer")).toEqual(["adam", "sgd"]);
  expect(tableColumn(excel.book, "Runs", "Fingerprint")).toEqual(before);
});
