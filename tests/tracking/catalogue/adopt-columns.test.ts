import { adoptColumns } from "../../../src/tracking/catalogue/adopt-columns";
import type { Catalogue } from "../../../src/tracking/catalogue/catalogue";
import { inferMetric } from "../../../src/tracking/naming/infer-metric";
import { inferParameter } from "../../../src/tracking/naming/infer-parameter";
import type { ColumnTarget, RunColumn } from "../../../src/tracking/schema/run-columns";
import { targetKey } from "../../../src/tracking/schema/target-key";
import type { Scalar } from "../../../src/tracking/values/scalar";
import type { ValueType } from "../../../src/tracking/values/value-type";

const NONE: Catalogue = { parameters: [], metrics: [] };
const parameter = (name: string): ColumnTarget => ({ role: "parameter", name });
const metric = (name: string): ColumnTarget => ({ role: "metric", name });
const column = (
  target: ColumnTarget,
  type: ValueType,
  ...values: readonly (Scalar | undefined)[]
): RunColumn => ({
  target,
  type,
  values,
});

const adopt = (columns: readonly RunColumn[], catalogue = NONE) => {
  const made = adoptColumns({ count: 2, columns }, catalogue);
  return {
    ...made,
    kept: made.runs.columns.map(({ target, type, values }) => [targetKey(target), type, ...values]),
  };
};

const DAY = Date.UTC(2024, 1, 27, 22, 30, 17);

test("dates outside Started are kept as text, and Started stays a date", () => {
  const { kept } = adopt([
    column(parameter("deadline"), "date", DAY, "soon"),
    column(metric("finished"), "date", DAY, undefined),
    column({ role: "field", key: "started" }, "date", DAY, undefined),
  ]);
  expect(kept).toEqual([
    ["parameter:deadline", "text", "2024-02-27 22:30:17", "soon"],
    ["metric:finished", "text", "2024-02-27 22:30:17", undefined],
    ["field:started", "date", DAY, undefined],
  ]);
});

test("values are brought to the type that the catalogue names; whole numbers are numbers", () => {
  const catalogue = {
    ...NONE,
    parameters: [inferParameter("lr", "number", []), inferParameter("seed_name", "text", [])],
  };
  const { kept, newParameters } = adopt(
    [column(parameter("lr"), "text", "0.5", "n/a"), column(parameter("seed_name"), "number", 7, undefined)],
    catalogue,
  );
  expect(kept[0]).toEqual(["parameter:lr", "number", 0.5, undefined]);
  expect(kept[1]?.slice(0, 3)).toEqual(["parameter:seed_name", "text", "7"]);
  expect(newParameters).toEqual([]);
  const whole = adopt([column(parameter("lr"), "integer", 1, 2)], catalogue);
  expect(whole.kept).toEqual([["parameter:lr", "integer", 1, 2]]);
});

test("an alias becomes what it stands for, unless the file has that too", () => {
  const catalogue = { ...NONE, metrics: [{ ...inferMetric("acc"), aliases: ["accuracy"] }] };
  expect(adopt([column(metric("accuracy"), "number", 1, 2)], catalogue).kept).toEqual([
    ["metric:acc", "number", 1, 2],
  ]);
  const both = adopt(
    [column(metric("accuracy"), "number", 1, 2), column(metric("acc"), "number", 3, 4)],
    catalogue,
  );
  expect(both.kept.map(([key]) => key)).toEqual(["metric:accuracy", "metric:acc"]);
  const asParameter = adopt([column(parameter("accuracy"), "number", 1, 2)], catalogue);
  expect(asParameter.kept.map(([key]) => key)).toEqual(["parameter:accuracy"]);
});

test("a name that comes twice has two columns, a field its first alone, an ignored column none", () => {
  const { kept } = adopt([
    column(parameter("lr"), "number", 1, 2),
    column(parameter("lr"), "number", 3, 4),
    column({ role: "field", key: "model" }, "text", "a", "b"),
    column({ role: "field", key: "model" }, "text", "c", "d"),
    column({ role: "ignored" }, "text", "x", "y"),
  ]);
  expect(kept).toHaveLength(3);
  expect(kept[0]).toEqual(["parameter:lr", "number", 1, 2]);
  expect(kept[1]?.slice(1)).toEqual(["number", 3, 4]);
  expect(kept[2]).toEqual(["field:model", "text", "a", "b"]);
});

test("an unknown name without values defines nothing, a known one is kept, one value is enough", () => {
  const catalogue = { ...NONE, parameters: [inferParameter("lr", "number", [])] };
  const { kept, newParameters, newMetrics } = adopt(
    [
      column(parameter("empty"), "text", undefined, undefined),
      column(parameter("lr"), "number", undefined, undefined),
      column(metric("loss"), "number", undefined, 0.5),
    ],
    catalogue,
  );
  expect(kept.map(([key]) => key)).toEqual(["parameter:lr", "metric:loss"]);
  expect(newParameters).toEqual([]);
  expect(newMetrics.map(({ name }) => name)).toEqual(["loss"]);
});

test("names lose line breaks and outer spaces, and a blank one is called unnamed", () => {
  const { kept } = adopt([column(parameter(" a\nb "), "number", 1, 2), column(metric("  "), "number", 1, 2)]);
  expect(kept.map(([key]) => key)).toEqual(["parameter:a b", "metric:unnamed"]);
});

test("values that only look like numbers do not count for the metric that leads", () => {
  const { primary } = adopt([
    column(metric("val_accuracy"), "text", "0.9", "0.8"),
    column(metric("val_loss"), "number", 1, 2),
  ]);
  expect(primary?.metric).toBe("val_loss");
});

test("what the tool itself goes by leads, even where a person has yet to say in which direction", () => {
  const columns = [
    { ...column(metric("value"), "number", 1, 2), origin: 3 },
    { ...column(metric("val_accuracy"), "number", 0.9, 0.8), origin: 4 },
  ];
  const leads = { column: 3, why: "The study optimises it." };
  const { primary, newMetrics } = adoptColumns({ count: 2, columns }, NONE, { leads });
  expect(primary).toEqual({ metric: "value", goal: "none", why: "The study optimises it." });
  expect(newMetrics.filter((one) => one.primary).map(({ name }) => name)).toEqual(["value"]);
});
