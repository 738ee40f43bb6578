// Sheets and tables as people keep them, with the values that are right.

import type { BundlePart } from "../../src/importers/bundle";
import type { CellLook, Grid, GridCell } from "../../src/importers/tables/grid";
import { importLog, serialOf } from "../worker/import-log";

const text = (lines: readonly string[], name = "pasted text"): BundlePart => ({
  name,
  content: lines.join("\n"),
});

const sheet = (cells: Grid["cells"], more: Omit<Grid, "cells"> = {}): BundlePart => ({
  name: "Sheet1!A1:H9",
  content: { cells, sheet: "Sheet1", origin: { row: 0, column: 0 }, ...more },
});

/** Of each run the values under some headers. */
function picked(runs: readonly Readonly<Record<string, unknown>>[], ...headers: string[]): unknown[][] {
  return runs.map((run) => headers.map((header) => run[header]));
}

const roles = (columns: readonly { header: string; target: { role: string } }[]): Record<string, string> =>
  Object.fromEntries(columns.map(({ header, target }) => [header, target.role]));

const TITLED: GridCell[][] = [
  ["Experiment log 2024 (group A)", "", "", "", ""],
  ["", "", "", "", ""],
  ["Name", "Model", "lr", "val_accuracy", "Notes"],
  ["baseline", "cnn", 0.1, 0.81, "first"],
  ["bigger", "cnn", 0.01, 0.93, ""],
];

test.each([
  [
    "a file",
    text(
      TITLED.map((row) => row.join(",")),
      "log.csv",
    ),
  ],
  ["a sheet", sheet(TITLED)],
])("a title row above the header in %s", async (_, part) => {
  const { runs, preview } = await importLog(part);
  expect(picked(runs, "Name", "Model", "lr", "val_accuracy", "Notes")).toEqual([
    ["baseline", "cnn", 0.1, 0.81, "first"],
    ["bigger", "cnn", 0.01, 0.93, undefined],
  ]);
  expect(preview.newMetrics.map(({ name }) => name)).toEqual(["val_accuracy"]);
  expect(preview.tables).toMatchObject([{ isUnsure: false, use: "runs" }]);
  expect(preview.remarks[0]).toBe("5 rows: 2 with runs, 1 header, 1 title and 1 blank.");
});

test("a header of two rows, its cells merged, and a running number in front", async () => {
  const { runs, preview } = await importLog(
    sheet(
      [
        ["No", "Model Name", "Hyperparameters", "", "", "Performance", "", "Overfit (O)"],
        ["", "", "batch_size", "epochs", "learning_rate", "Train Accuracy", "Test Accuracy", ""],
        [1, "ModelBaseline", 32, 2, "1.00e-03", 68.2, 78.1, "O"],
        [2, "ModelImproved", 32, 2, "3.00e-04", 77.9, 78.9, "O"],
        [3, "ModelFinal", 32, 2, "1.00e-04", 80.8, 82.5, "B"],
      ],
      {
        merged: [
          { top: 0, left: 2, bottom: 0, right: 4 },
          { top: 0, left: 1, bottom: 1, right: 1 },
          { top: 0, left: 7, bottom: 1, right: 7 },
          { top: 0, left: 5, bottom: 0, right: 6 },
          { top: 0, left: 0, bottom: 1, right: 0 },
        ],
      },
    ),
  );
  expect(roles(preview.columns)).toEqual({
    No: "ignored",
    "Model Name": "field",
    "Hyperparameters / batch_size": "parameter",
    "Hyperparameters / epochs": "parameter",
    "Hyperparameters / learning_rate": "parameter",
    "Performance / Train Accuracy": "metric",
    "Performance / Test Accuracy": "metric",
    "Overfit (O)": "parameter",
  });
  expect(picked(runs, "Model", "learning_rate", "Test Accuracy")).toEqual([
    ["ModelBaseline", 0.001, 78.1],
    ["ModelImproved", 0.0003, 78.9],
    ["ModelFinal", 0.0001, 82.5],
  ]);
});

test("an error of a formula costs its cell and not the metric", async () => {
  const { runs, preview } = await importLog(
    sheet([
      ["Name", "Status", "lr", "tp", "n", "accuracy"],
      ["a", "done", 0.1, 81, 100, 0.81],
      ["b", "done", 0.01, 0, 0, "#DIV/0!"],
      ["c", "done", 0.2, 93, 100, 0.93],
    ]),
  );
  expect(picked(runs, "Name", "Status", "accuracy")).toEqual([
    ["a", "Completed", 0.81],
    ["b", "Completed", undefined],
    ["c", "Completed", 0.93],
  ]);
  expect(roles(preview.columns)["accuracy"]).toBe("metric");
});

test("percent cells with words among them are metrics, and the words stay beside their runs", async () => {
  const percent = (numberFormat: string): CellLook => ({ numberFormat });
  const looks = [0, 1, 2, 3].map((row) =>
    row === 0 ? undefined : [undefined, undefined, undefined, percent("0.0%"), percent("0%")],
  );
  const { runs } = await importLog(
    sheet(
      [
        ["Name", "Status", "lr", "Val accuracy", "Test accuracy"],
        ["a", "done", 0.1, 0.81, 0.72],
        ["b", "done", 0.01, 0.93, "same as val"],
        ["c", "failed", 1, "diverged", ""],
      ],
      { looks },
    ),
  );
  expect(picked(runs, "Name", "Val accuracy", "Test accuracy")).toEqual([
    ["a", 0.81, 0.72],
    ["b", 0.93, undefined],
    ["c", undefined, undefined],
  ]);
  expect(runs.map((run) => String(run["Notes"] ?? ""))).toEqual([
    "",
    expect.stringContaining("same as val"),
    expect.stringContaining("diverged"),
  ]);
});

test("days are told cell by cell, also where the first one is blank", async () => {
  const day: CellLook = { numberFormat: "yyyy-mm-dd hh:mm" };
  const { runs } = await importLog(
    sheet(
      [
        ["Name", "Status", "Date", "lr", "val_accuracy"],
        ["a", "done", "", 0.1, 0.81],
        ["b", "done", 45_378.4375, 0.01, 0.93],
      ],
      { looks: [undefined, undefined, [undefined, undefined, day]] },
    ),
  );
  expect(picked(runs, "Name", "Started")).toEqual([
    ["a", undefined],
    ["b", serialOf("2024-03-27T10:30:00Z")],
  ]);
});

test("days of two tables on one sheet stay days in both", async () => {
  const day: CellLook = { numberFormat: "dd.mm.yyyy" };
  const looks = [2, 3, 7, 8].reduce<(CellLook | undefined)[][]>(
    (rows, row) => {
      rows[row] = [undefined, day];
      return rows;
    },
    Array.from({ length: 9 }, () => []),
  );
  const { runs } = await importLog(
    sheet(
      [
        ["May"],
        ["Name", "Date", "lr", "val_accuracy"],
        ["a", 45_413, 0.1, 0.81],
        ["b", 45_414, 0.2, 0.82],
        [],
        ["June"],
        ["Name", "Date", "lr", "val_accuracy"],
        ["c", 45_444, 0.1, 0.83],
        ["d", 45_445, 0.2, 0.84],
      ],
      { looks },
    ),
  );
  expect(picked(runs, "Name", "Started")).toEqual([
    ["a", serialOf("2024-05-01T00:00:00Z")],
    ["b", serialOf("2024-05-02T00:00:00Z")],
    ["c", serialOf("2024-06-01T00:00:00Z")],
    ["d", serialOf("2024-06-02T00:00:00Z")],
  ]);
});

test("a Markdown table: its rule is no run, its title has no hashes", async () => {
  const { runs, preview } = await importLog(
    text([
      "# Runs of January",
      "",
      "| tag | exp | run_dir | last_val_acc | last_train_loss |",
      "|---|---|---|---:|---:|",
      "| lr=1e-3 | configs/exp/lr_1e3.json | outputs/run_20260107_152633 | 0.124 | 1.0072131407260896 |",
      "| lr=1e-4 | configs/exp/lr_1e4.json | outputs/run_20260107_152636 | 0.119 | 2.023144795894623 |",
    ]),
  );
  expect(picked(runs, "Tags", "last_val_acc", "last_train_loss")).toEqual([
    ["lr=1e-3", 0.124, 1.0072131407260896],
    ["lr=1e-4", 0.119, 2.023144795894623],
  ]);
  expect(preview.tables.map(({ title }) => title)).toEqual(["Runs of January"]);
});

test("an unquoted comma rejects its row, and the good rows are typed by themselves", async () => {
  const { runs, preview } = await importLog(
    text(
      [
        "Name,State,tags,lr,val_accuracy",
        "run-a,finished,base,line,0.1,0.81",
        "run-b,finished,base,0.2,0.93",
        "run-c,finished,base,0.3,0.90",
      ],
      "log.csv",
    ),
  );
  expect(picked(runs, "Name", "lr", "val_accuracy")).toEqual([
    ["run-b", 0.2, 0.93],
    ["run-c", 0.3, 0.9],
  ]);
  expect(preview.reasons.map(({ decision, place }) => [decision, place])).toEqual([["reject", "line 2"]]);
});

test("a name that is another one for each run is the run's, not its experiment", async () => {
  const { runs } = await importLog(
    text([
      "ExperimentName,train_loss,val_loss,test_loss,val_acc,test_acc",
      "BaseModel,0.1012,0.1537,0.3969,0.9600,0.9489",
      "FocalLoss,0.0222,0.0257,0.0396,0.9712,0.9632",
      "Attention,0.0908,0.1522,0.3943,0.9570,0.9432",
    ]),
  );
  expect(picked(runs, "Name", "Experiment", "val_acc")).toEqual([
    ["BaseModel", undefined, 0.96],
    ["FocalLoss", undefined, 0.9712],
    ["Attention", undefined, 0.957],
  ]);
});

test("of two stacked tables, that with the results is taken, and the other named", async () => {
  const { runs, preview } = await importLog(
    text(
      [
        "feature set\tkind\tsamples\trate\t\t",
        "fs_1\tmfcc\t10000\t8000\t\t",
        "fs_2\tmel\t10000\t8000\t\t",
        "\t\t\t\t\t",
        "model id\tarchitecture\tfeature\tlearning rate\taccuracy (test)\tmemo",
        "M_1\tcnn_a\tmel\t0.0005\t0.844\t",
        "M_2\tcnn_b\tmel\t0.001\t0.898\tdropout",
        "M_3\tcnn_b\tmfcc\t0.001\t0.863\t",
      ],
      "log.tsv",
    ),
  );
  expect(picked(runs, "Model", "feature", "learning rate", "accuracy (test)")).toEqual([
    ["cnn_a", "mel", 0.0005, 0.844],
    ["cnn_b", "mel", 0.001, 0.898],
    ["cnn_b", "mfcc", 0.001, 0.863],
  ]);
  expect(preview.tables.map(({ use, whyNot }) => [use, whyNot])).toEqual([
    ["left out", "It has no results."],
    ["runs", undefined],
  ]);
  expect(preview.remarks[0]).toBe(
    "8 rows: 3 with runs, 1 header, 3 of tables that were left out and 1 blank.",
  );
});

test("metrics down the side under pairs of mean and spread are asked about, values with their spreads", async () => {
  const { runs, preview } = await importLog(
    text([
      ",horizon_1,horizon_1,horizon_2,horizon_2,run,run",
      ",mean,std,mean,std,mean,std",
      "MAE,0.11,0.006,0.14,0.008,1.5,1.29",
      "MSE,0.06,0.007,0.10,0.010,1.5,1.29",
      "NSE,0.93,0.007,0.90,0.010,1.5,1.29",
    ]),
  );
  expect(preview.tables).toMatchObject([{ isTransposed: true, isUnsure: true, use: "runs" }]);
  expect(picked(runs, "Name", "MAE", "MAE std", "MSE", "MSE std", "NSE", "NSE std")).toEqual([
    ["horizon_1", 0.11, 0.006, 0.06, 0.007, 0.93, 0.007],
    ["horizon_2", 0.14, 0.008, 0.1, 0.01, 0.9, 0.01],
    ["run", 1.5, 1.29, 1.5, 1.29, 1.5, 1.29],
  ]);
  expect(roles(preview.columns)).toMatchObject({ MAE: "metric", MSE: "metric", NSE: "metric" });
});

test("a running number under any name is left out, asked about, and no setting of the runs", async () => {
  const { runs, preview } = await importLog(
    sheet([
      ["Exp", "Nr.", "lr", "val_acc"],
      [1, 11, 0.1, 0.9],
      [2, 12, 0.2, 0.8],
      [3, 13, 0.3, 0.7],
    ]),
  );
  expect(roles(preview.columns)).toEqual({
    Exp: "ignored",
    "Nr.": "ignored",
    lr: "parameter",
    val_acc: "metric",
  });
  expect(preview.columns[0]?.unsure).toBe(
    "It only counts the rows. If you know your runs by it, take it as Name or as Source ID.",
  );
  expect(runs.map((run) => Object.keys(run))).toEqual(new Array(3).fill(["Status", "lr", "val_acc"]));
});

test("rows that repeat are skipped, headers that differ in case are two columns", async () => {
  const { runs, preview } = await importLog(
    sheet([
      ["name", "LR", "lr", "Loss", "loss", "val_accuracy"],
      ["a", 0.1, 0.001, 0.5, 0.9, 0.81],
      ["b", 0.2, 0.002, 0.4, 0.8, 0.93],
      ["a", 0.1, 0.001, 0.5, 0.9, 0.81],
    ]),
  );
  expect(runs).toHaveLength(2);
  expect(preview.counts).toMatchObject({ add: 2, skip: 1 });
  expect(preview.columns).toHaveLength(6);
});

test("a value merged over several runs of a clean table is that of each", async () => {
  const { runs } = await importLog(
    sheet(
      [
        ["model", "lr", "acc"],
        ["ResNet", 0.1, 0.91],
        ["", 0.2, 0.92],
        ["ViT", 0.1, 0.93],
        ["", 0.2, 0.94],
      ],
      {
        merged: [
          { top: 1, left: 0, bottom: 2, right: 0 },
          { top: 3, left: 0, bottom: 4, right: 0 },
        ],
      },
    ),
  );
  expect(picked(runs, "Model", "lr")).toEqual([
    ["ResNet", 0.1],
    ["ResNet", 0.2],
    ["ViT", 0.1],
    ["ViT", 0.2],
  ]);
});

test("a table joined from beside keeps its formats: a duration is one", async () => {
  const span: CellLook = { numberFormat: "[h]:mm:ss" };
  const plain: CellLook = {};
  const cells: GridCell[][] = [
    ["name", "dropout", "duration", "", "name", "acc", "loss"],
    ["a", 0.1, 0.5, "", "a", 0.91, 0.3],
    ["b", 0.2, 0.25, "", "b", 0.92, 0.2],
  ];
  const looks = cells.map((row, at) => row.map((_, column) => (at > 0 && column === 2 ? span : plain)));
  const { runs } = await importLog(sheet(cells, { looks }));
  expect(picked(runs, "Name", "Duration (s)", "acc")).toEqual([
    ["a", 43_200, 0.91],
    ["b", 21_600, 0.92],
  ]);
});

test.each([
  ["max first", ["max,0.1,10,0.91", "mean,0.1,10,0.92", "max,0.2,10,0.93", "mean,0.2,10,0.94"]],
  [
    "none first",
    ["none,0.1,10,0.9", "max,0.1,10,0.91", "mean,0.1,10,0.93", "none,0.2,10,0.92", "max,0.2,10,0.94"],
  ],
])("runs that are called by their pooling are runs: %s", async (_, rows) => {
  const { runs } = await importLog(text(["pooling,lr,epochs,acc", ...rows], "runs.csv"));
  expect(runs).toHaveLength(rows.length);
});

test("a row of averages whose formulas were never computed is no run", async () => {
  const cells: GridCell[][] = [
    ["name", "lr", "acc"],
    ["a", 0.1, 0.91],
    ["b", 0.2, 0.92],
    ["mean", "", ""],
  ];
  const looks = cells.map((row, at) =>
    row.map((_, column): CellLook => (at === 3 && column > 0 ? { isFormula: true } : {})),
  );
  const { runs } = await importLog(sheet(cells, { looks }));
  expect(picked(runs, "Name")).toEqual([["a"], ["b"]]);
});

test("a table of runs is taken rather than a longer log beside it, which is named", async () => {
  const { runs, preview } = await importLog(
    text(
      [
        ...["name,lr,epochs,val_acc", "a,0.1,10,0.91", "b,0.2,10,0.92", "c,0.3,10,0.93", ""],
        "epoch,train_loss,val_acc",
        ...[0.9, 0.8, 0.7, 0.6, 0.55, 0.5].map(
          (loss, at) => `${String(at + 1)},${String(loss)},${String(1 - loss)}`,
        ),
      ],
      "log.csv",
    ),
  );
  expect(picked(runs, "Name", "val_acc")).toEqual([
    ["a", 0.91],
    ["b", 0.92],
    ["c", 0.93],
  ]);
  expect(preview.tables.map(({ use }) => use)).toEqual(["runs", "left out"]);
});

test("what a Markdown table sets in bold is a value all the same", async () => {
  const { runs } = await importLog(
    text([
      "| name | lr | acc |",
      "|---|---|---|",
      "| a | 0.1 | 0.91 |",
      "| `b` | 0.2 | **0.95** |",
      "| c__d | 0.3 | 0.92 |",
    ]),
  );
  expect(picked(runs, "Name", "acc")).toEqual([
    ["a", 0.91],
    ["b", 0.95],
    ["c__d", 0.92],
  ]);
});

test.each([
  ["numbers alone", ["1,.1,.91", "2,.2,.92", "3,.3,.93"]],
  ["names in front", ["a,.1,.91", "b,.2,.92", "c,.3,.93"]],
  ["runs as columns without names", ["lr,.1,.2,.3", "batch,32,64,128", "acc,.91,.92,.93"]],
])(
  "a table whose first row is mostly numbers has no header for certain, and is asked about: %s",
  async (_, rows) => {
    const { runs, preview } = await importLog(text(rows, "runs.csv"));
    expect(preview.tables).toMatchObject([{ isUnsure: true, use: "runs" }]);
    expect(runs).toHaveLength(3);
  },
);

test.each([
  [
    "names of sections",
    ["ResNet,,", "a,.1,.91", "b,.2,.92", "ViT,,", "c,.1,.93", "d,.2,.94"],
    ["a", "b", "c", "d"],
  ],
  ["one name of a section", ["a,.1,.91", "b,.2,.92", "ViT,,", "c,.1,.93", "d,.2,.94"], ["a", "b", "c", "d"]],
  [
    "a remark between runs",
    ["a,.1,.91", "b,.2,.92", "changed lr schedule here,,", "c,.3,.93"],
    ["a", "b", "c"],
  ],
  ["a remark behind the runs", ["a,.1,.91", "b,.2,.92", "all with warm-up,,"], ["a", "b"]],
  ["a remark in another column", ["a,.1,.91", ",new augmentation from here on,", "b,.2,.92"], ["a", "b"]],
  ["a mean of every column", ["a,.1,.91", "b,.2,.93", "mean,.15,.92"], ["a", "b"]],
  ["a mean of the results alone", ["a,.1,.91", "b,.1,.93", "average,.1,.92"], ["a", "b"]],
  [
    "averages of parts",
    ["a,.1,.9", "b,.2,.8", "ResNet avg,,.85", "c,.1,.7", "d,.2,.5", "ViT avg,,.6"],
    ["a", "b", "c", "d"],
  ],
  ["a mean above the runs", ["mean,,.85", "a,.1,.9", "b,.2,.8"], ["a", "b"]],
  ["the best run again", ["a,.1,.9", "b,.2,.8", "best,.1,.9"], ["a", "b"]],
  ["numbers alone below each run", ["a,.1,.9", ",,.01", "b,.2,.8", ",,.02"], ["a", "b"]],
  ["a difference below", ["a,.1,.9", "b,.2,.92", "improvement,,.02"], ["a", "b"]],
  ["sections that are counted", ["1. ResNet,,", "a,.1,.9", "2. ViT,,", "b,.2,.8"], ["a", "b"]],
  ["means without a name", ["a,.1,.9", "b,.3,.8", ",.2,.85"], ["a", "b"]],
  ["a total", ["a,1,10", "b,2,20", "total,3,30"], ["a", "b"]],
  ["figures below", ["a,.1,.91", "b,.2,.92", "c,.3,.93", "Average acc,,.92", "Best,,.93"], ["a", "b", "c"]],
])(
  "lines that hold no run for all that is likely are left out and asked about: %s",
  async (_, rows, names) => {
    const { runs, preview } = await importLog(text(["name,lr,acc", ...rows], "runs.csv"));
    expect(runs.map(({ Name }) => Name)).toEqual(names);
    expect(preview.tables).toMatchObject([{ isUnsure: true, use: "runs" }]);
  },
);

test("a run that is called as figures are, with its settings, is a run, and so is one of which only the name is known", async () => {
  const rows = ["max pooling,.1,.91", "mean pooling,.2,.92", "best model,.4,.95", "planned,,"];
  const { runs, preview } = await importLog(text(["name,lr,acc", ...rows], "runs.csv"));
  expect(runs.map(({ Name }) => Name)).toEqual(["max pooling", "mean pooling", "best model", "planned"]);
  expect(preview.tables).toEqual([]);
});

test("averages of which nothing makes runs are left out without a question, and so are those that are computed", async () => {
  const { runs, preview } = await importLog(
    text(["name,lr,acc", "a,.1,.91", "b,.2,.93", "mean,,.92"], "runs.csv"),
  );
  expect(runs).toHaveLength(2);
  expect(preview.tables).toMatchObject([{ isUnsure: false, mayBeRuns: [] }]);
  const cells: GridCell[][] = [
    ["name", "lr", "acc"],
    ["a", 0.1, 0.91],
    ["b", 0.2, 0.93],
    ["mean", 0.15, 0.92],
  ];
  const looks = [[], [], [], [undefined, { isFormula: true }, { isFormula: true }]];
  const computed = await importLog(sheet(cells, { looks }));
  expect(computed.runs).toHaveLength(2);
  expect(computed.preview.tables).toMatchObject([{ isUnsure: false, mayBeRuns: [] }]);
});

test.each<[string, GridCell[], CellLook[]]>([
  ["a best result that is computed", ["max", 0.1, 0.93], [{}, {}, { isFormula: true }]],
  ["a setting that is computed", ["mean", 0.15, 0.92], [{}, { isFormula: true }, {}]],
  ["figures that are no means", ["mean", 0.1, 0.94], [{}, { isFormula: true }, { isFormula: true }]],
  ["no total", ["sum", 0.1, 0.94], [{}, {}, { isFormula: true }]],
])("a run may be called by its pooling and have %s: that is asked", async (_, row, looks) => {
  const cells = [
    ["pooling", "lr", "acc"],
    ["none", 0.1, 0.91],
    ["both", 0.1, 0.93],
    row,
    ["other", 0.1, 0.9],
  ];
  const { runs, preview } = await importLog(sheet(cells, { looks: [[], [], [], looks, []] }));
  expect(runs).toHaveLength(3);
  expect(preview.tables).toMatchObject([{ isUnsure: true, mayBeRuns: [{ top: 3, bottom: 3 }] }]);
  expect(preview.tables[0]?.told.join(" ")).toContain(
    "look whether any line that was left out of it is a run",
  );
});

describe("a run with a word for figures in its name", () => {
  const cells = (name: string): GridCell[][] => [
    ["name", "acc", "err", "notes"],
    ["baseline", 0.9, 0.1, "x"],
    [name, 0.91, 0.09, ""],
    ["other", 0.92, 0.08, "z"],
    ["last", 0.93, 0.07, "w"],
  ];
  const computed: CellLook[] = [{}, {}, { isFormula: true }, {}];

  test.each(["max pooling", "change lr"])("%s is a run where all rows have that formula", async (name) => {
    const looks = [[], computed, computed, computed, computed];
    const { runs } = await importLog(sheet(cells(name), { looks }));
    expect(runs.map(({ Name }) => Name)).toEqual(["baseline", name, "other", "last"]);
  });

  test.each(["max pooling", "change lr"])("%s is asked about where it alone has a formula", async (name) => {
    const { preview } = await importLog(sheet(cells(name), { looks: [[], [], computed] }));
    expect(preview.tables).toMatchObject([{ isUnsure: true, mayBeRuns: [{ top: 2, bottom: 2 }] }]);
  });
});

test("a row called mean of which not all numbers are means is asked about", async () => {
  const rows = ["a,.1,.91,.8", "b,.3,.93,.9", "mean,,.92,.7"];
  const { runs, preview } = await importLog(text(["name,lr,acc,f1", ...rows], "runs.csv"));
  expect(runs).toHaveLength(2);
  expect(preview.tables).toMatchObject([{ isUnsure: true, mayBeRuns: [{ top: 3 }] }]);
});

test("what was left out and may be runs can be taken for runs", async () => {
  const rows = ["a,.1,.91", "changed lr schedule here,,", "b,.1,.93", "mean,.1,.92"];
  const part = text(["name,lr,acc", ...rows], "runs.csv");
  const { preview } = await importLog(part);
  expect(preview.tables).toMatchObject([{ mayBeRuns: [{ top: 2 }, { top: 4 }] }]);
  const area = { top: 0, left: 0, bottom: 4, right: 2 };
  const choice = { part: part.name, area, header: 0, first: 1, last: 4, takesDoubted: true };
  const taken = await importLog(part, "best step", { tables: [choice] });
  expect(taken.runs.map(({ Name }) => Name)).toEqual(["a", "changed lr schedule here", "b", "mean"]);
  expect(taken.preview.tables).toMatchObject([{ isUnsure: false, mayBeRuns: [] }]);
});

test("what is left out of a long table is seen wherever it stands", async () => {
  const rows = Array.from({ length: 200 }, (_, at) => `run ${at},${(at % 7) / 10},${(at % 10) / 10}`);
  rows.splice(70, 0, "changed lr schedule here,,");
  rows.splice(90, 0, "mean,,.45");
  const { runs, preview } = await importLog(text(["name,lr,acc", ...rows], "runs.csv"));
  expect(runs).toHaveLength(200);
  expect(preview.tables).toMatchObject([{ isUnsure: true, leftOut: [{ why: "note" }, { why: "summary" }] }]);
});

test.each([
  [
    "in a row of their own",
    [
      ["name", "lr", "acc", "latency", "size", "fid"],
      ["", "", "(%)", "[ms]", "MB", "↓"],
      ["a", 0.1, 91.2, 12, 40, 7.5],
      ["b", 0.2, 92.5, 15, 41, 8.5],
    ],
  ],
  [
    "between a row of groups and the names",
    [
      ["", "", "results", "", "", ""],
      ["name", "lr", "acc", "latency", "size", "fid"],
      ["-", "-", "%", "ms", "MB", "(lower is better)"],
      ["a", 0.1, 91.2, 12, 40, 7.5],
      ["b", 0.2, 92.5, 15, 41, 8.5],
    ],
  ],
  [
    "in a column of their own, the runs beside each other",
    [
      ["", "", "a", "b"],
      ["lr", "-", 0.1, 0.2],
      ["acc", "%", 91.2, 92.5],
      ["latency", "ms", 12, 15],
      ["size", "MB", 40, 41],
      ["fid", "↓", 7.5, 8.5],
    ],
  ],
])("units of a header are those of the definitions, and part of no name: %s", async (_, cells) => {
  const { runs, preview } = await importLog(sheet(cells));
  expect(picked(runs, "Name", "lr", "acc", "latency", "size", "fid")).toEqual([
    ["a", 0.1, 91.2, 12, 40, 7.5],
    ["b", 0.2, 92.5, 15, 41, 8.5],
  ]);
  const units = [...preview.newParameters, ...preview.newMetrics].map(({ name, unit }) => [name, unit]);
  expect(Object.fromEntries(units)).toMatchObject({ acc: "%", latency: "ms", size: "MB" });
  expect(preview.newMetrics).toEqual(
    expect.arrayContaining([expect.objectContaining({ name: "fid", goal: "minimize" })]),
  );
});

test("numbers in the unit of their header are brought to that of the workbook, as cells with a unit are", async () => {
  const metric = { goal: "minimize", primary: false, tolerance: 0, aliases: [] } as const;
  const catalogue = {
    parameters: [],
    metrics: [
      { ...metric, name: "latency", unit: "s" },
      { ...metric, name: "acc" },
    ],
  };
  const cells = [
    ["name", "latency", "acc", "time"],
    ["", "ms", "(%)", "[min]"],
    ["a", 12, 91.2, 2],
    ["b", 15, 92.5, "3 min"],
  ];
  const { runs } = await importLog(sheet(cells), "best step", {}, { catalogue });
  expect(picked(runs, "Name", "latency", "acc", "Duration (s)")).toEqual([
    ["a", 0.012, 91.2, 120],
    ["b", 0.015, 92.5, 180],
  ]);
});

test.each([
  [
    "no unit",
    undefined,
    "(%)",
    91.2,
    "The source gives % as its unit, and score has no unit in this workbook.",
  ],
  ["a unit of another kind", "s", "(MB)", 12, "The source gives MB as its unit, and score is in s here."],
  [
    "a unit that is only a word",
    "nats",
    "(%)",
    80,
    "The source gives % as its unit, and score is in nats here.",
  ],
  ["the same unit in another word", "sec", "[s]", 12, undefined],
])(
  "numbers stay as they are where the workbook has %s, and the column is one to check",
  async (_, unit, stated, value, why) => {
    const metric = { goal: "minimize", primary: false, tolerance: 0, aliases: [] } as const;
    const catalogue = {
      parameters: [],
      metrics: [{ ...metric, name: "score", ...(unit === undefined ? {} : { unit }) }],
    };
    const cells = [
      ["name", "lr", "score"],
      ["", "", stated],
      ["a", 0.1, value],
      ["b", 0.2, value + 1],
    ];
    const { runs, preview } = await importLog(sheet(cells), "best step", {}, { catalogue });
    expect(picked(runs, "score", "Notes")).toEqual([
      [value, undefined],
      [value + 1, undefined],
    ]);
    const unsure = preview.columns.find(({ header }) => header === "score")?.unsure;
    expect(unsure).toBe(why === undefined ? undefined : `${why} The numbers stay as they are.`);
  },
);

test("two sheets of other units are one metric, in one unit", async () => {
  const of = (name: string, unit: string, value: number): BundlePart => ({
    name,
    content: {
      cells: [
        ["name", "lr", "latency", "acc"],
        ["", "", unit, ""],
        [`${name} a`, 0.1, value, 0.9],
        [`${name} b`, 0.2, value * 2, 0.8],
      ],
      sheet: name,
      origin: { row: 0, column: 0 },
    },
  });
  const { runs, preview } = await importLog([of("one", "ms", 12), of("two", "s", 0.5)]);
  expect(picked(runs, "latency")).toEqual([[12], [24], [500], [1000]]);
  expect(preview.newMetrics.find(({ name }) => name === "latency")?.unit).toBe("ms");
});

describe("a unit that one of two sheets states", () => {
  const of = (name: string, unit: string, values: readonly number[]): BundlePart => ({
    name,
    content: {
      cells: [
        ["name", "lr", "latency"],
        ["", "", unit],
        ...values.map((value, at): GridCell[] => [`${name} ${String(at)}`, at / 10, value]),
      ],
      sheet: name,
      origin: { row: 0, column: 0 },
    },
  });
  const metric = { goal: "minimize", primary: false, tolerance: 0, aliases: [] } as const;
  const inSeconds = { parameters: [], metrics: [{ ...metric, name: "latency", unit: "s" }] };
  const A = of("A", "(ms)", [12, 13]);
  const B = of("B", "", [0.014, 0.015]);
  const C = of("C", "(MB)", [7]);
  const D = of("D", "(s)", [0.5]);

  test.each<[string, BundlePart[], number[], string | undefined, string | undefined]>([
    [
      "first",
      [A, B],
      [12, 13, 0.014, 0.015],
      undefined,
      "A gives the unit ms and B gives no unit. The numbers of B stay as they are.",
    ],
    [
      "last",
      [B, A],
      [0.014, 0.015, 12, 13],
      undefined,
      "B gives no unit and A gives the unit ms. The numbers of B stay as they are.",
    ],
    [
      "beside one of another kind",
      [A, C],
      [12, 13, 7],
      undefined,
      "A gives the unit ms and C gives the unit MB. The numbers of C stay as they are.",
    ],
    [
      "beside another of its kind",
      [A, D, B],
      [12, 13, 500, 0.014, 0.015],
      "ms",
      "A gives the unit ms, D gives the unit s and B gives no unit. The numbers of B stay as they are.",
    ],
    ["as the other does", [A, of("E", "ms", [1])], [12, 13, 1], "ms", undefined],
  ])(
    "%s holds for its numbers alone, and the column is one to check",
    async (_, parts, values, unit, why) => {
      const { runs, preview } = await importLog(parts);
      expect(picked(runs, "latency").flat()).toEqual(values);
      expect(preview.newMetrics.find(({ name }) => name === "latency")?.unit).toBe(unit);
      expect(preview.columns.find(({ header }) => header === "latency")?.unsure).toBe(why);
    },
  );

  const stands = "The numbers stay as they are.";
  test.each<[string | undefined, BundlePart[], number[], string | undefined]>([
    [
      "MB",
      [A, D],
      [12, 13, 0.5],
      `A gives the unit ms and D gives the unit s, and latency is in MB here. ${stands}`,
    ],
    [
      undefined,
      [A, D],
      [12, 13, 0.5],
      `A gives the unit ms and D gives the unit s, and latency has no unit in this workbook. ${stands}`,
    ],
    [
      "nats",
      [D, A, B],
      [0.5, 12, 13, 0.014, 0.015],
      `D gives the unit s, A gives the unit ms and B gives no unit, and latency is in nats here. ${stands}`,
    ],
    [
      "s",
      [C, A, D],
      [7, 0.012, 0.013, 0.5],
      "C gives the unit MB, A gives the unit ms and D gives the unit s, and latency is in s here. The numbers of C stay as they are.",
    ],
    ["min", [A, D], [0.0002, 0.000216666666667, 0.00833333333333], undefined],
  ])(
    "beside a unit of the other is held against that of the workbook, %s",
    async (unit, parts, values, why) => {
      const known = { ...metric, name: "latency", ...(unit === undefined ? {} : { unit }) };
      const catalogue = { parameters: [], metrics: [known] };
      const { runs, preview } = await importLog(parts, "best step", {}, { catalogue });
      expect(picked(runs, "latency").flat()).toEqual(values);
      expect(picked(runs, "Notes").flat()).toEqual(values.map(() => undefined));
      expect(preview.columns.find(({ header }) => header === "latency")?.unsure).toBe(why);
    },
  );

  test.each<[BundlePart[], number[]]>([
    [
      [A, B],
      [0.012, 0.013, 0.014, 0.015],
    ],
    [
      [B, A],
      [0.014, 0.015, 0.012, 0.013],
    ],
  ])("is converted for its own numbers where the workbook has another one", async (parts, values) => {
    const { runs, preview } = await importLog(parts, "best step", {}, { catalogue: inSeconds });
    expect(picked(runs, "latency").flat()).toEqual(values);
    expect(preview.columns.find(({ header }) => header === "latency")?.unsure).toContain("B gives no unit");
  });
});

test.each([
  ["another unit", "(s)", "(ms)", true],
  ["none", "(s)", "", true],
  ["one where the first has none", "", "(s)", true],
  ["the same", "(s)", "(s)", false],
  ["none, as the first", "", "", false],
])("a header that comes again within a table with %s", async (_, first, again, isUnsure) => {
  for (const percent of ["", "(%)"]) {
    const half = (unit: string, name: string): GridCell[][] => [
      ["name", "lr", "latency", "acc"],
      ...(unit === "" ? [] : [["", "", unit, percent]]),
      [`${name}1`, 0.1, 12, 0.9],
      [`${name}2`, 0.2, 13, 0.8],
    ];
    const { preview, runs } = await importLog(sheet([...half(first, "a"), [], ...half(again, "b")]));
    expect(runs).toHaveLength(4);
    expect(preview.tables.some((table) => table.isUnsure)).toBe(isUnsure);
    expect(
      preview.tables
        .map(({ reason }) => reason)
        .join(" ")
        .includes("comes again with other units"),
    ).toBe(isUnsure);
  }
});

test("a grid of two settings is asked about: its columns are called by numbers", async () => {
  const rows = ["lr,32,64,128", ".1,.9,.91,.92", ".01,.8,.81,.82"];
  const { preview } = await importLog(text(rows, "grid.csv"));
  expect(preview.tables).toMatchObject([{ isUnsure: true }]);
  expect(preview.tables[0]?.reason).toContain("Most of its columns are called by numbers");
});

test("blanks below a text that heads a group are blank, and that is said", async () => {
  const rows = ["model,lr,acc", "ResNet,.1,.9", ",.2,.8", "ViT,.1,.7", ",.2,.6"];
  const { runs, preview } = await importLog(text(rows, "runs.csv"));
  expect(runs.map(({ Model }) => Model)).toEqual(["ResNet", undefined, "ViT", undefined]);
  expect(preview.remarks.join(" ")).toContain("model is blank in 2 rows below others and was read so.");
  const single = await importLog(text(["model,lr,acc", "ResNet,.1,.9", "ViT,.2,.8", ",.1,.7"], "runs.csv"));
  expect(single.preview.remarks.join(" ")).not.toContain("is blank in");
});
