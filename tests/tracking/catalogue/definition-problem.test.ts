import type { Catalogue } from "../../../src/tracking/catalogue/catalogue";
import { metricProblem, parameterProblem } from "../../../src/tracking/catalogue/definition-problem";
import { metricValues, parameterValues } from "../../../src/tracking/catalogue/catalogue-rows";
import { readMetrics } from "../../../src/tracking/catalogue/read-metrics";
import { readParameters } from "../../../src/tracking/catalogue/read-parameters";
import { inferMetric } from "../../../src/tracking/naming/infer-metric";
import { inferParameter } from "../../../src/tracking/naming/infer-parameter";

const CATALOGUE: Catalogue = {
  parameters: [inferParameter("lr", "number", [])],
  metrics: [inferMetric("acc")],
};
const RATE = inferParameter("rate", "number", []);

test("a sound definition has no problem", () => {
  expect(parameterProblem({ ...RATE, min: 0, max: 1, default: 0.5 }, CATALOGUE)).toBeUndefined();
  expect(metricProblem(inferMetric("loss"), CATALOGUE)).toBeUndefined();
});

test.each([
  [{ ...RATE, name: "lr" }, "There is a parameter named lr already."],
  [{ ...RATE, name: "  " }, "The name is blank."],
  [
    { ...RATE, name: "a\nb" },
    "The name has line breaks or spaces around it, or is longer than 255 characters.",
  ],
  [{ ...RATE, min: 2, max: 1 }, "Min 2 is larger than Max 1."],
  [{ ...RATE, type: "choice" as const }, "The type is choice, but there are no choices."],
  [{ ...RATE, max: 1, default: 3 }, "The default of rate must be a number of at most 1, not 3."],
])("names what is wrong: %j", (definition, message) => {
  expect(parameterProblem(definition, CATALOGUE)?.message).toBe(message);
});

test("a metric's name and tolerance are looked at too", () => {
  expect(metricProblem(inferMetric("acc"), CATALOGUE)?.message).toBe("There is a metric named acc already.");
  expect(metricProblem({ ...inferMetric("x"), tolerance: -1 }, CATALOGUE)?.message).toBe(
    "The tolerance must be 0 or a positive number, not -1.",
  );
});

/** What is said of problems: the first sentence, and the advice. What the reading makes of a broken rule comes after. */
function sayings(
  problems: readonly ({ readonly message: string; readonly fix?: string } | undefined)[],
): unknown[] {
  return problems.map((problem) => [/^.*?\.(?= |$)/.exec(problem?.message ?? "")?.[0], problem?.fix]);
}

test("the form and the reading of Params say the same of the same mistake, and advise the same", () => {
  const wrong = [
    { ...RATE, min: 2, max: 1 },
    { ...RATE, type: "choice" as const },
    { ...RATE, max: 1, default: 3 },
    { ...RATE, type: "integer" as const, default: 0.5 },
  ];
  for (const definition of wrong) {
    const row = parameterValues(definition);
    const { findings } = readParameters([Object.keys(row), Object.values(row).map((value) => value ?? "")]);
    expect(sayings(findings)).toEqual(sayings([parameterProblem(definition, CATALOGUE)]));
  }
});

test("the form and the reading of Metrics say the same of the same mistake, and advise the same", () => {
  for (const change of [{ min: 2, max: 1 }, { tolerance: -1 }]) {
    const definition = { ...inferMetric("loss"), ...change };
    const row = metricValues(definition);
    const { findings } = readMetrics([Object.keys(row), Object.values(row).map((value) => value ?? "")]);
    expect(sayings(findings)).toEqual(sayings([metricProblem(definition, CATALOGUE)]));
  }
});
