import { CELL_USES } from "../../../src/importers/tables/cell-account";
import { goThrough } from "../../../src/importers/steps";
import { findTables, tablesIn } from "../../../src/importers/tables/find-tables";
import type { FoundTable, FoundTables } from "../../../src/importers/tables/found-table";
import type { Area, CellLook, Grid, GridCell } from "../../../src/importers/tables/grid";
import { GridView } from "../../../src/importers/tables/grid-view";
import fc from "../../support/fast-check";
import { drawn, plant, table } from "./planted";

const isBlank = (cell: GridCell) => cell === undefined || String(cell).trim() === "";

/** How often the tables, their titles and the notes name each cell, from what they say alone. */
function namedCells(grid: Grid, { tables, notes }: FoundTables): number[][] {
  const times = grid.cells.map((row) => row.map(() => 0));
  const add = ({ top, left, bottom, right }: Area) => {
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const line = times[row];
        if (line && column < line.length && !isBlank(grid.cells[row]?.[column])) {
          line[column]! += 1;
        }
      }
    }
  };
  for (const { titleAreas, header, leftOut, lines, columns, isTransposed } of tables) {
    titleAreas.forEach(add);
    leftOut.forEach(({ area }) => {
      add(area);
    });
    if (header) {
      add(header);
    }
    const first = columns[0]!.line;
    const last = columns.at(-1)!.line;
    for (const line of lines) {
      add(
        isTransposed
          ? { top: first, left: line, bottom: last, right: line }
          : { top: line, left: first, bottom: line, right: last },
      );
    }
  }
  notes.forEach(({ area }) => {
    add(area);
  });
  return times;
}

const WORDS = [
  "name",
  "lr",
  "acc",
  "optimizer",
  "sgd",
  "mean",
  "Total",
  "OOM",
  "Note: x",
  "0.9 ± 0.1",
  "",
  " ",
  "run 1",
  "val_loss",
];
const cell: fc.Arbitrary<GridCell> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(undefined) },
  { weight: 3, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 12 }) },
  { weight: 1, arbitrary: fc.double({ noNaN: true }) },
  { weight: 1, arbitrary: fc.boolean() },
);
const row = fc.oneof(
  { weight: 1, arbitrary: fc.constant<GridCell[]>([]) },
  { weight: 2, arbitrary: fc.constantFrom(...WORDS).map((word): GridCell[] => [word]) },
  { weight: 6, arbitrary: fc.array(cell, { maxLength: 9 }) },
);
const area: fc.Arbitrary<Area> = fc
  .tuple(fc.nat({ max: 11 }), fc.nat({ max: 8 }), fc.nat({ max: 3 }), fc.nat({ max: 8 }))
  .map(([top, left, down, along]) => ({ top, left, bottom: top + down, right: left + along }));
const look: fc.Arbitrary<CellLook | undefined> = fc.option(
  fc.record({
    bold: fc.boolean(),
    isFormula: fc.boolean(),
    numberFormat: fc.constantFrom("General", "yyyy-mm-dd"),
  }),
  { nil: undefined },
);
const anyGrid: fc.Arbitrary<Grid> = fc.record({
  cells: fc.array(row, { maxLength: 14 }),
  merged: fc.array(area, { maxLength: 3 }),
  looks: fc.array(fc.array(look, { maxLength: 9 }), { maxLength: 14 }),
});

test("each cell that is not blank is taken for exactly one thing, and the account agrees with the tables", () => {
  fc.assert(
    fc.property(anyGrid, (grid) => {
      const found = findTables(grid);
      const expected = grid.cells.map((cells) => cells.map((value) => (isBlank(value) ? 0 : 1)));
      expect(namedCells(grid, found)).toEqual(expected);
      const inAccount = grid.cells.map((cells, row) =>
        cells.map((_, column) => (found.account.useOf(row, column) === undefined ? 0 : 1)),
      );
      expect(inAccount).toEqual(expected);
    }),
    { numRuns: 1500 },
  );
});

test("so it is whatever a person corrects", () => {
  const correction = fc.record(
    {
      area,
      isTransposed: fc.boolean(),
      isNoTable: fc.boolean(),
      header: fc.nat({ max: 14 }),
      lastHeader: fc.nat({ max: 14 }),
      first: fc.nat({ max: 14 }),
      last: fc.nat({ max: 14 }),
    },
    { requiredKeys: ["area"] },
  );
  fc.assert(
    fc.property(anyGrid, correction, (grid, corrected) => {
      // To take a cell twice throws.
      const { account } = findTables(grid, [corrected]);
      grid.cells.forEach((cells, row) => {
        cells.forEach((value, column) => {
          expect(account.useOf(row, column) === undefined).toBe(isBlank(value));
        });
      });
      const filled = grid.cells.flat().filter((value) => !isBlank(value)).length;
      expect(CELL_USES.reduce((sum, use) => sum + account.countOf(use), 0)).toBe(filled);
    }),
    { numRuns: 1500 },
  );
});

const planted = (found: FoundTable) => ({
  title: found.title,
  header: found.columns.map(({ header }) => header),
  rows: found.rows.map((cells) => found.columns.map((_, at) => cells[at])),
  means: found.leftOut.filter(({ why }) => why === "summary").length,
});

test("tables that are planted in a sheet, below and beside each other, are found as they were planted", () => {
  const bands = fc.array(fc.array(table, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 });
  const places = fc.record({
    top: fc.nat({ max: 5 }),
    left: fc.nat({ max: 5 }),
    down: fc.integer({ min: 1, max: 3 }),
  });
  fc.assert(
    fc.property(bands, places, fc.integer({ min: 1, max: 3 }), (tables, { top, left, down }, gap) => {
      const sheet: GridCell[][] = [];
      const expected: unknown[] = [];
      let row = top;
      tables.forEach((band, at) => {
        let column = left;
        let height = 0;
        for (const one of band) {
          // What stands below a table without a title of its own goes on with it.
          const titled =
            at === 0 ? one : { ...one, title: one.title ?? "Next", gaps: [0, one.gaps[1]] as const };
          const cells = drawn(titled);
          plant(sheet, cells, row, column);
          height = Math.max(height, cells.length);
          column += titled.header.length + gap;
          expected.push({
            title: titled.title ?? "",
            header: titled.header,
            rows: titled.rows,
            means: Number(titled.hasMeans),
          });
        }
        row += height + down;
      });
      const found = findTables({ cells: sheet }).tables.map(planted);
      const byText = (one: unknown, other: unknown) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1);
      expect(found.sort(byText)).toEqual(expected.sort(byText));
    }),
    { numRuns: 400 },
  );
});

/** Rows of groups above a header, outermost first: halves of the columns by their labels, the corner blank. */
const grouped = fc.record({
  rows: fc.integer({ min: 1, max: 9 }),
  style: fc.constantFrom("merged", "blank", "repeated"),
  halves: fc.integer({ min: 2, max: 3 }),
  metrics: fc.uniqueArray(fc.constantFrom("acc", "loss", "f1", "auc"), { minLength: 2, maxLength: 3 }),
});

test("any number of rows of groups above a header belong to it", () => {
  fc.assert(
    fc.property(grouped, fc.integer({ min: 2, max: 5 }), ({ rows, style, halves, metrics }, runs) => {
      const width = metrics.length;
      const label = (row: number, half: number) =>
        row === rows - 1 ? `split ${String(half)}` : `G${String(row)} ${String(half)}`;
      const cells: GridCell[][] = Array.from({ length: rows }, (_, row) => [
        undefined,
        ...Array.from({ length: halves * width }, (_, at) =>
          style === "repeated" || at % width === 0 ? label(row, Math.floor(at / width)) : undefined,
        ),
      ]);
      const merged: Area[] = cells.flatMap((_, row) =>
        Array.from({ length: style === "merged" ? halves : 0 }, (_, half): Area => {
          const left = 1 + half * width;
          return { top: row, left, bottom: row, right: left + width - 1 };
        }),
      );
      cells.push(["name", ...Array.from({ length: halves }, () => metrics).flat()]);
      for (let run = 0; run < runs; run++) {
        cells.push([
          `run ${String(run)}`,
          ...Array.from({ length: halves * width }, (_, at) => (run + at) / 8),
        ]);
      }
      const { tables } = findTables({ cells, merged });
      expect(tables.map((one) => [one.header?.top, one.header?.bottom, one.rows.length])).toEqual([
        [0, rows, runs],
      ]);
      expect(tables[0]?.columns.map(({ header }) => header.split(" / ").at(-1))).toEqual([
        "name",
        ...Array.from({ length: halves }, () => metrics).flat(),
      ]);
      expect(new Set(tables[0]?.columns.map(({ header }) => header)).size).toBe(1 + halves * width);
    }),
    { numRuns: 300 },
  );
});

test("a note below a planted table stays outside it", () => {
  const note = fc.constantFrom("Note: two GPUs only", "* without warm-up", "Remark: seeds were not fixed");
  fc.assert(
    fc.property(table, note, fc.integer({ min: 1, max: 3 }), (one, text, down) => {
      const cells = drawn(one);
      plant(cells, [[text]], cells.length + down, 0);
      const found = findTables({ cells });
      expect(found.tables.map(planted)).toEqual([
        { title: one.title ?? "", header: one.header, rows: one.rows, means: Number(one.hasMeans) },
      ]);
      expect(found.notes.map((outside) => outside.text)).toEqual([text]);
    }),
    { numRuns: 200 },
  );
});

test("runs as columns are found and turned round", () => {
  fc.assert(
    fc.property(table, fc.nat({ max: 3 }), fc.nat({ max: 3 }), (one, top, left) => {
      const optimizers = one.rows.map((_, at) => ["sgd", "adam", "rms"][at % 3]);
      const sheet: GridCell[][] = [];
      const names: GridCell[] = [undefined, ...one.rows.map((cells) => cells[0])];
      const lines = one.header
        .slice(1)
        .map((header, at): GridCell[] => [header, ...one.rows.map((cells) => cells[at + 1])]);
      plant(sheet, [names, ...lines, ["optimizer", ...optimizers]], top, left);
      const [found, ...others] = findTables({ cells: sheet }).tables;
      expect(others).toEqual([]);
      expect(found?.isTransposed).toBe(true);
      expect(found && planted(found)).toEqual({
        title: "",
        header: ["Name", ...one.header.slice(1), "optimizer"],
        rows: one.rows.map((cells, at) => [...cells, optimizers[at]]),
        means: 0,
      });
    }),
    { numRuns: 200 },
  );
});

test("a clean table comes out as it is, its rows being the grid's own", () => {
  const kind = fc.constantFrom("number", "text", "logical", "date");
  const name = fc.stringMatching(/^[a-z]{2,6}[ _/.][A-Za-z]{1,8}$/);
  const value: Record<string, (at: number) => GridCell> = {
    number: (at) => at / 8,
    text: (at) => `word ${String.fromCharCode(97 + (at % 26))}`,
    logical: (at) => at % 2 === 0,
    date: (at) => `2024-05-${String(1 + (at % 28)).padStart(2, "0")}`,
  };
  const columns = fc.uniqueArray(fc.tuple(name, kind), {
    minLength: 2,
    maxLength: 12,
    selector: ([header]) => header,
  });
  fc.assert(
    fc.property(
      columns,
      fc.integer({ min: 2, max: 30 }),
      fc.infiniteStream(fc.nat({ max: 9 })),
      (named, rows, chance) => {
        const cells: GridCell[][] = [["run name", "acc", ...named.map(([header]) => header)]];
        for (let at = 0; at < rows; at++) {
          const others = named.map(([, kind]) => (chance.next().value === 0 ? undefined : value[kind]!(at)));
          cells.push([`run-${String(at)}`, at / 4, ...others]);
        }
        const { tables, notes } = findTables({ cells });
        expect(notes).toEqual([]);
        expect(tables).toHaveLength(1);
        const [found] = tables;
        expect(found?.columns.map(({ header }) => header)).toEqual(cells[0]);
        expect(found?.rows).toHaveLength(rows);
        found?.rows.forEach((cellsOfRow, at) => {
          expect(cellsOfRow).toBe(cells[at + 1]);
        });
        expect(found?.leftOut).toEqual([]);
        expect(found?.title).toBe("");
        expect(found?.isTransposed).toBe(false);
      },
    ),
    { numRuns: 200 },
  );
});

const clean = (rows: number, columns: number): GridCell[][] =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, at) => (row === 0 ? `name ${String(at)}` : row / (at + 1))),
  );

/** Sheets that are hard on a search, by the number of rows. */
const HARD: Readonly<Record<string, (rows: number) => GridCell[][]>> = {
  "a clean table": (rows) => clean(rows, 8),
  "a wide table": (rows) => clean(10, rows),
  "tables without blank rows": (rows) =>
    Array.from({ length: rows }, (_, at) =>
      at % 3 === 0 ? [`n${String(at)}`, "lr", `acc${String(at)}`] : ["a", 0.1, 0.9],
    ),
  "tables with blank rows": (rows) =>
    Array.from(
      { length: rows },
      (_, at) => [[`n${String(at)}`, "lr", "acc"], ["a", 0.1, 0.9], ["b", 0.2, 0.8], []][at % 4]!,
    ),
  "repeated headers": (rows) =>
    Array.from({ length: rows }, (_, at) => (at % 3 === 0 ? ["name", "lr", "acc"] : ["a", 0.1, 0.9])),
  "rows with blank rows": (rows) =>
    Array.from({ length: rows }, (_, at) => (at === 0 ? ["name", "lr"] : at % 2 === 0 ? [] : ["a", at])),
  "texts alone": (rows) =>
    Array.from({ length: rows }, (_, at) => (at % 2 === 0 ? [] : [`text ${String(at)}`])),
  "lists of settings": (rows) =>
    Array.from({ length: rows }, (_, at) => (at % 4 === 3 ? [] : [`lr ${String(at)}`, at])),
  averages: (rows) =>
    Array.from({ length: rows }, (_, at) => (at === 0 ? ["name", "acc"] : [at % 2 === 0 ? "mean" : "a", at])),
  "one long row": (rows) => [
    ...Array.from({ length: rows }, (_, at) => (at % 2 === 0 ? [] : ["x"])),
    clean(1, rows)[0]!,
  ],
  "a checkerboard": (rows) =>
    Array.from({ length: rows }, (_, at) =>
      at % 2 === 0 ? [] : Array.from({ length: 40 }, (_, on) => (on % 2 ? "x" : 1)),
    ),
  "corners within corners": (rows) => {
    const size = Math.round(Math.sqrt(rows * 40));
    return Array.from({ length: size }, (_, at) =>
      Array.from({ length: size }, (_, on) => (Math.min(at, on) % 4 === (at <= on ? 0 : 2) ? 1 : undefined)),
    );
  },
};

test.each(Object.entries(HARD))("the work grows with the cells and no faster: %s", (_, sheet) => {
  const visits = (rows: number) => {
    const view = GridView.of({ cells: sheet(rows) });
    goThrough(tablesIn(view));
    return view.visits;
  };
  const cells = (rows: number) => sheet(rows).reduce((sum, one) => sum + one.length + 1, 0);
  const [few, many] = [visits(400), visits(1600)];
  expect(many / few).toBeLessThan((1.15 * cells(1600)) / cells(400));
  expect(many).toBeLessThan(cells(1600) * 60);
});

const wide = (first: string, at: number) => [
  first,
  ...Array.from({ length: 29 }, (_, column) => at + column / 3),
];
const header = ["name", ...Array.from({ length: 29 }, (_, column) => `lr ${String(column)}`)];

test.each<[string, (at: number) => GridCell[]]>([
  ["runs with a title", (at) => (at === 0 ? ["My log"] : at === 1 ? header : wide("a", at))],
  ["blank rows", (at) => (at === 0 ? header : at % 2 === 0 ? [] : wide("a", at))],
  ["averages", (at) => (at === 0 ? header : wide(at % 2 === 0 ? "mean" : "a", at))],
  ["lone texts", (at) => (at === 0 ? header : at % 3 === 0 ? ["later"] : wide("a", at))],
  ["headers again", (at) => (at % 50 === 0 ? header : wide("a", at))],
  ["settings", (at) => (at % 4 === 3 ? [] : [`lr ${String(at)}`, at])],
])("the search can be left after each few lines, however many there are: %s", (_, row) => {
  const rows = 6400;
  const view = GridView.of({ cells: Array.from({ length: rows }, (_cell, at) => row(at)) });
  let longest = 0;
  let before = view.visits;
  for (const steps = tablesIn(view); steps.next().done !== true; before = view.visits) {
    longest = Math.max(longest, view.visits - before);
  }
  // A look at each line at once is no work; one at each cell would be.
  expect(Math.max(longest, view.visits - before)).toBeLessThan(3 * rows);
});
