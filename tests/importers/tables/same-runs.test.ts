import { sameRuns } from "../../../src/importers/tables/same-runs";
import type { FoundTable } from "../../../src/importers/tables/found-table";
import type { GridCell } from "../../../src/importers/tables/grid";
import { foundTable } from "../found/found-table";

type Rows = readonly (readonly GridCell[])[];

const RUNS = foundTable(["name", "lr", "acc"], [["a", 1, 0.9], ["b", 2, 0.8], ["c", 3, 0.7]]); // prettier-ignore
const table = (headers: string[], rows: Rows, more: Partial<FoundTable> = {}) =>
  foundTable(headers, rows, more);

/** How the rows of a table meet those of the runs: "names 0 0", "rows", with a question mark where that is not sure. */
function meeting(one: FoundTable, runs = RUNS, isBeside = false): string {
  const met = sameRuns(one, runs, isBeside);
  return met ? [met.by, ...(met.keys ?? [])].join(" ") + (met.isUnsure === true ? "?" : "") : "apart";
}

test.each<[why: string, headers: string[], rows: Rows, right: string]>([
  ["the same names in any order and case", ["Name", "f1"], [["C", 1], ["a ", 2], ["B", 3]], "names 0 0"],
  ["some of the runs", ["name", "f1"], [["a", 1], ["b", 2]], "names 0 0"],
  ["more than the runs", ["name", "f1"], [["a", 1], ["b", 2], ["c", 3], ["d", 4]], "names 0 0"],
  ["names in another column", ["f1", "name"], [[1, "a"], [2, "b"]], "names 1 0"],
  ["ids for names", ["run id", "f1"], [["a", 1], ["b", 2]], "names 0 0?"],
  ["a first column of the same header", ["NAME", "lr"], [["a", 1], ["b", 2]], "names 0 0"],
  ["a first column of another header", ["thing", "f1"], [["a", 1], ["b", 2]], "apart"],
  ["a run that the runs have not, and one less", ["name", "f1"], [["a", 1], ["x", 2]], "apart"],
  ["a name twice", ["name", "f1"], [["a", 1], ["a", 2]], "apart"],
  ["a row without a name", ["name", "f1"], [["a", 1], ["", 2]], "apart"],
  ["a setting that differs", ["name", "lr"], [["a", 1], ["b", 7]], "apart"],
  ["a setting that agrees", ["name", "LR"], [["a", "1"], ["b", 2]], "names 0 0"],
  ["one row", ["name", "f1"], [["a", 1]], "apart"],
])("%s", (_, headers, rows, right) => {
  expect(meeting(table(headers, rows))).toBe(right);
}); // prettier-ignore

test("names that only count are those of the same runs for certain where a text stands around them, and under one title", () => {
  const runs = (names: string[], title: string) => table(["name", "acc"], names.map((name, at) => [name, at]), { title }); // prettier-ignore
  expect(meeting(runs(["1", "2"], "x"), runs(["1", "2"], "x"))).toBe("names 0 0?");
  expect(meeting(table(["name", "f1"], [["1", 1], ["2", 2]]), runs(["1", "2"], ""))).toBe("names 0 0?"); // prettier-ignore
  const more = (title: string) => table(["name", "f1"], [["run1", 1], ["run2", 2]], { title }); // prettier-ignore
  expect(meeting(more("May"), runs(["run1", "run2"], "May "))).toBe("names 0 0");
  expect(meeting(more("May"), runs(["run1", "run2"], "June"))).toBe("names 0 0?");
  expect(meeting(more("May"), runs(["run1", "run9"], "June"))).toBe("apart");
});

test("a sure key is taken before one that is not, wherever it stands", () => {
  const runs = table(["id", "name", "acc"], [["1", "x", 1], ["2", "y", 2]]); // prettier-ignore
  expect(meeting(table(["id", "name", "f1"], [["1", "x", 5], ["2", "y", 6]]), runs)).toBe("names 1 1"); // prettier-ignore
});

test("tables that stand otherwise, and runs of which there is one, are apart", () => {
  const one = table(["name", "f1"], [["a", 1], ["b", 2]]); // prettier-ignore
  expect(meeting({ ...one, isTransposed: true })).toBe("apart");
  expect(meeting({ ...one, isTransposed: true }, { ...RUNS, isTransposed: true })).toBe("names 0 0");
  expect(meeting(one, table(["name", "acc"], [["a", 1]]))).toBe("apart");
});

test("rows beside each other are the same runs where one of the tables names none", () => {
  const unnamed = table(["f1", "auc", "x"], [[1, 2, 3], [4, 5, 6], [7, 8, 9]]); // prettier-ignore
  expect(meeting(unnamed, RUNS, true)).toBe("rows");
  expect(meeting(unnamed, RUNS, false)).toBe("apart");
  expect(meeting({ ...unnamed, lines: [1, 2, 4] }, RUNS, true)).toBe("apart");
  expect(meeting(table(["f1"], [[1], [2]]), RUNS, true)).toBe("apart");
  // One column is of both.
  expect(meeting(table(["LR", "f1"], [[1, 1], [2, 1], [3, 1]]), RUNS, true)).toBe("apart"); // prettier-ignore
  // Both have names of their own, and other ones.
  const named = (names: GridCell[]) => table(["thing", "f1"], names.map((name) => [name, 1])); // prettier-ignore
  expect(meeting(named(["x", "y", "z"]), RUNS, true)).toBe("apart");
  expect(meeting(named(["x", "x", "z"]), RUNS, true)).toBe("rows");
  expect(meeting(named(["x", "", "z"]), RUNS, true)).toBe("rows");
});
