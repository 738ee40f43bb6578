// Tables on one sheet that say different things of the same runs, in whatever order and place they stand.

import type { BundlePart } from "../../src/importers/bundle";
import type { Grid } from "../../src/importers/tables/grid";
import { importLog } from "./import-log";

const sheet = (cells: Grid["cells"]): BundlePart => ({
  name: "Sheet1!A1:H9",
  content: { cells, sheet: "Sheet1", origin: { row: 0, column: 0 } },
});

const SETTINGS = [
  ["name", "lr", "depth"],
  ["a", 0.1, 3],
  ["b", 0.2, 4],
];
const RESULTS = [
  ["name", "acc", "f1"],
  ["b", 0.8, 0.7],
  ["a", 0.9, 0.6],
];
const beside = (one: Grid["cells"], other: Grid["cells"]): Grid["cells"] =>
  one.map((row, at) => [...row, "", ...(other[at] ?? [])]);

const EACH = [
  { Name: "a", lr: 0.1, depth: 3, acc: 0.9, f1: 0.6 },
  { Name: "b", lr: 0.2, depth: 4, acc: 0.8, f1: 0.7 },
];

test.each<[string, Grid["cells"]]>([
  ["settings left, results right", beside(SETTINGS, RESULTS)],
  ["results left, settings right", beside(RESULTS, SETTINGS)],
  ["settings above, results below", [...SETTINGS, [], ...RESULTS]],
  ["results above, settings below", [...RESULTS, [], ...SETTINGS]],
  [
    "names in the last column, under another header",
    beside(
      RESULTS.map(([name, acc, f1]) => [acc, f1, name === "name" ? "Run" : name]),
      SETTINGS,
    ),
  ],
])("%s: joined by their names", async (_, cells) => {
  const { runs, preview } = await importLog(sheet(cells));
  const byName = [...runs].sort((one, other) => String(one["Name"]).localeCompare(String(other["Name"])));
  expect(byName).toMatchObject(EACH);
  expect(runs).toHaveLength(2);
  expect(preview.tables.map(({ use }) => use).sort()).toEqual(["joined", "runs"]);
});

test.each<[string, Grid["cells"], Grid["cells"]]>([
  [
    "counts under other headers",
    [
      ["Run", "lr", "acc", "auc"],
      [1, 0.1, 0.9, 0.91],
      [2, 0.2, 0.8, 0.81],
      [3, 0.3, 0.7, 0.71],
    ],
    [
      ["Trial", "dropout", "f1"],
      [1, 0.5, 0.6],
      [2, 0.6, 0.65],
    ],
  ],
  [
    "counts under one header",
    [
      ["id", "lr", "acc", "auc"],
      [1, 0.1, 0.9, 0.9],
      [2, 0.2, 0.8, 0.9],
    ],
    [
      ["id", "dropout", "f1"],
      ["1", 0.5, 0.6],
      ["2", 0.6, 0.65],
    ],
  ],
  [
    "names under other headers",
    RESULTS,
    SETTINGS.map((row, at) => (at === 0 ? ["Run", ...row.slice(1)] : row)),
  ],
])("%s may be other runs: that is asked", async (_, one, other) => {
  for (const cells of [
    [...one, [], ...other],
    [...other, [], ...one],
  ]) {
    const { preview } = await importLog(sheet(cells));
    const joined = preview.tables.find(({ use }) => use === "joined");
    expect(joined).toMatchObject({ isUnsure: true, belongs: { isUnsure: true } });
    expect(joined?.told.join(" ")).toContain("look whether its rows are of the same runs");
  }
});

const counting = (name: (count: number) => string | number, of: "settings" | "results"): Grid["cells"] => [
  of === "settings" ? ["name", "lr", "depth"] : ["name", "acc", "f1"],
  ...[1, 2, 3].map((count) => [name(count), count / 10, count + 4]),
];

test.each<[string, (count: number) => string | number]>([
  ["run1", (count) => `run${String(count)}`],
  ["exp-01", (count) => `exp-0${String(count)}`],
  ["#1", (count) => `#${String(count)}`],
  ["trial_0", (count) => `trial_${String(count - 1)}`],
  ["1.", (count) => `${String(count)}.`],
  ["2nd run", (count) => `${String(count)}. run`],
  ["baseline 1 of 3", (count) => `baseline ${String(count)} of 3`],
])(
  "names that only count, such as %s, are asked about where the tables have titles of their own",
  async (_, name) => {
    const [settings, results] = [counting(name, "settings"), counting(name, "results")];
    const titled = (one: string, other: string) =>
      importLog(sheet([[one], ...settings, [], [], [other], ...results]));
    const { preview } = await titled("Sweep of March", "Sweep of April");
    const joined = preview.tables.find(({ use }) => use === "joined");
    expect(joined).toMatchObject({ isUnsure: true, belongs: { isUnsure: true } });
    expect(joined?.told.join(" ")).toContain("look whether its rows are of the same runs");
    const untitled = await importLog(sheet([...settings, [], ...results]));
    expect(untitled.preview.tables.map(({ isUnsure }) => isUnsure)).toEqual([false, false]);
  },
);

test("numbers that do not count the rows are names, whatever the titles", async () => {
  const name = (count: number): string => `run${String(count * 37)}`;
  const { preview } = await importLog(
    sheet([["Sweep"], ...counting(name, "settings"), [], [], ["Results"], ...counting(name, "results")]),
  );
  expect(preview.tables.map(({ isUnsure }) => isUnsure)).toEqual([false, false]);
});

test("tables of which a person says that they are of other runs are runs of their own, until they say otherwise", async () => {
  const name = (count: number): string => `run${String(count)}`;
  const cells = [["March"], ...counting(name, "settings"), [], [], ["April"], ...counting(name, "results")];
  const area = { top: 1, left: 0, bottom: 4, right: 2 };
  const said = (isTaken: boolean | undefined) =>
    importLog(sheet(cells), "best step", {
      tables: [
        { part: "Sheet1!A1:H9", area, ...(isTaken === undefined ? { isConfirmed: true } : { isTaken }) },
      ],
    });
  const apart = await said(true);
  expect(apart.preview.tables.map(({ use, isUnsure }) => [use, isUnsure])).toEqual([
    ["runs", false],
    ["runs", false],
  ]);
  expect(apart.runs).toHaveLength(6);
  const together = await said(undefined);
  expect(together.preview.tables.map(({ use, isUnsure }) => [use, isUnsure])).toEqual([
    ["joined", false],
    ["runs", false],
  ]);
  expect(together.runs).toHaveLength(3);
});

test("names under one header are those of the same runs, and nothing is asked", async () => {
  const { preview } = await importLog(sheet([...RESULTS, [], ...SETTINGS]));
  expect(preview.tables.map(({ isUnsure }) => isUnsure)).toEqual([false, false]);
});

test("three tables of the same runs are one", async () => {
  const times = [
    ["name", "depth", "GPU hours"],
    ["a", 3, 12],
    ["b", 4, 13],
  ];
  const { runs } = await importLog(sheet([...RESULTS, [], ...SETTINGS, [], ...times]));
  expect(runs).toMatchObject([
    { Name: "b", depth: 4, acc: 0.8, "GPU hours": 13 },
    { Name: "a", depth: 3, acc: 0.9, "GPU hours": 12 },
  ]);
});

test("tables of the same runs that share most of their columns are one; what says nothing new is read as it is", async () => {
  const more = [
    ["name", "acc", "auc"],
    ["b", 0.8, 0.75],
    ["a", 0.9, 0.65],
  ];
  const { runs, preview } = await importLog(sheet([...RESULTS, [], ...more]));
  expect(preview.tables.map(({ use }) => use)).toEqual(["runs", "joined"]);
  expect(runs).toMatchObject([
    { Name: "b", acc: 0.8, f1: 0.7, auc: 0.75 },
    { Name: "a", acc: 0.9, f1: 0.6, auc: 0.65 },
  ]);
  const again = await importLog(sheet([...RESULTS, [], ...more.map((row) => row.slice(0, 2))]));
  expect(again.preview.tables.map(({ use }) => use)).toEqual(["runs", "runs"]);
});

test("columns without names are joined row by row to the left, too", async () => {
  const { runs } = await importLog(
    sheet(
      beside(
        RESULTS,
        SETTINGS.map((row) => row.slice(1)),
      ),
    ),
  );
  expect(runs).toMatchObject([
    { Name: "b", lr: 0.1, acc: 0.8 },
    { Name: "a", lr: 0.2, acc: 0.9 },
  ]);
});

test("a run without settings has none, and settings without a run are named", async () => {
  const fewer = await importLog(sheet([...RESULTS, ["c", 0.7, 0.5], [], ...SETTINGS]));
  expect(fewer.runs.map((run) => [run["Name"], run["lr"]])).toEqual([
    ["b", 0.2],
    ["a", 0.1],
    ["c", undefined],
  ]);
  const more = await importLog(sheet([...RESULTS, [], ...SETTINGS, ["c", 0.3, 5]]));
  expect(more.runs.map((run) => [run["Name"], run["lr"]])).toEqual([
    ["b", 0.2],
    ["a", 0.1],
  ]);
  expect(more.preview.remarks).toContain(
    "The table at A5:C8 says more of the same runs; its columns were joined: lr and depth. " +
      "No run there is called c: what it says of that was left out.",
  );
});

test("tables that say different things of one name are not joined", async () => {
  const other = [
    ["name", "acc", "lr"],
    ["a", 0.9, 0.1],
    ["b", 0.8, 0.7],
  ];
  const { runs } = await importLog(sheet([...SETTINGS, [], ...other]));
  expect(runs.map((run) => [run["Name"], run["lr"], run["depth"]])).toEqual([
    ["a", 0.1, undefined],
    ["b", 0.7, undefined],
  ]);
});

test("settings below the results are asked about as those of all runs; figures below them are not", async () => {
  const { preview, runs } = await importLog(
    sheet([...RESULTS, [], ["optimizer", "adam"], ["batch size", 32]]),
  );
  expect(preview.tables).toMatchObject([{ use: "runs" }, { use: "joined", isUnsure: true }]);
  expect(runs.map((run) => run["optimizer"])).toEqual(["adam", "adam"]);
  const figures = await importLog(sheet([...RESULTS, [], ["mean acc", 0.85], ["best f1", 0.7]]));
  expect(figures.preview.tables[0]).toMatchObject({ use: "runs" });
  expect(figures.preview.newParameters).toEqual([]);
});
