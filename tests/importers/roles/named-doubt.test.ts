import { hasSpreads } from "../../../src/importers/roles/has-spreads";
import { isRanking } from "../../../src/importers/roles/is-ranking";
import { nameByRun } from "../../../src/importers/roles/name-by-run";
import { namedDoubt } from "../../../src/importers/roles/named-doubt";
import { field, IGNORED, metric, parameter } from "../../../src/importers/roles/targets";
import type { Scalar } from "../../../src/tracking/values/scalar";

const numbers = [3, 1, 2];

describe("names that sound like a setting's and are none for certain", () => {
  const doubt = (header: string, values: readonly Scalar[] = numbers, name = header) =>
    namedDoubt({ header, values, suggested: parameter(name) });

  test.each<[header: string, why: RegExp, likely: "metric" | undefined]>([
    ["epoch", /where training ended/, undefined],
    [" step ", /where training ended/, undefined],
    ["epoch 10", /when it was measured/, "metric"],
    ["at step 1000", /when it was measured/, "metric"],
    ["@epoch 3", /when it was measured/, "metric"],
    ["epoch_10", /when it was measured/, "metric"],
    ["step #5k", /when it was measured/, "metric"],
    ["10 epochs", /when it was measured/, "metric"],
    ["5k-steps", /when it was measured/, "metric"],
    ["rank", /place of each run/, "metric"],
  ])("%p is doubted", (header, why, likely) => {
    expect(doubt(header)?.why).toMatch(why);
    expect(doubt(header)?.likely).toBe(likely);
  });

  test.each(["epochs", "layer 10", "10 layers", "epoch", "lr", "rank of lora"])(
    "a setting such as %p with its values is none",
    (header) => {
      const values = header === "epoch" ? ["a", "b", "c"] : [8, 16, 8];
      expect(doubt(header, values)).toBeUndefined();
    },
  );

  test("places that are none, words, and what is no parameter of that name, are no ranks", () => {
    expect(doubt("rank", [4, 8, 16])).toBeUndefined();
    expect(doubt("epoch", numbers, "max_epoch")).toBeUndefined();
    expect(namedDoubt({ header: "epoch", values: numbers, suggested: metric("epoch") })).toBeUndefined();
    expect(namedDoubt({ header: "epoch", values: numbers, suggested: IGNORED })).toBeUndefined();
  });
});

test.each<[why: string, values: Scalar[], mayTie: boolean, right: boolean]>([
  ["places in any order", [2, 1, 3], false, true],
  ["places as texts", ["2", " 1", "3"], false, true],
  ["two rows", [1, 2], false, false],
  ["a place that is left out", [1, 2, 4], false, false],
  ["places from naught on", [0, 1, 2], false, false],
  ["a blank", [1, 2, ""], false, false],
  ["half a place", [1, 1.5, 2], false, false],
  ["equal places", [1, 1, 2], false, false],
  ["equal places, the next one following", [1, 1, 2], true, true],
  ["equal places, the ones behind them left out", [1, 1, 3], true, true],
  ["equal places, and one left out for nothing", [1, 1, 4], true, false],
  ["half of them equal", [1, 1, 2, 2], true, false],
  ["all equal", [1, 1, 1], true, false],
])("%s (%j; may tie: %p) are a ranking: %p", (_, values, mayTie, right) => {
  expect(isRanking(values, mayTie)).toBe(right);
});

test("more rows than are looked at are no ranking", () => {
  const places = (many: number) => Array.from({ length: many }, (_, at) => at + 1);
  expect([isRanking(places(2000), false), isRanking(places(2001), false)]).toEqual([true, false]);
});

test.each<[values: Scalar[], right: boolean]>([
  [["0.9 ± 0.1", "0.8 ± 0.1"], true],
  [["0.9 ± 0.1", "0.8 ± 0.1", "0.7"], true],
  [["0.9 ± 0.1", "0.8"], false],
  [["0.9 ± 0.1", "", ""], true],
  [[0.9, 0.8], false],
  [[], false],
])("most of %j have spreads: %p", (values, right) => {
  expect(hasSpreads(values)).toBe(right);
});

describe("an experiment that is another one for each run", () => {
  const column = (values: readonly Scalar[], suggested = field("experiment")) => ({
    header: "project",
    values,
    suggested,
  });
  const keyOf = (...columns: ReturnType<typeof column>[]) =>
    nameByRun(columns).map(({ suggested, unsure }) => [
      suggested.role === "field" && suggested.key,
      unsure !== undefined,
    ]);

  test.each<[why: string, values: Scalar[], isName: boolean]>([
    ["three names", ["a", "b", "c"], true],
    ["three names and a blank", ["a", "", "b", "c"], true],
    ["two names", ["a", "b"], false],
    ["one of them twice, but for case and blanks", ["a", "b", " A"], false],
  ])("with %s is taken for the name: %p", (_, values, isName) => {
    expect(keyOf(column(values))).toEqual([[isName ? "name" : "experiment", isName]]);
  });

  test("stays an experiment where something else names the runs", () => {
    expect(keyOf(column(["a", "b", "c"]), column(["x", "y", "z"], field("name")))).toEqual([
      ["experiment", false],
      ["name", false],
    ]);
    expect(keyOf(column(["a", "b", "c"], field("model")))).toEqual([["model", false]]);
  });
});
