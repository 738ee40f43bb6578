import { spelledAs } from "../../../src/tracking/typing/spelled-as";
import { noCounts, type TypedColumn } from "../../../src/tracking/typing/typed-column";

const COLUMN: TypedColumn = {
  type: "text",
  values: ["SGD", "adam", undefined, "sgd", 5, "SGD"],
  counts: noCounts(),
};
const choice = (value: string, as: string, parameter = "opt") => ({ parameter, value, as });

test("values are written as a person chose, and each is listed with what it was", () => {
  expect(spelledAs(COLUMN, "opt", [choice("SGD", "sgd"), choice("adam", "Adam")])).toEqual({
    ...COLUMN,
    values: ["sgd", "Adam", undefined, "sgd", 5, "sgd"],
    coerced: [
      { row: 0, from: "SGD", to: "sgd", why: ["spelling"] },
      { row: 1, from: "adam", to: "Adam", why: ["spelling"] },
      { row: 5, from: "SGD", to: "sgd", why: ["spelling"] },
    ],
  });
});

test("what was listed before is listed still, row by row", () => {
  const before = { row: 3, from: "ditto", to: "sgd", why: ["as above"] } as const;
  const { coerced } = spelledAs({ ...COLUMN, coerced: [before] }, "opt", [choice("SGD", "sgd")]);
  expect(coerced?.map(({ row, why }) => [row, ...why])).toEqual([
    [0, "spelling"],
    [3, "as above"],
    [5, "spelling"],
  ]);
});

test("the column stays the same where nothing was chosen of it, or each was left as it is", () => {
  expect(spelledAs(COLUMN, "opt", [])).toBe(COLUMN);
  expect(spelledAs(COLUMN, "opt", [choice("SGD", "SGD"), choice("SGD", "sgd", "other")])).toBe(COLUMN);
});
