import type { RowUpdate, RowValues, TableWrite } from "../../../src/tracking/planning/plan";
import type { TableName } from "../../../src/tracking/schema/table-names";
import { keepNames, openRenames } from "../../../src/workbook/open-renames";
import { requireFields, requireSettled } from "../../../src/workbook/writing/require-settled";
import { onTable, runRow, trackedBook, typeInto, working } from "../tracked-book";

const reason = "A test needs it.";

const added = (values: RowValues): TableWrite => ({
  table: "Runs",
  reason,
  kind: "add",
  onceBy: "Run ID",
  rows: [values],
});
const updated = (column: string, before: string | number): TableWrite => {
  const row: RowUpdate = { key: "run-0001", cells: new Map([[column, { before, after: 1 }]]) };
  return { table: "Runs", reason, kind: "update", rows: [row] };
};
const defined = (table: TableName, name: string): TableWrite => ({
  table,
  reason,
  kind: "add",
  onceBy: "Name",
  rows: [{ Name: name }],
});
const removed: TableWrite = { table: "Runs", reason, kind: "remove", column: "Import", values: ["batch-0"] };

/** A workbook whose names are remembered as they stand. */
async function remembered() {
  const excel = await trackedBook(2);
  await working(keepNames);
  return excel;
}

const renameColumn = (from: string, to: string) =>
  onTable("Runs", (table) => {
    table.columns.getItem(from).name = to;
  });

/** What is refused, as its sentence; undefined for what may be written. */
const refused = (...writes: readonly TableWrite[]): Promise<string | undefined> =>
  working((_, tracking) => {
    try {
      requireSettled(tracking, writes);
    } catch (error) {
      expect(error).toMatchObject({ code: "schema-conflict" });
      return Promise.resolve((error as Error).message);
    }
    return Promise.resolve(undefined);
  });

describe("a metric whose column got another header", () => {
  const WORDS =
    "The metric acc of Metrics has no column in Runs, and Accuracy may be its column under another name.";

  test.each<[string, TableWrite, string | undefined]>([
    ["a value for it is refused", added({ "metric:acc": 0.5 }), WORDS],
    ["a value for another one is written", added({ "parameter:lr": 0.5, "metric:acc": "" }), undefined],
    ["a value for its blank cell is refused", updated("metric:acc", ""), WORDS],
    ["its filled cell needs no column: it is gone with it", updated("metric:acc", 0.1), undefined],
    ["removing runs needs none", removed, undefined],
  ])("%s", async (_, write, words) => {
    await remembered();
    await renameColumn("acc", "Accuracy");
    expect(await refused(write)).toBe(words);
  });
});

describe("a run field whose column got another header", () => {
  const notes =
    "Runs has no column Notes, and Remarks stands in its place. Is it the same under another name?";

  test.each<[string, TableWrite, string | undefined]>([
    ["a new run is refused", added(runRow(3)), notes],
    ["a value for its blank cell is refused", updated("field:notes", ""), notes],
    ["and so is one that goes by its header", updated("Notes", ""), notes],
    ["its filled cell needs no column: it is gone with it", updated("Notes", "a"), undefined],
    ["writing over others goes on", updated("metric:acc", 0.1), undefined],
    ["removing an import goes on", removed, undefined],
  ])("%s", async (_, write, words) => {
    await remembered();
    await renameColumn("Notes", "Remarks");
    expect(await refused(write)).toBe(words);
  });
});

describe("a new definition", () => {
  const ownColumn = (header: string) =>
    onTable("Runs", (table) => {
      table.columns.add(undefined, undefined, header);
    });

  test("does not take over a column of the person's own that is called like it", async () => {
    await remembered();
    await ownColumn("Loss");
    expect(await refused(defined("Metrics", "loss"))).toBe(
      "Runs has a column Loss that no definition names, and the new metric loss would take it over.",
    );
    expect(await refused(defined("Params", "loss"))).toContain("the new parameter loss would");
    expect(await refused(defined("Metrics", "val_loss"))).toBeUndefined();
  });

  test("gets back the column that was its own before its row was deleted", async () => {
    const excel = await remembered();
    typeInto(excel, "Metrics", 0, "Name", "");
    expect(await refused(defined("Metrics", "acc"))).toBeUndefined();
    expect(await refused(defined("Params", "acc"))).toContain("the new parameter acc would take it over.");
  });

  test("does not take over a column that may be another definition's", async () => {
    await remembered();
    await renameColumn("acc", "Accuracy");
    expect(await refused(defined("Metrics", "Accuracy"))).toBe(
      "The metric acc of Metrics has no column in Runs, and Accuracy may be its column under another name.",
    );
  });
});

test("fields are asked for one by one, or all", async () => {
  await remembered();
  await renameColumn("Status", "State");
  await working((_, tracking) => {
    expect(() => {
      requireFields(tracking, ({ key }) => key === "id");
    }).not.toThrow();
    expect(() => {
      requireFields(tracking);
    }).toThrow("Runs has no column Status");
    return Promise.resolve();
  });
});

describe("the names that are remembered", () => {
  const open = () => working((_, tracking) => Promise.resolve(openRenames(tracking)));

  test("what was dismissed is not asked about again", async () => {
    await remembered();
    await renameColumn("acc", "Accuracy");
    const renames = await open();
    expect(renames).toMatchObject([
      { name: "acc", candidates: [{ header: "Accuracy", was: "acc" }], sure: true },
    ]);
    await working((context, tracking) => keepNames(context, tracking, renames));
    expect(await open()).toEqual([]);
    expect(await refused(added({ "metric:acc": 0.5 }))).toBeUndefined();
  });

  test("cost nothing while they are as they were", async () => {
    const excel = await remembered();
    const syncs = await working(async (context, tracking) => {
      excel.resetCounters();
      await keepNames(context, tracking);
      return excel.counters.syncs;
    });
    expect(syncs).toBe(0);
  });

  test("of more columns than a workbook can keep, the last ones that fitted stay", async () => {
    await remembered();
    const before = await working((_, { state }) => Promise.resolve(state.names));
    await onTable("Runs", (table) => {
      for (let at = 0; at < 1_700; at++) {
        table.columns.add(undefined, undefined, `${String(at)} ${"x".repeat(245)}`);
      }
    });
    await working(keepNames);
    expect(await working((_, { state }) => Promise.resolve(state.names))).toEqual(before);
  });
});
