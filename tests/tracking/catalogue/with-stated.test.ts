import type { MetricDefinition, ParameterDefinition } from "../../../src/tracking/catalogue/catalogue";
import { notTaken } from "../../../src/tracking/catalogue/not-taken";
import {
  withStatedMetric,
  withStatedParameter,
  type DefinedColumn,
  type StatedDefinition,
} from "../../../src/tracking/catalogue/with-stated";

const INFERRED: ParameterDefinition = {
  name: "lr",
  type: "number",
  required: false,
  choices: [],
  inFingerprint: true,
};
const METRIC: MetricDefinition = {
  name: "acc",
  goal: "maximize",
  primary: false,
  tolerance: 0,
  aliases: [],
};

const stated = (more: Partial<ParameterDefinition>): StatedDefinition => ({
  role: "parameter",
  ...INFERRED,
  ...more,
});

const taken = (
  more: Partial<ParameterDefinition>,
  column: DefinedColumn = { values: [0.1, 0.2] },
  inferred: Partial<ParameterDefinition> = {},
) => withStatedParameter({ ...INFERRED, ...inferred }, stated(more), column);

test("nothing is taken of what is not stated, nor of a metric for a parameter or the other way round", () => {
  const column = { values: [0.1] };
  const metric: StatedDefinition = { role: "metric", ...METRIC, min: 0 };
  expect(withStatedParameter(INFERRED, undefined, column)).toBe(INFERRED);
  expect(withStatedParameter(INFERRED, metric, column)).toBe(INFERRED);
  expect(withStatedMetric(METRIC, undefined, column)).toBe(METRIC);
  expect(withStatedMetric(METRIC, stated({ min: 0 }), column)).toBe(METRIC);
});

test("a range is taken where all values keep to it, its ends included, and left whole where one does not", () => {
  expect(taken({ min: 0.1, max: 0.2 })).toMatchObject({ min: 0.1, max: 0.2 });
  expect(taken({ min: 0.1 })).not.toHaveProperty("max");
  expect(taken({ max: 0.2 })).not.toHaveProperty("min");
  for (const range of [
    { min: 0.15, max: 1 },
    { min: 0, max: 0.15 },
  ]) {
    const kept = taken(range);
    expect([kept.min, kept.max]).toEqual([undefined, undefined]);
  }
  expect(taken({ min: 0, max: 1 }, { values: ["nan", undefined, 0.5] })).toMatchObject({ min: 0, max: 1 });
});

test("choices are taken where every value is one of them", () => {
  const choice = { type: "choice", choices: ["adam", "sgd", "1"] } as const;
  const text = { type: "text" } as const;
  expect(taken(choice, { values: ["adam", undefined, "", 1] }, text)).toMatchObject(choice);
  expect(taken(choice, { values: ["adam", "lion"] }, text)).toMatchObject({ type: "text", choices: [] });
  expect(taken({ type: "choice", choices: [] }, { values: [undefined] }, text)).toMatchObject(text);
});

test("a type is taken where it is the same or a number for whole ones, and not against a person's choice", () => {
  const whole = { values: [1, 2] };
  expect(taken({ type: "number" }, whole, { type: "integer" }).type).toBe("number");
  expect(taken({ type: "integer" }, whole, { type: "number" }).type).toBe("number");
  expect(taken({ type: "text" }, whole, { type: "integer" }).type).toBe("integer");
  expect(taken({ type: "number" }, { ...whole, chosen: true }, { type: "integer" }).type).toBe("integer");
  expect(
    taken({ type: "integer", default: 3 }, { ...whole, chosen: true }, { type: "integer" }),
  ).toMatchObject({
    type: "integer",
    default: 3,
  });
});

test("a default comes with its type alone", () => {
  expect(taken({ default: 0.5 })).toMatchObject({ default: 0.5 });
  expect(taken({ type: "text", default: "x" })).not.toHaveProperty("default");
  expect(taken({})).not.toHaveProperty("default");
});

test("a value is required where every run of the import has one and none stands here", () => {
  expect(taken({ required: true }).required).toBe(true);
  expect(taken({ required: false }).required).toBe(false);
  expect(taken({ required: true }, { values: [0.1, undefined] }).required).toBe(false);
  expect(taken({ required: true }, { values: [0.1], hasRuns: true }).required).toBe(false);
});

test("whether it counts in the fingerprint and its description come along, a unit of texts too", () => {
  expect(taken({ inFingerprint: false, description: "Step size" })).toMatchObject({
    inFingerprint: false,
    description: "Step size",
  });
  expect(taken({})).not.toHaveProperty("description");
  expect(taken({ unit: "s" })).not.toHaveProperty("unit");
  expect(taken({ unit: "s" }, { values: [1] }, { type: "integer" })).not.toHaveProperty("unit");
  expect(taken({ type: "text", unit: "s" }, { values: ["a"] }, { type: "text" })).toMatchObject({
    unit: "s",
  });
  expect(taken({ type: "text" }, { values: ["a"] }, { type: "text" })).not.toHaveProperty("unit");
});

test("of a metric the goal, the tolerance, the range and the description are taken", () => {
  const other: StatedDefinition = {
    role: "metric",
    ...METRIC,
    goal: "minimize",
    tolerance: 0.01,
    min: 0,
    description: "Share right",
    primary: true,
  };
  expect(withStatedMetric(METRIC, other, { values: [0.5] })).toEqual({
    ...METRIC,
    goal: "minimize",
    tolerance: 0.01,
    min: 0,
    description: "Share right",
  });
  expect(withStatedMetric(METRIC, other, { values: [-1] })).not.toHaveProperty("min");
  expect(withStatedMetric(METRIC, { role: "metric", ...METRIC }, { values: [1] })).toEqual(METRIC);
});

describe("what was not taken over", () => {
  const left = (more: Partial<ParameterDefinition>, made: Partial<ParameterDefinition> = {}): string[] =>
    notTaken(stated(more), { ...INFERRED, ...made }).map(({ message }) => message);

  test.each([
    [{ min: 0 }, {}, "range"],
    [{ max: 1 }, { max: 2 }, "range"],
    [{ unit: "s" }, {}, "unit"],
    [{ aliases: ["eta"] }, {}, "aliases"],
    [{ type: "text" }, {}, "type (text)"],
    [{ type: "choice", choices: ["a"] }, {}, "choices"],
    [{ default: 1 }, {}, "default"],
    [{ required: true }, {}, "being required"],
  ] as const)("%j is named", (more, made, part) => {
    expect(left(more, made)).toEqual([`Of what that workbook says of lr this was not taken over: ${part}.`]);
  });

  test("nothing is said where all came along, where nothing was stated, and of another role", () => {
    const whole = { min: 0, max: 1, unit: "s", default: 1, required: true } as const;
    expect(left({ ...whole, aliases: [] }, whole)).toEqual([]);
    expect(left({}, { unit: "s" })).toEqual([]);
    expect(notTaken(undefined, INFERRED)).toEqual([]);
    expect(notTaken({ role: "metric", ...METRIC, min: 0 }, INFERRED)).toEqual([]);
    expect(notTaken(stated({ min: 0 }), METRIC)).toEqual([]);
  });

  test("several parts are one notice that counts them", () => {
    expect(notTaken(stated({ min: 0, unit: "s" }), INFERRED)).toEqual([
      {
        rule: "not-taken-over",
        column: "lr",
        count: 2,
        message: "Of what that workbook says of lr this was not taken over: range and unit.",
      },
    ]);
  });

  test("of a metric its curve value is named", () => {
    const one: StatedDefinition = { role: "metric", ...METRIC, curve: "last" };
    expect(notTaken(one, METRIC)[0]?.message).toContain("curve value");
    expect(notTaken(one, { ...METRIC, curve: "last" })).toEqual([]);
    expect(notTaken({ role: "metric", ...METRIC }, { ...METRIC, curve: "last" })).toEqual([]);
  });
});
