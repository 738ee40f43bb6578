import { containing } from "../../support/containing";
import { recognise } from "../../../src/importers/registry";
import { documentOf, tableOf } from "../contents";
import { fixture } from "../../worker/engine-with";
import { importLog, type ImportedLog } from "../../worker/import-log";
import type { BundlePart } from "../../../src/importers/bundle";

/** A fixture under the path that it would have in a folder. */
const placed = (file: string, name: string): BundlePart => ({ ...fixture(file), name });

/** Format, title and reason of the surest format for a header over one row of numbers. */
function knownAs(header: string, name = "log.csv"): string | undefined {
  const [first] = recognise([tableOf(header.split(","), [header.split(",").map(() => "1")], name)]);
  return first?.importer.id;
}

test.each<[string, Partial<ImportedLog["preview"]["format"]>]>([
  [
    "ultralytics/results.csv",
    {
      id: "ultralytics-csv",
      title: "Ultralytics results (results.csv)",
      confidence: 0.95,
      reason: "it has the columns epoch and metrics/mAP50-95(B)",
    },
  ],
  [
    "ultralytics/yolov5-results.csv",
    {
      id: "yolov5-csv",
      title: "YOLOv5 results (results.csv)",
      confidence: 0.95,
      reason: "it has the columns epoch and metrics/mAP_0.5:0.95",
    },
  ],
  [
    "lightning/metrics.csv",
    {
      id: "lightning-csv",
      title: "Lightning metrics (metrics.csv)",
      confidence: 0.9,
      reason: "it has the columns epoch, step and train_loss_epoch",
    },
  ],
  [
    "keras/training.log",
    {
      id: "keras-history",
      title: "Keras training log",
      confidence: 0.85,
      reason: "it begins with epoch, and loss and the others follow in Keras's order",
    },
  ],
  [
    "keras/history.json",
    {
      id: "keras-history",
      title: "Keras training log",
      confidence: 0.85,
      reason: "it has lists of one length for loss and other metrics",
    },
  ],
  [
    "fastai/history.csv",
    {
      id: "fastai-csv",
      title: "fastai training log (CSV)",
      confidence: 0.9,
      reason: "it has the columns epoch, train_loss, valid_loss, time",
    },
  ],
])("%s is known, and is one run", async (file, format) => {
  const { preview } = await importLog(fixture(file));
  expect(preview.format).toEqual(format);
  expect(preview.counts).toEqual({ add: 1, update: 0, skip: 0, reject: 0 });
});

test.each([
  ["epoch,metrics/mAP50-95(M),seg_loss", "ultralytics-csv"],
  ["epoch,train/loss,metrics/accuracy_top1,metrics/accuracy_top5", "ultralytics-csv"],
  ["run,metrics/mAP50-95(B)", "generic-csv"],
  ["epoch,metrics/mAP_0.5:0.95(B),metrics/mAP_0.5:0.95(M)", "yolov5-csv"],
  ["epoch,loss_epoch,step", "lightning-csv"],
  ["name,epoch,loss_epoch,step", "generic-csv"],
  ["epoch,accuracy,loss", "keras-history"],
  ["epoch,loss,acc,x", "generic-csv"],
  ["epoch,loss,val_acc,val_loss", "generic-csv"],
  ["epoch,loss,step", "generic-csv"],
  ["epoch,train_loss,valid_loss,time,name", "generic-csv"],
])("the header %s is that of %s", (header, id) => {
  expect(knownAs(header)).toBe(id);
});

test("a step under Lightning's own names is known by them", () => {
  expect(knownAs("step,loss", "lightning_logs/version_0/metrics.csv")).toBe("lightning-csv");
  expect(knownAs("epoch,step,loss", "metrics.csv")).toBe("lightning-csv");
  expect(knownAs("epoch,step,loss", "mine.csv")).toBe("generic-csv");
});

test("lists of different length, or of words, are no history", () => {
  const idOf = (document: unknown) => recognise([documentOf(document)])[0]?.importer.id;
  expect(idOf({ loss: [1, 2], acc: [1] })).toBe("generic-json");
  expect(idOf({ loss: ["a", "b"] })).toBe("generic-json");
  expect(idOf({ loss: [1, null], val_loss: [1, "NaN"] })).toBe("keras-history");
  expect(idOf({ loss: { "0": 1, "1": 2 } })).toBe("keras-history");
});

test("Ultralytics: the metric it goes by leads, the seconds are the duration, the learning rate a curve", async () => {
  const part = placed("ultralytics/results.csv", "runs/detect/big/results.csv");
  const { preview, runs, history } = await importLog(part);
  expect(preview.primary).toEqual({
    metric: "metrics/mAP50-95(B)",
    goal: "maximize",
    why: "Ultralytics keeps the best weights by it.",
  });
  expect(preview.curves).toMatchObject({
    leader: "metrics/mAP50-95(B)",
    curves: 6,
    points: 24,
    thinned: 0,
    stepName: "epoch",
  });
  expect(runs).toEqual([
    {
      Name: "big",
      Status: "Completed",
      "Duration (s)": 45.5,
      "train/box_loss": 1.1,
      "metrics/precision(B)": 0.6,
      "metrics/mAP50(B)": 0.66,
      "metrics/mAP50-95(B)": 0.4,
      "val/box_loss": 1.25,
      "lr/pg0": 0.0015,
      "best epoch": 3,
    },
  ]);
  expect(history["run-0001 metrics/mAP50-95(B)"]).toBe("1:0.2 2:0.32 3:0.4 4:0.38");
  expect(history["run-0001 lr/pg0"]).toBe("1:0.001 2:0.002 3:0.0015 4:0.0005");
  expect(preview.newMetrics.find(({ name }) => name === "lr/pg0")?.goal).toBe("none");
  expect((await importLog(part, "last")).runs[0]).toMatchObject({ "metrics/mAP50-95(B)": 0.38 });
});

test("several logs are several runs, named after their folders", async () => {
  const { runs, history } = await importLog([
    placed("ultralytics/results.csv", "runs/detect/small/results.csv"),
    placed("ultralytics/results.csv", "runs/detect/big/results.csv"),
  ]);
  expect(runs.map(({ Name }) => Name)).toEqual(["small", "big"]);
  expect(Object.keys(history)).toHaveLength(12);
});

test("YOLOv5: blanks around headers and cells are nothing", async () => {
  const { preview, runs, history } = await importLog(
    placed("ultralytics/yolov5-results.csv", "exp7/results.csv"),
  );
  expect(preview.primary).toMatchObject({ metric: "metrics/mAP_0.5:0.95", goal: "maximize" });
  expect(runs).toMatchObject([
    { Name: "exp7", "metrics/mAP_0.5:0.95": 0.21, "x/lr0": 0.02, "best epoch": 2 },
  ]);
  expect(history["run-0001 x/lr0"]).toBe("0:0.07 1:0.04 2:0.02");
});

test("Lightning: blanks by design are no points, and steps that repeat are kept", async () => {
  const part = placed("lightning/metrics.csv", "lightning_logs/version_3/metrics.csv");
  const { preview, runs, history } = await importLog(part);
  expect(runs).toEqual([
    {
      Name: "version_3",
      Status: "Completed",
      "lr-Adam": 0.0005,
      train_loss_epoch: 0.65,
      train_loss_step: 0.7,
      val_acc: 0.75,
      "best step": 125,
    },
  ]);
  expect(history).toEqual({
    "run-0001 lr-Adam": "62:0.001 125:0.0005",
    "run-0001 train_loss_epoch": "62:0.9 125:0.65 188:0.55",
    "run-0001 train_loss_step": "49:0.92 99:0.7",
    "run-0001 val_acc": "62:0.6 125:0.75 188:0.71",
  });
  expect(preview.columns.find(({ header }) => header === "epoch")?.target).toEqual({ role: "ignored" });
  expect((await importLog(part, "last")).runs[0]).toMatchObject({ val_acc: 0.71, train_loss_epoch: 0.55 });
});

test("Keras: a log that begins anew keeps all points; what belongs to the best epoch is of the same pass", async () => {
  const { preview, runs, history } = await importLog(placed("keras/training.log", "small.log"));
  expect(history["run-0001 val_accuracy"]).toBe("0:0.55 1:0.64 0:0.65 1:0.7");
  expect(preview.remarks).toEqual([
    "epoch goes back at line 5, as when a run is taken up again: all points are kept, in the order in which they were logged.",
  ]);
  expect(runs).toMatchObject([{ Name: "small", val_accuracy: 0.7, loss: 0.65, "best epoch": 1 }]);
  const first = await importLog({
    name: "a.csv",
    content: "epoch,accuracy,loss,val_accuracy,val_loss\n0,0.5,1,0.9,1\n1,0.6,0.8,0.8,1\n0,0.7,0.3,0.7,1\n",
  });
  expect(first.runs).toMatchObject([{ val_accuracy: 0.9, loss: 1, accuracy: 0.5 }]);
});

test("Keras: logs that are lists are a curve for each place", async () => {
  const { format, history, runs, preview } = await importLog(fixture("keras/lists.csv"));
  expect(format).toBe("keras-history");
  expect(history).toEqual({
    "run-0001 loss": "0:1.2 1:0.9",
    "run-0001 outputs[0]": "0:0.5 1:0.7",
    "run-0001 outputs[1]": "0:0.6 1:0.8",
  });
  // NA throughout says that nothing was validated; it is no setting.
  expect(Object.keys(runs[0] ?? {})).not.toContain("val_loss");
  expect(preview.columns.find(({ header }) => header === "val_loss")?.target).toEqual({ role: "ignored" });
});

const ONES = Array<number>(300).fill(1);

test.each([
  ["a list", { loss: [...ONES, "stopped"], val_loss: [...ONES, 1] }],
  ["a column", { loss: Object.assign({}, ONES, { note: 3 }), val_loss: Object.assign({}, ONES) }],
])("Keras: a history of which %s goes on otherwise is refused by its name", async (_, history) => {
  const content = JSON.stringify(history);
  await expect(importLog({ name: "history.json", content })).rejects.toMatchObject({
    code: "file-unreadable",
    message: containing("history.json begins as a history of Keras, but loss is not a number for each epoch"),
  });
});

test("Keras: a history counts its epochs from 0, and what is no number was logged", async () => {
  const { runs, history } = await importLog(fixture("keras/history.json"));
  expect(history["run-0001 val_loss"]).toBe("0:1.1 1:0.95 2:NaN");
  expect(runs).toMatchObject([{ val_accuracy: 0.64, "best epoch": 1 }]);
  const frame = await importLog({ name: "pasted text", content: ",loss,val_loss\n0,1,0.9\n1,0.8,0.7\n" });
  expect(frame.history["run-0001 val_loss"]).toBe("0:0.9 1:0.7");
});

test("fastai: the times of the epochs add up, and #na# is nothing", async () => {
  const { runs, history } = await importLog(fixture("fastai/history.csv"));
  expect(runs).toMatchObject([{ "Duration (s)": 85, valid_loss: 0.6, accuracy: 0.7, "best epoch": 1 }]);
  expect(history["run-0001 accuracy"]).toBe("0:0.6 1:0.7");
});

test("a log that is called as fastai's but times in seconds: the last of those that go on", async () => {
  const log = (times: readonly number[]) => ({
    name: "a.csv",
    content: `epoch,train_loss,valid_loss,time\n${times.map((time, at) => `${at},1,1,${time}\n`).join("")}`,
  });
  expect((await importLog(log([10, 20.5, 31]))).runs).toMatchObject([{ "Duration (s)": 31 }]);
  expect((await importLog(log([10, 9, 10, 9]))).runs[0]).not.toHaveProperty("Duration (s)");
});

test("what a run was started with lies beside its log", () => {
  const log = { ...tableOf(["epoch", "metrics/mAP50-95(B)"], [["1", "0.5"]]), name: "exp/results.csv" };
  const settings = documentOf(
    { model: "yolov8n.pt", data: "coco.yaml", lr0: 0.01, seed: 7, save_dir: "runs/exp" },
    "exp/args.yaml",
  );
  const [known] = recognise([log, settings]);
  expect(known?.roles).toEqual(["log", "parameters"]);
  const { columns } = known?.importer.read([log, settings]) ?? { columns: [] };
  expect(columns.map(({ header, suggested, values }) => [header, suggested, values.at(0)])).toEqual([
    ["file", { role: "field", key: "name" }, "exp"],
    ["data", { role: "field", key: "dataset" }, "coco.yaml"],
    ["model", { role: "field", key: "model" }, "yolov8n.pt"],
    ["lr0", { role: "parameter", name: "lr0" }, 0.01],
    ["seed", { role: "field", key: "seed" }, 7],
    ["metrics/mAP50-95(B)", { role: "metric", name: "metrics/mAP50-95(B)" }, 0.5],
  ]);
  expect(recognise([log, { ...settings, name: "other/args.yaml" }])[0]?.roles).toEqual(["log", undefined]);
});

test("a log that came in already is known again, and so is one that has gone on", async () => {
  const part = placed("lightning/metrics.csv", "logs/resnet/metrics.csv");
  const there = await importLog(part);
  const again = await importLog(part, "best step", {}, there.workbook);
  expect(again.preview.counts).toEqual({ add: 0, update: 0, skip: 1, reject: 0 });
  const longer = {
    name: "logs/resnet/metrics.csv",
    content: "epoch,step,train_loss_epoch,val_acc\n0,62,0.9,0.6\n9,600,0.1,0.99\n",
  };
  const { preview } = await importLog(longer, "best step", {}, there.workbook);
  expect(preview.questions).toMatchObject([{ id: "near-run", rows: 1 }]);
});
