import type { Catalogue } from "../../../src/tracking/catalogue/catalogue";
import { inferMetric } from "../../../src/tracking/naming/infer-metric";
import { inferParameter } from "../../../src/tracking/naming/infer-parameter";
import { columnType, columnTypes } from "../../../src/tracking/schema/column-type";
import type { ColumnTarget } from "../../../src/tracking/schema/run-columns";
import type { ValueType } from "../../../src/tracking/values/value-type";

const CATALOGUE: Catalogue = {
  parameters: [inferParameter("epochs", "integer", []), inferParameter("loss", "text", [])],
  metrics: [inferMetric("acc"), inferMetric("loss")],
};

test.each<[ColumnTarget, ValueType | undefined]>([
  [{ role: "field", key: "started" }, "date"],
  [{ role: "field", key: "name" }, "text"],
  [{ role: "parameter", name: "epochs" }, "integer"],
  [{ role: "parameter", name: "loss" }, "text"],
  [{ role: "metric", name: "loss" }, "number"],
  [{ role: "metric", name: "acc" }, "number"],
  [{ role: "parameter", name: "acc" }, undefined],
  [{ role: "metric", name: "epochs" }, undefined],
  [{ role: "parameter", name: "unknown" }, undefined],
  [{ role: "ignored" }, undefined],
])("the catalogue reads %j as %s, asked once or for many", (target, type) => {
  expect(columnType(target, CATALOGUE)).toBe(type);
  expect(columnTypes(CATALOGUE)(target)).toBe(type);
});
