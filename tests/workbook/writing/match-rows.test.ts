import { canMatch, queueMatches } from "../../../src/workbook/writing/match-rows";
import { tableInBatch } from "../../../src/workbook/writing/table-in-batch";
import { onTable, trackedBook, typeInto, workingOn } from "../tracked-book";

/** What Excel says of values in the column Name, which holds these. */
async function matches(names: readonly string[], values: readonly string[], counted = true) {
  const excel = await trackedBook(names.length);
  await onTable("Runs", (table) => {
    table.columns.getItem("Name").getDataBodyRange().values = names.map((name) => [name]);
  });
  return workingOn("Runs", async (context, table) => {
    const column = tableInBatch(context, table).columns.getItem("Name").getDataBodyRange();
    excel.resetCounters();
    const queued = queueMatches(context, column, values, counted);
    await context.sync();
    expect(excel.counters.syncs).toBe(1);
    return {
      rows: Object.fromEntries(queued.rows()),
      isDoubled: queued.isDoubled(),
      isPlain: queued.isPlain(),
    };
  });
}

test("the first row of each value is told, whatever its case, and whether one is doubled", async () => {
  expect(await matches(["a", "b", "B"], ["B", "a", "z", " "])).toEqual({
    rows: { B: 1, a: 0 },
    isDoubled: true,
    isPlain: true,
  });
  expect(await matches(["a", "b", "B"], ["a", "z"])).toMatchObject({ isDoubled: false });
  expect(await matches(["a", "b", "B"], ["b"], false)).toMatchObject({ isDoubled: false });
});

test("a sign that is a wildcard to Excel makes no two names one", async () => {
  expect(await matches(["lr?", "lrx", "l*", "a~b"], ["lr?", "l*", "a~b"])).toEqual({
    rows: { "lr?": 0, "l*": 2, "a~b": 3 },
    isDoubled: false,
    isPlain: true,
  });
});

test.each([" a", "a ", "\u00a0a", "a\n", "\ta"])("a column with %j in it has to be read", async (name) => {
  expect(await matches([name, "b"], ["a"])).toMatchObject({ isPlain: false });
});

test("so has one with a number in it, but not one with a blank cell", async () => {
  const excel = await trackedBook(3);
  typeInto(excel, "Runs", 1, "Name", "");
  const isPlain = () =>
    workingOn("Runs", async (context, table) => {
      const column = tableInBatch(context, table).columns.getItem("Name").getDataBodyRange();
      const queued = queueMatches(context, column, ["a"], true);
      await context.sync();
      return queued.isPlain();
    });
  expect(await isPlain()).toBe(true);
  await onTable("Runs", (table) => {
    const cell = table.columns.getItem("Name").getDataBodyRange().getCell(1, 0);
    cell.numberFormat = [["General"]];
    cell.values = [[17]];
  });
  expect(await isPlain()).toBe(false);
});

test("Excel is asked for few and short values alone", () => {
  const values = (count: number) => Array.from({ length: count }, (_, at) => `run-${String(at)}`);
  expect([canMatch(values(24)), canMatch(values(25))]).toEqual([true, false]);
  expect([canMatch(["x".repeat(255)]), canMatch(["a", "x".repeat(256)])]).toEqual([true, false]);
});
