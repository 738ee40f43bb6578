// A workbook that Runsheet tracks and that was made to count its days from 1904 afterwards: Excel shows every day in it four years
// and a day late by then. Nothing more is written, and that is said; what was logged stands as it was once it is turned off.

import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { checkWorkbook } from "../../src/actions/check-workbook";
import { commitImport } from "../../src/actions/commit-import";
import { drawChart } from "../../src/actions/draw-chart";
import { finishRun } from "../../src/actions/finish-run";
import { logRun } from "../../src/actions/log-run";
import { openRunForm } from "../../src/actions/open-run-form";
import { prepareImport } from "../../src/actions/prepare-import";
import { readStatus } from "../../src/actions/read-status";
import { removeImport } from "../../src/actions/remove-import";
import { setUpTracking } from "../../src/actions/set-up-tracking";
import { writeWorkbook } from "../../src/workbench/xlsx/write-workbook";
import { COUNT_FROM_1900, SHOWN_LATE } from "../../src/workbook/date-system";
import { bookContents, tableRows } from "../support/book-contents";
import { startExcel } from "../support/excel";

const RUNS = {
  name: "runs.csv",
  content:
    "run_id,name,status,started,lr,acc\na1,one,running,2026-03-15 12:00:00,0.1,0.7\nb1,zero,completed,2026-03-13 12:00:00,0.3,0.5\nb2,half,completed,2026-03-14 12:00:00,0.4,0.6\n",
};
const MORE = {
  name: "more.csv",
  content: "run_id,name,status,started,lr,acc\na2,two,completed,2026-03-16 12:00:00,0.2,0.8\n",
};

async function trackedSince1904() {
  const { book } = await startExcel();
  await setUpTracking();
  const { importId } = await commitImport(await prepareImport(RUNS));
  book.countsFrom1904 = true;
  return { book, importId };
}

function draftOf(form: Awaited<ReturnType<typeof openRunForm>>): Record<string, string> {
  return Object.fromEntries(form.fields.map(({ key, initial }) => [key, initial ?? ""]));
}

const refused = { code: "schema-conflict", message: SHOWN_LATE };

test("nothing is written that has a day in it, and nothing of it is begun", async () => {
  const { book, importId } = await trackedSince1904();
  const before = bookContents(book);
  const prepared = await prepareImport(MORE);
  await expect(commitImport(prepared)).rejects.toMatchObject(refused);
  await expect(setUpTracking()).rejects.toMatchObject(refused);
  await expect(logRun({ "field:name": "three", "field:status": "Running" })).rejects.toMatchObject(refused);
  const form = await openRunForm("run-0001");
  await expect(finishRun(form, { ...draftOf(form), "field:status": "Completed" })).rejects.toMatchObject(
    refused,
  );
  await expect(removeImport(importId)).rejects.toMatchObject(refused);
  await expect(drawChart({ kind: "progress", metric: "acc" })).rejects.toMatchObject(refused);
  expect(bookContents(book)).toEqual(before);
});

test("Home says so, and so does the check, which leaves Issues alone", async () => {
  const { book } = await trackedSince1904();
  expect((await readStatus()).hindrance).toMatchObject(refused);
  const report = await checkWorkbook();
  expect(report.findings).toContainEqual(
    expect.objectContaining({ rule: "date-system", severity: "error", table: "Runs", fix: COUNT_FROM_1900 }),
  );
  expect(report.message).toContain(`Issues could not be renewed`);
  expect(report.message).toContain(SHOWN_LATE);
  expect(tableRows(book, "Issues")).toEqual([]);
});

test("once days are counted from 1900 again, all is as it was", async () => {
  const { book } = await trackedSince1904();
  book.countsFrom1904 = false;
  expect((await readStatus()).hindrance).toBeUndefined();
  expect((await checkWorkbook()).findings.map(({ rule }) => rule)).not.toContain("date-system");
  await commitImport(await prepareImport(MORE));
  expect(tableRows(book, "Runs").map(({ Started }) => Started)).toEqual([
    46_096.5, 46_094.5, 46_095.5, 46_097.5,
  ]);
});

test("as a file its days are read as they were logged, and what Excel shows there is told", async () => {
  const { book } = await trackedSince1904();
  const files = unzipSync(new Uint8Array(await writeWorkbook(book)));
  const path = "xl/workbook.xml";
  const xml = strFromU8(files[path] ?? new Uint8Array()).replace(/<workbookPr[^>]*\/>/, "");
  files[path] = strToU8(xml.replace(/(<workbook\b[^>]*>)/, '$1<workbookPr date1904="1"/>'));
  const { book: fresh } = await startExcel();
  await setUpTracking();
  const prepared = await prepareImport({ name: "ada.xlsx", content: new Uint8Array(zipSync(files)).buffer });
  expect(prepared.remarks.join(" ")).toContain("counts its days from 1904 by now");
  await commitImport(prepared);
  expect(tableRows(fresh, "Runs")).toMatchObject([
    { Name: "one", Started: 46_096.5 },
    { Name: "zero", Started: 46_094.5 },
    { Name: "half", Started: 46_095.5 },
  ]);
});
