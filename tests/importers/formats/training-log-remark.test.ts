import { trainingLogRemark } from "../../../src/importers/formats/training-log-remark";
import { field, metric, parameter } from "../../../src/importers/roles/targets";
import type { ColumnTarget } from "../../../src/tracking/schema/run-columns";

const column = (header: string, values: (number | string)[], suggested: ColumnTarget = metric(header)) => ({
  header,
  values,
  suggested,
});

test.each([
  "epoch",
  "Epochs",
  "step",
  "steps",
  "iter",
  "iteration",
  "iterations",
  "global_step",
  "training_iteration",
])("%s that counts up is a training log's", (header) => {
  expect(trainingLogRemark([column("loss", [3, 2, 1]), column(header, ["1", "2", "5"])])).toEqual([
    `${header} counts up from row to row: this may be the training log of one run. Importing it makes every row a run.`,
  ]);
});

test.each([
  ["no counter", [column("lr", [1, 2, 3])]],
  ["a name that only ends like one", [column("best epoch", [1, 2, 3])]],
  ["a name that only begins like one", [column("epochs trained", [1, 2, 3])]],
  ["a counter that stands still", [column("epoch", [1, 2, 2])]],
  ["a counter that goes back", [column("epoch", [1, 2, 1])]],
  ["a counter of words", [column("epoch", ["a", "b", "c"])]],
  ["two rows", [column("epoch", [1, 2])]],
])("%s is none", (_, columns) => {
  expect(trainingLogRemark(columns)).toEqual([]);
});

test.each(["id", "sourceId", "name", "status"] as const)("rows with a %s are runs", (key) => {
  const epochs = column("epoch", [1, 2, 3]);
  expect(trainingLogRemark([epochs, column("x", ["a", "b", "c"], field(key))])).toEqual([]);
});

test("rows with another field or a parameter called name may be a log all the same", () => {
  const epochs = column("epoch", [1, 2, 3]);
  expect(trainingLogRemark([epochs, column("x", ["a"], field("notes"))])).toHaveLength(1);
  expect(trainingLogRemark([epochs, column("name", ["a"], parameter("name"))])).toHaveLength(1);
});
