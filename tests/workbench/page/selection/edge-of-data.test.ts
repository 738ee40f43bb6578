import { edgeOfData } from "../../../../src/workbench/page/selection/edge-of-data";

//            0123456789
const cells = "xx..xxx..x";
const edge = (from: number, direction: 1 | -1) =>
  edgeOfData(from, direction, 12, (index) => cells[index] === "x");

test("Ctrl and an arrow go to the end of the data, over gaps, and to the sheet's edge", () => {
  expect([edge(0, 1), edge(1, 1), edge(2, 1), edge(6, 1), edge(9, 1), edge(11, 1)]).toEqual([
    1, 4, 4, 9, 11, 11,
  ]);
  expect([edge(11, -1), edge(9, -1), edge(6, -1), edge(4, -1), edge(0, -1)]).toEqual([9, 6, 4, 1, 0]);
});
