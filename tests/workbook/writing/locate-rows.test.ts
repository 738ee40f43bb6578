import { locateOnce, locateRows } from "../../../src/workbook/writing/locate-rows";
import { onTable, trackedBook, typeBelow, typeInto, workingOn, type Meanwhile } from "../tracked-book";

/** The rows of Runs that hold these in a column, as pairs. */
const locate = (values: readonly string[], header = "Run ID", meanwhile?: Meanwhile) =>
  workingOn(
    "Runs",
    async (context, table, { catalogue }) => {
      const found = await locateRows(context, table, catalogue, header, values);
      return Object.fromEntries(found.rows);
    },
    meanwhile,
  );

/** More values than Excel is asked for one by one. */
const many = (...values: readonly string[]) => [
  ...values,
  ...Array.from({ length: 30 }, (_, at) => `none-${String(at)}`),
];

test("rows are found by their keys, whatever their case; others are left out", async () => {
  await trackedBook(4);
  expect(await locate(["RUN-0003", "run-0001", "run-9"])).toEqual({ "RUN-0003": 2, "run-0001": 0 });
});

test("a few rows are found without reading the column", async () => {
  const excel = await trackedBook(26);
  const answered = await workingOn("Runs", async (context, table, { catalogue }) => {
    excel.resetCounters();
    const { rows } = await locateRows(context, table, catalogue, "Name", ["g"]);
    expect(rows.get("g")).toBe(6);
    return excel.counters;
  });
  expect(answered.syncs).toBe(1);
  // The headers come back, the keys do not.
  expect(answered.responseBytes).toBeLessThan(2_500);
});

test.each([
  ["few values", (values: readonly string[]) => values],
  ["many values", (values: readonly string[]) => many(...values)],
])("of rows with one key the first is found, and blanks are nobody's (%s)", async (_, asked) => {
  const excel = await trackedBook(3);
  typeInto(excel, "Runs", 2, "Run ID", "run-0002");
  expect(await locate(asked(["run-0002", "run-0003"]))).toEqual({ "run-0002": 1 });
});

describe("signs that MATCH takes for wildcards", () => {
  const NAMES = ["lr~1", "a*c", "what?", "abc", "whatx"];

  test.each(NAMES.map((name, row) => [name, row] as const))(
    "%s is found where it stands",
    async (name, row) => {
      const excel = await trackedBook(5);
      // From the bottom, so that a wildcard would find another row first.
      [...NAMES].reverse().forEach((text, at) => {
        typeInto(excel, "Runs", at, "Name", text);
      });
      expect(await locate([name], "Name")).toEqual({ [name]: 4 - row });
    },
  );

  test("a pattern alone finds nothing", async () => {
    await trackedBook(3);
    expect(await locate(["*", "?", "run-000?", "~"], "Run ID")).toEqual({});
  });
});

test("a text longer than MATCH can look for is found all the same", async () => {
  const excel = await trackedBook(3);
  const long = "x".repeat(300);
  typeInto(excel, "Runs", 1, "Name", long);
  expect(await locate([long, "a"], "Name")).toEqual({ [long]: 1, a: 0 });
});

describe.each([
  ["few values", (values: readonly string[]) => values],
  ["many values", (values: readonly string[]) => many(...values)],
])("keys that are digits, among %s", (_, asked) => {
  test.each(["@", "General"])("are found in cells of the format %s", async (format) => {
    const excel = await trackedBook(3);
    await onTable("Runs", (table) => {
      table.columns.getItem("Run ID").getDataBodyRange().numberFormat = [[format]];
    });
    typeInto(excel, "Runs", 1, "Run ID", "17");
    typeInto(excel, "Runs", 2, "Run ID", "0.5");
    expect(await locate(asked(["17", "0.5"]))).toEqual({ "17": 1, "0.5": 2 });
  });
});

describe.each([
  ["few values", (values: readonly string[]) => values],
  ["many values", (values: readonly string[]) => many(...values)],
])("keys with blanks around them, among %s", (_, asked) => {
  test.each(["run-0002 ", " RUN-0002", "\u00a0run-0002\u00a0", "run-0002\n", "\trun-0002"])(
    "%j is the run-0002 that is looked for",
    async (kept) => {
      await trackedBook(3);
      await onTable("Runs", (table) => {
        table.columns.getItem("Run ID").getDataBodyRange().getCell(1, 0).values = [[kept]];
      });
      expect(await locate(asked(["run-0002", " run-0003 ", "", " "]))).toEqual({
        "run-0002": 1,
        " run-0003 ": 2,
      });
    },
  );

  test("of two rows with one key neither is the one, and both are told", async () => {
    const excel = await trackedBook(4);
    typeInto(excel, "Runs", 2, "Run ID", "RUN-0002");
    typeInto(excel, "Runs", 3, "Run ID", "run-0002 ");
    const found = await workingOn("Runs", (context, table, { catalogue }) =>
      locateOnce(context, table, catalogue, "Run ID", asked(["run-0002", "run-0001"])),
    );
    expect(Object.fromEntries(found.rows)).toEqual({ "run-0001": 0 });
    expect(Object.fromEntries(found.doubled)).toEqual({ "run-0002": [1, 2, 3] });
  });
});

test("a doubled key among a few is told without a blank around it, too", async () => {
  const excel = await trackedBook(3);
  typeInto(excel, "Runs", 2, "Run ID", "RUN-0002");
  const found = await workingOn("Runs", (context, table, { catalogue }) =>
    locateOnce(context, table, catalogue, "Run ID", ["run-0002"]),
  );
  expect([found.rows.size, found.doubled.get("run-0002")]).toEqual([0, [1, 2]]);
});

test("a column that was inserted meanwhile moves the key, and the rows are found under it", async () => {
  await trackedBook(3);
  const act = () =>
    onTable("Runs", (table) => {
      table.columns.add(0, undefined, "Mine");
    });
  expect(await locate(["run-0002"], "Run ID", { at: 1, act })).toEqual({ "run-0002": 1 });
});

test("a row typed below meanwhile is found", async () => {
  const excel = await trackedBook(3);
  const act = () => {
    typeBelow(excel, "Runs", "typed");
  };
  expect(await locate(["typed"], "Name", { at: 1, act })).toEqual({ typed: 3 });
});

test("a table without the column is refused by its name and sheet", async () => {
  await trackedBook(1);
  await onTable("Runs", (table) => {
    table.columns.getItem("Run ID").delete();
  });
  await expect(locate(["run-0001"])).rejects.toMatchObject({
    code: "schema-conflict",
    message: expect.stringContaining("The table Runs on the sheet Runs has no column Run ID") as string,
  });
});
