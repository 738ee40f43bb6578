import { createWorkbench } from "../../../src/workbench/workbench";
import { PageState } from "../../../src/workbench/page/page-state";
import { selectBetween, selectCell } from "../../../src/workbench/page/selection/sheet-selection";

function openPage() {
  const { book, user } = createWorkbench();
  const state = new PageState(book, (sheetId, area, also) => {
    user.select(sheetId, area, also);
  });
  return { book, user, state };
}

test("what the page selects is selected in the workbook, and the active cell stays where it was put", () => {
  const { state } = openPage();
  state.selection = selectBetween({ row: 5, column: 3 }, { row: 2, column: 1 });
  expect(state.sheet.selection).toEqual({ top: 2, left: 1, bottom: 5, right: 3 });
  expect(state.selection.active).toEqual({ row: 5, column: 3 });
});

test("what the add-in selects, the page shows with the first cell active", () => {
  const { state, user } = openPage();
  state.selection = selectCell({ row: 9, column: 9 });
  user.select(state.sheet.id, { top: 1, left: 1, bottom: 3, right: 1 });
  expect(state.selection.active).toEqual({ row: 1, column: 1 });
});

test("each sheet keeps its own selection", () => {
  const { state, user, book } = openPage();
  state.selection = selectCell({ row: 4, column: 4 });
  user.addSheet();
  expect(state.selection.active).toEqual({ row: 0, column: 0 });
  user.activateSheet(book.sheets[0]?.id ?? "");
  expect(state.selection.active).toEqual({ row: 4, column: 4 });
});

test("areas selected beside one another stay until another one is selected alone", () => {
  const { state } = openPage();
  const cell = (row: number) => ({ top: row, left: 0, bottom: row, right: 0 });
  state.selection = selectCell({ row: 1, column: 0 });
  state.selectAlso(selectCell({ row: 4, column: 0 }));
  state.resizeSelection(selectBetween({ row: 4, column: 0 }, { row: 6, column: 0 }));
  expect([...state.alsoSelected, state.selection.area]).toEqual([cell(1), { ...cell(4), bottom: 6 }]);
  state.selection = selectBetween({ row: 4, column: 0 }, { row: 6, column: 0 });
  expect(state.alsoSelected).toEqual([]);
});
