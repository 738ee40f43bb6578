import fc from "../../support/fast-check";
import type { Catalogue } from "../../../src/tracking/catalogue/catalogue";
import { completeFilter, type FilterCompletion } from "../../../src/tracking/filter/complete-filter";
import { FilterFields } from "../../../src/tracking/filter/filter-fields";
import { filterGoesOn } from "../../../src/tracking/filter/filter-goes-on";
import { filterRuns } from "../../../src/tracking/filter/filter-runs";
import { foldText } from "../../../src/tracking/filter/fold-text";
import { OccurringValues } from "../../../src/tracking/filter/occurring-values";
import { parseFilter } from "../../../src/tracking/filter/parse-filter";
import { typedFilter } from "../../../src/tracking/filter/typed-filter";
import { filterName } from "../../../src/tracking/filter/write-filter";
import type { RunColumns } from "../../../src/tracking/schema/run-columns";
import { targetLabel } from "../../../src/tracking/schema/target-label";
import type { Scalar } from "../../../src/tracking/values/scalar";
import { runsOf, type RunRow } from "../runs-of";

const NOW = Date.UTC(2026, 1, 18, 15, 30);
const CATALOGUE: Catalogue = {
  parameters: [
    {
      name: "optimizer",
      type: "choice",
      required: false,
      choices: ["adam", "sgd", "lion"],
      inFingerprint: true,
    },
  ],
  metrics: [],
};
const ROWS: readonly RunRow[] = [
  {
    id: "run-1",
    status: "Completed",
    started: Date.UTC(2026, 1, 18),
    dataset: "v2",
    tags: "baseline, team=vision",
    "parameter:optimizer": "adam",
    "parameter:batch_size": 16,
    "parameter:use_ema": true,
    "parameter:lr": 0.1,
    "metric:acc": 0.9,
    "metric:lr": 1,
    "metric:val acc": 0.5,
  },
  {
    id: "run-2",
    status: "Failed",
    dataset: "it's v1",
    "parameter:optimizer": "Adam",
    "parameter:batch_size": 128,
    "parameter:use_ema": false,
    "parameter:lr": 0.01,
    "metric:acc": 0.8,
  },
];

function runs(rows: readonly RunRow[] = ROWS): RunColumns {
  return runsOf(rows);
}

function completed(marked: string, of = runs()): FilterCompletion | undefined {
  const caret = marked.indexOf("|");
  const known = { catalogue: CATALOGUE, datasets: ["v3"], experiments: [], occurring: new OccurringValues() };
  return completeFilter(marked.replace("|", ""), caret, { fields: new FilterFields(of), known, now: NOW });
}

/** The labels that are offered where | stands. */
function offered(marked: string): string {
  return (completed(marked)?.options ?? []).map(({ label }) => label).join(" · ");
}

/** The text after the first option of a label was taken. */
function taken(marked: string, label: string): string {
  const completion = completed(marked);
  const option = completion?.options.find((one) => one.label === label);
  const text = marked.replace("|", "");
  return completion && option
    ? `${text.slice(0, completion.from)}${option.written}|${text.slice(completion.to)}`
    : "not offered";
}

test.each([
  // Names, parameters and metrics before the fields of the run; not before anything is meant that stands behind.
  ["ba|", "batch_size"],
  ["acc|", "acc · val acc"],
  ["lr|", "params.lr · metrics.lr"],
  ["metrics.|", "metrics.acc · metrics.lr · metrics.val acc"],
  ["acc > 0.5 and dat|", "Dataset"],
  ["not use|", "use_ema"],
  ["n|", "not"],
  // Operators that fit what the column holds.
  ["acc |", "<= · >= · < · > · = · != · between · in ( · not in ( · is null · is not null"],
  ["status |", "= · != · in ( · not in ( · is null · is not null"],
  ["optimizer |", "= · != · in ( · not in ( · contains · like · is null · is not null"],
  ["use_ema |", "= · != · is null · is not null · and · or"],
  ["started |", ">= · <= · > · < · within · = · != · between · is null · is not null"],
  ["tags.team |", "= · != · contains · like · is null · is not null · and · or"],
  ["acc not |", "between · in ("],
  ["acc is |", "null · not null · 0.8 · 0.9"],
  [
    "nothing_such |",
    "= · != · <= · >= · < · > · in ( · not in ( · contains · like · between · is null · is not null",
  ],
  ["acc <|", "<="],
  // Values: what may stand there and what does, most runs first.
  ["optimizer = |", "adam · sgd · lion"],
  ["optimizer = 's|", "sgd"],
  ["dataset = |", "v2 · it's v1 · v3"],
  ["status = |", "Planned · Running · Completed · Failed · Stopped · Pruned"],
  ["status != c|", "Completed"],
  ["use_ema = |", "true · false"],
  ["batch_size in (|", "16 · 128"],
  ["batch_size in (16|", ""],
  ["batch_size in (16 |", ") · ,"],
  ["tags = |", "baseline · team=vision"],
  ["started > l|", "last 7 days · last 24 hours · last 30 days · last week · last month"],
  ["started > last 14 d|", "last 14 days"],
  ["started within last 14 |", "last 14 days · last 14 hours · last 14 weeks · last 14 months"],
  ["started = 3|", "3 days ago · 3 hours ago · 3 weeks ago · 3 months ago"],
  // What joins conditions.
  ["acc > 0.5 |", "and · or"],
  ["acc > 0.5 a|", "and"],
  ["acc > 0.5 and|", ""],
  ["(acc > 0.5 |", "and · or · )"],
  ["acc between 0.1 |", "and"],
  ["dataset = 'v2'|", "and · or"],
  // Where nothing is to be said.
  ["acc | > 0.5", ""],
  ["acc > { |", ""],
  ["batch_size|", ""],
])("%s goes on with %s", (marked, labels) => {
  expect(offered(marked)).toBe(labels);
});

test.each([
  ["ba|", "batch_size", "batch_size |"],
  ["a|c > 0.5", "acc", "acc| > 0.5"],
  ["val|", "val acc", "`val acc` |"],
  ["metrics.`va|", "metrics.val acc", "metrics.`val acc` |"],
  ["metrics.va|", "metrics.val acc", "metrics.`val acc` |"],
  ["acc|", "val acc", "`val acc` |"],
  ["dataset = it|", "it's v1", "dataset = 'it\\'s v1' |"],
  ["dataset = 'it|", "it's v1", "dataset = 'it\\'s v1' |"],
  ["dataset = 'v2'|", "and", "dataset = 'v2' and |"],
  ["acc>|", ">=", "acc >= |"],
  ["batch_size in (16|", ",", "not offered"],
  ["batch_size in (16 |", ",", "batch_size in (16 , |"],
  ["started > last 14 d|", "last 14 days", "started > last 14 days |"],
])("in %s, %s makes %s", (marked, label, text) => {
  expect(taken(marked, label)).toBe(text);
});

test("how many runs values stand in is said, and what is left out of a long list is counted", () => {
  expect(completed("optimizer = |")?.options.map(({ detail }) => detail)).toEqual([
    "2 runs",
    undefined,
    undefined,
  ]);
  const many = runs(
    Array.from({ length: 60 }, (_, at) => ({ id: `run-${String(at)}`, name: `n${String(at)}` })),
  );
  expect(completed("name = |", many)).toMatchObject({ more: 10 });
  expect(completed("name = |", many)?.options).toHaveLength(50);
});

test("the runs are counted as far as the filter is typed, and only what lies behind the caret is called wrong", () => {
  const typed = (text: string, caret: number | undefined = text.length) => {
    const request = { text, caret, now: NOW };
    const known = { catalogue: CATALOGUE, datasets: [], experiments: [], occurring: new OccurringValues() };
    const { held, problem } = typedFilter(runs(), known, request);
    return held
      ? `${String(held.runs)} of ${String(held.total)}, ${String(held.unknown)} unknown`
      : problem?.problem;
  };
  expect(typed("")).toBe("2 of 2, 0 unknown");
  expect(typed("acc > 0.85")).toBe("1 of 2, 0 unknown");
  expect(typed("started > 2026-01-01")).toBe("1 of 2, 1 unknown");
  expect(typed("acc >")).toBeUndefined();
  expect(typed("acx")).toBeUndefined();
  // A bracket that is open still may be closed.
  expect(typed("(acc > 0.85 ")).toBeUndefined();
  expect(typed("batch_size in (16, ")).toBeUndefined();
  expect(typed("acx > 1")).toBe("Runs has no column “acx”.");
  expect(typed("acx > 1", 2)).toBeUndefined();
  expect(typed("acc > word")).toBeUndefined();
  expect(typed("acc > word ")).toBe("acc holds numbers, and “word” is none.");
});

const LABELS = [
  "lr",
  "and",
  "in",
  "val acc",
  "metrics.x",
  "a`b",
  "is",
  "Ünï",
  "x'y",
  "5",
  "last",
  "not",
  "run",
];
const CELLS: readonly (Scalar | undefined)[] = [
  "adam",
  "Adam ",
  "it's",
  'q"u',
  "back\\slash",
  "yes",
  "7",
  "-1e-3",
  "NaN",
  "a\nb",
  " ",
  "#N/A",
  7,
  -0.001,
  1e21,
  1e-7,
  true,
  false,
  undefined,
];
const table = fc
  .array(fc.tuple(fc.constantFrom("parameter", "metric"), fc.constantFrom(...LABELS)), {
    minLength: 1,
    maxLength: 5,
  })
  .chain((keys) => {
    const row = fc.tuple(...keys.map(() => fc.constantFrom(...CELLS)), fc.constantFrom("v2", "it's v1", 3));
    return fc.array(row, { minLength: 1, maxLength: 5 }).map((rows) =>
      runs(
        rows.map((cells, at) => ({
          id: `run-${String(at)}`,
          status: "Completed",
          started: NOW - at * 3_600_000,
          dataset: String(cells.at(-1)),
          ...Object.fromEntries(keys.map(([role, name], column) => [`${role}:${name}`, cells[column]])),
        })),
      ),
    );
  });

test("whatever is taken is a filter or becomes one when somebody types on", () => {
  const whole = fc.constantFrom(
    "lr = 1 and ",
    "(lr > 0.1 or ",
    "dataset in ('v2', ",
    "not ",
    "started > ",
    "lr ",
    "",
  );
  const word = fc.constantFrom(
    ..."lr and or not ( ) in is null between like = < >= 'ad 'adam' metrics. `va last 7 d dataset C , within { '".split(
      " ",
    ),
  );
  const pieces = fc.tuple(whole, fc.array(word, { maxLength: 3 }), fc.constantFrom(" ", ""));
  const seen = new Set<string>();
  fc.assert(
    fc.property(table, pieces, fc.constantFrom(" ", ""), (of, [first, words, end], space) => {
      const text = first + words.join(space) + end;
      const completion = completed(`${text}|`, of);
      for (const { written, label } of completion?.options ?? []) {
        const next = `${text.slice(0, completion?.from)}${written}`;
        seen.add(label);
        expect([next, filterGoesOn(next) || /\b(?:metrics|params|run)\.$/.test(next)]).toEqual([next, true]);
      }
    }),
    { numRuns: 1500 },
  );
  expect([...seen]).toEqual(
    expect.arrayContaining(["and", ")", ",", "last 7 days", "v2", "is null", "not in ("]),
  );
});

test("a name that is taken means its column, and a value that is taken holds for the runs that have it", () => {
  let asked = 0;
  fc.assert(
    fc.property(table, (of) => {
      const fields = new FilterFields(of);
      const names = completed("|", of)?.options ?? [];
      const meant = new Set(of.columns.filter((column) => fields.shortest(column) !== undefined));
      expect(names.filter(({ written }) => written.trim() !== "")).toHaveLength(meant.size);
      for (const { written, detail } of names) {
        const node = parseFilter(written);
        if (node?.kind !== "flag") {
          throw new Error(`${written} is read as ${String(node?.kind)}.`);
        }
        const column = fields.column(node.name);
        expect(detail).toBe(column.target.role === "field" ? "run" : column.target.role);
        for (const value of completed(`${written}= |`, of)?.options ?? []) {
          if (value.detail?.endsWith("runs") !== true && value.detail?.endsWith("run") !== true) {
            continue;
          }
          asked++;
          const { rows } = filterRuns(of, parseFilter(`${written}= ${value.written}`), NOW, CATALOGUE);
          const wanted = column.values.flatMap((cell, row) =>
            cell !== undefined && foldText(String(cell)) === foldText(value.label) ? [row] : [],
          );
          expect([written, value.written, rows]).toEqual([
            written,
            value.written,
            expect.arrayContaining(wanted),
          ]);
          expect(wanted.length).toBeGreaterThan(0);
        }
        expect(filterName(node.name)).toBe(written.trim());
        expect(targetLabel(column.target)).not.toBe("");
      }
    }),
    { numRuns: 300 },
  );
  expect(asked).toBeGreaterThan(500);
});
