// An experiment of Comet as cometx downloads it: a folder with metrics.jsonl ({metricName, metricValue, step, epoch, timestamp} a
// line), parameters.json and others.jsonl (a list, or lines, of {name, valueCurrent}). The folder is called by the experiment's key or name.

import { fileName, folderOf } from "../bundle";
import type { Importer, RawRuns } from "../importer";
import { isJsonObject, type JsonObject } from "../records/record-items";
import { groupedBy } from "../records/grouped-by";
import { RunCollector } from "../records/run-collector";
import type { PartContent } from "../source-content";
import { readNumber } from "../../tracking/values/read-number";
import { readNonFinite } from "../../tracking/values/non-finite";

type Role = "curves" | "parameters" | "about the run";

export const cometExperiment: Importer = {
  id: "comet-experiment",
  title: "Comet experiment",
  source: "Comet",
  recognise(parts) {
    const roles = parts.map(roleOf);
    if (!roles.includes("curves") && !roles.includes("parameters")) {
      return undefined;
    }
    const reason = roles.includes("curves")
      ? "its lines have metricName and metricValue"
      : "it is a list of names with valueCurrent";
    return { confidence: 0.95, reason, roles };
  },
  read(parts): RawRuns {
    const runs = new RunCollector();
    const used = parts.filter((part) => roleOf(part) !== undefined);
    for (const [folder, own] of groupedBy(used, ({ name }) => folderOf(name))) {
      runs.next(folder === "" ? own.map(({ name }) => name).join(", ") : folder);
      runs.field("sourceId", "folder", fileName(folder));
      for (const part of own) {
        putPart(runs, part);
      }
    }
    return runs.runs({
      unreadable: [],
      remarks: used.flatMap((part) => (part.kind === "plain" ? [] : part.remarks)),
    });
  },
};

function putPart(runs: RunCollector, part: PartContent): void {
  const items = itemsOf(part);
  switch (roleOf(part)) {
    case "curves":
      putCurves(runs, items);
      break;
    case "parameters":
      runs.settings(Object.fromEntries(items.map(({ name, valueCurrent }) => [String(name), valueCurrent])));
      break;
    case "about the run":
      runs.field("name", "Name", items.find(({ name }) => name === "Name")?.["valueCurrent"]);
      break;
    default:
  }
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
  if (!("name" in first && "valueCurrent" in first)) {
    return undefined;
  }
  return fileName(part.name).startsWith("others") ? "about the run" : "parameters";
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
