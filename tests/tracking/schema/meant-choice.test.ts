import { refusal, ruleOfColumn } from "../../../src/tracking/schema/value-rule";
import { TABLE_SPECS } from "../../../src/tracking/schema/table-specs";
import { parameterColumnSpec } from "../../../src/tracking/schema/run-column-spec";

const STATUS = TABLE_SPECS.Runs.columns.find(({ header }) => header === "Status");

test.each([
  ["completed", 'Write it as "Completed".'],
  ["COMPLETED", 'Write it as "Completed".'],
  ["Complted", 'Write "Completed" if that is meant.'],
  ["done", 'Write "Completed" if that is meant.'],
  ["crash", 'Write "Failed" if that is meant.'],
  ["hibernating", "Use one of them."],
])("of the status %s: %s", (value, fix) => {
  expect(STATUS && refusal(ruleOfColumn(STATUS), value).fix).toBe(fix);
});

test("of a choice that is nearly one of a parameter's", () => {
  const spec = parameterColumnSpec(
    { name: "optimizer", type: "choice", required: false, choices: ["rmsprop", "sgd"], inFingerprint: true },
    "optimizer",
  );
  expect(refusal(ruleOfColumn(spec), "rmsporp").fix).toBe(
    'Write "rmsprop" if that is meant, or add "rmsporp" to Choices in Params.',
  );
  expect(refusal(ruleOfColumn(spec), "adam").fix).toBe(
    'Use one of them, or add "adam" to Choices in Params.',
  );
});
