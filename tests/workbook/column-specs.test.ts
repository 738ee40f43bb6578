import type { Catalogue } from "../../src/tracking/catalogue/catalogue";
import { inferMetric } from "../../src/tracking/naming/infer-metric";
import { inferParameter } from "../../src/tracking/naming/infer-parameter";
import { planHeaders } from "../../src/tracking/schema/column-headers";
import { columnSpecs, insertionPoint, missingColumns } from "../../src/workbook/column-specs";

const CATALOGUE: Catalogue = {
  parameters: [inferParameter("lr", "number", [])],
  metrics: [inferMetric("acc")],
};
const groups = (headers: readonly string[]) =>
  columnSpecs("Runs", headers, CATALOGUE).map((spec) => spec?.group);

test("each column of Runs has the spec of what it stands for; a column of the user's own has none", () => {
  expect(groups(["Run ID", "LR", "mine", "acc", "Fingerprint"])).toEqual([
    "run",
    "parameter",
    undefined,
    "metric",
    "provenance",
  ]);
});

test("other tables go by their headers, in any case and order", () => {
  const headers = columnSpecs("Datasets", [" digest ", "NAME", "mine"], CATALOGUE).map(
    (spec) => spec?.header,
  );
  expect(headers).toEqual(["Digest", "Name", undefined]);
});

test("what a table lacks comes in the order of its spec", () => {
  expect(missingColumns("Experiments", ["verdict", "NAME"]).map(({ header }) => header)[0]).toBe(
    "Hypothesis",
  );
  const all = missingColumns("Experiments", []).map(({ header }) => header);
  expect(missingColumns("Experiments", all)).toEqual([]);
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
  expect(insertionPoint(planHeaders(headers, CATALOGUE), group)).toBe(position);
});
