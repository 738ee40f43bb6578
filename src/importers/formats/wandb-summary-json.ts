// `wandb-summary.json` as W&B keeps it for a run: the last value of everything that was logged, and under an underscore what
// W&B logs itself. `_timestamp` is when the last of it was logged, so that the run began `_runtime` seconds before. Objects with a
// `_type` are tables, images and other files (wandb/sdk/internal, core/pkg/runsummary).

import { fileName } from "../bundle";
import type { Detected, PartImporter, RawRuns } from "../importer";
import { flattenRecord } from "../records/flatten-record";
import { isJsonObject, type JsonObject } from "../records/record-items";
import { RunCollector } from "../records/run-collector";
import { soleObject } from "../records/sole-object";
import type { SourceContent } from "../source-content";

const OWN = ["_timestamp", "_runtime", "_step"];
/** The folder that W&B makes for a run; its last part is the run's id. */
const RUN_FOLDER = /(?:^|\/)(?:offline-)?run-\d{8}_\d{6}-([^/]+)\//;

export const wandbSummaryJson: PartImporter = {
  id: "wandb-summary-json",
  title: "Weights & Biases run summary (JSON)",
  source: "W&B",
  detect(content: SourceContent): Detected | undefined {
    const summary = soleObject(content);
    if (!summary) {
      return undefined;
    }
    const own = OWN.filter((name) => typeof summary[name] === "number").length;
    if (own === OWN.length || (own > 0 && isJsonObject(summary["_wandb"]))) {
      return { confidence: 0.95, reason: "it has _timestamp, _runtime and _step as a summary of W&B" };
    }
    return fileName(content.name) === "wandb-summary.json"
      ? { confidence: 0.9, reason: "it is called wandb-summary.json" }
      : undefined;
  },
  read(content: SourceContent): RawRuns {
    const summary = soleObject(content) ?? {};
    const runs = new RunCollector();
    runs.next("the document");
    runs.field("sourceId", "folder", RUN_FOLDER.exec(content.name)?.[1]);
    const runtime = runtimeOf(summary);
    const last = summary["_timestamp"];
    if (typeof last === "number" && runtime !== undefined) {
      runs.field("started", "_timestamp - _runtime", last - runtime);
    }
    runs.field("duration", "_runtime", runtime);
    const logged = Object.entries(summary).filter(
      ([name, value]) => !name.startsWith("_") && !(isJsonObject(value) && "_type" in value),
    );
    flattenRecord(Object.fromEntries(logged), (name, value) => {
      runs.result(name, value);
    });
    return runs.runs(content);
  },
};

function runtimeOf({ _runtime: runtime, _wandb: own }: JsonObject): number | undefined {
  const kept = isJsonObject(own) ? own["runtime"] : undefined;
  return [runtime, kept].find((seconds) => typeof seconds === "number");
}
