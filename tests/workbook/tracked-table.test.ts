import type { Catalogue } from "../../src/tracking/catalogue/catalogue";
import { inferMetric } from "../../src/tracking/naming/infer-metric";
import { inferParameter } from "../../src/tracking/naming/infer-parameter";
import type { TableShape } from "../../src/workbook/layout";
import { TrackedTable } from "../../src/workbook/tracked-table";

const CATALOGUE: Catalogue = {
  parameters: [inferParameter("lr", "number", [])],
  metrics: [inferMetric("acc"), inferMetric("lr")],
};

function shape(name: string, headers: readonly string[]): TableShape {
  return {
    id: "{1}",
    name,
    sheetId: "{2}",
    sheetName: "Sheet1",
    headerRow: 3,
    column: 2,
    rows: 7,
    headers,
    showTotals: false,
    filtered: true,
    sheetProtected: false,
    headerShown: true,
  };
}

const runs = (headers: readonly string[]) => new TrackedTable("Runs", shape("Runs", headers), CATALOGUE);

describe("a column", () => {
  const table = runs(["run id", "mine", "LR", "acc", "lr (metric)", "STATUS"]);

  test.each([
    [{ role: "field", key: "id" } as const, 0],
    [{ role: "parameter", name: "lr" } as const, 2],
    [{ role: "metric", name: "acc" } as const, 3],
    [{ role: "metric", name: "lr" } as const, 4],
    ["field:status", 5],
    ["metric:lr", 4],
    ["Run ID", 0],
    [" MINE ", 1],
    ["lr", 2],
  ])("is found by %j", (wanted, position) => {
    expect(table.find(wanted)?.position).toBe(position);
  });

  test.each([{ role: "metric", name: "loss" } as const, "gone", "metric:loss", ""])(
    "is not found by %j",
    (wanted) => {
      expect(table.find(wanted)).toBeUndefined();
    },
  );

  test("is found by a header as it is spelled before one that differs by spaces alone", () => {
    const spaced = runs(["acc ", "acc", "metric:lr"]);
    expect(
      [spaced.headed("acc"), spaced.headed("acc "), spaced.headed("ACC")].map((one) => one?.position),
    ).toEqual([1, 0, 0]);
    expect([spaced.headed("metric:lr")?.position, spaced.headed("gone")]).toEqual([2, undefined]);
  });

  test("has what it stands for and its rule; one of the user's own has neither", () => {
    expect(table.columns.map(({ header, target, spec }) => [header, target?.role, spec?.group])).toEqual([
      ["run id", "field", "run"],
      ["mine", undefined, undefined],
      ["LR", "parameter", "parameter"],
      ["acc", "metric", "metric"],
      ["lr (metric)", "metric", "metric"],
      ["STATUS", "field", "run"],
    ]);
    expect(table.own.map(({ header }) => header)).toEqual(["mine"]);
    expect(table.specs).toEqual(table.columns.map(({ spec }) => spec));
  });
});

test("of two columns with one header the first is found", () => {
  const table = new TrackedTable("Datasets", shape("Datasets", ["Name", "note", "NOTE"]), CATALOGUE);
  expect(table.find("Note")?.position).toBe(1);
});

test("rows are known by the key of the table, where it has that column", () => {
  expect(runs(["Name", "RUN ID"])).toMatchObject({ keyHeader: "Run ID", key: { position: 1 } });
  expect(runs(["Name"]).key).toBeUndefined();
  expect(new TrackedTable("Params", shape("Params", ["Type", "Name"]), CATALOGUE).key?.position).toBe(1);
});

test("what a table lacks: columns of Runs by the plan of its headers, others by their spec", () => {
  const added = (table: TrackedTable) =>
    table.insertions.flatMap(({ specs }) => specs.map(({ header }) => header));
  expect(added(runs(["Run ID"]))).toEqual(expect.arrayContaining(["Name", "lr", "acc", "Source"]));
  expect(added(runs(["Run ID", "LR"]).under({ parameters: [], metrics: [] }))).not.toContain("acc");
  const params = new TrackedTable("Params", shape("Params", ["Name", "type"]), CATALOGUE);
  expect(params.insertions).toMatchObject([{ position: 2 }]);
  expect(added(params)).not.toContain("Type");
  expect(added(params)).toContain("Required");
  expect(params.at({ headers: [...params.headers, ...added(params)] }).insertions).toEqual([]);
});

test("the same table after it grew is resolved anew, and its place is all that a shape tells", () => {
  const table = runs(["Run ID"]);
  const grown = table.at({ rows: 9, headers: ["Run ID", "acc"] });
  expect(grown.shape).toEqual({ ...shape("Runs", ["Run ID", "acc"]), rows: 9 });
  expect(grown.find("metric:acc")?.position).toBe(1);
  expect(table.shape).toEqual(shape("Runs", ["Run ID"]));
});
