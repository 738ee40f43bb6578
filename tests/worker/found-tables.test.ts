import type { BundlePart } from "../../src/importers/bundle";
import type { ImportPreview } from "../../src/worker/import-preview";
import { importLog } from "./import-log";

const text = (content: string, name = "pasted text"): BundlePart => ({ name, content });
const cells = (content: Exclude<BundlePart["content"], string | ArrayBuffer>): BundlePart => ({
  name: "Sheet1!B3:F20",
  content,
});

const lr = (row: Readonly<Record<string, unknown>>): unknown[] => [row["Name"], row["lr"], row["val_acc"]];

const told = ({ tables }: ImportPreview): readonly string[] => tables.flatMap((one) => one.told);

const TITLED = "Experiment log (group A),,\n,,\nName,lr,val_acc\nbase,0.1,0.81\nwide,0.01,0.93\n";
const STACKED =
  "feature set\tkind\tsamples\t\t\nfs_1\tmfcc\t10000\t\t\nfs_2\tmel\t10000\t\t\n\t\t\t\t\n" +
  "Name\tfeature\tlr\tval_acc\tmemo\nm1\tmel\t0.1\t0.84\t\nm2\tmfcc\t0.2\t0.9\tdropout\n";

test("a title above the header is no header", async () => {
  const { preview, runs } = await importLog(text(TITLED));
  expect(runs.map(lr)).toEqual([
    ["base", 0.1, 0.81],
    ["wide", 0.01, 0.93],
  ]);
  expect(told(preview)).toEqual([
    "A table was found at lines 3 to 5. Row 3 names 3 columns. 2 rows are below.",
    'Above it stands "Experiment log (group A)".',
  ]);
  expect(preview.tables).toMatchObject([
    {
      part: "pasted text",
      title: "Experiment log (group A)",
      place: "lines 3 to 5",
      header: { top: 2, left: 0, bottom: 2, right: 2 },
      lines: [3, 4],
      use: "runs",
      isUnsure: false,
    },
  ]);
});

test("a clean table is read as before, and nothing is said of tables", async () => {
  const { preview } = await importLog(text("Name,lr,val_acc\nbase,0.1,0.81\n\nwide,0.01,0.93\n"));
  expect(preview.tables).toEqual([]);
  expect(preview.remarks).toEqual(["1 blank line was skipped."]);
  expect(preview.parts).toEqual([{ name: "pasted text", role: "runs" }]);
});

test("of two tables the one with results is taken, and the other is said to be left out", async () => {
  const { preview, runs } = await importLog(text(STACKED, "log.tsv"));
  expect(runs.map(lr)).toEqual([
    ["m1", 0.1, 0.84],
    ["m2", 0.2, 0.9],
  ]);
  expect(preview.parts).toEqual([{ name: "log.tsv, table 2 (lines 5 to 7)", role: "runs" }]);
  expect(preview.tables.map(({ use, whyNot }) => [use, whyNot])).toEqual([
    ["left out", "It has no results."],
    ["runs", undefined],
  ]);
  expect(told(preview)).toContain(
    "The table at lines 1 to 3 (feature set, kind, samples) was left out. It has no results.",
  );
});

test("tables that agree in their columns are one import; each place leads to its row on the sheet", async () => {
  const { preview, runs } = await importLog(
    cells([
      ["May", "", ""],
      ["Name", "lr", "val_acc"],
      ["a", 0.1, 0.9],
      ["b", 0.2, "?"],
      ["mean", 0.15, 0.9],
      ["", "", ""],
      ["June", "", ""],
      ["Name", "lr", "val_acc"],
      ["c", 0.1, 0.7],
      ["c", 0.1, 0.7],
    ]),
  );
  expect(runs.map(lr)).toEqual([
    ["a", 0.1, 0.9],
    ["b", 0.2, undefined],
    ["c", 0.1, 0.7],
  ]);
  expect(preview.parts.map(({ name }) => name)).toEqual([
    "Sheet1!B3:F20, table 1 (B4:D7)",
    "Sheet1!B3:F20, table 2 (B10:D12)",
  ]);
  expect(preview.reasons.map(({ place }) => place)).toEqual([
    expect.stringContaining("row 10 of Sheet1!B3:F20"),
  ]);
  expect(told(preview)).toContain('Left out at B7:D7, as a total or average: "mean 0.15 0.9".');
});

test("settings above the results are those of each run", async () => {
  const { preview, runs } = await importLog(
    cells([
      ["optimizer", "adam", ""],
      ["seed", 7, ""],
      ["", "", ""],
      ["Name", "lr", "val_acc"],
      ["a", 0.1, 0.9],
      ["b", 0.2, 0.8],
    ]),
  );
  expect(runs).toEqual([
    expect.objectContaining({ Name: "a", lr: 0.1, val_acc: 0.9, optimizer: "adam", Seed: 7 }),
    expect.objectContaining({ Name: "b", lr: 0.2, val_acc: 0.8, optimizer: "adam", Seed: 7 }),
  ]);
  expect(preview.tables.map(({ use }) => use)).toEqual(["joined", "runs"]);
  expect(preview.remarks).toContain(
    "The settings at B3:C4 were taken for those of each run at B6:D8: optimizer and seed.",
  );
});

test("two tables of the same runs are joined by their names", async () => {
  const { preview, runs } = await importLog(
    cells([
      ["Name", "lr", "depth"],
      ["a", 0.1, 3],
      ["b", 0.2, 4],
      ["", "", ""],
      ["", "", ""],
      ["Name", "val_acc", "val_loss"],
      ["b", 0.8, 0.3],
      ["a", 0.9, 0.2],
    ]),
  );
  expect(runs).toEqual([
    expect.objectContaining({ Name: "b", lr: 0.2, depth: 4, val_acc: 0.8, val_loss: 0.3 }),
    expect.objectContaining({ Name: "a", lr: 0.1, depth: 3, val_acc: 0.9, val_loss: 0.2 }),
  ]);
  expect(preview.tables.map(({ use }) => use)).toEqual(["joined", "runs"]);
});

test("a header of two rows is joined", async () => {
  const { runs } = await importLog(
    cells([
      ["", "train", "", "val", ""],
      ["Name", "loss", "acc", "loss", "acc"],
      ["a", 0.5, 0.8, 0.6, 0.7],
      ["b", 0.4, 0.9, 0.5, 0.8],
    ]),
  );
  expect(runs).toEqual([
    expect.objectContaining({ Name: "a", "train / loss": 0.5, "val / acc": 0.7 }),
    expect.objectContaining({ Name: "b", "train / loss": 0.4, "val / acc": 0.8 }),
  ]);
});

test("headers that were merged down and across stand over their columns alone", async () => {
  const { preview, runs } = await importLog(
    cells([
      ["No", "Model Name", "Hyperparameters", "", "", "Performance", "", "Overfit (O)"],
      ["", "", "batch_size", "epochs", "learning_rate", "Train Accuracy", "Test Accuracy", ""],
      [1, "Baseline", 32, 2, "1.00e-03", 68.2, 78.1, "O"],
      [2, "Improved", 32, 2, "3.00e-04", 77.9, 78.9, "O"],
      [3, "Final", 32, 2, "1.00e-04", 80.8, 82.5, "B"],
    ]),
  );
  expect(runs).toHaveLength(3);
  const roles = Object.fromEntries(preview.columns.map(({ header, target }) => [header, target.role]));
  expect(roles).toMatchObject({
    "Hyperparameters / batch_size": "parameter",
    "Hyperparameters / learning_rate": "parameter",
    "Performance / Train Accuracy": "metric",
    "Performance / Test Accuracy": "metric",
    "Overfit (O)": "parameter",
  });
  expect(runs[2]).toMatchObject({ "Test Accuracy": 82.5, learning_rate: 0.0001 });
});

test("runs that stand as columns are turned, and asked about", async () => {
  const { preview, runs } = await importLog(
    text(",run a,run b,run c\nlr,0.1,0.2,0.3\noptimizer,adam,sgd,sgd\nval_acc,0.8,0.9,0.7\n"),
  );
  expect(runs.map(lr)).toEqual([
    ["run a", 0.1, 0.8],
    ["run b", 0.2, 0.9],
    ["run c", 0.3, 0.7],
  ]);
  expect(preview.tables).toMatchObject([{ isTransposed: true, isUnsure: true }]);
  expect(told(preview)).toContain("That is not sure: look whether its columns are the runs, or its rows.");
});

test("the rule of a Markdown table is no run, nor are titles and notes around it", async () => {
  const { runs } = await importLog(
    text("# Runs of May\n\n| Name | lr | val_acc |\n|---|:--:|---:|\n| a | 0.1 | 0.9 |\n| b | 0.2 | 0.8 |\n"),
  );
  expect(runs.map(lr)).toEqual([
    ["a", 0.1, 0.9],
    ["b", 0.2, 0.8],
  ]);
});

test("a row with a delimiter too many is rejected by its line and says nothing of the columns", async () => {
  const { preview, runs } = await importLog(
    text("My log,,\n,,\nName,lr,val_acc\na,x,0.1,0.9\nb,0.2,0.8\nc,0.3,0.7\nd,0.4,0.6\n"),
  );
  expect(runs.map(lr)).toEqual([
    ["b", 0.2, 0.8],
    ["c", 0.3, 0.7],
    ["d", 0.4, 0.6],
  ]);
  expect(preview.reasons.map(({ place, message }) => `${place}: ${message}`)).toEqual([
    "line 4: It has 4 cells, the header has 3. Look for a quote or a delimiter too many.",
  ]);
});

describe("what a person says", () => {
  const area = { top: 0, left: 0, bottom: 6, right: 4 };
  const first = { ...area, bottom: 2 };

  test("a table that was left out can be taken, and taken back", async () => {
    const { planAgain } = await importLog(text(STACKED, "log.tsv"));
    const both = await planAgain({ tables: [{ part: "log.tsv", area: first, isTaken: true }] });
    expect([both.counts.add, both.tables.map(({ use }) => use)]).toEqual([4, ["runs", "runs"]]);
    const again = await planAgain({});
    expect([again.counts.add, again.tables.map(({ use }) => use)]).toEqual([2, ["left out", "runs"]]);
  });

  test("where the header and the last row are", async () => {
    const { planAgain } = await importLog(text(TITLED));
    const whole = { top: 0, left: 0, bottom: 4, right: 2 };
    const cut = await planAgain({ tables: [{ part: "pasted text", area: whole, header: 2, last: 3 }] });
    expect([cut.counts.add, cut.columns.map(({ header }) => header)]).toEqual([1, ["Name", "lr", "val_acc"]]);
    expect(cut.tables).toMatchObject([{ confidence: 1, lines: [3] }]);
  });

  test("a clean table may have another header than its first row", async () => {
    const { planAgain } = await importLog(text("a,b,c\nName,lr,val_acc\nbase,0.1,0.8\n"));
    const whole = { top: 0, left: 0, bottom: 2, right: 2 };
    const below = await planAgain({ tables: [{ part: "pasted text", area: whole, header: 1 }] });
    expect(below.columns.map(({ header }) => header)).toEqual(["Name", "lr", "val_acc"]);
  });

  test("that no table is imported is answered with a refusal", async () => {
    const { planAgain } = await importLog(text(STACKED, "log.tsv"));
    await expect(planAgain({ tables: [{ part: "log.tsv", area, isTaken: false }] })).rejects.toMatchObject({
      code: "file-no-table",
      message: "log.tsv is not a table of runs: none of its tables was chosen.",
    });
  });

  test("that nothing is a table is answered with a refusal", async () => {
    const { planAgain } = await importLog(text(TITLED));
    const whole = { top: 0, left: 0, bottom: 4, right: 2 };
    await expect(
      planAgain({ tables: [{ part: "pasted text", area: whole, isNoTable: true }] }),
    ).rejects.toMatchObject({ code: "file-no-table" });
  });
});
