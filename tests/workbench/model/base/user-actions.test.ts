import { createWorkbench } from "../../../../src/workbench/workbench";
import { UserRefusal } from "../../../../src/workbench/model/base/user-actions";
import type { WorkbookChange } from "../../../../src/workbench/model/workbook/workbook-change";
import { resolveRange } from "../../../../src/workbench/model/ranges/resolve-range";
import { createTable } from "../../../../src/workbench/model/tables/create-table";
import { ModelContext } from "../../../../src/workbench/model/base/model-context";
import { createObjects } from "../../../../src/workbench/model/base/create-objects";
import { EventRegistry } from "../../../../src/workbench/protocol/event-registry";

function open() {
  const workbench = createWorkbench();
  const [sheet] = workbench.book.sheets;
  if (!sheet) {
    throw new Error("A new workbook has a sheet.");
  }
  return { ...workbench, sheet, id: sheet.id };
}

/** A workbook with the table `Params` in A1:B3. */
function openWithTable() {
  const opened = open();
  const { user, id, book, calculation, sheet } = opened;
  user.enter(id, 0, 0, [
    ["Name", "Unit"],
    ["lr", ""],
    ["epochs", "epoch"],
  ]);
  const context = new ModelContext(book, calculation, new EventRegistry(), createObjects);
  const table = createTable(context, sheet, resolveRange(context, "A1:B3", sheet).area, true);
  return { ...opened, table };
}

test("a typed text is stored as Excel reads it, and formulas are calculated", () => {
  const { user, sheet, id, calculation } = open();
  user.enter(id, 0, 0, [["2", "=A1*3", "50%"]]);
  calculation.recalculate();
  expect([0, 1, 2].map((column) => sheet.cells.value(0, column))).toEqual([2, 6, 0.5]);
  expect(sheet.styles.at(0, 2).numberFormat).toBe("0%");
});

test("rows of different lengths leave the cells beyond them alone", () => {
  const { user, sheet, id } = open();
  user.enter(id, 0, 0, [
    ["a", "b"],
    ["c", "d"],
  ]);
  user.enter(id, 0, 0, [["x", "y"], ["z"]]);
  expect(sheet.cells.value(1, 1)).toBe("d");
});

test("a validation stops what it must, warns otherwise, and pasting passes by", () => {
  const { user, sheet, id } = open();
  sheet.validations.push({
    areas: [{ top: 0, bottom: 9, left: 0, right: 0 }],
    rule: { list: { inCellDropDown: true, source: "completed,failed" } },
    errorAlert: { style: "Stop", title: "Status", message: "Choose one.", showAlert: true },
    prompt: { title: "", message: "", showPrompt: false },
    ignoreBlanks: true,
  });
  expect(user.editCell(id, 0, 0, "done")).toMatchObject({ style: "Stop", message: "Choose one." });
  expect(sheet.cells.value(0, 0)).toBeUndefined();
  expect(user.editCell(id, 0, 0, "failed")).toBeUndefined();
  expect(sheet.cells.value(0, 0)).toBe("failed");
  user.enter(id, 1, 0, [["pasted"]]);
  expect(sheet.cells.value(1, 0)).toBe("pasted");
});

test("text right below a table makes it grow, with its rules and what points at its columns", () => {
  const { user, sheet, id, table, book } = openWithTable();
  sheet.validations.push({
    areas: [{ top: 1, bottom: 2, left: 1, right: 1 }],
    rule: { list: { inCellDropDown: true, source: "=$A$2:$A$3" } },
    errorAlert: { style: "Stop", title: "", message: "", showAlert: true },
    prompt: { title: "", message: "", showPrompt: false },
    ignoreBlanks: true,
  });
  user.enter(id, 0, 4, [["=COUNTA(A2:A3)", "=A3", "=SUM(A1:A2)"]]);
  user.enter(id, 3, 0, [["seed"]]);
  expect(table.area.bottom).toBe(3);
  expect(sheet.validations[0]).toMatchObject({
    areas: [{ top: 1, bottom: 3 }],
    rule: { list: { source: "=$A$2:$A$4" } },
  });
  expect([4, 5, 6].map((column) => sheet.cells.formula(0, column))).toEqual([
    "=COUNTA(A2:A4)",
    "=A3",
    "=SUM(A1:A2)",
  ]);
  user.enter(id, 0, 2, [["Type"]]);
  expect(book.tables[0]?.columns).toEqual(["Name", "Unit", "Type"]);
});

test("a table does not grow into another one, nor when that is switched off", () => {
  const { user, id, table, autoExpandTables } = openWithTable();
  user.enter(id, 5, 0, [["elsewhere"]]);
  expect(table.area.bottom).toBe(2);
  autoExpandTables.user = false;
  user.enter(id, 3, 0, [["below"]]);
  expect(table.area.bottom).toBe(2);
});

test("what Excel refuses is refused with a sentence, and nothing changes", () => {
  const { user, id, sheet, book } = open();
  sheet.protection = { options: {} };
  expect(() => {
    user.enter(id, 0, 0, [["x"]]);
  }).toThrow("The sheet Sheet1 is protected.");
  expect(() => {
    user.renameSheet(id, "a/b");
  }).toThrow(UserRefusal);
  expect(() => {
    user.deleteSheet(id);
  }).toThrow("A workbook must contain at least one visible worksheet.");
  expect(() => user.check(id, 0, 0, "=1+")).toThrow(UserRefusal);
  expect(sheet.cells.extent()).toBeUndefined();
  expect(book.sheets).toHaveLength(1);
});

test("one act is one step for those who draw", () => {
  const { user, id, onChange } = open();
  const steps: (readonly WorkbookChange[])[] = [];
  const stop = onChange((changes) => steps.push(changes));
  user.enter(id, 1, 1, [
    ["a", "b"],
    ["c", "d"],
  ]);
  user.select(id, { top: 3, bottom: 3, left: 3, right: 3 });
  const added = user.addSheet();
  stop();
  user.enter(id, 9, 9, [["unheard"]]);
  expect(steps).toEqual([
    [{ kind: "cells", sheetId: id, area: { top: 1, bottom: 2, left: 1, right: 2 } }],
    [{ kind: "selection", sheetId: id }],
    [{ kind: "structure" }, { kind: "activeSheet", sheetId: added }],
  ]);
});

test("sheets are added, moved and hidden columns shown again", () => {
  const { user, id, book, sheet } = open();
  const added = user.addSheet();
  user.moveSheet(added, 0);
  expect(book.sheets.map(({ name }) => name)).toEqual(["Sheet2", "Sheet1"]);
  expect(book.activeSheetId).toBe(added);
  user.setColumnsHidden(id, [1, 2], true);
  user.setColumnsHidden(id, [2], false);
  expect(sheet.hiddenColumns).toEqual(new Set([1]));
});

test("rows are sorted by a column of theirs, either way", () => {
  const { user, id, sheet } = openWithTable();
  const names = (): unknown[] => [0, 1, 2].map((row) => sheet.cells.value(row, 0));
  const body = { top: 1, bottom: 2, left: 0, right: 1 };
  user.sort(id, body, 0, true);
  expect(names()).toEqual(["Name", "epochs", "lr"]);
  expect(sheet.cells.value(1, 1)).toBe("epoch");
  user.sort(id, body, 0, false);
  expect(names()).toEqual(["Name", "lr", "epochs"]);
});
