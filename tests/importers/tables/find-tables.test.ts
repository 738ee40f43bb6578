import { CellAccount } from "../../../src/importers/tables/cell-account";
import { findTables } from "../../../src/importers/tables/find-tables";
import type { Area, CellLook, Grid } from "../../../src/importers/tables/grid";
import { GridView } from "../../../src/importers/tables/grid-view";
import { drawTable, drawUses, gridOf } from "./draw";

interface Expected {
  readonly title?: string;
  /** Header and rows as text. */
  readonly table: readonly string[];
  readonly leftOut?: readonly string[];
  readonly index?: readonly string[];
  readonly isTransposed?: boolean;
  readonly belongs?: string;
}

interface Example {
  readonly name: string;
  readonly grid: Grid;
  /** What each cell is: T title, H header, b body, x left out, n note; rows parted by spaces. */
  readonly uses: string;
  readonly tables: readonly Expected[];
}

const merged = (...areas: (readonly [number, number, number, number])[]): Pick<Grid, "merged"> => ({
  merged: areas.map(([top, left, bottom, right]): Area => ({ top, left, bottom, right })),
});

const EXAMPLES: readonly Example[] = [
  {
    name: "a clean table",
    grid: gridOf(`
      name | lr  | acc
      a    | 0.1 | 0.9
      b    | 0.2 |
      c    |     | OOM
    `),
    uses: "HHH bbb bb. b.b",
    tables: [{ table: ["name | lr | acc", "a | 0.1 | 0.9", "b | 0.2 | ", "c |  | OOM"] }],
  },
  {
    name: "a title, and a blank row below it",
    grid: gridOf(`
      Experiment log 2024 (group A) | | | |
      ~
      Name     | Model | lr   | val_accuracy | Notes
      baseline | cnn   | 0.1  | 0.81         | first
      bigger   | cnn   | 0.01 | 0.93         |
    `),
    uses: "T....  HHHHH bbbbb bbbb.",
    tables: [
      {
        title: "Experiment log 2024 (group A)",
        table: [
          "Name | Model | lr | val_accuracy | Notes",
          "baseline | cnn | 0.1 | 0.81 | first",
          "bigger | cnn | 0.01 | 0.93 | ",
        ],
      },
    ],
  },
  {
    name: "titles and facts directly above the header",
    grid: gridOf(`
      My log  |            |       |     |
      Dataset | CIFAR-10   |       |     |
      Started | 2024-05-01 |       |     |
      run     | lr         | batch | acc | loss
      a       | 0.1        | 32    | 0.9 | 0.3
      b       | 0.2        | 32    | 0.8 | 0.4
    `),
    uses: "T.... TT... TT... HHHHH bbbbb bbbbb",
    tables: [
      {
        title: "My log\nDataset CIFAR-10\nStarted 2024-05-01",
        table: ["run | lr | batch | acc | loss", "a | 0.1 | 32 | 0.9 | 0.3", "b | 0.2 | 32 | 0.8 | 0.4"],
      },
    ],
  },
  {
    name: "two header rows, merged",
    grid: gridOf(
      `
      run |     | val |      | test |
          | lr  | acc | loss | acc  | loss
      a   | 0.1 | 0.9 | 0.3  | 0.8  | 0.4
      b   | 0.2 | 0.9 | 0.3  | 0.8  | 0.4
    `,
      merged([0, 0, 1, 0], [0, 2, 0, 3], [0, 4, 0, 5]),
    ),
    uses: "H.H.H. .HHHHH bbbbbb bbbbbb",
    tables: [
      {
        table: [
          "run | lr | val / acc | val / loss | test / acc | test / loss",
          "a | 0.1 | 0.9 | 0.3 | 0.8 | 0.4",
          "b | 0.2 | 0.9 | 0.3 | 0.8 | 0.4",
        ],
      },
    ],
  },
  {
    name: "two header rows, not merged: a label reaches over what has none, a name that stands alone does not",
    grid: gridOf(`
      run | lr  | val |      | test |
          |     | acc | loss | acc  | loss
      a   | 0.1 | 0.9 | 0.3  | 0.8  | 0.4
      b   | 0.2 | 0.9 | 0.3  | 0.8  | 0.4
    `),
    uses: "HHH.H. ..HHHH bbbbbb bbbbbb",
    tables: [
      {
        table: [
          "run | lr | val / acc | val / loss | test / acc | test / loss",
          "a | 0.1 | 0.9 | 0.3 | 0.8 | 0.4",
          "b | 0.2 | 0.9 | 0.3 | 0.8 | 0.4",
        ],
      },
    ],
  },
  {
    name: "three header rows",
    grid: gridOf(
      `
          |     | Results |      |      |
          | lr  | val     |      | test |
      run |     | acc     | loss | acc  | loss
      a   | 0.1 | 0.9     | 0.3  | 0.8  | 0.4
      b   | 0.2 | 0.9     | 0.3  | 0.8  | 0.4
    `,
      merged([0, 2, 0, 5], [1, 2, 1, 3], [1, 4, 1, 5]),
    ),
    uses: "..H... .HH.H. H.HHHH bbbbbb bbbbbb",
    tables: [
      {
        table: [
          "run | lr | Results / val / acc | Results / val / loss | Results / test / acc | Results / test / loss",
          "a | 0.1 | 0.9 | 0.3 | 0.8 | 0.4",
          "b | 0.2 | 0.9 | 0.3 | 0.8 | 0.4",
        ],
      },
    ],
  },
  {
    name: "a row of units below the header",
    grid: gridOf(`
      run | lr  | time | acc
          |     | (s)  | %
      a   | 0.1 | 32   | 90
      b   | 0.2 | 32   | 80
    `),
    uses: "HHHH ..HH bbbb bbbb",
    tables: [{ table: ["run | lr | time | acc", "a | 0.1 | 32 | 90", "b | 0.2 | 32 | 80"] }],
  },
  {
    name: "columns named by numbers",
    grid: gridOf(`
      model | 10  | 50  | 100
      a     | 0.1 | 0.2 | 0.9
      b     | 0.2 | 0.2 | 0.8
    `),
    uses: "HHHH bbbb bbbb",
    tables: [{ table: ["model | 10 | 50 | 100", "a | 0.1 | 0.2 | 0.9", "b | 0.2 | 0.2 | 0.8"] }],
  },
  {
    name: "a header that a blank row parts from its rows, and rows with blank rows between",
    grid: gridOf(`
      My log | |
      ~
      name | lr  | acc
      ~
      a    | 0.1 | 0.9
      ~
      b    | 0.2 | 0.8
    `),
    uses: "T..  HHH  bbb  bbb",
    tables: [
      {
        title: "My log",
        table: ["name | lr | acc", "a | 0.1 | 0.9", "b | 0.2 | 0.8"],
        leftOut: ["blank", "blank"],
      },
    ],
  },
  {
    name: "a first run that failed is a run, no second header",
    grid: gridOf(`
      name | opt  | acc      | loss
      a    | sgd  | OOM      | OOM
      b    | adam | 0.9      | 0.3
      c    | adam | diverged |
    `),
    uses: "HHHH bbbb bbbb bbb.",
    tables: [
      {
        table: [
          "name | opt | acc | loss",
          "a | sgd | OOM | OOM",
          "b | adam | 0.9 | 0.3",
          "c | adam | diverged | ",
        ],
      },
    ],
  },
  {
    name: "a run with words for results is a run, no header of another table; so is one behind a blank row",
    grid: gridOf(`
      name | opt  | acc       | loss
      a    | sgd  | 0.9       | 0.1
      b    | adam | no result | did not finish
      c    | adam | 0.8       | 0.2
      ~
      d    | sgd  | lost      | lost, too
      e    | sgd  | 0.7       | 0.3
    `),
    uses: "HHHH bbbb bbbb bbbb  bbbb bbbb",
    tables: [
      {
        table: [
          "name | opt | acc | loss",
          "a | sgd | 0.9 | 0.1",
          "b | adam | no result | did not finish",
          "c | adam | 0.8 | 0.2",
          "d | sgd | lost | lost, too",
          "e | sgd | 0.7 | 0.3",
        ],
        leftOut: ["blank"],
      },
    ],
  },
  {
    name: "facts with colons above results",
    grid: gridOf(`
      Author:  | Ann      |
      Dataset: | CIFAR-10 |
      ~
      run      | acc      | loss
      a        | 0.9      | 0.1
    `),
    uses: "Hb. Hb.  HHH bbb",
    tables: [
      { isTransposed: true, table: ["Author | Dataset", "Ann | CIFAR-10"], belongs: "constants of 1" },
      { table: ["run | acc | loss", "a | 0.9 | 0.1"] },
    ],
  },
  {
    name: "blank rows, a repeated header, an average and a note",
    grid: gridOf(`
      #    | name | opt  | acc
      1    | a    | sgd  | 0.9
      2    | b    | adam | 0.8
      ~
      #    | name | opt  | acc
      3    | c    | sgd  | 0.7
      4    | d    |      | 0.6
      ~
           | Mean |      | 0.75
      ~
      Note: seeds differ
    `),
    uses: "HHHH bbbb bbbb  xxxx bbbb bb.b  .x.x  n",
    tables: [
      {
        table: [
          "# | name | opt | acc",
          "1 | a | sgd | 0.9",
          "2 | b | adam | 0.8",
          "3 | c | sgd | 0.7",
          "4 | d |  | 0.6",
        ],
        leftOut: ["blank", "repeated header # name opt acc", "blank", "summary Mean 0.75"],
        index: ["#"],
      },
    ],
  },
  {
    name: "means and spreads between the rows",
    grid: gridOf(`
      name | acc  | loss
      a    | 0.9  | 0.1
      b    | 0.8  | 0.3
      mean | 0.85 | 0.2
      std  | 0.07 | 0.14
      c    | 0.5  | 0.5
    `),
    uses: "HHH bbb bbb xxx xxx bbb",
    tables: [
      {
        table: ["name | acc | loss", "a | 0.9 | 0.1", "b | 0.8 | 0.3", "c | 0.5 | 0.5"],
        leftOut: ["summary mean 0.85 0.2", "summary std 0.07 0.14"],
      },
    ],
  },
  {
    name: "runs that are called max and mean are runs: their numbers are no summary",
    grid: gridOf(`
      pooling | acc
      max     | 0.9
      cls     | 0.91
      mean    | 0.93
    `),
    uses: "HH bb bb bb",
    tables: [{ table: ["pooling | acc", "max | 0.9", "cls | 0.91", "mean | 0.93"] }],
  },
  {
    name: "headings within a table",
    grid: gridOf(`
      name          | lr  | acc
      ResNet family |     |
      r18           | 0.1 | 0.9
      r34           | 0.1 | 0.91
      ~
      VGG family    |     |
      v16           | 0.1 | 0.8
      v19           | 0.1 | 0.81
    `),
    uses: "HHH x.. bbb bbb  x.. bbb bbb",
    tables: [
      {
        table: [
          "name | lr | acc",
          "r18 | 0.1 | 0.9",
          "r34 | 0.1 | 0.91",
          "v16 | 0.1 | 0.8",
          "v19 | 0.1 | 0.81",
        ],
        leftOut: ["heading ResNet family", "blank", "heading VGG family"],
      },
    ],
  },
  {
    name: "a run of which only the name is known is a run at the end, and may be a heading above another one",
    grid: gridOf(`
      name | lr  | acc
      a    |     |
      b    | 0.1 | 0.91
      c    |     |
    `),
    uses: "HHH x.. bbb b..",
    tables: [{ table: ["name | lr | acc", "b | 0.1 | 0.91", "c |  | "], leftOut: ["heading a"] }],
  },
  {
    name: "a value merged down counts for each row",
    grid: gridOf(
      `
      Model | lr  | acc
      cnn   | 0.1 | 0.9
            | 0.2 | 0.8
      vit   | 0.1 | 0.7
            | 0.2 | 0.6
    `,
      merged([1, 0, 2, 0], [3, 0, 4, 0]),
    ),
    uses: "HHH bbb .bb bbb .bb",
    tables: [
      {
        table: [
          "Model | lr | acc",
          "cnn | 0.1 | 0.9",
          "cnn | 0.2 | 0.8",
          "vit | 0.1 | 0.7",
          "vit | 0.2 | 0.6",
        ],
      },
    ],
  },
  {
    name: "stacked tables with other headers, a blank row between",
    grid: gridOf(`
      feature set | kind         | samples | rate          |                 |
      fs_1        | mfcc         | 10000   | 8000          |                 |
      fs_2        | mel          | 10000   | 8000          |                 |
      ~
      model id    | architecture | feature | learning rate | accuracy (test) | memo
      M_1         | cnn_a        | mel     | 0.0005        | 0.844           |
      M_2         | cnn_b        | mel     | 0.001         | 0.898           | dropout
    `),
    uses: "HHHH.. bbbb.. bbbb..  HHHHHH bbbbb. bbbbbb",
    tables: [
      {
        table: [
          "feature set | kind | samples | rate",
          "fs_1 | mfcc | 10000 | 8000",
          "fs_2 | mel | 10000 | 8000",
        ],
      },
      {
        table: [
          "model id | architecture | feature | learning rate | accuracy (test) | memo",
          "M_1 | cnn_a | mel | 0.0005 | 0.844 | ",
          "M_2 | cnn_b | mel | 0.001 | 0.898 | dropout",
        ],
      },
    ],
  },
  {
    name: "stacked tables without a blank row, the second with a title",
    grid: gridOf(`
      name     | lr    | acc |
      a        | 0.1   | 0.9 |
      b        | 0.2   | 0.8 |
      VGG runs |       |     |
      model    | depth | f1  | auc
      vgg16    | 16    | 0.7 | 0.6
      vgg19    | 19    | 0.7 | 0.6
    `),
    uses: "HHH. bbb. bbb. T... HHHH bbbb bbbb",
    tables: [
      { table: ["name | lr | acc", "a | 0.1 | 0.9", "b | 0.2 | 0.8"] },
      {
        title: "VGG runs",
        table: ["model | depth | f1 | auc", "vgg16 | 16 | 0.7 | 0.6", "vgg19 | 19 | 0.7 | 0.6"],
      },
    ],
  },
  {
    name: "the same header again under a title of its own is a table of its own",
    grid: gridOf(`
      ResNet |     |
      name   | lr  | acc
      a      | 0.1 | 0.9
      ~
      VGG    |     |
      name   | lr  | acc
      b      | 0.2 | 0.8
    `),
    uses: "T.. HHH bbb  T.. HHH bbb",
    tables: [
      { title: "ResNet", table: ["name | lr | acc", "a | 0.1 | 0.9"] },
      { title: "VGG", table: ["name | lr | acc", "b | 0.2 | 0.8"] },
    ],
  },
  {
    name: "side by side, of other lengths, with an average and a footer",
    grid: gridOf(`
      ResNet  |     |        | | VGG  |     |
      name    | lr  | acc    | | name | lr  | acc
      a       | 0.1 | 0.9    | | d    | 0.1 | 0.7
      b       | 0.2 | 0.8    | | e    | 0.2 | 0.6
      c       | 0.3 | 0.8    | |      |     |
      Average | 0.2 | 0.8333 | |      |     |
      ~
      * trained on 2 GPUs
    `),
    uses: "T...T.. HHH.HHH bbb.bbb bbb.bbb bbb.... xxx....  n",
    tables: [
      {
        title: "ResNet",
        table: ["name | lr | acc", "a | 0.1 | 0.9", "b | 0.2 | 0.8", "c | 0.3 | 0.8"],
        leftOut: ["summary Average 0.2 0.8333"],
      },
      { title: "VGG", table: ["name | lr | acc", "d | 0.1 | 0.7", "e | 0.2 | 0.6"] },
    ],
  },
  {
    name: "side by side under one title that is merged over both",
    grid: gridOf(
      `
      Results |     |     | |      |     |
      name    | lr  | acc | | name | lr  | acc
      a       | 0.1 | 0.9 | | d    | 0.1 | 0.7
      b       | 0.2 | 0.8 | | e    | 0.2 | 0.6
    `,
      merged([0, 0, 0, 6]),
    ),
    uses: "T...... HHH.HHH bbb.bbb bbb.bbb",
    tables: [
      { title: "Results", table: ["name | lr | acc", "a | 0.1 | 0.9", "b | 0.2 | 0.8"] },
      { title: "Results", table: ["name | lr | acc", "d | 0.1 | 0.7", "e | 0.2 | 0.6"] },
    ],
  },
  {
    name: "rows go on behind a blank row, though a column is blank in them",
    grid: gridOf(`
      name | lr  | acc | memo
      a    | 0.1 | 0.9 | x
      b    | 0.2 | 0.8 |
      ~
      c    |     | 0.7 | y
      d    |     | 0.6 |
    `),
    uses: "HHHH bbbb bbb.  b.bb b.b.",
    tables: [
      {
        table: [
          "name | lr | acc | memo",
          "a | 0.1 | 0.9 | x",
          "b | 0.2 | 0.8 | ",
          "c |  | 0.7 | y",
          "d |  | 0.6 | ",
        ],
        leftOut: ["blank"],
      },
    ],
  },
  {
    name: "notes beside a table",
    grid: gridOf(`
      name | lr  | acc | | | see wiki
      a    | 0.1 | 0.9 | | |
      b    | 0.2 | 0.8 | | | ask Bob
    `),
    uses: "HHH..n bbb... bbb..n",
    tables: [{ table: ["name | lr | acc", "a | 0.1 | 0.9", "b | 0.2 | 0.8"] }],
  },
  {
    name: "runs as columns, with their mean",
    grid: gridOf(`
                | run1 | run2 | run3 | mean
      lr        | 0.1  | 0.2  | 0.3  | 0.2
      optimizer | sgd  | adam | rms  |
      val_acc   | 0.9  | 0.91 | 0.92 | 0.91
    `),
    uses: ".bbbx Hbbbx Hbbb. Hbbbx",
    tables: [
      {
        isTransposed: true,
        table: [
          "Name | lr | optimizer | val_acc",
          "run1 | 0.1 | sgd | 0.9",
          "run2 | 0.2 | adam | 0.91",
          "run3 | 0.3 | rms | 0.92",
        ],
        leftOut: ["summary mean 0.2 0.91"],
      },
    ],
  },
  {
    name: "runs as columns under two header rows, all numbers",
    grid: gridOf(`
          | horizon_1 | horizon_1 | horizon_2 | horizon_2
          | small     | large     | small     | large
      MAE | 0.11      | 0.006     | 0.14      | 0.008
      MSE | 0.06      | 0.007     | 0.10      | 0.010
    `),
    uses: ".bbbb .bbbb Hbbbb Hbbbb",
    tables: [
      {
        isTransposed: true,
        table: [
          "Name |  | MAE | MSE",
          "horizon_1 | small | 0.11 | 0.06",
          "horizon_1 | large | 0.006 | 0.007",
          "horizon_2 | small | 0.14 | 0.1",
          "horizon_2 | large | 0.008 | 0.01",
        ],
      },
    ],
  },
  {
    name: "runs as columns with groups of names",
    grid: gridOf(`
              |           | run1 | run2
      Setup   | lr        | 0.1  | 0.2
              | optimizer | sgd  | adam
      Results | val_acc   | 0.9  | 0.91
              | val_loss  | 0.3  | 0.2
    `),
    uses: "..bb HHbb .Hbb HHbb .Hbb",
    tables: [
      {
        isTransposed: true,
        table: [
          "Name | Setup / lr | Setup / optimizer | Results / val_acc | Results / val_loss",
          "run1 | 0.1 | sgd | 0.9 | 0.3",
          "run2 | 0.2 | adam | 0.91 | 0.2",
        ],
      },
    ],
  },
  {
    name: "settings above results",
    grid: gridOf(`
      Setup         |      |
      learning rate | 0.1  |
      batch size    | 32   |
      optimizer     | adam |
      ~
      Results       |      |
      run           | seed | acc
      a             | 1    | 0.9
      b             | 2    | 0.91
    `),
    uses: "T.. Hb. Hb. Hb.  T.. HHH bbb bbb",
    tables: [
      {
        title: "Setup",
        isTransposed: true,
        table: ["learning rate | batch size | optimizer", "0.1 | 32 | adam"],
        belongs: "constants of 1",
      },
      { title: "Results", table: ["run | seed | acc", "a | 1 | 0.9", "b | 2 | 0.91"] },
    ],
  },
  {
    name: "settings beside results, under labels",
    grid: gridOf(`
      run | seed | acc  | | Parameter | Value
      a   | 1    | 0.9  | | foo       | 0.1
      b   | 2    | 0.91 | | bar       | sgd
    `),
    uses: "HHH.xx bbb.Hb bbb.Hb",
    tables: [
      { table: ["run | seed | acc", "a | 1 | 0.9", "b | 2 | 0.91"] },
      {
        isTransposed: true,
        table: ["foo | bar", "0.1 | sgd"],
        leftOut: ["labels Parameter Value"],
        belongs: "constants of 0",
      },
    ],
  },
  {
    name: "parameters of the same runs above the results",
    grid: gridOf(`
      run | lr  | batch
      a   | 0.1 | 32
      b   | 0.2 | 64
      ~
      run | acc  | loss
      b   | 0.9  | 0.3
      a   | 0.91 | 0.28
    `),
    uses: "HHH bbb bbb  HHH bbb bbb",
    tables: [
      { table: ["run | lr | batch", "a | 0.1 | 32", "b | 0.2 | 64"], belongs: "names of 1" },
      { table: ["run | acc | loss", "b | 0.9 | 0.3", "a | 0.91 | 0.28"] },
    ],
  },
  {
    name: "parameters and results of the same rows, a blank column between",
    grid: gridOf(`
      run | lr  | | acc | loss
      a   | 0.1 | | 0.9 | 0.3
      b   | 0.2 | | 0.8 | 0.4
    `),
    uses: "HH.HH bb.bb bb.bb",
    tables: [
      { table: ["run | lr", "a | 0.1", "b | 0.2"], belongs: "rows of 1" },
      { table: ["acc | loss", "0.9 | 0.3", "0.8 | 0.4"] },
    ],
  },
  {
    name: "an index column without a name",
    grid: gridOf(`
        | name | epoch
      0 | a    | 1
      1 | b    | 2
    `),
    uses: ".HH bbb bbb",
    tables: [{ table: [" | name | epoch", "0 | a | 1", "1 | b | 2"], index: [""] }],
  },
  {
    name: "a text nearer to the table above is no title of the one below",
    grid: gridOf(`
      name           | lr
      a              | 0.1
      b              | 0.2
      ~
      runs were short |
      ~
      ~
      model          | f1
      c              | 3
      d              | 4
    `),
    uses: "HH bb bb  n.   HH bb bb",
    tables: [{ table: ["name | lr", "a | 0.1", "b | 0.2"] }, { table: ["model | f1", "c | 3", "d | 4"] }],
  },
  {
    name: "rows of other kinds below a table are a table of their own, though nothing names their columns",
    grid: gridOf(`
      name | lr  | acc
      a    | 0.1 | 0.9
      b    | 0.2 | 0.8
      ~
      1    | x   | y
      2    | x   | y
    `),
    uses: "HHH bbb bbb  bbb bbb",
    tables: [
      { table: ["name | lr | acc", "a | 0.1 | 0.9", "b | 0.2 | 0.8"] },
      { table: ["Column 1 | Column 2 | Column 3", "1 | x | y", "2 | x | y"] },
    ],
  },
  {
    name: "a row goes on with a table only if all of it can be taken",
    grid: gridOf(`
      name | a | b | c | |
      r    | 1 | 2 | 3 | |
      s    | 1 | 2 | 3 | |
      ~
      t    | 4 |   | 1 | 2 | 3
    `),
    uses: "HHHH.. bbbb.. bbbb..  nn.nnn",
    tables: [{ table: ["name | a | b | c", "r | 1 | 2 | 3", "s | 1 | 2 | 3"] }],
  },
  {
    name: "a run whose words sound like metrics is known by what it repeats",
    grid: gridOf(`
      name | opt  | acc       | loss
      a    | adam | 0.9       | 0.1
      b    | adam | no result | no score
      c    | sgd  | 0.8       | 0.2
    `),
    uses: "HHHH bbbb bbbb bbbb",
    tables: [
      {
        table: [
          "name | opt | acc | loss",
          "a | adam | 0.9 | 0.1",
          "b | adam | no result | no score",
          "c | sgd | 0.8 | 0.2",
        ],
      },
    ],
  },
  {
    name: "a title directly above makes the next row a header, whatever it names",
    grid: gridOf(`
      name   | lr  | acc
      a      | 0.1 | 0.9
      b      | 0.2 | 0.8
      Others |     |
      layer  | foo | bar
      c      | 1   | 2
      d      | 3   | 4
    `),
    uses: "HHH bbb bbb T.. HHH bbb bbb",
    tables: [
      { table: ["name | lr | acc", "a | 0.1 | 0.9", "b | 0.2 | 0.8"] },
      { title: "Others", table: ["layer | foo | bar", "c | 1 | 2", "d | 3 | 4"] },
    ],
  },
  {
    name: "runs as columns, one row of them names of metrics",
    grid: gridOf(`
                | run1     | run2
      lr        | 0.1      | 0.2
      objective | val_loss | val_acc
      val_acc   | 0.9      | 0.91
      f1        | 0.8      | 0.7
    `),
    uses: ".bb Hbb Hbb Hbb Hbb",
    tables: [
      {
        isTransposed: true,
        table: [
          "Name | lr | objective | val_acc | f1",
          "run1 | 0.1 | val_loss | 0.9 | 0.8",
          "run2 | 0.2 | val_acc | 0.91 | 0.7",
        ],
      },
    ],
  },
  {
    name: "runs as columns whose names say nothing: each row is of one kind, no column is",
    grid: gridOf(`
            | ann | bob | eve
      foo   | 1  | 2  | 3
      bar   | x  | y  | x
      baz   | 3  | 4  | 5
      qux   | u  | u  | v
    `),
    uses: ".bbb Hbbb Hbbb Hbbb Hbbb",
    tables: [
      {
        isTransposed: true,
        table: [
          "Name | foo | bar | baz | qux",
          "ann | 1 | x | 3 | u",
          "bob | 2 | y | 4 | u",
          "eve | 3 | x | 5 | v",
        ],
      },
    ],
  },
  {
    name: "rows of mixed kinds are no columns of runs",
    grid: gridOf(`
      name | foo | bar
      a    | 1   | x
      b    | y   | 2
      c    | 3   | z
      d    | w   | 4
    `),
    uses: "HHH bbb bbb bbb bbb",
    tables: [{ table: ["name | foo | bar", "a | 1 | x", "b | y | 2", "c | 3 | z", "d | w | 4"] }],
  },
  {
    name: "failed runs do not turn a table whose header names metrics",
    grid: gridOf(`
      name | acc  | loss
      a    | 0.9  | 0.1
      b    | lost | lost
      c    | 0.8  | 0.2
      d    | gone | gone
    `),
    uses: "HHH bbb bbb bbb bbb",
    tables: [
      {
        table: ["name | acc | loss", "a | 0.9 | 0.1", "b | lost | lost", "c | 0.8 | 0.2", "d | gone | gone"],
      },
    ],
  },
  {
    name: "one known name down the side does not turn a table",
    grid: gridOf(`
      item  | foo | bar
      lr    | 1   | 2
      first | 3   | 4
      third | 5   | 6
    `),
    uses: "HHH bbb bbb bbb",
    tables: [{ table: ["item | foo | bar", "lr | 1 | 2", "first | 3 | 4", "third | 5 | 6"] }],
  },
  {
    name: "averages that cannot be computed: at the end they are left out, before other runs they are kept",
    grid: gridOf(`
      name    | acc
      a       | 0.9 ± 0.1
      mean    | 0.8 ± 0.1
      b       | 0.7 ± 0.1
      average | 0.8 ± 0.1
    `),
    uses: "HH bb bb bb xx",
    tables: [
      {
        table: ["name | acc", "a | 0.9 ± 0.1", "mean | 0.8 ± 0.1", "b | 0.7 ± 0.1"],
        leftOut: ["summary average 0.8 ± 0.1"],
      },
    ],
  },
  {
    name: "a title of two cells, one with a date, is no row of groups",
    grid: gridOf(`
      Experiment log |     | updated 2024-05-01 |       |
      name           | opt | lr                 | batch | acc
      a              | sgd | 0.1                | 32    | 0.9
    `),
    uses: "T.T.. HHHHH bbbbb",
    tables: [
      {
        title: "Experiment log updated 2024-05-01",
        table: ["name | opt | lr | batch | acc", "a | sgd | 0.1 | 32 | 0.9"],
      },
    ],
  },
  {
    name: "a fact of two cells is no row of groups",
    grid: gridOf(`
      Dataset | CIFAR-10 |       |
      run     | lr       | batch | acc
      a       | 0.1      | 32    | 0.9
      b       | 0.1      | 64    | 0.8
    `),
    uses: "TT.. HHHH bbbb bbbb",
    tables: [
      {
        title: "Dataset CIFAR-10",
        table: ["run | lr | batch | acc", "a | 0.1 | 32 | 0.9", "b | 0.1 | 64 | 0.8"],
      },
    ],
  },
  {
    name: "a merged label reaches no further than it is merged",
    grid: gridOf(
      `
      run |     | val |      |
          | lr  | acc | loss | size
      a   | 0.1 | 0.9 | 0.3  | 7
      b   | 0.2 | 0.9 | 0.3  | 8
    `,
      merged([0, 2, 0, 3]),
    ),
    uses: "H.H.. .HHHH bbbbb bbbbb",
    tables: [
      {
        table: [
          "run | lr | val / acc | val / loss | size",
          "a | 0.1 | 0.9 | 0.3 | 7",
          "b | 0.2 | 0.9 | 0.3 | 8",
        ],
      },
    ],
  },
  {
    name: "a name that stands for its column alone does not reach over the next",
    grid: gridOf(`
      run | val | lr  |
          | acc |     | size
      a   | 0.9 | 0.1 | 7
      b   | 0.8 | 0.2 | 8
    `),
    uses: "HHH. .H.H bbbb bbbb",
    tables: [{ table: ["run | val / acc | lr | size", "a | 0.9 | 0.1 | 7", "b | 0.8 | 0.2 | 8"] }],
  },
  {
    name: "tables beside each other with names of their own do not belong together",
    grid: gridOf(`
      name | lr  | | model | f1
      a    | 0.1 | | x     | 0.5
      b    | 0.2 | | y     | 0.6
    `),
    uses: "HH.HH bb.bb bb.bb",
    tables: [{ table: ["name | lr", "a | 0.1", "b | 0.2"] }, { table: ["model | f1", "x | 0.5", "y | 0.6"] }],
  },
  {
    name: "nor do tables of the same names that both have a result",
    grid: gridOf(`
      run | acc
      a   | 0.1
      b   | 0.2
      ~
      ~
      ~
      ~
      ~
      run | acc | loss
      a   | 0.3 | 1
      b   | 0.4 | 2
    `),
    uses: "HH bb bb      HHH bbb bbb",
    tables: [
      { table: ["run | acc", "a | 0.1", "b | 0.2"] },
      { table: ["run | acc | loss", "a | 0.3 | 1", "b | 0.4 | 2"] },
    ],
  },
  {
    name: "a footer directly below a table",
    grid: gridOf(`
      name               | lr  | acc
      a                  | 0.1 | 0.9
      b                  | 0.2 | 0.8
      * without warm-up  |     |
    `),
    uses: "HHH bbb bbb x..",
    tables: [
      { table: ["name | lr | acc", "a | 0.1 | 0.9", "b | 0.2 | 0.8"], leftOut: ["note * without warm-up"] },
    ],
  },
  {
    name: "a header that says one name twice is not completed by a run without figures",
    grid: gridOf(`
      name | opt  | acc | acc
      a    | sgd  |     |
      b    | adam | 0.9 | 0.8
    `),
    uses: "HHHH bb.. bbbb",
    tables: [{ table: ["name | opt | acc | acc", "a | sgd |  | ", "b | adam | 0.9 | 0.8"] }],
  },
  {
    name: "two columns of runs and figures are no list of settings, though some runs are called after settings",
    grid: gridOf(`
      removed      | points
      dropout      | 3
      banana       | 4
      weight decay | 5
      apple        | 6
    `),
    uses: "HH bb bb bb bb",
    tables: [{ table: ["removed | points", "dropout | 3", "banana | 4", "weight decay | 5", "apple | 6"] }],
  },
  {
    name: "a table whose first column is headed `run` is no list of settings, whatever the runs are called",
    grid: gridOf(`
      run          | points
      dropout      | 3
      weight decay | 5
    `),
    uses: "HH bb bb",
    tables: [{ table: ["run | points", "dropout | 3", "weight decay | 5"] }],
  },
  {
    name: "a text that is narrower than the figures below a blank row is their title",
    grid: gridOf(`
      lr  | acc |
      ~
      0.1 | 0.9 | 5
      0.2 | 0.8 | 6
    `),
    uses: "TT.  bbb bbb",
    tables: [
      { title: "lr acc", table: ["Column 1 | Column 2 | Column 3", "0.1 | 0.9 | 5", "0.2 | 0.8 | 6"] },
    ],
  },
  {
    name: "tables beside each other both go on behind a blank row, though a column is blank there",
    grid: gridOf(`
      name | lr  | acc | | name | f1
      a    | 0.1 | 0.9 | | p    | 0.5
      b    | 0.2 | 0.8 | | q    | 0.6
      ~
      c    |     | 0.7 | | r    | 0.7
      d    |     | 0.6 | | s    | 0.8
    `),
    uses: "HHH.HH bbb.bb bbb.bb  b.b.bb b.b.bb",
    tables: [
      {
        table: ["name | lr | acc", "a | 0.1 | 0.9", "b | 0.2 | 0.8", "c |  | 0.7", "d |  | 0.6"],
        leftOut: ["blank"],
      },
      { table: ["name | f1", "p | 0.5", "q | 0.6", "r | 0.7", "s | 0.8"], leftOut: ["blank"] },
    ],
  },
  {
    name: "figures far below a table are no rows of it, nor is a cell or two of a wide one",
    grid: gridOf(`
      name | lr  | acc | f1  | auc | size
      a    | 0.1 | 0.9 | 0.5 | 0.5 | 7
      b    | 0.2 | 0.8 | 0.5 | 0.5 | 7
      ~
      best | 0.2 |
      ~
      ~
      ~
      ~
      ~
      ~
      c    | 0.1 | 0.9 | 0.5 | 0.5 | 7
      d    | 0.2 | 0.8 | 0.5 | 0.5 | 7
    `),
    uses: "HHHHHH bbbbbb bbbbbb  nn.       bbbbbb bbbbbb",
    tables: [
      {
        table: [
          "name | lr | acc | f1 | auc | size",
          "a | 0.1 | 0.9 | 0.5 | 0.5 | 7",
          "b | 0.2 | 0.8 | 0.5 | 0.5 | 7",
        ],
      },
      {
        table: [
          "Column 1 | Column 2 | Column 3 | Column 4 | Column 5 | Column 6",
          "c | 0.1 | 0.9 | 0.5 | 0.5 | 7",
          "d | 0.2 | 0.8 | 0.5 | 0.5 | 7",
        ],
      },
    ],
  },
  {
    name: "a sheet as people keep it",
    grid: gridOf(`
      Image experiments (spring)  |          |      |       |         |             |
      last update: Ann, 3 May     |          |      |       |         |             |
      ~
                                  | Setup    |      |       | Results |             |
      Run                         | Model    | LR   | Batch | Val acc | Val loss    | Comment
      1                           | ResNet18 | 1e-3 | 64    | 91.2%   | 0.31 ± 0.02 | baseline
      2                           | ResNet50 | 1e-3 | OOM   |         |             | crashed
      ~
      3                           | ResNet50 | 5e-4 | 16    | 93.0%   | 0.28 ± 0.01 | best so far!
      4                           | ViT      | 5e-4 | 16    | ~92%    | 0.29        | see wiki
      ~
      Average                     |          |      |       | 92.1%   | 0.29        |
      ~
      TODO: try larger batch
      ~
      VGG experiments             |          |      |       |         |             |
      Run                         | Depth    | LR   | F1    |         |             |
      a                           | 16       | 0.1  | 0.85  |         |             |
      b                           | 19       | 0.1  | 0.86  |         |             |
    `),
    uses: "T...... T......  .H..H.. HHHHHHH bbbbbbb bbbb..b  bbbbbbb bbbbbbb  x...xx.  n  T...... HHHH... bbbb... bbbb...",
    tables: [
      {
        title: "Image experiments (spring)\nlast update: Ann, 3 May",
        table: [
          "Run | Setup / Model | Setup / LR | Setup / Batch | Results / Val acc | Results / Val loss | Results / Comment",
          "1 | ResNet18 | 0.001 | 64 | 91.2% | 0.31 ± 0.02 | baseline",
          "2 | ResNet50 | 0.001 | OOM |  |  | crashed",
          "3 | ResNet50 | 0.0005 | 16 | 93.0% | 0.28 ± 0.01 | best so far!",
          "4 | ViT | 0.0005 | 16 | ~92% | 0.29 | see wiki",
        ],
        leftOut: ["blank", "blank", "summary Average 92.1% 0.29"],
        index: ["Run"],
      },
      {
        title: "VGG experiments",
        table: ["Run | Depth | LR | F1", "a | 16 | 0.1 | 0.85", "b | 19 | 0.1 | 0.86"],
      },
    ],
  },
  {
    name: "text alone: a list of notes is no table",
    grid: gridOf(`
      To do
      try a larger batch
      ask Bob
    `),
    uses: "n n n",
    tables: [],
  },
];

test.each(EXAMPLES)("$name", ({ grid, uses, tables }) => {
  const found = findTables(grid);
  expect(drawUses(grid, found)).toEqual(uses.split(" "));
  const told = found.tables.map((table): Expected => ({
    title: table.title,
    table: drawTable(table),
    leftOut: table.leftOut.map(({ why, text }) => `${why} ${text}`.trim()),
    index: table.columns.filter(({ isIndex }) => isIndex).map(({ header }) => header),
    isTransposed: table.isTransposed,
    belongs: table.belongs ? `${table.belongs.by} of ${String(table.belongs.to)}` : "",
  }));
  const wanted = tables.map((table): Expected => ({
    title: "",
    leftOut: [],
    index: [],
    isTransposed: false,
    belongs: "",
    ...table,
  }));
  expect(told).toEqual(wanted);
});

test("a row of a summary is known by its formulas, whatever its numbers", () => {
  const formula: CellLook = { isFormula: true };
  const grid = gridOf(
    `
    name  | acc
    a     | 0.9
    Total | 0.3
    b     | 0.8
  `,
    { looks: [[], [], [undefined, formula], []] },
  );
  expect(findTables(grid).tables[0]?.leftOut.map(({ why }) => why)).toEqual(["summary"]);
});

test("a heading is known by being bold or merged, and may be a run otherwise", () => {
  const drawing = `
    name | lr  | acc
    a    | 0.1 | 0.9
    VGG  |     |
    b    | 0.1 | 0.8
  `;
  const mayBeRuns = (more: Omit<Grid, "cells">) => {
    const [table] = findTables(gridOf(drawing, more)).tables;
    expect(table?.leftOut.map(({ why }) => why)).toEqual(["heading"]);
    return table?.mayBeRuns.map(({ top }) => top);
  };
  expect(mayBeRuns({})).toEqual([2]);
  expect(mayBeRuns({ looks: [[], [], [{ bold: true }], []] })).toEqual([]);
  expect(mayBeRuns(merged([2, 0, 2, 2]))).toEqual([]);
});

test("a text that reads as a remark is no title of what is below", () => {
  const found = findTables(
    gridOf(`
      name | lr
      a    | 0.1
      ~
      Note: all on one GPU
      ~
      model | f1
      b     | 0.2
    `),
  );
  expect(found.tables.map(({ title }) => title)).toEqual(["", ""]);
  expect(found.notes).toEqual([
    { area: { top: 3, left: 0, bottom: 3, right: 0 }, text: "Note: all on one GPU" },
  ]);
});

test("rows of notes of the same columns are one note", () => {
  const grid = gridOf(`
    name  | lr
    a     | 0.1
    ~
    To do |
    ask   |
    green | best
    red   | failed
  `);
  expect(findTables(grid).notes.map(({ text }) => text)).toEqual(["To do\nask", "green best\nred failed"]);
});

test("an account counts, and a cell cannot be taken for two things", () => {
  const view = GridView.of(gridOf("a|b\nc|"));
  const account = new CellAccount(view);
  account.take({ top: 0, left: 0, bottom: 1, right: 0 }, "note", view);
  expect(account.countOf("note")).toBe(2);
  expect(() => {
    account.take({ top: 0, left: 0, bottom: 0, right: 1 }, "title", view);
  }).toThrow("two things");
});

test("says in words what was taken for what", () => {
  const [table] = findTables(
    gridOf(`
      run | val |
          | acc | loss
      a   | 0.9 | 0.3
      run | val |
          | acc | loss
      b   | 0.7 | 0.5
      avg | 0.8 | 0.4
    `),
  ).tables;
  expect(table?.reason).toBe(
    "Rows 1 and 2 together name 3 columns. 2 rows are below. What was left out of it may be runs for all that its lines tell.",
  );
  expect(table?.mayBeRuns.map(({ top }) => top)).toEqual([6]);
});

test("names three header rows from the first to the last", () => {
  const [table] = findTables(gridOf("|a||b|\n|c||d|\nrun|x|y|x|y\np|1|2|3|4\nq|1|2|3|4")).tables;
  expect(table?.reason).toBe("Rows 1 to 3 together name 5 columns. 2 rows are below.");
});

test("is less sure where nothing names the columns, and where all is text", () => {
  const confidence = (drawing: string) => findTables(gridOf(drawing)).tables[0]?.confidence ?? 0;
  expect(confidence("a|sgd|0.9\nb|adam|0.8")).toBeLessThan(0.5);
  expect(confidence("model|notes|by\ncnn|good|ann\nvit|bad|bob")).toBeLessThan(0.5);
});
