import type { Catalogue } from "../../../src/tracking/catalogue/catalogue";
import { inferMetric } from "../../../src/tracking/naming/infer-metric";
import { inferParameter } from "../../../src/tracking/naming/infer-parameter";
import { columnUnit, knownUnit } from "../../../src/tracking/schema/column-unit";
import type { ColumnTarget } from "../../../src/tracking/schema/run-columns";

const CATALOGUE: Catalogue = {
  parameters: [inferParameter("buffer", "number", [], "MB"), inferParameter("size", "number", [])],
  metrics: [inferMetric("size", "GB")],
};

test.each<[ColumnTarget, { readonly unit: string | undefined } | undefined, string | undefined]>([
  [{ role: "parameter", name: "buffer" }, { unit: "MB" }, "kB"],
  [{ role: "parameter", name: "size" }, { unit: undefined }, "kB"],
  [{ role: "metric", name: "size" }, { unit: "GB" }, "kB"],
  [{ role: "metric", name: "buffer" }, undefined, "kB"],
  [{ role: "field", key: "duration" }, { unit: "s" }, "s"],
  [{ role: "field", key: "name" }, undefined, "kB"],
  [{ role: "ignored" }, undefined, "kB"],
])("%j: what the workbook knows, and what a column of its own unit is in", (target, known, own) => {
  expect(knownUnit(target, CATALOGUE)).toEqual(known);
  expect(columnUnit({ target, type: "number", values: [], unit: "kB" }, CATALOGUE)).toBe(own);
  expect(columnUnit({ target, type: "number", values: [] }, CATALOGUE)).toBe(known?.unit);
});

test("durations are in seconds, whatever else is known", () => {
  expect(columnUnit({ target: { role: "field", key: "duration" }, type: "number", values: [] })).toBe("s");
});
