import type { Area, Grid } from "../../../src/importers/tables/grid";
import { GridView } from "../../../src/importers/tables/grid-view";
import { isNamedAtSide, turnEvidence } from "../../../src/importers/tables/turn-evidence";
import { gridOf } from "./draw";

const wholeOf = ({ cells }: Grid): Area => ({
  top: 0,
  left: 0,
  bottom: cells.length - 1,
  right: Math.max(...cells.map((row) => row.length)) - 1,
});

/** Which way round a drawing stands whose first row is its header. */
function turn(drawing: string): string {
  const grid = gridOf(drawing);
  return turnEvidence(GridView.of(grid), wholeOf(grid), [0, 0], 1);
}
const turnWithoutHeader = (drawing: string): string => {
  const grid = gridOf(drawing);
  return turnEvidence(GridView.of(grid), wholeOf(grid), undefined, 0);
};

describe("a table of more than two columns", () => {
  test("has its runs as columns where the names of parameters and metrics stand down its side", () => {
    expect(turn("x | run1 | run2\nlr | 0.1 | 0.2\nval_acc | 0.9 | 0.8")).toBe("runs as columns");
    expect(turn("x | run1 | run2\nlr | 0.1 | 0.2\nmine | 0.9 | 0.8")).toBe("runs as columns");
    // One of three is less than half.
    expect(turn("x | run1 | run2\nlr | 0.1 | 0.2\nmine | 0.9 | 0.8\nyours | 1 | 2")).toBe("no");
  });

  test("stands as it is where as many known names stand along the top", () => {
    expect(turn("x | acc | loss\nlr | 0.1 | 0.2\nf1 | 0.9 | 0.8")).toBe("no");
    expect(turn("x | acc | y\nlr | 0.1 | 0.2\nf1 | 0.9 | 0.8")).toBe("no");
    expect(turn("x | acc | y | z\nlr | 0.1 | 0.2 | 1\nf1 | 0.9 | 0.8 | 1")).toBe("runs as columns");
  });

  test("has its runs as columns where its rows are of one kind each and its columns mix them", () => {
    const mixed = `
      x     | one | two  | three
      thing a | sgd | adam | rms
      thing b  | 1   | 2    | 3
      thing c | a   | b    | c
      thing d | 4   | 5    | 6`;
    expect(turn(mixed)).toBe("runs as columns");
    // Rows that mix as well tell nothing.
    expect(turn(mixed.replace("1   | 2    | 3", "1 | q | 3").replace("a   | b", "7 | b"))).toBe("no");
    // Known names along the top: the columns are those of runs.
    expect(turn(mixed.replace("one", "acc"))).toBe("no");
  });

  test("needs one text for each row down its side, all different", () => {
    expect(turn("x | run1 | run2\nlr | 0.1 | 0.2\nLR | 0.9 | 0.8")).toBe("no");
    expect(turn("x | run1 | run2\nlr | 0.1 | 0.2\n7 | 0.9 | 0.8")).toBe("no");
    expect(turn("x | run1 | run2\nlr | 0.1 | 0.2\n | 0.9 | 0.8")).toBe("no");
  });

  test("needs a header, two rows, and a tenth of its cells filled", () => {
    const drawing = "x | run1 | run2\nlr | 0.1 | 0.2\nval_acc | 0.9 | 0.8";
    expect(turnWithoutHeader(drawing)).toBe("no");
    expect(turn("x | run1 | run2\nlr | 0.1 | 0.2")).toBe("no");
    const sparse = (columns: number): string =>
      ["x", ...Array.from({ length: columns }, (_, at) => `r${at}`)].join(" | ") +
      "\nlr | 1 |\nval_acc | 2 |";
    expect(turn(sparse(10))).toBe("runs as columns");
    expect(turn(sparse(11))).toBe("no");
  });

  test("stands as it is where its header comes again", () => {
    expect(turn("x | run1 | run2\nlr | 0.1 | 0.2\nx | run1 | run2\nval_acc | 0.9 | 0.8")).toBe("no");
  });

  test("names may be parted by groups before them", () => {
    const grouped =
      "| | run1 | run2\nSetup | lr | 0.1 | 0.2\n | batch_size | 32 | 64\nResults | val_acc | 0.9 | 0.8\n | val_loss | 1 | 2";
    expect(turn(grouped)).toBe("runs as columns");
  });

  test("with more than 2,000 names is none that people write", () => {
    const rows = (many: number): string =>
      ["x | run1 | run2", ...Array.from({ length: many }, (_, at) => `lr_${at} | 1 | 2`)].join("\n");
    expect([2000, 2001].map((many) => turn(rows(many)))).toEqual(["runs as columns", "no"]);
  });
});

describe("a list of names with one value each", () => {
  test.each<[why: string, drawing: string, right: string]>([
    ["known names", "lr | 0.1\noptimizer | adam", "constants"],
    ["facts", "Dataset | cats\nAuthor | Ada", "constants"],
    ["names with colons", "thing a: | x\nthing b: | y", "constants"],
    ["half of the names known", "lr | x\nthing a | y", "no"],
    ["more than half of them", "lr | x\nthing a | y\nepochs | z", "constants"],
    ["values of several kinds", "thing a | 1\nthing b | x\nthing c | 2", "constants"],
    ["values of one kind", "thing a | 1\nthing b | 3\nthing c | 2", "no"],
    ["one name", "lr | 0.1", "no"],
    ["a name twice", "lr | 0.1\nlr | 0.2", "no"],
    ["a number for a name", "lr | 0.1\n7 | 0.2", "no"],
  ])("without a header: %s", (_, drawing, right) => {
    expect(turnWithoutHeader(drawing)).toBe(right);
  });

  test.each<[drawing: string, right: string]>([
    ["parameter | value\nlr | 0.1\nmine | x", "labels"],
    ["Hyper-parameters | Settings\nlr | 0.1", "labels"],
    ["key | default\nthing a | x", "labels"],
    ["config | values\nthing a | x\nthing a | y", "no"],
    ["parameter | acc\nthing a | x\nthing b | y", "no"],
    ["name | acc\nlr | 0.1\nepochs | 0.2", "no"],
    ["run | note\nlr | 0.1\nepochs | x", "no"],
    ["method | note\nlr | 0.1\nepochs | x", "no"],
    ["thing | note\nlr | 0.1\nepochs | x", "constants"],
    // The header is one of the names.
    ["lr | x\nepochs | y\nthing a | z", "constants"],
    // Values of several kinds tell without a header alone.
    ["thing | note\nthing a | 1\nthing b | x\nthing c | 2", "no"],
    // A known name over the values: a column of them.
    ["thing | acc\nlr | 0.1\nepochs | 0.2", "no"],
  ])("under a header: %j", (drawing, right) => {
    expect(turn(drawing)).toBe(right);
  });

  test("of 200 rows and more is none", () => {
    const list = (many: number): string =>
      Array.from({ length: many }, (_, at) => `lr_${at}: | x`).join("\n");
    expect([200, 201].map((many) => turnWithoutHeader(list(many)))).toEqual(["constants", "no"]);
  });

  test("one column, or one row under no other, is no list", () => {
    expect(turnWithoutHeader("lr\nepochs")).toBe("no");
    expect(turnWithoutHeader("lr | x")).toBe("no");
  });
});

describe("rows of texts under names at the side are no headers of other tables", () => {
  const named = (drawing: string, header?: readonly [number, number]): boolean => {
    const grid = gridOf(drawing);
    return isNamedAtSide(GridView.of(grid), wholeOf(grid), header, header ? header[1] + 1 : 0);
  };

  test.each<[why: string, drawing: string, right: boolean]>([
    ["known names", "x | run1 | run2\nlr | 0.1 | 0.2\noptimizer | sgd | adam", true],
    ["other names", "x | run1 | run2\na | 0.1 | 0.2\nb | sgd | adam", false],
    ["two columns", "x | run1\nlr | 0.1\noptimizer | sgd", false],
    ["a header that comes again", "x | run1 | run2\nlr | 0.1 | 0.2\nx | run1 | run2\nf1 | 1 | 2", false],
    ["a name twice", "x | run1 | run2\nlr | 0.1 | 0.2\nlr | sgd | adam", false],
    ["known names along the top as well", "x | acc | loss\nlr | 0.1 | 0.2\noptimizer | sgd | adam", false],
    ["groups before the names", "| | run1 | run2\nA | lr | 1 | 2\n | epochs | 1 | 2\n | f1 | 1 | 2", true],
  ])("%s", (_, drawing, right) => {
    expect(named(drawing, [0, 0])).toBe(right);
  });

  test("without a header there is no telling", () => {
    expect(named("lr | 0.1 | 0.2\noptimizer | sgd | adam")).toBe(false);
  });
});
