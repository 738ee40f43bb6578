import { adoptColumns, type AdoptOptions } from "../../../src/tracking/catalogue/adopt-columns";
import type { Catalogue } from "../../../src/tracking/catalogue/catalogue";
import type { StatedDefinition } from "../../../src/tracking/catalogue/with-stated";
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

test("what a person said a column stands for it stands for, whatever its name is an alias of", () => {
  const catalogue = { ...NONE, metrics: [{ ...inferMetric("acc"), aliases: ["accuracy"] }] };
  const chosen = { ...column(metric("accuracy"), "number", 1, 2), chosen: true };
  expect(adopt([chosen], catalogue).kept.map(([key]) => key)).toEqual(["metric:accuracy"]);
});

test("a run field is brought to its type, but the words of a status are left to be read", () => {
  const { kept } = adopt([
    column({ role: "field", key: "seed" }, "text", "7", "x"),
    column({ role: "field", key: "status" }, "text", "done", "oom"),
  ]);
  expect(kept[0]?.slice(0, 3)).toEqual(["field:seed", "integer", 7]);
  expect(kept[1]).toEqual(["field:status", "text", "done", "oom"]);
});

describe("what is known of a column by its place in the source", () => {
  const at = (origin: number, target: ColumnTarget, ...values: Scalar[]): RunColumn => ({
    ...column(target, "number", ...values),
    origin,
  });
  const LR = { name: "lr", type: "number", required: true, choices: [], inFingerprint: true } as const;
  const one = { role: "parameter", ...LR, description: "of the steps" } as const;

  test("is its goal, its value of the curve, and its definition", () => {
    const { newMetrics, newParameters } = adoptColumns(
      {
        count: 2,
        columns: [at(4, metric("f"), 1, 2), at(5, metric("g"), 1, 2), at(6, parameter("lr"), 1, 2)],
      },
      NONE,
      {
        goals: new Map([[4, "minimize"]]),
        curveChoices: new Map([[5, "last"]]),
        definitions: new Map([[6, one]]),
      },
    );
    expect(newMetrics.map(({ name, goal, curve }) => [name, goal, curve])).toEqual([
      ["f", "minimize", undefined],
      ["g", "none", "last"],
    ]);
    expect(newMetrics[0]).not.toHaveProperty("curve");
    expect(newParameters).toMatchObject([{ name: "lr", description: "of the steps", required: true }]);
  });

  test("is nothing for a column that was made", () => {
    const known = new Map([-1, 0, 1].map((origin) => [origin, one] as const));
    const { newParameters } = adoptColumns(
      { count: 2, columns: [column(parameter("lr"), "number", 1, 2)] },
      NONE,
      { definitions: new Map([...known].filter(([origin]) => origin >= 0)) },
    );
    expect(newParameters[0]).not.toHaveProperty("description");
  });

  test("no run of before is made to lack a value, and no type that a person chose is changed", () => {
    const [required] = adoptColumns({ count: 2, columns: [at(0, parameter("lr"), 1, 2)] }, NONE, {
      definitions: new Map([[0, one]]),
      hasRuns: true,
    }).newParameters;
    expect(required?.required).toBe(false);
    const columns = [{ ...at(0, parameter("lr"), 1, 2), chosen: true }];
    const integer = new Map([[0, { ...one, type: "integer" } as const]]);
    const made = adoptColumns({ count: 2, columns }, NONE, { definitions: integer });
    expect(made.newParameters[0]?.type).toBe("number");
    expect(made.notTaken.map(({ column: name, count }) => [name, count])).toEqual([["lr", 1]]);
  });

  test("what of it did not come along is told of a parameter and of a metric of one name, each its own", () => {
    const acc = { name: "x", goal: "maximize", primary: false, tolerance: 0, aliases: ["y"] } as const;
    const columns = [at(0, parameter("x"), 1, 2), at(1, metric("x"), 1, 2), at(2, parameter("z"), 1, 2)];
    const { notTaken } = adoptColumns({ count: 2, columns }, NONE, {
      definitions: new Map<number, StatedDefinition>([
        [0, { ...one, name: "x", max: 1 }],
        [1, { role: "metric", ...acc }],
      ]),
    });
    expect(notTaken.map(({ message }) => message)).toEqual([
      "Of what that workbook says of x this was not taken over: range.",
      "Of what that workbook says of x this was not taken over: aliases.",
    ]);
  });
});

describe("the metric that leads", () => {
  const TWO = [
    { ...column(metric("val_accuracy"), "number", 0.9, 0.8), origin: 0 },
    { ...column(metric("val_loss"), "number", 1, 2), origin: 1 },
    { ...column(parameter("val_loss"), "number", 1, 2), origin: 2 },
  ];
  const leading = (options: AdoptOptions, catalogue = NONE) =>
    adoptColumns({ count: 2, columns: TWO }, catalogue, options);

  test("is the one that a person chose, with the goal that they said", () => {
    const { primary, newMetrics } = leading({ primary: { metric: "val_loss", goal: "maximize" } });
    expect(primary).toEqual({ metric: "val_loss", goal: "maximize", why: "Chosen by you." });
    expect(newMetrics.map(({ name, goal, primary: isPrimary }) => [name, goal, isPrimary])).toEqual([
      ["val_accuracy", "maximize", false],
      ["val_loss", "maximize", true],
    ]);
  });

  test("is the one that is proposed where the import does not bring the chosen one", () => {
    expect(leading({ primary: { metric: "f1", goal: "maximize" } }).primary?.metric).toBe("val_accuracy");
  });

  test("is not told by a source that goes by a parameter, or by a column that did not come along", () => {
    expect(leading({ leads: { column: 2, why: "It says so." } }).primary?.metric).toBe("val_accuracy");
    expect(leading({ leads: { column: 9, why: "It says so." } }).primary?.metric).toBe("val_accuracy");
    expect(leading({ leads: { column: 1, why: "It says so." } }).primary?.metric).toBe("val_loss");
  });

  test("stays that of the workbook", () => {
    const own = { ...inferMetric("loss"), primary: true };
    const { primary, newMetrics } = leading({}, { ...NONE, metrics: [inferMetric("f1"), own] });
    expect(primary).toBeUndefined();
    expect(newMetrics.some((one) => one.primary)).toBe(false);
  });

  test("is none of the new ones where one that stands would be proposed", () => {
    const catalogue = { ...NONE, metrics: [inferMetric("val_accuracy")] };
    const { primary } = adoptColumns({ count: 2, columns: TWO }, catalogue, {});
    expect(primary).toBeUndefined();
  });
});
