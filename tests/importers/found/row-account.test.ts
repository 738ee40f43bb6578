import { rowAccount, rowAccountWords, ROW_USES } from "../../../src/importers/found/row-account";
import { findTables } from "../../../src/importers/tables/find-tables";
import fc from "../../support/fast-check";
import { gridOf } from "../tables/draw";
import { drawn, table } from "../tables/planted";

test("each row of a sheet is counted once, for what it was taken", () => {
  const { cells } = gridOf(`
    Log of group A
    ~
    optimizer | adam
    seed      | 1
    ~
    Name | lr   | val_acc
    a    | 0.1  | 0.9
    b    | 0.2  | 0.8
    mean | 0.15 | 0.85
    ~
    ~
    ~
    ~
    ~
    ~
    ~
    host  | cores | memory
    alpha | 8     | 64
    beta  | 16    | 128
  `);
  const found = findTables({ cells });
  const account = rowAccount(cells.length, found, ["joined", "runs", "left out"]);
  expect(account).toMatchObject({ run: 2, header: 1, settings: 2, title: 1, total: 1, blank: 9 });
  expect(rowAccountWords(account)).toBe(
    "19 rows: 2 with runs, 1 header, 2 with settings or more of the same runs, 1 title, 1 total or average, " +
      "3 of tables that were left out and 9 blank.",
  );
});

test("the counts add up to all rows, and runs to those of the tables taken", () => {
  fc.assert(
    fc.property(table, fc.boolean(), (planted, isTaken) => {
      const cells = drawn(planted);
      const found = findTables({ cells });
      const account = rowAccount(
        cells.length,
        found,
        found.tables.map(() => (isTaken ? "runs" : "left out")),
      );
      expect(ROW_USES.reduce((sum, use) => sum + account[use], 0)).toBe(cells.length);
      const isStraight = found.tables.every(({ isTransposed }) => !isTransposed);
      if (isTaken && isStraight) {
        expect(account.run).toBe(new Set(found.tables.flatMap(({ lines }) => lines)).size);
      }
      expect(isTaken || account.run === 0).toBe(true);
    }),
    { seed: 20261127, numRuns: 200 },
  );
});
