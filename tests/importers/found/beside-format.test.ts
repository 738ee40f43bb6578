import { findParts } from "../../../src/importers/found/find-parts";
import { readBundle } from "../../../src/importers/reading/read-bundle";
import type { GridCell } from "../../../src/importers/tables/grid";
import { EventLoopPace } from "../../../src/worker/pace";

const RUNS = [
  ["name", "lr", "val_acc"],
  ["a", 0.1, 0.8],
  ["b", 0.2, 0.9],
];
const LOG = [
  ["epoch", "loss", "val_loss"],
  ...Array.from({ length: 9 }, (_, at) => [at + 1, 1 / (at + 1), 2 / (at + 1)]),
];
const TOOL = [
  ["Start Time", "Duration", "Run ID", "Name", "Source Type", "Source Name", "User", "Status", "lr", "acc"],
  [
    "2026-02-01 03:00:00",
    "4.0min",
    "6513270e269e4d37b2a74de452e6b438",
    "x",
    "LOCAL",
    "t.py",
    "ada",
    "FINISHED",
    1,
    0.5,
  ],
];

/** What is taken of the sheets of a workbook. */
async function found(sheets: Readonly<Record<string, readonly (readonly GridCell[])[]>>) {
  const parts = Object.entries(sheets).map(([sheet, cells]) => ({
    name: sheet,
    content: { cells, sheet, origin: { row: 0, column: 0 } },
  }));
  const { parts: after, remarks } = findParts(await readBundle(parts, new EventLoopPace({})));
  return { tables: after.flatMap(({ kind, name }) => (kind === "table" ? [name] : [])), remarks };
}

test("a table of runs counts more than a log beside it, and the log is named", async () => {
  const { tables, remarks } = await found({ runs: RUNS, "curve a": LOG });
  expect(tables).toEqual(["runs"]);
  expect(remarks[0]).toMatch(
    /^Not imported: curve a, which was taken for ".+" and stands beside a table of runs\./,
  );
});

test("a table of another kind beside the runs of a tool is named", async () => {
  const { remarks } = await found({ runs: RUNS, mlflow: TOOL });
  expect(remarks).toEqual([
    "Not imported: runs, a table of another kind. Copy the sheet to a workbook of its own to import it.",
  ]);
});

test("logs alone, and a tool's runs beside notes, are what they are", async () => {
  expect(await found({ a: LOG, b: LOG, notes: [["to do"], ["ask Ada"]] })).toMatchObject({ remarks: [] });
  expect(await found({ mlflow: TOOL, notes: [["to do"], ["ask Ada"]] })).toMatchObject({ remarks: [] });
});
