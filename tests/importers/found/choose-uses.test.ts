import { chooseUses } from "../../../src/importers/found/choose-uses";
import type { TableChoice } from "../../../src/importers/found/table-choice";
import type { Belonging, FoundTable } from "../../../src/importers/tables/found-table";
import { foundTable } from "./found-table";

/** A table of three columns whose first row stands in a row of its sheet. */
const at = (row: number, headers: string[], belongs?: Belonging, rows = 2): FoundTable =>
  foundTable(
    headers,
    Array.from({ length: rows }, (_, run) => headers.map((_header, column) => run + column / 10)),
    {
      area: { top: row, left: 0, bottom: row + rows, right: headers.length - 1 },
      ...(belongs && { belongs }),
    },
  );

const choice = (table: FoundTable, more: Partial<TableChoice>): TableChoice => ({
  part: "log",
  area: table.area,
  ...more,
});

/** What becomes of the tables of one part: the use, why not, and whether it was confirmed. */
function uses(tables: FoundTable[], ...choices: TableChoice[]): unknown[] {
  return (chooseUses([{ tables, choices }])[0] ?? []).map(({ use, whyNot, isConfirmed }) =>
    [use, whyNot, isConfirmed && "confirmed"].filter((one) => one !== undefined).join(": "),
  );
}

const RUNS = at(0, ["lr", "val_acc"]);
const OTHER = at(10, ["host", "cores"]);
const BESIDE = at(20, ["f1", "depth"], { to: 0, by: "rows" });
const OTHERS = "Its columns are others than those of the table that was taken.";

test("what is proposed holds where nothing is said", () => {
  expect(uses([RUNS, OTHER])).toEqual(["runs", "left out: It has no results."]);
});

test("what a person says counts more, the last of what they say most", () => {
  expect(uses([RUNS, OTHER], choice(OTHER, { isTaken: true }))).toEqual(["runs", "runs"]);
  expect(uses([RUNS], choice(RUNS, { isTaken: false }))).toEqual(["left out: You chose to leave it out."]);
  const both = [choice(RUNS, { isTaken: false }), choice(RUNS, { isTaken: true }), choice(RUNS, {})];
  expect(uses([RUNS], ...both)).toEqual(["runs"]);
  expect(uses([RUNS], ...both.reverse())).toEqual(["left out: You chose to leave it out."]);
});

test("what is said of one area is of the tables in it alone", () => {
  const elsewhere = { part: "log", area: { top: 4, left: 0, bottom: 8, right: 1 }, isTaken: false };
  expect(uses([RUNS, OTHER], elsewhere)).toEqual(["runs", "left out: It has no results."]);
  expect(uses([RUNS, OTHER], { ...elsewhere, area: { top: 2, left: 1, bottom: 8, right: 9 } })).toEqual([
    "left out: You chose to leave it out.",
    // The one that is left is the best of those that are.
    "runs",
  ]);
});

test("that a table stands as it was found is kept, and takes nothing by itself", () => {
  expect(uses([RUNS, OTHER], choice(OTHER, { isConfirmed: true }))).toEqual([
    "runs",
    "left out: It has no results.: confirmed",
  ]);
  expect(uses([RUNS], choice(RUNS, { isConfirmed: false }))).toEqual(["runs"]);
  expect(uses([RUNS], choice(RUNS, { isConfirmed: true }), choice(RUNS, {}))).toEqual(["runs: confirmed"]);
});

test("the others are held against the tables that a person placed", () => {
  const more = at(10, ["auc", "f1"], undefined, 1);
  expect(uses([RUNS, more])).toEqual(["runs", `left out: ${OTHERS}`]);
  expect(uses([RUNS, more], choice(more, { header: 10 }))).toEqual([`left out: ${OTHERS}`, "runs"]);
  // To be left out is said of no place, and to stand right neither.
  expect(uses([RUNS, more], choice(more, { isConfirmed: true }))).toEqual([
    "runs",
    `left out: ${OTHERS}: confirmed`,
  ]);
  expect(uses([RUNS, more], choice(more, { header: 10, isTaken: false }))).toEqual([
    "runs",
    "left out: You chose to leave it out.",
  ]);
});

test("a table that belongs to runs is joined to them, unless a person says otherwise", () => {
  expect(uses([RUNS, BESIDE])).toEqual(["runs", "joined"]);
  expect(uses([RUNS, BESIDE], choice(BESIDE, { isTaken: true }))).toEqual(["runs", "runs"]);
  expect(uses([RUNS, BESIDE], choice(BESIDE, { isTaken: false }))).toEqual([
    "runs",
    "left out: You chose to leave it out.",
  ]);
  expect(uses([RUNS, BESIDE], choice(BESIDE, { isConfirmed: true }))).toEqual(["runs", "joined: confirmed"]);
});

test("nothing is joined to a table that is left out, or that is none of them", () => {
  const beside = at(20, ["seed"], { to: 0, by: "rows" });
  expect(uses([RUNS, beside], choice(RUNS, { isTaken: false }))).toEqual([
    "left out: You chose to leave it out.",
    "runs",
  ]);
  const astray = at(20, ["host", "cores"], { to: 7, by: "rows" });
  expect(uses([RUNS, astray])).toEqual(["runs", "left out: It has no results."]);
});

test("a table whose rows would be runs of their own is joined where it has more columns than its runs, else not", () => {
  const names: Belonging = { to: 0, by: "names", keys: [0, 0] };
  const runs = at(0, ["name", "lr", "val_acc"]);
  expect(uses([runs, at(20, ["name", "lr", "val_acc"], names)])).toEqual(["runs", "runs"]);
  expect(uses([runs, at(20, ["id", "LR", "val_acc", ""], names)])).toEqual(["runs", "runs"]);
  expect(uses([runs, at(20, ["name", "lr", "val_acc", "f1"], names)])).toEqual(["runs", "joined"]);
});

test("parts that belong together are held against each other, those that do not are not", () => {
  const other = at(0, ["f1", "auc"], undefined, 1);
  const apart = [[RUNS], [other]].flatMap((tables) => chooseUses([{ tables, choices: [] }]));
  expect(apart.flat().map(({ use }) => use)).toEqual(["runs", "runs"]);
  const together = chooseUses([
    { tables: [RUNS], choices: [] },
    { tables: [other], choices: [] },
  ]);
  expect(together).toEqual([[{ use: "runs" }], [{ use: "left out", whyNot: OTHERS }]]);
});
