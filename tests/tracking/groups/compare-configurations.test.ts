import type { Catalogue } from "../../../src/tracking/catalogue/catalogue";
import {
  compareConfigurations,
  type ComparisonRequest,
} from "../../../src/tracking/groups/compare-configurations";
import { compareMeans, isTested } from "../../../src/tracking/groups/compare-means";
import { meanOf } from "../../../src/tracking/groups/group-summary";
import { holm } from "../../../src/tracking/groups/holm";
import { inferMetric } from "../../../src/tracking/naming/infer-metric";
import { formatNumber } from "../../../src/tracking/values/format-number";
import { runsOf, type RunRow } from "../runs-of";

const NONE: Catalogue = { parameters: [], metrics: [] };
const ACC = { ...inferMetric("acc"), tolerance: 0 };

/** Five runs a configuration, without seeds, so that Welch's test compares them; the best run of each comes first. */
const VALUES: Readonly<Record<string, readonly number[]>> = {
  a: [0.93, 0.92, 0.92, 0.91, 0.915],
  b: [0.915, 0.91, 0.905, 0.91, 0.9],
  c: [0.93, 0.9, 0.91, 0.92, 0.925],
  d: [0.8],
};
const ROWS = Object.entries(VALUES).flatMap(([name, values]) =>
  values.map((value, at): RunRow => ({
    name: `lr-${name}-seed${String(at)}`,
    status: "Completed",
    "parameter:lr": name,
    "metric:acc": value,
  })),
);
/** A configuration as a ranking told of it, over the runs that count. */
function place(
  name: string,
  counts: (value: number) => boolean = () => true,
): ComparisonRequest["chosen"][number] {
  const values = (VALUES[name] ?? []).filter(counts);
  return {
    name: name === "d" ? "lr-d-seed0" : `lr-${name}`,
    row: ROWS.findIndex((row) => row["name"] === `lr-${name}-seed0`),
    n: values.length,
    mean: meanOf(values),
  };
}

const PICKED =
  "They were picked from 4 configurations by these very results, which makes differences look larger than they are: repeat them with new seeds to be sure.";

function compared(names: readonly string[], more: Partial<ComparisonRequest> = {}): readonly string[] {
  const request = {
    metric: ACC,
    filter: "",
    now: 0,
    firstRow: 2,
    chosen: names.map((name) => place(name)),
    ...more,
  };
  return compareConfigurations(runsOf(ROWS), NONE, request).sentences;
}

test("one comparison is Welch's, without a correction, and says how many runs would settle what it cannot tell", () => {
  const [one, ...others] = compared(["a", "c"]);
  expect(others).toEqual([PICKED]);
  expect(one).toMatch(
    /^lr-a and lr-c cannot be told apart: lr-a minus lr-c is .*\(Welch's test, p 0\.\d+, effect size /,
  );
  expect(one).not.toContain("corrected");
  expect(one).toMatch(/With about \d+ runs of each in all/);
});

test("of several, each is corrected by Holm, and the corrected probability decides", () => {
  const members = (name: string): { value: number }[] => (VALUES[name] ?? []).map((value) => ({ value }));
  const ps = ["b", "c"].map((name) => {
    const one = compareMeans(members("a"), members(name));
    return isTested(one) ? one.p : NaN;
  });
  const corrected = holm(ps).map((p) => formatNumber(p, 2));
  // Alone it would be told apart, among two it is not.
  expect(ps[0]).toBeLessThan(0.05);
  expect(Number(corrected[0])).toBeGreaterThan(0.03);
  const [b, c, note, picked] = compared(["a", "b", "c"]);
  expect(picked).toBe(PICKED);
  expect(compared(["a", "b", "c", "d"])).not.toContain(PICKED);
  expect(b).toContain(`p ${formatNumber(ps[0] ?? NaN, 2)}, corrected ${corrected[0] ?? ""}`);
  expect(c).toContain(`p ${formatNumber(ps[1] ?? NaN, 2)}, corrected ${corrected[1] ?? ""}`);
  expect(note).toBe(
    "Each p is followed by what is left of it after Holm's correction for 2 comparisons, and that one decides; the intervals are those of each comparison alone.",
  );
});

test("a configuration of one run is said to be that, and counts for no correction", () => {
  const [b, d, ...others] = compared(["a", "b", "d"]);
  expect(b).not.toContain("corrected");
  expect(d).toMatch(/cannot be said: lr-d-seed0 has one run\.$/);
  expect(others).toEqual([PICKED]);
});

test("runs that a filter leaves out do not count", () => {
  const chosen = ["a", "c"].map((name) => place(name, (value) => value > 0.9));
  const [all, some] = [compared(["a", "c"])[0], compared([], { filter: "acc > 0.9", chosen })[0]];
  expect(some).toMatch(/^lr-a and lr-c cannot be told apart: lr-a minus lr-c is/);
  expect(some).not.toBe(all);
  expect(() => compared(["a", "c"], { filter: "acc < 0.5" })).toThrow(
    "The configuration lr-a is not what it was when it was ranked.",
  );
});

test("a configuration whose rows are others by now is not compared", () => {
  const chosen = [place("a"), { ...place("b"), row: place("c").row }];
  const edited = [place("a"), { ...place("b"), mean: 0.5 }];
  expect(() => compared([], { chosen: edited })).toThrow("The configuration lr-b is not what it was");
  expect(() => compared([], { chosen })).toThrow(
    "The configuration lr-b is not what it was when it was ranked.",
  );
  expect(() => compared(["a"])).toThrow("One configuration alone cannot be compared.");
});
