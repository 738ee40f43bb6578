import { textRunEnd } from "../../../../src/workbench/page/look/text-run";

test("a text runs over empty cells until it has room or meets a filled one", () => {
  const filled = new Set([4]);
  const end = (needed: number) =>
    textRunEnd(
      1,
      needed,
      9,
      () => 60,
      (column) => !filled.has(column),
    );
  expect([end(50), end(61), end(120), end(1000)]).toEqual([1, 2, 2, 3]);
});

test("a text ends with the sheet", () => {
  expect(
    textRunEnd(
      8,
      1000,
      9,
      () => 60,
      () => true,
    ),
  ).toBe(9);
});
