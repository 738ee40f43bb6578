import fc from "../../support/fast-check";
import type { Catalogue } from "../../../src/tracking/catalogue/catalogue";
import type { GridRequest } from "../../../src/tracking/grid/grid-search";
import { parseGrid } from "../../../src/tracking/grid/parse-grid";
import { resolveGrid } from "../../../src/tracking/grid/resolve-grid";
import { searchGrid } from "../../../src/tracking/grid/search-grid";
import { fingerprints } from "../../../src/tracking/identity/fingerprint";
import { inferMetric } from "../../../src/tracking/naming/infer-metric";
import { runsOf, type RunRow } from "../runs-of";
import { gridParameter } from "./grid-parameter";

const ACC = { ...inferMetric("acc"), tolerance: 0 };
const CATALOGUE: Catalogue = {
  parameters: [
    gridParameter("lr", "number", { default: 0.5 }),
    gridParameter("optimizer", "text"),
    gridParameter("device", "text", { inFingerprint: false }),
  ],
  metrics: [ACC],
};

const run = (lr: number, optimizer: string, more: RunRow = {}): RunRow => ({
  id: "run-1",
  status: "Completed",
  "parameter:lr": lr,
  "parameter:optimizer": optimizer,
  "metric:acc": 0.5,
  ...more,
});

function search(
  grid: string,
  rows: readonly RunRow[],
  more: Partial<GridRequest> = {},
  catalogue = CATALOGUE,
) {
  const axes = resolveGrid(parseGrid(grid), catalogue);
  const request = {
    axes,
    base: "blank" as const,
    metric: ACC,
    again: false,
    most: 100,
    firstRow: 2,
    ...more,
  };
  return searchGrid(runsOf(rows), catalogue, request);
}

const settings = ({ runs }: ReturnType<typeof search>) =>
  runs.map((one) => [one["parameter:lr"], one["parameter:optimizer"], one["field:seed"]]);

test("what was tried is left out, and what waits or failed is counted by itself", () => {
  const found = search("lr: 0.1, 0.2, 0.3; optimizer: adam, sgd", [
    run(0.1, "adam"),
    run(0.1, "sgd", { status: "FAILED (OOM)" }),
    run(0.2, "adam", { status: "running" }),
    run(0.2, "sgd", { status: "Planned" }),
    run(0.3, "lion"),
  ]);
  expect(found).toMatchObject({
    total: 6,
    wanted: 2,
    states: { tried: 1, failed: 1, waiting: 2, unclear: 0, untried: 2 },
  });
  expect(settings(found)).toEqual([
    [0.3, "adam", undefined],
    [0.3, "sgd", undefined],
  ]);
  expect(found.sentences[0]).toBe(
    "6 combinations: 1 tried already; 2 planned or running; 1 failed or stopped; 2 not yet tried.",
  );
});

test("a configuration that failed once and came to an end once was tried; one that only failed is tried again on request", () => {
  const rows = [
    run(0.1, "adam", { status: "Failed" }),
    run(0.1, "adam"),
    run(0.2, "adam", { status: "Stopped" }),
  ];
  expect(search("lr: 0.1, 0.2; optimizer: adam", rows)).toMatchObject({
    states: { tried: 1, failed: 1 },
    wanted: 0,
  });
  const again = search("lr: 0.1, 0.2; optimizer: adam", rows, { again: true });
  expect(settings(again)).toEqual([[0.2, "adam", undefined]]);
});

test("seeds and what else does not count in the fingerprint are told apart by themselves", () => {
  const rows = [run(0.1, "adam", { seed: 1 }), run(0.1, "adam", { seed: 3, "parameter:device": "cpu" })];
  expect(settings(search("lr: 0.1; optimizer: adam; seed: 1..3", rows))).toEqual([[0.1, "adam", 2]]);
  expect(search("lr: 0.1; optimizer: adam; device: cpu, gpu", rows)).toMatchObject({
    states: { tried: 1, untried: 1 },
  });
});

test("a number that stands in Runs with other last digits is that number", () => {
  const rows = [run(0.000_316_227_766_016_837_94, "adam")];
  expect(search("lr: 1e-4..1e-3 log 3; optimizer: adam", rows)).toMatchObject({
    states: { tried: 1, untried: 2 },
  });
  expect(search("lr: 0.000316227766016838; optimizer: adam", rows)).toMatchObject({ states: { tried: 1 } });
  expect(search("lr: 0.0003162; optimizer: adam", rows)).toMatchObject({ states: { tried: 0 } });
});

test("the other settings are those of the best run, the defaults, or blank, and what was tried is told by them", () => {
  const rows = [
    run(0.1, "adam", { "metric:acc": 0.9, model: "cnn", experiment: "deep", "parameter:device": "gpu" }),
    run(0.2, "sgd", { "metric:acc": 0.7 }),
  ];
  const best = search("lr: 0.1, 0.2", rows, { base: "best" });
  expect(best).toMatchObject({ states: { tried: 1, untried: 1 } });
  expect(best.runs[0]).toMatchObject({
    "parameter:lr": 0.2,
    "parameter:optimizer": "adam",
    "parameter:device": "gpu",
    "field:model": "cnn",
    "field:experiment": "deep",
  });
  expect(best.sentences[1]).toBe(
    "The other settings are those of run-1, the best run: Experiment deep, Model cnn, optimizer adam and device gpu.",
  );
  const defaults = search("optimizer: lion", rows, { base: "defaults" });
  expect(defaults.runs[0]).toMatchObject({ "parameter:lr": 0.5, "parameter:optimizer": "lion" });
  expect(search("lr: 0.1", rows)).toMatchObject({ states: { tried: 0, untried: 1 } });
});

test("runs are made out with the fingerprint that they will have, and no more of them than are asked for", () => {
  const found = search("lr: 0.1..0.4 step 0.1; optimizer: adam", [], { most: 2 });
  expect([found.wanted, found.runs.length]).toEqual([4, 2]);
  const [first] = found.runs;
  const [expected] = fingerprints(runsOf([run(0.1, "adam")]), CATALOGUE);
  expect(first?.["field:fingerprint"]).toBe(expected);
});

test("whole numbers are exact, and of two numbers that are nearly one each is what it is", () => {
  const seeds = [run(0.1, "adam", { seed: 1_234_567_890 })];
  expect(search("lr: 0.1; optimizer: adam; seed: 1234567890, 1234567891", seeds)).toMatchObject({
    states: { tried: 1, untried: 1 },
  });
  const twins = [run(0.000_316_227_766_016_838, "adam"), run(0.000_316_227_766_016_837_94, "sgd")];
  expect(search("lr: 0.000316227766016838; optimizer: adam, sgd", twins)).toMatchObject({
    states: { tried: 2 },
  });
});

test("a status that cannot be read is told by itself, and so is a text that differs by its case alone", () => {
  const rows = [run(0.1, "adam", { status: "Falied" }), run(0.2, "adam", { status: undefined })];
  const found = search("lr: 0.1, 0.2; optimizer: Adam, adam", rows);
  expect(found.states).toMatchObject({ unclear: 2, untried: 2 });
  expect(found.sentences.slice(1)).toEqual([
    "Runs has optimizer adam, and the grid Adam: written so, they are two values.",
  ]);
});

test("what stays blank is said where runs have it, because then nothing they did counts", () => {
  const rows = [run(0.1, "adam", { model: "cnn", dataset: "v1" })];
  const found = search("optimizer: adam", rows, { base: "defaults" });
  expect(found.sentences.slice(1)).toEqual([
    "The other settings are the defaults in Params: lr 0.5.",
    "Dataset and Model stay blank: a run that has one of them is of another configuration.",
  ]);
});

test("a setting that may not stand in a run, and runs that say nothing of a configuration, are refused", () => {
  const strict = {
    ...CATALOGUE,
    parameters: CATALOGUE.parameters.map((one) =>
      one.name === "optimizer" ? { ...one, type: "choice" as const, choices: ["adam"] } : one,
    ),
  };
  expect(() => search("lr: 0.3", [run(0.1, "lion")], { base: "best" }, strict)).toThrow(
    "The other settings would be those of run-1, the best run, and one of them may not stand in a run: optimizer must be adam",
  );
  expect(() => search("seed: 5..6", [run(0.1, "adam")])).toThrow("say nothing of their configuration");
});

test("among best runs that tie the first is the one that is named first elsewhere", () => {
  const rows = [
    run(0.1, "adam", { id: "run-1", started: 2_000_000 }),
    run(0.2, "adam", { id: "run-2", started: 1_000_000 }),
  ];
  const found = search("optimizer: sgd", rows, { base: "best" });
  expect(found.runs[0]).toMatchObject({ "parameter:lr": 0.2 });
  expect(found.sentences[1]).toBe(
    "The other settings are those of run-2, the first of the best runs, which tie: lr 0.2.",
  );
});

test("a grid that is too large, leaves a required parameter blank or has no best run to follow is refused", () => {
  expect(() => search("lr: 1..1000; seed: 1..1000", [])).toThrow("1,000,000 combinations");
  const required = {
    ...CATALOGUE,
    parameters: [gridParameter("must", "text", { required: true }), ...CATALOGUE.parameters],
  };
  expect(() => search("lr: 0.1", [], {}, required)).toThrow(
    "Every run must have must, and these would lack it.",
  );
  expect(() => search("lr: 0.1", [], { base: "best" })).toThrow("No completed run is best by acc");
});

test("what is left out and what is to be run are all combinations, each once, whatever was run before", () => {
  const value = fc.constantFrom(0.1, 0.2, 0.3);
  const optimizer = fc.constantFrom("adam", "sgd", "lion");
  const status = fc.constantFrom(
    "Completed",
    "completed ",
    "Running",
    "Planned",
    "Failed",
    "Stopped",
    "Pruned",
  );
  const before = fc.array(fc.tuple(value, optimizer, status), { maxLength: 12 });
  fc.assert(
    fc.property(before, (rows) => {
      const found = search(
        "lr: 0.1, 0.2; optimizer: adam, sgd",
        rows.map(([lr, name, state]) => run(lr, name, { status: state })),
      );
      const { total, states } = found;
      expect(Object.values(states).reduce((sum, times) => sum + times)).toBe(total);
      const ran = new Set(rows.map(([lr, name]) => `${String(lr)} ${name}`));
      const all = [0.1, 0.2].flatMap((lr) => ["adam", "sgd"].map((name) => `${String(lr)} ${name}`));
      expect(settings(found).map(([lr, name]) => `${String(lr)} ${String(name)}`)).toEqual(
        all.filter((one) => !ran.has(one)),
      );
    }),
  );
});

test("runs that an earlier attempt of the same plan wrote keep their Run IDs, and are not held against it", () => {
  const planned = { status: "Planned", "metric:acc": undefined };
  const rows = [
    run(0.2, "adam", { ...planned, id: "run-0005", sourceId: "plan-7/1" }),
    run(0.3, "adam", { ...planned, id: "run-0006", sourceId: "plan-8/2" }),
    run(0.9, "adam", { id: "run-0002" }),
  ];
  const again = search("lr: 0.1, 0.2, 0.3, 0.4; optimizer: adam", rows, { own: "plan-7/" });
  expect(again.states).toMatchObject({ untried: 3, waiting: 1 });
  expect(again.runs.map((one) => one["field:id"])).toEqual(["run-0007", "run-0005", "run-0008"]);
  const other = search("lr: 0.1, 0.2, 0.3, 0.4; optimizer: adam", rows);
  expect(other.states).toMatchObject({ untried: 2, waiting: 2 });
  expect(other.runs.map((one) => one["field:id"])).toEqual(["run-0007", "run-0008"]);
});

test("Run IDs go on behind the highest that was ever given", () => {
  const axes = resolveGrid(parseGrid("lr: 0.1; optimizer: adam"), CATALOGUE);
  const request = { axes, base: "blank", metric: ACC, again: false, most: 9, firstRow: 2 } as const;
  const ids = (lastRun?: number): unknown[] =>
    searchGrid(runsOf([run(0.9, "sgd", { id: "run-0003" })]), CATALOGUE, request, lastRun).runs.map(
      (one) => one["field:id"],
    );
  expect([ids(), ids(9), ids(2)]).toEqual([["run-0004"], ["run-0010"], ["run-0004"]]);
});

test("what is to be tried again is said, and where each run stands among the combinations", () => {
  const rows = [run(0.1, "adam"), run(0.2, "adam", { status: "Failed" })];
  const found = search("lr: 0.1, 0.2, 0.3; optimizer: adam", rows, { again: true });
  expect(found.sentences[0]).toBe(
    "3 combinations: 1 tried already; 1 failed or stopped, to be tried again; 1 not yet tried.",
  );
  expect(found.points).toEqual([1, 2]);
  expect(found.named).toEqual(["parameter:lr", "parameter:optimizer"]);
  const all = search("lr: 0.1; optimizer: adam", rows);
  expect(all.sentences[0]).toBe("1 combination: 1 tried already; 0 not yet tried.");
});

test("as many combinations as are gone through are gone through", () => {
  expect(search("lr: 1..1000; seed: 1..20", []).total).toBe(20_000);
  expect(() => search("lr: 1..1000; seed: 1..21", [])).toThrow("at most 20,000");
});

test("a text that stands in Runs as it is written is told nothing of, whatever else stands there", () => {
  const rows = [run(0.1, "adam"), run(0.1, "Adam"), run(0.1, " lion ")];
  const found = search("lr: 0.1; optimizer: Adam, lion, SGD", rows);
  expect(found.sentences).toHaveLength(1);
});

test("the same combinations with the same settings have one digest, others another", () => {
  const digest = (...args: Parameters<typeof search>): string => search(...args).digest;
  const one = digest("lr: 0.1, 0.2; optimizer: adam", []);
  expect(digest("lr: 0.1, 0.2; optimizer: adam", [])).toBe(one);
  expect(digest("lr: 0.1, 0.2; optimizer: adam", [run(0.1, "adam")])).not.toBe(one);
  expect(digest("lr: 0.1, 0.3; optimizer: adam", [])).not.toBe(one);
});
