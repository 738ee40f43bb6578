import { joinedColumns, joinedRemark } from "../../../src/importers/found/joined-columns";
import type { CellLook } from "../../../src/importers/tables/grid";
import { foundTable, SHEET } from "./found-table";

const PERCENT: CellLook = { numberFormat: "0%" };
const DAY: CellLook = { numberFormat: "yyyy-mm-dd" };

const RUNS = foundTable(
  ["run", "lr", "acc"],
  [
    ["a", 0.1, 0.9],
    ["b", 0.2, 0.8],
    ["c", 0.3, 0.7],
  ],
);

const said = (...[table, looks]: [Parameters<typeof joinedColumns>[0], (CellLook | undefined)[][]?]) =>
  joinedColumns(table, RUNS, looks ? { looks } : {}).map(({ header, values }) => [header, ...values]);

test("rows known by the names of their runs go to these, whatever case and order they have", () => {
  const table = foundTable(
    ["Run", "F1", "ACC", ""],
    [
      [" B ", 2, 0.5, "x"],
      ["A", 1, 0.5, "x"],
      ["z", 3, 0.5, "x"],
    ],
    { belongs: { to: 0, by: "names", keys: [0, 0] } },
  );
  // Neither the names themselves, nor what the runs have already, nor what nobody named.
  expect(said(table)).toEqual([["F1", 1, 2, ""]]);
});

test("the names may stand in any column of both", () => {
  const runs = foundTable(["lr", "model"], [[0.1, "x"], [0.2, "y"]]); // prettier-ignore
  const table = foundTable(["f1", "net"], [[1, "y"], [2, "x"]], { belongs: { to: 0, by: "names", keys: [1, 1] } }); // prettier-ignore
  expect(joinedColumns(table, runs, {}).map(({ header, values }) => [header, ...values])).toEqual([
    ["f1", 2, 1],
  ]);
});

test("rows beside each other are of the same runs by their places, columns of the same name are other ones", () => {
  const table = foundTable(["acc", "f1"], [[0.1, 1], [0.2, 2]], { belongs: { to: 0, by: "rows" } }); // prettier-ignore
  expect(said(table)).toEqual([
    ["acc", 0.1, 0.2, ""],
    ["f1", 1, 2, ""],
  ]);
});

test("settings with one value each are those of every run", () => {
  const table = foundTable(["seed", "optimizer", "blank"], [[7, "adam", undefined]], {
    belongs: { to: 0, by: "constants" },
  });
  expect(said(table)).toEqual([
    ["seed", 7, 7, 7],
    ["optimizer", "adam", "adam", "adam"],
    ["blank", "", "", ""],
  ]);
});

test("a table without rows, and one that belongs to none, join nothing to a run", () => {
  expect(said(foundTable(["f1"], [], { belongs: { to: 0, by: "rows" } }))).toEqual([]);
  expect(said(foundTable(["f1"], [[1]]))).toEqual([["f1"]]);
});

test("each cell brings its number format, and each column its unit and goal", () => {
  const columns = [
    { header: "run", line: 0, isIndex: false },
    { header: "share", line: 1, isIndex: false, unit: "%", goal: "maximize" as const },
    { header: "day", line: 3, isIndex: false },
  ];
  const rows = [["b", 0.5, 45_000], ["a", 0.25, 45_001]]; // prettier-ignore
  const belongs = { to: 0, by: "names", keys: [0, 0] } as const;
  const table = foundTable(["", "", ""], rows, { columns, lines: [4, 6], belongs });
  const looks: (CellLook | undefined)[][] = [];
  looks[4] = [undefined, PERCENT, undefined, DAY];
  looks[6] = [undefined, undefined, undefined, DAY];
  expect(joinedColumns(table, RUNS, { looks })).toEqual([
    { header: "share", unit: "%", goal: "maximize", values: [0.25, 0.5, ""], formats: [undefined, "0%", undefined] },
    { header: "day", values: [45_001, 45_000, ""], formats: ["yyyy-mm-dd", "yyyy-mm-dd", undefined] },
  ]); // prettier-ignore
  const turned = foundTable(["", "", ""], rows, { columns, lines: [4, 6], belongs, isTransposed: true });
  const across: (CellLook | undefined)[][] = [[], []];
  across[1] = [undefined, undefined, undefined, undefined, PERCENT, undefined, DAY];
  expect(joinedColumns(turned, RUNS, { looks: across }).map(({ formats }) => formats)).toEqual([
    ["yyyy-mm-dd", "0%", undefined],
    [undefined, undefined, undefined],
  ]);
});

describe("what is said of it", () => {
  const columns = [{ header: "f1", values: [], formats: [] }, { header: "auc", values: [], formats: [] }]; // prettier-ignore
  const named = (...names: (string | undefined)[]) =>
    joinedRemark(
      foundTable(["f1", "name"], names.map((name) => [1, name]), { belongs: { to: 0, by: "names", keys: [1, 0] } }),
      RUNS,
      columns,
      SHEET,
    ); // prettier-ignore

  test("settings are those of each run", () => {
    const table = foundTable(["seed", "lr"], [[1, 2]], { belongs: { to: 0, by: "constants" } });
    expect(joinedRemark(table, RUNS, columns, SHEET)).toBe(
      "The settings at A1:B2 were taken for those of each run at A1:C4: f1 and auc.",
    );
  });

  test("rows of no run are named, five of them", () => {
    const joined = "says more of the same runs; its columns were joined: f1 and auc.";
    expect(named("A", " b")).toBe(`The table at A1:B3 ${joined}`);
    expect(named("A", " x ")).toBe(
      `The table at A1:B3 ${joined} No run there is called x: what it says of that was left out.`,
    );
    expect(named("A", "u", "v", "w", "x", "y", "z")).toBe(
      `The table at A1:B8 ${joined} No run there is called u, v, w, x, y and 1 more: what it says of those was left out.`,
    );
    const rows = foundTable(["f1", "n"], [[1, 2]], { belongs: { to: 0, by: "rows" } });
    expect(joinedRemark(rows, RUNS, columns, SHEET)).toBe(`The table at A1:B2 ${joined}`);
  });
});
