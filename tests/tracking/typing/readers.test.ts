import { makeFieldReader, makeReader } from "../../../src/tracking/typing/make-reader";
import { StrictNumberReader } from "../../../src/tracking/typing/number-reader";
import { noCounts, type ReadCounts } from "../../../src/tracking/typing/typed-column";
import type { RunFieldKey } from "../../../src/tracking/schema/run-fields";
import type { Scalar } from "../../../src/tracking/values/scalar";
import type { ValueType } from "../../../src/tracking/values/value-type";

type Raw = readonly (Scalar | undefined)[];

/** A column of the type, its values with blanks, and the counts that are not 0. */
function read(type: ValueType, raw: Raw, decimalComma = false) {
  const reader = makeReader(raw, type, decimalComma);
  expect(reader.read(0, raw.length)).toBe(true);
  return shown(reader.column());
}

function readField(key: RunFieldKey, raw: Raw) {
  const reader = makeFieldReader(raw, key, false);
  reader.read(0, raw.length);
  return shown(reader.column());
}

function shown({ type, values, counts }: ReturnType<ReturnType<typeof makeReader>["column"]>) {
  const counted = Object.entries({ ...noCounts(), ...counts }).filter(([, count]) => count !== 0);
  return { type, values: Array.from(values), counts: Object.fromEntries(counted) as Partial<ReadCounts> };
}

describe("numbers", () => {
  test("are read from texts, and plain values stay", () => {
    expect(read("number", ["1.5", 2, "", undefined, " 3 ", true, "1e3"])).toEqual({
      type: "number",
      values: [1.5, 2, undefined, undefined, 3, true, 1000],
      counts: {},
    });
    expect(read("integer", ["7"])).toEqual({ type: "integer", values: [7], counts: {} });
  });

  test("missing markers are blanks, non-finite numbers their canonical texts", () => {
    expect(read("number", ["None", "--", "nan", " +Inf ", "-inf"])).toEqual({
      type: "number",
      values: [undefined, undefined, "NaN", "Infinity", "-Infinity"],
      counts: { nonFinite: 3 },
    });
  });

  test("the apostrophe before a number goes, and what stands behind it is read", () => {
    expect(read("number", ["'-0.5", "'+2", "'=x", "'-inf"])).toEqual({
      type: "number",
      values: [-0.5, 2, "=x", "-Infinity"],
      counts: { escapes: 4, keptAsText: 1, nonFinite: 1 },
    });
  });

  test("what is no number is kept, trimmed, and counted", () => {
    expect(read("number", [" abc ", "1,5", "12345678901234567"])).toEqual({
      type: "number",
      values: ["abc", "1,5", "12345678901234567"],
      counts: { keptAsText: 3 },
    });
  });

  test("decimal commas are points where the file has them", () => {
    const raw = ["0,5", "-,5", "+1,5e-4", "1.5", "1,234,5", "1,", "x1,5", "1,5x"];
    expect(read("number", raw, true)).toEqual({
      type: "number",
      values: [0.5, -0.5, 0.00015, 1.5, "1,234,5", "1,", "x1,5", "1,5x"],
      counts: { keptAsText: 4 },
    });
  });

  test("only the rows asked for are read", () => {
    const reader = makeReader(["1", "2", "3"], "number", false);
    reader.read(1, 2);
    expect(Array.from(reader.column().values)).toEqual([undefined, 2, undefined]);
  });
});

describe("numbers strictly", () => {
  function strict(raw: Raw) {
    const reader = new StrictNumberReader(raw, false);
    const done = reader.read(0, raw.length);
    return {
      done,
      filled: reader.isFilled,
      type: reader.column().type,
      values: Array.from(reader.column().values),
    };
  }

  test.each<[Raw, string]>([
    [["1", "+2", "-3"], "integer"],
    [[1, 2], "integer"],
    [["1", "nan"], "integer"],
    [[" 4 "], "integer"],
    [["1.0"], "number"],
    [["1e2"], "number"],
    [[1.5], "number"],
    [[" 4.5 "], "number"],
    [["'-0.5"], "number"],
  ])("%j is a column of type %s", (raw, type) => {
    expect(strict(raw)).toMatchObject({ done: true, filled: true, type });
  });

  test.each<Raw>([["a"], ["1", "a"], ["007"], [" 007 "], [true], ["12345678901234567"], ["1", "1,5"]])(
    "%j, %j is none",
    (...raw) => {
      expect(strict(raw).done).toBe(false);
    },
  );

  test("blanks and missing markers alone fill nothing", () => {
    expect(strict(["", undefined, "None", "-"])).toEqual({
      done: true,
      filled: false,
      type: "integer",
      values: [undefined, undefined, undefined, undefined],
    });
  });
});

test("texts: numbers and booleans become text, choices too", () => {
  expect(read("text", [" a ", 1, false, "", " ", undefined])).toEqual({
    type: "text",
    values: ["a", "1", "false", undefined, undefined, undefined],
    counts: {},
  });
  expect(read("choice", ["a"]).type).toBe("choice");
});

test("booleans: words and real ones; a number is none", () => {
  expect(read("boolean", ["True", "no", true, "None", "maybe", 1, " yes "])).toEqual({
    type: "boolean",
    values: [true, false, true, undefined, "maybe", 1, true],
    counts: { keptAsText: 2 },
  });
});

test("dates: texts and numbers; those that Excel cannot show stay text, each counted", () => {
  expect(read("date", ["1970-01-02", 86_400_000_000_000, "", "soon", 7])).toEqual({
    type: "date",
    values: [86_400_000, 86_400_000_000_000, undefined, "soon", 7],
    counts: { keptAsText: 2 },
  });
  expect(read("date", ["1850-01-01", "1850-01-01", "1850-01-01"])).toEqual({
    type: "date",
    values: ["1850-01-01", "1850-01-01", "1850-01-01"],
    counts: { outOfRangeDates: 3 },
  });
});

test("neighbours that are alike are alike, and what is odd among them is counted each time", () => {
  expect(read("boolean", ["yes", "yes", "no", "no", "odd", "odd", "-", "-", "yes"])).toEqual({
    type: "boolean",
    values: [true, true, false, false, "odd", "odd", undefined, undefined, true],
    counts: { keptAsText: 2 },
  });
});

describe("run fields", () => {
  test("statuses by word and by MLflow's numbers", () => {
    expect(readField("status", ["FINISHED", "1", 2, "3", "4", "5", "6", 6, "odd", ""])).toEqual({
      type: "choice",
      values: ["Completed", "Running", "Planned", "Completed", "Failed", "Stopped", "6", 6, "odd", undefined],
      counts: { keptAsText: 3 },
    });
  });

  test("durations in seconds", () => {
    expect(readField("duration", ["2.2min", 7, "0:12", "long"])).toEqual({
      type: "number",
      values: [132, 7, 12, "long"],
      counts: { keptAsText: 1 },
    });
  });

  test.each<[RunFieldKey, ValueType]>([
    ["started", "date"],
    ["name", "text"],
    ["seed", "integer"],
    ["tags", "text"],
  ])("%s is read as %s", (key, type) => {
    expect(readField(key, []).type).toBe(type);
  });
});
