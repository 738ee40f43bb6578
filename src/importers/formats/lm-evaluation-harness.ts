// `results_<time>.json` of EleutherAI's lm-evaluation-harness (lm_eval/loggers/evaluation_tracker.py): one model on many
// tasks is one run. A result is called `metric,filter` within its task, its spread `metric_stderr,filter`; whether more is
// better stands under `higher_is_better` by the metric's name alone. Tasks have versions and hashes: they are the data.

import type { RowValues } from "../../tracking/planning/plan";
import { formatDate, isDateInRange, readDateNumber } from "../../tracking/values/read-date";
import type { Goal } from "../../tracking/catalogue/catalogue";
import type { Detected, PartImporter, RawRuns } from "../importer";
import { isJsonObject, type JsonObject } from "../records/record-items";
import { RunCollector } from "../records/run-collector";
import { soleObject } from "../records/sole-object";
import type { SourceContent } from "../source-content";

const NO_FILTER = /,none$/;
const SPREAD = "_stderr";
/** More tasks than these are no name of a dataset. */
const MOST_NAMED = 4;
/** What is beside the configuration and belongs to it; absent or null where it was not asked for. */
const ASKED = ["system_instruction", "fewshot_as_multiturn", "chat_template_sha"];
/** What the configuration says of the model, said elsewhere already. */
const ABOUT_MODEL: ReadonlySet<string> = new Set(["model", "model_args"]);

export const lmEvaluationHarness: PartImporter = {
  id: "lm-evaluation-harness",
  title: "lm-evaluation-harness results (JSON)",
  source: "lm-evaluation-harness",
  detect(content: SourceContent): Detected | undefined {
    const report = soleObject(content);
    const results = objectAt(report, "results");
    const about = ["versions", "configs", "n-shot", "higher_is_better", "n-samples"].filter((name) =>
      isJsonObject(report?.[name]),
    );
    return Object.values(results).length > 0 &&
      Object.values(results).every(isJsonObject) &&
      about.length >= 2
      ? { confidence: 0.95, reason: `it has results by task, beside ${about.slice(0, 2).join(" and ")}` }
      : undefined;
  },
  read(content: SourceContent): RawRuns {
    const report = soleObject(content) ?? {};
    const config = objectAt(report, "config");
    const args = modelArguments(config["model_args"]);
    const model = textOf(report["model_name"]) ?? textOf(args["pretrained"]) ?? textOf(args["model"]);
    const runs = new RunCollector();
    runs.next("the document");
    runs.field("sourceId", "model_name + date", idOf(model, report["date"]));
    runs.field("name", "name", model);
    runs.field("model", "model_name", model);
    runs.field("dataset", "tasks", tasksOf(report));
    runs.field("started", "date", report["date"]);
    runs.field("duration", "total_evaluation_time_seconds", report["total_evaluation_time_seconds"]);
    runs.field("codeVersion", "git_hash", report["git_hash"]);
    runs.settings({
      ...withoutKeys(args, ["pretrained"]),
      ...(config["model"] === model ? {} : { backend: config["model"] }),
      ...Object.fromEntries(Object.entries(config).filter(([name]) => !ABOUT_MODEL.has(name))),
      "n-shot": report["n-shot"],
      // How a task was put to the model makes as much of a difference as the model.
      ...Object.fromEntries(ASKED.map((name) => [name, report[name]])),
    });
    for (const row of taskRows(report)) {
      runs.dataset(row);
    }
    const higher = objectAt(report, "higher_is_better");
    const results = { ...objectAt(report, "groups"), ...objectAt(report, "results") };
    for (const [task, found] of Object.entries(results)) {
      putResults(runs, task, isJsonObject(found) ? found : {}, objectAt(higher, task));
    }
    return runs.runs(content);
  },
};

function putResults(runs: RunCollector, task: string, found: JsonObject, higher: JsonObject): void {
  for (const [key, value] of Object.entries(found)) {
    // Other keys say how the task is shown: alias, sample_len.
    if (key !== "alias" && key !== "sample_len") {
      const [metric = key] = key.split(",");
      runs.result(`${task}/${key.replace(NO_FILTER, "")}`, value, goalOf(metric, higher));
    }
  }
}

/** `pass@1` is called `pass_at_k` there. */
function goalOf(metric: string, higher: JsonObject): Goal | undefined {
  if (metric.endsWith(SPREAD)) {
    return "none";
  }
  const said = higher[metric] ?? higher[metric.replace(/@.*$/, "_at_k")];
  return typeof said === "boolean" ? (said ? "maximize" : "minimize") : undefined;
}

/** `pretrained=org/model-7b,dtype=float16`, or an object. */
function modelArguments(args: unknown): JsonObject {
  if (isJsonObject(args)) {
    return args;
  }
  return Object.fromEntries(
    (textOf(args) ?? "").split(/,(?=\w+=)/).flatMap((pair) => {
      const at = pair.indexOf("=");
      return at > 0 ? [[pair.slice(0, at), pair.slice(at + 1)]] : [];
    }),
  );
}

/** The tasks that results were asked for; a group stands for the tasks in it, and beside tasks that are in none. */
function tasksOf(report: JsonObject): string | undefined {
  const inside = new Set(Object.values(objectAt(report, "group_subtasks")).flat());
  const groups = objectAt(report, "groups");
  const all = Object.keys({ ...groups, ...objectAt(report, "results") });
  const tasks = all.filter((name) => !inside.has(name));
  return tasks.length <= MOST_NAMED ? tasks.join(" + ") : undefined;
}

/** Tasks are the data: each has a version, and in newer reports a hash. */
function taskRows(report: JsonObject): RowValues[] {
  const hashes = objectAt(report, "task_hashes");
  return Object.entries(objectAt(report, "versions")).map(([task, version]) => ({
    Name: task,
    Version: typeof version === "number" || typeof version === "string" ? String(version) : undefined,
    Digest: textOf(hashes[task]),
  }));
}

function idOf(model: string | undefined, date: unknown): string | undefined {
  const moment = typeof date === "number" ? readDateNumber(date) : undefined;
  return model === undefined || moment === undefined || !isDateInRange(moment)
    ? undefined
    : `${model} ${formatDate(moment)}`;
}

function withoutKeys(object: JsonObject, keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)));
}

function objectAt(object: JsonObject | undefined, key: string): JsonObject {
  const found = object?.[key];
  return isJsonObject(found) ? found : {};
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
