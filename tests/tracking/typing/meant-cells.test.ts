import type { AsideCell, ColumnAnswer } from "../../../src/tracking/typing/cell-reading";
import type { CellFormats } from "../../../src/tracking/typing/cell-formats";
import type { RawValues } from "../../../src/tracking/typing/column-reader";
import type { Wanted } from "../../../src/tracking/typing/column-request";
import { typeColumns } from "../../../src/tracking/typing/type-columns";
import type { TypedColumn } from "../../../src/tracking/typing/typed-column";
import type { Scalar } from "../../../src/tracking/values/scalar";

type Raw = readonly (Scalar | undefined)[];

interface Given {
  readonly name?: string;
  readonly answers?: readonly ColumnAnswer[];
  readonly formats?: CellFormats;
  readonly decimalComma?: boolean;
}

function read(raw: RawValues, wanted: Wanted, { answers, formats, decimalComma }: Given = {}): TypedColumn {
  const [column] = typeColumns([
    {
      raw,
      wanted,
      ...(answers ? { answers } : {}),
      ...(formats ? { formats } : {}),
      ...(decimalComma === undefined ? {} : { decimalComma }),
    },
  ]);
  return column!;
}

const metric = (raw: Raw, given: Given = {}): TypedColumn =>
  read(raw, { infer: "metric", name: given.name ?? "score" }, given);
const parameter = (raw: Raw, given: Given = {}): TypedColumn =>
  read(raw, { infer: "parameter", name: given.name ?? "setting" }, given);

const valuesOf = ({ values }: TypedColumn): unknown[] => Array.from(values);
const asideOf = ({ aside = [] }: TypedColumn): string[] =>
  aside.map(({ row, text, why }: AsideCell) => `${row} ${text}: ${why}`);

describe("a number among plain ones", () => {
  test.each<[string, number]>([
    ["1,234.5", 1234.5],
    ["1.234,5", 1234.5],
    ["1 234,5", 1234.5],
    ["1\u00a0234,5", 1234.5],
    ["1\u202f234.5", 1234.5],
    ["1'234.5", 1234.5],
    ["1’234.5", 1234.5],
    ["1_234.5", 1234.5],
    ["12,34,567.8", 1234567.8],
    ["1,234,567", 1234567],
    ["1.234.567", 1234567],
    ["0,912", 0.912],
    ["12,5", 12.5],
    ["-1,5e-4", -0.00015],
    ["(1,234.5)", -1234.5],
    ["(0.25)", -0.25],
    ["−0.5", -0.5],
    ["–0.5", -0.5],
    ["1e−3", 0.001],
    ["~0.94", 0.94],
    ["≈ 0.94", 0.94],
    ["ca. 0.94", 0.94],
    ["about 5", 5],
    ["3.2k", 3200],
    ["1.5M", 1_500_000],
    ["7B", 7_000_000_000],
    ["1.1 mio", 1_100_000],
    ["2^-5", 0.03125],
    ["2**10", 1024],
    ["10^-3", 0.001],
    ["10⁻³", 0.001],
    ["5·10^-4", 0.0005],
    ["5 × 10⁻⁴", 0.0005],
    ["5x10^3", 5000],
    ["１２.５", 12.5],
    ["١٢٫٥", 12.5],
    ["-2^-3", -0.125],
  ])("%s is %d", (text, value) => {
    const column = metric(["0.5", text, 2]);
    expect(valuesOf(column)).toEqual([0.5, value, 2]);
    expect(column.coerced).toEqual([expect.objectContaining({ row: 1, from: text, to: value })]);
    expect([column.aside, column.question]).toEqual([undefined, undefined]);
    expect(column.type).toBe("number");
  });

  test.each([
    "128x128",
    "128×128",
    "5e-4 -> 1e-5",
    "5e-4 → 1e-5",
    "[64, 128]",
    "64, 128",
    "0.9, 0.999",
    "1/2",
    "1-2",
    "3:1",
    "v1.2",
    "1.2.3",
    "1,23,4",
    "2024-03-27",
    "12 parsecs",
    "0x1F",
    "12345678901234567",
    "1,234,567,890,123,456,789",
    "five",
    "same as val",
    "k",
    "%",
    "()",
    "±",
    "0.9 ±",
    "94²",
    "1e999",
    "1e-999",
    "10^999",
    "1e300T",
    "5 m",
    "1:10",
    "2d",
  ])("%s is none, and stays beside the run", (text) => {
    const column = metric(["0.5", text, 2]);
    expect(valuesOf(column)).toEqual([0.5, undefined, 2]);
    expect(asideOf(column)).toEqual([`1 ${text}: no number`]);
    expect(column.type).toBe("number");
  });

  test.each([
    ["#DIV/0!", "error"],
    ["#VALUE!", "error"],
    ["#REF!", "error"],
    ["#NAME?", "error"],
    ["#NUM!", "error"],
    ["Err:502", "error"],
    ["OOM", "failure"],
    ["oom!", "failure"],
    ["(diverged)", "failure"],
    ["Crash", "failure"],
    ["timed out", "failure"],
    ["CUDA out of memory", "failure"],
    ["TODO", "pending"],
    ["tbd", "pending"],
    ["?", "pending"],
    ["…", "pending"],
    ["in progress", "pending"],
  ])("%s is none, because of its %s", (text, why) => {
    expect(asideOf(metric(["0.5", text]))).toEqual([`1 ${text}: ${why}`]);
    expect(parameter(["0.5", text, "2"]).type).toBe("number");
  });

  test.each(["-", "--", "–", "—", "n/a", "N/A", "n.a.", "#N/A", "None", ""])("%j is a blank", (text) => {
    const column = metric(["0.5", text, "1,5"]);
    expect(valuesOf(column)).toEqual([0.5, undefined, 1.5]);
    expect(column.aside).toBeUndefined();
  });
});

describe("value and spread", () => {
  test.each<[string, number, number]>([
    ["0.91 ± 0.02", 0.91, 0.02],
    ["0.91±0.02", 0.91, 0.02],
    ["0.91 +- 0.02", 0.91, 0.02],
    ["0.91 +/- 0.02", 0.91, 0.02],
    ["0.91 \\pm 0.02", 0.91, 0.02],
    ["0.91 (0.02)", 0.91, 0.02],
    ["0.91(0.02)", 0.91, 0.02],
    ["0.91 (±0.02)", 0.91, 0.02],
    ["0.91 (std 0.02)", 0.91, 0.02],
    ["0.91 (std=0.02)", 0.91, 0.02],
    ["0.912(4)", 0.912, 0.004],
    ["-0.5 ± 0.1", -0.5, 0.1],
    ["−0.5 ± 0.1", -0.5, 0.1],
    ["0,91 ± 0,02", 0.91, 0.02],
    ["1.234,5 ± 10,5", 1234.5, 10.5],
    ["~0.91 ± 0.02", 0.91, 0.02],
    ["1.2k ± 0.1k", 1200, 100],
    ["91 (3)", 91, 3],
  ])("%s", (text, value, spread) => {
    const column = metric(["0.5", text]);
    expect(valuesOf(column)).toEqual([0.5, value]);
    expect(Array.from(column.spreads ?? [])).toEqual([undefined, spread]);
    expect(column.coerced?.[0]?.why).toContain("value and spread");
  });

  test("what stands in brackets and is no spread is a remark: the number is read, the whole is kept", () => {
    const column = metric(["0.91 (best)", "0.912 (5)", "0.90*", "0.93 [0.91, 0.95]", "0.89 (+0.02)"]);
    expect(valuesOf(column)).toEqual([0.91, 0.912, 0.9, 0.93, 0.89]);
    expect(column.spreads).toBeUndefined();
    expect(asideOf(column)).toEqual([
      "0 0.91 (best): remark",
      "1 0.912 (5): remark",
      "2 0.90*: remark",
      "3 0.93 [0.91, 0.95]: remark",
      "4 0.89 (+0.02): remark",
    ]);
  });
});

describe("percentages", () => {
  test.each<[string, Raw, Raw, string | undefined]>([
    ["alone", ["91.2%", "89 %", "93,1%"], [0.912, 0.89, 0.931], undefined],
    ["beside fractions", ["91.2%", "0.89", 1], [0.912, 0.89, 1], undefined],
    ["beside hundreds", ["91.2%", "89.5", 93], [91.2, 89.5, 93], "%"],
    ["beside zero", ["91.2%", 0], [0.912, 0], undefined],
    ["with a spread", ["91.2% ± 0.3%", "90 ± 0.5 %", "(89.5 ± 1.5)%"], [0.912, 0.9, 0.895], undefined],
  ])("%s", (_, raw, values, unit) => {
    const column = metric(raw);
    expect(valuesOf(column)).toEqual(values);
    expect([column.unit, column.question, column.aside]).toEqual([unit, undefined, undefined]);
  });

  test("have the scale that the name of the column says", () => {
    const column = metric(["91.2%", "0.5"], { name: "accuracy (%)" });
    expect([valuesOf(column), column.unit]).toEqual([[91.2, 0.5], "%"]);
  });

  test("are scaled with their spreads", () => {
    expect(Array.from(metric(["91.2% ± 0.3%"]).spreads ?? [])).toEqual([0.003]);
    expect(Array.from(metric(["91.2 ± 0.3%", 88]).spreads ?? [])).toEqual([0.3, undefined]);
  });

  test.each<[string, Raw]>([
    ["some plain numbers are fractions and some hundreds", ["91.2%", 0.5, 88]],
    ["all are small", ["0.5%", "0.7%", 0.6]],
    ["a plain number is a little over one", ["120%", 1.3]],
  ])("are asked about where %s", (_, raw) => {
    const open = metric(raw);
    expect(open.question).toMatchObject({ about: "percent", choices: ["fractions", "hundreds"] });
    expect(open.aside?.every(({ why }) => why === "open")).toBe(true);
    expect(open.question?.rows).toBe(open.aside?.length);
    const answered = (choice: string): unknown =>
      metric(raw, { answers: [{ about: "percent", choice }] }).values[0];
    const points = Number(String(raw[0]).replace("%", ""));
    expect([answered("fractions"), answered("hundreds")]).toEqual([points / 100, points]);
    expect(metric(raw, { answers: [{ about: "percent", choice: "hundreds" }] }).question).toBeUndefined();
  });
});

describe("decimal marks", () => {
  test.each<[string, Raw, Raw]>([
    ["a point elsewhere", ["1,234", "0.5"], [1234, 0.5]],
    ["a comma elsewhere", ["1,234", "0,5"], [1.234, 0.5]],
    ["two groups elsewhere", ["987,000", "1,234,560"], [987_000, 1_234_560]],
    ["a comma elsewhere, for points", ["1.234", "0,5"], [1234, 0.5]],
    ["a space elsewhere", ["10 237,65", "8 100,00", "1,234"], [10_237.65, 8100, 1.234]],
    ["both, each sure by itself", ["0,5", "0.25", "12"], [0.5, 0.25, 12]],
    ["nothing, for a point", ["1.234", "OOM"], [1.234, undefined]],
  ])("are settled by %s", (_, raw, values) => {
    const column = metric(raw);
    expect(valuesOf(column)).toEqual(values);
    expect(column.question).toBeUndefined();
  });

  test("are asked about where nothing settles them, once for the column", () => {
    const raw = ["1,234", "12,345", "OOM", 7];
    const open = metric(raw);
    expect(open.question).toEqual({
      about: "decimal mark",
      choices: [".", ","],
      proposal: ".",
      rows: 2,
      examples: ["1,234", "12,345"],
    });
    expect(valuesOf(open)).toEqual([undefined, undefined, undefined, 7]);
    expect(asideOf(open)).toEqual(["0 1,234: open", "1 12,345: open", "2 OOM: failure"]);
    const answered = (choice: string): unknown[] =>
      valuesOf(metric(raw, { answers: [{ about: "decimal mark", choice }] }));
    expect(answered(".")).toEqual([1234, 12_345, undefined, 7]);
    expect(answered(",")).toEqual([1.234, 12.345, undefined, 7]);
  });

  test("are asked about where sure ones differ", () => {
    expect(metric(["0,5", "0.25", "1,234"]).question?.about).toBe("decimal mark");
  });

  test.each<[string, Raw, readonly (number | undefined)[]]>([
    [".", ["1,234", "0,5", "0.25"], [1234, 0.5, 0.25]],
    [",", ["1,234", "0,5", "0.25"], [1.234, 0.5, 0.25]],
  ])("that are sure stay what they are where a person says %s of the others", (choice, raw, values) => {
    expect(valuesOf(metric(raw, { answers: [{ about: "decimal mark", choice }] }))).toEqual(values);
  });

  test("are asked about where only the spread depends on them", () => {
    const open = metric(["5 ± 1,234", "6 ± 2,345"]);
    expect(open.question).toMatchObject({ about: "decimal mark", rows: 2 });
    expect(metric(["5 ± 1,0", "6 ± 2,345"]).question).toBeUndefined();
  });

  test.each<[Raw, string]>([
    [["1,234", "1.234"], "."],
    [["1,234", "1.234", "2.345"], ","],
  ])("of %j are most probably %s", (raw, proposal) => {
    expect(metric(raw).question).toMatchObject({ about: "decimal mark", proposal });
  });

  test("are commas where the file has them", () => {
    expect(valuesOf(metric(["1,234", "x", 5], { decimalComma: true }))).toEqual([1.234, undefined, 5]);
  });
});

describe("units", () => {
  test.each<[string, Raw, Raw, string]>([
    ["one for all", ["12 ms", "15ms"], [12, 15], "ms"],
    ["one, and plain numbers", ["12 ms", 15], [12, 15], "ms"],
    ["two of a kind: the more common", ["500 ms", "1.5 s", "2 s"], [0.5, 1.5, 2], "s"],
    ["minutes", ["5 min", "12 min"], [5, 12], "min"],
    ["hours and minutes together", ["1h 20m", "90 s"], [4800, 90], "s"],
    ["sizes", ["1.5 GB", "512 MB", "2 GB"], [1.5, 0.512, 2], "GB"],
    ["money", ["$1,234.50", "$3"], [1234.5, 3], "USD"],
    ["counts", ["3k steps", "500 steps"], [3000, 500], "steps"],
    ["a clock among times", ["1:30", "20 s"], [90, 20], "s"],
  ])("%s", (_, raw, values, unit) => {
    const column = metric(raw);
    expect(valuesOf(column)).toEqual(values);
    expect([column.unit, column.question]).toEqual([unit, undefined]);
  });

  test("are those of the name, where it says one", () => {
    const column = metric(["1.5 s", 20], { name: "latency_ms" });
    expect([valuesOf(column), column.unit]).toEqual([[1500, 20], "ms"]);
  });

  test("a plain number among two of them is asked about", () => {
    const raw = ["500 ms", "1.5 s", "2 s", 7];
    const open = metric(raw);
    expect(open.question).toMatchObject({ about: "unit", choices: ["ms", "s"], proposal: "s", rows: 1 });
    expect(asideOf(open)).toEqual(["3 7: open"]);
    expect(valuesOf(metric(raw, { answers: [{ about: "unit", choice: "ms" }] }))).toEqual([
      500, 1500, 2000, 7,
    ]);
  });

  test("of another kind stay beside the run", () => {
    const column = metric(["5 min", "6 min", "3 GB"]);
    expect(valuesOf(column)).toEqual([5, 6, undefined]);
    expect(asideOf(column)).toEqual(["2 3 GB: other unit"]);
  });

  test("of another kind than the column is for stay beside the run, however many they are", () => {
    const column = read(["3 GB", "4 GB", "5 min"], { field: "duration" });
    expect([valuesOf(column), column.unit]).toEqual([[undefined, undefined, 300], "s"]);
    expect(asideOf(column)).toEqual(["0 3 GB: other unit", "1 4 GB: other unit"]);
  });

  test("5m are minutes among times, millions among thousands", () => {
    expect(valuesOf(metric(["5m", "30 s"]))).toEqual([300, 30]);
    expect(valuesOf(metric(["1.5m", "300k"]))).toEqual([1_500_000, 300_000]);
    expect(valuesOf(metric(["5m", "6m"], { name: "training time" }))).toEqual([5, 6]);
  });

  test("sizes of models are no seconds: 8s, 8m", () => {
    expect(parameter(["8s", "8m"]).type).toBe("text");
    expect(valuesOf(parameter(["8s", "9s"], { name: "wall time" }))).toEqual([8, 9]);
  });
});

describe("a column that is not clean", () => {
  test("reads what stands behind an apostrophe, and counts it", () => {
    const column = metric(["'-0.5", "1,5", "'+2", "'=1"]);
    expect(valuesOf(column)).toEqual([-0.5, 1.5, 2, undefined]);
    expect(asideOf(column)).toEqual(["3 =1: no number"]);
    expect(column.counts.escapes).toBe(3);
  });

  test("takes TRUE for no number, and a setting of it for text", () => {
    const column = metric([0.5, true, "1,5"]);
    expect(valuesOf(column)).toEqual([0.5, undefined, 1.5]);
    expect(asideOf(column)).toEqual(["1 TRUE: no number"]);
    expect(parameter([0.5, true, "1,5"]).type).toBe("text");
  });

  test("keeps what is not finite, and counts it", () => {
    const column = metric(["0,5", "nan", "-inf"]);
    expect(valuesOf(column)).toEqual([0.5, "NaN", "-Infinity"]);
    expect(column.counts.nonFinite).toBe(2);
  });

  test("does not mind spaces around a number", () => {
    expect(valuesOf(metric([" 0.5 ", " 1,5 ", "\t"]))).toEqual([0.5, 1.5, undefined]);
  });

  test.each<[Raw, string]>([
    [["1,000", 2, "3"], "integer"],
    [["1k", "2k"], "integer"],
    [["1,000", 2.5], "number"],
    [["1,000", "2.0"], "number"],
    [["1.5k", "2k"], "number"],
    [["50%", "100%"], "number"],
    [["1,000", "0,5"], "number"],
  ])("of settings %j is of type %s: whole only where every number is written so", (raw, type) => {
    expect(parameter(raw).type).toBe(type);
  });

  test("of results is one of numbers, whole or not", () => {
    expect(metric(["1,000", 2]).type).toBe("number");
  });
});

describe("what is known of a column", () => {
  test("its type: what is no number stays beside the run", () => {
    const column = read(["abc", "def", "1,5"], { type: "number" });
    expect([column.type, valuesOf(column)]).toEqual(["number", [undefined, undefined, 1.5]]);
    expect(read(["1,000", "x"], { type: "integer" }).type).toBe("integer");
  });

  test("its unit, by the workbook, by the source, by its name, in this order", () => {
    const raw = ["1.5 s", 20];
    const unit = (wanted: Wanted): unknown => [valuesOf(read(raw, wanted)), read(raw, wanted).unit];
    expect(unit({ type: "number", name: "time_s", unit: "ms" })).toEqual([[1500, 20], "ms"]);
    expect(unit({ type: "number", name: "time_ms" })).toEqual([[1500, 20], "ms"]);
    expect(unit({ infer: "metric", name: "time_s", unit: "ms" })).toEqual([[1500, 20], "ms"]);
    expect(unit({ infer: "parameter", name: "time_s", unit: "ms" })).toEqual([[1500, 20], "ms"]);
  });

  test("that it is of times, by its name", () => {
    expect(valuesOf(read(["5m", "6m"], { type: "number", name: "wall time" }))).toEqual([5, 6]);
    expect(valuesOf(read(["5m", "6m"], { type: "number", name: "size" }))).toEqual([undefined, undefined]);
  });

  test("that it holds codes, which are no numbers however they are written", () => {
    const column = parameter(["1,5", "2,0"], { name: "version" });
    expect([column.type, valuesOf(column)]).toEqual(["text", ["1,5", "2,0"]]);
  });
});

describe("limits and brackets", () => {
  test("a limit is no value, unless a person says so", () => {
    const raw = [">100", "95", "<= 3", "≥7", "100+"];
    const open = metric(raw);
    expect(valuesOf(open)).toEqual([undefined, 95, undefined, undefined, undefined]);
    expect(open.aside?.map(({ why }) => why)).toEqual(["bound", "bound", "bound", "bound"]);
    expect(open.question).toMatchObject({ about: "bound", proposal: "beside", rows: 4 });
    const answers = [{ about: "bound" as const, choice: "number" }];
    expect(valuesOf(metric(raw, { answers }))).toEqual([100, 95, 3, 7, 100]);
  });

  test("numbers that all stand in brackets are asked about", () => {
    const raw = ["(0.02)", "(0.03)"];
    expect(metric(raw).question).toMatchObject({ about: "brackets", proposal: "negative", rows: 2 });
    const answered = (choice: string): unknown[] =>
      valuesOf(metric(raw, { answers: [{ about: "brackets", choice }] }));
    expect([answered("negative"), answered("positive")]).toEqual([
      [-0.02, -0.03],
      [0.02, 0.03],
    ]);
  });
});

describe("settings", () => {
  test.each<[string, Raw]>([
    ["a schedule", ["0.1", "5e-4 -> 1e-5"]],
    ["a size", ["128", "128x128"]],
    ["a list", ["64", "[64, 128]"]],
    ["a word", ["0.5", "auto"]],
    ["a limit", ["5", ">100"]],
    ["a remark", ["0.5", "0.9 (old)"]],
    ["two sizes in every cell", ["128 256", "256 512"]],
    ["two units that do not go together", ["5 epochs", "3 GB"]],
    ["words alone", ["TODO", "tbd"]],
    ["a code", ["007", "1,5"]],
  ])("with %s stay text, to the letter", (_, raw) => {
    const column = parameter(raw);
    expect(column.type).toBe("text");
    expect(valuesOf(column)).toEqual(raw);
    expect([column.aside, column.coerced]).toEqual([undefined, undefined]);
  });

  test.each<[string, Raw, string, Raw]>([
    [
      "whole ones with thousands",
      ["1,234,560", "2,345,000", "987,000"],
      "integer",
      [1_234_560, 2_345_000, 987_000],
    ],
    ["multiples", ["3.2k", "10k"], "number", [3200, 10_000]],
    ["percent", ["50%", "0.25"], "number", [0.5, 0.25]],
    ["powers", ["2^-5", "1e-3"], "number", [0.03125, 0.001]],
    ["numbers with thousands of spaces and decimals", ["1 234,5", "2 000"], "number", [1234.5, 2000]],
    ["a word for nothing among numbers", ["0.1", "TODO", "0.2"], "number", [0.1, undefined, 0.2]],
  ])("%s are numbers", (_, raw, type, values) => {
    const column = parameter(raw);
    expect([column.type, valuesOf(column)]).toEqual([type, values]);
  });
});

test("the same as above is the value above, at any distance", () => {
  const column = metric(["same as above", "0.5", "same as above", '"', "OOM", "ditto", "0.7"]);
  expect(valuesOf(column)).toEqual([undefined, 0.5, 0.5, 0.5, undefined, undefined, 0.7]);
  expect(asideOf(column)).toEqual([
    "0 same as above: no value above",
    "4 OOM: failure",
    "5 ditto: no value above",
  ]);
  expect(column.coerced?.map(({ row, why }) => [row, why])).toEqual([
    [2, ["as above"]],
    [3, ["as above"]],
  ]);
});

test("a setting that is the same as above is that of the run above", () => {
  const column = parameter(["ditto", "adam", "same as above", "\u3003", "", "ditto", "sgd"]);
  expect(valuesOf(column)).toEqual(["ditto", "adam", "adam", "adam", undefined, "ditto", "sgd"]);
  expect(column.coerced?.map(({ row, from }) => `${row} ${from}`)).toEqual(["2 same as above", "3 \u3003"]);
  expect(valuesOf(read(["adam", "same as above"], { type: "text" }))).toEqual(["adam", "same as above"]);
});

test("words for what went wrong do not outvote numbers; other words do", () => {
  expect(valuesOf(metric(["crash", "crash", "crash", "0.7", "0.8"])).slice(3)).toEqual([0.7, 0.8]);
  expect(metric(["good", "bad", "0.7"]).type).toBe("text");
  expect(valuesOf(metric(["good", "0.7"]))).toEqual([undefined, 0.7]);
});

describe("number formats, each cell by its own", () => {
  test("percent beside words, as in a sheet of accuracies", () => {
    const val = metric([0.81, 0.93, "diverged"], { formats: ["0.0%", "0.0%", "0.0%"] });
    expect(valuesOf(val)).toEqual([0.81, 0.93, undefined]);
    expect(asideOf(val)).toEqual(["2 diverged: failure"]);
    const test = metric([0.72, "same as val", ""], { formats: ["0%", "0%", "0%"] });
    expect([valuesOf(test), asideOf(test)]).toEqual([
      [0.72, undefined, undefined],
      ["1 same as val: no number"],
    ]);
  });

  test("an error of the sheet", () => {
    const column = metric([0.81, "#DIV/0!", 0.93]);
    expect([valuesOf(column), asideOf(column)]).toEqual([[0.81, undefined, 0.93], ["1 #DIV/0!: error"]]);
  });

  test("percent among plain numbers takes their scale", () => {
    expect(valuesOf(metric([0.912, 0.89], { formats: ["0.0%", "0.00"] }))).toEqual([0.912, 0.89]);
    const hundreds = metric([0.93, 89.5], { formats: ["0%", "General"] });
    expect([valuesOf(hundreds), hundreds.unit]).toEqual([[93, 89.5], "%"]);
    expect(hundreds.coerced).toEqual([{ row: 0, from: "0.93", to: 93, why: ["number format"] }]);
    const open = metric([0.93, 0.5, 88], { formats: ["0%", "0", "0"] });
    expect(open.question?.about).toBe("percent");
  });

  test("percent alone is what it was, without a word", () => {
    const column = metric([0.81, 0.93], { formats: ["0%", "0%"] });
    expect(column).toMatchObject({ type: "number", values: [0.81, 0.93] });
    expect([column.coerced, column.aside, column.unit]).toEqual([undefined, undefined, undefined]);
  });

  test("spans of time are seconds, whatever their format shows", () => {
    const column = metric([0.5, 1 / 24, 90], {
      formats: ["[h]:mm", "h:mm:ss", "General"],
      name: "train time (s)",
    });
    expect([valuesOf(column), column.unit]).toEqual([[43_200, 3600, 90], "s"]);
    const duration = read([1 / 1440, "5 min", 30], { field: "duration" }, { formats: ["mm:ss", "@", "0"] });
    expect(valuesOf(duration)).toEqual([60, 300, 30]);
  });

  test("days are dates where dates are meant, and no numbers among numbers", () => {
    const formats = ["yyyy-mm-dd", "General", undefined, "m/d/yy h:mm"];
    const started = read(["", "2024-03-27", "", 45_378.4375], { field: "started" }, { formats });
    expect(valuesOf(started)).toEqual([
      undefined,
      Date.UTC(2024, 2, 27),
      undefined,
      Date.UTC(2024, 2, 27, 10, 30),
    ]);
    const numbers = metric([45_378, 0.5], { formats: ["d-mmm", "0.0"] });
    expect([valuesOf(numbers), asideOf(numbers)]).toEqual([
      [undefined, 0.5],
      ["0 2024-03-27T00:00:00.000Z: no number"],
    ]);
    expect(valuesOf(parameter([45_378, 45_379], { formats: ["d-mmm", "d-mmm"] }))).toEqual([
      "2024-03-27T00:00:00.000Z",
      "2024-03-28T00:00:00.000Z",
    ]);
  });
});
