import { genericCsv } from "../../../src/importers/formats/generic-csv";
import fc from "../../support/fast-check";
import { tableOf } from "../contents";
import { checkRuns } from "./check-runs";

const HEADERS = [
  "epoch",
  "step",
  "epochs",
  "global_step",
  "fold",
  "seed",
  "run",
  "name",
  "set",
  "loss",
  "val_acc",
  "lr",
  "batch_size",
  "optimizer",
  "time",
  "timestamp",
  "note",
];
const CELLS = [
  "0",
  "1",
  "2",
  "3",
  "10",
  "0.5",
  "-1",
  "nan",
  "NA",
  "",
  "inf",
  "x",
  "train",
  "val",
  "00:12",
  "91%",
  "2024-01-01 00:00:00",
];

/** Tables whose cells are anything, but whose first column counts in one of the ways in which logs count. */
const tables = fc
  .record({
    header: fc.uniqueArray(fc.constantFrom(...HEADERS), { minLength: 2, maxLength: 7 }),
    counts: fc.constantFrom(
      (row: number) => row,
      (row: number) => Math.floor(row / 2),
      (row: number) => row % 4,
      (row: number) => row * 10 + 5,
    ),
    cells: fc.array(fc.array(fc.constantFrom(...CELLS), { minLength: 6, maxLength: 6 }), {
      minLength: 1,
      maxLength: 14,
    }),
  })
  .map(({ header, counts, cells }) =>
    tableOf(
      header,
      cells.map((row, at) => [String(counts(at)), ...row].slice(0, header.length)),
    ),
  );

test("whatever a table holds, each way to read it gives the runs and curves that it promises", () => {
  let asked = 0;
  fc.assert(
    fc.property(tables, (table) => {
      const first = genericCsv.read(table);
      checkRuns(first);
      asked += first.readings ? 1 : 0;
      for (const option of first.readings?.options ?? []) {
        const raw = option.read();
        checkRuns(raw);
        expect([option.id, raw.count, raw.series?.length ?? 0]).toEqual([
          option.id,
          option.runs,
          option.curves,
        ]);
        expect(raw.readings?.taken).toBe(option.id);
      }
    }),
    { numRuns: 1500 },
  );
  expect(asked).toBeGreaterThan(100);
});
