import { tableOf } from "../contents";
import { readAs, valuesOf } from "./read-as";

test("each column of a comparison is a run, and each row a metric by its variant", () => {
  const rows = [
    ["acc", "acc", "0.9", 0.8],
    [" loss ", "val", "", " 0.5 "],
    ["f1", "", "NaN", "-inf"],
  ];
  const runs = readAs("clearml-compare-csv", tableOf(["Metric", "Variant", "cats", "dogs"], rows));
  expect(valuesOf(runs)).toEqual({
    Name: ["field name", "cats", "dogs"],
    acc: ["metric acc", 0.9, 0.8],
    "loss/val": ["metric loss/val", undefined, 0.5],
    // What is not finite is said, and not left blank.
    f1: ["metric f1", "NaN", "-Infinity"],
  });
  expect([runs.place(0), runs.place(1)]).toEqual(["column cats", "column dogs"]);
});
