import fc from "../../support/fast-check";
import type { RawValues } from "../../../src/tracking/typing/column-reader";
import { readColumn } from "../../../src/tracking/typing/read-column";
import type { RunFieldKey } from "../../../src/tracking/schema/run-fields";
import type { TypedColumn } from "../../../src/tracking/typing/typed-column";
import type { Wanted } from "../../../src/tracking/typing/column-request";
import { typeColumns, typeColumnsStepwise } from "../../../src/tracking/typing/type-columns";

interface Inference {
  readonly name?: string;
  readonly dates?: boolean;
  readonly metric?: boolean;
}

const read = (raw: RawValues, wanted: Wanted): TypedColumn => typeColumns([{ raw, wanted }])[0]!;
const readField = (field: RunFieldKey, raw: RawValues): TypedColumn => read(raw, { field });
const inferColumn = (
  raw: RawValues,
  { name = "", dates = false, metric = false }: Inference = {},
): TypedColumn => read(raw, { infer: metric ? "metric" : "parameter", name, dates });

/** Holes and undefined are both blanks. */
const valuesOf = (values: readonly unknown[]): unknown[] => Array.from(values);

test.each([
  ["integers", ["1", "", "20"], "integer", [1, undefined, 20]],
  ["decimals", ["0.10", "1e-4", "3"], "number", [0.1, 0.0001, 3]],
  ["pandas floats of integers", ["32.0", "64.0"], "number", [32, 64]],
  [
    "missing markers among numbers",
    ["1", "None", "-", "n/a", " 2 "],
    "integer",
    [1, undefined, undefined, undefined, 2],
  ],
  ["non-finite numbers", ["1", "nan", "-inf", "Infinity"], "integer", [1, "NaN", "-Infinity", "Infinity"]],
  ["codes with leading zeros", ["007", "008"], "text", ["007", "008"]],
  ["ids beyond 2^53", ["12345678901234567", "1"], "text", ["12345678901234567", "1"]],
  ["a number among words", ["1.10", "auto"], "text", ["1.10", "auto"]],
  ["booleans", ["True", "false", ""], "boolean", [true, false, undefined]],
  ["yes and no", ["yes", "no", "-"], "boolean", [true, false, undefined]],
  ["words", ["adam", "None"], "text", ["adam", "None"]],
  ["JSON values", [1, 2.5, undefined], "number", [1, 2.5, undefined]],
  ["nothing at all", ["", ""], "number", [undefined, undefined]],
  [
    "dates, which parameters keep as text",
    ["2026-02-01", "2026-02-02"],
    "text",
    ["2026-02-01", "2026-02-02"],
  ],
])("infers %s", (_, raw, type, values) => {
  const column = inferColumn(raw);
  expect(column.type).toBe(type);
  expect(valuesOf(column.values)).toEqual(values);
});

test("a column named as codes are stays text", () => {
  expect(inferColumn(["1.9", "1.10"], { name: "torch_version" }).values).toEqual(["1.9", "1.10"]);
  expect(inferColumn(["1.9", "1.10"], { name: "conversion" }).type).toBe("number");
});

test("dates are inferred where they are allowed", () => {
  expect(inferColumn(["2026-02-01", ""], { dates: true }).type).toBe("date");
});

test("one odd cell does not make a metric text, but a column of words is none", () => {
  const metric = inferColumn(["0.9", "0.8", "error"], { metric: true });
  expect(metric.type).toBe("number");
  expect(valuesOf(metric.values)).toEqual([0.9, 0.8, undefined]);
  expect(metric.aside).toEqual([{ row: 2, text: "error", why: "failure" }]);
  expect(inferColumn(["a", "b", "1"], { metric: true }).type).toBe("text");
});

test("the apostrophe that exporters add is taken off and counted", () => {
  const numbers = inferColumn(["'-0.5", "1"]);
  expect(numbers.values).toEqual([-0.5, 1]);
  expect(numbers.counts.escapes).toBe(1);
  const texts = readColumn(["'=1+1", "'quoted'"], "text");
  expect(texts.values).toEqual(["=1+1", "'quoted'"]);
  expect(texts.counts.escapes).toBe(1);
});

test("values of another type are kept and counted", () => {
  const column = readColumn(["1", "abc", "0.618 ± 0.000"], "number");
  expect(column.values).toEqual([1, "abc", "0.618 ± 0.000"]);
  expect(column.counts.keptAsText).toBe(2);
});

test("decimal commas are read where the file has them, and where a number can be nothing else", () => {
  const [column] = typeColumns([
    { raw: ["0,5", "1"], wanted: { infer: "parameter", name: "lr" }, decimalComma: true },
  ]);
  expect(column?.values).toEqual([0.5, 1]);
  expect(inferColumn(["0,5", "1"]).values).toEqual([0.5, 1]);
});

test("run fields are read in their own forms", () => {
  expect(readField("status", ["FINISHED", "5", "odd"]).values).toEqual(["Completed", "Stopped", "odd"]);
  expect(readField("duration", ["2.2min", 7]).values).toEqual([132, 7]);
  expect(valuesOf(readField("started", ["(unknown)", "1970-01-02"]).values)).toEqual([undefined, 86_400_000]);
  expect(readField("name", [12, true]).values).toEqual(["12", "true"]);
});

test("a date that Excel cannot show is kept as text and counted", () => {
  const column = readColumn(["1850-01-01", "2026-02-01"], "date");
  expect(column.values[0]).toBe("1850-01-01");
  expect(column.counts.outOfRangeDates).toBe(1);
});

test("a text is cut to what a cell holds", () => {
  const column = readColumn(["x".repeat(40_000)], "text");
  expect(String(column.values[0])).toHaveLength(32_767);
  expect(column.counts.tooLong).toBe(1);
});

test("what inference makes of a text says the same as the text", () => {
  const cell = fc.oneof(
    fc.double({ noNaN: true }).map(String),
    fc.integer().map(String),
    fc.constantFrom("", "007", "1.10", "1e5", "nan", "True", "None", "0x1F", "12345678901234567890"),
    fc.string({ maxLength: 6 }),
  );
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 20 }), (raw) => {
      const { values } = inferColumn(raw);
      raw.forEach((text, row) => {
        const value = values[row];
        if (typeof value === "number") {
          expect(Number(text.replace(/^'/, ""))).toBe(value);
        }
        if (typeof value === "boolean") {
          expect(["true", "yes"].includes(text.trim().toLowerCase())).toBe(value);
        }
        if (value === undefined) {
          expect(text.trim().length).toBeLessThanOrEqual(4);
        }
      });
    }),
  );
});

test("columns read side by side are the same as columns read alone, however long", () => {
  const count = 1000;
  const numbers = Array.from({ length: count }, (_, row) => String(row / 7));
  const late = numbers.map((text, row) => (row === count - 1 ? "end" : text));
  const steps = typeColumnsStepwise([
    { raw: numbers, wanted: { infer: "parameter", name: "a" } },
    { raw: late, wanted: { infer: "parameter", name: "b" } },
  ]);
  let step = steps.next();
  while (step.done !== true) {
    step = steps.next();
  }
  expect(step.value[0]?.values).toEqual(numbers.map(Number));
  expect(step.value[1]?.values).toEqual(late);
});
