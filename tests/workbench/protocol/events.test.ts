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

describe("what is told of tables, for who follows the catalogue tables", () => {
  /** A table Params in A1:B2, and everything that the workbook's tables and sheets tell from then on. */
  async function withParams() {
    const excel = await startExcel();
    const { user, book } = excel.workbench;
    user.enter(book.activeSheetId, 0, 0, [
      ["Parameter", "Type"],
      ["lr", "number"],
    ]);
    const tables = collect<Excel.TableChangedEventArgs>();
    const sheets = collect<Excel.WorksheetChangedEventArgs>();
    await listen(excel, (context) => {
      context.workbook.worksheets.getActiveWorksheet().tables.add("A1:B2", true).name = "Params";
    });
    await listen(excel, (context) => {
      context.workbook.tables.onChanged.add(tables.handler);
      context.workbook.worksheets.onChanged.add(sheets.handler);
    });
    return { excel, user, book, tables, sheets, sheet: book.activeSheetId };
  }

  test("a typed edit is told with its table, its address and where it came from", async () => {
    const { user, book, tables, sheet } = await withParams();
    user.editCell(sheet, 1, 1, "text");
    await tables.next(1);
    expect(tables.seen[0]).toMatchObject({
      address: "B2",
      changeType: "RangeEdited",
      source: "Local",
      tableId: book.tables[0]?.id,
      worksheetId: sheet,
      details: { valueBefore: "number", valueAfter: "text" },
    });
  });

  test("so is what the add-in itself writes, and cells beside the table are not", async () => {
    const { excel, user, tables, sheet } = await withParams();
    user.editCell(sheet, 9, 9, "elsewhere");
    await listen(excel, (context) => {
      context.workbook.tables.getItem("Params").getDataBodyRange().values = [["lr", "integer"]];
    });
    await tables.next(1);
    expect(tables.seen).toHaveLength(1);
    // Which of the two it was is told from ExcelApi 1.14 on, above the add-in's floor.
    expect(tables.seen[0]).toMatchObject({ address: "A2:B2", source: "Local" });
    expect(tables.seen[0]).not.toHaveProperty("triggerSource");
  });

  test("a row typed below the table is told by its sheet, and by the table that grows over it", async () => {
    const { user, book, tables, sheets, sheet } = await withParams();
    user.editCell(sheet, 2, 0, "dropout");
    await Promise.all([sheets.next(1), tables.next(1)]);
    expect(sheets.seen[0]).toMatchObject({ address: "A3", worksheetId: sheet });
    expect(tables.seen).toMatchObject([{ address: "A1:B3", tableId: book.tables[0]?.id }]);
    expect(book.tables[0]?.area.bottom).toBe(2);
  });

  test("deleted rows of the table are told", async () => {
    const { user, tables, sheet } = await withParams();
    user.insert(sheet, { ...cell(1, 0), right: 1 }, "Down");
    user.delete(sheet, { ...cell(1, 0), right: 16_383 }, "Up");
    await tables.next(2);
    expect(tables.seen.map(({ changeType }) => changeType)).toEqual(["CellInserted", "RowDeleted"]);
  });
});
