import type { AsideCell, AsideWhy, CellReadings } from "../../../src/tracking/typing/cell-reading";
import { answerTo, askAbout } from "../../../src/tracking/typing/cell-reading";
import { questionSentence } from "../../../src/tracking/typing/question-sentence";
import { readingNotices } from "../../../src/tracking/typing/reading-notices";

const aside = (why: AsideWhy, ...texts: readonly string[]): AsideCell[] =>
  texts.map((text, row) => ({ row, text, why }));

test.each<[CellReadings, string[]]>([
  [{}, []],
  [{ aside: [], coerced: [], spreads: [undefined] }, []],
  [
    { aside: aside("failure", "OOM") },
    ['1 cell of acc holds no value of it and stays in the notes of its run: "OOM".'],
  ],
  [
    { aside: [...aside("failure", "OOM", "OOM", "crash"), ...aside("error", "#REF!", "#NUM!", "#NULL!")] },
    [
      '6 cells of acc hold no values of it and stay in the notes of their runs: "OOM", "crash", "#REF!" and 2 more.',
    ],
  ],
  [
    { aside: aside("remark", "0.9 (best)", "0.8*") },
    ['What stands behind 2 values in acc stays in the notes: "0.9 (best)" and "0.8*".'],
  ],
  [
    { coerced: [{ row: 0, from: "91%", to: 0.91, why: ["percent"] }] },
    ['1 cell of acc was read as it is meant: "91%" is 0.91.'],
  ],
  [
    {
      coerced: [
        { row: 0, from: "91%", to: 0.91, why: ["percent"] },
        { row: 1, from: "92%", to: 0.92, why: ["percent"] },
      ],
      spreads: [0.1, undefined],
    },
    [
      '2 cells of acc were read as they are meant, such as "91%" is 0.91.',
      "The spread of 1 value in acc stands in a column of its own.",
    ],
  ],
  [{ spreads: [0.1, 0.2] }, ["The spreads of 2 values in acc stand in a column of their own."]],
  [
    { aside: aside("open", "90%") },
    ['Until it is said how they are meant, 1 cell of acc stays in the notes: "90%".'],
  ],
])("%j is said as it is", (readings, messages) => {
  const notices = readingNotices("acc", readings);
  expect(notices.map(({ message }) => message)).toEqual(messages);
  expect(notices.every(({ column, count }) => column === "acc" && count > 0)).toBe(true);
});

test("what was left out, read and set apart are told as such", () => {
  const readings = {
    aside: [...aside("open", "90%"), ...aside("failure", "OOM"), ...aside("remark", "0.9 (best)")],
    coerced: [{ row: 0, from: "91%", to: 0.91, why: ["percent" as const] }],
    spreads: [0.1],
  };
  expect(readingNotices("acc", readings).map(({ rule, count }) => `${rule} ${String(count)}`)).toEqual([
    "kept-beside 1",
    "kept-beside 1",
    "kept-beside 1",
    "read-as-meant 1",
    "spread-apart 1",
  ]);
});

test("a question without an example names none", () => {
  expect(questionSentence("acc", askAbout("brackets", ["negative", "positive"], "negative", []))).toBe(
    "0 cells of acc,: are numbers in brackets negative?",
  );
});

test.each([
  ["percent", ["fractions", "hundreds"], "is 90% written as 0.9 or as 90 in this column?"],
  ["decimal mark", [".", ","], "does a comma or a point stand before the decimals?"],
  ["unit", ["ms", "s"], "what is a number without a unit in, ms or s?"],
  ["date order", ["month-first", "day-first"], "which comes first, the month or the day?"],
  ["bound", ["beside", "number"], "a limit is no value. Shall its number be taken for one?"],
  ["brackets", ["negative", "positive"], "are numbers in brackets negative?"],
] as const)("a question about the %s", (about, choices, sentence) => {
  const question = askAbout(about, choices, choices[0], ["x", "y", "x", "z", "w"]);
  expect(question).toMatchObject({ rows: 5, examples: ["x", "y", "z"] });
  expect(questionSentence("acc", question)).toBe(`5 cells of acc, such as x: ${sentence}`);
});

test("an answer counts for its own question, and only where it is one of the choices", () => {
  const answers = [{ about: "unit" as const, choice: "ms" }];
  expect(answerTo("unit", ["ms", "s"], answers)).toBe("ms");
  expect(answerTo("unit", ["min", "s"], answers)).toBeUndefined();
  expect(answerTo("percent", ["ms"], answers)).toBeUndefined();
});
