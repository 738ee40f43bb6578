import type { Catalogue, ParameterDefinition } from "../../../src/tracking/catalogue/catalogue";
import { liveFilter } from "../../../src/tracking/filter/live-filter";
import type { LiveNode } from "../../../src/tracking/filter/live-node";
import { parseFilter } from "../../../src/tracking/filter/parse-filter";
import { inferMetric } from "../../../src/tracking/naming/infer-metric";
import type { RunColumns } from "../../../src/tracking/schema/run-columns";
import { runsOf } from "../runs-of";

const parameter = (name: string, type: ParameterDefinition["type"]): ParameterDefinition => ({
  name,
  type,
  required: false,
  choices: [],
  inFingerprint: true,
});
const CATALOGUE: Catalogue = { parameters: [parameter("opt", "text")], metrics: [inferMetric("acc")] };
const RUNS = runsOf([
  {
    name: "a",
    status: "Completed",
    started: 0,
    dataset: "v2",
    tags: "best",
    duration: 60,
    "parameter:opt": "adam",
    "parameter:aug": true,
    "parameter:lr": 0.1,
    "metric:acc": 0.9,
  },
]);

function live(text: string, runs: RunColumns = RUNS): LiveNode {
  const filter = parseFilter(text);
  if (!filter) {
    throw new Error("There is no filter.");
  }
  return liveFilter(filter, runs, CATALOGUE);
}

test.each<[string, string, string]>([
  ["started > last 7 days", "“started > last 7 days” moves with the clock", "Write the date itself"],
  ["started = today", "moves with the clock", "2026-01"],
  ["lr > 0 and not started > '3 days ago'", "moves with the clock", "Write the date itself"],
  ["started between 2026-01 and now", "moves with the clock", "Write the date itself"],
  ["tags = best", "asks the words of a list one by one", "Ask another column."],
  ["tags.team = x", "asks the words of a list", "Ask another column."],
  ["tags is null", "asks the words of a list", "Ask another column."],
  ["name like 'a_b'", "has a wildcard inside", "Put % at its ends alone"],
  ["name like 'a%b%'", "has a wildcard inside", "use contains"],
  ["name like '%'", "asks for no text at all", "Write name is null"],
  ["name contains ''", "asks for no text at all", "is not null"],
  ["opt = ''", "asks for no text at all", "Write opt is null"],
  [`name contains '${"x".repeat(201)}'`, "asks for a very long text", "Ask for its beginning"],
  ["name > b", "asks for the order of words", "Name the values"],
  ["opt between a and b", "asks for the order of words", "in ('a', 'b')"],
  ["opt = 5", "for those that are numbers", "write the value in quotes: opt = '5'"],
  ["dataset = 90%", "for those that are numbers", "Write the value in quotes: dataset = '90%'"],
  ["opt is none", "as either stands in the column", "Write opt is null, or = 'none'."],
  ["lr like '0.%'", "asks what is no text for a part of it", "Compare it with"],
  ["aug like 't%'", "asks what is no text for a part of it", "Compare it with"],
  ["aug >= true", "asks a column of TRUE and FALSE for something else", "Ask it for true or false."],
  ["lr = 200000000000", "asks for so large a number to its last digit", "smaller numbers"],
])("%s cannot be said by formulas, and why is said", (text, why, advice) => {
  const error = (): unknown => {
    try {
      return live(text);
    } catch (thrown) {
      return thrown;
    }
  };
  expect(error()).toMatchObject({
    code: "invalid-input",
    message: expect.stringContaining(why) as string,
    advice: expect.stringContaining(advice) as string,
  });
});

test("texts that all say yes or no are asked as truths, which formulas would not know", () => {
  const texts = runsOf([
    { name: "a", "parameter:flag": "yes" },
    { name: "b", "parameter:flag": "no" },
  ]);
  expect(() => live("flag", texts)).toThrow("asks texts whether they say true");
  expect(() => live("flag = true", texts)).toThrow("asks texts whether they say true");
});

test("what status says is settled: only completed runs compete", () => {
  const holds = (text: string): unknown => live(text);
  expect(holds("status = finished")).toEqual({ kind: "fixed", holds: true });
  expect(holds("status != done")).toEqual({ kind: "fixed", holds: false });
  expect(holds("status = oom")).toEqual({ kind: "fixed", holds: false });
  expect(holds("status in (failed, completed)")).toEqual({
    kind: "or",
    parts: [
      { kind: "fixed", holds: false },
      { kind: "fixed", holds: true },
    ],
  });
  expect(holds("status is null")).toEqual({ kind: "fixed", holds: false });
  expect(holds("status like 'comp%'")).toEqual({ kind: "fixed", holds: true });
});

test("a unit that only the end of a range has is that of its beginning, and percent is a hundredth", () => {
  const column = { role: "field", key: "duration" };
  expect(live("duration between 1 and 2 min")).toMatchObject({
    kind: "and",
    parts: [
      { column, span: { atLeast: expect.closeTo(60, 6) as number } },
      { column, span: { atMost: expect.closeTo(120, 6) as number } },
    ],
  });
  expect(live("acc >= 90%")).toMatchObject({ span: { atLeast: expect.closeTo(0.9, 9) as number } });
});
