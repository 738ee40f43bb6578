import { summarizeSelection } from "../../../../src/workbench/page/selection/selection-summary";

const values = [1, "two", undefined, 3, true];
const area = { top: 0, left: 0, bottom: 4, right: 0 };

test("counts filled cells, sums and averages numbers alone", () => {
  expect(summarizeSelection([area], (row) => values[row])).toEqual({
    count: 4,
    numbers: 2,
    sum: 4,
    average: 2,
  });
});

test("without numbers there is no average", () => {
  expect(summarizeSelection([area], () => "text").average).toBeUndefined();
});

test("areas that are selected together count together", () => {
  const two = [
    { ...area, bottom: 0 },
    { ...area, top: 3 },
  ];
  expect(summarizeSelection(two, (row) => values[row])).toMatchObject({ count: 3, numbers: 2, sum: 4 });
});
