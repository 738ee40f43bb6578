import type { Catalogue } from "../../../src/tracking/catalogue/catalogue";
import { nearnessOf } from "../../../src/tracking/identity/near-runs";
import {
  ASPECTS,
  aspectsIn,
  isContradicted,
  isSupported,
  RunComparer,
  type Agreement,
  type RunAgreement,
} from "../../../src/tracking/identity/run-comparer";
import { inferParameter } from "../../../src/tracking/naming/infer-parameter";
import { RunValues } from "../../../src/tracking/schema/run-values";
import { runsOf, type RunRow } from "../runs-of";

const CATALOGUE: Catalogue = {
  parameters: [
    inferParameter("lr", "number", []),
    { ...inferParameter("gpu", "text", []), inFingerprint: false },
  ],
  metrics: [],
};

const compare = (row: RunRow, run: RunRow): RunAgreement =>
  new RunComparer(runsOf([row]), new RunValues(runsOf([run])), CATALOGUE).compare(0, 0);

/** What is not nought, as `setting same 1`. */
const said = (comparison: RunAgreement) =>
  ASPECTS.flatMap((aspect) =>
    Object.entries(comparison[aspect]).flatMap(([what, count]) =>
      count === 0 ? [] : [`${aspect} ${what} ${String(count)}`],
    ),
  );

test("each value counts once, by what it says of the run and who has it", () => {
  const row = { "parameter:lr": 0.1, model: "cnn", seed: 1, "metric:acc": 0.9, "metric:f1": 0.8, name: "a" };
  const run = {
    "parameter:lr": 0.1,
    model: "mlp",
    dataset: "cats",
    "metric:acc": 0.9,
    started: 0,
    name: "b",
  };
  expect(said(compare(row, run))).toEqual([
    "setting same 1",
    "setting differing 1",
    "setting gained 1",
    "setting lost 1",
    "result same 1",
    "result gained 1",
    "start lost 1",
    "name differing 1",
  ]);
});

test("a column that both have may be blank on either side, or on both", () => {
  const rows = runsOf([{ "metric:acc": 1 }, {}, {}]);
  const runs = new RunValues(runsOf([{ "metric:acc": undefined }, { "metric:acc": 2 }, {}]));
  const comparer = new RunComparer(rows, runs, CATALOGUE);
  expect([0, 1, 2].map((at) => said(comparer.compare(at, at)))).toEqual([
    ["result gained 1"],
    ["result lost 1"],
    [],
  ]);
});

test("what tells no runs apart is not compared", () => {
  expect(said(compare({ "parameter:gpu": "a", notes: "x" }, { "parameter:gpu": "b", notes: "y" }))).toEqual(
    [],
  );
  const aspectOf = aspectsIn(CATALOGUE);
  expect(aspectOf({ role: "ignored" })).toBeUndefined();
  expect(aspectOf({ role: "parameter", name: "unknown" })).toBe("setting");
});

test("a value saved less exactly, either way, is the same; so is a time without its seconds", () => {
  const minute = Date.UTC(2024, 1, 27, 22, 30);
  const exact = { "metric:acc": 0.123456789, started: minute + 17_000 };
  const saved = { "metric:acc": 0.12346, started: minute };
  const same = ["result same 1", "start same 1"];
  expect(said(compare(exact, saved))).toEqual(same);
  expect(said(compare(saved, exact))).toEqual(same);
  expect(said(compare({ "metric:acc": 60_017 }, { "metric:acc": 60_000 }))).toEqual(["result differing 1"]);
});

type Counts = Readonly<Partial<Record<(typeof ASPECTS)[number], Partial<Agreement>>>>;

function comparison(counts: Counts): RunAgreement {
  const of = (aspect: (typeof ASPECTS)[number]): Agreement => ({
    same: 0,
    differing: 0,
    shifted: 0,
    gained: 0,
    lost: 0,
    ...counts[aspect],
  });
  return {
    setting: of("setting"),
    result: of("result"),
    start: of("start"),
    name: of("name"),
    experiment: of("experiment"),
  };
}

const SAME = { same: 1 };
const DIFFERS = { differing: 1 };
const SHIFTED = { differing: 1, shifted: 1 };

test.each<[boolean, Counts]>([
  [false, {}],
  [true, { start: DIFFERS }],
  [false, { start: DIFFERS, result: SAME }],
  [true, { start: DIFFERS, result: SAME, setting: DIFFERS }],
  [true, { start: DIFFERS, result: { same: 1, differing: 1 } }],
  [true, { setting: DIFFERS }],
  [false, { setting: DIFFERS, start: SAME }],
  [false, { setting: DIFFERS, result: SAME }],
  [true, { setting: DIFFERS, result: { same: 2, differing: 1 } }],
  [false, { start: SHIFTED }],
  [false, { start: SHIFTED, setting: SAME, result: SAME }],
  [true, { start: SHIFTED, setting: SAME, result: DIFFERS }],
  [true, { start: SHIFTED, setting: DIFFERS, result: SAME }],
  [false, { experiment: DIFFERS }],
  [false, { result: DIFFERS }],
  [true, { experiment: DIFFERS, result: DIFFERS }],
])("contradicted is %s by %j", (expected, counts) => {
  expect(isContradicted(comparison(counts))).toBe(expected);
});

test.each<[boolean, Counts]>([
  [false, {}],
  [false, { name: SAME, experiment: SAME }],
  [true, { setting: SAME }],
  [true, { result: SAME }],
  [true, { start: SAME }],
])("supported is %s by %j", (expected, counts) => {
  expect(isSupported(comparison(counts))).toBe(expected);
});

test.each<[ReturnType<typeof nearnessOf>, boolean, Counts]>([
  [undefined, false, {}],
  [undefined, true, { experiment: DIFFERS, start: SAME, setting: SAME }],
  [undefined, true, { name: DIFFERS, setting: SAME, result: SAME }],
  [undefined, true, { start: DIFFERS, setting: SAME, result: SAME }],
  ["grown", false, { start: SAME }],
  ["near", false, { start: SAME, setting: DIFFERS }],
  ["near", false, { start: SAME, setting: DIFFERS, result: DIFFERS }],
  [undefined, true, { result: { same: 1, differing: 1 } }],
  [undefined, true, { setting: { same: 1, differing: 1 } }],
  ["grown", false, { name: SAME, setting: SAME }],
  ["grown", true, { setting: SAME }],
  ["grown", true, { result: SAME }],
  [undefined, false, { setting: SAME }],
  ["grown", false, { setting: SAME, result: SAME }],
  ["near", false, { setting: { same: 1, lost: 1 }, result: SAME }],
  ["grown", false, { result: { same: 2 } }],
  [undefined, false, { result: SAME }],
  ["near", false, { setting: SAME, result: { gained: 1 } }],
  [undefined, false, { setting: SAME, result: { gained: 1, lost: 1 } }],
  [undefined, false, { setting: SAME, result: { gained: 1, differing: 1 } }],
  ["near", false, { setting: SAME, result: { same: 1, differing: 1 } }],
  ["near", false, { name: SAME, setting: SAME, result: DIFFERS }],
  ["near", false, { name: SAME, setting: DIFFERS, result: SAME }],
  ["near", false, { name: SAME, result: DIFFERS }],
  [undefined, false, { name: SAME, setting: DIFFERS, result: DIFFERS }],
  ["near", false, { name: SAME }],
])("nearness is %s (same file: %s) by %j", (expected, sameFile, counts) => {
  expect(nearnessOf(comparison(counts), sameFile)).toBe(expected);
});

test.each<[ReturnType<typeof nearnessOf>, "ids" | "tool", Counts]>([
  // By ids that may be two of one run, settings alone prove nothing: they may be those of a repeat.
  ["near", "ids", { name: SAME, setting: SAME }],
  ["near", "tool", { start: SAME }],
  ["grown", "ids", { name: SAME, start: SAME, setting: SAME }],
  ["grown", "ids", { name: SAME, setting: SAME, result: SAME }],
  ["near", "ids", { setting: SAME, result: SAME }],
  [undefined, "ids", { result: SAME }],
  ["near", "tool", { result: SAME }],
  [undefined, "tool", { setting: SAME }],
  [undefined, "tool", { setting: SAME, result: DIFFERS, name: DIFFERS, start: SAME }],
  ["near", "ids", { start: SHIFTED, name: SAME, result: SAME }],
  ["near", "ids", { start: SHIFTED, setting: SAME, result: SAME }],
  [undefined, "ids", { start: SHIFTED, result: SAME }],
  [undefined, "ids", { start: SHIFTED, name: SAME, setting: SAME }],
  ["near", "tool", { start: SHIFTED, name: SAME, setting: SAME }],
  ["near", "tool", { start: SHIFTED, name: SAME }],
  [undefined, "tool", { start: SHIFTED, name: SAME, result: { gained: 1, lost: 1 } }],
  [undefined, "tool", { start: SHIFTED, setting: SAME }],
  [undefined, "tool", { start: SHIFTED, name: SAME, setting: DIFFERS, result: SAME }],
  [undefined, "tool", { start: SHIFTED, name: SAME, setting: SAME, result: DIFFERS }],
  [undefined, "tool", { start: SHIFTED, name: SAME, experiment: DIFFERS, result: SAME }],
  [undefined, "tool", { start: DIFFERS, name: SAME, setting: SAME, result: SAME }],
  ["near", "ids", { name: DIFFERS, start: SAME, setting: SAME, result: SAME }],
  [undefined, "ids", { name: DIFFERS, start: SAME, setting: SAME }],
  [undefined, "ids", { name: DIFFERS, setting: SAME, result: SAME }],
])("nearness is %s by %s that say %j", (expected, tie, counts) => {
  expect(nearnessOf(comparison(counts), false, tie)).toBe(expected);
});
