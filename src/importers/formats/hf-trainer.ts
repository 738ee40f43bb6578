// What the Trainer of Hugging Face Transformers writes: trainer_state.json, whose log_history has a record each time
// something was logged (training and evaluation apart, a summary at the end), and all_results.json, train_results.json,
// eval_results.json, flat. Those of one folder are one run; a folder checkpoint-500 holds the state so far of the same run.
// Source: transformers/trainer_callback.py (TrainerState), trainer_pt_utils.py (save_metrics); real files.

import type { Goal } from "../../tracking/catalogue/catalogue";
import { fileName, folderOf } from "../bundle";
import { logImporter } from "../logs/log-importer";
import type { RunOfLog, MetricTraits, RunLogs } from "../logs/run-logs";
import { folderName, runNameOf } from "../logs/run-name";
import { addStepTable, type LogColumn, type LogPart } from "../logs/step-table";
import { ColumnCollector } from "../records/column-collector";
import { flattenRecord } from "../records/flatten-record";
import { isJsonObject, type JsonObject } from "../records/record-items";
import type { SourceColumn } from "../records/source-column";
import type { SourceContent } from "../source-content";
import { pointValues } from "../logs/point-values";

const CHECKPOINT = /(?:^|\/)checkpoint-\d+$/;
const RESULTS = /^(?:all|train|eval|test|predict)_results\.json$/;
const STAGED = /^(?:train|eval|test|predict)_./;
/** How fast it went and how much there was: not what came out. */
const SYSTEM =
  /_(?:runtime|samples_per_second|steps_per_second|samples|mem_\w+|model_preparation_time)$|^total_flos$/;
const SETTINGS = ["num_train_epochs", "max_steps", "train_batch_size"] as const;
const GOALLESS: ReadonlySet<string> = new Set(["learning_rate", "grad_norm"]);
const BEST = "The trainer chose its best checkpoint by it.";

export const hfTrainer = logImporter({
  id: "hf-trainer",
  title: "Hugging Face Trainer",
  source: "Transformers",
  stepName: "step",
  runKey,
  detect: (content) => {
    const document = documentOf(content);
    if (isState(document)) {
      return { confidence: 0.98, reason: "it has log_history and global_step" };
    }
    return isJsonObject(document) && isResults(document, content.name)
      ? {
          confidence: 0.85,
          reason: "all its names begin with train_ or eval_, and one says how fast it went",
        }
      : undefined;
  },
  read: (contents, logs) => {
    const states = new Map<string, { state: JsonObject; content: SourceContent }>();
    for (const content of contents) {
      const document = documentOf(content);
      const before = states.get(runKey(content));
      if (isState(document) && (!before || stepOf(document) > stepOf(before.state))) {
        states.set(runKey(content), { state: document, content });
      }
    }
    for (const { state, content } of states.values()) {
      addState(state, content, logs);
    }
    for (const content of contents) {
      const document = documentOf(content);
      if (isJsonObject(document) && !isState(document)) {
        addResults(document, logs.run(runKey(content), content.name), content.name);
      }
    }
    return undefined;
  },
});

/** The folder of the run: what lies beside a checkpoint is of the run above it. */
function runKey({ name }: SourceContent): string {
  const folder = folderOf(name);
  const isNamed = RESULTS.test(fileName(name)) || fileName(name) === "trainer_state.json";
  return isNamed ? folder.replace(CHECKPOINT, "") : name;
}

function documentOf(content: SourceContent): unknown {
  return content.kind === "records" ? content.document : undefined;
}

function isState(document: unknown): document is JsonObject {
  return isJsonObject(document) && Array.isArray(document["log_history"]) && "global_step" in document;
}

function isResults(document: JsonObject, name: string): boolean {
  const names = Object.keys(document);
  return (
    names.some((one) => STAGED.test(one)) &&
    names.every(
      (one) => STAGED.test(one) || one === "epoch" || one === "total_flos" || one === "perplexity",
    ) &&
    (RESULTS.test(fileName(name)) || names.some((one) => SYSTEM.test(one)))
  );
}

function stepOf(state: JsonObject): number {
  return Number(state["global_step"]);
}

function addState(state: JsonObject, content: SourceContent, logs: RunLogs): void {
  const run = logs.run(runKey(content), content.name);
  const history: readonly unknown[] = Array.isArray(state["log_history"]) ? state["log_history"] : [];
  const columns = columnsOf(history);
  const { trial_name: trial, trial_params: settings, best_model_checkpoint: checkpoint } = state;
  run.field("name", typeof trial === "string" ? trial : undefined, "trial_name");
  run.field("name", runNameOf(content.name), "file");
  run.field("name", typeof checkpoint === "string" ? folderName(folderOf(checkpoint)) : undefined, "folder");
  for (const name of SETTINGS) {
    const value = state[name];
    run.parameter(name, typeof value === "number" && value >= 0 ? value : undefined);
  }
  if (isJsonObject(settings)) {
    flattenRecord(settings, (name, value) => {
      run.parameter(name, value);
    });
  }
  const best = bestColumn(columns, state["best_metric"]);
  addStepTable(run, logs, {
    columns: columns.map((column): LogColumn => ({ ...column, ...partOf(column, best) })),
    rows: history.map((_, row) => row),
    place: (row) => `item ${String(row + 1)} of log_history`,
  });
}

function columnsOf(history: readonly unknown[]): readonly SourceColumn[] {
  const collector = new ColumnCollector();
  history.forEach((record, row) => {
    if (isJsonObject(record)) {
      flattenRecord(record, (name, value) => {
        collector.put(row, name, value);
      });
    }
  });
  return collector.columns(history.length);
}

interface BestColumn {
  readonly header: string;
  readonly goal: Goal | undefined;
}

function partOf({ header, values }: SourceColumn, best: BestColumn | undefined): LogPart {
  if (header === "step") {
    return { as: "step" };
  }
  if (header === "train_runtime") {
    return { as: "lap" };
  }
  if (header === "epoch" || SYSTEM.test(header)) {
    return { as: "left out" };
  }
  // The summary at the end of training.
  if (header.startsWith("train_") && [...values].filter((value) => value !== undefined).length === 1) {
    return { as: "result", name: header };
  }
  const traits: MetricTraits = GOALLESS.has(header) ? { goal: "none" } : {};
  return header === best?.header
    ? { as: "curve", name: header, leads: BEST, ...(best.goal === undefined ? {} : { goal: best.goal }) }
    : { as: "curve", name: header, ...traits };
}

/** The metric of evaluation that was best_metric at some step; its goal where the others are all worse in one way. */
function bestColumn(columns: readonly SourceColumn[], best: unknown): BestColumn | undefined {
  if (typeof best !== "number") {
    return undefined;
  }
  const found = columns.find(
    ({ header, values }) => header.startsWith("eval_") && !SYSTEM.test(header) && [...values].includes(best),
  );
  if (!found) {
    return undefined;
  }
  const values = pointValues(found).values.filter((value) => value !== undefined && Number.isFinite(value));
  const isMost = values.every((value) => (value ?? best) <= best);
  const isLeast = values.every((value) => (value ?? best) >= best);
  const goal = isMost === isLeast ? undefined : isMost ? "maximize" : "minimize";
  return { header: found.header, goal };
}

function addResults(results: JsonObject, run: RunOfLog, name: string): void {
  run.field("name", runNameOf(name), "file");
  flattenRecord(results, (header, value) => {
    if (header === "train_runtime") {
      run.field("duration", value, header);
    } else if (header === "epoch" || SYSTEM.test(header)) {
      run.leaveOut(header, value);
    } else {
      run.result(header, value);
    }
  });
}
