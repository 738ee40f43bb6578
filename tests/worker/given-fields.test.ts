import type { GivenField } from "../../src/importers/given-fields";
import type { Grid } from "../../src/importers/tables/grid";
import { importLog } from "./import-log";

const HEADER = ["Name", "lr", "val_acc"];
const SETTINGS = "That is not sure: look whether these are settings, and of which runs.";
const YELLOW = { fill: "#FFFF00" };

/** Two titled tables of runs on one sheet; the last run is filled. */
const SHEET: Grid = {
  cells: [
    ["ResNet"],
    HEADER,
    ["a", 0.1, 0.9],
    ["b", 0.2, 0.8],
    [],
    ["ViT"],
    HEADER,
    ["c", 0.1, 0.7],
    ["d", 0.2, 0.6],
    ["e", 0.3, 0.5],
  ],
  looks: [...new Array<undefined>(9).fill(undefined), [YELLOW, YELLOW, YELLOW]],
  sheet: "exp log",
};
const book = { name: "runs 2026.xlsx", content: SHEET };

test("titles, the names of sheet and file, and marks are offered, and nothing is given in silence", async () => {
  const { preview, runs } = await importLog(book);
  expect(preview.given).toEqual({
    offers: [
      { from: "title", texts: ["ResNet", "ViT"], runs: 5 },
      { from: "sheet", texts: ["exp log"], runs: 5 },
      { from: "file", texts: ["runs 2026"], runs: 5 },
      { from: "marks", texts: ["yellow"], runs: 1 },
    ],
    fields: ["experiment", "model", "dataset", "author", "tags"],
    apart: { from: "title", texts: ["ResNet", "ViT"], runs: 4 },
  });
  expect(runs.every((run) => run["Experiment"] === undefined && run["Model"] === undefined)).toBe(true);
});

test("what is given stands in each run: the title of its own table, one text for all, marks where there are any", async () => {
  const { runs, preview } = await importLog(book, "best step", {
    given: [
      { from: "title", field: "model" },
      { from: "sheet", field: "experiment" },
      { from: "text", field: "dataset", text: " CIFAR-10 " },
      { from: "marks", field: "tags" },
    ],
  });
  expect(
    runs.map((run) => [run["Name"], run["Model"], run["Experiment"], run["Dataset"], run["Tags"]]),
  ).toEqual([
    ["a", "ResNet", "exp log", "CIFAR-10", undefined],
    ["b", "ResNet", "exp log", "CIFAR-10", undefined],
    ["c", "ViT", "exp log", "CIFAR-10", undefined],
    ["d", "ViT", "exp log", "CIFAR-10", undefined],
    ["e", "ViT", "exp log", "CIFAR-10", "yellow"],
  ]);
  expect(preview.columns.slice(-4).map(({ header, filled }) => [header, filled])).toEqual([
    ["Title of the table", 5],
    ["Name of the sheet", 5],
    ["The same for all runs", 5],
    ["Marks of the rows", 1],
  ]);
});

test("what a column says counts more, and what was given can be taken back", async () => {
  const { preview, planAgain } = await importLog(
    { name: "log.csv", content: "name,model,lr,val_acc\na,cnn,0.1,0.9\nb,rnn,0.2,0.8\n" },
    "best step",
    {
      given: [
        { from: "file", field: "model" },
        { from: "file", field: "experiment" },
      ],
    },
  );
  expect(preview.given.fields).toEqual(["experiment", "dataset", "author", "tags"]);
  expect(preview.columns.map(({ header }) => header)).toEqual([
    "name",
    "model",
    "lr",
    "val_acc",
    "Name of the file",
  ]);
  const without = await planAgain({});
  expect(without.columns).toHaveLength(4);
  const other = await planAgain({ given: [{ from: "text", field: "experiment", text: "ablation" }] });
  expect(other.columns.at(-1)).toMatchObject({
    header: "The same for all runs",
    samples: ["ablation", "ablation"],
  });
});

test("the title of settings above a table is the title of its runs, where these have none", async () => {
  const { preview } = await importLog({
    name: "Sheet1",
    content: {
      cells: [
        ["Project X"],
        ["Spring"],
        ["owner: Sam"],
        [],
        ["optimizer", "adam"],
        ["seed", 7],
        [],
        HEADER,
        ["a", 0.1, 0.9],
        ["b", 0.2, 0.8],
      ],
    },
  });
  expect(preview.tables).toMatchObject([
    { use: "joined", isUnsure: true, belongsAt: "A8:C10" },
    { use: "runs", isUnsure: false },
  ]);
  expect(preview.tables[0]?.told).toContain(SETTINGS);
  expect(preview.given.offers).toEqual([{ from: "title", texts: ["Project X / Spring"], runs: 2 }]);
});

test("of the log of one run the file's name is that of the run; beside other files it is nobody's", async () => {
  const log = {
    name: "wide.csv",
    content: "epoch,loss,val_acc\n1,0.9,0.5\n2,0.7,0.6\n3,0.6,0.7\n4,0.5,0.8\n",
  };
  const { preview } = await importLog(log);
  expect(preview.given.offers).toEqual([{ from: "file", texts: ["wide"], runs: 1 }]);
  const { preview: both } = await importLog([log, { name: "config.yaml", content: "lr: 0.1\nseed: 7\n" }]);
  expect(both.given.offers).toEqual([]);
});

test("headings between the rows are offered, with nothing chosen whatever they say, and stand in the runs below each", async () => {
  const cells = [
    HEADER,
    ["first", 0.5, 0.4],
    ["Results March", "", ""],
    ["a", 0.1, 0.9],
    ["b", 0.2, 0.8],
    ["ViT", "", ""],
    ["c", 0.1, 0.7],
  ];
  const part = { name: "Sheet1!A1:C7", content: { cells } };
  const { preview, runs, planAgain } = await importLog(part);
  expect(preview.given.offers).toEqual([{ from: "heading", texts: ["Results March", "ViT"], runs: 3 }]);
  expect(runs.map((run) => [run["Name"], run["Model"], run["Experiment"]])).toEqual(
    ["first", "a", "b", "c"].map((name) => [name, undefined, undefined]),
  );
  const given = await importLog(part, "best step", { given: [{ from: "heading", field: "model" }] });
  expect(given.runs.map((run) => [run["Name"], run["Model"]])).toEqual([
    ["first", undefined],
    ["a", "Results March"],
    ["b", "Results March"],
    ["c", "ViT"],
  ]);
  const area = { top: 0, left: 0, bottom: 6, right: 2 };
  const taken = await planAgain({
    tables: [{ part: part.name, area, header: 0, first: 1, last: 6, takesDoubted: true }],
  });
  expect(taken.given.offers).toEqual([]);
});

describe("runs of one configuration under texts that may tell their datasets", () => {
  const block = (less: number) => [
    ["model", "lr", "acc"],
    ["resnet", 0.1, 0.9 - less],
    ["vit", 0.2, 0.8 - less],
  ];
  const [CIFAR, SVHN] = ["CIFAR-10 results", "SVHN results"];
  const apart = async (cells: Grid["cells"], given: readonly GivenField[] = []) => {
    const { preview } = await importLog({ name: "Sheet1!A1:C9", content: { cells } }, "best step", { given });
    return preview.given.apart;
  };
  const stacked = [[CIFAR], ...block(0), [], [SVHN], ...block(0.1)];

  test("titles are asked about, until they are given as what they are", async () => {
    expect(await apart(stacked)).toEqual({ from: "title", texts: [CIFAR, SVHN], runs: 4 });
    for (const field of ["dataset", "experiment"] as const) {
      expect(await apart(stacked, [{ from: "title", field }])).toBeUndefined();
    }
    const { runs } = await importLog({ name: "Sheet1!A1:C9", content: { cells: stacked } }, "best step", {
      given: [{ from: "title", field: "dataset" }],
    });
    expect(runs.map((run) => [run["Model"], run["Dataset"]])).toEqual([
      ["resnet", CIFAR],
      ["vit", CIFAR],
      ["resnet", SVHN],
      ["vit", SVHN],
    ]);
  });

  test("so are headings between the rows, and the names of sheets", async () => {
    expect(await apart([[CIFAR], ...block(0), [], [SVHN], ...block(0.1).slice(1)])).toEqual({
      from: "heading",
      texts: [SVHN],
      runs: 4,
    });
    const sheets = [CIFAR, SVHN].map((sheet, at) => ({
      name: sheet,
      content: { cells: block(at / 10), sheet, origin: { row: 0, column: 0 } },
    }));
    const { preview } = await importLog(sheets);
    expect(preview.given.apart).toEqual({ from: "sheet", texts: [CIFAR, SVHN], runs: 4 });
  });

  test("nothing is asked where the configurations differ, or where a column tells the dataset", async () => {
    expect(
      await apart([
        [CIFAR],
        ...block(0),
        [],
        [SVHN],
        ["model", "lr", "acc"],
        ["cnn", 0.1, 0.7],
        ["rnn", 0.1, 0.6],
      ]),
    ).toBeUndefined();
    const told = stacked.map((row, at) =>
      row.length < 3 ? row : [...row, at === 1 || at === 6 ? "dataset" : "d"],
    );
    expect(await apart(told)).toBeUndefined();
  });
});
