import type { ColumnSpec } from "../../../src/tracking/schema/column-spec";
import {
  demandSentence,
  isAllowed,
  valueProblem,
  refusal,
  restricts,
  ruleOfColumn,
  type ValueRule,
} from "../../../src/tracking/schema/value-rule";
import { EARLIEST_DATE, LATEST_DATE } from "../../../src/tracking/values/read-date";
import type { Scalar } from "../../../src/tracking/values/scalar";
import { columnSpec } from "../../support/column-spec";

const rule = (changes: Partial<ColumnSpec> = {}): ValueRule => ruleOfColumn(columnSpec(changes));
const named = (count: number): string[] => Array.from({ length: count }, (_, n) => `choice ${String(n + 1)}`);

test.each<[string, Partial<ColumnSpec>, string]>([
  ["a range", { min: 0, max: 1 }, "x must be a number from 0 to 1"],
  ["a lowest value", { type: "integer", min: 1 }, "x must be a whole number of at least 1"],
  ["a highest value", { max: 0.5 }, "x must be a number of at most 0.5"],
  ["a range that nothing is in", { min: 2, max: 1 }, "x must be a number"],
  ["one choice", { type: "choice", choices: ["adam"] }, "x must be adam"],
  ["some choices", { type: "choice", choices: ["adam", "sgd"] }, "x must be one of adam, sgd"],
  [
    "many choices",
    { type: "choice", choices: named(10) },
    `x must be one of ${named(8).join(", ")} and 2 more`,
  ],
  [
    "long choices",
    { type: "choice", choices: ["a".repeat(100), "b".repeat(100)] },
    `x must be one of ${"a".repeat(100)} and 1 more`,
  ],
  [
    "choices too long to name",
    { type: "choice", choices: ["a".repeat(200), "b".repeat(200)] },
    "x must be one of its 2 choices",
  ],
  ["a boolean", { type: "boolean" }, "x must be TRUE or FALSE"],
  ["a date", { type: "date" }, "x must be a date such as 2026-05-31 14:30"],
])("says %s in a sentence", (_, changes, sentence) => {
  expect(demandSentence(rule(changes))).toBe(sentence);
});

test.each<[Partial<ColumnSpec>, Scalar | undefined, string, string, string]>([
  [{ max: 1 }, 3, "range", "not 3.", "Correct the value, or change Min and Max in Params."],
  [{ max: 1, group: "metric" }, 3, "range", "not 3.", "Correct the value, or change Min and Max in Metrics."],
  [{ max: 1, group: "table" }, 3, "range", "not 3.", "Correct the value."],
  [{}, "fast", "type", 'not "fast".', "Correct the value, or change Type in Params."],
  [{ group: "metric" }, "fast", "type", 'not "fast".', "Correct the value."],
  [{}, true, "type", "not TRUE.", "Correct the value, or change Type in Params."],
  [{ type: "integer", max: 1 }, 1.5, "type", "not 1.5.", "Correct the value, or change Type in Params."],
  [{ type: "integer", max: 1 }, 2, "range", "not 2.", "Correct the value, or change Min and Max in Params."],
  [{ group: "table" }, "NaN", "type", 'not "NaN".', "Correct the value."],
  [{ type: "choice", choices: ["adam"] }, " Adam ", "choice", 'not " Adam ".', 'Write it as "adam".'],
  [
    { type: "choice", choices: ["adam"] },
    "lion",
    "choice",
    'not "lion".',
    'Use one of them, or add "lion" to Choices in Params.',
  ],
  [{ type: "choice", choices: ["a"], group: "table" }, "b", "choice", 'not "b".', "Use one of them."],
  [
    { type: "date" },
    EARLIEST_DATE - 1,
    "range",
    "not 1900-02-28 23:59:59.999.",
    "Write a date from 1900-03-01 to 9999-12-31.",
  ],
  [{ type: "date" }, 1e300, "range", "not 1e+300.", "Write a date from 1900-03-01 to 9999-12-31."],
])("under %j, %j is told what it should be", (changes, value, code, end, fix) => {
  const problem = valueProblem(rule(changes), value);
  expect(problem).toMatchObject({ code, fix });
  expect(problem?.message).toBe(`${demandSentence(rule(changes))}, ${end}`);
});

test("a text that no cell holds is refused, and shown by its beginning", () => {
  const text = rule({ type: "text" });
  expect(isAllowed(text, "n".repeat(32_767))).toBe(true);
  expect(valueProblem(text, "n".repeat(32_768))).toEqual({
    code: "length",
    message: `x must be a text of at most 32767 characters, not "${"n".repeat(60)}...".`,
    fix: "Shorten the text.",
  });
});

test("a blank is wrong where a value is required alone, and what to do depends on who asks", () => {
  expect(valueProblem(rule(), undefined)).toBeUndefined();
  expect(valueProblem(rule({ required: true }), undefined)).toEqual({
    code: "required",
    message: "x is required.",
    fix: "Give every run a value, or make x not required in Params.",
  });
  expect(valueProblem(rule({ required: true, group: "table" }), undefined)?.fix).toBe(
    "Fill in x, or delete the row.",
  );
});

test("NaN and its like may stand for a parameter's or a metric's number, and where a column says so", () => {
  expect(isAllowed(rule({ min: 0 }), "NaN")).toBe(true);
  expect(isAllowed(rule({ group: "metric" }), "-Infinity")).toBe(true);
  expect(isAllowed(rule({ group: "table" }), "NaN")).toBe(false);
  expect(isAllowed(rule({ group: "table", nonFinite: true }), "NaN")).toBe(true);
  expect(isAllowed(rule(), "nan")).toBe(false);
});

test("the ends of a range belong to it, and so do the first and the last date", () => {
  expect([0, 1].map((value) => isAllowed(rule({ min: 0, max: 1 }), value))).toEqual([true, true]);
  expect([EARLIEST_DATE, LATEST_DATE].map((time) => isAllowed(rule({ type: "date" }), time))).toEqual([
    true,
    true,
  ]);
  expect(isAllowed(rule({ type: "date" }), LATEST_DATE + 1)).toBe(false);
});

test("only free text is never asked about", () => {
  expect(restricts(rule({ type: "text" }))).toBe(false);
  expect(restricts(rule({ type: "choice" }))).toBe(false);
  expect(restricts(rule({ type: "text", required: true }))).toBe(true);
  expect(restricts(rule({ type: "choice", choices: ["a"] }))).toBe(true);
  expect(restricts(rule())).toBe(true);
});

test("a text that cannot be read is refused in the same words", () => {
  expect(refusal(rule({ max: 1 }), "0,5").message).toBe('x must be a number of at most 1, not "0,5".');
});
