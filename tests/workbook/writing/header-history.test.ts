// How a column is headed by now, as the lines of Changes tell it.

import type { Catalogue } from "../../../src/tracking/catalogue/catalogue";
import { inferMetric } from "../../../src/tracking/naming/infer-metric";
import { inferParameter } from "../../../src/tracking/naming/infer-parameter";
import type { TableName } from "../../../src/tracking/schema/table-names";
import type { TableShape } from "../../../src/workbook/layout";
import { TrackedTable } from "../../../src/workbook/tracked-table";
import type { BatchLine } from "../../../src/workbook/writing/batch-lines";
import { HeaderHistory, renamesIn } from "../../../src/workbook/writing/header-history";

const NOTHING: BatchLine = {
  when: 0,
  what: "",
  sheet: "Runs",
  key: "",
  column: "",
  before: "",
  after: "",
  batch: "b",
  digest: "",
};

const renamed = (from: string, to: string, when: number, more: Partial<BatchLine> = {}): BatchLine => ({
  ...NOTHING,
  what: "Column renamed",
  before: from,
  after: to,
  when,
  batch: `renamed-${String(when)}`,
  ...more,
});

/** A definition that got another name. */
const defined = (sheet: "Params" | "Metrics", from: string, to: string, when: number): BatchLine => ({
  ...NOTHING,
  what: "Row updated",
  sheet,
  key: from,
  before: JSON.stringify({ Name: from }),
  after: JSON.stringify({ Name: to }),
  when,
  batch: `defined-${String(when)}`,
});

const added = (role: "Parameter" | "Metric", column: string, when: number, batch = "first"): BatchLine => ({
  ...NOTHING,
  what: `${role} added`,
  column,
  when,
  batch,
});

const takenBack = (batch: string, when: number, what = "Taken back"): BatchLine => ({
  ...NOTHING,
  what,
  when,
  batch,
});

function catalogueOf(parameters: readonly string[], metrics: readonly string[]): Catalogue {
  return {
    parameters: parameters.map((name) => inferParameter(name, "number", [])),
    metrics: metrics.map((name) => inferMetric(name)),
  };
}

function tableOf(headers: readonly string[], catalogue: Catalogue, name: TableName = "Runs"): TrackedTable {
  const shape: TableShape = {
    id: "{1}",
    name,
    sheetId: "{2}",
    sheetName: name,
    headerRow: 0,
    column: 0,
    rows: 1,
    headers,
    showTotals: false,
    filtered: false,
    sheetProtected: false,
    headerShown: true,
  };
  return new TrackedTable(name, shape, catalogue);
}

describe("renames that lines tell of", () => {
  test("are those of columns in their table, and of definitions in Runs", () => {
    const lines = [
      renamed("acc", "accuracy", 2, { sheet: "Runs" }),
      renamed("Split", "Part", 1, { sheet: "Datasets" }),
      defined("Params", "lr", "rate", 3),
      defined("Metrics", "loss", "nll", 4),
    ];
    expect(renamesIn(lines)).toEqual([
      { table: "Datasets", role: undefined, from: "Split", to: "Part", when: 1 },
      { table: "Runs", role: undefined, from: "acc", to: "accuracy", when: 2 },
      { table: "Runs", role: "parameter", from: "lr", to: "rate", when: 3 },
      { table: "Runs", role: "metric", from: "loss", to: "nll", when: 4 },
    ]);
  });

  test("are undone by the line that takes their batch back, at its time", () => {
    for (const what of ["Taken back", "Import removed"]) {
      const lines = [renamed("acc", "accuracy", 2), takenBack("renamed-2", 5, what)];
      expect(renamesIn(lines).map(({ from, to, when }) => [from, to, when])).toEqual([
        ["acc", "accuracy", 2],
        ["accuracy", "acc", 5],
      ]);
    }
    expect(renamesIn([renamed("acc", "accuracy", 2), takenBack("another", 5)])).toHaveLength(1);
  });

  test("none are other lines, rows of other tables and rows that kept their name", () => {
    const lines = [
      { ...NOTHING, what: "Row updated", sheet: "Datasets", before: '{"Name":"a"}', after: '{"Name":"b"}' },
      { ...NOTHING, what: "Row updated", sheet: "Params", before: '{"Unit":"s"}', after: '{"Unit":"ms"}' },
      { ...NOTHING, what: "Column renamed", sheet: "Nowhere", before: "a", after: "b" },
      { ...NOTHING, what: "Run updated", before: '{"Name":"a"}', after: '{"Name":"b"}' },
    ];
    expect(renamesIn(lines)).toEqual([]);
  });

  test("of no readable time come first", () => {
    const lines = [renamed("b", "c", 1), renamed("a", "b", NaN)];
    expect(renamesIn(lines).map(({ from }) => from)).toEqual(["a", "b"]);
  });
});

describe("the header of a column by now", () => {
  const catalogue = catalogueOf([], ["accuracy"]);
  const runs = tableOf(["Run ID", "accuracy", "mine"], catalogue);
  const historyOf = (...lines: readonly BatchLine[]) => new HeaderHistory(lines, lines, catalogue);

  test("is the one that it had where nothing was renamed", () => {
    expect(historyOf().now("accuracy", 1, runs)).toBe("accuracy");
    expect(historyOf(renamed("other", "mine", 5)).now("accuracy", 1, runs)).toBe("accuracy");
  });

  test("follows renames that came later, in any case, and none that came before", () => {
    const history = historyOf(renamed("acc", "top", 5), renamed("top", "accuracy", 8));
    expect([1, 5].map((when) => history.now("ACC", when, runs))).toEqual(["accuracy", "accuracy"]);
    expect(history.now("top", 6, runs)).toBe("accuracy");
    expect(history.now("acc", 6, runs)).toBe("acc");
  });

  test("is the old one again where the rename was taken back", () => {
    const history = historyOf(renamed("accuracy", "acc", 2), takenBack("renamed-2", 4));
    expect([1, 3].map((when) => history.now("accuracy", when, runs))).toEqual(["accuracy", "accuracy"]);
    expect(history.now("acc", 3, runs)).toBe("accuracy");
  });

  test("is no matter of another table's renames", () => {
    const history = historyOf(renamed("Name", "Title", 5, { sheet: "Datasets" }));
    expect(history.now("Name", 1, runs)).toBe("Name");
    expect(history.now("Name", 1, tableOf(["Title"], catalogue, "Datasets"))).toBe("Title");
  });
});

describe("a definition that was renamed", () => {
  test("takes along the column that was surely its own", () => {
    const catalogue = catalogueOf(["rate"], ["acc"]);
    const lines = [added("Parameter", "lr", 1), defined("Params", "lr", "rate", 5)];
    const history = new HeaderHistory(lines, lines, catalogue);
    expect(history.now("lr", 2, tableOf(["Run ID", "rate", "acc"], catalogue))).toBe("rate");
  });

  test("takes along none where the new name heads a column of another role", () => {
    const catalogue = catalogueOf([], ["rate"]);
    const lines = [added("Parameter", "lr", 1), defined("Params", "lr", "rate", 5)];
    const history = new HeaderHistory(lines, lines, catalogue);
    expect(history.now("lr", 2, tableOf(["Run ID", "rate"], catalogue))).toBeUndefined();
  });

  test("takes along the column that says its role behind the name", () => {
    const catalogue = catalogueOf(["lr"], ["rate"]);
    const lines = [defined("Metrics", "lr", "rate", 5)];
    const history = new HeaderHistory(lines, lines, catalogue);
    expect(history.now("lr (metric)", 2, tableOf(["Run ID", "lr", "rate"], catalogue))).toBe("rate");
  });

  test("leaves a column to which a parameter and a metric may lay claim to whoever came first", () => {
    const catalogue = catalogueOf(["lr", "rate"], ["lr"]);
    const table = tableOf(["Run ID", "lr", "rate", "lr (metric)"], catalogue);
    const renaming = [defined("Metrics", "lr", "speed", 5)];
    const nowAfter = (...lines: readonly BatchLine[]) =>
      new HeaderHistory([...lines, ...renaming], renaming, catalogue).now("lr", 4, table);
    expect(nowAfter(added("Parameter", "lr", 1), added("Metric", "lr", 2))).toBe("lr");
    expect(nowAfter(added("Parameter", "lr", 2), added("Metric", "lr", 1))).toBeUndefined();
    // Nobody knows who was first.
    expect(nowAfter()).toBeUndefined();
    expect(nowAfter(added("Parameter", "lr", 1))).toBeUndefined();
  });

  test("lays no claim where it came with a batch that was taken back, and is gone", () => {
    const catalogue = catalogueOf(["rate"], []);
    const table = tableOf(["Run ID", "rate"], catalogue);
    const renaming = [defined("Params", "lr", "rate", 5)];
    const nowAfter = (...lines: readonly BatchLine[]) =>
      new HeaderHistory([...lines, ...renaming], renaming, catalogue).now("lr", 4, table);
    expect(nowAfter(added("Metric", "lr", 1, "gone"), takenBack("gone", 2))).toBe("rate");
    expect(nowAfter(added("Metric", "lr", 1, "stands"))).toBeUndefined();
    // What came later than the value is no claim on it.
    expect(nowAfter(added("Metric", "lr", 4.5, "stands"))).toBe("rate");
  });
});
