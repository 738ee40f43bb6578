// results.csv of Ultralytics, v8 and later: a row an epoch, of one run. Some versions pad headers with blanks, and older
// ones have no `time`, which is seconds since training began; lr/pg0 is the learning rate of a parameter group. Beside it
// lies args.yaml, what the run was started with. Source: ultralytics/engine/trainer.py (save_metrics); real files.

import type { RunFieldKey } from "../../tracking/schema/run-fields";
import { logImporter } from "../logs/log-importer";
import { tableLog } from "../logs/table-log";

/** What it keeps the best weights by: of boxes, masks and poses, or of a classifier. */
const OWN_METRIC = /^metrics\/(?:mAP50-95\([BMP]\)|accuracy_top1)$/;
const KEPT_BY = "Ultralytics keeps the best weights by it.";
const LEARNING_RATE = /^lr\/pg\d+$/;

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

export const ultralyticsCsv = logImporter(
  tableLog({
    id: "ultralytics-csv",
    title: "Ultralytics results (results.csv)",
    source: "Ultralytics",
    axis: "epoch",
    detect: (header) => {
      const own = header.find((name) => OWN_METRIC.test(name));
      return header.includes("epoch") && own !== undefined
        ? { confidence: 0.95, reason: `it has the columns epoch and ${own}` }
        : undefined;
    },
    partOf: ({ header }) => {
      if (header === "time") {
        return { as: "elapsed" };
      }
      if (OWN_METRIC.test(header)) {
        return { as: "curve", name: header, goal: "maximize", leads: KEPT_BY };
      }
      return LEARNING_RATE.test(header) ? { as: "curve", name: header, goal: "none" } : undefined;
    },
    settings: { files: ["args.yaml"], fields: FIELDS, without: WITHOUT },
  }),
);
