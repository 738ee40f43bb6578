import { whyNotRuns } from "../../../src/importers/found/why-not-runs";
import { findTables } from "../../../src/importers/tables/find-tables";
import type { FoundTable } from "../../../src/importers/tables/found-table";
import { gridOf } from "../tables/draw";
import { foundTable } from "./found-table";

const whyNot = (drawing: string): (string | undefined)[] => whyNotRuns(findTables(gridOf(drawing)).tables);

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

describe("which table is taken", () => {
  const of = (headers: string[], rows: number, more: Partial<FoundTable> = {}): FoundTable =>
    foundTable(
      headers,
      Array.from({ length: rows }, (_, row) => headers.map((_header, at) => row + at / 10)),
      more,
    );
  /** Why not, a letter each: t taken, s settings, r no results, h no header, o others. */
  const chosen = (tables: readonly FoundTable[], placed?: readonly FoundTable[]): string =>
    whyNotRuns(tables, placed)
      .map((why) =>
        why === undefined
          ? "t"
          : why.includes("settings")
            ? "s"
            : why.includes("results")
              ? "r"
              : why.includes("header")
                ? "h"
                : "o",
      )
      .join("");

  test("one that is sure before one that is not, however much it holds", () => {
    expect(chosen([of(["f1", "auc"], 9, { confidence: 0.49 }), of(["acc"], 2, { confidence: 0.5 })])).toBe(
      "ht",
    );
    expect(
      chosen([of(["f1", "auc"], 9, { confidence: 0.4 }), of(["f1", "auc"], 2, { confidence: 0.3 })]),
    ).toBe("th");
  });

  test("runs before settings, results before none, and the one with the most of them", () => {
    const settings = { belongs: { to: 1, by: "constants" } } as const;
    expect(chosen([of(["acc", "f1"], 9, settings), of(["acc"], 2)])).toBe("st");
    expect(chosen([of(["lr", "depth", "width"], 9), of(["acc"], 2)])).toBe("rt");
    expect(chosen([of(["acc"], 5), of(["f1", "auc"], 3)])).toBe("ot");
    expect(chosen([of(["acc"], 6), of(["f1", "auc"], 3)])).toBe("to");
    expect(chosen([of(["lr"], 6), of(["depth"], 7)])).toBe("ot");
  });

  test("a log has more rows than the runs beside it, and is not taken for that", () => {
    const log = foundTable(
      ["epoch", "loss"],
      Array.from({ length: 50 }, (_, at) => [at, 1 / (at + 1)]),
    );
    expect(chosen([log, of(["lr", "acc"], 3)])).toBe("ot");
    const repeated = foundTable(
      ["epoch", "loss"],
      Array.from({ length: 50 }, () => [10, 1]),
    );
    expect(chosen([repeated, of(["lr", "acc"], 3)])).toBe("to");
  });

  test("tables agree where three of five columns of the narrower one are those of the other", () => {
    const main = of(["acc", "a", "b", "c", "d", "e"], 9);
    expect(chosen([main, of(["acc", "a", "b", "x", "y"], 2)])).toBe("tt");
    expect(chosen([main, of(["acc", "a", "x", "y", "z"], 2)])).toBe("to");
    expect(chosen([main, of(["ACC", "Setup / A", ""], 2)])).toBe("tt");
    expect(chosen([main, of(["auc", "", ""], 2)])).toBe("to");
  });

  test("what a person placed is what the others are held against", () => {
    const other = of(["f1"], 1);
    expect(chosen([of(["acc", "lr"], 9), other], [other])).toBe("ot");
    expect(chosen([])).toBe("");
  });
});
