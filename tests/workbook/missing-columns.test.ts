import type { Catalogue } from "../../src/tracking/catalogue/catalogue";
import { inferMetric } from "../../src/tracking/naming/infer-metric";
import { inferParameter } from "../../src/tracking/naming/infer-parameter";
import { RunHeaders } from "../../src/tracking/catalogue/run-headers";
import { missingColumns, missingRunColumns } from "../../src/workbook/missing-columns";

const CATALOGUE: Catalogue = {
  parameters: [inferParameter("lr", "number", []), inferParameter("depth", "number", [])],
  metrics: [inferMetric("acc"), inferMetric("loss")],
};

test("what a table lacks comes behind what it has, in the order of its spec", () => {
  const [insertion] = missingColumns("Experiments", ["verdict", "NAME", "mine"]);
  expect(insertion?.position).toBe(3);
  const headers = insertion?.specs.map(({ header }) => header) ?? [];
  expect(headers.slice(0, 2)).toEqual(["Hypothesis", "Success metric"]);
  expect(missingColumns("Experiments", ["verdict", "NAME", ...headers])).toEqual([]);
});

test.each([
  ["parameter", ["Run ID", "Name", "lr", "acc", "Source"], 3],
  ["parameter", ["Run ID", "Name", "acc", "Source"], 2],
  ["metric", ["Run ID", "Name", "lr", "acc", "Source"], 4],
  ["metric", ["Run ID", "mine", "Source"], 1],
  ["provenance", ["Run ID", "lr"], 2],
  ["run", ["lr", "Source"], 1],
  ["run", ["Source"], 0],
  ["run", ["mine", "too"], 2],
] as const)("a new %s among %j belongs at %i", (group, headers, position) => {
  const insertions = missingRunColumns(new RunHeaders(headers, CATALOGUE), new Set());
  expect(insertions.find(({ specs }) => specs[0]?.group === group)?.position).toBe(position);
});
