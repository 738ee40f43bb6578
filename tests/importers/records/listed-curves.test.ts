import { listedCurves } from "../../../src/importers/records/listed-curves";
import type { Scalar } from "../../../src/tracking/values/scalar";

/** What becomes of columns: their cells, the curves as "run header steps values", and the columns of steps. */
function listed(columns: Readonly<Record<string, readonly (Scalar | undefined)[]>>) {
  const found = listedCurves(Object.entries(columns).map(([header, values]) => ({ header, values })));
  return {
    cells: found.columns.map(({ values }) => [...values]),
    curves: found.curves.map(
      ({ run, header, steps, values }) => `${run} ${header} ${steps.join()} ${values.join()}`,
    ),
    steps: [...found.steps],
  };
}

test("a list of numbers under the name of a result is its curve, and its last number the result", () => {
  expect(listed({ lr: [0.1, 0.2], val_loss: ["[0.9, 0.7]", 0.5] })).toEqual({
    cells: [[0.1, 0.2], [0.7, 0.5]],
    curves: ["0 val_loss 1,2 0.9,0.7"],
    steps: [],
  }); // prettier-ignore
});

test("numbers that are not finite are points, and the last of them is its text", () => {
  expect(listed({ val_loss: ['[1, "NaN"]', '["-inf", 2]'] })).toMatchObject({
    cells: [["NaN", 2]],
    curves: ["0 val_loss 1,2 1,NaN", "1 val_loss 1,2 -Infinity,2"],
  });
});

test("the steps stand beside, under a name of steps, in the same folder of names and as many", () => {
  expect(listed({ epoch: ["[5, 10]"], val_loss: ["[0.9, 0.7]"] })).toMatchObject({
    curves: ["0 val_loss 5,10 0.9,0.7"],
    steps: ["epoch"],
  });
  expect(
    listed({ "history.epoch": ["[5, 10]"], "history.val_loss": ["[3, 4]"], val_acc: ["[1, 2]"] }),
  ).toMatchObject({
    curves: ["0 history.val_loss 5,10 3,4", "0 val_acc 1,2 1,2"],
    steps: ["history.epoch"],
  });
  expect(listed({ epoch: ["[5, 10, 15]"], val_loss: ["[0.9, 0.7]"] })).toMatchObject({
    curves: ["0 val_loss 1,2 0.9,0.7"],
    steps: [],
  });
  expect(listed({ epoch: ["[5, 10, 15]"], step: ["[7, 8]"], val_loss: ["[0.9, 0.7]"] }).steps).toEqual([
    "step",
  ]);
});

test.each<[why: string, header: string, cell: Scalar]>([
  ["settings", "layers", "[64, 32]"],
  ["results of classes", "acc_per_class", "[0.9, 0.8]"],
  ["results of folds", "fold_acc", "[0.9, 0.8]"],
  ["one number", "val_loss", "[0.9]"],
  ["texts", "val_loss", '["a", "b"]'],
  ["lists of lists", "val_loss", "[[1, 2], [3, 4]]"],
  ["nothing at some step", "val_loss", "[1, null]"],
  ["what only begins as a list", "val_loss", "[1, 2"],
  ["words in brackets", "val_loss", "[see notes]"],
  ["a number", "val_loss", 0.5],
])("a cell of %s stays as it is", (_, header, cell) => {
  expect(listed({ [header]: [cell] })).toEqual({ cells: [[cell]], curves: [], steps: [] });
});

test("one cell that begins as a list and is none leaves the whole column", () => {
  expect(listed({ val_loss: ["[1, 2]", "[see notes]"] }).curves).toEqual([]);
  expect(listed({ val_loss: ["[1, 2]", "diverged", undefined] }).cells).toEqual([[2, "diverged", undefined]]);
});

test.each([
  "class",
  "classes",
  "label",
  "labels",
  "fold",
  "folds",
  "split",
  "cv",
  "per",
  "each",
  "all",
  "individual",
  "quantiles",
  "percentiles",
])("a list of results by %s is no history", (word) => {
  expect(listed({ [`val_loss_${word}`]: ["[0.9, 0.8]"] }).curves).toEqual([]);
});
