import type { HeatMap } from "../../../src/tracking/charts/chart-spec";
import type { RunRow } from "../runs-of";
import { chartOf, completed } from "./charted";

/** The matrix of runs with these numbers beside acc, which rises from run to run. */
function matrix(more: readonly RunRow[]): HeatMap {
  const rows = more.map((row, at) => completed(`run-${String(at)}`, at, row));
  return chartOf(rows, { kind: "correlations" }) as HeatMap;
}

/** Runs from columns: a name and its values. */
function columns(all: Readonly<Record<string, readonly (number | string | undefined)[]>>): RunRow[] {
  const length = Math.max(...Object.values(all).map((values) => values.length));
  return Array.from({ length }, (_, at) =>
    Object.fromEntries(Object.entries(all).map(([name, values]) => [name, values[at]])),
  );
}

test("two numbers that vary are a matrix, the metric first, each going wholly with itself", () => {
  const { names, values, counts } = matrix(columns({ "parameter:lr": [1, 2, 3, 5] }));
  expect(names).toEqual(["acc", "lr"]);
  expect(values).toEqual([
    [1, 1],
    [1, 1],
  ]);
  expect(counts).toEqual([
    [4, 4],
    [4, 4],
  ]);
});

test.each([
  ["4 runs that have both", [1, 2, 3, 4], 1, 4],
  ["3 runs, which say next to nothing", [1, 2, 3], undefined, 3],
])("%s", (_, lr, value, n) => {
  const { names, values, counts } = matrix(columns({ "parameter:lr": lr, "parameter:b": [4, 3, 2, 1, 0] }));
  const at = names.indexOf("lr");
  expect([values[0]?.[at], counts[0]?.[at]]).toEqual([value, n]);
});

test.each<[string, Parameters<typeof columns>[0], string]>([
  [
    "the strongest is named, whichever way it goes",
    { "parameter:a": [1, 2, 4, 3, 5], "parameter:b": [5, 4, 3, 2, 1] },
    "acc goes most with b: −1 over 5 runs.",
  ],
  [
    "in whatever order they stand",
    { "parameter:b": [5, 4, 3, 2, 1], "parameter:a": [1, 2, 4, 3, 5] },
    "acc goes most with b: −1 over 5 runs.",
  ],
  [
    "what is told of too few runs is not named",
    { "parameter:a": [1, 2, 3], "parameter:b": [2, 1, 3, 4, 5] },
    "acc goes most with b: 0.9 over 5 runs.",
  ],
])("%s", (_, all, sentence) => {
  expect(matrix(columns(all)).said[0]).toBe(sentence);
});

test("where nothing can be told of the metric nothing is named", () => {
  const { said } = matrix(columns({ "parameter:a": [1, 2, 3], "parameter:c": ["x", "y", "x", "y"] }));
  expect(said[0]).toMatch(/^Spearman/);
});

test.each([
  [["a"], "a has one value throughout."],
  [["a", "b"], "a and b have one value throughout."],
  [["a", "b", "c", "d", "e", "f", "g"], "a, b, c, d, e, f and 1 more have one value throughout."],
])("numbers that do not vary have no row and are named: %j", (names, sentence) => {
  const constant = Object.fromEntries(names.map((name) => [`parameter:${name}`, [7, 7, 7, 7]]));
  const chart = matrix(columns({ ...constant, "parameter:lr": [3, 1, 2, 4] }));
  expect(chart.names).toEqual(["acc", "lr"]);
  expect(chart.said).toContain(sentence);
});

test("texts are no numbers: they have no row and are not named", () => {
  const chart = matrix(columns({ "parameter:opt": ["x", "y", "x", "x"], "parameter:lr": [3, 1, 2, 4] }));
  expect(chart.names).toEqual(["acc", "lr"]);
  expect(chart.said.join(" ")).not.toMatch(/opt|throughout|are shown/);
});

test.each([
  [15, undefined],
  [16, "The first 16 of 17 are shown."],
])("with %d parameters beside the metric the first 16 rows are shown, and that is said", (many, sentence) => {
  const all = Object.fromEntries(
    Array.from({ length: many }, (_, at) => [`parameter:p${String(at)}`, [at, 2, 1, at + 5]]),
  );
  const chart = matrix(columns(all));
  expect(chart.names).toHaveLength(16);
  expect(chart.said.find((one) => one.startsWith("The first"))).toBe(sentence);
});
