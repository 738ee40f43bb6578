import {
  nextWithin,
  selectArea,
  selectBetween,
} from "../../../../src/workbench/page/selection/sheet-selection";

test("a selection spans its corners, wherever it began", () => {
  expect(selectBetween({ row: 5, column: 3 }, { row: 2, column: 4 })).toMatchObject({
    active: { row: 5, column: 3 },
    area: { top: 2, left: 3, bottom: 5, right: 4 },
  });
});

test("Enter goes down the columns and Tab along the rows of a selected area, and both wrap", () => {
  const { area } = selectArea({ top: 1, left: 1, bottom: 2, right: 2 });
  const walk = (step: "down" | "right" | "up") => {
    let cell = { row: 1, column: 1 };
    return [1, 2, 3, 4]
      .map(() => (cell = nextWithin(area, cell, step)))
      .map(({ row, column }) => `${row}${column}`);
  };
  expect(walk("down")).toEqual(["21", "12", "22", "11"]);
  expect(walk("right")).toEqual(["12", "21", "22", "11"]);
  expect(walk("up")).toEqual(["22", "12", "21", "11"]);
});
