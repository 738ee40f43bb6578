import type { Catalogue } from "../../src/tracking/catalogue/catalogue";
import { inferMetric } from "../../src/tracking/naming/infer-metric";
import { inferParameter } from "../../src/tracking/naming/infer-parameter";
import { planHeaders } from "../../src/tracking/schema/column-headers";
import { columnSpecs } from "../../src/workbook/column-specs";

const CATALOGUE: Catalogue = {
  parameters: [inferParameter("lr", "number", [])],
  metrics: [inferMetric("acc")],
};

test("each column of Runs has the spec of what it stands for; a column of the user's own has none", () => {
  const headers = ["Run ID", "LR", "mine", "acc", "Fingerprint"];
  const { targets } = planHeaders(headers, CATALOGUE);
  expect(columnSpecs("Runs", headers, targets, CATALOGUE).map((spec) => spec?.group)).toEqual([
    "run",
    "parameter",
    undefined,
    "metric",
    "provenance",
  ]);
});

test("other tables go by their headers, in any case and order", () => {
  const specs = columnSpecs("Datasets", [" digest ", "NAME", "mine"], [], CATALOGUE);
  expect(specs.map((spec) => spec?.header)).toEqual(["Digest", "Name", undefined]);
});

test("of columns that differ in outer spaces alone, one has the spec", () => {
  const specs = columnSpecs("Datasets", ["Name ", "Name", " rows", "rows "], [], CATALOGUE);
  expect(specs.map((spec) => spec?.header)).toEqual([undefined, "Name", "Rows", undefined]);
});
