import { logShape } from "../../../src/importers/logs/log-shape";
import type { Scalar } from "../../../src/tracking/values/scalar";

type Columns = Readonly<Record<string, readonly Scalar[]>>;

/** What a table is as a log, by the values of its columns; of the rows given, else of all. */
function shape(columns: Columns, rows?: readonly number[]) {
  const all = Object.entries(columns).map(([header, values]) => ({ header, values }));
  return logShape(all, rows ?? Array.from(all[0]?.values ?? [], (_, row) => row));
}

const steps = (count: number): number[] => Array.from({ length: count }, (_, at) => at);
const loss = (count: number): number[] => steps(count).map((at) => 1 / (at + 1));

test("a column that counts up beside results is the axis of one log", () => {
  const found = shape({ epoch: steps(6), val_loss: loss(6) });
  expect(found).toMatchObject({
    likely: "log",
    groups: [],
    stage: undefined,
    axis: { column: { header: "epoch" } },
  });
  expect(found?.why).toBe(
    "epoch counts up from row to row, and no column names a run or holds settings that differ.",
  );
});

test("results of training alone, with nothing that counts, may be a log too", () => {
  const found = shape({ train_loss: loss(8), val_loss: loss(8) });
  expect(found).toMatchObject({ likely: "log", groups: [], stage: undefined });
  expect(found?.why).toMatch(/^It holds results of training alone/);
});

test("where a column names each row, or says how each stands, rows are runs", () => {
  const measured = { epoch: steps(4), val_loss: loss(4) };
  expect(shape({ ...measured, name: ["a", "b", "c", "d"] })).toBeUndefined();
  expect(shape({ ...measured, name: ["a", "a", "b", "c"] })).toBeUndefined();
  expect(shape({ ...measured, name: ["a", "a", "b", "b"] })).toBeDefined();
  expect(shape({ ...measured, status: ["completed", "failed", "completed", "completed"] })).toBeUndefined();
  expect(shape({ ...measured, status: ["completed", "completed", "completed", "completed"] })).toBeDefined();
  // Of the rows that are asked about.
  expect(shape({ ...measured, name: ["a", "a", "b", "c"] }, [0, 1])).toBeDefined();
});

test("settings that differ from row to row speak for runs, and are named", () => {
  const found = shape({
    epoch: steps(4),
    batch_size: [16, 32, 64, 128],
    optimizer: ["adam", "sgd", "adam", "sgd"],
    val_loss: loss(4),
  });
  expect(found?.likely).toBe("rows");
  expect(found?.why).toBe(
    "batch_size and optimizer differ from row to row, as settings of runs do, though epoch counts up.",
  );
  const one = shape({ epoch: steps(4), optimizer: ["adam", "sgd", "adam", "sgd"], val_loss: loss(4) });
  expect(one?.why).toMatch(/^optimizer differs from row to row/);
});

test("over many steps one number that is mostly set may be one that training changes", () => {
  const batches = (count: number): number[] => steps(count).map((at) => (at < count / 2 ? 16 : 32));
  const found = (count: number): unknown =>
    shape({ epoch: steps(count), batch_size: batches(count), val_loss: loss(count) })?.likely;
  expect([found(49), found(50)]).toEqual(["rows", "log"]);
});

test("steps that begin anew for each value of a column are the logs of several runs", () => {
  const found = shape({
    model: ["cnn", "cnn", "cnn", "vit", "vit", "vit"],
    epoch: [0, 1, 2, 0, 1, 2],
    val_loss: [...loss(3), ...loss(3)],
  });
  expect(found?.likely).toBe("groups");
  expect(found?.groups.map(({ column }) => column.header)).toEqual(["model"]);
  expect(found?.why).toBe("epoch counts up anew for each model.");
});

test("what counts without a result, or goes to and fro, is no log", () => {
  expect(shape({ epoch: steps(4), optimizer: ["adam", "sgd", "adam", "sgd"] })).toBeUndefined();
  expect(shape({ epoch: [3, 1, 4, 1, 5, 2, 6, 0], val_loss: loss(8) })).toBeUndefined();
});

describe("how likely the rows are runs", () => {
  const EPOCH = [0, 1, 2, 0, 1, 2];
  const LOSS = [...loss(3), ...loss(3)];

  test("a learning rate that falls is no setting, a batch size that changes is one", () => {
    expect(shape({ epoch: steps(4), lr: [0.1, 0.1, 0.01, 0.001], val_loss: loss(4) })?.likely).toBe("log");
    expect(shape({ epoch: steps(4), batch_size: [8, 8, 16, 16], val_loss: loss(4) })?.likely).toBe("rows");
    expect(shape({ epoch: steps(4), seed: [1, 2, 3, 4], val_loss: loss(4) })?.likely).toBe("rows");
    expect(shape({ epoch: steps(4), seed: [1, 1, 1, ""], val_loss: loss(4) })?.likely).toBe("log");
  });

  test("settings that differ between the groups alone are those of the groups", () => {
    const found = shape({
      fold: [1, 1, 1, 2, 2, 2],
      epoch: EPOCH,
      batch_size: [8, 8, 8, 16, 16, 16],
      val_loss: LOSS,
    });
    expect([found?.likely, found?.groups[0]?.column.header]).toEqual(["groups", "fold"]);
    expect(found?.why).toBe("epoch counts up anew for each fold.");
  });

  test("more than three settings are counted, and times are none", () => {
    const values = ["a", "b", "c", "d"];
    const found = shape({
      epoch: steps(4),
      optimizer: values,
      activation: values,
      scheduler: values,
      loss_function: values,
      timestamp: [1_700_000_000, 1_700_000_001, 1_700_000_002, 1_700_000_003],
      val_loss: loss(4),
    });
    expect(found?.why).toMatch(/^optimizer, activation, scheduler and 1 more differ from row to row/);
  });

  test("a log that goes back seldom says so", () => {
    expect(shape({ epoch: [0, 1, 2, 3, 2, 3, 4], val_loss: loss(7) })?.why).toMatch(
      /^epoch counts up, and seldom goes back, from row to row/,
    );
  });

  test("at most three ways to part the rows are offered", () => {
    const half = (a: string, b: string): string[] => [a, a, a, a, b, b, b, b];
    const found = shape({
      epoch: [0, 1, 0, 1, 0, 1, 0, 1],
      one: ["a", "a", "b", "b", "c", "c", "d", "d"],
      two: ["a", "a", "b", "b", "c", "c", "e", "e"],
      val_loss: loss(8),
      other: half("x", "y"),
    });
    expect(found?.groups.length).toBeLessThanOrEqual(3);
    expect(found?.groups.map(({ column }) => column.header)).toEqual(["one"]);
  });
});
