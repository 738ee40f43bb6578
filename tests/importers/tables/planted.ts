// Sheets made of tables that are known, to see whether they are found again.

import type { GridCell } from "../../../src/importers/tables/grid";
import fc from "../../support/fast-check";

/** A table as it is planted, and what should be found of it. */
export interface Planted {
  readonly title: string | undefined;
  readonly header: readonly string[];
  readonly rows: readonly (readonly GridCell[])[];
  readonly hasMeans: boolean;
  /** Blank rows between title and header, and between header and means. */
  readonly gaps: readonly [title: number, means: number];
}

const HEADERS = [
  "lr",
  "batch size",
  "epochs",
  "depth",
  "width",
  "val_acc",
  "val_loss",
  "f1",
  "auc",
  "size",
  "kB",
  "heads",
];
const NAMES = ["base", "wide", "deep", "tiny", "long run", "no aug", "cosine", "warm", "big one", "other"];
const TITLES = ["Ablation", "Runs of May", "ResNet family", "Second round, new data", "exp log"];

const figure = fc.integer({ min: 1, max: 9999 }).map((number) => number / 1000);
const blankable = (share: number): fc.Arbitrary<GridCell> =>
  fc.oneof({ weight: 10 - share, arbitrary: figure }, { weight: share, arbitrary: fc.constant(undefined) });

/** A table of runs: names in its first column, figures in the others, the second column never blank. */
export const table: fc.Arbitrary<Planted> = fc
  .record({
    title: fc.option(fc.constantFrom(...TITLES), { nil: undefined }),
    headers: fc.uniqueArray(fc.constantFrom(...HEADERS), { minLength: 2, maxLength: 6 }),
    names: fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 2, maxLength: 8 }),
    hasMeans: fc.boolean(),
    gaps: fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: 1 })),
  })
  .chain(({ title, headers, names, hasMeans, gaps }) =>
    fc
      .tuple(
        ...names.map((name) =>
          fc.tuple(fc.constant<GridCell>(name), figure, ...headers.slice(1).map(() => blankable(2))),
        ),
      )
      .map((rows): Planted => ({ title, header: ["name", ...headers], rows, hasMeans, gaps })),
  );

/** Rows of a planted table as they stand in a sheet. */
export function drawn({ title, header, rows, hasMeans, gaps }: Planted): GridCell[][] {
  const blank = (count: number): GridCell[][] => Array.from({ length: count }, () => []);
  return [
    ...(title === undefined ? [] : [[title], ...blank(gaps[0])]),
    [...header],
    ...rows.map((row) => [...row]),
    ...(hasMeans ? [...blank(gaps[1]), meansOf(rows)] : []),
  ];
}

/** Writes cells into a sheet, the first of them at a place. */
export function plant(
  sheet: GridCell[][],
  cells: readonly (readonly GridCell[])[],
  top: number,
  left: number,
): void {
  cells.forEach((row, down) => {
    const at = top + down;
    while (sheet.length <= at) {
      sheet.push([]);
    }
    const target = sheet[at] as GridCell[];
    row.forEach((cell, along) => {
      while (target.length <= left + along) {
        target.push(undefined);
      }
      target[left + along] = cell;
    });
  });
}

function meansOf(rows: readonly (readonly GridCell[])[]): GridCell[] {
  return (rows[0] ?? []).map((_, at) => {
    const figures = rows.flatMap((row) => (typeof row[at] === "number" ? [row[at]] : []));
    const mean = figures.reduce((sum, value) => sum + value, 0) / figures.length;
    return at === 0 ? "mean" : figures.length > 0 ? Number(mean.toFixed(4)) : undefined;
  });
}
