import type { BundlePart } from "../../src/importers/bundle";
import { createEngine } from "../../src/worker/create-engine";
import { containing } from "../support/containing";
import { fixture } from "./engine-with";
import { importLog } from "./import-log";

const part = (name: string, content: string): BundlePart => ({ name, content });
const placed = (file: string, name: string): BundlePart => ({ ...fixture(file), name });
const LOG = "epoch,train_loss,val_acc\n1,1,0.5\n2,0.5,0.7\n3,0.4,0.6\n";

test.each<[string, BundlePart[], (string | undefined)[], object]>([
  [
    "Ultralytics",
    [
      placed("ultralytics/results.csv", "runs/detect/train3/results.csv"),
      part(
        "runs/detect/train3/args.yaml",
        "model: yolov8n.pt\ndata: coco128.yaml\nepochs: 100\nname: train3\nsave_dir: /x/y\n",
      ),
      part("runs/detect/train3/labels.txt", "0 0.5 0.5\n"),
    ],
    ["log", "parameters", undefined],
    { Name: "train3", Dataset: "coco128.yaml", Model: "yolov8n.pt", epochs: 100, "metrics/mAP50-95(B)": 0.4 },
  ],
  [
    "YOLOv5",
    [
      placed("ultralytics/yolov5-results.csv", "exp/results.csv"),
      part(
        "exp/opt.yaml",
        "weights: yolov5s.pt\nhyp: data/hyps/low.yaml\nbatch_size: 16\nproject: runs/train\n",
      ),
      part("exp/hyp.yaml", "lr0: 0.01\nmomentum: 0.9\n"),
    ],
    ["log", "parameters", "parameters"],
    { Name: "exp", Experiment: "runs/train", Model: "yolov5s.pt", batch_size: 16, lr0: 0.01, momentum: 0.9 },
  ],
  [
    "Lightning",
    [
      placed("lightning/metrics.csv", "lightning_logs/version_3/metrics.csv"),
      part("lightning_logs/version_3/hparams.yaml", "lr: 0.001\nmodel: resnet\n"),
    ],
    ["log", "parameters"],
    { Name: "version_3", Model: "resnet", lr: 0.001, val_acc: 0.75 },
  ],
  [
    "DVCLive",
    [
      placed("dvclive/metrics.json", "exp/dvclive/metrics.json"),
      placed("dvclive/acc.tsv", "exp/dvclive/plots/metrics/train/acc.tsv"),
      part("exp/dvclive/params.yaml", "lr: 0.001\n"),
    ],
    ["log", "log", "parameters"],
    { Name: "exp", lr: 0.001, "train/acc": 0.75 },
  ],
  [
    "a log of no tool",
    [part("net/log.csv", LOG), part("net/config.yaml", "lr: 0.001\nseed: 7\nnet:\n  depth: 5\n")],
    ["runs", "parameters"],
    { Name: "net", Seed: 7, lr: 0.001, "net.depth": 5, val_acc: 0.7, "best epoch": 2 },
  ],
  [
    "a log of no tool, chosen with its settings",
    [part("log.csv", LOG), part("params.json", '{"lr": 0.001}')],
    ["runs", "parameters"],
    { lr: 0.001, val_acc: 0.7 },
  ],
  [
    "records of no tool",
    [
      part(
        "metrics.jsonl",
        '{"epoch": 1, "loss": 1}\n{"epoch": 2, "loss": 0.5}\n{"epoch": 3, "loss": 0.4}\n',
      ),
      part("config.json", '{"lr": 0.001, "loss_weight": 2}'),
    ],
    ["runs", "parameters"],
    { lr: 0.001, loss_weight: 2, loss: 0.4 },
  ],
])("%s: the settings beside a log are its run's", async (_, parts, roles, run) => {
  const { preview, runs } = await importLog(parts);
  expect(preview.parts.map(({ role }) => role)).toEqual(roles);
  expect(runs).toMatchObject([run]);
});

test("settings stay with the runs when the log is read as a run a row", async () => {
  const parts = [part("log.csv", LOG), part("params.json", '{"lr": 0.001}')];
  const { runs } = await importLog(parts, "best step", { reading: "rows" });
  expect(runs.map(({ lr }) => lr)).toEqual([0.001, 0.001, 0.001]);
});

test("each log has the settings of its own folder", async () => {
  const { runs } = await importLog(
    ["a", "b"].flatMap((folder, at) => [
      part(`${folder}/log.csv`, LOG.replace("0.7", `0.8${String(at)}`)),
      part(`${folder}/config.json`, `{"lr": ${String(at + 1)}}`),
    ]),
  );
  expect(runs).toMatchObject([
    { Name: "a", lr: 1, val_acc: 0.8 },
    { Name: "b", lr: 2, val_acc: 0.81 },
  ]);
});

test("a table of runs says itself what each was set to", async () => {
  const parts = [
    part("runs.csv", "name,lr,val_acc\na,1,0.5\nb,2,0.7\n"),
    part("config.json", '{"depth": 3}'),
  ];
  await expect(createEngine().open(parts)).rejects.toMatchObject({ message: containing("different tools") });
});
