import { courseOf, countsSteps, stepAxes } from "../../../src/importers/logs/step-axis";
import { groupings, rowsBy, stageColumn } from "../../../src/importers/logs/row-groups";
import { unnumberedAxis } from "../../../src/importers/logs/unnumbered-axis";
import type { Scalar } from "../../../src/tracking/values/scalar";

type Columns = Readonly<Record<string, readonly Scalar[]>>;

const columnsOf = (columns: Columns) =>
  Object.entries(columns).map(([header, values]) => ({ header, values }));
const rowsOf = (columns: Columns): number[] => [...(Object.values(columns)[0] ?? []).keys()];
const axes = (columns: Columns): string[] =>
  stepAxes(columnsOf(columns), rowsOf(columns)).map(({ column }) => column.header);

test.each<
  [steps: (number | undefined)[], rises: number, repeats: number, backs: number[], beginsAnew: boolean]
>([
  [[1, 2, 3], 2, 0, [], false],
  [[1, 1, 2, 2], 1, 2, [], false],
  [[0, 1, 2, 0, 1], 3, 0, [3], true],
  [[0, 1, 2, 1, 2], 3, 0, [3], false],
  [[0, 1, 0, 1, 0], 2, 0, [2, 4], true],
  [[0, 2, 0, 2, 1], 2, 0, [2, 4], false],
  [[undefined, 5, undefined, 6, 5], 1, 0, [4], true],
  [[7], 0, 0, [], false],
  [[], 0, 0, [], false],
])("steps %j rise, repeat and go back", (steps, rises, repeats, backs, beginsAnew) => {
  expect(courseOf(steps, [...steps.keys()])).toEqual({ rises, repeats, backs, beginsAnew });
});

test("the steps are looked at in the order of the rows that are given", () => {
  expect(courseOf([1, 2, 3], [2, 0])).toMatchObject({ rises: 0, backs: [0] });
});

test("an axis goes on where at most one of three steps goes back", () => {
  const course = (rises: number, backs: number) => ({
    rises,
    repeats: 0,
    backs: Array.from({ length: backs }, (_, at) => at),
    beginsAnew: false,
  });
  expect([course(3, 1), course(2, 1), course(0, 0), course(1, 0)].map(countsSteps)).toEqual([
    true,
    false,
    false,
    true,
  ]);
});

test.each<[why: string, columns: Columns, right: string[]]>([
  ["a counter that rises", { epoch: [1, 2, 3], acc: [1, 2, 3] }, ["epoch"]],
  ["one that never does", { epoch: [3, 3, 3] }, []],
  ["two rows", { epoch: [1, 2] }, []],
  ["no counter by its name", { acc: [1, 2, 3] }, []],
  ["a cell that is no number", { epoch: [1, 2, "last"] }, []],
  ["a blank cell", { epoch: [1, 2, ""] }, ["epoch"]],
  ["a step that is not finite", { epoch: [1, 2, "inf"] }, []],
  ["a plural that counts by one", { epochs: [0, 1, 2] }, ["epochs"]],
  ["a plural from one on, repeated, and begun anew", { steps: [1, 1, 2, 3, 1, 2] }, ["steps"]],
  ["a plural begun anew at naught", { steps: [1, 2, 0, 1] }, ["steps"]],
  ["a plural that begins elsewhere", { epochs: [10, 11, 12] }, []],
  ["a plural in leaps", { epochs: [1, 2, 4] }, []],
  ["a plural with a blank", { epochs: [1, "", 2] }, []],
  ["the one that goes back less first", { epoch: [0, 1, 0, 1], step: [1, 2, 3, 4] }, ["step", "epoch"]],
  ["the finer of two first", { epoch: [1, 1, 2, 2], step: [1, 2, 3, 4] }, ["step", "epoch"]],
])("an axis is %s", (_, columns, right) => {
  expect(axes(columns)).toEqual(right);
});

describe("columns that part the rows", () => {
  test("by their texts, blanks are of no group", () => {
    const { rows } = rowsBy({ header: "fold", values: [1, "a ", "", "a", 1] }, [0, 1, 2, 3, 4]);
    expect([...rows]).toEqual([["1", [0, 4]], ["a", [1, 3]]]); // prettier-ignore
  });

  test("a stage is the data of every row", () => {
    const stage = (...words: string[]) =>
      stageColumn(columnsOf({ epoch: words.map((_, at) => at), phase: words }), [...words.keys()])?.header;
    expect(stage("train", "val", "Test")).toBe("phase");
    expect(stage("training", "validation", "holdout", "dev", "eval")).toBe("phase");
    expect(stage("train", "best")).toBeUndefined();
    expect(stage("training set", "val")).toBeUndefined();
    expect(stage("val", "")).toBeUndefined();
  });

  /** The headers of the groupings of a table whose steps are in the column epoch. */
  function groups(columns: Columns, stage?: string): string[] {
    const own = columnsOf(columns);
    const [axis] = stepAxes(own, rowsOf(columns));
    const stageOf = own.find(({ header }) => header === stage);
    return axis ? groupings(own, axis, rowsOf(columns), stageOf).map(({ column }) => column.header) : [];
  }
  const EPOCH = [0, 1, 2, 0, 1, 2];

  test.each<[why: string, columns: Columns, right: string[]]>([
    ["within which the steps go on", { fold: [1, 1, 1, 2, 2, 2] }, ["fold"]],
    ["but not one within which they go back", { fold: [1, 1, 2, 2, 2, 2] }, []],
    ["nor one that has one value", { fold: [1, 1, 1, 1, 1, 1] }, []],
    ["nor one of a row each", { fold: [1, 1, 1, 1, 1, 2] }, []],
    ["nor a result", { acc: [1, 1, 1, 2, 2, 2] }, []],
    ["nor another counter", { step: [1, 1, 1, 2, 2, 2] }, []],
    [
      "the surest name of a run first",
      { seed: [1, 1, 1, 2, 2, 2], run_id: ["a", "a", "a", "b", "b", "b"] },
      ["run_id"],
    ],
    [
      "of which two alike are one",
      { alpha: [1, 1, 1, 2, 2, 2], beta: ["x", "x", "x", "y", "y", "y"] },
      ["alpha"],
    ],
  ])("%s", (_, columns, right) => {
    expect(groups({ epoch: EPOCH, ...columns })).toEqual(right);
  });

  test("with too many groups for their rows, none is one of logs", () => {
    expect(groups({ epoch: [0, 1, 0, 1, 0], fold: [1, 1, 2, 2, 3] })).toEqual([]);
  });

  test("training and validation of one epoch are no two runs", () => {
    const phase = ["train", "val", "train", "val", "train", "val", "train", "val"];
    const epoch = [0, 0, 1, 1, 0, 0, 1, 1];
    const fold = [1, 1, 1, 1, 2, 2, 2, 2];
    expect(groups({ epoch, phase, fold }, "phase")).toEqual(["fold"]);
  });

  test("fewer groups come first where the names say as much", () => {
    const epoch = [0, 1, 0, 1, 0, 1, 0, 1];
    expect(
      groups({ epoch, mine: [1, 1, 2, 2, 3, 3, 4, 4], part: ["a", "a", "b", "b", "c", "c", "d", "d"] }),
    ).toEqual(["mine"]);
    const two = {
      epoch: [0, 1, 2, 3, 0, 1, 2, 3],
      four: ["a", "a", "b", "b", "c", "c", "d", "d"],
      pair: [1, 1, 1, 1, 2, 2, 2, 2],
    };
    expect(groups(two)).toEqual(["pair", "four"]);
  });
});

describe("results alone are a history by their rows", () => {
  const LOSS = [0.9, 0.8, 0.7];
  const steps = (columns: Columns) => {
    const axis = unnumberedAxis(columnsOf(columns), rowsOf(columns));
    return axis && [axis.column.header, ...axis.steps];
  };

  test.each<[why: string, columns: Columns, right: (string | number)[] | undefined]>([
    ["of training and something else", { train_loss: LOSS, val_loss: LOSS }, ["step", 1, 2, 3]],
    [
      "counted by their first column",
      { "Unnamed: 0": [0, 1, 2], train_loss: LOSS, val_loss: LOSS },
      ["step", 0, 1, 2],
    ],
    ["of training alone", { train_loss: LOSS, train_acc: LOSS }, undefined],
    ["of validation alone", { val_loss: LOSS, test_loss: LOSS }, undefined],
    ["one of them", { train_loss: LOSS }, undefined],
    ["with a setting", { train_loss: LOSS, val_loss: LOSS, lr: LOSS }, undefined],
    ["with words", { train_loss: LOSS, val_loss: ["a", "b", "c"] }, undefined],
    ["of two rows", { train_loss: [1, 2], val_loss: [1, 2] }, undefined],
    ["of nothing", {}, undefined],
  ])("%s", (_, columns, right) => {
    expect(steps(columns)).toEqual(right);
  });
});
