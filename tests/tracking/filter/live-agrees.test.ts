// What formulas are given to say of a filter holds for the same runs as the filter itself.

import fc from "../../support/fast-check";
import type { Catalogue } from "../../../src/tracking/catalogue/catalogue";
import { filterRuns } from "../../../src/tracking/filter/filter-runs";
import { liveFilter } from "../../../src/tracking/filter/live-filter";
import type { LiveNode, LiveSpan, LiveText } from "../../../src/tracking/filter/live-node";
import { parseFilter } from "../../../src/tracking/filter/parse-filter";
import { inferMetric } from "../../../src/tracking/naming/infer-metric";
import { inferParameter } from "../../../src/tracking/naming/infer-parameter";
import { RunValues } from "../../../src/tracking/schema/run-values";
import type { Scalar } from "../../../src/tracking/values/scalar";
import { runsOf, type RunRow } from "../runs-of";

const CATALOGUE: Catalogue = {
  parameters: [
    inferParameter("opt", "text", []),
    inferParameter("aug", "boolean", []),
    inferParameter("layers", "integer", []),
  ],
  metrics: [inferMetric("acc")],
};

/** Yes, no, or nothing that can be said. */
type Truth = boolean | undefined;

function within(number: number, { atLeast, above, atMost, below }: LiveSpan): boolean {
  return (
    number >= (atLeast ?? -Infinity) &&
    number > (above ?? -Infinity) &&
    number <= (atMost ?? Infinity) &&
    number < (below ?? Infinity)
  );
}

function ofText({ how, text, numbers, ofTrue, ofFalse }: LiveText, cell: Scalar): boolean {
  if (typeof cell === "boolean") {
    return cell ? ofTrue : ofFalse;
  }
  if (typeof cell === "number" && how === "is") {
    return numbers !== undefined && within(cell, numbers);
  }
  const held = String(cell).trim().toLowerCase();
  switch (how) {
    case "is":
      return held === text;
    case "begins":
      return held.startsWith(text);
    case "ends":
      return held.endsWith(text);
    case "has":
      return held.includes(text);
  }
}

/** What a node says of a run, by what stands in live-node.ts. */
function said(node: LiveNode, runs: RunValues, row: number): Truth {
  switch (node.kind) {
    case "not": {
      const part = said(node.part, runs, row);
      return part === undefined ? undefined : !part;
    }
    case "and":
    case "or": {
      const parts = node.parts.map((part) => said(part, runs, row));
      const decides = node.kind === "or";
      return parts.includes(decides) ? decides : parts.includes(undefined) ? undefined : !decides;
    }
    case "fixed":
      return node.holds;
    default: {
      const cell = runs.of(node.column)?.[row];
      if (node.kind === "blank") {
        return cell === undefined;
      }
      if (cell === undefined) {
        return undefined;
      }
      if (node.kind === "text") {
        return ofText(node, cell);
      }
      if (node.kind === "flag") {
        return typeof cell === "boolean" ? cell === node.wanted : undefined;
      }
      return typeof cell === "number" ? within(cell, node.span) : undefined;
    }
  }
}

const maybe = <T>(cells: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(cells, { nil: undefined });
const DAYS = [
  Date.UTC(2026, 0, 1),
  Date.UTC(2026, 0, 15, 12),
  Date.UTC(2026, 0, 31, 23, 59),
  Date.UTC(2026, 1, 1),
];
const rowOf: fc.Arbitrary<RunRow> = fc.record({
  status: fc.constant("Completed"),
  started: maybe(fc.constantFrom(...DAYS)),
  "metric:acc": maybe(fc.constantFrom(0.1, 0.3, 0.1 + 0.2, 0.5, -1)),
  "parameter:layers": maybe(fc.constantFrom(1, 2, 3)),
  "parameter:aug": maybe(fc.boolean()),
  "parameter:opt": maybe(fc.constantFrom("adam", " Adam", "AdamW", "nadam", "sgd", "true", "5")),
});

const operator = fc.constantFrom("=", "!=", "<", "<=", ">", ">=");
const condition = fc.oneof(
  fc.tuple(operator, fc.constantFrom("0.1", "0.3", "30%", "-1")).map(([by, value]) => `acc ${by} ${value}`),
  fc.tuple(operator, fc.constantFrom("1", "2", "2.5")).map(([by, value]) => `layers ${by} ${value}`),
  fc
    .tuple(operator, fc.constantFrom("2026-01", "2026-01-15", "2026-02-01"))
    .map(([by, day]) => `started ${by} ${day}`),
  fc
    .tuple(fc.constantFrom("=", "!="), fc.constantFrom("adam", "'SGD'", "'5'"))
    .map(([by, text]) => `opt ${by} ${text}`),
  fc
    .tuple(fc.constantFrom("=", "!="), fc.constantFrom("true", "no"))
    .map(([by, flag]) => `aug ${by} ${flag}`),
  fc.constantFrom(
    "aug",
    "opt like 'ad%'",
    "opt like '%am'",
    "opt like '%DA%'",
    "opt like 'sgd'",
    "opt contains dam",
    "opt in (sgd, 'adamw')",
    "opt not in (sgd, adam)",
    "acc in (0.1, 0.3)",
    "acc between 0.1 and 0.3",
    "layers between 2 and 3",
    "started between 2026-01-15 and 2026-01",
    "started is null",
    "acc is not null",
    "opt is null",
    "status = finished",
    "status != failed",
  ),
);
const filter = fc.oneof(
  condition,
  condition.map((one) => `not (${one})`),
  fc
    .tuple(condition, fc.constantFrom("and", "or"), condition)
    .map(([one, join, other]) => `${one} ${join} ${other}`),
  fc
    .tuple(condition, condition, condition)
    .map(([one, other, last]) => `not (${one} or ${other}) and ${last}`),
);

test("what formulas are given holds for just the runs that the filter holds for", () => {
  fc.assert(
    fc.property(fc.array(rowOf, { minLength: 1, maxLength: 12 }), filter, (rows, text) => {
      // Every column is there, whatever the rows hold.
      const whole: RunRow = {
        status: "Failed",
        started: 0,
        "metric:acc": 0,
        "parameter:layers": 1,
        "parameter:aug": true,
        "parameter:opt": "x",
      };
      const runs = runsOf([whole, ...rows]);
      const node = parseFilter(text);
      if (!node) {
        throw new Error("There is no filter.");
      }
      const live = liveFilter(node, runs, CATALOGUE);
      const values = new RunValues(runs);
      const completed = rows.map((_, at) => at + 1);
      const held = filterRuns(runs, node, 0, CATALOGUE).rows.filter((row) => row > 0);
      expect(completed.filter((row) => said(live, values, row) === true)).toEqual(held);
    }),
    { numRuns: 1_500 },
  );
});

test.each([
  ["opt = 'true'", true, false],
  ["opt = 'false'", false, true],
  ["opt like 't%'", true, false],
  ["opt contains 'x'", false, false],
])("of a truth in a column of texts, %s holds for TRUE: %s, and for FALSE: %s", (text, ofTrue, ofFalse) => {
  const runs = runsOf([{ status: "Completed", "parameter:opt": "x" }]);
  const node = parseFilter(text);
  expect(node && liveFilter(node, runs, CATALOGUE)).toMatchObject({ kind: "text", ofTrue, ofFalse });
});

test.each([
  ["opt contains '#'", true],
  ["opt contains '!'", undefined],
  ["opt contains 'x'", undefined],
  ["opt contains 'zz'", false],
  ["opt = '#N/A'", undefined],
])("whether %s holds for errors is told where it is the same for all: %s", (text, ofError) => {
  const node = parseFilter(text);
  const live = node && liveFilter(node, runsOf([{ "parameter:opt": "x" }]), CATALOGUE);
  expect(live).toMatchObject({ kind: "text", ...(ofError === undefined ? {} : { ofError }) });
  expect(live && "ofError" in live).toBe(ofError !== undefined);
});
