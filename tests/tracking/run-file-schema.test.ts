import { readFileSync } from "node:fs";
import path from "node:path";
import { Ajv } from "ajv";
import validateRunFile from "../../src/tracking/generated/run-file.cjs";
import { RUN_STATUSES } from "../../src/tracking/schema/run-status";

interface RunSchema {
  readonly examples: readonly unknown[];
  readonly definitions: {
    readonly run: { readonly properties: { readonly status: { readonly enum: readonly string[] } } };
  };
}

const schema = JSON.parse(
  readFileSync(path.join(__dirname, "../../assets/run.schema.json"), "utf8"),
) as RunSchema;
const interpreted = new Ajv({ allowUnionTypes: true }).compile(schema);

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

test("the states of a run are those that Runsheet knows", () => {
  expect(schema.definitions.run.properties.status.enum).toEqual(RUN_STATUSES);
});
