import { wandbRunsCsv } from "../../../src/importers/formats/wandb-runs-csv";
import { documentOf, tableOf } from "../contents";
import { guessesOf, takenFor } from "./taken-for";

const read = (columns: Readonly<Record<string, string>>) =>
  wandbRunsCsv.read(tableOf(Object.keys(columns), [Object.values(columns)]));

test("is called what the preview and Source show", () => {
  const { id, title, source } = wandbRunsCsv;
  expect([id, title, source]).toEqual(["wandb-runs-csv", "Weights & Biases runs table (CSV)", "W&B"]);
});

test.each<[number, string]>([
  [0.95, "Name,State,Created"],
  [0.95, "Name,Runtime,Sweep"],
  [0, "Name,State,lr"],
  [0, "State,Created,Name"],
  [0, "name,State,Created"],
])("is sure to %d of the header %s", (confidence, header) => {
  expect(wandbRunsCsv.detect(tableOf(header.split(","), [["first try", "x", "y"]]))?.confidence ?? 0).toBe(
    confidence,
  );
});

test("is known by the file's name, or by run names that W&B makes up", () => {
  const rows = (...names: string[]) => names.map((name) => [name, "1"]);
  expect(
    wandbRunsCsv.detect(tableOf(["Name", "lr"], rows("x"), "wandb_export_2026.csv"))?.confidence ?? 0,
  ).toBe(0.9);
  expect(
    wandbRunsCsv.detect(tableOf(["Name", "lr"], rows("x"), "my_wandb_export_2026.csv"))?.confidence ?? 0,
  ).toBe(0);
  expect(wandbRunsCsv.detect(tableOf(["Name", "lr"], rows("stoic-sweep-52", "a-b-1")))?.confidence ?? 0).toBe(
    0.7,
  );
  expect(wandbRunsCsv.detect(tableOf(["Name", "lr"], rows("stoic-sweep-52", "mine")))?.confidence ?? 0).toBe(
    0,
  );
  for (const name of ["Stoic-sweep-52", "stoic-sweep", "a-b-c-1", "stoic-sweep-52b", "x stoic-sweep-52"]) {
    expect(wandbRunsCsv.detect(tableOf(["Name", "lr"], rows(name)))?.confidence ?? 0).toBe(0);
  }
  expect(wandbRunsCsv.detect(tableOf(["Name", "lr"]))?.confidence ?? 0).toBe(0);
  expect(
    wandbRunsCsv.detect(documentOf([{ Name: "a-b-1", State: "x", Created: "y" }]))?.confidence ?? 0,
  ).toBe(0);
});

test("its own columns are run fields, those that say nothing about a run are left out", () => {
  const own = {
    Name: "a",
    ID: "x1",
    State: "finished",
    Notes: "-",
    User: "ada",
    Tags: "t",
    Created: "2026-02-01",
    Runtime: "9",
    Sweep: "s",
    Commit: "4f2a",
    Agent: "1",
    "Job Type": "train",
    Hostname: "h",
    Updated: "u",
    "End Time": "e",
  };
  const runs = read(own);
  expect(takenFor(runs)).toEqual([
    ["Name", "field name"],
    ["ID", "field sourceId"],
    ["State", "field status"],
    ["Notes", "field notes"],
    ["User", "field author"],
    ["Tags", "field tags"],
    ["Created", "field started"],
    ["Runtime", "field duration"],
    ["Sweep", "field experiment"],
    ["Commit", "field codeVersion"],
    ["Agent", "ignored"],
    ["Job Type", "ignored"],
    ["Hostname", "ignored"],
    ["Updated", "ignored"],
    ["End Time", "ignored"],
  ]);
  expect(runs.columns[3]?.values).toEqual([""]);
});

test("the first of sweep, group and project that holds anything is the experiment", () => {
  expect(takenFor(read({ Name: "a", Sweep: "", Group: "g", Project: "p", ID: "1" }))).toEqual([
    ["Name", "field name"],
    ["Sweep", "ignored"],
    ["Group", "field experiment"],
    ["Project", "ignored"],
    ["ID", "field sourceId"],
  ]);
});

describe("without an id", () => {
  test("name and time of creation name the run", () => {
    const rows = [
      ["a", "t1"],
      ["", "t2"],
      ["b", ""],
    ];
    const { columns } = wandbRunsCsv.read(tableOf(["Name", "Created"], rows));
    expect(columns.at(-1)).toMatchObject({
      header: "Name + Created",
      values: ["a t1", undefined, undefined],
      suggested: { role: "field", key: "sourceId" },
    });
  });

  test.each([
    { Name: "a", State: "x" },
    { Name: "a", ID: "1", Created: "t" },
  ])("%j needs or has none such", (columns) => {
    expect(takenFor(read(columns)).map(([header]) => header)).not.toContain("Name + Created");
  });
});

describe("config and summary", () => {
  const front = { Name: "a", State: "finished", Created: "t", ID: "1" };
  const behind = (columns: Readonly<Record<string, string>>) => {
    const runs = read({ ...front, ...columns });
    return { targets: takenFor(runs).slice(4), guesses: guessesOf(runs).map(([header]) => header) };
  };

  test("part where the order of names starts again", () => {
    expect(behind({ lr: "0.1", opt: "adam", acc: "0.9", epoch: "3" })).toEqual({
      targets: [
        ["lr", "parameter lr"],
        ["opt", "parameter opt"],
        ["acc", "metric acc"],
        ["epoch", "metric epoch"],
      ],
      guesses: [],
    });
  });

  test("a text in the summary is left out, and so is what W&B keeps for itself", () => {
    expect(behind({ lr: "0.1", seed: "7", _step: "3", acc: "0.9", image: "cat.png" })).toEqual({
      targets: [
        ["lr", "parameter lr"],
        ["seed", "field seed"],
        ["_step", "ignored"],
        ["acc", "metric acc"],
        ["image", "ignored"],
      ],
      guesses: [],
    });
  });

  test("without one border numbers are guessed by their names, texts are set", () => {
    expect(behind({ a_lr: "0.1", acc: "x", epoch: "3", opt: "adam", "val/zeta": "1", zeta: "2" })).toEqual({
      targets: [
        ["a_lr", "parameter a_lr"],
        ["acc", "parameter acc"],
        ["epoch", "metric epoch"],
        ["opt", "parameter opt"],
        ["val/zeta", "metric val/zeta"],
        ["zeta", "parameter zeta"],
      ],
      guesses: ["a_lr", "epoch", "val/zeta", "zeta"],
    });
    expect(behind({ acc: "0.9" })).toEqual({ targets: [["acc", "metric acc"]], guesses: ["acc"] });
    expect(behind({ "my epoch": "3" }).targets).toEqual([["my epoch", "parameter my epoch"]]);
  });

  test("a config key called like a column of the table's own is a key", () => {
    const runs = wandbRunsCsv.read(
      tableOf(
        ["Name", "State", "Name", "lr", "Name", "acc"],
        [["a", "finished", "b", "0.1", "resnet", "0.9"]],
      ),
    );
    expect(takenFor(runs)).toEqual([
      ["Name", "field name"],
      ["State", "field status"],
      ["Name", "ignored"],
      ["lr", "parameter lr"],
      ["Name", "ignored"],
      ["acc", "metric acc"],
    ]);
  });
});

test("what W&B keeps for itself is no border between config and summary", () => {
  const rows = [
    ["calm-sweep-3", "64", "0.0768", ""],
    ["warm-sweep-2", "128", "0.0751", ""],
  ];
  const runs = wandbRunsCsv.read(tableOf(["Name", "batch_size", "test.loss_central", "_wandb"], rows));
  expect(takenFor(runs)).toEqual([
    ["Name", "field name"],
    ["batch_size", "parameter batch_size"],
    ["test.loss_central", "metric test.loss_central"],
  ]);
  expect(guessesOf(runs).map(([header]) => header)).toEqual(["batch_size", "test.loss_central"]);
});
