import fc from "../../support/fast-check";
import { thrownBy } from "../../support/thrown-by";
import { FilterError } from "../../../src/tracking/filter/filter-error";
import { filterRuns } from "../../../src/tracking/filter/filter-runs";
import { parseFilter } from "../../../src/tracking/filter/parse-filter";
import type { RunColumns } from "../../../src/tracking/schema/run-columns";
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
  ["started = this week", "10 of 4, 1 unknown"],
  ["started between 2026-02-01 and 2026-02-17", "2 10 of 4, 1 unknown"],
  ["duration > 2 min", "2 of 4, 2 unknown"],
  // Tags are a list, and pairs of it have keys.
  ["tags = baseline", "1 of 4, 2 unknown"],
  ["tags != final", "1 of 4, 2 unknown"],
  ["tags.team = 'vision'", "1 of 4, 2 unknown"],
  ["tags.team like 't%'", "2 of 4, 2 unknown"],
  ["tags like '%vision%'", "1 of 4, 2 unknown"],
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
      "acc",
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
     "acc: acc is not compared with anything. Go on with =, !=, <, <=, >, >=, in, like, contains, between or is null.",
   ]
  `);
});

const cells = fc.option(fc.constantFrom(0, 0.5, 1), { nil: undefined });
const someRows = fc.array(fc.record({ id: fc.constant("x"), "metric:a": cells, "metric:b": cells }), {
  minLength: 1,
  maxLength: 8,
});
const { formula } = fc.letrec<{ formula: string }>((tie) => ({
  formula: fc.oneof(
    { depthSize: "small" },
    fc.constantFrom("a > 0", "b <= 0.5", "a = 1", "a is null", "b in (0, 1)"),
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
