import { findParts, type FoundParts } from "../../../src/importers/found/find-parts";
import { readBundle } from "../../../src/importers/reading/read-bundle";
import { readCells } from "../../../src/importers/reading/read-cells";
import type { PartContent } from "../../../src/importers/source-content";
import { EventLoopPace } from "../../../src/worker/pace";
import fc from "../../support/fast-check";
import { drawn, table } from "../tables/planted";

const read = (content: string, name = "runs.csv"): Promise<PartContent[]> =>
  readBundle({ name, content }, new EventLoopPace({}));

async function found(content: string, name?: string): Promise<{ before: PartContent[]; after: FoundParts }> {
  const before = await read(content, name);
  return { before, after: findParts(before) };
}

const rowsOf = (count: number): string =>
  Array.from({ length: count }, (_, at) => `r${at},0.${at},${at}.5\n`).join("");
/** Of the numbers in 300 rows. */
const MEANS = [(at: number) => Number(`0.${at}`), (at: number) => at + 0.5]
  .map((value) => Array.from({ length: 300 }, (_, at) => value(at)).reduce((sum, one) => sum + one, 0) / 300)
  .join(",");
const HEADER = "name,lr,val_loss\n";

test.each([3, 119, 121, 400])("a clean table of %d rows is handed on as it was read", async (count) => {
  const { before, after } = await found(HEADER + rowsOf(count));
  expect(after.parts).toHaveLength(1);
  expect(after.parts[0]).toBe(before[0]);
  expect(after.tables).toEqual([]);
});

test.each([
  ["a title", `Log,,\n${HEADER}${rowsOf(300)}`, 300, 1],
  ["a total at the end", `${HEADER}${rowsOf(300)}mean,${MEANS}\n`, 300, 1],
  [
    "the header again behind a blank line",
    `${HEADER}${rowsOf(150)},,\n${HEADER}${rowsOf(150)}`,
    300,
    undefined,
  ],
])("a longer table with %s is searched", async (_, text, runs, tables) => {
  const { after } = await found(text);
  const counts = after.parts.map((part) => (part.kind === "table" ? part.count : 0));
  expect(counts.reduce((sum, one) => sum + one, 0)).toBe(runs);
  if (tables !== undefined) {
    expect(after.tables).toHaveLength(tables);
  }
});

test("a table that is too long to be searched says so, where its ends are not all runs", async () => {
  const rows = rowsOf(20_100);
  const clean = await found(HEADER + rows);
  expect(clean.after.parts[0]).toBe(clean.before[0]);
  const titled = await found(`Log,,\n${HEADER}${rows}`);
  expect(titled.after.tables).toEqual([]);
  expect(titled.after.parts[0]).toMatchObject({ kind: "table", count: 20_101 });
  expect(JSON.stringify(titled.after.parts[0])).toContain("may hold titles, totals or more than one table");
});

test("what a tool wrote is left alone, whatever stands in it", async () => {
  const text = "Run ID,Name,Source Type,Source Name,User,Status,lr,acc\n,,,,,,,\na1,x,,,,FINISHED,1,2\n";
  const { before, after } = await found(text);
  expect(after.parts).toEqual(before);
});

test("a text with a table in it is read, one without stays what it was, and so does one in a folder", async () => {
  const note = "These are my runs, by hand.\nThe last one is odd; see below, and, well, mind the gap.\n\n";
  const lines = "name;lr;val_acc\na;0,5;0,75\nb;0,25;0,5\nc;1,5;2,5\n";
  const { after } = await found(note + lines, "notes.txt");
  expect(after.parts).toMatchObject([
    {
      kind: "table",
      header: ["name", "lr", "val_acc"],
      count: 3,
      columns: [["a", "b", "c"], ["0.5", "0.25", "1.5"], {}],
    },
  ]);
  const prose = await found(note, "notes.txt");
  expect(prose.after.parts).toEqual(prose.before);
  const inFolder = await found(note + lines, "project/notes.txt");
  expect(inFolder.after.parts).toEqual(inFolder.before);
});

test("number formats go with their cells", () => {
  const looks = [undefined, { numberFormat: "yyyy-mm-dd" }, { numberFormat: "0%" }];
  const part = readCells(
    {
      cells: [
        ["Log", "", ""],
        ["", "", ""],
        ["name", "started", "val_acc"],
        ["a", 45_000, 0.9],
        ["b", 45_001, 0.8],
      ],
      looks: [undefined, undefined, undefined, looks, looks],
    },
    "Sheet1!A1:C5",
  );
  const [after] = findParts([part]).parts;
  expect(after?.kind === "table" && after.formats?.map((column) => [column.at(0), column.at(1)])).toEqual([
    [undefined, undefined],
    ["yyyy-mm-dd", "yyyy-mm-dd"],
    ["0%", "0%"],
  ]);
});

test("no filled cell of a planted sheet is lost: runs, header, title or left out, and every place leads to its row", async () => {
  await fc.assert(
    fc.asyncProperty(table, async (planted) => {
      const cells = drawn(planted).map((row) => row.map((cell) => cell ?? ""));
      const read = await readBundle({ name: "Sheet1!A1:Z99", content: cells }, new EventLoopPace({}));
      const [part] = findParts(read).parts;
      if (part?.kind !== "table") {
        throw new Error("no table");
      }
      expect(part.header).toEqual(planted.header);
      expect(part.count).toBe(planted.rows.length);
      const names = part.columns[0];
      const places = Array.from({ length: part.count }, (_, at) =>
        Number(/^row (\d+) /.exec(part.place(at))?.[1]),
      );
      expect(places.map((row) => cells[row - 1]?.[0])).toEqual([...(names ?? [])]);
    }),
    { seed: 20261127, numRuns: 300 },
  );
});

test.each([
  ["a quote that is never closed", 'My runs:\n\nname,lr,acc\na,1,2\n"b,2,3\nc,1,2\n'],
  [
    "rows that mostly have more cells than the header",
    "My runs:\n\nname,lr,acc\na,1,2,3\nb,2,3,4\nc,1,2,3\n",
  ],
])("%s leaves a text what it was", async (_, text) => {
  const { before, after } = await found(text, "notes.txt");
  expect(after.parts).toEqual(before);
});

test("an encoding that was guessed is said of the tables too", async () => {
  const bytes = Buffer.from("R\u00e9sultats,,\n,,\nname,lr,acc\nd\u00e9but,1,2\nfin,2,3\n", "latin1");
  const before = await readBundle(
    { name: "a.csv", content: new Uint8Array(bytes).buffer },
    new EventLoopPace({}),
  );
  const [part] = findParts(before).parts;
  expect(part).toMatchObject({ kind: "table", header: ["name", "lr", "acc"], encoding: "windows-1252" });
  expect(JSON.stringify(part)).toContain("Windows-1252");
});

test("of two corrections of the same cells the one said last holds", async () => {
  const before = await read("a,b,c\nname,lr,val_acc\nx,1,2\ny,3,4\n");
  const area = { top: 0, left: 0, bottom: 3, right: 2 };
  const { parts } = findParts(before, [
    { part: "runs.csv", area, isNoTable: true },
    { part: "runs.csv", area, header: 1 },
  ]);
  expect(parts).toMatchObject([{ kind: "table", header: ["name", "lr", "val_acc"], count: 2 }]);
});

// In the square of its length each of these would take minutes: far beyond the patience of a test.
test.each([
  [
    "dashes before a letter",
    `| a | b |\n|---|---|\n| ${"-".repeat(200_000)}x | 2 |\n| 1 | 2 |\n`,
    "table of 2",
  ],
  ["a configuration of digits in one cell", `a,b,c\n${"1".repeat(200_000)}x,2,\n,,\n1,2,3\n`, "table of 1"],
  ["nothing but line ends behind a line", `odd${"\n".repeat(200_000)}`, "plain"],
])("%s are looked through", async (_, text, expected) => {
  const { after } = await found(text, "notes.txt");
  const seen = after.parts.map((part) =>
    part.kind === "table" ? `table of ${String(part.count)}` : part.kind,
  );
  expect(seen).toEqual([expected]);
});

/** The mean of the learning rates of 150 rows. */
const LR = Array.from({ length: 150 }, (_, at) => Number(`0.${at}`)).reduce((sum, lr) => sum + lr, 0) / 150;

/** How many runs there are, and whether the table was searched for what is none. */
async function searched(middle: string, rows = 300) {
  const { before, after } = await found(HEADER + rowsOf(rows / 2) + middle + rowsOf(rows / 2));
  const runs = after.parts.reduce((sum, part) => sum + (part.kind === "table" ? part.count : 0), 0);
  return [after.parts[0] !== before[0], runs];
}

test.each<[why: string, row: string, runs: number]>([
  ["its header again", HEADER, 300],
  ["a heading", "ResNet,,\n", 300],
  ["a text in a column of numbers, alone", ",,odd\n", 300],
  ["a mean of those above", `mean,${LR},75\n`, 300],
  ["the mean without a name", `,${LR},75\n`, 300],
  ["the best of them again", "best,0.1,1.5\n", 300],
])("a longer table with %s in its middle is searched", async (_, row, runs) => {
  expect(await searched(row)).toEqual([true, runs]);
});

test("one whose rows are all runs is not, whatever they are called", async () => {
  expect(await searched("meanfield,0.5,1\n")).toEqual([false, 301]);
  expect(await searched("a,,1\n")).toEqual([false, 301]);
  expect(await searched("name2,0.5,1\n")).toEqual([false, 301]);
});
