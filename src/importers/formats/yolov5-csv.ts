// results.csv of YOLOv5: a row an epoch, of one run; headers and cells are padded with blanks, x/lr0 is the learning rate
// of a parameter group. Beside it lies opt.yaml, what the run was started with. Source: yolov5/utils/loggers; real files.

import type { RunFieldKey } from "../../tracking/schema/run-fields";
import { yoloLog } from "./yolo-log";

/** What of opt.yaml is a field of the run. */
const FIELDS: ReadonlyMap<string, RunFieldKey> = new Map([
  ["data", "dataset"],
  ["weights", "model"],
  ["name", "name"],
  ["project", "experiment"],
]);
/** Where files go: nothing that changes a run. */
const WITHOUT: ReadonlySet<string> = new Set([
  "save_dir",
  "hyp",
  "exist_ok",
  "resume",
  "nosave",
  "noplots",
  "bucket",
  "entity",
  "upload_dataset",
  "bbox_interval",
  "artifact_alias",
  "local_rank",
]);

export const yolov5Csv = yoloLog({
  id: "yolov5-csv",
  title: "YOLOv5 results (results.csv)",
  source: "YOLOv5",
  ownMetric: /^metrics\/mAP_0\.5:0\.95(?:\([BM]\))?$/,
  keptBy: "YOLOv5 keeps the best weights by it, for nine tenths.",
  learningRate: /^x\/lr\d+$/,
  // The hyperparameters stand in opt.yaml or, in older versions, beside it.
  settings: { files: ["opt.yaml", "hyp.yaml"], fields: FIELDS, without: WITHOUT, prefix: /^hyp\./ },
});
