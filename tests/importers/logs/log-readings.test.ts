import { withReadings } from "../../../src/importers/logs/log-readings";
import type { RawRuns } from "../../../src/importers/importer";
import type { Scalar } from "../../../src/tracking/values/scalar";

type Columns = Readonly<Record<string, readonly Scalar[]>>;

/** A table of no known tool in the way that is likely; read as rows it is the runs that are handed in. */
function readings(columns: Columns, more: Partial<RawRuns> = {}, name = "exp.csv"): RawRuns {
  const own = Object.entries(columns).map(([header, values]) => ({ header, values }));
  const count = own[0]?.values.length ?? 0;
  const place = (row: number): string => `line ${row + 2}`;
  const source = { count, place, unreadable: [], remarks: [], ...more, columns: own };
  return withReadings(source, { ...source, columns: [] }, name);
}

const told = ({ readings: all }: RawRuns) =>
  all?.options.map(({ id, each, runs, curves }) => [id, each, runs, curves]);
const columnsOf = ({ columns, count }: RawRuns) =>
  columns.map(({ header, suggested, values }) => [
    suggested.role === "field" ? suggested.key : suggested.role === "ignored" ? "ignored" : suggested.name,
    header,
    ...Array.from({ length: count }, (_, row) => values.at(row)),
  ]);
const curvesOf = ({ series = [], columns }: RawRuns) =>
  series.map(({ run, column, steps, values }) => {
    const target = columns[column]?.suggested;
    return [
      run,
      target?.role === "metric" && target.name,
      Array.from(steps).join(),
      Array.from(values).join(),
    ];
  });

const EPOCH = [0, 1, 2, 0, 1, 2];
const LOSS = [0.9, 0.8, 0.7, 0.6, 0.5, 0.4];

test("a table whose rows are runs beyond doubt is these runs, with no other way", () => {
  const raw = readings({ name: ["a", "b", "c"], epoch: [1, 2, 3], val_loss: [1, 2, 3] });
  expect(raw.readings).toBeUndefined();
  expect(raw.count).toBe(3);
});

test("one log is one run, called after its file; a run a row is offered beside it", () => {
  const raw = readings({ epoch: [0, 1, 2], val_loss: [3, 2, 1], lr: [0.1, 0.1, 0.1] });
  expect(told(raw)).toEqual([
    ["rows", "each row", 3, 0],
    ["log", "the log", 1, 1],
  ]);
  expect(raw.readings).toMatchObject({
    taken: "log",
    recommended: "log",
    options: [{}, { stepName: "epoch" }],
  });
  expect(columnsOf(raw)).toEqual([
    ["name", "file", "exp"],
    ["lr", "lr", 0.1],
    ["val_loss", "val_loss", 1],
  ]);
  expect(curvesOf(raw)).toEqual([[0, "val_loss", "0,1,2", "3,2,1"]]);
  expect(raw.place(0)).toBe("exp.csv");
  expect(raw.readings?.options[0]?.read()).toMatchObject({ count: 3, readings: { taken: "rows" } });
});

test("logs told apart by a column are a run for each of its values, named by file and value", () => {
  const raw = readings({ fold: [1, 1, 1, 2, 2, 2], epoch: EPOCH, val_loss: LOSS });
  expect(told(raw)).toEqual([
    ["rows", "each row", 6, 0],
    // Of one log the folds themselves would be a curve.
    ["log", "the log", 1, 2],
    ["by fold", "each fold", 2, 2],
  ]);
  expect(raw.readings?.taken).toBe("by fold");
  expect(columnsOf(raw)).toContainEqual(["name", "fold", "exp fold 1", "exp fold 2"]);
  expect(curvesOf(raw)).toEqual([
    [0, "val_loss", "0,1,2", "0.9,0.8,0.7"],
    [1, "val_loss", "0,1,2", "0.6,0.5,0.4"],
  ]);
  expect([raw.place(0), raw.place(1)]).toEqual(["exp.csv, from line 2", "exp.csv, from line 5"]);
  const words = readings({ model: ["cnn", "cnn", "cnn", "vit", "vit", "vit"], epoch: EPOCH, val_loss: LOSS });
  expect(columnsOf(words)).toEqual([
    ["name", "model", "exp cnn", "exp vit"],
    ["model", "model", "cnn", "vit"],
    ["val_loss", "val_loss", 0.7, 0.4],
  ]);
});

test("a column of names names the runs itself, and a file that every log is called by says nothing", () => {
  const named = readings({ run_name: ["a", "a", "a", "b", "b", "b"], epoch: EPOCH, val_loss: LOSS });
  expect(columnsOf(named)[0]).toEqual(["name", "run_name", "a", "b"]);
  const plain = readings(
    { model: ["cnn", "cnn", "cnn", "vit", "vit", "vit"], epoch: EPOCH, val_loss: LOSS },
    {},
    "results.csv",
  );
  expect(columnsOf(plain)[0]).toEqual(["name", "model", "cnn", "vit"]);
  const alone = readings({ epoch: [0, 1, 2], val_loss: [3, 2, 1] }, {}, "results.csv");
  expect(columnsOf(alone)).toEqual([
    ["name", "file", undefined],
    ["val_loss", "val_loss", 1],
  ]);
});

test("steps that begin anew, with nothing that tells the logs apart, may be a run each time", () => {
  const raw = readings({ epoch: EPOCH, val_loss: LOSS });
  expect(told(raw)).toEqual([
    ["rows", "each row", 6, 0],
    ["log", "the log", 1, 1],
    ["begun", "each time epoch begins anew", 2, 2],
  ]);
  const begun = raw.readings?.options[2]?.read();
  expect(begun && columnsOf(begun)[0]).toEqual(["name", "file", "exp 1", "exp 2"]);
  expect(begun && curvesOf(begun)).toEqual([
    [0, "val_loss", "0,1,2", "0.9,0.8,0.7"],
    [1, "val_loss", "0,1,2", "0.6,0.5,0.4"],
  ]);
});

test("rows of training and validation by turns are curves under the name of their data", () => {
  const raw = readings({
    epoch: [0, 0, 1, 1, 2, 2],
    phase: ["train", "val", "train", "val", "train", "val"],
    loss: [3, 4, 2, 3, 1, 2],
    lr: [0.1, 0.1, 0.1, 0.1, 0.1, 0.1],
  });
  expect(told(raw)?.at(-1)).toEqual(["log", "the log", 1, 2]);
  expect(curvesOf(raw)).toEqual([
    [0, "train_loss", "0,1,2", "3,2,1"],
    [0, "val_loss", "0,1,2", "4,3,2"],
  ]);
  expect(columnsOf(raw)).toEqual([
    ["name", "file", "exp"],
    ["lr", "lr", 0.1],
    ["train_loss", "loss", 1],
    ["val_loss", "loss", 2],
  ]);
});

test("what changes within a log is a curve or left out, what never does is a setting or a field of its run", () => {
  const raw = readings({
    fold: [1, 1, 1, 2, 2, 2],
    epoch: EPOCH,
    lr: [0.1, 0.1, 0.01, 0.1, 0.1, 0.01],
    dropout: [0.1, 0.1, 0.1, 0.2, 0.2, 0.2],
    optimizer: ["adam", "adam", "adam", "sgd", "sgd", "sgd"],
    comment: ["a", "b", "c", "d", "e", "f"],
    dataset: ["cats", "cats", "cats", "dogs", "dogs", "dogs"],
    run_id: [1, 1, 1, 2, 2, 2],
    "Unnamed: 0": [0, 1, 2, 3, 4, 5],
    val_loss: LOSS,
  });
  const found = raw.readings?.options.find(({ id }) => id === "by run_id")?.read();
  const seen: Readonly<Record<string, unknown>> = Object.fromEntries(
    (found ? columnsOf(found) : []).map(
      ([target, header, ...values]) => [String(header), [target, ...values]] as const,
    ),
  );
  expect(seen).toMatchObject({
    lr: ["lr", 0.01, 0.01],
    dropout: ["dropout", 0.1, 0.2],
    optimizer: ["optimizer", "adam", "sgd"],
    dataset: ["dataset", "cats", "dogs"],
    comment: ["ignored", "c", "f"],
    run_id: ["ignored", 1, 2],
    "Unnamed: 0": ["ignored", 2, 5],
  });
  expect(found?.columns.find(({ header }) => header === "lr")).toMatchObject({
    suggested: { role: "metric" },
    goal: "none",
  });
});

test("an underscore that marks a tool's own names is no part of what the steps are called", () => {
  const raw = readings({ _step: [0, 1, 2], val_loss: [3, 2, 1] });
  expect([raw.stepName, raw.readings?.options[1]?.stepName]).toEqual(["step", "step"]);
});

test("rows that cannot be read are no part of the log, and what was said of the table is said first", () => {
  const raw = readings(
    { epoch: [0, 1, 2, 3], val_loss: [3, 2, 1, 0] },
    { unreadable: [{ row: 1, message: "It has a cell too many." }], remarks: ["Said before."] },
  );
  expect(curvesOf(raw)).toEqual([[0, "val_loss", "0,2,3", "3,1,0"]]);
  expect(raw.remarks).toEqual([
    "Said before.",
    "1 row of the log could not be read and is no part of the curves: line 3: It has a cell too many.",
  ]);
});
