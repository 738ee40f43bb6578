import fc from "../../support/fast-check";
import { filterRuns } from "../../../src/tracking/filter/filter-runs";
import { parseFilter } from "../../../src/tracking/filter/parse-filter";
import { spanHolds, spansTogether } from "../../../src/tracking/filter/span-holds";
import { tableFilter, type TableFilter } from "../../../src/tracking/filter/table-filter";
import type { RunColumns } from "../../../src/tracking/schema/run-columns";
import { RunValues } from "../../../src/tracking/schema/run-values";
import type { Scalar } from "../../../src/tracking/values/scalar";
import { thrownBy } from "../../support/thrown-by";
import { runsOf, type RunRow } from "../runs-of";

const NOW = Date.UTC(2026, 1, 18, 12);
const NO_CATALOGUE = { parameters: [], metrics: [] };
const ROWS: readonly RunRow[] = [
  { id: "r1", status: "Completed", started: NOW, dataset: "v2", "parameter:lr": 0.1, "metric:acc": 0.9 },
  {
    id: "r2",
    status: "finished",
    started: NOW - 1e9,
    dataset: "V2",
    "parameter:lr": 0.01,
    "metric:acc": 0.5,
  },
  { id: "r3", status: "Failed", dataset: "v1", "parameter:lr": 1, "parameter:ema": true },
  { id: "r4", status: "Completed", "parameter:lr": 0.1 + 0.2, "metric:acc": 0.7, notes: "what?" },
];

function asked(filter: string, runs: RunColumns = runsOf(ROWS)): TableFilter {
  return tableFilter(runs, NO_CATALOGUE, { filter, now: NOW });
}

/** What is said of a filter, in one line. */
function said(filter: string): string {
  const { said: how } = asked(filter);
  if ("notSaid" in how) {
    return how.notSaid;
  }
  return how.columns
    .map(({ column, criteria }) => {
      const name = column.role === "field" ? column.key : column.role === "ignored" ? "" : column.name;
      const what = criteria.kind === "span" ? criteria.span : criteria.kind === "texts" ? criteria.texts : {};
      return `${name} ${criteria.kind} ${JSON.stringify(what)}`;
    })
    .join("; ");
}

test.each([
  ["acc >= 0.5 and acc < 0.9", 'acc span {"atLeast":0.5,"below":0.9}'],
  ["acc between 0.5 and 0.7", 'acc span {"atLeast":0.5,"atMost":0.7}'],
  ["acc > 0.5 and acc >= 0.5 and acc is not null", 'acc span {"above":0.5}'],
  ["acc = 0.9", 'acc span {"atLeast":0.9,"atMost":0.9}'],
  // The cell holds a trace more than 0.3, which a filter takes for the same.
  ["lr = 0.3", 'lr span {"atLeast":0.2999999999997,"atMost":0.30000000000029997}'],
  ["acc is not null", "acc filled {}"],
  ["acc is null", "acc blank {}"],
  ["dataset = 'v2'", 'dataset texts ["v2","V2"]'],
  ["dataset != 'v2'", 'dataset texts ["v1"]'],
  ["dataset = 'v1' or dataset is null", 'dataset texts ["v1",""]'],
  ["status = Completed and acc > 0.6", 'status texts ["Completed","finished"]; acc span {"above":0.6}'],
  ["(acc > 0.6 and status != Failed)", 'acc span {"above":0.6}; status texts ["Completed","finished"]'],
  ["started > yesterday", `started span {"atLeast":${String(Date.UTC(2026, 1, 18))}}`],
  ["started within last 7 days", 'started span {"atLeast":1770811200000,"below":1771545600000}'],
  [
    "acc > 0.6 or lr > 0.5",
    "“acc > 0.6 or lr > 0.5” asks several columns at once, and the buttons ask each by itself.",
  ],
  [
    "not (acc > 0.6 and lr > 0.5)",
    "“not (acc > 0.6 and lr > 0.5)” asks several columns at once, and the buttons ask each by itself.",
  ],
  ["lr in (0.1, 1)", "“lr in (0.1, 1)” is more than one span from one value to another."],
  ["ema", "“ema” asks for TRUE or FALSE, which the buttons write in the language of each Excel."],
  [
    "notes contains 'what' and acc > 0",
    "Notes holds texts with *, ? or ~, which mean other texts too in a filter of Excel.",
  ],
])("%s is said as %s", (filter, how) => {
  expect(said(filter)).toBe(how);
});

test("Run IDs name the runs where each has one of its own; a filter that is no filter is refused", () => {
  expect(asked("acc > 0.6").ids).toEqual(["r1", "r4"]);
  expect(asked("acc > 0.6").rows).toEqual([0, 3]);
  const twice = runsOf([...ROWS, { ...ROWS[1], id: "R1" }]);
  expect(asked("acc > 0.6", twice).ids).toBeUndefined();
  expect(asked("acc > 0.6", runsOf([{ status: "Completed", "metric:acc": 0.7 }])).ids).toBeUndefined();
  expect(thrownBy(() => asked(" "))).toEqual(expect.objectContaining({ message: "There is no filter." }));
});

const span = fc.record(
  { atLeast: fc.nat(6), above: fc.nat(6), atMost: fc.nat(6), below: fc.nat(6) },
  { requiredKeys: [] },
);

test("spans together hold for what lies in all of them, with one end on each side", () => {
  fc.assert(
    fc.property(fc.array(span, { maxLength: 4 }), (spans) => {
      const whole = spansTogether(spans);
      expect([whole.atLeast, whole.above].filter((end) => end !== undefined).length).toBeLessThan(2);
      expect([whole.atMost, whole.below].filter((end) => end !== undefined).length).toBeLessThan(2);
      for (let number = -1; number <= 7; number += 0.5) {
        expect(spanHolds(whole, number)).toBe(spans.every((one) => spanHolds(one, number)));
      }
    }),
  );
});

const cell = fc.constantFrom<Scalar | undefined>(
  0.1,
  0.3,
  0.1 + 0.2,
  1,
  "NaN",
  "v2",
  " V2",
  "a",
  "?",
  true,
  undefined,
);
const rows = fc
  .array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 })
  .map((cells) =>
    cells.map(([x, y], at): RunRow => ({ id: `r${String(at)}`, "parameter:x": x, "metric:y": y })),
  );
const condition = fc
  .tuple(
    fc.constantFrom("x", "y"),
    fc.constantFrom(
      "= 0.3",
      "> 0.1",
      "<= 0.3",
      "!= 'v2'",
      "= 'v2'",
      "is null",
      "is not null",
      "like 'v%'",
      "in ('a', 'v2')",
    ),
  )
  .map((parts) => parts.join(" "));
const filters = fc
  .tuple(condition, fc.constantFrom(" and ", " or "), condition)
  .map((parts) => parts.join(""));

test("what is said shows the runs that the filter holds for, and no others", () => {
  let told = 0;
  fc.assert(
    fc.property(rows, filters, (given, filter) => {
      const runs = runsOf(given);
      let answer: TableFilter;
      try {
        answer = asked(filter, runs);
      } catch {
        return;
      }
      const { said: how } = answer;
      if ("notSaid" in how) {
        return;
      }
      told++;
      const values = new RunValues(runs);
      const isShown = (row: number): boolean =>
        how.columns.every(({ column, criteria }) => {
          const value = values.of(column)?.[row];
          switch (criteria.kind) {
            case "blank":
              return value === undefined;
            case "filled":
              return value !== undefined;
            case "texts":
              return criteria.texts.some((text) => text.toLowerCase() === String(value ?? "").toLowerCase());
            case "span":
              return typeof value === "number" && spanHolds(criteria.span, value);
          }
        });
      const all = filterRuns(runs, undefined, NOW).rows;
      expect([filter, all.filter(isShown)]).toEqual([
        filter,
        filterRuns(runs, parseFilter(filter), NOW).rows,
      ]);
    }),
    { numRuns: 2000 },
  );
  expect(told).toBeGreaterThan(200);
});
