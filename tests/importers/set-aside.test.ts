import { insisted, type BundlePart } from "../../src/importers/bundle";
import { createEngine } from "../../src/worker/create-engine";
import { containing } from "../support/containing";
import { engineWith, fixture } from "../worker/engine-with";

const ORACLE =
  '{"ongoing_trials": {}, "hyperparameters": {"space": [], "values": {}}, "seed": 1, "tried_so_far": ["a1", "b2"]}';
const TRIAL =
  '{"trial_id": "01", "hyperparameters": {"values": {"units": 96}}, "metrics": {"metrics": {}}, "score": 0.9, "status": "COMPLETED"}';
const part = (name: string, content: string): BundlePart => ({ name, content });

const CASES: readonly (readonly [what: string, name: string, content: string])[] = [
  ["the state of a KerasTuner search", "oracle.json", ORACLE],
  [
    "a search space",
    "space.json",
    '{"lr": {"_type": "uniform", "_value": [0, 1]}, "units": {"_type": "choice", "_value": [1]}}',
  ],
  [
    "a search space",
    "sweep.json",
    '{"method": "bayes", "metric": {"name": "loss"}, "parameters": {"lr": {"min": 0, "max": 1}, "seed": {"value": 3}}}',
  ],
  ["a search space", "ax.json", '{"parameters": [{"name": "lr", "type": "range", "bounds": [0, 1]}]}'],
  [
    "a Kaggle leaderboard",
    "lb.csv",
    "Rank,TeamId,TeamName,LastSubmissionDate,Score,SubmissionCount,TeamMemberUserNames\n1,7,a,2026-01-01 10:00:00,0.9,3,x\n",
  ],
  ["a Kaggle leaderboard", "old.csv", "TeamId,TeamName,SubmissionDate,Score\n1,7,2026-01-01 10:00:00,0.9\n"],
  ["a confusion matrix", "cm.csv", ",cat,dog\ncat,10,2\ndog,1,12\n"],
  ["a confusion matrix", "wandb.csv", "Actual,Predicted,nPredictions\ncat,cat,10\ncat,dog,2\n"],
];

test.each([
  ["oracle.json", "the state of a KerasTuner search"],
  ["search-space.json", "a search space"],
  ["leaderboard.csv", "a Kaggle leaderboard"],
  ["confusion-matrix.csv", "a confusion matrix"],
  ["aim-metrics-table.csv", "the table of Aim's metrics explorer"],
  ["neptune-data-1.log", "what Neptune logged offline"],
  ["lm-eval-samples.jsonl", "what a model answered to each question"],
])("the file %s is %s", async (name, what) => {
  await expect(createEngine().open(fixture(`no-runs/${name}`))).rejects.toMatchObject({
    code: "file-no-runs",
    message: containing(`it is ${what}`),
  });
});

test.each(CASES)("%s is refused as what it is, unless a person insists", async (what, name, content) => {
  await expect(createEngine().open(part(name, content))).rejects.toMatchObject({
    code: "file-no-runs",
    message: containing(`${name} holds no runs: it is ${what}`),
  });
  const held = await engineWith(insisted(part(name, content)));
  expect((await held.plan([])).format.id).toMatch(/^generic-/);
});

test.each([
  ["runs.csv", "name,cat,dog\na,10,2\nb,1,12\n"],
  ["runs.csv", "name,a,b\na,x,2\nb,1,12\n"],
  ["runs.csv", "TeamName,Score\na,0.9\n"],
  ["run.json", '{"method": "adam", "parameters": {"lr": 0.1}, "metrics": {"acc": 0.9}}'],
  ["run.json", '{"parameters": [{"name": "lr", "value": 0.1}], "acc": 0.9}'],
  ["run.json", '{"lr": {"_type": "x"}, "acc": 0.9}'],
])("%s with %s holds runs", async (name, content) => {
  const held = await engineWith(part(name, content));
  expect((await held.plan([])).counts.add).toBeGreaterThan(0);
});

test("beside runs of a folder it is passed over; picked along with them it is named", async () => {
  const folder = [part("search/oracle.json", ORACLE), part("search/trial_01/trial.json", TRIAL)];
  const preview = await (await engineWith(folder)).plan([]);
  expect(preview.format.id).toBe("keras-tuner-trial");
  expect(preview.parts.map(({ role }) => role)).toEqual([undefined, "runs"]);
  const picked = [part("oracle.json", ORACLE), part("trial.json", TRIAL)];
  await expect(createEngine().open(picked)).rejects.toMatchObject({
    code: "file-no-runs",
    message: containing("oracle.json"),
  });
});
