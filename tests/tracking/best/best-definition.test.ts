import { defineBest, rankedColumns, type FindsColumns } from "../../../src/tracking/best/best-definition";
import { inferMetric } from "../../../src/tracking/naming/infer-metric";
import { targetKey } from "../../../src/tracking/schema/target-key";

const ACC = { ...inferMetric("acc"), primary: true, tolerance: 0.01 };
const CATALOGUE = { parameters: [], metrics: [inferMetric("loss"), ACC] };

/** Runs with these columns, by the keys of what they stand for. */
const runs = (...keys: readonly string[]): FindsColumns => ({
  find: (target) => {
    const position = keys.indexOf(targetKey(target));
    return position < 0 ? undefined : { position, header: `column ${String(position)}` };
  },
});

test("best is the metric's own definition, by the columns of id, status and value", () => {
  expect(defineBest("acc", runs("field:id", "metric:acc", "field:status"), CATALOGUE)).toEqual({
    metric: ACC,
    columns: {
      id: { position: 0, header: "column 0" },
      value: { position: 1, header: "column 1" },
      status: { position: 2, header: "column 2" },
    },
  });
});

test("runs compete without an id", () => {
  const best = defineBest("loss", runs("field:status", "metric:loss"), CATALOGUE);
  expect(Object.keys(best?.columns ?? {}).sort()).toEqual(["status", "value"]);
});

test.each([
  ["no such metric", "f1", ["field:id", "field:status", "metric:f1"]],
  ["no status", "acc", ["field:id", "metric:acc"]],
  ["no column of the metric", "acc", ["field:id", "field:status", "metric:loss"]],
  ["a parameter of that name alone", "acc", ["field:id", "field:status", "parameter:acc"]],
])("there is no best with %s", (_, metric, keys) => {
  expect(defineBest(metric, runs(...keys), CATALOGUE)).toBeUndefined();
});

test("a report reads id, name, status and the metric", () => {
  expect(rankedColumns("acc").map(targetKey)).toEqual([
    "field:id",
    "field:name",
    "field:status",
    "metric:acc",
  ]);
});
