import { fieldFits } from "../../../src/importers/roles/field-fits";
import type { RunFieldKey } from "../../../src/tracking/schema/run-fields";
import type { Scalar } from "../../../src/tracking/values/scalar";

const fits = (key: RunFieldKey, ...values: readonly Scalar[]) => fieldFits(key, values);

test.each<[RunFieldKey, readonly Scalar[]]>([
  ["status", ["Completed", "failed"]],
  ["status", ["FINISHED", "odd"]],
  ["status", ["n/a", "Running"]],
  ["started", ["2024-02-27 22:30", " 2024-02-28 "]],
  ["started", ["27/02/2024", "13/03/2024"]],
  ["started", [45_000.5]],
  ["duration", [12, "1:30:00"]],
  ["duration", [" 90 ", "2h"]],
  ["sourceId", ["a1b2", "123"]],
  ["seed", [1, "-2", " 3 "]],
  ["model", ["cnn", "mlp"]],
  ["codeVersion", ["abc123", "1.2.3"]],
  ["name", [1, 2, 3]],
])("%s can hold %j", (key, values) => {
  expect(fits(key, ...values)).toBe(true);
});

test.each<[RunFieldKey, readonly Scalar[]]>([
  ["status", [true, false]],
  ["status", ["odd", "even", "Completed"]],
  ["started", ["soon"]],
  ["started", ["2024-02-27", "soon"]],
  ["duration", ["fast", 12]],
  ["sourceId", ["1", " 22 "]],
  ["seed", [1.5]],
  ["seed", ["one", 1]],
  ["model", [1, 2, 3]],
  ["notes", ["1", "2"]],
  ["tags", [0.5]],
  ["author", [7]],
  ["dataset", ["1", "2"]],
  ["codeVersion", ["1", "2", "3"]],
])("%s cannot hold %j", (key, values) => {
  expect(fits(key, ...values)).toBe(false);
});

test("half of the different statuses are enough, however often each occurs", () => {
  expect(fits("status", "odd", "odd", "odd", "Completed")).toBe(true);
  expect(fits("status", "odd", "strange", "Completed", "Completed")).toBe(false);
});

test.each<RunFieldKey>(["status", "started", "duration", "sourceId", "seed", "model"])(
  "a column without values fits %s",
  (key) => {
    expect(fits(key)).toBe(true);
    expect(fits(key, "n/a", "")).toBe(true);
  },
);
