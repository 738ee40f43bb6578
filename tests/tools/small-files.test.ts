// Small files as people and tools write them, each with the value that is right: what a person gets who agrees with what
// is proposed.

import { describeImport } from "../../tools/try-import/describe-import";
import { importAsProposed } from "../../tools/try-import/import-as-proposed";
import { tablesOfWorkbook } from "../../tools/try-import/tables-of-workbook";
import { startExcel } from "../support/excel";

type Rows = readonly Record<string, unknown>[];

async function tried(content: string, name: string) {
  return describeImport(await importAsProposed({ name, content }), await tablesOfWorkbook());
}

/** Lines of a file. */
function lines(...texts: readonly string[]): string {
  return texts.join("\n") + "\n";
}

const BLANK = undefined;

test.each<{ what: string; name?: string; content: string; runs: Rows; metrics?: string[] }>([
  {
    what: "ids of 19 digits stay digit for digit, in JSON too",
    name: "runs.json",
    content:
      '[{"run_id": 9007199254740993001, "lr": 0.1, "acc": 0.81}, {"run_id": 9007199254740993002, "lr": 0.2, "acc": 0.9}]',
    runs: [{ "Source ID": "9007199254740993001" }, { "Source ID": "9007199254740993002" }],
  },
  {
    what: "ids beyond 15 digits stay text in a table",
    content: lines("run_id,checkpoint,acc", "9912140633506421,9912140633506423,0.8"),
    runs: [{ "Source ID": "9912140633506421", checkpoint: "9912140633506423" }],
  },
  {
    what: "a commit that reads as a number is a code version",
    content: lines("name,commit,lr,acc", "a,72225e2,0.1,0.8"),
    runs: [{ "Code version": "72225e2", commit: BLANK }],
  },
  {
    what: "decimal commas, spaced thousands and a minus sign of typographers",
    content: lines("name;lr;tokens;val_loss", "A;0,001;10 237,65;1 408,5", "C;0,1;9 100,5;−1,5"),
    runs: [
      { lr: 0.001, tokens: 10237.65, val_loss: 1408.5 },
      { lr: 0.1, tokens: 9100.5, val_loss: -1.5 },
    ],
    metrics: ["val_loss"],
  },
  {
    what: "percent, thousands and negatives in brackets",
    content: lines(
      "name,lr,tokens_seen,val_accuracy,delta_loss",
      'a,0.001,"1,234,560",91.2%,(0.25)',
      'b,0.01,"2,345,000",93.1%,0.10',
    ),
    runs: [
      { tokens_seen: 1234560, val_accuracy: 0.912, delta_loss: -0.25 },
      { tokens_seen: 2345000, val_accuracy: 0.931, delta_loss: 0.1 },
    ],
    metrics: ["val_accuracy", "delta_loss"],
  },
  {
    what: "a value of several lines is one value",
    content: lines("name,git_message,acc", 'a,"fix: split', "", '- ""twice""",0.8'),
    runs: [{ git_message: 'fix: split\n\n- "twice"', acc: 0.8 }],
  },
  {
    what: "words where the numbers of a run should be leave a metric a metric, and stand in its notes",
    content: lines("name,val_iou,val_map", "a,crash,crash", "b,0.7051,0.192", "c,0.7102,0.201"),
    runs: [
      { val_iou: BLANK, val_map: BLANK, Notes: "val_iou: crash; val_map: crash" },
      { val_iou: 0.7051, val_map: 0.192 },
      { val_iou: 0.7102, val_map: 0.201 },
    ],
    metrics: ["val_iou", "val_map"],
  },
  {
    what: "one OOM among numbers costs its cell",
    content: lines("name,lr,val_acc", "a,0.1,0.81", "b,0.2,OOM", "c,0.3,0.93"),
    runs: [{ val_acc: 0.81 }, { val_acc: BLANK, Notes: "val_acc: OOM" }, { val_acc: 0.93 }],
    metrics: ["val_acc"],
  },
  {
    what: "a row with a comma too many does not settle what the columns hold",
    content: lines(
      "name,state,lr,acc",
      "a,finished,base,line,0.81",
      "b,finished,0.2,0.93",
      "c,finished,0.3,0.9",
    ),
    runs: [
      { Name: "b", lr: 0.2, acc: 0.93 },
      { Name: "c", lr: 0.3, acc: 0.9 },
    ],
  },
  {
    what: "results of a research loop: crashes are failed, and their zero is no result",
    name: "results.tsv",
    content: lines(
      "commit\tval_bpb\tmemory_gb\tstatus\tdescription",
      "a1b2c3d\t0.9979\t44.0\tkeep\tbaseline",
      "c3d4e5f\t1.005\t44.0\tdiscard\tGeLU",
      "d4e5f60\t0.0\t0.0\tcrash\tdouble width",
    ),
    runs: [
      { Status: "Completed", val_bpb: 0.9979 },
      { Status: "Completed", val_bpb: 1.005 },
      { Status: "Failed", val_bpb: BLANK },
    ],
  },
  {
    what: "dvc exp show of older versions",
    content: lines(
      "Experiment,Created,avg_prec,roc_auc,prepare.split,prepare.seed",
      "workspace,-,0.604,0.96,0.2,20170428",
      'bee447d,"Jun 02, 2021",0.670,0.966,0.2,20170428',
      "└── ac627ad [exp-44136],01:14 PM,0.604,0.96,0.3,20170428",
    ),
    runs: [
      { Name: "bee447d", Started: "2021-06-02T00:00:00.000Z", avg_prec: 0.67, "prepare.split": 0.2 },
      { Name: "exp-44136", "Code version": "ac627ad", Notes: "Created: 01:14 PM" },
    ],
  },
  {
    what: "dates in words with AM and PM",
    content: lines("Name,Created,acc", 'a,"March 27, 2024 10:30 AM",0.8', 'b,"April 2, 2024 9:05 PM",0.9'),
    runs: [{ Started: "2024-03-27T10:30:00.000Z" }, { Started: "2024-04-02T21:05:00.000Z" }],
  },
  {
    what: "the one day past the twelfth settles the order for its column",
    content: lines("Name,Created,acc", "a,9/8/2020 17:49,0.8", "b,9/22/2020 8:05,0.9"),
    runs: [{ Started: "2020-09-08T17:49:00.000Z" }, { Started: "2020-09-22T08:05:00.000Z" }],
  },
  {
    what: "experiments of which each row has its own are names of runs",
    content: lines(
      "ExperimentName,train_loss,val_acc",
      "Base,0.1,0.96",
      "Focal,0.02,0.97",
      "Attention,0.09,0.95",
    ),
    runs: [
      { Name: "Base", Experiment: BLANK },
      { Name: "Focal", Experiment: BLANK },
      { Name: "Attention", Experiment: BLANK },
    ],
  },
  {
    what: "an experiment of several runs stays one, and so do two experiments of two runs",
    content: lines("experiment,lr,val_acc", "1,0.1,0.96", "1,0.2,0.97", "2,0.1,0.95"),
    runs: [{ Experiment: "1" }, { Experiment: "1" }, { Experiment: "2" }],
  },
  {
    what: "a row that stands there twice is one run",
    content: lines("detector,conf,MOTA", "yolov5n,0.5,68.2", "yolov5m,0.5,66.6", "yolov5n,0.5,68.2"),
    runs: [{ detector: "yolov5n" }, { detector: "yolov5m" }],
  },
  {
    what: "a Markdown table as it is pasted, with its rule",
    name: "Pasted text",
    content: lines(
      "| tag | last_val_acc | last_train_loss |",
      "|---|---:|---:|",
      "| lr=1e-3 | 0.124 | 1.0072 |",
      "| lr=1e-4 | 0.119 | 2.0231 |",
    ),
    runs: [
      { last_val_acc: 0.124, last_train_loss: 1.0072 },
      { last_val_acc: 0.119, last_train_loss: 2.0231 },
    ],
    metrics: ["last_val_acc", "last_train_loss"],
  },
  {
    what: "numbers that are not finite stay as words beside those that are",
    content: lines("name,val_loss", "a,NaN", "b,0.5", "c,inf", "d,-inf", "e,0.4"),
    runs: [
      { val_loss: "NaN" },
      { val_loss: 0.5 },
      { val_loss: "Infinity" },
      { val_loss: "-Infinity" },
      { val_loss: 0.4 },
    ],
    metrics: ["val_loss"],
  },
  {
    what: "control characters, surrogates and escapes of other programs come back as they are",
    content: lines("name,note_text,acc", "\u001b[31mred\u001b[0m,_x000D_,0.8", "🔥 fire,\ufffe\u0001,0.9"),
    runs: [
      { Name: "\u001b[31mred\u001b[0m", note_text: "_x000D_" },
      { Name: "🔥 fire", note_text: "\ufffe\u0001" },
    ],
  },
  {
    what: "trials of Optuna: nan is no value of a parameter, None is one, and a failed trial has no result",
    content: lines(
      "number,value,params_n_layers,params_units_l1,params_criterion,state",
      "0,0.81,1,nan,None,COMPLETE",
      "1,0.93,2,32,gini,COMPLETE",
      "2,nan,1,nan,gini,FAIL",
    ),
    runs: [
      { Name: "trial 0", n_layers: 1, units_l1: BLANK, criterion: "None", value: 0.81 },
      { Name: "trial 1", n_layers: 2, units_l1: 32, criterion: "gini", value: 0.93 },
      { Status: "Failed", units_l1: BLANK, value: BLANK },
    ],
    metrics: ["value"],
  },
  {
    what: "a line that names the separator is no header",
    content: lines("sep=;", "name;lr;val_acc", "a;0,1;0,81"),
    runs: [{ Name: "a", lr: 0.1, val_acc: 0.81 }],
  },
  {
    what: "right-to-left names and emoji, with tabs",
    name: "runs.txt",
    content: lines("name\tlr\tval_acc", "ניסוי 🔬\t0.1\t0.81"),
    runs: [{ Name: "ניסוי 🔬", lr: 0.1, val_acc: 0.81 }],
  },
  {
    what: "a model that is a number is no model, and a running number no id",
    content: lines("run,model,lr,accuracy", "1,18,0.1,0.70", "2,34,0.1,0.73"),
    runs: [
      { "model (parameter)": 18, run: BLANK, accuracy: 0.7 },
      { "model (parameter)": 34, run: BLANK, accuracy: 0.73 },
    ],
  },
  {
    what: "times with their units",
    content: lines(
      "name,epochs,training time,inference time,acc",
      "a,5,5 min,12 ms,0.8",
      "b,10,1h 20m,15 ms,0.9",
    ),
    runs: [
      { "Duration (s)": 300, "inference time": 12 },
      { "Duration (s)": 4800, "inference time": 15 },
    ],
    metrics: ["inference time", "acc"],
  },
  {
    what: "thousands and millions by their letter",
    content: lines("name,params,steps,flops,acc", "a,3.2k,10k,1.2G,0.8", "b,1.5M,20k,3.4G,0.9"),
    runs: [
      { params: 3200, steps: 10000, flops: 1200000000 },
      { params: 1500000, steps: 20000, flops: 3400000000 },
    ],
  },
  {
    what: "what a spreadsheet would take for dates stays as it is",
    content: lines(
      "name,layers,split,gene,acc",
      "a,1-2,3/4,SEPT2,0.8",
      "b,2-4,1/2,MARCH1,0.9",
      "c,1E3,2/3,DEC1,0.7",
    ),
    runs: [
      { layers: "1-2", split: "3/4", gene: "SEPT2" },
      { layers: "2-4", split: "1/2", gene: "MARCH1" },
      { layers: "1E3", split: "2/3", gene: "DEC1" },
    ],
  },
  {
    what: "names that differ by case alone are two columns",
    content: lines("name,LR,lr,val_acc", "a,0.1,0.001,0.8", "b,0.2,0.002,0.9"),
    runs: [
      { LR: 0.1, "lr (parameter)": 0.001 },
      { LR: 0.2, "lr (parameter)": 0.002 },
    ],
  },
])("$what", async ({ name = "runs.csv", content, runs, metrics }) => {
  await startExcel();
  const description = await tried(content, name);
  const rows = description.tables?.Runs ?? [];
  expect(rows).toHaveLength(runs.length);
  expect(rows.map((row, at) => pick(row, runs[at] ?? {}))).toEqual(runs);
  if (metrics) {
    const found = (description.columns ?? [])
      .filter(({ role }) => role === "metric")
      .map((one) => one.header);
    expect(found).toEqual(metrics);
  }
});

test.each<{ what: string; first: string; second: string; counts: Record<string, number>; runs: Rows }>([
  {
    what: "a file that Excel saved again changes nothing, with ids",
    first: lines("run_id,started,lr,val_acc", "r1,2024-03-27 22:30:00,0.0001,0.812345678901234"),
    second: lines("run_id,started,lr,val_acc", "r1,3/27/2024 22:30,0.0001,0.812345679"),
    counts: { added: 0, updated: 0, skipped: 1, rejected: 0 },
    runs: [{ val_acc: 0.812345678901234, Started: "2024-03-27T22:30:00.000Z" }],
  },
  {
    what: "a file that Excel saved again changes nothing, without ids",
    first: lines("name,started,amp,code,val_acc", "a,2024-03-27 22:30:00,True,00123,0.812345678901234"),
    second: lines("name,started,amp,code,val_acc", "a,3/27/2024 22:30,TRUE,123,0.812345679"),
    counts: { added: 0, updated: 0, skipped: 1, rejected: 0 },
    runs: [{ val_acc: 0.812345678901234, code: "00123", amp: true }],
  },
  {
    what: "the same file again adds nothing",
    first: lines("run_id,name,lr,val_acc", "r1,a,0.1,0.81", "r2,b,0.2,0.9"),
    second: lines("run_id,name,lr,val_acc", "r1,a,0.1,0.81", "r2,b,0.2,0.9"),
    counts: { added: 0, updated: 0, skipped: 2, rejected: 0 },
    runs: [{ Name: "a" }, { Name: "b" }],
  },
  {
    what: "a run that has ended since is updated",
    first: lines("run_id,name,status,val_acc", "r1,a,running,0.5", "r2,b,completed,0.6"),
    second: lines("run_id,name,status,val_acc", "r1,a,completed,0.9"),
    counts: { added: 0, updated: 1, skipped: 0, rejected: 0 },
    runs: [
      { Status: "Completed", val_acc: 0.9 },
      { Status: "Completed", val_acc: 0.6 },
    ],
  },
  {
    what: "a setting longer than a cell is the same when it comes again",
    first: lines("name,config,val_acc", `a,${"layers of 64 units ".repeat(2500)},0.81`),
    second: lines("name,config,val_acc", `a,${"layers of 64 units ".repeat(2500)},0.81`),
    counts: { added: 0, updated: 0, skipped: 1, rejected: 0 },
    runs: [{ Name: "a" }],
  },
])("$what", async ({ first, second, counts, runs }) => {
  await startExcel();
  await tried(first, "runs.csv");
  const again = await tried(second, "runs.csv");
  expect(again.counts).toEqual(counts);
  expect(again.tables?.Runs.map((row, at) => pick(row, runs[at] ?? {}))).toEqual(runs);
});

/** Of a row what another one says. */
function pick(row: Record<string, unknown>, wanted: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.keys(wanted).map((key) => [key, row[key]]));
}
