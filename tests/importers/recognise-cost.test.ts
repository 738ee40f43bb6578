import { IMPORTERS, NO_RUNS } from "../../src/importers/registry";
import type { SourceContent } from "../../src/importers/source-content";
import { documentOf, linesOf, tableOf } from "./contents";

const ROWS = 50_000;
const COLUMNS = 30;
/** What a format may look at: two columns of thirty, where it cannot do with less. */
const MOST_READS = 2 * ROWS;

const PLAIN = namesOf(["run_id", "name", "lr", "batch_size", "acc"]);
const LOG = namesOf(["epoch", "loss", "val_loss", "acc", "val_acc"]);

function namesOf(first: readonly string[]): readonly string[] {
  return [...first, ...Array.from({ length: COLUMNS - first.length }, (_, at) => `m${String(at)}`)];
}

/** Data that counts how often anyone looks into it; a list of its names counts for each of them. */
class Watched {
  reads = 0;

  of<T extends object>(data: T): T {
    return new Proxy(data, {
      get: (target, key, receiver): unknown => {
        this.reads += 1;
        return Reflect.get(target, key, receiver);
      },
      has: (target, key) => {
        this.reads += 1;
        return Reflect.has(target, key);
      },
      ownKeys: (target) => {
        this.reads += ROWS;
        return Reflect.ownKeys(target);
      },
    });
  }
}

const VALUES = Array.from({ length: ROWS }, (_, row) => row);
const BY_INDEX = Object.fromEntries(VALUES.map((value) => [String(value), value]));

type Shape = (names: readonly string[], watched: Watched) => SourceContent;

const ITEMS = new Map(
  [PLAIN, LOG].map((names) => [
    names,
    VALUES.map((row) => Object.fromEntries(names.map((name) => [name, row]))),
  ]),
);

const SHAPES: readonly (readonly [string, Shape])[] = [
  [
    "a table",
    (names, watched) => ({
      ...tableOf(names),
      columns: names.map(() => watched.of(VALUES)),
      count: ROWS,
    }),
  ],
  ["records", (names, watched) => documentOf(watched.of(ITEMS.get(names) ?? []))],
  [
    "lines",
    (names, watched) => ({ ...linesOf([]), document: watched.of(ITEMS.get(names) ?? []), count: ROWS }),
  ],
  ["columns of pandas", (names, watched) => documentOf(byName(names, () => watched.of(BY_INDEX)))],
  ["lists", (names, watched) => documentOf(byName(names, () => watched.of(VALUES)))],
  [
    "columns that are called settings",
    (names, watched) =>
      documentOf(
        byName(names, () => watched.of(BY_INDEX)),
        "params.json",
      ),
  ],
];

function byName(names: readonly string[], of: () => unknown): unknown {
  return Object.fromEntries(names.map((name) => [name, of()]));
}

const CASES = SHAPES.flatMap(([shape, make]) => [
  [`${shape} of runs`, PLAIN, make] as const,
  [`${shape} of a log`, LOG, make] as const,
]);

test.each(CASES)("no format looks at all values of %s", (_, names, make) => {
  const costs = [
    ...IMPORTERS.map((one) => ({ id: one.id, look: (content: SourceContent) => one.recognise([content]) })),
    ...NO_RUNS.map((one) => ({ id: one.id, look: (content: SourceContent) => one.detect(content) })),
  ].map(({ id, look }) => {
    const watched = new Watched();
    const content = make(names, watched);
    watched.reads = 0;
    look(content);
    return { id, reads: watched.reads };
  });
  expect(costs.filter(({ reads }) => reads > MOST_READS)).toEqual([]);
});
