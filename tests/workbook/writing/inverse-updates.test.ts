// Inverting the lines of a batch: what it costs when many of them were never carried out.

import { readTracking } from "../../../src/workbook/read-tracking";
import { writeWorkbook } from "../../../src/workbook/run-excel";
import type { BatchLine } from "../../../src/workbook/writing/batch-lines";
import { inverseUpdates } from "../../../src/workbook/writing/inverse-updates";
import { trackedBook } from "../tracked-book";

/** Lines of which it is counted how often their keys are read. */
class CountedLines {
  reads = 0;

  of(line: BatchLine): BatchLine {
    const counted = { ...line };
    Object.defineProperty(counted, "key", {
      get: () => {
        this.reads++;
        return line.key;
      },
    });
    return counted;
  }
}

const updated = (row: number): BatchLine => ({
  when: 1,
  what: "Run updated",
  sheet: "Runs",
  key: `run-${String(row)}`,
  column: "Notes, acc",
  before: '{"Notes":"old","acc":0.5}',
  after: '{"Notes":"new","acc":0.6}',
  batch: "batch-1",
  digest: "",
});
const left = (row: number): BatchLine => ({
  ...updated(row),
  what: "Not updated",
  column: "acc",
  before: "",
  after: "",
});

test("each line is looked at a few times, however many cells stayed as they were", async () => {
  await trackedBook(1);
  const tracking = await writeWorkbook((context) => readTracking(context));
  const readsFor = (count: number): number => {
    const counter = new CountedLines();
    const rows = Array.from({ length: count }, (_, row) => row);
    const lines = [...rows.map(updated), ...rows.map(left)].map((line) => counter.of(line));
    const [write] = inverseUpdates(lines, [], tracking).writes;
    expect(write).toMatchObject({ table: "Runs", kind: "update" });
    expect(write?.kind === "update" && write.rows.map(({ cells }) => [...cells.keys()])).toEqual(
      rows.map(() => ["Notes"]),
    );
    return counter.reads;
  };
  expect(readsFor(400)).toBeLessThanOrEqual(2 * readsFor(200));
});
