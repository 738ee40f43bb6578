import { Ajv2020 } from "ajv/dist/2020";
import type { Catalogue } from "../../../src/tracking/catalogue/catalogue";
import { inferMetric } from "../../../src/tracking/naming/infer-metric";
import { inferParameter } from "../../../src/tracking/naming/infer-parameter";
import { catalogueJsonSchema } from "../../../src/tracking/schema/catalogue-json-schema";

const CATALOGUE: Catalogue = {
  parameters: [
    { ...inferParameter("lr", "number", []), required: true, min: 0, max: 1, unit: "1/step" },
    inferParameter("epochs", "integer", []),
    { ...inferParameter("size", "choice", ["16", "large"]) },
    inferParameter("bias", "boolean", []),
    inferParameter("__proto__", "number", []),
    { ...inferParameter("note", "text", []), required: true },
  ],
  metrics: [{ ...inferMetric("acc"), max: 1, aliases: ["accuracy"] }],
};

const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true, strict: false }).compile(
  catalogueJsonSchema(CATALOGUE),
);

function places(parameters: object, metrics: object = {}): string[] {
  validate({ parameters: { lr: 0.1, note: "n", ...parameters }, metrics });
  return (validate.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
}

test.each<[string, object, object]>([
  ["plain values", { lr: 1, epochs: 3, size: "large", bias: false, note: "text" }, { acc: 0.9 }],
  ["a choice that is a number", { size: 16 }, {}],
  ["non-finite numbers as texts", { lr: "NaN", epochs: "Infinity" }, { acc: "-Infinity" }],
  ["blanks where nothing is required", { epochs: null, size: null, bias: null }, { acc: null }],
  ["names that the catalogue does not know", { depth: [1, 2], optimizer: { beta: 0.9 } }, { loss: 2 }],
  ["any text", { note: 12 }, {}],
])("takes %s", (_, parameters, metrics) => {
  expect(places(parameters, metrics)).toEqual([]);
});

test.each<[object, object, string]>([
  [{ lr: 1.5 }, {}, "/parameters/lr maximum"],
  [{ lr: -1 }, {}, "/parameters/lr minimum"],
  [{ lr: undefined }, {}, "/parameters required"],
  [{ lr: null }, {}, "/parameters/lr type"],
  [{ epochs: 1.5 }, {}, "/parameters/epochs type"],
  [{ epochs: "many" }, {}, "/parameters/epochs pattern"],
  [{ size: "small" }, {}, "/parameters/size enum"],
  [{ size: 17 }, {}, "/parameters/size enum"],
  [{ bias: "yes" }, {}, "/parameters/bias type"],
  [{ note: null }, {}, "/parameters/note not"],
  [{}, { acc: 1.1 }, "/metrics/acc maximum"],
  [{}, { accuracy: 1.1 }, "/metrics/accuracy maximum"],
  [{}, { loss: "low" }, "/metrics/loss pattern"],
])("refuses %j with %j", (parameters, metrics, place) => {
  expect(places(parameters, metrics)).toContain(place);
});

test("what has dots in its name may stand in objects, under the same rules", () => {
  const nested: Catalogue = {
    parameters: [
      { ...inferParameter("optimizer.lr", "number", []), required: true, max: 1 },
      { ...inferParameter("optimizer.sgd.momentum", "number", []), max: 1 },
      { ...inferParameter("data", "text", []), aliases: ["data.name"] },
    ],
    metrics: [{ ...inferMetric("val.acc"), max: 1 }],
  };
  const check = new Ajv2020({ allErrors: true, allowUnionTypes: true, strict: false }).compile(
    catalogueJsonSchema(nested),
  );
  const placesOf = (parameters: object, metrics: object = {}): string[] => {
    check({ parameters, metrics });
    return (check.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
  };
  expect(placesOf({ "optimizer.lr": 0.1, data: "cats" }, { "val.acc": 0.9 })).toEqual([]);
  expect(
    placesOf({ optimizer: { lr: 0.1, sgd: { momentum: 0.9 }, name: "sgd" } }, { val: { acc: 0.9 } }),
  ).toEqual([]);
  expect(placesOf({ optimizer: { lr: 5, sgd: { momentum: 2 } } }, { val: { acc: 2 } })).toEqual([
    "/parameters/optimizer/lr maximum",
    "/parameters/optimizer/sgd/momentum maximum",
    "/metrics/val/acc maximum",
  ]);
  expect(placesOf({ optimizer: { name: "sgd" } })).toContain("/parameters anyOf");
  expect(placesOf({ optimizer: "sgd" })).toContain("/parameters anyOf");
});

test("refuses a text that no cell holds", () => {
  expect(places({ note: "n".repeat(32_767) })).toEqual([]);
  expect(places({ note: "n".repeat(32_768) })).toEqual(["/parameters/note maxLength"]);
});

test("a run without a required parameter is refused, and so is a run's own field that is misspelled", () => {
  expect(validate({ parameters: { lr: 0.1 }, metrics: {} })).toBe(false);
  expect(validate({ parameters: { lr: 0.1, note: "n" }, metrics: {} })).toBe(true);
  expect(validate({ run: { sead: 1 }, parameters: { lr: 0.1, note: "n" }, metrics: {} })).toBe(false);
});

test("a required parameter may come under a name of its own or under an alias, and is held to its rule either way", () => {
  const renamed: Catalogue = {
    ...CATALOGUE,
    parameters: CATALOGUE.parameters.map((one) =>
      one.name === "lr" ? { ...one, name: "learning_rate", aliases: ["lr"] } : one,
    ),
  };
  const check = new Ajv2020({ allErrors: true, allowUnionTypes: true, strict: false }).compile(
    catalogueJsonSchema(renamed),
  );
  expect(check({ parameters: { learning_rate: 0.1, note: "n" }, metrics: {} })).toBe(true);
  expect(check({ parameters: { lr: 0.1, note: "n" }, metrics: {} })).toBe(true);
  expect(check({ parameters: { note: "n" }, metrics: {} })).toBe(false);
  expect(check({ parameters: { lr: -1, note: "n" }, metrics: {} })).toBe(false);
});

test("a name that JavaScript keeps for itself is a name like any other", () => {
  // ajv passes over it; other validators do not.
  expect(JSON.stringify(catalogueJsonSchema(CATALOGUE))).toContain(
    '"__proto__":{"type":["number","string","null"]',
  );
});

test("says of a metric which value of a curve stands in Runs, behind what else it says", () => {
  const metrics = [
    { ...inferMetric("acc"), curve: "last" as const },
    { ...inferMetric("loss"), curve: "best step" as const, unit: "nats" },
    inferMetric("f1"),
  ];
  const schema = JSON.parse(JSON.stringify(catalogueJsonSchema({ parameters: [], metrics }))) as {
    $defs: { metrics: { properties: Record<string, { description: string }> } };
  };
  const described = Object.values(schema.$defs.metrics.properties).map(({ description }) => description);
  expect(described[0]).toMatch(/[^. ]\. Of a curve: its last value\.$/);
  expect(described[1]).toMatch(
    /[^. ]\. Of a curve: the value at the step where the primary metric was best\.$/,
  );
  expect(described[2]).not.toContain("Of a curve");
});

test("a start may come as text or as a number", () => {
  const run = (started: unknown): boolean =>
    validate({ run: { started }, parameters: { lr: 0.1, note: "n" }, metrics: {} });
  expect([run("2026-01-01"), run(1_770_000_000), run(true), run([])]).toEqual([true, true, false, false]);
});

test("a choice that only looks like a number is no number", () => {
  const catalogue: Catalogue = {
    parameters: [inferParameter("code", "choice", ["007", "1e3", "Infinity", "16"])],
    metrics: [],
  };
  expect(catalogueJsonSchema(catalogue)).toMatchObject({
    $defs: { parameters: { properties: { code: { enum: ["007", "16", 16, "1e3", "Infinity", null] } } } },
  });
});

test("says of each value what its column says", () => {
  expect(catalogueJsonSchema(CATALOGUE)).toMatchObject({
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $defs: {
      run: { properties: { seed: { type: "integer" } } },
      parameters: {
        required: ["lr", "note"],
        properties: { lr: { description: "Parameter lr (1/step)", minimum: 0 } },
      },
    },
  });
});
