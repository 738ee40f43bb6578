// results.csv of Ultralytics, v8 and later: a row an epoch, of one run. Some versions pad headers with blanks, and older
// ones have no `time`, which is seconds since training began; lr/pg0 is the learning rate of a parameter group. Beside it
// lies args.yaml, what the run was started with. Source: ultralytics/engine/trainer.py (save_metrics); real files.

import type { RunFieldKey } from "../../tracking/schema/run-fields";
import { yoloLog } from "./yolo-log";

/** What of args.yaml is a field of the run. */
const FIELDS: ReadonlyMap<string, RunFieldKey> = new Map([
  ["data", "dataset"],
  ["name", "name"],
  ["project", "experiment"],
]);
/** Where files go and what is drawn: nothing that changes a run. */
const WITHOUT: ReadonlySet<string> = new Set([
  "save_dir",
  "exist_ok",
  "resume",
  "verbose",
  "plots",
  "show",
  "save",
  "save_period",
  "save_txt",
  "save_conf",
  "save_crop",
  "save_frames",
  "save_json",
  "show_labels",
  "show_conf",
  "show_boxes",
  "task",
  "mode",
  "source",
  "cfg",
  "tracker",
]);

export const ultralyticsCsv = yoloLog({
  id: "ultralytics-csv",
  title: "Ultralytics results (results.csv)",
  source: "Ultralytics",
  // Of boxes, masks and poses, or of a classifier.
  ownMetric: /^metrics\/(?:mAP50-95\([BMP]\)|accuracy_top1)$/,
  keptBy: "Ultralytics keeps the best weights by it.",
  learningRate: /^lr\/pg\d+$/,
  elapsed: "time",
  settings: { files: ["args.yaml"], fields: FIELDS, without: WITHOUT },
});
