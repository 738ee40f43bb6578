import { mlflowUiCsv } from "../../../src/importers/formats/mlflow-ui-csv";
import { documentOf, tableOf } from "../contents";
import { guessesOf, takenFor } from "./taken-for";

const OWN = ["Start Time", "Duration", "Run ID", "Name", "Source Type", "Source Name", "User", "Status"];
const CELLS = ["2026-02-01 10:00:00", "3s", "r1", "first", "LOCAL", "train.py", "ada", "FINISHED"];

/** What the columns behind the table's own are taken for, with values by header. */
function behind(columns: Readonly<Record<string, string>> | readonly (readonly [string, string])[]) {
  const pairs = Array.isArray(columns) ? columns : Object.entries(columns);
  const header = pairs.map(([name]) => name as string);
  const runs = mlflowUiCsv.read(
    tableOf([...OWN, ...header], [[...CELLS, ...pairs.map(([, value]) => value as string)]]),
  );
  return {
    targets: takenFor(runs).slice(7),
    guesses: guessesOf(runs),
  };
}

test("is called what the preview and Source show", () => {
  const { id, title, source } = mlflowUiCsv;
  expect([id, title, source]).toEqual(["mlflow-ui-csv", "MLflow runs table (CSV)", "MLflow"]);
});

test("is known by its first columns, and less surely when they were moved", () => {
  expect(mlflowUiCsv.detect(tableOf([...OWN, "lr"]))?.confidence ?? 0).toBe(1);
  expect(mlflowUiCsv.detect(tableOf(["lr", ...OWN]))?.confidence ?? 0).toBe(0.9);
  expect(mlflowUiCsv.detect(tableOf(["Run ID", "Source Type", "Source Name"]))?.confidence ?? 0).toBe(0.9);
  expect(mlflowUiCsv.detect(tableOf(["Run ID", "Source Type", "lr"]))?.confidence ?? 0).toBe(0);
  expect(mlflowUiCsv.detect(tableOf(["Run ID", "Source Name", "lr"]))?.confidence ?? 0).toBe(0);
  expect(
    mlflowUiCsv.detect(documentOf([{ "Run ID": "a", "Source Type": "b", "Source Name": "c" }]))?.confidence ??
      0,
  ).toBe(0);
});

test("the table's own columns are run fields; the source's name is kept among the tags", () => {
  const runs = mlflowUiCsv.read(tableOf(OWN, [CELLS, ["(unknown)", ...CELLS.slice(1)]]));
  expect(takenFor(runs)).toEqual([
    ["Start Time", "field started"],
    ["Duration", "field duration"],
    ["Run ID", "field sourceId"],
    ["Name", "field name"],
    ["Source Type", "ignored"],
    ["User", "field author"],
    ["Status", "field status"],
    ["Source Name", "ignored"],
    ["script", "field tags"],
  ]);
  expect(runs.columns[0]?.values).toEqual(["2026-02-01 10:00:00", ""]);
});

test("a parameter called as a column of the table's own is a parameter", () => {
  expect(
    behind([
      ["Name", "resnet"],
      ["lr", "0.1"],
      ["acc", "0.9"],
    ]).targets.slice(0, 3),
  ).toEqual([
    ["Name", "parameter Name"],
    ["lr", "parameter lr"],
    ["acc", "metric acc"],
  ]);
});

test("three blocks: parameters, metrics, tags, and nothing is a guess", () => {
  const { targets, guesses } = behind({
    depth: "3",
    lr: "0.1",
    acc: "0.9",
    loss: "0.2",
    env: "prod",
    year: "2026",
  });
  expect(targets).toEqual([
    ["depth", "parameter depth"],
    ["lr", "parameter lr"],
    ["acc", "metric acc"],
    ["loss", "metric loss"],
    ["Source Name", "ignored"],
    ["env", "ignored"],
    ["year", "ignored"],
    ["script + env + year", "field tags"],
  ]);
  expect(guesses).toEqual([]);
});

test("two blocks: metrics end where texts begin, which are tags by their place", () => {
  const { targets, guesses } = behind({ lr: "0.1", acc: "0.9", loss: "0.2", team: "vision" });
  expect(targets).toEqual([
    ["lr", "parameter lr"],
    ["acc", "metric acc"],
    ["loss", "metric loss"],
    ["Source Name", "ignored"],
    ["team", "ignored"],
    ["script + team", "field tags"],
  ]);
  expect(guesses).toEqual([["team", "Taken for a tag because it stands behind the metrics."]]);
});

test("numbers behind the tags' first text are tags too", () => {
  const { targets } = behind({ lr: "0.1", acc: "0.9", team: "vision", year: "2026" });
  expect(targets).toContainEqual(["script + team + year", "field tags"]);
});

test("without a second block the name decides, and that is said", () => {
  const { targets, guesses } = behind({ acc: "0.9", lr: "0.1", opt: "adam", zeta: "3" });
  expect(targets).toEqual([
    ["lr", "parameter lr"],
    ["opt", "parameter opt"],
    ["zeta", "parameter zeta"],
    ["acc", "metric acc"],
    ["Source Name", "ignored"],
    ["script", "field tags"],
  ]);
  const reason = expect.stringContaining("does not mark where parameters end") as string;
  expect(guesses).toEqual([
    ["lr", reason],
    ["zeta", reason],
    ["acc", reason],
  ]);
});

test("with more than three blocks nobody knows: names decide for numbers, texts behind the border are tags", () => {
  const { targets } = behind({ lr: "0.1", acc: "0.9", zeta: "1", b: "x", a: "2" });
  expect(targets).toContainEqual(["acc", "metric acc"]);
  expect(targets).toContainEqual(["zeta", "parameter zeta"]);
  expect(targets).toContainEqual(["script + b", "field tags"]);
});

test("a second block that begins with a text holds no metrics by its place", () => {
  const { targets, guesses } = behind({ lr: "0.1", env: "prod", loss: "0.3" });
  expect(targets).toContainEqual(["loss", "metric loss"]);
  expect(targets).toContainEqual(["script + env", "field tags"]);
  expect(guesses.map(([header]) => header)).toEqual(["lr", "loss", "env"]);
});

test("parameters that are run fields are those, once", () => {
  expect(behind({ model: "cnn", seed: "7", acc: "0.9" }).targets.slice(0, 3)).toEqual([
    ["model", "field model"],
    ["seed", "field seed"],
    ["acc", "metric acc"],
  ]);
});
