import { explorationWords, exploredWords } from "../../../src/tracking/grid/exploration-words";
import type { ExploredNumbers, ExploredWords } from "../../../src/tracking/grid/exploration";

const NUMBERS: ExploredNumbers = {
  kind: "numbers",
  name: "lr",
  blank: 0,
  distinct: 3,
  tried: { from: 0.1, to: 0.3 },
};
const WORDS: ExploredWords = {
  kind: "words",
  name: "opt",
  levels: [{ value: "adam", configurations: 2 }],
  never: [],
  blank: 0,
};
const some = (length: number): string[] => Array.from({ length }, (_, at) => `w${String(at + 1)}`);

test.each<[Partial<ExploredNumbers>, readonly string[]]>([
  [{}, ["3 values from 0.1 to 0.3."]],
  [{ unit: "s" }, ["3 values from 0.1 to 0.3 s."]],
  [{ tried: { from: 1_234_567_890, to: 0.123_456_789_012 } }, ["3 values from 1234567890 to 0.123456789."]],
  [
    { distinct: 1, tried: { from: 0.5, to: 0.5 }, unit: "s", blank: 1 },
    ["Only 0.5 s was tried.", "1 configuration leaves it blank."],
  ],
  [
    { gap: { from: 0.1, to: 0.2 }, unit: "s" },
    ["3 values from 0.1 to 0.3 s.", "Nothing between 0.1 and 0.2 s."],
  ],
  [{ region: { from: 0.2, to: 0.3 } }, ["3 values from 0.1 to 0.3.", "The best lie from 0.2 to 0.3."]],
  [{ region: { from: 0.2, to: 0.2 } }, ["3 values from 0.1 to 0.3.", "The best lie at 0.2."]],
  [
    { edge: "lowest" },
    [
      "3 values from 0.1 to 0.3.",
      "The best of all stands at the lowest value tried: nothing is known beyond.",
    ],
  ],
  [{ blank: 2 }, ["3 values from 0.1 to 0.3.", "2 configurations leave it blank."]],
])("numbers: %j", (more, sentences) => {
  expect(exploredWords({ ...NUMBERS, ...more })).toEqual(sentences);
});

test.each<[Partial<ExploredWords>, readonly string[]]>([
  [{}, ["Only adam was tried."]],
  [
    { blank: 1, never: ["sgd"] },
    ["Only adam was tried.", "Never tried: sgd.", "1 configuration leaves it blank."],
  ],
  [
    { levels: some(10).map((value, at) => ({ value, configurations: 10 - at })) },
    [
      "w1 (10), w2 (9), w3 (8), w4 (7), w5 (6), w6 (5), w7 (4), w8 (3) and 2 more, each with its number of configurations.",
    ],
  ],
  [
    { never: some(9), region: some(9) },
    [
      "Only adam was tried.",
      "Never tried: w1, w2, w3, w4, w5, w6, w7, w8 and 1 more.",
      "The best have w1, w2, w3, w4, w5, w6, w7, w8 and 1 more.",
    ],
  ],
])("words: %j", (more, sentences) => {
  expect(exploredWords({ ...WORDS, ...more })).toEqual(sentences);
});

test.each([
  [{ configurations: 0, ranked: 0, best: 0 }, "maximize", "There is no run yet, so nothing was tried."],
  [
    { configurations: 12, ranked: 12, best: 3 },
    "maximize",
    "12 configurations tried so far. The best are the 3 with the highest mean acc.",
  ],
  [
    { configurations: 12, ranked: 12, best: 3 },
    "minimize",
    "12 configurations tried so far. The best are the 3 with the lowest mean acc.",
  ],
  [
    { configurations: 15, ranked: 12, best: 3 },
    "maximize",
    "15 configurations tried so far. 3 have no completed run with acc. The best are the 3 with the highest mean acc.",
  ],
  [
    { configurations: 15, ranked: 9, best: 0 },
    "maximize",
    "15 configurations tried so far. Too few of them have a completed run with acc to say where the best ones lie.",
  ],
  [
    { configurations: 15, ranked: 12, best: 0 },
    "none",
    "15 configurations tried so far. acc has no goal, so no region is best by it.",
  ],
] as const)("over all parameters, of %j to %s: %s", (told, goal, sentence) => {
  expect(explorationWords({ ...told, parameters: [NUMBERS] }, { name: "acc", goal, tolerance: 0 })).toEqual([
    sentence,
  ]);
});

test("where nothing was set in any run, that is said", () => {
  const told = { configurations: 2, ranked: 0, best: 0, parameters: [] };
  expect(explorationWords(told, { name: "acc", goal: "maximize", tolerance: 0 })).toEqual([
    "No parameter was set in the 2 configurations so far.",
  ]);
});
