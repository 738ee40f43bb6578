// A run as W&B keeps it in its folder (run-<time>-<id>/files; wandb/sdk/internal, core/pkg/runsummary, runconfig): in
// wandb-summary.json the last value of everything that was logged, and under an underscore what W&B logs itself; in config.yaml what
// was set, each as {desc, value}; in wandb-metadata.json who ran what where. `_timestamp` is when the last of it was logged, so
// that the run began `_runtime` seconds before. Objects with a `_type` are tables, images and other files.

import { fileName, folderOf } from "../bundle";
import type { Detected, Importer, RawRuns } from "../importer";
import { flattenRecord } from "../records/flatten-record";
import { isJsonObject, type JsonObject } from "../records/record-items";
import { RunCollector } from "../records/run-collector";
import { soleObject } from "../records/sole-object";
import { partsBeside } from "../parts-beside";
import type { PartContent } from "../source-content";

const LOGGED = ["_timestamp", "_runtime", "_step"];
/** What each file beside the summary holds. */
const BESIDE: ReadonlyMap<string, string> = new Map([
  ["config.yaml", "parameters"],
  ["config.json", "parameters"],
  ["wandb-metadata.json", "about the run"],
]);
/** What W&B keeps of its own in a config. */
const OWN_SETTING = /^(?:_|wandb_version$)/;
/** The folder that W&B makes for a run; its last part is the run's id. */
const RUN_FOLDER = /(?:^|\/)(?:offline-)?run-\d{8}_\d{6}-([^/]+)\//;

export const wandbRun: Importer = {
  id: "wandb-run",
  title: "Weights & Biases run (summary)",
  source: "W&B",
  recognise(parts) {
    const detected = parts.map(detect);
    const [least] = detected.flatMap((one) => one ?? []).sort((a, b) => a.confidence - b.confidence);
    const folders = new Set(parts.filter((_, at) => detected[at]).map(({ name }) => folderOf(name)));
    const besideRole = (part: PartContent): string | undefined =>
      documentOf(part) && folders.has(folderOf(part.name)) ? BESIDE.get(fileName(part.name)) : undefined;
    return least && { ...least, roles: parts.map((part, at) => (detected[at] ? "runs" : besideRole(part))) };
  },
  read(parts): RawRuns {
    const runs = new RunCollector();
    const summaries = parts.filter((part) => detect(part) !== undefined);
    const partBeside = partsBeside(parts);
    for (const part of summaries) {
      const beside = (name: string): JsonObject => documentOf(partBeside(part, name)) ?? {};
      runs.next(summaries.length === 1 ? "the document" : part.name);
      runs.field("sourceId", "folder", RUN_FOLDER.exec(part.name)?.[1]);
      putAbout(runs, documentOf(part) ?? {}, beside("wandb-metadata.json"));
      putSettings(runs, { ...beside("config.json"), ...beside("config.yaml") });
      putLogged(runs, documentOf(part) ?? {});
    }
    return runs.runs({
      unreadable: [],
      remarks: summaries.flatMap((part) => (part.kind === "plain" ? [] : part.remarks)),
    });
  },
};

function detect(part: PartContent): Detected | undefined {
  const summary = documentOf(part);
  if (!summary) {
    return undefined;
  }
  const own = LOGGED.filter((name) => typeof summary[name] === "number").length;
  if (own === LOGGED.length || (own > 0 && isJsonObject(summary["_wandb"]))) {
    return { confidence: 0.95, reason: "it has _timestamp, _runtime and _step as a summary of W&B" };
  }
  return fileName(part.name) === "wandb-summary.json"
    ? { confidence: 0.9, reason: "it is called wandb-summary.json" }
    : undefined;
}

function putAbout(runs: RunCollector, summary: JsonObject, about: JsonObject): void {
  const { _timestamp: last } = summary;
  const runtime = runtimeOf(summary);
  const began = typeof last === "number" && runtime !== undefined ? last - runtime : undefined;
  runs.field("started", "_timestamp - _runtime", about["startedAt"] ?? began);
  runs.field("duration", "_runtime", runtime);
  runs.field("author", "username", about["username"]);
  runs.field("codeVersion", "git.commit", isJsonObject(about["git"]) ? about["git"]["commit"] : undefined);
  runs.label("program", about["program"]);
  runs.label("host", about["host"]);
}

function putSettings(runs: RunCollector, config: JsonObject): void {
  runs.settings(Object.fromEntries(Object.entries(config).filter(([name]) => !OWN_SETTING.test(name))));
}

function putLogged(runs: RunCollector, summary: JsonObject): void {
  const logged = Object.entries(summary).filter(
    ([name, value]) => !name.startsWith("_") && !(isJsonObject(value) && "_type" in value),
  );
  flattenRecord(Object.fromEntries(logged), (name, value) => {
    runs.result(name, value);
  });
}

function runtimeOf({ _runtime: runtime, _wandb: own }: JsonObject): number | undefined {
  const kept = isJsonObject(own) ? own["runtime"] : undefined;
  return [runtime, kept].find((seconds) => typeof seconds === "number");
}

function documentOf(part: PartContent | undefined): JsonObject | undefined {
  return part === undefined || part.kind === "plain" ? undefined : soleObject(part);
}
