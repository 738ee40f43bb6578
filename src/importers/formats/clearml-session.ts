// A run that ClearML logged offline: the folder or archive offline-<id>, in which task.json says what was set and metrics.jsonl
// has the scalars, a list of them a line (clearml 2.1.12: Task.set_offline). What stands in the step below all others is a
// single value; a metric called :monitor:... is measured of the machine.

import { folderOf } from "../bundle";
import type { Importer, RawRuns } from "../importer";
import { groupedBy } from "../records/grouped-by";
import { loggedNumber } from "../records/logged-number";
import { isJsonObject, type JsonObject } from "../records/record-items";
import { RunCollector } from "../records/run-collector";
import type { PartContent } from "../source-content";

/** Sections in which ClearML puts what was given no section, and the arguments of the command line. */
const UNNAMED_SECTIONS: ReadonlySet<string> = new Set(["General", "Args"]);
const SINGLE_VALUE = -(2 ** 31);

type Role = "runs" | "curves";

export const clearmlSession: Importer = {
  id: "clearml-session",
  title: "ClearML offline session",
  source: "ClearML",
  recognise(parts) {
    const roles = parts.map(roleOf);
    if (!roles.some(Boolean)) {
      return undefined;
    }
    const reason = roles.includes("curves")
      ? "its scalars have task, metric, variant and iter"
      : "it has hyperparams, script and project_name as a task of ClearML";
    return { confidence: 0.95, reason, roles };
  },
  read(parts): RawRuns {
    const runs = new RunCollector();
    const used = parts.filter((part) => roleOf(part) !== undefined);
    for (const [folder, own] of groupedBy(used, ({ name }) => folderOf(name))) {
      putFolder(runs, folder, own);
    }
    return runs.runs({
      unreadable: [],
      remarks: used.flatMap((part) => (part.kind === "plain" ? [] : part.remarks)),
    });
  },
};

/** The tasks of one folder, mostly one: what is said of it, and what it logged. */
function putFolder(runs: RunCollector, folder: string, parts: readonly PartContent[]): void {
  const tasks = parts.filter((part) => roleOf(part) === "runs").flatMap(itemsOf);
  const events = groupedBy(parts.filter((part) => roleOf(part) === "curves").flatMap(itemsOf), ({ task }) =>
    String(task),
  );
  for (const id of new Set([...tasks.map((task) => String(task["id"])), ...events.keys()])) {
    runs.next(folder === "" ? parts.map(({ name }) => name).join(", ") : folder);
    runs.field("sourceId", "id", id);
    for (const task of tasks.filter((one) => one["id"] === id)) {
      putTask(runs, task);
    }
    putScalars(runs, events.get(id) ?? []);
  }
}

function putTask(runs: RunCollector, task: JsonObject): void {
  const script = isJsonObject(task["script"]) ? task["script"] : {};
  runs.field("name", "name", task["name"]);
  runs.field("experiment", "project_name", task["project_name"]);
  runs.field("codeVersion", "script.version_num", script["version_num"]);
  runs.field("tags", "tags", Array.isArray(task["tags"]) ? task["tags"].join(", ") : undefined);
  runs.field("notes", "comment", task["comment"]);
  const sections = isJsonObject(task["hyperparams"]) ? task["hyperparams"] : {};
  for (const [section, entries] of Object.entries(sections)) {
    for (const [name, entry] of Object.entries(isJsonObject(entries) ? entries : {})) {
      const value = isJsonObject(entry) ? entry["value"] : undefined;
      runs.settings({ [UNNAMED_SECTIONS.has(section) ? name : `${section}.${name}`]: value });
    }
  }
}

function putScalars(runs: RunCollector, events: readonly JsonObject[]): void {
  const curves = new Map<string, { steps: number[]; values: number[] }>();
  for (const { type, metric, variant, iter, value: logged } of events) {
    const value = loggedNumber(logged);
    const isResult = type === "training_stats_scalar" && !String(metric).startsWith(":monitor:");
    if (!isResult || value === undefined || typeof iter !== "number") {
      continue;
    }
    if (iter === SINGLE_VALUE) {
      runs.result(String(variant), value);
      continue;
    }
    const name = metric === variant ? String(metric) : `${String(metric)}/${String(variant)}`;
    const curve = curves.get(name) ?? { steps: [], values: [] };
    curve.steps.push(iter);
    curve.values.push(value);
    curves.set(name, curve);
  }
  for (const [name, curve] of curves) {
    runs.curve(name, curve);
  }
}

function roleOf(part: PartContent): Role | undefined {
  const document = part.kind === "records" ? part.document : undefined;
  const line: unknown = Array.isArray(document) ? document[0] : document;
  const first: unknown = Array.isArray(line) ? line[0] : line;
  if (!isJsonObject(first)) {
    return undefined;
  }
  if (["type", "task", "iter", "metric", "variant"].every((name) => name in first)) {
    return "curves";
  }
  const isTask = isJsonObject(first["hyperparams"]) && isJsonObject(first["script"]);
  return isTask && "id" in first && "project_name" in first ? "runs" : undefined;
}

/** The document, the items of its list, or those of the lists that its lines are. */
function itemsOf(part: PartContent): readonly JsonObject[] {
  if (part.kind !== "records") {
    return [];
  }
  const { document } = part;
  return (Array.isArray(document) ? document.flat() : [document]).filter(isJsonObject);
}
