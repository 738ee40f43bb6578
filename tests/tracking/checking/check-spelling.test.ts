import { checkSpelling } from "../../../src/tracking/checking/check-spelling";

const check = (...values: (string | undefined)[]) =>
  checkSpelling({ table: "Runs", column: "Experiment", values }).map(({ row, rule, message, fix }) => [
    row,
    rule,
    message,
    fix,
  ]);

test("a name that is nearly one used more often is pointed out, once", () => {
  expect(check("baselin", "baseline", "baseline", undefined, "wide", "Baseline")).toEqual([
    [
      0,
      "similar-name",
      'Experiment "baselin" is nearly baseline; was that meant?',
      "Write baseline if it is the same.",
    ],
    [
      5,
      "similar-name",
      'Experiment "Baseline" is nearly baseline; was that meant?',
      "Write baseline if it is the same.",
    ],
  ]);
});

test("names that differ in a number or in more than a slip are left alone", () => {
  expect(check("exp-1", "exp-2", "exp-2", "wide", "narrow")).toEqual([]);
});
