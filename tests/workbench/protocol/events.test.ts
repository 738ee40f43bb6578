/** @jest-environment ./tests/environments/excel-node.cjs */
import { startExcel, type TestExcel } from "../../support/excel";

const cell = (row: number, column: number) => ({ top: row, bottom: row, left: column, right: column });

/** Collects what a handler gets; `next` waits for one more. */
function collect<T>() {
  const seen: T[] = [];
  let notify: () => void = () => undefined;
  return {
    seen,
    handler: (event: T) => {
      seen.push(event);
      notify();
      return Promise.resolve();
    },
    next: async (count: number) => {
      while (seen.length < count) {
        await new Promise<void>((resolve) => (notify = resolve));
      }
    },
  };
}

async function listen(excel: TestExcel, register: (context: Excel.RequestContext) => void) {
  await excel.Excel.run(async (context) => {
    register(context);
    await context.sync();
  });
}

test("what the user types is told to the sheet, to all sheets and to the table, with before and after", async () => {
  const excel = await startExcel();
  const { user, book } = excel.workbench;
  user.enter(book.activeSheetId, 0, 0, [
    ["run", "loss"],
    ["a", "0.5"],
  ]);
  const sheetEvents = collect<Excel.WorksheetChangedEventArgs>();
  const allEvents = collect<Excel.WorksheetChangedEventArgs>();
  const tableEvents = collect<Excel.TableChangedEventArgs>();
  await listen(excel, (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.tables.add("A1:B2", true).onChanged.add(tableEvents.handler);
    sheet.onChanged.add(sheetEvents.handler);
    context.workbook.worksheets.onChanged.add(allEvents.handler);
  });
  user.enter(book.activeSheetId, 1, 1, [["0.25"]]);
  await Promise.all([sheetEvents.next(1), allEvents.next(1), tableEvents.next(1)]);
  expect(sheetEvents.seen[0]).toMatchObject({
    address: "B2",
    changeType: "RangeEdited",
    source: "Local",
    worksheetId: book.activeSheetId,
    details: { valueBefore: 0.5, valueAfter: 0.25, valueTypeBefore: "Double", valueTypeAfter: "Double" },
  });
  expect(tableEvents.seen[0]).toMatchObject({ address: "B2", tableId: book.tables[0]?.id });
  await Excel.run(async (context) => {
    const range = sheetEvents.seen[0]?.getRange(context);
    range?.load("values");
    await context.sync();
    expect(range?.values).toEqual([[0.25]]);
  });
});

test("nothing comes after a handler is removed, or while events are switched off", async () => {
  const excel = await startExcel();
  const { user, book } = excel.workbench;
  const events = collect<Excel.WorksheetChangedEventArgs>();
  const results: OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs>[] = [];
  await listen(excel, (context) => {
    results.push(context.workbook.worksheets.getActiveWorksheet().onChanged.add(events.handler));
  });
  await listen(excel, (context) => {
    context.runtime.enableEvents = false;
  });
  user.enter(book.activeSheetId, 0, 0, [["silent"]]);
  await listen(excel, (context) => {
    context.runtime.enableEvents = true;
  });
  user.enter(book.activeSheetId, 1, 0, [["heard"]]);
  await events.next(1);
  expect(events.seen.map(({ address }) => address)).toEqual(["A2"]);
  const [result] = results;
  if (!result) {
    throw new Error("No handler was added.");
  }
  await Excel.run(result.context, async (context) => {
    result.remove();
    await context.sync();
  });
  const again = collect<Excel.WorksheetChangedEventArgs>();
  await listen(excel, (context) => {
    context.workbook.worksheets.onChanged.add(again.handler);
  });
  user.enter(book.activeSheetId, 2, 0, [["after"]]);
  await again.next(1);
  expect(events.seen).toHaveLength(1);
});

test("sheets added, shown and deleted, and selections, are told", async () => {
  const excel = await startExcel();
  const { user, book } = excel.workbench;
  const added = collect<Excel.WorksheetAddedEventArgs>();
  const shown = collect<Excel.WorksheetActivatedEventArgs>();
  const deleted = collect<Excel.WorksheetDeletedEventArgs>();
  const selected = collect<Excel.WorksheetSelectionChangedEventArgs>();
  await listen(excel, ({ workbook: { worksheets } }) => {
    worksheets.onAdded.add(added.handler);
    worksheets.onActivated.add(shown.handler);
    worksheets.onDeleted.add(deleted.handler);
    worksheets.onSelectionChanged.add(selected.handler);
  });
  const id = user.addSheet();
  user.select(id, cell(2, 1));
  user.deleteSheet(id);
  await Promise.all([added.next(1), shown.next(2), deleted.next(1), selected.next(1)]);
  expect([added.seen[0]?.worksheetId, deleted.seen[0]?.worksheetId]).toEqual([id, id]);
  expect(shown.seen.map(({ worksheetId }) => worksheetId)).toEqual([id, book.sheets[0]?.id]);
  expect(selected.seen[0]).toMatchObject({ address: "B3", worksheetId: id });
});

test("inserted and deleted rows are told as such", async () => {
  const excel = await startExcel();
  const events = collect<Excel.WorksheetChangedEventArgs>();
  await listen(excel, (context) => {
    context.workbook.worksheets.getActiveWorksheet().onChanged.add(events.handler);
  });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("2:3").insert("Down");
    sheet.getRange("B2").delete("Left");
    await context.sync();
  });
  await events.next(2);
  expect(events.seen.map(({ changeType, address }) => [changeType, address])).toEqual([
    ["RowInserted", "2:3"],
    ["CellDeleted", "B2"],
  ]);
  expect(events.seen[1]?.changeDirectionState.deleteShiftDirection).toBe("Left");
});
