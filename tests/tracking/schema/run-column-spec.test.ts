import { inferMetric } from "../../../src/tracking/naming/infer-metric";
import { inferParameter } from "../../../src/tracking/naming/infer-parameter";
import { runColumnSpec } from "../../../src/tracking/schema/run-column-spec";
import type { ColumnTarget } from "../../../src/tracking/schema/run-columns";

const CATALOGUE = {
  parameters: [
    {
      ...inferParameter("lr", "number", []),
      min: 0,
      max: 1,
      required: true,
      unit: "1/s",
      description: "How fast.",
    },
    inferParameter("opt", "choice", ["sgd", "adam"]),
    { ...inferParameter("note", "text", []), choices: ["left", "over"] },
  ],
  metrics: [
    { ...inferMetric("acc"), min: 0, max: 100, unit: "%", description: "How often it is right." },
    inferMetric("a_metric_with_quite_a_long_name"),
  ],
};

const spec = (target: ColumnTarget | undefined, header = "header") =>
  runColumnSpec(target, header, CATALOGUE);

test("a parameter's column holds its type, range and whether it is required; its unit stands in the description", () => {
  expect(spec({ role: "parameter", name: "lr" }, "lr")).toEqual({
    header: "lr",
    label: "lr",
    type: "number",
    width: 9,
    numberFormat: "General",
    required: true,
    choices: [],
    suggestions: [],
    min: 0,
    max: 1,
    hidden: false,
    group: "parameter",
    description: "How fast. (1/s)",
  });
});

test("choices belong to the type choice alone", () => {
  expect(spec({ role: "parameter", name: "opt" })?.choices).toEqual(["adam", "sgd"]);
  expect(spec({ role: "parameter", name: "note" })).toMatchObject({
    choices: [],
    numberFormat: "@",
    required: false,
  });
  expect(spec({ role: "parameter", name: "note" })).not.toHaveProperty("min");
  expect(spec({ role: "parameter", name: "note" })?.description).toBe("Parameter note");
});

test("a metric's column is of numbers, never required", () => {
  expect(spec({ role: "metric", name: "acc" }, "acc (metric)")).toEqual({
    header: "acc (metric)",
    label: "acc",
    type: "number",
    width: 15,
    numberFormat: "General",
    required: false,
    choices: [],
    suggestions: [],
    min: 0,
    max: 100,
    hidden: false,
    group: "metric",
    description: "How often it is right. (%)",
  });
  const long = spec(
    { role: "metric", name: "a_metric_with_quite_a_long_name" },
    "a_metric_with_quite_a_long_name",
  );
  expect(long).toMatchObject({ width: 24, description: "Metric a_metric_with_quite_a_long_name" });
  expect(long).not.toHaveProperty("max");
});

test("a field has the column of the table's own spec", () => {
  expect(spec({ role: "field", key: "seed" })).toMatchObject({
    header: "Seed",
    type: "integer",
    group: "run",
  });
  expect(spec({ role: "field", key: "import" })).toMatchObject({ header: "Import", hidden: true });
});

test("what the catalogue does not know has no spec", () => {
  expect(spec({ role: "parameter", name: "acc" })).toBeUndefined();
  expect(spec({ role: "metric", name: "lr" })).toBeUndefined();
  expect(spec({ role: "ignored" })).toBeUndefined();
  expect(spec(undefined)).toBeUndefined();
});
