import type { MeasuredImportance, ParameterImportance } from "../../../src/tracking/importance/importance";
import { importanceWords } from "../../../src/tracking/importance/importance-words";
import { percent } from "../../../src/tracking/importance/percent";

const ONE: ParameterImportance = { names: ["lr"], share: 0.9, floor: 0.3, isNoise: false, leansOn: [] };
const NOISE: ParameterImportance = { ...ONE, names: ["wd"], share: 0.1, isNoise: true };
const MEASURED: MeasuredImportance = {
  parameters: [ONE],
  configurations: 12,
  considered: 24,
  metric: { name: "acc", goal: "maximize", tolerance: 0 },
  constant: [],
  scattered: [],
};
const HOW = /^Each parameter is asked by itself/;
const words = (more: Partial<MeasuredImportance>): string[] => importanceWords({ ...MEASURED, ...more });

test.each<[string, Partial<MeasuredImportance>, readonly string[]]>([
  [
    "what leads",
    {},
    ["lr matters most to acc: 90 % of how 12 configurations of 24 completed runs rank goes with it."],
  ],
  [
    "that nothing does",
    { parameters: [NOISE] },
    [
      "No parameter can be told to matter to acc over 12 configurations of 24 completed runs.",
      "wd cannot be told from no effect: chance alone reaches up to 30 %, and more only in 1 of 20 shuffles of the results.",
    ],
  ],
  [
    "how far chance reaches in any of several",
    { parameters: [ONE, NOISE, { ...NOISE, names: ["x"], floor: 0.4 }] },
    [
      "lr matters most to acc: 90 % of how 12 configurations of 24 completed runs rank goes with it.",
      "wd and x cannot be told from no effect: chance alone reaches up to 40 %, and more only in 1 of 20 shuffles of the results.",
    ],
  ],
  [
    "what cannot be told apart, and what may be another's",
    {
      parameters: [
        { ...ONE, names: ["lr", "bs"] },
        { ...ONE, names: ["opt"], leansOn: ["lr"] },
      ],
    },
    [
      "lr + bs matters most to acc: 90 % of how 12 configurations of 24 completed runs rank goes with it.",
      "opt often changed together with lr, so that its share may be theirs.",
      "Parameters joined by + nearly always changed together, so that nothing tells them apart.",
    ],
  ],
  [
    "what could not be asked",
    { constant: ["a"], scattered: ["b", "c"] },
    [
      "lr matters most to acc: 90 % of how 12 configurations of 24 completed runs rank goes with it.",
      "a has one value throughout.",
      "Of b and c nearly every configuration has a value of its own, so that nothing can be said.",
    ],
  ],
])("it is said %s", (_, more, sentences) => {
  const [last, ...others] = words(more).reverse();
  expect(others.reverse()).toEqual(sentences);
  expect(last).toMatch(HOW);
});

test("of many six are named, and leaning ones too", () => {
  const names = ["a", "b", "c", "d", "e", "f", "g"];
  expect(words({ constant: names })).toContain("a, b, c, d, e, f and 1 more have one value throughout.");
  const leaning = names.map((name): ParameterImportance => ({ ...ONE, names: [name], leansOn: ["lr"] }));
  expect(
    words({ parameters: [ONE, ...leaning] }).filter((one) => one.includes("often changed")),
  ).toHaveLength(6);
});

test("where nothing was varied or there are too few, that is all", () => {
  expect(words({ parameters: [], constant: ["a", "b"] })).toEqual([
    "Nothing that was varied can be told to matter to acc over 12 configurations of 24 completed runs.",
    "a and b have one value throughout.",
  ]);
  expect(words({ configurations: 11 })).toEqual([
    "Which parameters matter to acc cannot be told from 11 configurations of 24 completed runs: it takes at least 12 configurations.",
  ]);
});

test.each([
  [0.612, "61 %"],
  [0.1, "10 %"],
  [0.0996, "10.0 %"],
  [0.004, "0.4 %"],
  [-0.2, "0.0 %"],
  [1, "100 %"],
])("a share of %d reads %s", (share, text) => {
  expect(percent(share)).toBe(text);
});
