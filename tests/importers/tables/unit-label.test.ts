import { unitLabel } from "../../../src/importers/tables/unit-label";

test.each([
  ["(%)", { unit: "%" }],
  ["[ms]", { unit: "ms" }],
  ["sec", { unit: "s" }],
  ["(tokens)", { unit: "tokens" }],
  ["µs", { unit: "us" }],
  ["↑", { goal: "maximize" }],
  ["(lower is better)", { goal: "minimize" }],
  ["-", {}],
  ["unit", {}],
  ["tokens", undefined],
  ["acc", undefined],
  ["max", undefined],
  ["(best)", undefined],
  ["m", undefined],
])("%s", (text, said) => {
  expect(unitLabel(text)).toEqual(said);
});
