import { mergedCatalogue } from "../../../src/tracking/catalogue/merged-catalogue";
import { inferMetric } from "../../../src/tracking/naming/infer-metric";
import { inferParameter } from "../../../src/tracking/naming/infer-parameter";
import type { RowValues } from "../../../src/tracking/planning/plan";

const CATALOGUE = { parameters: [inferParameter("lr", "number", [])], metrics: [inferMetric("acc")] };

const add = (table: "Params" | "Metrics", ...rows: readonly RowValues[]) =>
  ({ table, reason: "", kind: "add", onceBy: "Name", rows }) as const;

test("rows that are added are read as the catalogue reads them, behind what is there", () => {
  const merged = mergedCatalogue(CATALOGUE, [
    add("Params", { Name: "depth", Type: "integer" }, { Name: "opt", Type: "choice", Choices: "sgd, adam" }),
    add("Metrics", { Name: "loss", Goal: "minimize", Primary: true }),
    add("Params", { Name: "bias", Type: "boolean", Default: true }),
  ]);
  expect(merged.parameters.map(({ name, type }) => [name, type])).toEqual([
    ["lr", "number"],
    ["depth", "integer"],
    ["opt", "choice"],
    ["bias", "boolean"],
  ]);
  expect(merged.parameters[2]?.choices).toEqual(["sgd", "adam"]);
  expect(merged.parameters[3]?.default).toBe(true);
  expect(merged.parameters[1]?.default).toBeUndefined();
  expect(merged.metrics.map(({ name, goal, primary }) => [name, goal, primary])).toEqual([
    ["acc", "maximize", false],
    ["loss", "minimize", true],
  ]);
});

test("what is known stays as it is known", () => {
  const merged = mergedCatalogue(CATALOGUE, [
    add("Params", { Name: "lr", Type: "text" }),
    add("Metrics", { Name: "acc", Goal: "minimize" }),
  ]);
  expect(merged).toEqual(CATALOGUE);
});

test("nothing added is nothing new", () => {
  expect(mergedCatalogue(CATALOGUE, [])).toEqual(CATALOGUE);
});
