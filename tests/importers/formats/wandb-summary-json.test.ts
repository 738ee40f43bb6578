import { wandbSummaryJson } from "../../../src/importers/formats/wandb-summary-json";
import { engineWith } from "../../worker/engine-with";
import { documentOf, linesOf, tableOf } from "../contents";
import { readPasted } from "../read-fixture";
import { takenFor } from "./taken-for";

const SUMMARY = {
  lr: 3e-6,
  train_loss: 0.3,
  test_acc: 0.78,
  best: { f1: 0.7 },
  note: "fine",
  table: { _type: "table-file", path: "x.json", nrows: 3 },
  _timestamp: 1700003600.5,
  _runtime: 3600.5,
  _step: 625,
  _wandb: { runtime: 3600 },
};

test.each([
  [0.95, SUMMARY, "summary.json"],
  [0.95, { acc: 1, _step: 3, _wandb: { runtime: 3 } }, "x.json"],
  [0.9, { acc: 1 }, "run/files/wandb-summary.json"],
  [0, { acc: 1, _step: 3 }, "x.json"],
])("is sure to %d of %j in %s", (confidence, document, name) => {
  expect(wandbSummaryJson.detect(documentOf(document, name))?.confidence ?? 0).toBe(confidence);
});

test("tables and lines are none", () => {
  expect(wandbSummaryJson.detect(tableOf(["_timestamp", "_runtime", "_step"]))).toBeUndefined();
  expect(wandbSummaryJson.detect(linesOf([SUMMARY]))).toBeUndefined();
});

test("everything logged is a result, what W&B logs itself is not, and the run began before its last log", async () => {
  const { id, raw, values } = await readPasted(JSON.stringify(SUMMARY));
  expect(id).toBe("wandb-summary-json");
  expect(takenFor(raw)).toEqual([
    ["_timestamp - _runtime", "field started"],
    ["_runtime", "field duration"],
    ["lr", "metric lr"],
    ["train_loss", "metric train_loss"],
    ["test_acc", "metric test_acc"],
    ["best.f1", "metric best.f1"],
  ]);
  expect(values("field started")).toEqual([1700000000]);
});

test("the folder of the run names it", () => {
  const name = "wandb/run-20250102_100000-1a2b3c4d/files/wandb-summary.json";
  expect(takenFor(wandbSummaryJson.read(documentOf(SUMMARY, name)))).toContainEqual([
    "folder",
    "field sourceId",
  ]);
});

test("a learning rate that was logged has no goal", async () => {
  const { newMetrics, primary } = await (
    await engineWith({ name: "wandb-summary.json", content: JSON.stringify(SUMMARY) })
  ).plan([]);
  expect(newMetrics.find(({ name }) => name === "lr")?.goal).toBe("none");
  expect(primary?.metric).toBe("test_acc");
});
