// An experiment of Comet, in either of two ways. As cometx downloads it: a folder with metrics.jsonl ({metricName, metricValue,
// step, epoch, timestamp} a line), parameters.json and others.jsonl (a list, or lines, of {name, valueCurrent}); the folder
// is called by the experiment's key or name. As OfflineExperiment leaves it: an archive <key>.zip of experiment.json and of
// messages.json ({type, payload} a line; comet_ml 3.58.8), whose metrics have the context that Comet puts before their names.

import { fileName, folderOf } from "../bundle";
import type { Importer, RawRuns } from "../importer";
import { isJsonObject, type JsonObject } from "../records/record-items";
import { groupedBy } from "../records/grouped-by";
import { RunCollector } from "../records/run-collector";
import type { PartContent } from "../source-content";
import { readNumber } from "../../tracking/values/read-number";
import { readNonFinite } from "../../tracking/values/non-finite";

type Role = "curves" | "parameters" | "about the run" | "messages";

/** Where Comet itself writes how far a run is. */
const COUNTERS: ReadonlySet<string> = new Set(["curr_step", "curr_epoch"]);
/** Messages with which what was logged offline begins. */
const MESSAGES: ReadonlySet<unknown> = new Set(["log_other", "parameter_msg", "metric_msg"]);
const REASONS: readonly (readonly [role: Role, reason: string])[] = [
  ["curves", "its lines have metricName and metricValue"],
  ["messages", "its lines are messages of parameters and metrics"],
  ["parameters", "it is a list of names with valueCurrent"],
];
const OFFLINE = "it has the offline_id of an experiment";

export const cometExperiment: Importer = {
  id: "comet-experiment",
  title: "Comet experiment",
  source: "Comet",
  recognise(parts) {
    const roles = parts.map(roleOf);
    const isOffline = parts.some((part) => offlineId(part) !== undefined);
    const reason = REASONS.find(([role]) => roles.includes(role))?.[1] ?? (isOffline ? OFFLINE : undefined);
    return reason === undefined ? undefined : { confidence: 0.95, reason, roles };
  },
  read(parts): RawRuns {
    const runs = new RunCollector();
    const used = parts.filter((part) => roleOf(part) !== undefined);
    const remarks = used.flatMap((part) => (part.kind === "plain" ? [] : part.remarks));
    for (const [folder, own] of groupedBy(used, ({ name }) => folderOf(name))) {
      runs.next(folder === "" ? own.map(({ name }) => name).join(", ") : folder);
      if (!own.some((part) => offlineId(part) !== undefined)) {
        runs.field("sourceId", "folder", fileName(folder));
      }
      for (const part of own) {
        putPart(runs, part);
      }
      remarks.push(...aloneRemarks(own));
    }
    return runs.runs({ unreadable: [], remarks });
  },
};

/** What is missing where an archive was taken apart and only the description of the experiment was handed over. */
function aloneRemarks(own: readonly PartContent[]): string[] {
  const isAlone = own.every((part) => offlineId(part) !== undefined);
  return isAlone
    ? own.map(
        ({ name }) =>
          `${name} says when the experiment was, and not what was set or measured: that is in messages.json beside it.`,
      )
    : [];
}

function putPart(runs: RunCollector, part: PartContent): void {
  const items = itemsOf(part);
  switch (roleOf(part)) {
    case "curves":
      putCurves(runs, items);
      break;
    case "messages":
      putMessages(runs, items);
      break;
    case "parameters":
      putSettings(
        runs,
        items.map(({ name, valueCurrent }) => [String(name), valueCurrent]),
      );
      break;
    case "about the run":
      runs.field("name", "Name", items.find(({ name }) => name === "Name")?.["valueCurrent"]);
      putOffline(runs, items[0] ?? {});
      break;
    default:
  }
}

/** What is said of an experiment that was offline. */
function putOffline(runs: RunCollector, about: JsonObject): void {
  const { offline_id, project_name, start_time, stop_time, tags } = about;
  runs.field("sourceId", "offline_id", offline_id);
  runs.field("experiment", "project_name", project_name);
  runs.field("started", "start_time", start_time);
  runs.elapsed("stop_time - start_time", start_time, stop_time);
  runs.field("tags", "tags", Array.isArray(tags) ? tags.join(", ") : undefined);
}

function putMessages(runs: RunCollector, messages: readonly JsonObject[]): void {
  const payloads = messages.map(({ payload }) => (isJsonObject(payload) ? payload : {}));
  runs.field("name", "Name", payloads.find(({ key }) => key === "Name")?.["value"]);
  putSettings(
    runs,
    payloads.flatMap(({ param, params }) => {
      const said = param ?? params;
      return isJsonObject(said) ? [[String(said["paramName"]), said["paramValue"]] as const] : [];
    }),
  );
  putCurves(
    runs,
    payloads.flatMap(({ context, metric }) => {
      const name = isJsonObject(metric) ? metric["metricName"] : undefined;
      if (!isJsonObject(metric) || typeof name !== "string" || name === "process duration") {
        return [];
      }
      return [{ ...metric, metricName: typeof context === "string" ? `${context}_${name}` : name }];
    }),
  );
}

/** Settings, of which the one that was said last counts. */
function putSettings(
  runs: RunCollector,
  settings: readonly (readonly [name: string, value: unknown])[],
): void {
  runs.settings(Object.fromEntries(settings.filter(([name]) => !COUNTERS.has(name))));
}

function putCurves(runs: RunCollector, items: readonly JsonObject[]): void {
  const curves = new Map<string, { steps: number[]; values: number[] }>();
  for (const { metricName, metricValue, step } of items) {
    const value = numberOf(metricValue);
    // What Comet measures of the machine, such as sys.gpu.0.total_memory, is no result.
    if (typeof metricName === "string" && value !== undefined && !metricName.startsWith("sys.")) {
      const curve = curves.get(metricName) ?? { steps: [], values: [] };
      curve.steps.push(numberOf(step) ?? curve.steps.length);
      curve.values.push(value);
      curves.set(metricName, curve);
    }
  }
  for (const [name, curve] of curves) {
    if (curve.values.length > 1) {
      runs.curve(name, curve);
    } else {
      runs.result(name, curve.values[0]);
    }
  }
}

function roleOf(part: PartContent): Role | undefined {
  const first = firstOf(part);
  if (!first) {
    return undefined;
  }
  if ("metricName" in first && "metricValue" in first) {
    return "curves";
  }
  if (MESSAGES.has(first["type"]) && isJsonObject(first["payload"])) {
    return "messages";
  }
  if (offlineId(part) !== undefined) {
    return "about the run";
  }
  if (!("name" in first && "valueCurrent" in first)) {
    return undefined;
  }
  return fileName(part.name).startsWith("others") ? "about the run" : "parameters";
}

/** The id of an experiment that was offline, which Comet keeps as its key; undefined for any other part. */
function offlineId(part: PartContent): string | undefined {
  const first = firstOf(part);
  const id = first && "resume_strategy" in first ? first["offline_id"] : undefined;
  return typeof id === "string" ? id : undefined;
}

function firstOf(part: PartContent): JsonObject | undefined {
  const document = part.kind === "records" ? part.document : undefined;
  return Array.isArray(document) ? document.slice(0, 20).find(isJsonObject) : itemsOf(part)[0];
}

/** The lines, or the items of the list. */
function itemsOf(part: PartContent): readonly JsonObject[] {
  if (part.kind !== "records") {
    return [];
  }
  const { document } = part;
  return Array.isArray(document) ? document.filter(isJsonObject) : isJsonObject(document) ? [document] : [];
}

/** Comet writes numbers as texts. */
function numberOf(value: unknown): number | undefined {
  if (typeof value !== "string") {
    return typeof value === "number" ? value : undefined;
  }
  const number = readNumber(value);
  const nonFinite = readNonFinite(value);
  return Number.isNaN(number) ? (nonFinite === undefined ? undefined : Number(nonFinite)) : number;
}
