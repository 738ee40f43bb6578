import { doubtRoles } from "../../../src/importers/roles/doubt-roles";
import { field, metric, parameter } from "../../../src/importers/roles/targets";

const column = (header: string, values: readonly (string | number)[], suggested = parameter(header)) => ({
  header,
  values,
  suggested,
});
const doubted = (...columns: ReturnType<typeof column>[]) =>
  doubtRoles(columns).flatMap(({ header, unsure }) => (unsure === undefined ? [] : [[header, unsure]]));

test("a number that differs within one configuration is doubted: it may have been measured", () => {
  const lr = column("lr", ["0.1", "0.1", "0.2", "0.2"]);
  const seed = column("seed", [1, 2, 1, 2], field("seed"));
  const acc = column("acc", [0.9, 0.8, 0.7, 0.6], metric("acc"));
  expect(doubted(lr, seed, acc, column("footprint", [5.1, 5.2, 4.7, 4.9]))).toEqual([
    ["footprint", expect.stringContaining("otherwise of one configuration")],
  ]);
  expect(doubted(lr, seed, column("footprint", [5.1, 5.1, 4.7, 4.7]), acc)).toEqual([]);
});

test("a name that is that of a setting is believed, unless it ends in a unit", () => {
  const lr = column("lr", [0.1, 0.1]);
  expect(doubted(lr, column("batch_size", [16, 32]))).toEqual([]);
  expect(doubted(lr, column("buffer_mb", [16.1, 16.3]))).toHaveLength(1);
});

test("a column that numbers the runs is doubted", () => {
  expect(doubted(column("lr", [0.1, 0.2, 0.3]), column("ordinal", ["1", "2", "3"]))).toEqual([
    ["ordinal", expect.stringContaining("numbers the runs")],
  ]);
  expect(doubted(column("lr", [0.1, 0.2, 0.3]), column("max_depth", [1, 2, 3]))).toEqual([]);
});

test("where nothing else is set, nothing is doubted for differing", () => {
  expect(doubted(column("foo", [3, 5, 9]))).toEqual([]);
});

/** What is asked, and what is proposed. */
const asked = (...columns: ReturnType<typeof column>[]) =>
  doubtRoles(columns).flatMap(({ header, suggested, asksRole }) =>
    asksRole === true ? [[header, suggested.role]] : [],
  );
const LR = column("lr", [0.1, 0.1, 0.2, 0.2]);
const ACC = column("acc", [0.9, 0.8, 0.7, 0.6], metric("acc"));
const SIZE = [2.39, 2.39, 4.5, 4.5];
const HOURS = [0.462, 0.428, 0.511, 0.516];

test("what stands behind the first certain result and what differs within one configuration is asked, likely a result", () => {
  const size = column("size_mb", SIZE, metric("size_mb"));
  const hours = column("gpu_hours", HOURS, metric("gpu_hours"));
  expect(asked(LR, ACC, size, hours)).toEqual([
    ["size_mb", "metric"],
    ["gpu_hours", "metric"],
  ]);
  expect(asked(LR, column("footprint", SIZE), column("gpu_hours", HOURS))).toEqual([["gpu_hours", "metric"]]);
  expect(asked(LR, ACC, column("footprint", SIZE))).toEqual([["footprint", "metric"]]);
});

test("whole numbers that differ before the first result may be a sweep: asked, likely a setting", () => {
  expect(asked(LR, column("foo", [1, 2, 1, 2]), ACC)).toEqual([["foo", "parameter"]]);
});

test("names that say for certain what they are, are not asked about wherever they stand", () => {
  expect(asked(LR, ACC, column("latency_ms", HOURS, metric("latency_ms")))).toEqual([]);
  expect(asked(LR, ACC, column("score", HOURS, metric("score")))).toEqual([]);
  expect(asked(LR, ACC, column("dropout", [0.1, 0.2, 0.1, 0.2]))).toEqual([]);
});

describe("a name that is no certain setting among runs", () => {
  test.each(["epoch", "step", "global_step", "iteration", "train_epoch", "Episode"])(
    "%s: how far training came, or how long it was set to run",
    (header) => {
      const lr = column("lr", [0.1, 0.2, 0.3, 0.4]);
      expect(asked(lr, column(header, [10, 10, 10, 10]), ACC)).toEqual([[header, "parameter"]]);
      expect(asked(lr, ACC, column(header, [12, 15, 9, 10]))).toEqual([[header, "metric"]]);
      expect(asked(LR, column(header, [12, 15, 9, 10]), ACC)).toEqual([[header, "metric"]]);
      expect(doubted(lr, column(header, [10, 20, 10, 20]), ACC)).toEqual([
        [header, expect.stringContaining("where training ended")],
      ]);
    },
  );

  test.each(["epoch 10", "epoch_10", "at step 1000", "step=5k", "10 epochs", "iter 500"])(
    "%s: when something was measured, and not what",
    (header) => {
      expect(asked(LR, column(header, [0.51, 0.62, 0.55, 0.7]), ACC)).toEqual([[header, "metric"]]);
      expect(doubted(column("lr", [0.1]), column(header, [0.5]))).toEqual([
        [header, expect.stringContaining("says when it was measured")],
      ]);
    },
  );

  test.each([
    ["in order", [1, 2, 3, 4]],
    ["in any order", [3, 1, 4, 2]],
    ["with ties", [1, 3, 1, 4]],
    ["with ties that skip nothing", [1, 2, 2, 3]],
  ])("rank: the place of each run among them, %s", (_, values) => {
    const isApart = new Set(values).size === values.length;
    for (const header of ["rank", "Rank", ...(isApart ? ["ranking", "place"] : [])]) {
      const lr = column("lr", [0.1, 0.2, 0.3, 0.4]);
      const [told] = doubted(lr, column(header, values), ACC);
      expect(told).toEqual([header, expect.stringMatching(/numbers the runs|place of each run/)]);
    }
  });

  test.each<[string, readonly (string | number)[]]>([
    ["epochs", [10, 20, 10, 20]],
    ["steps", [10, 20, 10, 20]],
    ["step_size", [10, 20, 10, 20]],
    ["epoch_length", [10, 20, 10, 20]],
    ["layer 3", [10, 20, 10, 20]],
    ["rank", [8, 16, 8, 16]],
    ["rank", [1, 2, 4, 4]],
    ["rank", [2, 4, 8, 16]],
    ["rank", [1, 1, 2, 2]],
    ["n_layers", [1, 2, 3, 4]],
    ["foo", [1, 1, 2, 3]],
    ["epoch", ["a", "b", "c", "d"]],
  ])("%s of %j is believed", (header, values) => {
    expect(doubted(column("lr", [0.1, 0.2, 0.3, 0.4]), column(header, values), ACC)).toEqual([]);
  });
});

test("a name of a result that stands among settings and takes few values is asked, likely a setting", () => {
  const distance = column("cosine_distance", [0.5, 0.5, 0.5, 0.5], metric("cosine_distance"));
  const budget = column("nn_budget", [50, 50, 80, 80]);
  expect(asked(LR, distance, budget, ACC)).toEqual([["cosine_distance", "parameter"]]);
  expect(asked(LR, distance, ACC)).toEqual([]);
  expect(asked(LR, ACC, distance, budget)).toEqual([]);
  const measured = column("cosine_distance", [0.51, 0.48, 0.77, 0.31], metric("cosine_distance"));
  expect(asked(LR, measured, budget, ACC)).toEqual([]);
});
