import fc from "../../support/fast-check";
import { thrownBy } from "../../support/thrown-by";
import { FilterError } from "../../../src/tracking/filter/filter-error";
import { filterRuns } from "../../../src/tracking/filter/filter-runs";
import { parseFilter } from "../../../src/tracking/filter/parse-filter";
import type { RunColumns } from "../../../src/tracking/schema/run-columns";
import type { Scalar } from "../../../src/tracking/values/scalar";
import { runsOf, type RunRow } from "../runs-of";

const NOW = Date.UTC(2026, 1, 18, 15, 30);

const ROWS: readonly RunRow[] = [
  {
    id: "run-1",
    name: "baseline",
    status: "Completed",
    started: Date.UTC(2026, 0, 31, 23, 59),
    duration: 90,
    tags: "baseline, team=vision",
    "parameter:optimizer": "adam",
    "parameter:batch_size": 16,
    "parameter:use_ema": true,
    "parameter:depth": "12",
    "metric:acc": 0.9,
    "metric:lr": 1,
  },
  {
    id: "run-2",
    name: "Wide ",
    status: " failed",
    started: Date.UTC(2026, 1, 1),
    duration: 300,
    tags: "team: text; final",
    "parameter:optimizer": "SGD",
    "parameter:batch_size": 128,
    "parameter:use_ema": false,
    "parameter:depth": "5",
    "metric:acc": 0.1 + 0.2,
    "parameter:lr": 0.01,
  },
  {
    id: "run-10",
    name: "wide-2",
    status: "KILLED",
    started: Date.UTC(2026, 1, 17, 12),
    "parameter:optimizer": "lion",
    "parameter:batch_size": 32,
    "parameter:depth": "deep",
    "metric:acc": "NaN",
  },
  { id: "run-3", status: "Running", "parameter:optimizer": "adamw", notes: "50% of the data" },
  {},
];

/** Runs whose metrics are columns of numbers, whatever their cells hold. */
function runs(rows: readonly RunRow[]): RunColumns {
  const { count, columns } = runsOf(rows);
  return {
    count,
    columns: columns.map((column) =>
      column.target.role === "metric" ? { ...column, type: "number" } : column,
    ),
  };
}

/** The ids of the runs that a filter holds for, and how many it cannot tell of. */
function found(filter: string, rows = ROWS): string {
  const { rows: matching, unknown, total } = filterRuns(runs(rows), parseFilter(filter), NOW);
  const ids = matching.map((row) => String(rows[row]?.["id"]).replace("run-", "")).join(" ");
  return `${ids} of ${String(total)}${unknown > 0 ? `, ${String(unknown)} unknown` : ""}`;
}

test.each([
  ["", "1 2 10 3 of 4"],
  // A number in a column of results or settings; what holds none is unknown.
  ["acc > 0.5", "1 of 4, 2 unknown"],
  ["metrics.acc <= 0.3", "2 of 4, 2 unknown"],
  ["acc = 0.3", "2 of 4, 2 unknown"],
  ["acc < 0.3", " of 4, 2 unknown"],
  ["not acc = 0.3", "1 of 4, 2 unknown"],
  ["acc != 0.3", "1 of 4, 2 unknown"],
  ["acc >= 90%", "1 of 4, 2 unknown"],
  ["acc = nan", "10 of 4, 1 unknown"],
  ["batch_size > 100", "2 of 4, 1 unknown"],
  ["batch_size in (16, '32')", "1 10 of 4, 1 unknown"],
  ["`Batch Size` between 16 and 32", "1 10 of 4, 1 unknown"],
  // A column of texts that holds numbers.
  ["depth > 6", "1 of 4, 2 unknown"],
  ["depth = deep", "10 of 4, 1 unknown"],
  ["depth != 5", "1 10 of 4, 1 unknown"],
  // Texts as Excel compares them.
  ["optimizer = sgd or optimizer = 'Lion'", "2 10 of 4"],
  ["optimizer not in (adam, adamw)", "2 10 of 4"],
  ["optimizer like 'adam%'", "1 3 of 4"],
  ["optimizer like '_dam'", "1 of 4"],
  ["name = wide", "2 of 4, 1 unknown"],
  ["name contains WIDE", "2 10 of 4, 1 unknown"],
  ["run_id > run-2", "10 3 of 4"],
  ["notes like '50\\%%'", "3 of 4, 3 unknown"],
  ["notes is null", "1 2 10 of 4"],
  ["name is not null and notes is null", "1 2 10 of 4"],
  // Truth.
  ["use_ema", "1 of 4, 2 unknown"],
  ["not use_ema", "2 of 4, 2 unknown"],
  ["use_ema = 'True'", "1 of 4, 2 unknown"],
  ["use_ema != no", "1 of 4, 2 unknown"],
  ["use_ema = 1", "1 of 4, 2 unknown"],
  ["use_ema = off", "2 of 4, 2 unknown"],
  // Status in the words of any tool.
  ["status = finished", "1 of 4"],
  ["status in ('FAILED', stopped)", "2 10 of 4"],
  ["attributes.status != 'completed'", "2 10 3 of 4"],
  // Dates.
  ["started > 2026-01", "2 10 of 4, 1 unknown"],
  ["start_time = 2026-01-31", "1 of 4, 1 unknown"],
  ["started <= '2026-02-01 00:00'", "1 2 of 4, 1 unknown"],
  ["started = yesterday", "10 of 4, 1 unknown"],
  ["started within last 20 days", "1 2 10 of 4, 1 unknown"],
  ["started < 17 days ago", "1 of 4, 1 unknown"],
  ["started > last 17 days", "10 of 4, 1 unknown"],
  ["started >= past week", "10 of 4, 1 unknown"],
  ["started < past week", "1 2 of 4, 1 unknown"],
  ["started <= last 7 days", "1 2 of 4, 1 unknown"],
  ["started != past week", "1 2 of 4, 1 unknown"],
  ["started between last month and past week", "1 2 10 of 4, 1 unknown"],
  ["started between 5 and 1 days ago", "10 of 4, 1 unknown"],
  ["started = this week", "10 of 4, 1 unknown"],
  ["started between 2026-02-01 and 2026-02-17", "2 10 of 4, 1 unknown"],
  ["acc between 0.9 and 0.9", "1 of 4, 2 unknown"],
  ["started between 2026-02 and 2026-02", "2 10 of 4, 1 unknown"],
  ["optimizer between lion and lion", "10 of 4"],
  ["duration > 2 min", "2 of 4, 2 unknown"],
  ["duration between 1 and 2 min", "1 of 4, 2 unknown"],
  ["duration between 100 s and 5 min", "2 of 4, 2 unknown"],
  ["acc between 80 and 95%", "1 of 4, 2 unknown"],
  // Tags are a list, and pairs of it have keys.
  ["tags = baseline", "1 of 4, 2 unknown"],
  ["tags != final", "1 of 4, 2 unknown"],
  ["tags.team = 'vision'", "1 of 4, 2 unknown"],
  ["tags.team like 't%'", "2 of 4, 2 unknown"],
  ["tags like '%vision%'", "1 of 4, 2 unknown"],
  ["tags.team is null", "10 3 of 4"],
  ["tags.team is not null", "1 2 of 4"],
  ["tags.final is null", "1 10 3 of 4"],
  ["tags.team is none", "10 3 of 4"],
  ["tags.final", "2 of 4, 2 unknown"],
  ["tags.team", "1 2 of 4, 2 unknown"],
  ["not tags.final", "1 of 4, 2 unknown"],
  // Yes and no outweigh what is unknown.
  ["acc > 0.5 or optimizer = lion", "1 10 of 4, 1 unknown"],
  ["acc > 0.5 and optimizer = lion", " of 4, 1 unknown"],
  ["params.lr = 0.01", "2 of 4, 3 unknown"],
  ["metrics.lr = 1", "1 of 4, 3 unknown"],
])("%s finds %s", (filter, expected) => {
  expect(found(filter)).toBe(expected);
});

test("a filter that asks for what is not there is pointed at", () => {
  const wrong = (filter: string): string => {
    const error = thrownBy(() => filterRuns(runs(ROWS), parseFilter(filter), NOW));
    if (!(error instanceof FilterError)) {
      throw error;
    }
    const { at, length } = error.span;
    return `${filter.slice(at, at + length)}: ${error.message} ${error.advice}`;
  };
  expect(
    [
      "optimzer = adam",
      "batch > 16",
      "e > 16",
      "status = Completed and metrics.optimizer = adam",
      "lr = 0.1",
      "started > soon",
      "started like '2026%'",
      "status = good",
      "acc > high",
      "acc = OOM",
      "acc != none",
      "started != none",
      "status = none",
      "acc > nan",
      "acc",
      "duration > 90%",
      "use_ema = maybe",
      "tags > 0.4",
      "status > Failed",
      "status = oom",
      "status in (killed, kept)",
      "acc between 60 and 10",
      "duration between 2 and 1 min",
      "started between 2026-03 and 2026-01",
      "started between 2026-02 and 2026-01",
      "started between last week and 2025",
      "optimizer between z and a",
      "0.9 < acc",
      "90% >= `val acc`",
      "0.9 = 0.9",
    ].map(wrong),
  ).toMatchInlineSnapshot(`
   [
     "optimzer: Runs has no column “optimzer”. Did you mean optimizer?",
     "batch: Runs has no column “batch”. Did you mean batch_size?",
     "e: Runs has no column “e”. Known are Run ID, Name, Status, Started, Duration (s) and 9 more.",
     "metrics.optimizer: Runs has no metric “optimizer”. Known are acc and lr.",
     "lr: “lr” means more than one column. Write metrics.lr or params.lr.",
     "soon: Started holds dates, and “soon” is none. Write a date such as 2026-01-31 or 2026-01, today, yesterday, last 7 days or 3 days ago.",
     "started: Started holds dates, which are no texts. Compare it with a date: started >= 2026-01.",
     "good: “good” is the status of no run. Write one of Planned, Running, Completed, Failed, Stopped, Pruned.",
     "high: acc holds numbers, and “high” is none. Write a number such as 0.9, 1e-4 or 90%.",
     "OOM: acc holds numbers, and “OOM” is none. Write a number such as 0.9, 1e-4 or 90%.",
     "none: acc holds numbers, and “none” is none. Write acc is null for runs without one.",
     "none: Started holds dates, and “none” is none. Write started is null for runs without one.",
     "none: “none” is the status of no run. Write status is null for runs without one.",
     "nan: acc holds numbers, and “nan” is none. Write a number such as 0.9, 1e-4 or 90%.",
     "acc: acc is not compared with anything. Go on with =, !=, <, <=, >, >=, in, like, contains, between or is null.",
     "90%: Duration (s) is measured in s, not in %. Write a number without %.",
     "maybe: use_ema holds TRUE and FALSE, and “maybe” is neither. Write true or false.",
     "tags: Tags is a list of words, which is neither more nor less than “0.4”. Name the key of a tag: tags.score > 0.4 asks for score=0.5.",
     "Failed: A status is neither more nor less than another. Ask for one with =, != or in: Planned, Running, Completed, Failed, Stopped, Pruned.",
     "oom: “oom” is the status of no run. Write one of Planned, Running, Completed, Failed, Stopped, Pruned.",
     "kept: “kept” is the status of no run. Write one of Planned, Running, Completed, Failed, Stopped, Pruned.",
     "60 and 10: Nothing lies between 60 and 10: the first is more than the second. Write the lesser one first: between 10 and 60.",
     "2 and 1 min: Nothing lies between 2 min and 1 min: the first is more than the second. Write the lesser one first: between 1 min and 2 min.",
     "2026-03 and 2026-01: Nothing lies between 2026-03 and 2026-01: the first is more than the second. Write the lesser one first: between 2026-01 and 2026-03.",
     "2026-02 and 2026-01: Nothing lies between 2026-02 and 2026-01: the first is more than the second. Write the lesser one first: between 2026-01 and 2026-02.",
     "last week and 2025: Nothing lies between last week and 2025: the first is more than the second. Write the lesser one first: between 2025 and last week.",
     "z and a: Nothing lies between z and a: the first is more than the second. Write the lesser one first: between a and z.",
     "0.9: “0.9” is a number where the name of a column should stand. Write acc > 0.9.",
     "90%: “90%” is a number where the name of a column should stand. Write \`val acc\` <= 90%.",
     "0.9: Runs has no column “0.9”. Known are Run ID, Name, Status, Started, Duration (s) and 9 more.",
   ]
  `);
});

/** Answers about columns of one value for each run, in the order of the rows: + yes, - no, ? unknown. */
function answers(key: string, values: readonly Scalar[], filter: string, unit?: string): string {
  const { count, columns } = runs(values.map((value) => ({ id: "run", [key]: value })));
  const all = {
    count,
    columns: columns.map((column) => (unit === undefined ? column : { ...column, unit })),
  };
  const yes = filterRuns(all, parseFilter(filter), NOW).rows;
  const no = filterRuns(all, parseFilter(`not (${filter})`), NOW).rows;
  return values.map((_, row) => (yes.includes(row) ? "+" : no.includes(row) ? "-" : "?")).join("");
}

test.each<[key: string, values: readonly Scalar[], filter: string, expected: string]>([
  // A word for nothing that the column holds is that word; after = it always is.
  ["parameter:augment", ["none", "mixup"], "augment = none", "+-"],
  ["parameter:augment", ["none", "mixup"], "augment != none", "-+"],
  ["parameter:augment", ["None", "mixup"], "augment is none", "+-"],
  ["parameter:augment", ["none", "mixup"], "augment is not none", "-+"],
  ["parameter:augment", ["cutout", "mixup"], "augment is none", "--"],
  ["parameter:augment", ["cutout", "mixup"], "augment is not empty", "++"],
  ["parameter:augment", ["cutout", "mixup"], "augment = none", "--"],
  ["parameter:augment", ["null", "mixup"], "augment != null", "++"],
  ["tags", ["aug=none", "aug=mixup", "x"], "tags.aug is none", "+-?"],
  // Whole numbers are what they are, fractions the decimals that people see.
  ["metric:at", [1700000000000, 1700000000001], "at = 1700000000001", "-+"],
  ["metric:at", [1700000000000, 1700000000001], "at > 1700000000000", "-+"],
  ["parameter:run", ["1700000000000", "1700000000001"], "run != 1700000000001", "+-"],
  ["metric:x", [0.1 + 0.2, 0.1 * 3 * 10], "x in (0.3, 3)", "++"],
  // In quotes texts are texts.
  ["parameter:v", ["1.1", "1.10", "v2"], "v = '1.10'", "-+-"],
  ["parameter:v", ["1.1", "1.10", "v2"], "v != '1.10'", "+-+"],
  ["parameter:v", ["1.1", "1.10", "v2"], "v in ('1.10', 'V2')", "-++"],
  ["parameter:v", ["1.1", "1.10", "v2"], "v = 1.10", "++-"],
  ["parameter:v", [7, "7", "007"], "v = '007'", "--+"],
  ["metric:acc", [0.5], "acc = '0.50'", "+"],
  // Names of things are texts, digits or not.
  ["codeVersion", ["1.1", "1.10", 1.1], "code_version = 1.10", "-++"],
  ["codeVersion", ["1.1", "1.10"], "code_version != 1.10", "+-"],
  ["id", ["007", "7", 7], "run_id = 7", "-++"],
  ["dataset", ["1e3", "1000"], "dataset in (1000)", "-+"],
  ["name", ["10", "9"], "name > 9.5", "+-"],
  // A word is neither more nor less than a number.
  ["parameter:p", [40000, "40000", "2026-02"], "p > 2026-01", "??+"],
  ["parameter:p", [40000, "40000", "2026-02"], "p < '2026-01'", "??-"],
  ["parameter:p", ["deep", 5], "p != 5", "+-"],
  // Tags with a key.
  ["tags", ["score=0.5", "score: 0.30", "score=high", "x"], "tags.score > 0.4", "+-??"],
  ["tags", ["score=0.5", "score: 0.30", "score=high", "x"], "tags.score = 0.3", "-+-?"],
  ["tags", ["v=1.1", "v=1.10"], "tags.v = '1.10'", "-+"],
  ["tags", ["n=10", "n=9; n=abc"], "tags.n >= 10", "+?"],
  // A column may be called as a tag is asked for.
  ["parameter:tags.team", ["vision", "text"], "tags.team contains vis", "+-"],
  ["parameter:tags.team", ["vision", "text"], "tags.team is not null", "++"],
  ["parameter:tags.on", [true, false], "tags.on", "+-"],
  // A text in the place of a number, asked for as it stands.
  ["metric:acc", ["NaN", 0.5, "OOM"], "acc = oom", "--+"],
  ["metric:acc", ["NaN", 0.5, "OOM"], "acc != nan", "-++"],
  ["metric:acc", ["NaN", 0.5, "OOM"], "acc in (0.5, nan)", "++?"],
  // Columns of true and false, by their type or by their words.
  ["parameter:ema", ["True", "false", "YES"], "ema", "+-+"],
  ["parameter:ema", ["True", "false", "YES"], "ema = 1", "+-+"],
  ["parameter:ema", ["True", "false", "YES"], "ema != off", "+-+"],
  ["parameter:ema", ["True", "false", "auto"], "ema = true", "+--"],
  ["parameter:ema", [true, false, "auto"], "ema = auto", "--+"],
  ["parameter:ema", [true, false, "auto"], "ema > auto", "??-"],
  // A status in any tool's words; what says more than a status is that word alone.
  ["status", ["Failed", "OOM", "Diverged", "???"], "status = failed", "+++-"],
  ["status", ["Failed", "OOM", "out of memory", "???"], "status = oom", "-+--"],
  ["status", ["Failed", "out_of_memory", "Out of Memory"], "status = 'out of memory'", "-++"],
  ["status", ["Failed", "OOM", "???"], "status != completed", "+++"],
  ["status", ["Failed", "weird", "Completed"], "status = weird", "-+-"],
  ["status", ["kept", "discard", "Completed"], "status = kept", "+--"],
  ["status", ["kept", "discard", "Completed"], "status = done", "+++"],
  ["status", ["KILLED", "canceled", "Timeout"], "status in (killed, error)", "+++"],
])("of %s with %j, %s: %s", (key, values, filter, expected) => {
  expect(answers(key, values, filter)).toBe(expected);
});

test("texts in columns of true and false count as what they say", () => {
  const { count, columns } = runsOf([
    { id: "1", "parameter:ema": true },
    { id: "2", "parameter:ema": "yes" },
    { id: "3", "parameter:ema": "off" },
    { id: "4", "parameter:ema": "maybe" },
  ]);
  const all: RunColumns = {
    count,
    columns: columns.map((column) =>
      column.target.role === "field" ? column : { ...column, type: "boolean" },
    ),
  };
  const rows = (filter: string): readonly number[] => filterRuns(all, parseFilter(filter), NOW).rows;
  expect([rows("ema"), rows("ema = f"), rows("ema = maybe")]).toEqual([[0, 1], [2], [3]]);
});

test("percent means what the column is measured in", () => {
  const shares = (filter: string, unit?: string): string => answers("metric:acc", [0.85, 0.95], filter, unit);
  expect([shares("acc > 90%", "%"), shares("acc > 90%"), shares("acc = 0.95", "%")]).toEqual([
    "--",
    "-+",
    "-+",
  ]);
  expect(answers("metric:acc", [95, 0.95], "acc > 90%", "%")).toBe("+-");
  expect(() => shares("acc > 90%", "ms")).toThrow("acc is measured in ms, not in %.");
  const metric = { name: "acc", goal: "maximize" as const, primary: true, tolerance: 0, aliases: [] };
  const catalogue = { parameters: [], metrics: [{ ...metric, unit: "%" }] };
  const all = runsOf([
    { id: "1", "metric:acc": 95 },
    { id: "2", "metric:acc": 0.95 },
  ]);
  expect(filterRuns(all, parseFilter("acc > 90%"), NOW, catalogue).rows).toEqual([0]);
});

describe("percent of a column without a unit, whose numbers go beyond 1", () => {
  const asked = (key: string, values: readonly Scalar[], filter: string): string => {
    const error = thrownBy(() => answers(key, values, filter));
    if (!(error instanceof FilterError)) {
      throw error;
    }
    const { at, length } = error.span;
    return `${filter.slice(at, at + length)}: ${error.message} ${error.advice}`;
  };

  test.each<[key: string, values: readonly Scalar[], filter: string, expected: string]>([
    [
      "metric:acc",
      [87.5, 0.95, "OOM"],
      "acc > 90%",
      "90%: acc has no unit, and its numbers go up to 87.5: 90% may be 90 there, or 0.9. Write 90 or 0.9.",
    ],
    [
      "metric:acc",
      [87.5, 91],
      "acc between 80 and 92.5%",
      "92.5%: acc has no unit, and its numbers go up to 91: 92.5% may be 92.5 there, or 0.925. Write 92.5 or 0.925.",
    ],
    [
      "metric:acc",
      [87.5, 91],
      "acc in (87.5, 91%)",
      "91%: acc has no unit, and its numbers go up to 91: 91% may be 91 there, or 0.91. Write 91 or 0.91.",
    ],
    [
      "metric:change",
      [-87.5, 0.5],
      "change < -50%",
      "-50%: change has no unit, and its numbers go up to -87.5: -50% may be -50 there, or -0.5. Write -50 or -0.5.",
    ],
    [
      "parameter:sparsity",
      ["dense", "50", "90"],
      "sparsity >= 50%",
      "50%: sparsity has no unit, and its numbers go up to 90: 50% may be 50 there, or 0.5. Write 50 or 0.5.",
    ],
    [
      "tags",
      ["score=80; n=3", "score=0.5"],
      "tags.score > 50%",
      "50%: tags.score has no unit, and its numbers go up to 80: 50% may be 50 there, or 0.5. Write 50 or 0.5.",
    ],
  ])("is asked: of %s with %j, %s", (key, values, filter, expected) => {
    expect(asked(key, values, filter)).toBe(expected);
  });

  test("but not where a text of the column is meant, or where the numbers are shares", () => {
    expect(answers("parameter:note", ["90%", "3 of 4", 7], "note = 90%")).toBe("+--");
    expect(answers("parameter:note", ["90%", "3 of 4", 7], "note = '90%'")).toBe("+--");
    expect(answers("name", ["90%", "12"], "name != 90%")).toBe("-+");
    expect(answers("tags", ["score=0.8; n=300", "score=0.5"], "tags.score > 50%")).toBe("+-");
    expect(answers("metric:acc", [1, 0.5], "acc > 50%")).toBe("+-");
  });
});

test("a span of which only the beginning is in percent is asked about", () => {
  const spans = (filter: string, unit?: string): string => answers("metric:acc", [0.85, 0.97], filter, unit);
  expect(() => spans("acc between 80% and 95")).toThrow("80% is in percent, and 95 is not.");
  expect(spans("acc between 80% and 95%")).toBe("+-");
  expect(spans("acc between 80% and 0.95")).toBe("+-");
  expect(spans("acc between 0.5% and 95", "%")).toBe("++");
});

test("a span of texts that was turned round is written so that it can be read", () => {
  const error = thrownBy(() => answers("parameter:arch", ["a b", "c"], "arch between 'b c' and 'a b'"));
  expect(error).toMatchObject({ advice: "Write the lesser one first: between 'a b' and 'b c'." });
});

test("a run of this morning east of Greenwich is one of the last days", () => {
  const ahead = NOW + 12 * 3_600_000;
  expect(answers("started", [ahead, NOW - 1, NOW - 8 * 86_400_000], "started within last 7 days")).toBe(
    "++-",
  );
  expect(answers("started", [ahead, NOW - 1, NOW - 8 * 86_400_000], "started > last 7 days")).toBe("++-");
  expect(answers("started", [ahead, NOW - 1, NOW - 3_600_001], "started = last hour")).toBe("++-");
});

test("names are looked for among people's own first, and written as they have to be typed", () => {
  const rows: readonly RunRow[] = [
    {
      id: "1",
      started: NOW,
      codeVersion: "abc",
      "parameter:version": "v1",
      "parameter:date": "monday",
      "parameter:config.lr2": 1,
      "parameter:lr2": 2,
      "parameter:val accuracy": 0.5,
      "parameter:top k": 1,
      "metric:top k": 2,
    },
  ];
  const count = (filter: string): number => filterRuns(runs(rows), parseFilter(filter), NOW).rows.length;
  expect(
    ["version = v1", "date = monday", "config.lr2 = 1", "params.lr2 = 2", "commit = abc"].map(count),
  ).toEqual([1, 1, 1, 1, 1]);
  const advice = (filter: string): string => {
    const error = thrownBy(() => count(filter));
    return error instanceof FilterError ? `${error.advice} (${error.fits.join(", ")})` : String(error);
  };
  expect([advice("val_acuracy > 1"), advice("`top k` = 1"), advice("tpo_k = 1")]).toMatchInlineSnapshot(`
   [
     "Did you mean \`val accuracy\`? (\`val accuracy\`)",
     "Write params.\`top k\` or metrics.\`top k\`. (params.\`top k\`, metrics.\`top k\`)",
     "Known are Run ID, Started, Code version, version, date and 5 more. (\`Run ID\`, Started, \`Code version\`, version, date, \`config.lr2\`, lr2, \`val accuracy\`, params.\`top k\`, metrics.\`top k\`)",
   ]
  `);
});

test("columns of texts of their own are asked as those of a few words", () => {
  const values = Array.from({ length: 10_000 }, (_, at) => `run ${String(at)} of many`);
  const { rows } = filterRuns(
    runsOf(values.map((notes) => ({ id: notes, notes }))),
    parseFilter("notes like 'run 99%'"),
    NOW,
  );
  expect(rows).toHaveLength(111);
});

const cells = fc.option(fc.constantFrom(0, 0.5, 1), { nil: undefined });
const words = fc.option(fc.constantFrom("none", "5", "x", 5, true), { nil: undefined });
const tags = fc.option(fc.constantFrom("k=1", "k=x", "k", "z; k: 2"), { nil: undefined });
const someRows = fc.array(
  fc.record({ id: fc.constant("x"), "metric:a": cells, "metric:b": cells, notes: words, tags }),
  { minLength: 1, maxLength: 8 },
);
const { formula } = fc.letrec<{ formula: string }>((tie) => ({
  formula: fc.oneof(
    { depthSize: "small" },
    fc.constantFrom(
      "a > 0",
      "b <= 0.5",
      "a = 1",
      "a is null",
      "b in (0, 1)",
      "notes = none",
      "notes is none",
      "notes > 4",
      "notes between 1 and x",
      "notes like 'n%'",
      "tags.k > 1",
      "tags.k is null",
      "tags.k != x",
      "tags.z",
    ),
    fc
      .tuple(tie("formula"), fc.constantFrom("and", "or"), tie("formula"))
      .map(([one, join, other]) => `(${one}) ${join} (${other})`),
    tie("formula").map((inner) => `not (${inner})`),
  ),
}));

test("a filter, its opposite and what neither can tell of are all runs, each once", () => {
  fc.assert(
    fc.property(someRows, formula, (some, filter) => {
      const yes = filterRuns(runs(some), parseFilter(filter), NOW);
      const no = filterRuns(runs(some), parseFilter(`not (${filter})`), NOW);
      expect(yes.unknown).toBe(no.unknown);
      expect([...yes.rows, ...no.rows].length + yes.unknown).toBe(yes.total);
      expect(yes.rows.filter((row) => no.rows.includes(row))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});
