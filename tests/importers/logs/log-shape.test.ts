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
