// What is found on sheets, from their cells to the parts, the tables as they are described, and what is said.

import { findParts, type FoundParts } from "../../../src/importers/found/find-parts";
import type { TableChoice } from "../../../src/importers/found/table-choice";
import { readBundle } from "../../../src/importers/reading/read-bundle";
import type { PartContent } from "../../../src/importers/source-content";
import type { Sheet } from "../../../src/importers/sheets/sheet";
import type { GridCell } from "../../../src/importers/tables/grid";
import { EventLoopPace } from "../../../src/worker/pace";
import { gridOf } from "../tables/draw";

type Cells = readonly (readonly GridCell[])[];

/** The parts of a workbook's sheets, each drawn as text. */
async function sheetsOf(sheets: Readonly<Record<string, string | Cells>>, more: Partial<Sheet> = {}) {
  const parts = Object.entries(sheets).map(([sheet, drawing]) => ({
    name: `log.xlsx, ${sheet}`,
    content: {
      cells: typeof drawing === "string" ? gridOf(drawing).cells : drawing,
      sheet,
      file: "log.xlsx",
      origin: { row: 0, column: 0 },
      ...more,
    },
  }));
  return readBundle(parts, new EventLoopPace());
}

const RUNS = `
  name | lr  | val_acc
  a    | 0.1 | 0.9
  b    | 0.2 | 0.8`;
const MORE = `
  name | lr  | val_acc
  c    | 0.3 | 0.7
  d    | 0.4 | 0.6`;

const OTHER = `
  name | lr  | val_acc | val_loss
  e    | 0.3 | 0.7     | 0.2
  f    | 0.4 | 0.6     | 0.3`;

/** The tables among the parts: name, header and number of runs. */
const tablesIn = ({ parts }: FoundParts) =>
  parts.flatMap((part) => (part.kind === "table" ? [[part.name, part.header.join(" "), part.count]] : []));
const usesIn = ({ tables }: FoundParts) => tables.map(({ use, whyNot = "" }) => `${use} ${whyNot}`.trim());

test("two tables of one sheet are two parts, and each is described with its place, lines and picture", async () => {
  const found = findParts(
    await sheetsOf({ runs: `Group A\n${RUNS}\n~\n~\n${OTHER}` }, { origin: { row: 4, column: 1 } }),
  );
  expect(tablesIn(found)).toEqual([
    ["log.xlsx, runs, table 1 (B6:D8)", "name lr val_acc", 2],
    ["log.xlsx, runs, table 2 (B11:E13)", "name lr val_acc val_loss", 2],
  ]);
  expect(found.parts).toMatchObject([
    { title: "Group A", file: "log.xlsx", sheet: "runs", onSheet: { sheet: "runs" } },
    { file: "log.xlsx", onSheet: { sheet: "runs" } },
  ]);
  expect(found.parts[1]).not.toHaveProperty("title");
  expect(found.tables[1]).toMatchObject({
    part: "log.xlsx, runs",
    at: 1,
    place: "B11:E13",
    title: "",
    area: { top: 6, left: 0, bottom: 8, right: 3 },
    header: { top: 6, bottom: 6 },
    headers: ["name", "lr", "val_acc", "val_loss"],
    lines: [7, 8],
    use: "runs",
    isUnsure: false,
    origin: { row: 4, column: 1 },
    extent: { rows: 9, columns: 4 },
    picture: { columns: [0, 1, 2, 3], rows: [{ row: 6 }, { row: 7 }, { row: 8 }] },
    told: [expect.stringMatching(/^A table was found at B11:E13\. /)],
  });
  for (const key of ["whyNot", "belongs", "belongsAt"]) {
    expect(found.tables[0]).not.toHaveProperty(key);
  }
  expect(found.remarks).toEqual(["9 rows: 4 with runs, 2 headers, 1 title and 2 blank."]);
});

test("a table of other things is left out and says so; with a choice it is imported as well", async () => {
  const parts = await sheetsOf({ runs: `${RUNS}\n~\n~\nhost | cores\nx | 12\ny | 3` });
  const found = findParts(parts);
  expect(tablesIn(found)).toEqual([["log.xlsx, runs, table 1 (A1:C3)", "name lr val_acc", 2]]);
  expect(usesIn(found)).toEqual(["runs", "left out It has no results."]);
  expect(found.tables[1]?.told).toEqual([
    "The table at A6:B8 (host, cores) was left out. It has no results.",
  ]);
  const choice = { part: "log.xlsx, runs", area: { top: 5, left: 0, bottom: 7, right: 1 }, isTaken: true };
  expect(tablesIn(findParts(parts, [choice]))).toHaveLength(2);
  // What is said of another part is not said of this one.
  expect(usesIn(findParts(parts, [{ ...choice, part: "log.xlsx, notes" }]))).toEqual(usesIn(found));
});

test("where every table is left out the part says that none was chosen, and what is said of its text is said still", async () => {
  const parts = await sheetsOf({ runs: `Group A\n${RUNS}` });
  const none = { part: "log.xlsx, runs", area: { top: 0, left: 0, bottom: 9, right: 9 }, isTaken: false };
  const found = findParts(parts, [none]);
  expect(found.parts).toMatchObject([{ kind: "plain", name: "log.xlsx, runs", onSheet: { sheet: "runs" } }]);
  expect(usesIn(found)).toEqual(["left out You chose to leave it out."]);
  expect(found.remarks).toEqual([]);
  const bytes = Buffer.from("R\u00e9sultats\n\nname,lr,acc\na,1,2\nb,2,3\n", "latin1");
  const text = await readBundle(
    { name: "a.csv", content: new Uint8Array(bytes).buffer },
    new EventLoopPace(),
  );
  expect(findParts(text, [{ ...none, part: "a.csv" }]).remarks.join(" ")).toContain("Windows-1252");
});

test("a table that is not sure asks to be looked at, until a person has", async () => {
  const parts = await sheetsOf({ runs: "a | b\nx | y\nz | w" });
  const area = { top: 0, left: 0, bottom: 2, right: 1 };
  const said = (more: Partial<TableChoice>) =>
    findParts(parts, [{ part: "log.xlsx, runs", area, ...more }]).tables.map(({ isUnsure }) => isUnsure);
  expect(said({})).toEqual([true]);
  expect(said({ isConfirmed: true })).toEqual([false]);
});

test("settings beside the runs become their columns, with the place that they came from", async () => {
  const found = findParts(await sheetsOf({ runs: `Setup\nseed | 7\noptimizer | adam\n~\nGroup A\n${RUNS}` }));
  expect(tablesIn(found)).toEqual([["log.xlsx, runs, table 2 (A6:C8)", "name lr val_acc seed optimizer", 2]]);
  expect(usesIn(found)).toEqual(["joined", "runs"]);
  expect(found.tables[0]).toMatchObject({ belongs: { to: 1, by: "constants" }, belongsAt: "A6:C8" });
  expect(found.tables[1]).not.toHaveProperty("belongsAt");
  expect(found.parts[0]).toMatchObject({
    title: "Group A",
    remarks: ["The settings at A2:B3 were taken for those of each run at A6:C8: seed and optimizer."],
  });
  const untitled = findParts(await sheetsOf({ runs: `Setup\nseed | 7\noptimizer | adam\n~\n${RUNS}` }));
  expect(untitled.parts[0]).toMatchObject({ title: "Setup" });
});

test("notes around the tables are told", async () => {
  const found = findParts(await sheetsOf({ runs: `Group A\n${RUNS}\n~\n~\n~\nask Ada about b` }));
  expect(found.remarks).toHaveLength(2);
  expect(found.remarks[1]).toBe('Left out at A8, as a note: "ask Ada about b".');
});

describe("several sheets", () => {
  test("each table names its sheet, and what is said names its part", async () => {
    const found = findParts(await sheetsOf({ may: `Group A\n${RUNS}\n~\nlater`, june: MORE }));
    expect(tablesIn(found).map(([name]) => name)).toEqual(["log.xlsx, may", "log.xlsx, june"]);
    expect(found.tables.map(({ place, extent }) => [place, extent.rows])).toEqual([
      ["A2:C4 of may", 6],
      ["A1:C3 of june", 3],
    ]);
    expect(found.remarks).toEqual([
      '2 tables of runs were found, on "may" and "june".',
      expect.stringMatching(/^log\.xlsx, may: 6 rows: 2 with runs/),
      expect.stringMatching(/^log\.xlsx, may: Left out at A6.*"later"/),
      expect.stringMatching(/^log\.xlsx, june: 3 rows: 2 with runs/),
    ]);
  });

  test("their tables are held against each other, and one without runs is none", async () => {
    const found = findParts(
      await sheetsOf({
        runs: RUNS,
        hosts: "host | cores\nx | 12\ny | 3",
        notes: "to do\nask Ada",
      }),
    );
    expect(tablesIn(found)).toEqual([["log.xlsx, runs", "name lr val_acc", 2]]);
    expect(usesIn(found)).toEqual(["runs", "left out It has no results."]);
    expect(found.parts.map(({ kind }) => kind)).toEqual(["table", "plain", "plain"]);
    expect(found.remarks[0]).toBe('1 table of runs was found, on "runs".');
  });

  test("those of another file beside them are searched as they are alone", async () => {
    const sheets = await sheetsOf({ may: RUNS, june: MORE });
    const [file] = await readBundle(
      { name: "c.csv", content: "host,cores\nx,1\ny,2\n" },
      new EventLoopPace(),
    );
    const parts: PartContent[] = [...sheets, ...(file ? [file] : [])];
    const found = findParts(parts);
    expect(found.parts.at(-1)).toBe(file);
    expect(tablesIn(found)).toHaveLength(3);
    expect(found.remarks[0]).toBe('2 tables of runs were found, on "may" and "june".');
  });
});

test("one sheet alone that is a clean table is handed on as it was read, and says nothing", async () => {
  const parts = await sheetsOf({ runs: RUNS });
  const found = findParts(parts);
  expect(found.parts[0]).toBe(parts[0]);
  expect(found).toMatchObject({ tables: [], remarks: [] });
  const placed = { part: "log.xlsx, runs", area: { top: 0, left: 0, bottom: 2, right: 2 }, header: 0 };
  expect(findParts(parts, [placed]).tables).toMatchObject([{ use: "runs", place: "A1:C3" }]);
});

test("what is said of the workbook file comes first, once", async () => {
  const parts = await sheetsOf({ may: RUNS, june: MORE }, { fileRemarks: ['The sheet "old" is hidden.'] });
  expect(findParts(parts).remarks.filter((remark) => remark.includes("hidden"))).toEqual([
    'log.xlsx: The sheet "old" is hidden.',
  ]);
  expect(findParts(parts).remarks[0]).toContain("hidden");
});

test("days of a tool's export that Excel saved are read as they are shown", async () => {
  const header = [
    "Start Time",
    "Duration",
    "Run ID",
    "Name",
    "Source Type",
    "Source Name",
    "User",
    "Status",
    "lr",
  ];
  const cells = [
    header,
    [46_054.5, "4.0min", "6513270e269e4d37b2a74de452e6b438", "x", "LOCAL", "t.py", "ada", "FINISHED", 1],
  ];
  const looks = [undefined, [{ numberFormat: "yyyy-mm-dd hh:mm" }]];
  const [part] = findParts(await sheetsOf({ mlflow: cells }, { looks })).parts;
  expect(part?.kind === "table" && part.columns[0]?.at(0)).toBe("2026-02-01T12:00:00.000Z");
});
