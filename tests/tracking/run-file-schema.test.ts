import { readFileSync } from "node:fs";
import path from "node:path";
import { Ajv2020 } from "ajv/dist/2020";
import validateRunFile from "../../src/tracking/generated/run-file.cjs";
import { jsonSchemaOf } from "../../src/tracking/schema/catalogue-json-schema";
import { runColumnSpec } from "../../src/tracking/schema/run-column-spec";
import type { RunFieldKey } from "../../src/tracking/schema/run-fields";
import { RUN_STATUSES } from "../../src/tracking/schema/run-status";

interface RunSchema {
  readonly examples: readonly unknown[];
  readonly $defs: {
    readonly run: { readonly properties: Readonly<Record<string, object>> };
  };
}

const schema = JSON.parse(
  readFileSync(path.join(__dirname, "../../assets/run.schema.json"), "utf8"),
) as RunSchema;
const interpreted = new Ajv2020({ allowUnionTypes: true }).compile(schema);

test("every example of the published schema is valid, for ajv and for the validator made at build", () => {
  expect(schema.examples.length).toBeGreaterThan(2);
  for (const example of schema.examples) {
    expect(interpreted(example)).toBe(true);
    expect(validateRunFile(example)).toBe(true);
  }
});

test.each([
  ["a run without metrics", { parameters: {} }],
  ["a misspelled field", { run: { stauts: "Completed" }, parameters: {}, metrics: {} }],
  ["an unknown status", { run: { status: "done" }, parameters: {}, metrics: {} }],
  ["a metric that is a word", { parameters: {}, metrics: { acc: "good" } }],
  ["a negative duration", { run: { duration: -1 }, parameters: {}, metrics: {} }],
  ["something else at the top", { parameters: {}, metrics: {}, history: [] }],
  ["a number", 3],
])("refuses %s", (_, document) => {
  expect(interpreted(document)).toBe(false);
  expect(validateRunFile(document)).toBe(false);
});

test("what a training script may leave out or write loosely is valid", () => {
  for (const document of [
    { parameters: {}, metrics: {} },
    {
      run: { started: 1770000000, tags: "a, b", id: 7 },
      parameters: { optimizer: { lr: 1, betas: [0.9, 0.99] } },
      metrics: { acc: null, loss: "NaN" },
    },
    [],
  ]) {
    expect(validateRunFile(document)).toBe(true);
  }
});

test.each([
  ["status", { enum: RUN_STATUSES }],
  ["duration", { type: "number", minimum: 0 }],
  ["seed", { type: "integer" }],
])("the rule of a run's %s is that of its column", (name, published) => {
  expect(schema.$defs.run.properties[name]).toMatchObject(published);
  const spec = runColumnSpec({ role: "field", key: name as RunFieldKey }, name, {
    parameters: [],
    metrics: [],
  });
  const { enum: choices, type, minimum } = jsonSchemaOf(spec!);
  const own = { ...(choices ? { enum: (choices as unknown[]).filter((choice) => choice !== null) } : {}) };
  expect({ ...own, ...(type ? { type: (type as string[])[0], minimum } : {}) }).toEqual(
    expect.objectContaining(published),
  );
});
