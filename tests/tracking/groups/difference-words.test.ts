import { inferMetric } from "../../../src/tracking/naming/infer-metric";
import type { NamedGroup } from "../../../src/tracking/groups/configuration";
import { differenceWords } from "../../../src/tracking/groups/difference-words";
import { groupSummary } from "../../../src/tracking/groups/group-summary";

const ACC = { ...inferMetric("acc"), goal: "maximize", tolerance: 0 } as const;
const LOSS = { ...ACC, goal: "minimize" } as const;

/** A configuration; with seeds where its runs are to be compared in pairs. */
function group(name: string, values: readonly number[], isSeeded = false): NamedGroup {
  return {
    name,
    best: `${name}-best`,
    members: values.map((value, row) => ({ row, value })),
    summary: groupSummary(values),
    seeds: values.map((_, at) => (isSeeded ? String(at) : "")),
    mostOfSeed: isSeeded ? 1 : 0,
    versions: 0,
  };
}

const HIGH = [0.9, 0.91, 0.92];
const LOW = [0.7, 0.71, 0.72];
const words = (
  first: readonly number[],
  second: readonly number[],
  more: { metric?: typeof ACC | typeof LOSS; of?: number; p?: number; isSeeded?: boolean } = {},
): string =>
  differenceWords(
    group("a", first, more.isSeeded),
    group("b", second, more.isSeeded),
    more.metric ?? ACC,
    more.of ?? 2,
    more.p === undefined ? undefined : { p: more.p, comparisons: 2 },
  );

test.each([
  [
    "the first, where more is better",
    HIGH,
    LOW,
    ACC,
    "a is better than b by more than chance: a minus b is 0.2,",
  ],
  [
    "the second, though it was asked as the second",
    LOW,
    HIGH,
    ACC,
    "b is better than a by more than chance: a minus b is −0.2,",
  ],
  [
    "the second, where less is better",
    HIGH,
    LOW,
    LOSS,
    "b is better than a by more than chance: a minus b is 0.2,",
  ],
  [
    "the first, where less is better",
    LOW,
    HIGH,
    LOSS,
    "a is better than b by more than chance: a minus b is −0.2,",
  ],
])("better is %s", (_, first, second, metric, sentence) => {
  expect(words(first, second, { metric })).toContain(sentence);
});

test("that the two were picked by these results is said where there were more", () => {
  expect(words(HIGH, LOW, { of: 3 })).toMatch(
    /They were picked from 3 by these very results, which flatters the first\.$/,
  );
  expect(words(HIGH, LOW, { of: 2 })).not.toContain("picked");
});

test.each<[readonly number[], readonly number[], string]>([
  [
    [0.9],
    LOW,
    "Whether a and b, which differ by 0.19, do so by more than chance cannot be said: a has one run.",
  ],
  [
    HIGH,
    [0.7],
    "Whether a and b, which differ by 0.21, do so by more than chance cannot be said: b has one run.",
  ],
  [
    [0.9],
    [0.7],
    "Whether a and b, which differ by 0.2, do so by more than chance cannot be said: a and b have one run each.",
  ],
  [[0.9, 0.9], [0.9, 0.9], "a and b are equal in every run, neither of which varies."],
  [
    [0.9, 0.9],
    [0.7, 0.7],
    "a and b differ by 0.2 in every run, neither of which varies, so that no test applies.",
  ],
])("where no test applies that is said: %j and %j", (first, second, sentence) => {
  expect(words(first, second)).toBe(sentence);
});

test.each<[readonly number[], string]>([
  [HIGH, "a and b are equal with every seed."],
  [[0.8, 0.81, 0.82], "a and b differ by 0.1 with every seed, so that no test applies."],
])("so it is where every pair differs alike: %j", (second, sentence) => {
  expect(words(HIGH, second, { isSeeded: true })).toBe(sentence);
});

test.each([
  [0.049_6, "better than", "corrected 0.0496"],
  [0.05, "cannot be told apart", "corrected 0.05"],
  [0.012_3, "better than", "corrected 0.012"],
  [0.001, "better than", "corrected 0.001"],
  [0.000_99, "better than", "corrected < 0.001"],
  [0.7, "cannot be told apart", "corrected 0.7"],
])("the corrected probability %d decides, and never reads as if it did not", (p, said, figure) => {
  expect(words(HIGH, LOW, { p })).toContain(said);
  expect(words(HIGH, LOW, { p })).toContain(figure);
  expect(words(HIGH, LOW, { p })).not.toContain("4 of 5 attempts");
});

test.each<[typeof ACC | typeof LOSS, readonly number[], readonly number[], number, boolean]>([
  [ACC, HIGH, [0.9, 0.915, 0.91], 0.01, true],
  [ACC, [0.9, 0.915, 0.91], HIGH, 0.01, true],
  [LOSS, HIGH, [0.9, 0.915, 0.91], 0.01, true],
  [LOSS, [0.9, 0.915, 0.91], HIGH, 0.01, true],
  [ACC, HIGH, [0.89, 0.9, 0.91], 0.01, true],
  [ACC, HIGH, [0.87, 0.88, 0.89], 0.01, false],
  [LOSS, HIGH, [0.87, 0.88, 0.89], 0.01, false],
  [ACC, HIGH, HIGH, 0, false],
])("by %j, %j and %j are a tie within a tolerance of %d: %s", ({ goal }, first, second, tolerance, isTie) => {
  const sentence = differenceWords(group("a", first), group("b", second), { ...ACC, goal, tolerance }, 2);
  expect(sentence.includes("a tie within the tolerance of 0.01")).toBe(isTie);
});
