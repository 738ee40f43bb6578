import { documentOf } from "../contents";
import { curvesOf, readAs, valuesOf } from "./read-as";

const trial = (more: object) =>
  readAs(
    "keras-tuner-trial",
    documentOf({ trial_id: "07", hyperparameters: { values: { units: 32, "tuner/epochs": 3 } }, ...more }),
  );
const history = (direction: string, ...observations: object[]) => ({ direction, observations });
const metrics = (all: object) => ({ metrics: { metrics: all } });

test("a trial is what was tried, less the tuner's own bookkeeping", () => {
  expect(valuesOf(trial({ status: "FAILED", message: "Traceback\n  line\nValueError: odd\n" }))).toEqual({
    trial_id: ["field sourceId", "07"],
    name: ["field name", "trial 07"],
    status: ["field status", "FAILED"],
    message: ["field notes", "ValueError: odd"],
    units: ["parameter units", 32],
  });
});

test("the mean over the executions counts, NaN where any of them is", () => {
  const all = {
    a: history("min", { value: [1, 3], step: 0 }),
    b: history("max", { value: [1, "NaN"], step: 0 }),
    c: history("odd", { value: 5, step: 0 }),
    d: history("min", { value: ["x"], step: 0 }),
  };
  const runs = trial(metrics(all));
  expect(valuesOf(runs)).toMatchObject({ a: ["metric a", 2], b: ["metric b", "NaN"], c: ["metric c", 5] });
  expect(valuesOf(runs)).not.toHaveProperty("d");
  expect(Object.fromEntries(runs.columns.map(({ header, goal }) => [header, goal]))).toMatchObject({
    a: "minimize",
    b: "maximize",
    c: undefined,
  });
});

test("several observations are a curve, by their steps", () => {
  const runs = trial(
    metrics({
      a: history(
        "min",
        { value: [2], step: 1 },
        { value: [1], step: 4 },
        { value: [0] },
        "odd" as unknown as object,
      ),
    }),
  );
  expect(curvesOf(runs)).toEqual(["0 a 1,4,0: 2,1,0"]);
});

test.each<[why: string, more: object, goal: string]>([
  ["of the metric that it is at the best step", { score: 1, best_step: 4 }, "minimize"],
  ["of none where it is that of another step", { score: 1, best_step: 1 }, "none"],
  ["of any step where no best one is said", { score: 2 }, "minimize"],
  ["of none where no metric has it", { score: 7, best_step: 4 }, "none"],
])("the score has the goal %s", (_, more, goal) => {
  const all = { a: history("min", { value: [2], step: 1 }, { value: [1], step: 4 }) };
  expect(trial({ ...metrics(all), ...more }).columns.find(({ header }) => header === "score")?.goal).toBe(
    goal,
  );
});
