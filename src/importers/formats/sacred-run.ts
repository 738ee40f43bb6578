// A run of Sacred as its FileStorageObserver keeps it (sacred/observers/file_storage.py): run.json says who ran what when,
// and beside it stand config.json (what was set), metrics.json ({name: {values, steps, timestamps}}) and info.json (what the
// code left there). The folder is the run's number.

import { fileName, folderOf } from "../bundle";
import type { Detected, Importer, RawRuns } from "../importer";
import { loggedNumber } from "../records/logged-number";
import { isJsonObject, type JsonObject } from "../records/record-items";
import { RunCollector } from "../records/run-collector";
import { soleObject } from "../records/sole-object";
import { partsBeside } from "../parts-beside";
import type { PartContent } from "../source-content";
import { flattenRecord } from "../records/flatten-record";

/** What each file beside run.json holds. */
const BESIDE: ReadonlyMap<string, string> = new Map([
  ["config.json", "parameters"],
  ["metrics.json", "curves"],
  ["info.json", "results"],
]);
/** Settings that Sacred itself adds to every configuration, beside the seed. */
const OWN_SETTING = "__";

const DETECTED: Detected = {
  confidence: 1,
  reason: "it has experiment, host and heartbeat as a run of Sacred",
};

export const sacredRun: Importer = {
  id: "sacred-run",
  title: "Sacred run",
  source: "Sacred",
  recognise(parts) {
    const folders = new Set(parts.filter(isRun).map(({ name }) => folderOf(name)));
    if (folders.size > 0) {
      const roles = parts.map((part) => {
        const beside = folders.has(folderOf(part.name)) ? BESIDE.get(fileName(part.name)) : undefined;
        return isRun(part) ? "runs" : documentOf(part) && beside;
      });
      return { ...DETECTED, roles };
    }
    // Curves alone are known by their shape; settings and results alone could be anybody's.
    const roles = parts.map((part) => (isMetrics(documentOf(part)) ? "curves" : undefined));
    return roles.some(Boolean)
      ? { confidence: 0.9, reason: "its metrics have values, steps and timestamps as those of Sacred", roles }
      : undefined;
  },
  read(parts): RawRuns {
    const runs = new RunCollector();
    const found = parts.filter(isRun);
    const curves = parts.filter((part) => isMetrics(documentOf(part)));
    const partBeside = partsBeside(parts);
    for (const part of found.length > 0 ? found : curves) {
      runs.next(part.name);
      const beside = (name: string): JsonObject => objectOf(documentOf(partBeside(part, name)));
      if (isRun(part)) {
        putRun(runs, objectOf(documentOf(part)), fileName(folderOf(part.name)));
        putSettings(runs, beside("config.json"));
        putCurves(runs, beside("metrics.json"));
        putResults(runs, beside("info.json"));
      } else {
        putCurves(runs, objectOf(documentOf(part)));
      }
    }
    return runs.runs({ unreadable: [], remarks: parts.flatMap((part) => remarksOf(part)) });
  },
};

function remarksOf(part: PartContent): readonly string[] {
  return part.kind === "plain" ? [] : part.remarks;
}

function putRun(runs: RunCollector, run: JsonObject, number: string): void {
  const experiment = objectOf(run["experiment"]);
  const start = run["start_time"];
  runs.field("sourceId", "folder + start_time", idOf(number, start));
  runs.field("name", "name + folder", [experiment["name"], number].join(" ").trim());
  runs.field("experiment", "experiment.name", experiment["name"]);
  runs.field("status", "status", run["status"]);
  runs.field("started", "start_time", start);
  runs.elapsed("stop_time - start_time", start, run["stop_time"] ?? run["heartbeat"]);
  runs.field("codeVersion", "experiment.repositories", commitOf(experiment["repositories"]));
  runs.field("notes", "fail_trace", lastLine(run["fail_trace"]) ?? commentOf(objectOf(run["meta"])));
  runs.label("command", run["command"]);
  runs.label("host", objectOf(run["host"])["hostname"]);
  runs.result("result", run["result"]);
}

function putSettings(runs: RunCollector, config: JsonObject): void {
  runs.settings(Object.fromEntries(Object.entries(config).filter(([name]) => !name.startsWith(OWN_SETTING))));
}

function putCurves(runs: RunCollector, metrics: JsonObject): void {
  for (const [name, logged] of Object.entries(metrics)) {
    const { values, steps } = objectOf(logged);
    const at = listOf(steps);
    const points = listOf(values).flatMap((value, index) => {
      const number = loggedNumber(value);
      return number === undefined ? [] : [{ value: number, step: loggedNumber(at[index]) ?? index }];
    });
    if (points.length > 0) {
      runs.curve(name, { values: points.map(({ value }) => value), steps: points.map(({ step }) => step) });
    }
  }
}

/** What the code left: numbers are results, lists and texts are none. */
function putResults(runs: RunCollector, info: JsonObject): void {
  flattenRecord(info, (name, value) => {
    if (!name.startsWith("metrics.")) {
      runs.result(name, value);
    }
  });
}

function isRun(part: PartContent): boolean {
  const run = documentOf(part);
  return (
    run !== undefined && isJsonObject(run["experiment"]) && isJsonObject(run["host"]) && "heartbeat" in run
  );
}

function isMetrics(document: JsonObject | undefined): boolean {
  const metrics = Object.values(document ?? {});
  return (
    metrics.length > 0 &&
    metrics.every(
      (one) =>
        isJsonObject(one) && ["values", "steps", "timestamps"].every((name) => Array.isArray(one[name])),
    )
  );
}

function documentOf(part: PartContent | undefined): JsonObject | undefined {
  return part === undefined || part.kind === "plain" ? undefined : soleObject(part);
}

function objectOf(value: unknown): JsonObject {
  return isJsonObject(value) ? value : {};
}

/** A run's number counts in its folder alone. */
function idOf(number: string, start: unknown): string | undefined {
  return typeof start === "string" ? `${number} ${start}`.trim() : undefined;
}

function commitOf(repositories: unknown): unknown {
  const first: unknown = Array.isArray(repositories) ? repositories[0] : undefined;
  return objectOf(first)["commit"];
}

function commentOf({ comment, options }: JsonObject): unknown {
  return comment ?? objectOf(options)["--comment"];
}

function lastLine(trace: unknown): string | undefined {
  const text = Array.isArray(trace) ? trace.join("") : trace;
  return typeof text === "string" ? text.trim().split("\n").at(-1) : undefined;
}

function listOf(list: unknown): readonly unknown[] {
  return Array.isArray(list) ? list : [];
}
