import { longCurves, textOf } from "../../../src/importers/logs/long-log";
import type { Scalar } from "../../../src/tracking/values/scalar";

type Row = readonly [run: Scalar, metric: Scalar, step: Scalar, value: Scalar];

function curves(rows: readonly Row[], of?: readonly number[]) {
  const column = (header: string, at: 0 | 1 | 2 | 3) => ({ header, values: rows.map((row) => row[at]) });
  const columns = {
    run: column("run", 0),
    metric: column("tag", 1),
    step: column("step", 2),
    value: column("value", 3),
  };
  return longCurves(columns, of ?? [...rows.keys()]);
}

test("each metric of each run is a curve of its own, in the order of the rows", () => {
  const found = curves([
    ["a", "loss", 1, 0.9],
    ["b", "loss", 1, 0.8],
    ["a", "acc", 1, "0.5"],
    ["a ", " loss", "2", 0.7],
    ["a", "loss", 1, 0.6],
  ]);
  expect(found).toEqual([
    { run: "a", metric: "loss", row: 0, steps: [1, 2, 1], values: [0.9, 0.7, 0.6] },
    { run: "b", metric: "loss", row: 1, steps: [1], values: [0.8] },
    { run: "a", metric: "acc", row: 2, steps: [1], values: [0.5] },
  ]);
});

test("names that only look alike when they are put together are of different curves", () => {
  expect(curves([["a", "b,c", 1, 1], ["a,b", "c", 1, 1]])).toHaveLength(2); // prettier-ignore
});

test.each<[lacking: string, row: Row]>([
  ["a run", ["", "loss", 1, 0.9]],
  ["a run but blanks", ["  ", "loss", 1, 0.9]],
  ["a metric", ["a", " ", 1, 0.9]],
  ["a step", ["a", "loss", "", 0.9]],
  ["a step that is finite", ["a", "loss", "NaN", 0.9]],
  ["a step that ends", ["a", "loss", "Infinity", 0.9]],
  ["a value", ["a", "loss", 1, ""]],
])("a row without %s is no point", (_, row) => {
  expect(curves([row])).toEqual([]);
  expect(curves([row, ["a", "loss", 2, 0.5]])).toMatchObject([{ row: 1, steps: [2], values: [0.5] }]);
});

test("what was logged as NaN or infinite is a point", () => {
  expect(curves([["a", "loss", 1, "NaN"], ["a", "loss", 2, "-inf"]])[0]?.values).toEqual([NaN, -Infinity]); // prettier-ignore
});

test("rows that are not asked for are passed over", () => {
  expect(curves([["a", "loss", 1, 3], ["a", "loss", 2, 2]], [1])).toMatchObject([{ row: 1, steps: [2] }]); // prettier-ignore
});

test("cells are texts without blanks around them", () => {
  expect([undefined, " a ", 0, false].map(textOf)).toEqual(["", "a", "0", "false"]);
});
