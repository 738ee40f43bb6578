import { readRunsById } from "../../../src/actions/reading/read-runs-by-id";
import { recentRuns } from "../../../src/actions/reading/recent-runs";
import type { RunColumns } from "../../../src/tracking/schema/run-columns";
import { RunValues } from "../../../src/tracking/schema/run-values";
import {
  columnAdded,
  columnDeleted,
  onTable,
  trackedBook,
  working,
  workingOn,
} from "../../workbook/tracked-book";

const byNameDownwards = (table: Excel.Table): void => {
  table.sort.apply([{ key: 1, ascending: false }]);
};
const firstDeleted = (table: Excel.Table): void => {
  table.rows.getItemAt(0).delete();
};
const lastDeleted = (table: Excel.Table): void => {
  table.rows.getItemAt(2).delete();
};

const told = (runs: RunColumns): unknown[][] => {
  const values = new RunValues(runs);
  return Array.from({ length: runs.count }, (_, row) => [
    values.text("id", row),
    values.text("name", row),
    values.of({ role: "metric", name: "acc" })?.[row],
  ]);
};

test.each([
  ["a column is inserted", columnAdded],
  ["a column is deleted", columnDeleted],
  ["runs are sorted", byNameDownwards],
  ["a run above is deleted", firstDeleted],
])("a run is read whole and right although %s at any moment", async (_, change) => {
  for (const at of [1, 2, 3]) {
    await trackedBook(3);
    const run = await working((context, tracking) => readRunsById(context, tracking, ["run-0003"]), {
      at,
      act: () => onTable("Runs", change),
    });
    expect(told(run)).toEqual([["run-0003", "c", 0.3]]);
  }
});

test("a run that is deleted while it is read is said to be gone", async () => {
  await trackedBook(3);
  const reading = working((context, tracking) => readRunsById(context, tracking, ["run-0003"]), {
    at: 2,
    act: () => onTable("Runs", lastDeleted),
  });
  await expect(reading).rejects.toMatchObject({ message: "There is no run run-0003 on the sheet Runs." });
});

test.each([
  ["inserted", columnAdded],
  ["deleted", columnDeleted],
])("the last runs are read right although a column is %s", async (_, change) => {
  await trackedBook(3);
  const { runs, used } = await workingOn(
    "Runs",
    (context, table, { catalogue }) => recentRuns(context, table, catalogue, 60_000),
    { at: 1, act: () => onTable("Runs", change) },
  );
  expect(used).toBe(3);
  expect(told(runs)).toEqual([1, 2, 3].map((n) => [`run-000${String(n)}`, "abc"[n - 1], n / 10]));
});
