// The same two runs as each tool writes them by its exports: calm (lr 0.1, acc 0.875) and bold (lr 0.2, acc 0.75), which began
// on 2026-02-01 at 10:00:00 and 10:30:00 UTC. A tool that writes local times was asked an hour east of Greenwich.

import type { Bundle, BundlePart } from "../../../src/importers/bundle";

/** All exports of one tool by what they are called, each as the parts that are handed over together. */
export interface TwinExports {
  readonly tool: string;
  readonly exports: Readonly<Record<string, Bundle>>;
}

const CALM = "0a1b2c3d4e5f60718293a4b5";
const BOLD = "1a2b3c4d5e6f70819203b4c5";
const CALM_32 = `${CALM}c6d7e8f9`;
const BOLD_32 = `${BOLD}d6e7f809`;
const CALM_AT = Date.UTC(2026, 1, 1, 10, 0, 0);
const BOLD_AT = Date.UTC(2026, 1, 1, 10, 30, 0);

const file = (name: string, ...lines: readonly string[]): BundlePart => ({ name, content: lines.join("\n") });
const json = (name: string, value: unknown): BundlePart => ({ name, content: JSON.stringify(value) });

const AIM: TwinExports = {
  tool: "Aim",
  exports: {
    "runs data frame": [
      file(
        "runs.csv",
        ",hash,name,description,archived,creation_time,end_time,active,experiment,tags,hparams.lr,hparams.optimizer,seed",
        `0,${CALM},calm,,False,${String(CALM_AT / 1000)}.311,${String(CALM_AT / 1000)}.9,False,cats,[],0.1,adam,7`,
        `1,${BOLD},bold,,False,${String(BOLD_AT / 1000)}.25,${String(BOLD_AT / 1000)}.5,False,cats,[],0.2,,8`,
      ),
    ],
    "runs table": [
      file(
        "runs-11_45_00-01-FEB-26.csv",
        '"experiment","experiment_description","run","date","duration","tags","acc ","hparams.lr","hparams.optimizer","seed"',
        '"cats","-","calm","10:00:00 · 01 Feb, 26","25sec","-","0.875","0.1","""adam""","7"',
        '"cats","-","bold","10:30:00 · 01 Feb, 26","25sec","-","0.75","0.2","None","8"',
      ),
    ],
    "runs table with local times": [
      file(
        "runs-12_45_00-01-FEB-26.csv",
        '"experiment","experiment_description","run","date","duration","tags","acc ","hparams.lr","hparams.optimizer","seed"',
        '"cats","-","calm","11:00:00 · 01 Feb, 26","25sec","-","0.875","0.1","""adam""","7"',
        '"cats","-","bold","11:30:00 · 01 Feb, 26","25sec","-","0.75","0.2","None","8"',
      ),
    ],
    "runs table with hashes": [
      file(
        "runs-11_50_00-01-FEB-26.csv",
        '"experiment","experiment_description","hash","run","date","duration","tags","acc ","hparams.lr","hparams.optimizer","seed"',
        `"cats","-","${CALM}","calm","11:00:00 · 01 Feb, 26","25sec","-","0.875","0.1","""adam""","7"`,
        `"cats","-","${BOLD}","bold","11:30:00 · 01 Feb, 26","25sec","-","0.75","0.2","None","8"`,
      ),
    ],
    "metrics data frame": [
      file(
        "metrics.csv",
        ",idx,step,value,epoch,time,run.hash,run.hparams.lr,run.hparams.optimizer,run.seed,metric.name,metric.context",
        `0,0,0,0.5,0,2026-02-01 10:00:10,${CALM},0.1,adam,7,acc,<ObjectFlag>`,
        `1,1,1,0.875,1,2026-02-01 10:00:20,${CALM},0.1,adam,7,acc,<ObjectFlag>`,
        `0,0,0,0.5,0,2026-02-01 10:30:10,${BOLD},0.2,,8,acc,<ObjectFlag>`,
        `1,1,1,0.75,1,2026-02-01 10:30:20,${BOLD},0.2,,8,acc,<ObjectFlag>`,
      ),
    ],
  },
};

const DVC_DEPS = { "data/cats.csv": { hash: "3ecfad755fa825f7a17c5526ec44e651", size: 4, nfiles: null } };
const dvcData = (rev: string, timestamp: string, lr: number, acc: number): object => ({
  rev,
  timestamp,
  params: { "params.yaml": { data: { lr } } },
  metrics: { "metrics.json": { data: { acc } } },
  deps: DVC_DEPS,
  outs: {},
  meta: {},
});

const DVC: TwinExports = {
  tool: "DVC",
  exports: {
    CSV: [
      file(
        "exp-show.csv",
        "Experiment,rev,typ,Created,parent,acc,lr,data/cats.csv",
        ",workspace,baseline,,,0.875,0.1,3ecfad755fa825f7a17c5526ec44e651",
        ",main,baseline,2026-02-01T10:00:00,,0.875,0.1,3ecfad755fa825f7a17c5526ec44e651",
        "bold,1a2b3c4,branch_base,2026-02-01T10:30:00,,0.75,0.2,3ecfad755fa825f7a17c5526ec44e651",
      ),
    ],
    Markdown: [
      file(
        "exp-show.md",
        "| Experiment         | Created      | acc   | lr  | data/cats.csv |",
        "|--------------------|--------------|-------|-----|---------------|",
        "| workspace          | -            | 0.875 | 0.1 | 3ecfad7       |",
        "| main               | Feb 01, 2026 | 0.875 | 0.1 | 3ecfad7       |",
        "| └── 1a2b3c4 [bold] | 10:30 AM     | 0.75  | 0.2 | 3ecfad7       |",
      ),
    ],
    JSON: [
      json("exp-show.json", [
        { rev: "workspace", name: null, data: dvcData("workspace", "", 0.1, 0.875), error: null },
        {
          rev: CALM,
          name: "main",
          data: dvcData(CALM, "2026-02-01T10:00:00", 0.1, 0.875),
          error: null,
          experiments: [
            {
              revs: [{ rev: BOLD, name: "bold", data: dvcData(BOLD, "2026-02-01T10:30:00", 0.2, 0.75) }],
              executor: null,
              name: "bold",
            },
          ],
        },
      ]),
    ],
  },
};

const DVCLIVE: TwinExports = {
  tool: "DVCLive",
  exports: {
    summaries: [
      json("calm/metrics.json", { acc: 0.875, step: 1 }),
      file("calm/params.yaml", "lr: 0.1"),
      json("bold/metrics.json", { acc: 0.75, step: 1 }),
      file("bold/params.yaml", "lr: 0.2"),
    ],
    "summaries without settings": [
      json("calm/metrics.json", { acc: 0.875, step: 1 }),
      json("bold/metrics.json", { acc: 0.75, step: 1 }),
    ],
    curves: [
      file("calm/plots/metrics/acc.tsv", "step\tacc", "0\t0.5", "1\t0.875"),
      file("bold/plots/metrics/acc.tsv", "step\tacc", "0\t0.5", "1\t0.75"),
    ],
  },
};

const WANDB: TwinExports = {
  tool: "W&B",
  exports: {
    "runs table": [
      file(
        "wandb_export_2026-02-01T12_00_00.000+01_00.csv",
        '"Name","State","Notes","User","Tags","Created","Runtime","Sweep","lr","acc"',
        '"calm-sky-1","finished","-","ada","","2026-02-01T10:00:00.000Z","60","","0.1","0.875"',
        '"bold-sea-2","finished","-","ada","","2026-02-01T10:30:00.000Z","60","","0.2","0.75"',
      ),
    ],
    "runs table with ids": [
      file(
        "wandb_export_2026-02-01T12_01_00.000+01_00.csv",
        '"Name","ID","State","Created","Runtime","lr","acc"',
        '"calm-sky-1","x1y2z3a4","finished","2026-02-01T10:00:00.000Z","60","0.1","0.875"',
        '"bold-sea-2","b1y2z3a5","finished","2026-02-01T10:30:00.000Z","60","0.2","0.75"',
      ),
    ],
    "runs table without times": [
      file(
        "wandb_export_2026-02-01T12_02_00.000+01_00.csv",
        '"Name","lr","acc"',
        '"calm-sky-1","0.1","0.875"',
        '"bold-sea-2","0.2","0.75"',
      ),
    ],
    chart: [
      file(
        "wandb_export_2026-02-01T12_03_00.000+01_00.csv",
        '"Step","calm-sky-1 - acc","calm-sky-1 - acc__MIN","calm-sky-1 - acc__MAX","bold-sea-2 - acc","bold-sea-2 - acc__MIN","bold-sea-2 - acc__MAX"',
        '"0","0.5","0.5","0.5","0.5","0.5","0.5"',
        '"1","0.875","0.875","0.875","0.75","0.75","0.75"',
      ),
    ],
    "run folders": [
      ["20260201_110000-x1y2z3a4", CALM_AT, 0.1, 0.875] as const,
      ["20260201_113000-b1y2z3a5", BOLD_AT, 0.2, 0.75] as const,
    ].flatMap(([folder, at, lr, acc]) => [
      json(`wandb/run-${folder}/files/wandb-summary.json`, {
        acc,
        _timestamp: at / 1000 + 61.5,
        _runtime: 60.25,
        _step: 1,
      }),
      file(
        `wandb/run-${folder}/files/config.yaml`,
        "wandb_version: 1",
        "lr:",
        "  desc: null",
        `  value: ${String(lr)}`,
      ),
    ]),
  },
};

const mlflowRun = (id: string, name: string, at: number, lr: number, acc: number): object => ({
  info: {
    run_id: id,
    run_uuid: id,
    run_name: name,
    experiment_id: "1",
    user_id: "ada",
    status: "FINISHED",
    start_time: at,
    end_time: at + 60_000,
    lifecycle_stage: "active",
  },
  data: {
    metrics: [{ key: "acc", value: acc, timestamp: at, step: 1 }],
    params: [{ key: "lr", value: String(lr) }],
    tags: [{ key: "mlflow.runName", value: name }],
  },
});

const mlflowStore = (id: string, name: string, at: number, lr: number, acc: number): BundlePart[] => [
  file(
    `mlruns/1/${id}/meta.yaml`,
    "artifact_uri: x",
    `end_time: ${String(at + 60_000)}`,
    "experiment_id: '1'",
    "lifecycle_stage: active",
    `run_id: ${id}`,
    `run_name: ${name}`,
    `run_uuid: ${id}`,
    `start_time: ${String(at)}`,
    "status: 3",
    "user_id: ada",
  ),
  file(`mlruns/1/${id}/params/lr`, String(lr)),
  file(`mlruns/1/${id}/metrics/acc`, `${String(at)} 0.5 0`, `${String(at + 1000)} ${String(acc)} 1`),
];

const MLFLOW: TwinExports = {
  tool: "MLflow",
  exports: {
    "UI table": [
      file(
        "runs.csv",
        '"Start Time","Duration","Run ID","Name","Source Type","Source Name","User","Status","lr","acc"',
        `"2026-02-01 11:00:00","1.0min","${CALM_32}","calm","LOCAL","train.py","ada","FINISHED","0.1","0.875"`,
        `"2026-02-01 11:30:00","1.0min","${BOLD_32}","bold","LOCAL","train.py","ada","FINISHED","0.2","0.75"`,
      ),
    ],
    "search_runs CSV": [
      file(
        "search.csv",
        "run_id,experiment_id,status,artifact_uri,start_time,end_time,metrics.acc,params.lr,tags.mlflow.runName",
        `${CALM_32},1,FINISHED,x,2026-02-01 10:00:00+00:00,2026-02-01 10:01:00+00:00,0.875,0.1,calm`,
        `${BOLD_32},1,FINISHED,x,2026-02-01 10:30:00+00:00,2026-02-01 10:31:00+00:00,0.75,0.2,bold`,
      ),
    ],
    "search_runs JSON": [
      json("search.json", {
        run_id: { "0": CALM_32, "1": BOLD_32 },
        experiment_id: { "0": "1", "1": "1" },
        status: { "0": "FINISHED", "1": "FINISHED" },
        artifact_uri: { "0": "x", "1": "x" },
        start_time: { "0": CALM_AT, "1": BOLD_AT },
        "metrics.acc": { "0": 0.875, "1": 0.75 },
        "params.lr": { "0": "0.1", "1": "0.2" },
      }),
    ],
    REST: [
      json("rest.json", {
        runs: [
          mlflowRun(CALM_32, "calm", CALM_AT, 0.1, 0.875),
          mlflowRun(BOLD_32, "bold", BOLD_AT, 0.2, 0.75),
        ],
      }),
    ],
    "file store": [
      ...mlflowStore(CALM_32, "calm", CALM_AT, 0.1, 0.875),
      ...mlflowStore(BOLD_32, "bold", BOLD_AT, 0.2, 0.75),
    ],
    "chart of curves": [
      file(
        "chart.csv",
        "Run,Run ID,metric,step,timestamp,value",
        `calm,${CALM_32},acc,0,${String(CALM_AT)},0.5`,
        `calm,${CALM_32},acc,1,${String(CALM_AT + 1000)},0.875`,
        `bold,${BOLD_32},acc,0,${String(BOLD_AT)},0.5`,
        `bold,${BOLD_32},acc,1,${String(BOLD_AT + 1000)},0.75`,
      ),
    ],
    "chart of runs": [
      file("bars.csv", "Run,Run ID,acc,lr", `calm,${CALM_32},0.875,0.1`, `bold,${BOLD_32},0.75,0.2`),
    ],
  },
};

const OPTUNA: TwinExports = {
  tool: "Optuna",
  exports: {
    "data frame": [
      file(
        "trials.csv",
        ",number,value,datetime_start,datetime_complete,duration,params_lr,state",
        "0,0,0.875,2026-02-01 10:00:00.123456,2026-02-01 10:01:00.123456,0 days 00:01:00,0.1,COMPLETE",
        "1,1,0.75,2026-02-01 10:30:00.123456,2026-02-01 10:31:00.123456,0 days 00:01:00,0.2,COMPLETE",
      ),
    ],
    dashboard: [
      file("study.csv", "Number,State,Value,Param lr", "0,COMPLETE,0.875,0.1", "1,COMPLETE,0.75,0.2"),
    ],
    "dashboard with a metric name": [
      file("study.csv", "Number,State,acc,Param lr", "0,COMPLETE,0.875,0.1", "1,COMPLETE,0.75,0.2"),
    ],
    "CLI JSON": [
      json("trials.json", [
        {
          number: 0,
          value: 0.875,
          datetime_start: "2026-02-01 10:00:00",
          datetime_complete: "2026-02-01 10:01:00",
          duration: "0:01:00",
          params: { lr: 0.1 },
          user_attrs: {},
          state: "COMPLETE",
        },
        {
          number: 1,
          value: 0.75,
          datetime_start: "2026-02-01 10:30:00",
          datetime_complete: "2026-02-01 10:31:00",
          duration: "0:01:00",
          params: { lr: 0.2 },
          user_attrs: {},
          state: "COMPLETE",
        },
      ]),
    ],
  },
};

const CLEARML: TwinExports = {
  tool: "ClearML",
  exports: {
    table: [
      file(
        "ClearML vision Experiments-table.csv",
        "ID,TYPE,NAME,STATUS,PROJECT,USER,STARTED,ITERATION,RUN TIME,acc,lr",
        `${CALM_32},TRAINING,calm,Completed,vision,ada,2026-02-01 10:00:00,1,60,0.875,0.1`,
        `${BOLD_32},TRAINING,bold,Completed,vision,ada,2026-02-01 10:30:00,1,60,0.75,0.2`,
      ),
    ],
    "table without ids": [
      file(
        "ClearML vision Experiments-table (1).csv",
        "TYPE,NAME,STATUS,PROJECT,USER,STARTED,ITERATION,RUN TIME,acc,lr",
        `TRAINING,calm,Completed,vision,ada,2026-02-01 11:00:00,1,60,0.875,0.1`,
        `TRAINING,bold,Completed,vision,ada,2026-02-01 11:30:00,1,60,0.75,0.2`,
      ),
    ],
    comparison: [file("Scalars compare table.csv", "Metric,Variant,calm,bold", "acc,acc,0.875,0.75")],
  },
};

const LIGHTNING: TwinExports = {
  tool: "Lightning",
  exports: {
    log: [
      file(
        "calm/metrics.csv",
        "epoch,step,train_loss_epoch,val_acc",
        "0,10,,0.5",
        "0,10,0.9,",
        "1,20,,0.875",
        "1,20,0.6,",
      ),
    ],
    "log with settings": [
      file(
        "calm/metrics.csv",
        "epoch,step,train_loss_epoch,val_acc",
        "0,10,,0.5",
        "0,10,0.9,",
        "1,20,,0.875",
        "1,20,0.6,",
      ),
      file("calm/hparams.yaml", "lr: 0.1"),
    ],
  },
};

const rayLines = [0.5, 0.875].map((acc, at) => ({
  acc,
  training_iteration: at + 1,
  time_total_s: 20 * (at + 1),
  timestamp: CALM_AT / 1000 + 20 * (at + 1),
  date: `2026-02-01_10-00-${String(20 * (at + 1))}`,
  trial_id: "a1b2c3d4",
  pid: 42,
  hostname: "box",
  node_ip: "10.0.0.5",
  done: at === 1,
  config: { lr: 0.1 },
}));

const RAY: TwinExports = {
  tool: "Ray",
  exports: {
    progress: [
      file(
        "PPO_x_a1b2c3d4/progress.csv",
        "acc,training_iteration,time_total_s,timestamp,trial_id,date,pid,hostname,node_ip,done,config/lr",
        "0.5,1,20,1769940020,a1b2c3d4,2026-02-01_10-00-20,42,box,10.0.0.5,False,0.1",
        "0.875,2,40,1769940040,a1b2c3d4,2026-02-01_10-00-40,42,box,10.0.0.5,True,0.1",
      ),
    ],
    result: [
      { name: "PPO_x_a1b2c3d4/result.json", content: rayLines.map((one) => JSON.stringify(one)).join("\n") },
    ],
    "result alone": [{ name: "result.json", content: rayLines.map((one) => JSON.stringify(one)).join("\n") }],
    "result with params": [
      { name: "PPO_x_a1b2c3d4/result.json", content: rayLines.map((one) => JSON.stringify(one)).join("\n") },
      json("PPO_x_a1b2c3d4/params.json", { lr: 0.1 }),
    ],
  },
};

const SACRED_RUN = {
  artifacts: [],
  command: "train",
  experiment: { name: "cats", sources: [], dependencies: [], repositories: [] },
  host: { hostname: "box" },
  heartbeat: "2026-02-01T10:01:00.000000",
  start_time: "2026-02-01T10:00:00.000000",
  stop_time: "2026-02-01T10:01:00.000000",
  status: "COMPLETED",
  result: 0.875,
  meta: {},
  resources: [],
};

const SACRED: TwinExports = {
  tool: "Sacred",
  exports: {
    folder: [
      json("runs/1/run.json", SACRED_RUN),
      json("runs/1/config.json", { lr: 0.1, seed: 7 }),
      json("runs/1/metrics.json", {
        acc: {
          steps: [0, 1],
          values: [0.5, 0.875],
          timestamps: ["2026-02-01T10:00:01", "2026-02-01T10:00:02"],
        },
      }),
    ],
    "run and config": [json("run.json", SACRED_RUN), json("config.json", { lr: 0.1, seed: 7 })],
  },
};

const NEPTUNE: TwinExports = {
  tool: "Neptune",
  exports: {
    "data frame": [
      file(
        "runs.csv",
        ",sys/creation_time,sys/failed,sys/id,sys/name,sys/state,metrics/acc,parameters/lr",
        "0,2026-02-01 10:00:00+00:00,False,CATS-1,calm,Inactive,0.875,0.1",
        "1,2026-02-01 10:30:00+00:00,False,CATS-2,bold,Inactive,0.75,0.2",
      ),
    ],
    "table without ids": [
      file(
        "runs-table.csv",
        "sys/creation_time,sys/name,metrics/acc,parameters/lr",
        "2026-02-01 11:00:00,calm,0.875,0.1",
        "2026-02-01 11:30:00,bold,0.75,0.2",
      ),
    ],
  },
};

const COMET: TwinExports = {
  tool: "Comet",
  exports: {
    "folder by key": [
      file(
        `${CALM_32}/metrics.jsonl`,
        '{"metricName": "acc", "metricValue": "0.5", "timestamp": 1, "step": 0, "epoch": 0}',
        '{"metricName": "acc", "metricValue": "0.875", "timestamp": 2, "step": 1, "epoch": 1}',
      ),
      json(`${CALM_32}/parameters.json`, [{ name: "lr", valueCurrent: "0.1" }]),
      json(`${CALM_32}/others.json`, [{ name: "Name", valueCurrent: "calm" }]),
    ],
    "folder by name": [
      file(
        "calm/metrics.jsonl",
        '{"metricName": "acc", "metricValue": "0.5", "timestamp": 1, "step": 0, "epoch": 0}',
        '{"metricName": "acc", "metricValue": "0.875", "timestamp": 2, "step": 1, "epoch": 1}',
      ),
      json("calm/parameters.json", [{ name: "lr", valueCurrent: "0.1" }]),
      json("calm/others.json", [{ name: "Name", valueCurrent: "calm" }]),
    ],
    "offline archive": [
      json("experiment.json", {
        offline_id: CALM_32,
        project_name: "cats",
        start_time: CALM_AT,
        stop_time: CALM_AT + 60_000,
        tags: [],
        workspace: "ada",
        resume_strategy: "create",
      }),
      file(
        "messages.json",
        '{"payload":{"key":"Name","message_id":2,"value":"calm"},"type":"log_other"}',
        '{"payload":{"message_id":3,"param":{"paramName":"lr","paramValue":0.1},"step":null},"type":"parameter_msg"}',
        '{"payload":{"message_id":4,"metric":{"metricName":"acc","metricValue":0.5,"step":0}},"type":"metric_msg"}',
        '{"payload":{"message_id":5,"metric":{"metricName":"acc","metricValue":0.875,"step":1}},"type":"metric_msg"}',
      ),
    ],
  },
};

const SWANLAB: TwinExports = {
  tool: "SwanLab",
  exports: {
    table: [
      file(
        "swanlab_experiments_2026-2-1_4-0-0.csv",
        "Name,State,Created,Runtime,lr,acc",
        "calm,Finished,2026/02/01 11:00:00,1min,0.1,0.875",
        "bold,Finished,2026/02/01 11:30:00,1min,0.2,0.75",
      ),
    ],
    "summary only": [file("swanlab_experiments_2026-2-1_4-0-1.csv", "Name,acc", "calm,0.875", "bold,0.75")],
    scalars: [
      file(
        "scalars.csv",
        "step,calm-acc_step,calm-acc_timestamp,bold-acc_step,bold-acc_timestamp",
        `0,0.5,${String(CALM_AT)},0.5,${String(BOLD_AT)}`,
        `1,0.875,${String(CALM_AT + 10_000)},0.75,${String(BOLD_AT + 10_000)}`,
      ),
    ],
  },
};

const TRACKIO_POINTS = [
  { timestamp: "2026-02-01T10:00:00", step: 0, value: 0.5 },
  { timestamp: "2026-02-01T10:00:10", step: 1, value: 0.875 },
];

const TRACKIO: TwinExports = {
  tool: "Trackio",
  exports: {
    chart: [file("acc.csv", "step,acc,series_key,run", "0,0.5,0d1c,calm", "1,0.875,0d1c,calm")],
    metric: [json("acc.json", { project: "cats", run: "calm", metric: "acc", values: TRACKIO_POINTS })],
    run: [
      json("run.json", {
        project: "cats",
        run: "calm",
        run_id: "0d1c",
        num_logs: 2,
        metrics: ["acc"],
        config: { lr: 0.1, _Created: "2026-02-01T10:00:00", _Username: "ada" },
      }),
      json("acc.json", { project: "cats", run: "calm", metric: "acc", values: TRACKIO_POINTS }),
    ],
  },
};

const TENSORBOARD: TwinExports = {
  tool: "TensorBoard",
  exports: {
    "HParams CSV": [file("hparams_table.csv", "lr,acc", "0.1,0.875", "0.2,0.75")],
    "HParams JSON": [
      json("hparams.json", {
        header: ["lr", "acc"],
        rows: [
          [0.1, 0.875],
          [0.2, 0.75],
        ],
      }),
    ],
  },
};

const TENSORBOARD_SCALARS: TwinExports = {
  tool: "TensorBoard scalars",
  exports: {
    CSV: [
      file(
        "run-calm-tag-acc.csv",
        "Wall time,Step,Value",
        `${String(CALM_AT / 1000)},0,0.5`,
        `${String(CALM_AT / 1000 + 10)},1,0.875`,
      ),
    ],
    JSON: [
      json("run-calm-tag-acc.json", [
        [CALM_AT / 1000, 0, 0.5],
        [CALM_AT / 1000 + 10, 1, 0.875],
      ]),
    ],
  },
};

const KERAS: TwinExports = {
  tool: "Keras",
  exports: {
    log: [
      file(
        "calm/training.log",
        "epoch,accuracy,loss,val_accuracy,val_loss",
        "0,0.5,1.2,0.55,1.1",
        "1,0.875,0.9,0.64,0.95",
      ),
    ],
    history: [
      json("calm/history.json", {
        loss: [1.2, 0.9],
        accuracy: [0.5, 0.875],
        val_loss: [1.1, 0.95],
        val_accuracy: [0.55, 0.64],
      }),
    ],
  },
};

const TRANSFORMERS: TwinExports = {
  tool: "Transformers",
  exports: {
    state: [
      json("calm/trainer_state.json", {
        best_metric: 0.875,
        epoch: 2,
        global_step: 20,
        num_train_epochs: 2,
        train_batch_size: 8,
        log_history: [
          { epoch: 1, eval_accuracy: 0.5, step: 10 },
          { epoch: 2, eval_accuracy: 0.875, step: 20 },
          { epoch: 2, train_loss: 0.25, train_runtime: 60, step: 20 },
        ],
      }),
    ],
    results: [
      json("calm/all_results.json", { epoch: 2, eval_accuracy: 0.875, train_loss: 0.25, train_runtime: 60 }),
    ],
  },
};

const GUILD: TwinExports = {
  tool: "Guild",
  exports: {
    comparison: [
      file(
        "compare.csv",
        "run,operation,started,time,status,label,lr,step,acc",
        `${CALM_32.slice(0, 8)},train.py,2026-02-01 11:00:00,0:01:00,completed,a,0.1,1,0.875`,
        `${BOLD_32.slice(0, 8)},train.py,2026-02-01 11:30:00,0:01:00,completed,b,0.2,1,0.75`,
      ),
    ],
    runs: [
      json("runs.json", [
        {
          id: CALM_32,
          run_dir: "/r/1",
          opref: "train.py",
          label: "a",
          started: CALM_AT * 1000,
          status: "completed",
          stopped: CALM_AT * 1000 + 60_000_000,
        },
        {
          id: BOLD_32,
          run_dir: "/r/2",
          opref: "train.py",
          label: "b",
          started: BOLD_AT * 1000,
          status: "completed",
          stopped: BOLD_AT * 1000 + 60_000_000,
        },
      ]),
    ],
    scalars: [
      file(
        "scalars.csv",
        "run,path,tag,value,step",
        `${CALM_32},.guild,acc,0.5,0`,
        `${CALM_32},.guild,acc,0.875,1`,
        `${BOLD_32},.guild,acc,0.5,0`,
        `${BOLD_32},.guild,acc,0.75,1`,
      ),
    ],
  },
};

/** Every tool of which Runsheet reads more than one export. */
export const TWIN_EXPORTS: readonly TwinExports[] = [
  AIM,
  DVC,
  DVCLIVE,
  WANDB,
  MLFLOW,
  OPTUNA,
  CLEARML,
  LIGHTNING,
  RAY,
  SACRED,
  NEPTUNE,
  COMET,
  SWANLAB,
  TRACKIO,
  TENSORBOARD,
  TENSORBOARD_SCALARS,
  KERAS,
  TRANSFORMERS,
  GUILD,
];
