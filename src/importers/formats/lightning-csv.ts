// metrics.csv of Lightning's CSVLogger: a row each time something was logged, so that half of the cells are blank; names
// in order, `step` always among them, mostly `epoch`; a metric that is logged at both has a twin with _step and _epoch.
// Beside it lies hparams.yaml. Source: lightning/fabric/loggers/csv_logs.py, pytorch/loggers/csv_logs.py; real files.

import { fileName } from "../bundle";
import type { Detected } from "../importer";
import { logImporter } from "../logs/log-importer";
import { namesRuns } from "../logs/names-runs";
import { tableLog } from "../logs/table-log";

const TWIN = /_(?:epoch|step)$/;
const FOLDER = /(?:^|\/)version_\d+\//;
/** What CSVLogger calls the columns of a learning rate monitor: lr-Adam, lr-SGD/pg1. */
const LEARNING_RATE = "lr-";

export const lightningCsv = logImporter(
  tableLog({
    id: "lightning-csv",
    title: "Lightning metrics (metrics.csv)",
    source: "Lightning",
    axis: "step",
    detect: (header, name): Detected | undefined => {
      if (!header.includes("step") || namesRuns(header)) {
        return undefined;
      }
      const twin = header.find((one) => TWIN.test(one));
      if (twin !== undefined && header.includes("epoch")) {
        return { confidence: 0.9, reason: `it has the columns epoch, step and ${twin}` };
      }
      return FOLDER.test(name) || (header.includes("epoch") && fileName(name) === "metrics.csv")
        ? { confidence: 0.8, reason: "it has the column step, and it is called and lies as Lightning's" }
        : undefined;
    },
    partOf: ({ header }) =>
      header.startsWith(LEARNING_RATE) ? { as: "curve", name: header, goal: "none" } : undefined,
    settings: { files: ["hparams.yaml"] },
  }),
);
