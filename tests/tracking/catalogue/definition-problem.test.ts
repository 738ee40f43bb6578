import type { Catalogue } from "../../../src/tracking/catalogue/catalogue";
import { metricProblem, parameterProblem } from "../../../src/tracking/catalogue/definition-problem";
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
  [{ ...RATE, max: 1, default: 3 }, "The default must be a number of at most 1, not 3."],
])("names what is wrong: %j", (definition, message) => {
  expect(parameterProblem(definition, CATALOGUE)?.message).toBe(message);
});

test("a metric's name and tolerance are looked at too", () => {
  expect(metricProblem(inferMetric("acc"), CATALOGUE)?.message).toBe("There is a metric named acc already.");
  expect(metricProblem({ ...inferMetric("x"), tolerance: -1 }, CATALOGUE)?.message).toBe(
    "The tolerance is not 0 or a positive number.",
  );
});
