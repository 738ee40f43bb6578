import { categoriesOf, categoryOf } from "../../../src/tracking/charts/levels-of";

test.each([
  [undefined, undefined],
  ["", undefined],
  ["  ", undefined],
  [" adam ", "adam"],
  [0.1, "0.1"],
  [false, "false"],
])("%j is the category %j", (value, category) => {
  expect(categoryOf(value)).toBe(category);
});

/** Names of categories with their rows. */
function named(values: readonly (string | number | undefined)[], most = 9): [string, readonly number[]][] {
  const rows = values.map((_, row) => row);
  return categoriesOf(rows, values, most).map(({ name, rows: own }) => [name, own]);
}

test("texts stand by letter, in whatever case they are written", () => {
  expect(named(["SGD", "adam", "sgd", " Adam"])).toEqual([
    ["adam", [1, 3]],
    ["SGD", [0, 2]],
  ]);
});

test("numbers stand by their size, before texts, and what is blank says so", () => {
  expect(named([10, "x", 9, undefined, 10]).map(([name]) => name)).toEqual(["9", "10", "blank", "x"]);
});

test("a text that reads blank is another category than no value", () => {
  expect(named(["blank", undefined, "Blank", " "])).toEqual([
    ["blank", [0, 2]],
    ["blank", [1, 3]],
  ]);
});

test("a column that is not there is blank throughout", () => {
  expect(categoriesOf([0, 1], undefined, 3)).toEqual([{ name: "blank", rows: [0, 1] }]);
});

test("beyond the most, those of the fewest rows are one, last, that says how many it is of", () => {
  expect(named(["a", "b", "c", "c", "d", "b"], 2)).toEqual([
    ["b", [1, 5]],
    ["c", [2, 3]],
    ["other (2)", [0, 4]],
  ]);
  expect(named(["a", "b"], 2).map(([name]) => name)).toEqual(["a", "b"]);
});
