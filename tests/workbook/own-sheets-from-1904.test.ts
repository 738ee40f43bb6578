// Sheets of a workbook that counts its days from 1904: read as they are shown, and no table of ours is made beside them.

import { commitImport } from "../../src/actions/commit-import";
import { prepareImport } from "../../src/actions/prepare-import";
import { readOwnSheets } from "../../src/actions/read-own-sheets";
import { readSelection } from "../../src/actions/read-selection";
import { setUpTracking } from "../../src/actions/set-up-tracking";
import { COUNTS_FROM_1904 } from "../../src/workbook/date-system";
import { startExcel } from "../support/excel";

/** 2026-03-15 12:00 in a workbook that counts from 1904, and a number that is none. */
async function startFrom1904() {
  const { book } = await startExcel();
  book.countsFrom1904 = true;
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(book.activeSheetId);
    sheet.getRange("A1:D3").values = [
      ["name", "started", "steps", "val_acc"],
      ["a", 44_634.5, 44_634, 0.8],
      ["b", 44_635, 44_635, 0.9],
    ];
    sheet.getRange("B2:B3").numberFormat = [["yyyy-mm-dd hh:mm"], ["yyyy-mm-dd"]];
    sheet.getRange("A1:D3").select();
    await context.sync();
  });
  return book;
}

const started = ({ columns }: Awaited<ReturnType<typeof prepareImport>>) =>
  columns.filter(({ header }) => header !== "name").map(({ header, samples }) => [header, samples[0]]);

test("days are read as they are shown, and that no table can stand there is said at once", async () => {
  await startFrom1904();
  const read = [
    { bundle: await readOwnSheets(), day: "46096.5" },
    { bundle: await readSelection(), day: "2026-03-15T12:00:00.000Z" },
  ];
  for (const { bundle, day } of read) {
    const prepared = await prepareImport(bundle);
    expect(started(prepared)).toEqual([
      ["started", day],
      ["steps", "44634"],
      ["val_acc", "0.8"],
    ]);
    expect(prepared.remarks.join(" ")).toContain(COUNTS_FROM_1904);
  }
});

test("nothing is written into such a workbook", async () => {
  const book = await startFrom1904();
  const prepared = await prepareImport(await readOwnSheets());
  await expect(commitImport(prepared)).rejects.toMatchObject({
    message: expect.stringContaining("counts its days from 1904") as unknown,
  });
  await expect(setUpTracking()).rejects.toMatchObject({ code: "invalid-input" });
  expect(book.sheets).toHaveLength(1);
  expect(book.tables).toEqual([]);
});

test("a workbook that counts from 1900 is not held for one", async () => {
  const book = await startFrom1904();
  book.countsFrom1904 = false;
  const prepared = await prepareImport(await readOwnSheets());
  expect(started(prepared)[0]).toEqual(["started", "44634.5"]);
  expect(prepared.remarks.join(" ")).not.toContain("1904");
});
