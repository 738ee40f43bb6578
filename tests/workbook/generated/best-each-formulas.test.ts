import {
  bestOfOne,
  competingOfOne,
  errorsIn,
  firstNotListed,
  listedValue,
  NO_VALUE,
  plainValues,
  valueInRow,
  winsItsOwn,
} from "../../../src/workbook/generated/best-each-formulas";
import { hasPlainTexts } from "../../../src/workbook/generated/formula-parts";
import type { Scalar } from "../../../src/tracking/values/scalar";
import { workbookWith } from "../evaluate";

const COLUMNS = { status: "Runs[Status]", value: "Runs[acc]", by: "Runs[set]" };
const ALL = { holds: undefined, withoutOutliers: false };
const CELLS = {
  goal: '"maximize"',
  plain: "TRUE",
  otherwise: "0",
  plainTexts: hasPlainTexts(COLUMNS.by),
  plainValues: plainValues(COLUMNS.by, hasPlainTexts(COLUMNS.by)),
};

type Cell = string | number | boolean;

const SETS: Cell[] = ["v1", "V1", "v2", "", "'2024", "'2024.0", 2024, true, "a*", "abc"];
const STATUSES = SETS.map((_, at) => (at === 2 ? "Failed" : "Completed"));
const ACC = SETS.map((_, at) => (at + 1) / 10);

const workbook = (set: readonly Cell[] = SETS, separator: "." | "," = ".") =>
  workbookWith(
    "Runs",
    { Status: STATUSES.slice(0, set.length), acc: ACC.slice(0, set.length), set: [...set] },
    separator,
  );

/** A value as a formula can hold it. */
function written(value: Scalar): string {
  const listed = listedValue(value);
  return typeof listed === "string" ? listed.slice(1) : String(listed).toUpperCase();
}

test.each<[Scalar, number, number | string]>([
  ["v1", 2, 0.2],
  ["v2", 0, ""],
  [NO_VALUE, 1, 0.4],
  ["2024", 1, 0.5],
  ["2024.0", 1, 0.6],
  [2024, 1, 0.7],
  [true, 1, 0.8],
  ["a*", 1, 0.9],
  ["abc", 1, 1],
])(
  "the runs of the value %p alone: how many compete and the best, where values of all kinds stand in the column",
  async (known, count, best) => {
    const evaluate = await workbook();
    const value = { value: written(known), known };
    expect(await evaluate(CELLS.plainValues)).toBe(false);
    expect(await evaluate(competingOfOne(COLUMNS, ALL, CELLS, value))).toBe(count);
    expect(await evaluate(bestOfOne(COLUMNS, ALL, { ...CELLS, competing: String(count) }, value))).toBe(best);
  },
);

test.each([".", ","] as const)(
  "criteria say the same where the column is plain, with the decimal sign %s",
  async (separator) => {
    const evaluate = await workbook(["v1", "V1", "v2", "a*", "abc", ""], separator);
    expect(await evaluate(CELLS.plainValues)).toBe(true);
    for (const [known, count, best] of [
      ["v1", 2, 0.2],
      ["a*", 1, 0.4],
      ["abc", 1, 0.5],
      [NO_VALUE, 1, 0.6],
    ] as const) {
      const formula = competingOfOne(COLUMNS, ALL, CELLS, { value: written(known), known });
      expect(formula).toContain("COUNTIFS");
      expect(await evaluate(formula)).toBe(count);
      const cells = { ...CELLS, competing: String(count) };
      expect(await evaluate(bestOfOne(COLUMNS, ALL, cells, { value: written(known), known }))).toBe(best);
    }
    const numbers = await workbook([0.5, 0.25, 0.5, ""], separator);
    expect(await numbers(CELLS.plainValues)).toBe(true);
    expect(await numbers(competingOfOne(COLUMNS, ALL, CELLS, { value: "0.5", known: 0.5 }))).toBe(1);
    const least = { ...CELLS, goal: '"minimize"', competing: "1" };
    expect(await numbers(bestOfOne(COLUMNS, ALL, least, { value: "0.25", known: 0.25 }))).toBe(0.2);
  },
);

test("with a filter, and where cells are read otherwise, no criterion is asked and no run is named", async () => {
  const evaluate = await workbook();
  const within = { holds: "(Runs[acc]<0.2)", withoutOutliers: false };
  const formula = competingOfOne(COLUMNS, within, CELLS, { value: '"v1"', known: "v1" });
  expect(formula).not.toContain("COUNTIFS");
  expect(await evaluate(formula)).toBe(1);
  expect(
    await evaluate(
      competingOfOne(COLUMNS, ALL, { ...CELLS, otherwise: "1" }, { value: '"v1"', known: "v1" }),
    ),
  ).toBe(0);
  const errors = await workbook(["a", "=1/0", "#N/A"]);
  expect(await errors(errorsIn(COLUMNS.by))).toBe(2);
});

test("a value that is not listed is found by itself, once, and stands as it would be listed", async () => {
  const evaluate = await workbook(["v1", " V3  x ", "v2", "", 5]);
  const first = firstNotListed(COLUMNS, ALL, '{"v1","v2"}', "2");
  expect(await evaluate(first)).toBe(2);
  expect(await evaluate(valueInRow(COLUMNS.by, "2"))).toBe("V3 x");
  expect(await evaluate(firstNotListed(COLUMNS, ALL, '{"v1","v3 x"}', "1"))).toBe(5);
  expect(await evaluate(valueInRow(COLUMNS.by, "5"))).toBe(5);
  expect(await evaluate(firstNotListed(COLUMNS, ALL, '{"v1","v3 x",5}', "1"))).toBe("");
  expect(await evaluate(firstNotListed(COLUMNS, ALL, '{"v1"}', "0"))).toBe("");
  expect(await evaluate(valueInRow(COLUMNS.by, '""'))).toBe("");
});

test("one that equals a value above it counts nothing, nor does an empty place", async () => {
  const evaluate = await workbook(["v1", "v1"]);
  const later = (value: string, above: string) => competingOfOne(COLUMNS, ALL, CELLS, { value, above });
  expect(await evaluate(later('"v1"', '{"v0";"v2"}'))).toBe(2);
  expect(await evaluate(later('"V1"', '{"v0";"v1"}'))).toBe(0);
  expect(await evaluate(later('""', '{"v0";"v1"}'))).toBe(0);
});

test.each([
  ['"v1"', "0.8", true],
  ['" V1 "', "0.8", true],
  ['"v1"', "0.7", false],
  ['"v2"', "0.5", false],
  ["5", "0.6", true],
  ['"5"', "0.6", false],
  ['"  "', "0.4", true],
])("a run of %s with %s wins among its own: %p", async (by, value, won) => {
  const evaluate = await workbook(["v1"]);
  const names = { values: '{" ";"v1";"v2";5}', from: '{0.4;0.8;"";0.6}', to: '{0.4;0.8;"";0.6}' };
  const formula = `IFERROR(${winsItsOwn({ status: '"Completed"', value, by }, names)},FALSE)`;
  expect(await evaluate(formula)).toBe(won);
});
