import { chooseRuns } from "../../../src/importers/found/choose-runs";
import { findTables } from "../../../src/importers/tables/find-tables";
import { gridOf } from "../tables/draw";

const whyNot = (drawing: string): (string | undefined)[] => chooseRuns(findTables(gridOf(drawing)).tables);

test("one table is taken, whatever it holds", () => {
  expect(
    whyNot(`
      name | lr
      a    | 0.1
      b    | 0.2
    `),
  ).toEqual([undefined]);
});

test("the table with results is taken, wherever it stands", () => {
  const results = `
    name | lr  | val_acc
    a    | 0.1 | 0.9
    b    | 0.2 | 0.8`;
  const features = `
    feature set | kind | samples
    fs_1        | mfcc | 10000
    fs_2        | mel  | 10000
    fs_3        | mel  | 20000`;
  expect(whyNot(`${features}\n~\n~\n${results}`)).toEqual(["It has no results.", undefined]);
  expect(whyNot(`${results}\n~\n~\n${features}`)).toEqual([undefined, "It has no results."]);
});

test("tables with the same columns are all taken, those of other ones are not", () => {
  expect(
    whyNot(`
      name | lr  | val_acc
      a    | 0.1 | 0.9
      b    | 0.2 | 0.8
      ~
      ~
      name | lr  | val_acc | notes
      c    | 0.1 | 0.9     | odd
      d    | 0.2 | 0.8     | even
      ~
      ~
      host | latency | accuracy
      x    | 12      | 3
    `),
  ).toEqual([undefined, undefined, "Its columns are others than those of the table that was taken."]);
});

test("a group above the columns makes no other columns of them", () => {
  expect(
    whyNot(`
           | Setup |       | Results |
      name | lr    | batch | val_acc | val_loss
      a    | 0.1   | 32    | 0.9     | 0.2
      b    | 0.2   | 32    | 0.8     | 0.3
      ~
      ~
      name | lr  | batch | val_acc | val_loss
      c    | 0.1 | 64    | 0.9     | 0.2
      d    | 0.2 | 64    | 0.8     | 0.3
    `),
  ).toEqual([undefined, undefined]);
});

test("settings above results are no runs", () => {
  expect(
    whyNot(`
      seed      | 1
      optimizer | adam
      ~
      name | lr  | val_acc
      a    | 0.1 | 0.9
      b    | 0.2 | 0.8
    `),
  ).toEqual(["It lists settings, with one value each.", undefined]);
});
