import fc from "../../support/fast-check";
import { historyOf } from "../../../src/workbook/writing/batch-history";
import type { BatchLine } from "../../../src/workbook/writing/batch-lines";
import { lineTime } from "../../../src/workbook/writing/line-time";

const DAY_MS = 86_400_000;
const NOW = Date.UTC(2026, 10, 27, 12);
const CLOCKS_DIFFER_MS = 60_000;

const serial = (time: number): number => time / DAY_MS + 25_569;

function line(batch: number, when: number): BatchLine {
  return {
    when,
    what: "Run updated",
    sheet: "Runs",
    key: `run-${String(batch)}`,
    column: "acc",
    before: "0.1",
    after: "0.2",
    batch: `batch-${String(batch)}`,
    digest: "",
  };
}

/** Each batch as it was written, and what a person typed over a line of one of them after so many batches. */
const stories = fc.record({
  batches: fc.array(
    fc.record({ minutes: fc.integer({ min: 0, max: 600 }), lines: fc.integer({ min: 1, max: 2 }) }),
    {
      minLength: 2,
      maxLength: 6,
    },
  ),
  typed: fc.record({
    batch: fc.nat(5),
    after: fc.nat(5),
    ahead: fc.integer({ min: CLOCKS_DIFFER_MS + 1, max: 10 * DAY_MS }),
  }),
  order: fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
});

/** The lines of such a story, in the order in which they were written. */
function told({
  batches,
  typed,
}: typeof stories extends fc.Arbitrary<infer Story> ? Story : never): BatchLine[] {
  const lines: BatchLine[] = [];
  let clock = NOW - 5 * DAY_MS;
  batches.forEach(({ minutes, lines: count }, at) => {
    clock += minutes * 60_000 + 1;
    const latest = lines.length === 0 ? undefined : Math.max(...lines.map(({ when }) => when));
    const when = serial(lineTime(latest, clock));
    lines.push(...Array.from({ length: count }, () => line(at, when)));
    if (at === Math.max(typed.after, typed.batch) % batches.length) {
      const over = lines.findIndex(({ batch }) => batch === `batch-${String(typed.batch)}`);
      const ahead = serial(NOW + typed.ahead);
      const old = lines[over];
      if (old) {
        lines[over] = { ...old, when: ahead };
      }
    }
  });
  return lines;
}

test("no later batch is missed, whatever time somebody typed and however Changes is sorted", () => {
  fc.assert(
    fc.property(stories, (story) => {
      const lines = told(story);
      const sorted = lines
        .map((one, at) => ({ one, key: story.order[at] ?? 0 }))
        .sort((a, b) => a.key - b.key)
        .map(({ one }) => one);
      const byTime = [...lines].sort((a, b) => a.when - b.when);
      for (const order of [lines, sorted, byTime, [...byTime].reverse()]) {
        story.batches.forEach((_, at) => {
          const history = historyOf(order, `batch-${String(at)}`, NOW);
          story.batches.forEach((__, other) => {
            const isLater = [
              history.isLater(`batch-${String(other)}`),
              history.changedSince.has(`run-${String(other)}`),
            ];
            const isMissed = other > at && isLater.includes(false);
            expect([at, other, isMissed, history.isLater(`batch-${String(at)}`)]).toEqual([
              at,
              other,
              false,
              false,
            ]);
          });
        });
      }
    }),
    { numRuns: 200 },
  );
});

test("what was written after a time that is still to come goes on from it, and is later than that alone", () => {
  const typed = NOW + 3_600_000;
  const lines = [
    line(0, serial(NOW - DAY_MS)),
    line(1, serial(typed)),
    line(2, serial(lineTime(serial(typed), NOW))),
    line(3, serial(lineTime(serial(typed + 1), NOW))),
  ];
  const { isLater, changedSince } = historyOf(lines, "batch-2", NOW);
  expect([0, 1, 2, 3].map((batch) => isLater(`batch-${String(batch)}`))).toEqual([false, false, false, true]);
  expect([...changedSince]).toEqual(["run-3"]);
});

test("a line whose time was typed says that of the others of its batch, or none", () => {
  const typed = serial(NOW + 3_600_005);
  const times = (lines: readonly BatchLine[]) =>
    historyOf(lines, "batch-1", NOW).mine.map(({ when }) => when);
  const written = serial(NOW - DAY_MS);
  expect(times([line(1, written), line(1, typed), line(2, serial(NOW))])).toEqual([written, written]);
  expect(times([line(1, typed), line(2, written)])).toEqual([NaN]);
  expect(times([line(0, serial(NOW + 3_600_004)), line(1, typed)])).toEqual([typed]);
});

test("what a colleague wrote whose clock is half a minute ahead is taken back like anything else", () => {
  const lines = [line(0, serial(NOW - DAY_MS)), line(1, serial(NOW + 30_000))];
  const { mine, changedSince } = historyOf(lines, "batch-1", NOW);
  expect(mine.map(({ when }) => when)).toEqual([serial(NOW + 30_000)]);
  expect([...changedSince]).toEqual([]);
});
