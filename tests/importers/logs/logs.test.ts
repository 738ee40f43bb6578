import { backsOf } from "../../../src/importers/logs/backs-of";
import { isCounterName } from "../../../src/importers/logs/counter-names";
import { partOf } from "../../../src/importers/logs/log-parts";
import { pointValues } from "../../../src/importers/logs/point-values";
import { RunLogs } from "../../../src/importers/logs/run-logs";
import { runNameOf, stemOf } from "../../../src/importers/logs/run-name";
import { spentSeconds } from "../../../src/importers/logs/spent-seconds";
import { firstMoment, momentSpan } from "../../../src/importers/logs/moments";
import type { Scalar } from "../../../src/tracking/values/scalar";

test.each([
  ["runs/detect/big/results.csv", "big"],
  ["lightning_logs/version_3/metrics.csv", "version_3"],
  ["resnet/version_3/metrics.csv", "resnet/version_3"],
  ["resnet/lightning_logs/version_3/metrics.csv", "resnet/version_3"],
  ["resnet50.csv", "resnet50"],
  ["resnet50 (1).csv", "resnet50"],
  ["logs/exp-12.log", "exp-12"],
  ["results.csv", undefined],
  ["results (2).csv", undefined],
  ["training_log.csv", undefined],
  ["pasted text", undefined],
  ["Sheet1!A1:C9", undefined],
  ["18-monitor.csv", undefined],
  ["0.monitor.csv", undefined],
  ["01-resnet.csv", "01-resnet"],
  ["a/checkpoint-500/trainer_state.json", "a"],
])("a run whose log is %s is called %s", (name, run) => {
  expect(runNameOf(name)).toBe(run);
});

test("a stem keeps points that are no ending", () => {
  expect(stemOf("a/lr0.1.csv")).toBe("lr0.1");
  expect(stemOf("a/lr0.1")).toBe("lr0.1");
});

test.each<[string, Scalar[], "in all" | "each", number | undefined]>([
  ["the last of a clock", [1, 2.5, 4], "in all", 4],
  ["a clock that begins anew", [10, 20, 5, 9], "in all", 29],
  ["laps", ["00:12", "#na#", "01:02"], "each", 74],
  ["nothing", ["", "NA"], "in all", undefined],
  ["noise", [0.1, 0.2], "each", 0.3],
])("seconds of %s", (_, cells, meaning, seconds) => {
  expect(spentSeconds(cells, meaning)).toBe(seconds);
});

test("moments: the first, and the time to the last", () => {
  expect(firstMoment(["", 1_700_000_000.25])).toBe(1_700_000_000_250);
  expect(momentSpan(["2024-01-01 00:00:00", "", "2024-01-01 00:01:30"])).toBe(90);
  expect(momentSpan(["2024-01-01 00:00:00"])).toBeUndefined();
  expect(firstMoment(["soon"])).toBeUndefined();
});

test.each([
  [[1, 2, 2, 3], undefined, []],
  [
    [1, 2, 1, 2, 0],
    [0, 0, 1, 1, 2],
    [2, 4],
  ],
])("steps %j go back", (steps, passes, at) => {
  const backs = backsOf(steps);
  expect(backs.passes && Array.from(backs.passes)).toEqual(passes);
  expect(backs.at).toEqual(at);
});

test.each<[Scalar[], (number | undefined)[], number]>([
  [["1", "", "NA", "nan", "-inf", "'-2"], [1, undefined, undefined, NaN, -Infinity, -2], 0],
  [["91.2%", "90%", "x"], [0.912, 0.9, undefined], 1],
  [["1,234.5", "2,000.0"], [1234.5, 2000], 0],
  [[1, true], [1, undefined], 1],
])("the points of %j", (cells, values, others) => {
  expect(pointValues({ header: "acc", values: cells })).toEqual({ values, others });
});

test.each<[string, Scalar[], object]>([
  ["val_loss", [1, 2], { as: "curve", name: "val_loss" }],
  ["lr", [0.1, 0.01], { as: "curve", name: "lr", goal: "none" }],
  ["lr", [0.1, 0.1], { as: "parameter", name: "lr" }],
  ["val_loss", [1, 1], { as: "curve", name: "val_loss" }],
  ["optimizer", ["adam", "adam"], { as: "parameter", name: "optimizer" }],
  ["note", ["a", "b"], { as: "left out" }],
  ["global_step", [1, 2], { as: "left out" }],
  ["total_steps", [10, 30, 20, 40, 10], { as: "curve", name: "total_steps", goal: "none" }],
  ["total_steps", [10, 20, 30, 40], { as: "left out" }],
  ["epochs", [50, 50], { as: "parameter", name: "epochs" }],
  ["epoch", [50, 50], { as: "left out" }],
  ["empty", ["", ""], { as: "left out" }],
  ["timestamp", [1_700_000_000, 1_700_000_001], { as: "moment" }],
  ["time", [1, 2, 3], { as: "elapsed" }],
  ["time", [3, 2, 3, 2], { as: "curve", name: "time" }],
  ["time", [0.5, 0.5, 0.5, 0.5], { as: "curve", name: "time" }],
  ["time", [1, 2, 2, 3, 1, 2], { as: "elapsed" }],
  ["Unnamed: 0", [0, 1, 2], { as: "left out" }],
  ["timestamp", ["a", "b"], { as: "left out" }],
])("a column %s of %j is %j", (header, values, part) => {
  expect(partOf({ header, values })).toEqual(part);
});

test.each([
  "epoch",
  "Step",
  "global_step",
  "training_iteration",
  "num_env_steps",
  "total_timesteps",
  "train/epoch",
  "trainer/global_step",
  "time/total_timesteps",
])("%s counts", (name) => {
  expect(isCounterName(name)).toBe(true);
});

test.each(["best epoch", "steps_per_second", "batch_size", "loss"])("%s does not count", (name) => {
  expect(isCounterName(name)).toBe(false);
});

test("a curve that comes twice counts once, the longer of two counts alone; another goes on behind", () => {
  const logs = new RunLogs();
  const run = logs.run("a", "a.csv");
  run.curve("loss", { steps: [1, 2], values: [3, NaN] });
  run.curve("loss", { steps: [1, 2], values: [3, NaN] });
  expect(logs.rawRuns("step").series).toMatchObject([{ steps: [1, 2], values: [3, NaN] }]);
  run.curve("loss", { steps: [1, 2, 3], values: [3, NaN, 2] });
  run.curve("loss", { steps: [1], values: [3] });
  expect(logs.rawRuns("step").series).toMatchObject([{ steps: [1, 2, 3], values: [3, NaN, 2] }]);
  expect(logs.remarks).toEqual([]);
  run.curve("loss", { steps: [2], values: [1] });
  const { series = [], remarks } = logs.rawRuns("step");
  expect(series).toMatchObject([
    { run: 0, column: 0, steps: [1, 2, 3, 2], values: [3, NaN, 2, 1], passes: new Uint32Array([0, 0, 0, 1]) },
  ]);
  expect(remarks).toEqual([
    "loss of a.csv stands in several places: all its points are kept, one place after the other.",
  ]);
});

test("what is given first for a field counts; runs of one key are kept apart on request", () => {
  const logs = new RunLogs();
  const run = logs.newRun("a", "a.csv");
  logs.newRun("a", "a.csv").parameter("seed", 7);
  run.field("name", undefined, "file");
  run.field("name", "x", "name");
  run.field("name", "y", "name");
  const { count, columns } = logs.rawRuns("step");
  expect(count).toBe(2);
  expect(columns).toEqual([
    { header: "file", values: ["x", undefined], suggested: { role: "field", key: "name" } },
    { header: "seed", values: [undefined, 7], suggested: { role: "field", key: "seed" } },
  ]);
});
