import { isOpenRule, QuestionCollector } from "../../../src/tracking/planning/plan-questions";

test("rows of one question are counted, its first three examples kept, the careful answer given", () => {
  const questions = new QuestionCollector({});
  const answers = ["a", "b", "c", "d"].map((example) => questions.ask("near-run", example));
  expect(answers).toEqual(["skip", "skip", "skip", "skip"]);
  expect(questions.ask("id-reused", "x")).toBe("add");
  expect(questions.ask("id-elsewhere", "y")).toBe("skip");
  expect(questions.questions.map(({ id, rows, examples, answer }) => [id, rows, examples, answer])).toEqual([
    ["id-reused", 1, ["x"], "add"],
    ["id-elsewhere", 1, ["y"], "skip"],
    ["near-run", 4, ["a", "b", "c"], "skip"],
  ]);
});

test("each question speaks of its own kind, of one row or of several", () => {
  const texts = (["id-reused", "id-elsewhere", "near-run"] as const).flatMap((rule) =>
    [1, 2].map((rows) => {
      const questions = new QuestionCollector({});
      Array.from({ length: rows }, (_, at) => questions.ask(rule, String(at)));
      return questions.questions[0]?.message ?? "";
    }),
  );
  expect(texts.map((text) => /^\d+ rows? /.exec(text)?.[0])).toEqual([
    "1 row ",
    "2 rows ",
    "1 row ",
    "2 rows ",
    "1 row ",
    "2 rows ",
  ]);
  expect(new Set(texts.map((text) => text.replace(/^\d+ /, ""))).size).toBe(6);
  expect(texts[0]).toContain("another study");
  expect(texts[2]).toContain("another source");
  expect(texts[4]).toContain("corrected");
});

test("what a person answered holds", () => {
  const questions = new QuestionCollector({ "near-run": "update" });
  expect(questions.ask("near-run", "a")).toBe("update");
  expect(questions.ask("id-elsewhere", "b")).toBe("skip");
  expect(questions.questions.map(({ answer }) => answer)).toEqual(["skip", "update"]);
});

test("nothing asked is no question; other rules are not open", () => {
  expect(new QuestionCollector({}).questions).toEqual([]);
  expect(isOpenRule("near-run")).toBe(true);
  expect(isOpenRule("same-content")).toBe(false);
  expect(isOpenRule(undefined)).toBe(false);
});
