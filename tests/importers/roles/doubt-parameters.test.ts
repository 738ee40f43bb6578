import { doubtParameters } from "../../../src/importers/roles/doubt-parameters";
import { field, metric, parameter } from "../../../src/importers/roles/targets";

const column = (header: string, values: readonly (string | number)[], suggested = parameter(header)) => ({
  header,
  values,
  suggested,
});
const doubted = (...columns: ReturnType<typeof column>[]) =>
  doubtParameters(columns).flatMap(({ header, unsure }) => (unsure === undefined ? [] : [[header, unsure]]));

test("a number that differs within one configuration is doubted: it may have been measured", () => {
  const lr = column("lr", ["0.1", "0.1", "0.2", "0.2"]);
  const seed = column("seed", [1, 2, 1, 2], field("seed"));
  const acc = column("acc", [0.9, 0.8, 0.7, 0.6], metric("acc"));
  expect(doubted(lr, seed, acc, column("footprint", [5.1, 5.2, 4.7, 4.9]))).toEqual([
    ["footprint", expect.stringContaining("otherwise of one configuration")],
  ]);
  expect(doubted(lr, seed, acc, column("footprint", [5.1, 5.1, 4.7, 4.7]))).toEqual([]);
});

test("a name that is that of a setting is believed, unless it ends in a unit", () => {
  const lr = column("lr", [0.1, 0.1]);
  expect(doubted(lr, column("batch_size", [16, 32]))).toEqual([]);
  expect(doubted(lr, column("buffer_mb", [16.1, 16.3]))).toHaveLength(1);
});

test("a column that numbers the runs is doubted", () => {
  expect(doubted(column("lr", [0.1, 0.2, 0.3]), column("ordinal", ["1", "2", "3"]))).toEqual([
    ["ordinal", expect.stringContaining("numbers the runs")],
  ]);
  expect(doubted(column("lr", [0.1, 0.2, 0.3]), column("max_depth", [1, 2, 3]))).toEqual([]);
});

test("where nothing else is set, nothing is doubted for differing", () => {
  expect(doubted(column("foo", [3, 5, 9]))).toEqual([]);
});
