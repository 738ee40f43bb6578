import { unclaimedRows } from "../../../src/workbook/writing/unclaimed-rows";
import { onTable, trackedBook, typeInto, workingOn } from "../tracked-book";

/** A run with so many blank rows below it, and two columns of the person's own around the others. */
async function withBlankRows(rows: number) {
  const excel = await trackedBook(1);
  await onTable("Runs", (table) => {
    table.resize(table.getRange().getResizedRange(rows, 0));
    table.columns.add(0, undefined, "Left");
    table.columns.add(undefined, undefined, "Right");
  });
  return excel;
}

const unclaimed = (blank: number) =>
  workingOn("Runs", (context, table) => unclaimedRows(context, table, blank));

test("blank rows are free up to the last one with a word of the person's own", async () => {
  const excel = await withBlankRows(6);
  expect(await unclaimed(6)).toBe(6);
  typeInto(excel, "Runs", 2, "Left", "later");
  expect(await unclaimed(6)).toBe(4);
  typeInto(excel, "Runs", 4, "Right", "0");
  expect(await unclaimed(6)).toBe(2);
  typeInto(excel, "Runs", 6, "Left", "last");
  expect(await unclaimed(6)).toBe(0);
});

test("formulas, which a table carries on by itself, claim nothing", async () => {
  const excel = await withBlankRows(4);
  for (const row of [1, 2, 3, 4]) {
    typeInto(excel, "Runs", row, "Right", '="computed"');
  }
  expect(await unclaimed(4)).toBe(4);
});

test("a word beside a run is the run's, and claims none of the rows below", async () => {
  const excel = await withBlankRows(3);
  typeInto(excel, "Runs", 0, "Left", "about a");
  expect(await unclaimed(3)).toBe(3);
});

test("of more blank rows than are looked at in one go, a word far above is found too", async () => {
  const excel = await withBlankRows(10_050);
  typeInto(excel, "Runs", 20, "Left", "far above");
  expect(await unclaimed(10_050)).toBe(10_030);
});

test("without a column of the person's own nothing has to be read", async () => {
  const excel = await trackedBook(1);
  const asked = await workingOn("Runs", async (context, table) => {
    excel.resetCounters();
    return [await unclaimedRows(context, table, 5), excel.counters.syncs];
  });
  expect(asked).toEqual([5, 0]);
});
