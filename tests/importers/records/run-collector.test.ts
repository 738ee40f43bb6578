import { RunCollector } from "../../../src/importers/records/run-collector";
import type { RawRuns } from "../../../src/importers/importer";

const READ = { unreadable: [], remarks: [] };
const seen = ({ columns, count }: RawRuns) =>
  columns.map(({ header, suggested, values }) => [
    suggested.role === "field" ? suggested.key : suggested.role,
    header,
    ...Array.from({ length: count }, (_, row) => values.at(row)),
  ]);

test("columns come as fields, tags, parameters and metrics, each value with the run that was begun last", () => {
  const runs = new RunCollector();
  runs.next("item 1");
  runs.result("acc", 0.9);
  runs.settings({ lr: 0.1, net: { depth: 2 } });
  runs.field("name", "title", "one");
  runs.next("item 2");
  runs.label("team", "red");
  runs.result("acc", 0.8);
  runs.settings({ lr: 0.2 });
  const raw = runs.runs({ unreadable: [{ row: 1, message: "Odd." }], remarks: ["Said."] });
  expect(seen(raw)).toEqual([
    ["name", "title", "one", undefined],
    ["ignored", "team", undefined, "red"],
    ["tags", "team", "", "team=red"],
    ["parameter", "lr", 0.1, 0.2],
    ["parameter", "net.depth", 2, undefined],
    ["metric", "acc", 0.9, 0.8],
  ]);
  expect([raw.count, raw.place(0), raw.place(1), raw.place(2)]).toEqual([2, "item 1", "item 2", "unknown"]);
  expect(raw).toMatchObject({ unreadable: [{ row: 1 }], remarks: ["Said."] });
  for (const key of ["series", "stepName", "datasets", "models"]) {
    expect(raw).not.toHaveProperty(key);
  }
});

test.each<[value: unknown, isTaken: boolean]>([
  ["x", true],
  [0, true],
  [false, true],
  ["", false],
  [undefined, false],
  [null, false],
  [["x"], false],
  [{ x: 1 }, false],
])("a field or label of %j is a single value or nothing", (value, isTaken) => {
  const runs = new RunCollector();
  runs.next("a");
  runs.field("notes", "note", value);
  runs.label("team", value);
  expect(runs.runs(READ).columns.length > 0).toBe(isTaken);
});

test.each<[value: unknown, right: unknown]>([
  [0.5, 0.5],
  [Infinity, "Infinity"],
  [NaN, "NaN"],
  [" nan ", "NaN"],
  ["-inf", "-Infinity"],
  ["0.5", undefined],
  [true, undefined],
  [null, undefined],
])("a result of %p is %p", (value, right) => {
  const runs = new RunCollector();
  runs.next("a");
  runs.result("acc", value, "maximize");
  expect(runs.runs(READ).columns.map(({ values, goal }) => [values.at(0), goal])).toEqual(
    right === undefined ? [] : [[right, "maximize"]],
  );
});

test("a seed among the settings is the run's seed, unless the run has one already", () => {
  const runs = new RunCollector();
  runs.next("a");
  runs.settings({ seed: 7 });
  expect(seen(runs.runs(READ))).toEqual([["seed", "seed", 7]]);
  runs.field("seed", "the seed", 8);
  expect(seen(runs.runs(READ))).toEqual([["seed", "the seed", 8], ["parameter", "seed", 7]]); // prettier-ignore
});

test("what is no object holds no settings", () => {
  const runs = new RunCollector();
  runs.next("a");
  [null, [1], "lr=1", undefined].forEach((record) => {
    runs.settings(record);
  });
  expect(runs.runs(READ).columns).toEqual([]);
});

test("a run took as long as from its start to its end, where both are points in time in order", () => {
  const duration = (start: unknown, end: unknown): unknown => {
    const runs = new RunCollector();
    runs.next("a");
    runs.elapsed("end - start", start, end);
    return seen(runs.runs(READ))[0];
  };
  expect(duration("2024-01-01T00:00:00Z", "2024-01-01T00:01:30Z")).toEqual(["duration", "end - start", 90]);
  expect(duration("2024-01-01T00:00:00Z", undefined)).toBeUndefined();
  expect(duration(null, "2024-01-01T00:00:00Z")).toBeUndefined();
  expect(duration("2024-01-02T00:00:00Z", "2024-01-01T00:00:00Z")).toBeUndefined();
});

test("the last point of a curve is its result, and the curve is of its run and metric", () => {
  const runs = new RunCollector();
  runs.next("a");
  runs.settings({ lr: 1 });
  runs.curve("loss", { steps: [1, 2], values: [0.9, 0.8] }, "minimize");
  runs.curve("empty", { steps: [], values: [] });
  runs.next("b");
  runs.result("acc", 1);
  runs.curve("loss", { steps: [1], values: [NaN] });
  const raw = runs.runs(READ, "epoch");
  expect(seen(raw)).toEqual([
    ["parameter", "lr", 1, undefined],
    ["metric", "loss", 0.8, "NaN"],
    ["metric", "acc", undefined, 1],
  ]);
  expect(raw.series).toEqual([
    { run: 0, column: 1, steps: [1, 2], values: [0.9, 0.8] },
    { run: 1, column: 1, steps: [1], values: [NaN] },
  ]);
  expect(raw.stepName).toBe("epoch");
  expect(raw.columns.map(({ goal }) => goal)).toEqual([undefined, "minimize", undefined]);
});

test("steps are called steps where nothing else is said", () => {
  const runs = new RunCollector();
  runs.next("a");
  runs.curve("loss", { steps: [1], values: [1] });
  expect(runs.runs(READ).stepName).toBe("step");
});

test("a doubt is of its result alone, and rows of other tables come along", () => {
  const runs = new RunCollector();
  runs.next("a");
  runs.result("acc", 1);
  runs.result("loss", 1);
  runs.doubt("loss", "It may be another.");
  runs.dataset({ Name: "cats" });
  runs.model({ Name: "net" });
  const raw = runs.runs(READ);
  expect(raw.columns.map(({ unsure }) => unsure)).toEqual([undefined, "It may be another."]);
  expect("unsure" in (raw.columns[0] ?? {})).toBe(false);
  expect(raw).toMatchObject({ datasets: [{ Name: "cats" }], models: [{ Name: "net" }] });
});
