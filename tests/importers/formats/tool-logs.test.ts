import { targetKey } from "../../../src/tracking/schema/target-key";
import type { BundlePart } from "../../../src/importers/bundle";
import { recognise } from "../../../src/importers/registry";
import { containing } from "../../support/containing";
import { documentOf, linesOf, tableOf } from "../contents";
import { fixture } from "../../worker/engine-with";
import { importLog, serialOf } from "../../worker/import-log";

/** A fixture under the path that it would have in a folder. */
const placed = (file: string, name: string): BundlePart => ({ ...fixture(file), name });

test.each<[string, string, number, string, number]>([
  [
    "tensorboard/run-lenet-tag-loss.csv",
    "tensorboard-scalars",
    0.95,
    "its columns are Wall time, Step and Value",
    1,
  ],
  [
    "tensorboard/run-lenet-tag-lr.json",
    "tensorboard-scalars",
    0.9,
    "it is a list of wall time, step and value",
    1,
  ],
  [
    "sb3/progress.csv",
    "sb3-progress",
    0.95,
    "it has the columns time/total_timesteps and eval/mean_reward",
    1,
  ],
  ["sb3/monitor.csv", "sb3-monitor", 0.98, "its first line says t_start, and its columns are r, l and t", 1],
  ["ray/progress.csv", "ray-trial", 0.95, "it has training_iteration, node_ip, trial_id and time_total_s", 1],
  ["ray/result.json", "ray-trial", 0.95, "it has training_iteration, node_ip, trial_id and time_total_s", 1],
  ["transformers/trainer_state.json", "hf-trainer", 0.98, "it has log_history and global_step", 1],
  [
    "transformers/all_results.json",
    "hf-trainer",
    0.85,
    "all its names begin with train_ or eval_, and one says how fast it went",
    1,
  ],
  ["dvclive/acc.tsv", "dvclive", 0.85, "tabs part its columns, which are step and one metric", 1],
  ["dvclive/metrics.json", "dvclive", 0.8, "it is called metrics.json and has step and other numbers", 1],
  [
    "wandb/chart.csv",
    "wandb-chart-csv",
    0.95,
    "it has the columns brave-sky-1 - val_loss and brave-sky-1 - val_loss__MIN",
    2,
  ],
  [
    "mlflow/chart-history.csv",
    "mlflow-chart-history",
    1,
    "its columns are Run, Run ID, metric, step, timestamp and value",
    2,
  ],
  ["mlflow/chart-runs.csv", "mlflow-chart-runs", 0.9, "its first columns are Run and Run ID", 2],
  [
    "swanlab/scalars.csv",
    "swanlab-scalars",
    0.95,
    "it has the columns step, exp1-train/loss_step and exp1-train/loss_timestamp",
    2,
  ],
  ["guild/scalars.csv", "guild-scalars", 0.95, "its columns are run, path, tag, value and step", 2],
  ["trackio/loss.csv", "trackio-metric", 0.95, "its columns are step, train/loss, series_key, run", 2],
  ["trackio/metric.json", "trackio-metric", 0.9, "it has project, run, metric and values by step", 1],
])("%s is known as %s", async (file, id, confidence, reason, runs) => {
  const { preview } = await importLog(fixture(file));
  expect(preview.format).toMatchObject({ id, confidence, reason });
  expect(preview.counts).toEqual({ add: runs, update: 0, skip: 0, reject: 0 });
});

test.each([
  ["Step,Value", "generic-csv"],
  ["Wall time,Step,Value,Tag", "generic-csv"],
  ["r,l,t", "generic-csv"],
  ["training_iteration,reward", "generic-csv"],
  ["step,acc", "generic-csv"],
  ["Step,a - loss,b - loss", "generic-csv"],
  ["step,a_step,a_timestamp", "generic-csv"],
  ["run,path,tag,value", "generic-csv"],
  ["Group,Run ID,metric,step,timestamp,value", "mlflow-chart-history"],
  ["Group,Run ID,acc", "mlflow-chart-runs"],
])("the header %s is that of %s", (header, id) => {
  const [first] = recognise([tableOf(header.split(","), [header.split(",").map(() => "1")])]);
  expect(first?.importer.id).toBe(id);
});

test.each<[unknown, string, string]>([
  [[[1, 2]], "a.json", ""],
  [[[1, 2, 3]], "a.json", ""],
  [{ log_history: [] }, "trainer_state.json", "generic-json"],
  [{ train_loss: 1, model: 2 }, "all_results.json", "generic-json"],
  [{ eval_loss: 1 }, "mine.json", "generic-json"],
  [{ eval_loss: 1 }, "out/eval_results.json", "hf-trainer"],
  [{ step: 1, acc: 0.5 }, "mine.json", "generic-json"],
  [{ step: 1, note: "x" }, "metrics.json", "generic-json"],
  [{ step: 1 }, "metrics.json", "generic-json"],
])("%j in %s is that of %s", (document, name, id) => {
  expect(recognise([documentOf(document, name)])[0]?.importer.id ?? "").toBe(id);
});

describe("TensorBoard", () => {
  test("the files of one run are its metrics; it began with the first of them", async () => {
    const files = ["loss.csv", "val_accuracy.csv", "lr.json"].map((file) =>
      fixture(`tensorboard/run-lenet-tag-${file}`),
    );
    const { preview, runs, history } = await importLog(files);
    expect(runs).toMatchObject([
      {
        Name: "lenet",
        Started: serialOf("2023-11-14T22:13:20.500Z"),
        "Duration (s)": 305,
        val_accuracy: 0.7,
        "best step": 30,
      },
    ]);
    expect(history).toEqual({
      "run-0001 loss": "10:2.5 20:1.9 30:1.4 20:1.8 30:1.3",
      "run-0001 val_accuracy": "30:0.6 30:0.7",
      "run-0001 lr": "10:0.1 30:NaN",
    });
    expect(preview.remarks).toEqual([
      "Step goes back at run-lenet-tag-loss.csv, line 5, as when a run is taken up again: all points are kept, in the order in which they were logged.",
    ]);
  });

  test("runs of several files stay apart, and a second copy of a file says nothing new", async () => {
    const { runs, history } = await importLog([
      placed("tensorboard/run-lenet-tag-loss.csv", "run-lenet-tag-loss.csv"),
      placed("tensorboard/run-lenet-tag-loss.csv", "run-lenet-tag-loss (1).csv"),
      placed("tensorboard/run-lenet-tag-loss.csv", "03-run-vgg-tag-loss.csv"),
    ]);
    expect(runs.map(({ Name }) => Name)).toEqual(["lenet", "vgg"]);
    expect(history["run-0001 loss"]).toBe("10:2.5 20:1.9 30:1.4 20:1.8 30:1.3");
  });

  test("a file that is called after its run alone leaves its metric in doubt", async () => {
    const { preview, runs } = await importLog(
      placed("tensorboard/run-lenet-tag-loss.csv", "lenet.csv"),
      "last",
    );
    expect(runs).toMatchObject([{ Name: "lenet", value: 1.3 }]);
    expect(preview.columns.find(({ header }) => header === "Value")?.unsure).toBe(
      "The file does not say what was measured: TensorBoard left the tag out of its name.",
    );
  });
});

describe("Stable-Baselines3", () => {
  test("a row is an episode of one run; steps are those of the environment", async () => {
    const { runs, history } = await importLog(fixture("sb3/monitor.csv"));
    expect(runs).toEqual([
      {
        Name: "CartPole-v1",
        Status: "Completed",
        Started: serialOf("2023-11-14T22:13:20.500Z"),
        "Duration (s)": 2.5,
        env_id: "CartPole-v1",
        episode_reward: 35,
        episode_length: 35,
        "best timestep": 55,
      },
    ]);
    expect(history["run-0001 episode_reward"]).toBe("20:20 55:35 85:30");
  });

  test("the mean of the last hundred episodes leads, once there are as many", async () => {
    const episodes = Array.from({ length: 120 }, (_, at) => `${at < 50 ? 1000 : at},10,${at}`);
    const content = `#{"t_start": 1700000000, "env_id": "X"}\nr,l,t\n${episodes.join("\n")}\n`;
    const { preview, history } = await importLog({ name: "monitor.csv", content });
    const points = history["run-0001 ep_rew_mean"]?.split(" ") ?? [];
    expect([points.length, points[0], points.at(-1)]).toEqual([21, "1000:537.25", "1200:359.15"]);
    expect(preview.primary).toMatchObject({ metric: "ep_rew_mean", goal: "maximize" });
  });

  test("the logger's progress: evaluation leads, by steps of the environment", async () => {
    const { preview, runs, history } = await importLog(placed("sb3/progress.csv", "ppo/progress.csv"));
    expect(preview.primary).toMatchObject({ metric: "eval/mean_reward", goal: "maximize" });
    expect(preview.curves?.stepName).toBe("timestep");
    expect(runs).toMatchObject([
      {
        Name: "ppo",
        "Duration (s)": 9,
        "eval/mean_reward": 35.5,
        "rollout/ep_rew_mean": 20.5,
        "train/loss": 0.75,
        "best timestep": 4000,
      },
    ]);
    expect(history["run-0001 train/loss"]).toBe("4000:0.75 8000:0.5");
    const goals = Object.fromEntries(preview.newMetrics.map(({ name, goal }) => [name, goal]));
    expect([goals["rollout/ep_rew_mean"], goals["rollout/ep_len_mean"]]).toEqual(["maximize", "none"]);
    const rollout = await importLog({
      name: "progress.csv",
      content: "rollout/ep_rew_mean,time/total_timesteps,train/loss\n1,10,0.5\n2,20,0.4\n",
    });
    expect(rollout.preview.primary).toMatchObject({ metric: "rollout/ep_rew_mean" });
  });

  test("environments that ran side by side are one run", async () => {
    const { runs, history } = await importLog([
      placed("sb3/monitor.csv", "ppo/0.monitor.csv"),
      { name: "ppo/1.monitor.csv", content: '#{"t_start": 1700000001.5}\nr,l,t\n50,50,0.5\n' },
    ]);
    expect(runs).toMatchObject([{ Name: "ppo", env_id: "CartPole-v1" }]);
    expect(history["run-0001 episode_reward"]).toBe("20:20 55:35 105:50 135:30");
  });
});

describe("Ray Tune", () => {
  const trial = {
    Status: "Completed",
    Started: serialOf("2023-11-14T22:13:20Z"),
    "Duration (s)": 60.5,
    lr: 0.1,
    env: "CartPole-v1",
    episode_reward_mean: 12.5,
    "info/learner/loss": 1,
    "best training_iteration": 3,
  };

  test("the iterations of a trial are one run", async () => {
    const { runs, history, preview, workbook } = await importLog(
      placed("ray/progress.csv", "exp/trial_1/progress.csv"),
    );
    expect(runs).toEqual([{ Name: "trial_1", ...trial }]);
    expect(history["run-0001 episode_reward_mean"]).toBe("1:-80.5 2:-40.25 3:12.5");
    expect(preview.counts.reject).toBe(0);
    expect(workbook.rows?.[0]).toContain("a1b2c3d4");
  });

  test("result.json says it in full, with params.json beside it", async () => {
    const { runs, history, preview } = await importLog(
      ["progress.csv", "result.json", "params.json"].map((file) =>
        placed(`ray/${file}`, `exp/trial_1/${file}`),
      ),
    );
    expect(runs).toEqual([{ Name: "trial_1", ...trial, Seed: 7, "model/dim": 64, grad_clip: "Infinity" }]);
    expect(history["run-0001 info/learner/loss"]).toBe("1:1.5 2:1.25 3:1");
    expect(preview.parts.map(({ role }) => role)).toEqual(["log", "log", "parameters"]);
  });

  test("a trial that is not done has no status", () => {
    const line = { training_iteration: 1, node_ip: "x", trial_id: "t", done: false, score: 1 };
    const [known] = recognise([linesOf([line, { ...line, training_iteration: 2 }])]);
    const raw = known?.importer.read([linesOf([line])]);
    expect(raw?.columns.find(({ header }) => header === "done")?.values.at(0)).toBeUndefined();
  });
});

describe("Hugging Face Trainer", () => {
  const all = ["trainer_state.json", "all_results.json"].map((file) =>
    placed(`transformers/${file}`, `out/bert/${file}`),
  );

  test("the log and the results of one folder are one run, which the metric of its best checkpoint leads", async () => {
    const { preview, runs, history } = await importLog(all);
    expect(runs).toEqual([
      {
        Name: "bert",
        Status: "Completed",
        "Duration (s)": 61.5,
        num_train_epochs: 2,
        max_steps: 20,
        train_batch_size: 8,
        grad_norm: 1.5,
        learning_rate: 0.00005,
        loss: 0.75,
        eval_accuracy: 0.85,
        eval_loss: 0.5,
        train_loss: 0.575,
        eval_f1: 0.88,
        "best step": 10,
      },
    ]);
    expect(preview.primary).toEqual({
      metric: "eval_loss",
      goal: "minimize",
      why: "The trainer chose its best checkpoint by it.",
    });
    expect(history["run-0001 loss"]).toBe("10:0.75 20:0.4");
    expect(Object.keys(history)).not.toContain("run-0001 train_loss");
  });

  test("the state in a checkpoint is the same run, so far", async () => {
    const early = JSON.stringify({ global_step: 10, log_history: [{ step: 10, loss: 0.75 }] });
    const { runs, history } = await importLog([
      { name: "out/bert/checkpoint-10/trainer_state.json", content: early },
      placed("transformers/trainer_state.json", "out/bert/checkpoint-20/trainer_state.json"),
    ]);
    expect(runs).toHaveLength(1);
    expect(history["run-0001 loss"]).toBe("10:0.75 20:0.4");
  });

  test("a second copy of a file is another run", async () => {
    const { runs } = await importLog([
      placed("transformers/trainer_state.json", "trainer_state.json"),
      {
        name: "trainer_state (1).json",
        content: JSON.stringify({ global_step: 10, log_history: [{ step: 10, loss: 0.75 }] }),
      },
    ]);
    expect(runs).toHaveLength(2);
  });

  test("a log of four records is one run", async () => {
    const state = {
      best_metric: 0.91,
      epoch: 2,
      global_step: 20,
      num_train_epochs: 2,
      train_batch_size: 8,
      log_history: [
        { epoch: 1, loss: 0.7, learning_rate: 5e-5, step: 10 },
        { epoch: 1, eval_accuracy: 0.85, step: 10 },
        { epoch: 2, loss: 0.4, learning_rate: 0, step: 20 },
        { epoch: 2, eval_accuracy: 0.91, step: 20 },
      ],
    };
    const { runs } = await importLog({ name: "trainer_state.json", content: JSON.stringify(state) });
    expect(runs).toMatchObject([
      { eval_accuracy: 0.91, loss: 0.4, num_train_epochs: 2, train_batch_size: 8 },
    ]);
  });
});

describe("DVCLive", () => {
  test("a file for each metric, and the last values, are one run", async () => {
    const { runs, history } = await importLog([
      placed("dvclive/metrics.json", "exp/dvclive/metrics.json"),
      placed("dvclive/acc.tsv", "exp/dvclive/plots/metrics/train/acc.tsv"),
    ]);
    expect(runs).toMatchObject([
      {
        Name: "exp",
        Started: serialOf("2023-11-14T22:13:20Z"),
        "Duration (s)": 15,
        "train/acc": 0.75,
        "train/loss": 0.25,
      },
    ]);
    expect(history).toEqual({ "run-0001 train/acc": "0:0.5 1:0.75 1:0.7" });
  });

  test("a second copy of a file is another run's", async () => {
    const { runs, history } = await importLog([
      placed("dvclive/acc.tsv", "acc.tsv"),
      { name: "acc (1).tsv", content: "step\tacc\n0\t0.25\n" },
    ]);
    expect(runs).toHaveLength(2);
    expect(Object.keys(history)).toEqual(["run-0001 acc", "run-0002 acc"]);
  });

  test("a metric that is called as steps are is a metric", async () => {
    const { history } = await importLog({
      name: "epoch.tsv",
      content: "step\tepoch\n39\t0\n58\t0\n79\t1\n117\t2\n117\t2\n",
    });
    expect(history).toEqual({ "run-0001 epoch": "39:0 58:0 79:1 117:2 117:2" });
  });
});

describe("charts", () => {
  test("W&B: a run for each of the lines, its blanks left out; bounds and counters are none", async () => {
    const { runs, history } = await importLog(fixture("wandb/chart.csv"));
    expect(runs).toEqual([
      { Name: "brave-sky-1", Status: "Completed", val_loss: 1.25, "best step": 10 },
      { Name: "calm - sea-2", Status: "Completed", val_loss: 1, "best step": 20 },
    ]);
    expect(history["run-0002 val_loss"]).toBe("0:1.75 20:1");
  });

  test("W&B: groups are named by what they were grouped by", async () => {
    const { preview, runs, history } = await importLog(fixture("wandb/chart-groups.csv"), "last");
    expect(runs).toEqual([
      { Name: "A", Status: "Completed", algo: "A", fitness: 1 },
      { Name: "B", Status: "Completed", algo: "B", fitness: 1.5 },
    ]);
    expect(history["run-0001 fitness"]).toBe("60:2.5 62:2 120:1");
    expect(preview.curves?.stepName).toBe("evaluations");
    expect(preview.remarks).toEqual([containing("groups of runs by algo")]);
  });

  test("MLflow: curves by Run ID; the times of points are not the run's", async () => {
    const { runs, history, workbook } = await importLog(fixture("mlflow/chart-history.csv"));
    expect(runs).toEqual([
      { Name: "calm-seal-1", Status: "Completed", val_loss: 1.25, "best step": 1 },
      { Name: "bold-owl-2", Status: "Completed", val_loss: 2, acc: 0.5, "best step": 0 },
    ]);
    expect(history["run-0001 val_loss"]).toBe("0:1.5 1:1.25");
    expect(workbook.rows?.[0]).toContain("0123456789abcdef0123456789abcdef");
    const again = await importLog(fixture("mlflow/chart-runs.csv"), "last", {}, workbook);
    expect(again.preview.counts).toMatchObject({ add: 0, update: 2 });
  });

  test("SwanLab: the column called _step holds the value", async () => {
    const { runs, history, preview } = await importLog(fixture("swanlab/scalars.csv"));
    expect(runs).toMatchObject([
      { Name: "exp1", Started: serialOf("2023-11-14T22:13:20Z"), "Duration (s)": 20, "train/loss": 1 },
      { Name: "exp-2", "train/loss": 1.75 },
    ]);
    expect(history["run-0002 train/loss"]).toBe("0:2 1:1.75");
    expect(preview.columns.find(({ target }) => target.role === "metric")?.unsure).toEqual(
      containing("dash"),
    );
  });

  test("Guild: a tag that stands in several places is told apart by them", async () => {
    const { runs, history } = await importLog(fixture("guild/scalars.csv"));
    expect(runs).toMatchObject([{ loss: 1.25, "train/acc": 0.5, "eval/acc": 0.25 }, { loss: 2 }]);
    expect(history["run-0001 loss"]).toBe("0:1.5 1:1.25");
  });

  test("Guild: what it wrote of one run is one run, in whichever of its exports", async () => {
    const { preview, history } = await importLog(fixture("guild/real-scalars.csv"));
    const info = await importLog(fixture("guild/real-info.json"));
    for (const { columns } of [preview, info.preview]) {
      expect(columns.find(({ target }) => targetKey(target) === "field:sourceId")?.samples).toEqual([
        "74e1d6f0",
      ]);
    }
    expect(info.runs).toMatchObject([{ Experiment: "train.py", lr: 0.1 }]);
    expect(history["run-0001 loss"]).toBe(
      "0:1.100000023841858 1:0.6000000238418579 2:0.43333300948143005 3:0.3499999940395355",
    );
  });

  test("Trackio: the chart, and the metric by command", async () => {
    const chart = await importLog(fixture("trackio/loss.csv"));
    expect(chart.runs).toMatchObject([{ Name: "big" }, { Name: "small" }]);
    expect(chart.history["run-0001 train/loss"]).toBe("0:1.5 1:1.25");
    const metric = await importLog(fixture("trackio/metric.json"));
    expect(metric.runs).toMatchObject([
      { Name: "big", Experiment: "cats", Started: serialOf("2025-06-01T12:00:00Z"), "Duration (s)": 30 },
    ]);
  });
});
