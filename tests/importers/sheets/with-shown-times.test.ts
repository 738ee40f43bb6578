import { withShownTimes } from "../../../src/importers/sheets/with-shown-times";
import type { TableContent } from "../../../src/importers/source-content";
import type { Scalar } from "../../../src/tracking/values/scalar";
import { documentOf, tableOf } from "../contents";

/** A table of one column, each cell with its number format. */
function shown(...cells: [value: Scalar, format?: string | undefined][]): TableContent {
  const table = tableOf(
    ["x"],
    cells.map(([value]) => [value]),
  );
  return { ...table, formats: [{ at: (row) => cells[row]?.[1] }] };
}

const columnOf = (part: TableContent): unknown => {
  const after = withShownTimes(part);
  return after.kind === "table" ? Array.from(after.columns[0] ?? []) : undefined;
};

test.each<[why: string, value: Scalar, format: string | undefined, right: Scalar]>([
  ["a day with its time", 46_054.5, "yyyy-mm-dd hh:mm", "2026-02-01T12:00:00.000Z"],
  ["a day beyond any calendar", 9e12, "yyyy-mm-dd", 9e12],
  ["a day beyond the last one that Excel shows", 3_000_000, "yyyy-mm-dd", 3_000_000],
  ["a time of day", 0.25, "h:mm", "6:00:00"],
  ["a span of more than a day", 26 / 24 + 245.5 / 86_400, "[h]:mm:ss", "26:04:05.5"],
  ["seconds and minutes of one digit", (3600 + 2 * 60 + 3) / 86_400, "[h]:mm:ss", "1:02:03"],
  ["a thousandth of a second", 0.005 / 86_400, "mm:ss.000", "0:00:00.005"],
  ["a hundredth of a second has no idle naughts", 1.25 / 86_400, "mm:ss.00", "0:00:01.25"],
  ["no time at all", 0, "[h]:mm", "0:00:00"],
  ["the last second of an hour", 3599 / 86_400, "h:mm:ss", "0:59:59"],
  ["a negative span, which no clock shows", -0.25, "[h]:mm", -0.25],
  ["a plain number", 0.25, "0.00", 0.25],
  ["a number without a format", 0.25, undefined, 0.25],
  ["a text under a format of days", "soon", "yyyy-mm-dd", "soon"],
  ["a truth under a format of days", true, "yyyy-mm-dd", true],
])("%s is read as it is shown", (_, value, format, right) => {
  expect(columnOf(shown([value, format]))).toEqual([right]);
});

test("each cell goes by its own format, and a column without days stays the very same", () => {
  expect(columnOf(shown([46_054, "yyyy-mm-dd"], [46_054, "0"], [1, "h:mm"]))).toEqual([
    "2026-02-01T00:00:00.000Z",
    46_054,
    "24:00:00",
  ]);
  const plain = shown([1, "0"], [2, undefined]);
  const after = withShownTimes(plain);
  expect(after.kind === "table" && after.columns[0]).toBe(plain.columns[0]);
});

test("columns without formats, tables of files and documents stay as they are", () => {
  const file = tableOf(["x"], [[1]]);
  expect(withShownTimes(file)).toBe(file);
  const document = documentOf({ x: 1 });
  expect(withShownTimes(document)).toBe(document);
  const part = { ...tableOf(["x", "y"], [[1, 2]]), formats: [] };
  const after = withShownTimes(part);
  expect(after.kind === "table" && after.columns.map((column) => column.at(0))).toEqual([1, 2]);
});
