// What formats make of the tables and documents of many runs: one table for all, a line a document.

import { engineWith } from "../../worker/engine-with";
import { readPart } from "../../../src/importers/reading/read-part";
import { recognise } from "../../../src/importers/registry";
import { EventLoopPace } from "../../../src/worker/pace";
import { guessesOf, takenFor } from "./taken-for";

interface Case {
  readonly id: string;
  readonly name?: string;
  readonly text: string;
  readonly taken: readonly (readonly [header: string, target: string])[];
  readonly unsure?: readonly string[];
  readonly goals?: Readonly<Record<string, string>>;
  /** The runs that are added, where not all rows are runs. */
  readonly runs: number;
  readonly statuses?: readonly string[];
}

const CASES: readonly Case[] = [
  {
    id: "autogluon-leaderboard",
    text:
      "model,score_test,score_val,eval_metric,pred_time_val,fit_time,fit_time_marginal,stack_level,can_infer,fit_order\n" +
      "WeightedEnsemble_L2,-0.31,-0.30,rmse,0.02,3.5,0.1,2,True,3\n" +
      "LightGBM,-0.35,-0.33,rmse,0.01,1.5,1.5,1,True,1\n",
    taken: [
      ["model", "field name"],
      ["model", "field model"],
      ["score_test", "metric score_test"],
      ["score_val", "metric score_val"],
      ["eval_metric", "parameter eval_metric"],
      ["pred_time_val", "metric pred_time_val"],
      ["fit_time", "metric fit_time"],
      ["fit_time_marginal", "metric fit_time_marginal"],
      ["stack_level", "parameter stack_level"],
      ["can_infer", "ignored"],
      ["fit_order", "ignored"],
    ],
    goals: {
      score_test: "maximize",
      score_val: "maximize",
      pred_time_val: "minimize",
      fit_time: "minimize",
      fit_time_marginal: "minimize",
    },
    runs: 2,
  },
  {
    id: "guild-runs-json",
    text: JSON.stringify([
      {
        id: "0a1b2c3d4e5f60718293a4b5c6d7e8f9",
        run_dir: "/runs/0a1b",
        opref: "train.py",
        exit_status: 0,
        cmd: "python",
        comments: [],
        marked: false,
        label: "lr=0.1",
        started: 1700000000000000,
        status: "completed",
        stopped: 1700000060000000,
        tags: ["a", "b"],
      },
      {
        id: "1a1b",
        run_dir: "/runs/1",
        opref: "train.py",
        label: "lr=0.2",
        started: 1700000100000000,
        status: "terminated",
      },
    ]),
    taken: [
      ["id", "field sourceId"],
      ["label", "field name"],
      ["opref", "field experiment"],
      ["status", "field status"],
      ["started", "field started"],
      ["stopped - started", "field duration"],
      ["tags", "ignored"],
      ["tags", "field tags"],
    ],
    runs: 2,
    statuses: ["Completed", "Stopped"],
  },
  {
    id: "guild-runs-json",
    text: JSON.stringify({
      id: "0a1b2c3d4e5f60718293a4b5c6d7e8f9",
      operation: "train.py",
      label: "best",
      status: "completed",
      started: "2023-11-14 22:13:20",
      stopped: "2023-11-14 22:14:20",
      flags: { lr: 0.1, opt: { name: "adam" } },
      scalars: { loss: [0.3, 9], acc: { last: [0.9, 9], max: [0.95, 3] }, "sys/cpu_util": [0.3, 9] },
    }),
    taken: [
      ["id", "field sourceId"],
      ["label", "field name"],
      ["opref", "field experiment"],
      ["status", "field status"],
      ["started", "field started"],
      ["stopped - started", "field duration"],
      ["lr", "parameter lr"],
      ["opt.name", "parameter opt.name"],
      ["loss", "metric loss"],
      ["acc", "metric acc"],
    ],
    runs: 1,
    statuses: ["Completed"],
  },
  {
    id: "guild-compare-csv",
    text:
      "run,operation,started,time,status,label,sourcecode,lr,opt,step,loss,acc\n" +
      "0a1b2c3d,train.py,2023-11-14 22:13:20,0:01:00,completed,a,abc,0.1,adam,9,0.3,0.9\n" +
      "1a1b2c3d,train.py,2023-11-14 22:15:20,0:00:10,error,b,abc,0.2,adam,2,,\n",
    taken: [
      ["run", "field sourceId"],
      ["operation", "field experiment"],
      ["started", "field started"],
      ["time", "field duration"],
      ["status", "field status"],
      ["label", "field name"],
      ["sourcecode", "field codeVersion"],
      ["lr", "parameter lr"],
      ["opt", "parameter opt"],
      ["step", "ignored"],
      ["loss", "metric loss"],
      ["acc", "metric acc"],
    ],
    runs: 2,
    statuses: ["Completed", "Failed"],
  },
  {
    id: "aim-runs-csv",
    text:
      '"experiment","experiment_description","hash","run","description","creator","date","duration","tags","loss subset=""train"" ","best ","lr","opt"\r\n' +
      '"cats","-","0a1b2c3d4e5f60718293a4b5","Run 1","-","ada","14:05:59 · 03 Nov, 25","2m 3s","a, b","0.3","0.9","0.1","""adam"""\r\n' +
      '"--","--","--","--","--","--","--","--","--","--","--","--","--"\r\n' +
      '"cats","-","1a1b2c3d4e5f60718293a4b5","Run 2","-","ada","15:05:59 · 03 Nov, 25","2m 3s","-","Inf","0.8","0.2","None"\r\n',
    taken: [
      ["experiment", "field experiment"],
      ["experiment_description", "ignored"],
      ["hash", "field sourceId"],
      ["run", "field name"],
      ["description", "field notes"],
      ["creator", "field author"],
      ["date", "field started"],
      ["duration", "field duration"],
      ["tags", "field tags"],
      ['loss subset="train"', 'metric loss subset="train"'],
      ["best", "metric best"],
      ["lr", "parameter lr"],
      ["opt", "parameter opt"],
    ],
    runs: 2,
  },
  {
    id: "clearml-table-csv",
    text:
      "ID,TYPE,NAME,TAGS: tags,STATUS,PROJECT,USER,STARTED,UPDATED,ITERATION,RUN TIME,PARENT TASK: name,accuracy,Args.lr\n" +
      "0a1b2c3d4e5f60718293a4b5c6d7e8f9,training,cats,a,completed,vision,ada,2023-11-14 22:13:20,2023-11-14 22:15:20,9,0:01:00,x,0.9,0.1\n" +
      "1a1b2c3d4e5f60718293a4b5c6d7e8f9,training,dogs,a,aborted,vision,ada,2023-11-14 22:16:20,2023-11-14 22:17:20,9,0:01:00,x,0.8,0.2\n",
    taken: [
      ["ID", "field sourceId"],
      ["TYPE", "ignored"],
      ["NAME", "field name"],
      ["TAGS: tags", "field tags"],
      ["STATUS", "field status"],
      ["PROJECT", "field experiment"],
      ["USER", "field author"],
      ["STARTED", "field started"],
      ["UPDATED", "ignored"],
      ["ITERATION", "ignored"],
      ["RUN TIME", "field duration"],
      ["PARENT TASK: name", "ignored"],
      ["accuracy", "metric accuracy"],
      ["Args.lr", "parameter lr"],
    ],
    runs: 2,
    statuses: ["Completed", "Stopped"],
  },
  {
    id: "clearml-compare-csv",
    text: "Metric,Variant,cats,dogs\naccuracy,accuracy,0.9,0.8\nloss,val,0.3,\n",
    taken: [
      ["Name", "field name"],
      ["accuracy", "metric accuracy"],
      ["loss/val", "metric loss/val"],
    ],
    runs: 2,
  },
  {
    id: "neptune-runs",
    text:
      "sys/creation_time,sys/id,sys/name,sys/owner,sys/running_time,sys/failed,sys/state,sys/tags,parameters/lr,train/loss,monitoring/cpu\n" +
      '2023-11-14 22:13:20.5+00:00,CATS-1,calm,ada,60.5,False,inactive,"a,b",0.1,0.3,12\n' +
      "2023-11-14 22:15:20.5+00:00,CATS-2,bold,ada,10.5,True,inactive,,0.2,0.4,13\n" +
      "2023-11-14 22:16:20.5+00:00,CATS-3,cool,ada,10.5,False,active,,0.3,0.5,13\n",
    taken: [
      ["sys/creation_time", "field started"],
      ["sys/id", "field sourceId"],
      ["sys/name", "field name"],
      ["sys/owner", "field author"],
      ["sys/running_time", "field duration"],
      ["sys/failed", "ignored"],
      ["sys/state", "ignored"],
      ["sys/tags", "field tags"],
      ["monitoring/cpu", "ignored"],
      ["sys/failed + sys/state", "field status"],
      ["parameters/lr", "parameter lr"],
      ["train/loss", "metric train/loss"],
    ],
    runs: 3,
    statuses: ["Completed", "Failed", "Running"],
  },
  {
    id: "tensorboard-hparams",
    name: "hparams_table.csv",
    text: "lr,num_units,bias,opt,loss/val,extra\n0.1,16.0,1.0,adam,0.3,7\n0.2,32.0,0.0,sgd,0.4,8\n",
    taken: [
      ["lr", "parameter lr"],
      ["num_units", "parameter num_units"],
      ["bias", "parameter bias"],
      ["opt", "parameter opt"],
      ["loss/val", "metric loss/val"],
      ["extra", "metric extra"],
    ],
    unsure: ["extra"],
    runs: 2,
  },
  {
    id: "tensorboard-hparams",
    text: JSON.stringify({
      header: ["lr", "accuracy"],
      rows: [
        [0.1, 0.9],
        [0.2, null],
      ],
    }),
    taken: [
      ["lr", "parameter lr"],
      ["accuracy", "metric accuracy"],
    ],
    runs: 2,
  },
  {
    id: "comet-experiment",
    name: "metrics.jsonl",
    text:
      '{"metricName": "loss", "metricValue": "0.5", "timestamp": 1, "step": 0, "epoch": 0}\n' +
      '{"metricName": "loss", "metricValue": "0.3", "timestamp": 2, "step": 10, "epoch": 1}\n' +
      '{"metricName": "sys.cpu", "metricValue": "3", "timestamp": 2, "step": null, "epoch": null}\n' +
      '{"metricName": "acc", "metricValue": 0.9, "timestamp": 3, "step": 10, "epoch": 1}\n',
    taken: [
      ["loss", "metric loss"],
      ["acc", "metric acc"],
    ],
    runs: 1,
  },
  {
    id: "config-file",
    name: "config-only.json",
    text: '{"wandb_version": 1, "_wandb": {"value": {"t": 3}}, "lr": {"desc": null, "value": 0.01}, "gamma": 0.99, "vf_loss_coeff": 1.0, "metrics_smoothing_episodes": 100, "train_batch_size": 60000}',
    taken: [
      ["lr", "parameter lr"],
      ["gamma", "parameter gamma"],
      ["vf_loss_coeff", "parameter vf_loss_coeff"],
      ["metrics_smoothing_episodes", "parameter metrics_smoothing_episodes"],
      ["train_batch_size", "parameter train_batch_size"],
    ],
    runs: 1,
    statuses: [""],
  },
  {
    id: "config-file",
    name: "args.yaml",
    text: "task: detect\nmodel: yolov8n.pt\nepochs: 100\nlr0: 0.01\nseed: 0\n",
    taken: [
      ["task", "parameter task"],
      ["model", "field model"],
      ["epochs", "parameter epochs"],
      ["lr0", "parameter lr0"],
      ["seed", "field seed"],
    ],
    runs: 1,
    statuses: [""],
  },
];

test.each(CASES)(
  "$id",
  async ({ id, name = "pasted text", text, taken, unsure = [], goals, runs, statuses }) => {
    const content = await readPart({ name, content: text }, new EventLoopPace());
    const [first] = recognise([content]);
    expect(first?.importer.id).toBe(id);
    const raw = first?.importer.read([content]);
    expect(raw && takenFor(raw)).toEqual(taken);
    expect(raw && guessesOf(raw).map(([header]) => header)).toEqual(unsure);
    const stated = raw?.columns.flatMap(({ header, goal }) => (goal ? [[header, goal] as const] : [])) ?? [];
    expect(Object.fromEntries(stated)).toEqual(goals ?? {});

    const held = await engineWith({ name, content: text });
    const preview = await held.plan([]);
    expect(preview.counts).toEqual({ add: runs, update: 0, skip: 0, reject: 0 });
    expect(preview.notices.filter(({ rule }) => rule === "kept-as-text" || rule === "kept-beside")).toEqual(
      [],
    );
    if (statuses) {
      const block = await held.additions(0, Infinity, ["Status"]);
      expect(block?.rows.flat()).toEqual(statuses);
    }
  },
);

test.each([
  ["model,score_val", "a,0.9\n"],
  ["run,operation,started,time,label,status", "1,a,2026-01-01,3,b,done\n"],
  ["experiment,hash,run,date", "a,b,c,d\n"],
  ["TYPE,NAME,STATUS,accuracy", "a,b,completed,0.9\n"],
  ["Metric,Variant,note", "acc,acc,fine\n"],
  ["sys/id,lr", "A-1,0.1\n"],
  ["lr,loss/val", "0.1,0.3\n"],
])("a table with the header %s is that of no tool", async (header, rows) => {
  const content = await readPart({ name: "runs.csv", content: `${header}\n${rows}` }, new EventLoopPace());
  expect(recognise([content]).map(({ importer }) => importer.id)).toEqual(["generic-csv"]);
});

test.each([
  ["settings.json", '{"lr": 0.1, "accuracy": 0.9}'],
  ["reconfigured.json", '{"lr": 0.1}'],
  ["params.json", "{}"],
  ["params.json", '[{"lr": 0.1}]'],
  ["x.json", '{"header": ["a"], "rows": [[1, 2]]}'],
  ["x.json", '{"header": ["a"], "rows": [[1]], "title": "x"}'],
  ["x.json", '[{"id": 1, "status": "done", "opref": "a"}]'],
  ["x.json", '[{"name": "lr", "value": 3}]'],
])("%s with %s is that of no tool", async (name, text) => {
  const content = await readPart({ name, content: text }, new EventLoopPace());
  expect(recognise([content]).map(({ importer }) => importer.id)).toEqual(["generic-json"]);
});

test("what cometx puts beside the metrics belongs to the run of the folder", async () => {
  const held = await engineWith([
    {
      name: "x/0a1b2c3d4e5f60718293a4b5c6d7e8f9/metrics.jsonl",
      content:
        '{"metricName": "acc", "metricValue": "0.9", "step": 1}\n{"metricName": "acc", "metricValue": "0.8", "step": 2}\n',
    },
    {
      name: "x/0a1b2c3d4e5f60718293a4b5c6d7e8f9/parameters.json",
      content: '[{"name": "lr", "valueCurrent": "0.1"}]',
    },
    {
      name: "x/0a1b2c3d4e5f60718293a4b5c6d7e8f9/others.jsonl",
      content: '{"name": "Name", "valueCurrent": "calm"}\n{"name": "x", "valueCurrent": "y"}\n',
    },
  ]);
  const preview = await held.plan([]);
  expect(preview.parts.map(({ role }) => role)).toEqual(["curves", "parameters", "about the run"]);
  expect(preview.curves).toMatchObject({ written: 1, points: 2 });
  const block = await held.additions(0, Infinity, ["Name", "Source ID", "lr", "acc"]);
  expect(block?.rows).toEqual([["calm", "0a1b2c3d4e5f60718293a4b5c6d7e8f9", 0.1, 0.9]]);
});

test("without the spaces behind its metrics a table of Aim is read by names", async () => {
  const text =
    "experiment,hash,run,date,duration,acc,lr,extra\n" +
    "cats,0a1b2c3d4e5f60718293a4b5,Run 1,14:05:59 · 03 Nov 25,1m,0.9,0.1,3\n";
  const content = await readPart({ name: "runs.csv", content: text }, new EventLoopPace());
  const raw = recognise([content])[0]?.importer.read([content]);
  expect(raw && takenFor(raw).slice(5)).toEqual([
    ["acc", "metric acc"],
    ["lr", "parameter lr"],
    ["extra", "metric extra"],
  ]);
  expect(raw && guessesOf(raw).map(([header]) => header)).toEqual(["extra"]);
});
