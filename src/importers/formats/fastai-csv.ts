// history.csv of fastai's CSVLogger: a row an epoch, with the time that each took as mm:ss; #na# where nothing was measured.
// Source: fastai/callback/progress.py; real files.

import { logImporter } from "../logs/log-importer";
import { tableLog } from "../logs/table-log";
import { filledSample } from "../records/filled-sample";

const NAMES = ["epoch", "train_loss", "valid_loss", "time"] as const;

const CLOCK = /^\d+:\d{2}(?::\d{2})?$/;

export const fastaiCsv = logImporter(
  tableLog({
    id: "fastai-csv",
    title: "fastai training log (CSV)",
    source: "fastai",
    axis: "epoch",
    detect: (header) =>
      NAMES.every((name) => header.includes(name)) && header[0] === "epoch" && header.at(-1) === "time"
        ? { confidence: 0.9, reason: `it has the columns ${NAMES.join(", ")}` }
        : undefined,
    // Scripts that call their columns alike write seconds, of the epoch or in all: their values tell which.
    partOf: ({ header, values }) =>
      header === "time" && filledSample(values, 1).every((time) => CLOCK.test(String(time).trim()))
        ? { as: "lap" }
        : undefined,
  }),
);
