// Rows without an id that are not in the workbook as they stand: what grew, what was corrected, what only a person can say.

import { ExistingIndex } from "../../../src/tracking/identity/existing-index";
import { identifyRows } from "../../../src/tracking/identity/identify-rows";
import { runsOf, type RunRow } from "../runs-of";

/** The rows of an import, from row 2 of the sheet Log, or of no sheet: which runs they are, and by which rule. */
function known(rows: readonly RunRow[], runs: readonly RunRow[], isOnSheet = true): string[] {
  const { matches, rules } = identifyRows({
    candidates: runsOf(rows),
    existing: new ExistingIndex(runsOf(runs)),
    catalogue: { parameters: [], metrics: [] },
    source: "CSV",
    ...(isOnSheet && { sheetRow: (row: number) => ({ sheet: "Log", row: row + 2 }) }),
    unreadable: new Uint8Array(rows.length),
    ownRunIds: false,
  });
  return Array.from(matches, (match, row) => (match < 0 ? "new" : `${String(match)} ${rules[row] ?? ""}`));
}

const HASH = "0123456789abcdef01234567";
/** A run that stood in a row of a sheet. */
const stood = (row: number, more: RunRow, sheet = "Log"): RunRow => ({
  source: `Sheet ${sheet}`,
  sourceId: `row ${String(row)} content:${HASH}${String(row)}`,
  ...more,
});
const A: RunRow = { name: "a", "parameter:lr": 0.1, "metric:acc": 0.8 };
const B: RunRow = { name: "b", "parameter:lr": 0.2, "metric:acc": 0.7 };
const CORRECTED: RunRow = { ...A, "metric:acc": 0.85 };

test.each<[string, readonly RunRow[], readonly RunRow[], readonly string[]]>([
  ["where the run stood: it was corrected there", [CORRECTED], [stood(2, A)], ["0 same-row"]],
  ["in another row", [CORRECTED], [stood(3, A)], ["0 near-run"]],
  ["in that row of another sheet", [CORRECTED], [stood(2, A, "Old")], ["0 near-run"]],
  [
    "where the run stood, while others stand where they did",
    [CORRECTED, B],
    [stood(2, A), stood(3, B)],
    ["0 same-row", "1 same-content"],
  ],
  [
    "where the run stood, while another was moved",
    [CORRECTED, B],
    [stood(2, A), stood(7, B)],
    ["0 near-run", "1 same-content"],
  ],
  [
    "where the run stood, while a run of another sheet stands here too",
    [CORRECTED, B],
    [stood(2, A), stood(7, B, "Old")],
    ["0 same-row", "1 same-content"],
  ],
  ["of a run of which no row is told", [CORRECTED], [{ source: "Sheet Log", ...A }], ["0 near-run"]],
])("a row that says nearly the same %s", (_, rows, runs, found) => {
  expect(known(rows, runs)).toEqual(found);
});

test("a row of no sheet stands nowhere", () => {
  expect(known([CORRECTED], [stood(2, A)], false)).toEqual(["0 near-run"]);
});

test("a row that brings more is the run that it was, wherever it stands", () => {
  expect(known([{ ...A, "metric:f1": 0.5 }], [stood(9, A)])).toEqual(["0 grown-row"]);
});

test("a run is given once: the second row like it is new", () => {
  expect(known([CORRECTED, { ...A, "metric:acc": 0.86 }], [A], false)).toEqual(["0 near-run", "new"]);
});

test("of several runs the one that says nothing else comes before one that does", () => {
  const grown = { ...A, "parameter:depth": 3 };
  expect(known([grown], [{ ...A, "metric:acc": 0.5 }, A], false)).toEqual(["1 grown-row"]);
});

test("what meets no run is new, and runs that are found already are not asked", () => {
  expect(known([{ name: "c", "parameter:lr": 9, "metric:acc": 0.1 }], [A], false)).toEqual(["new"]);
  expect(known([A, CORRECTED], [A], false)).toEqual(["0 same-content", "new"]);
});

describe("the result of a run that was logged without one, under no name", () => {
  const run = (lr: number, more: RunRow = {}): RunRow => ({
    "parameter:lr": lr,
    "metric:acc": lr * 2,
    import: "import-1",
    ...more,
  });
  const row = (lr: number): RunRow => ({ "parameter:lr": lr, "metric:acc": lr * 2 });
  const open = (name = "import-1"): RunRow => ({ "parameter:lr": 0.9, import: name });

  test.each<[string, readonly RunRow[], readonly RunRow[], string]>([
    ["half of its import is in the file again: it is that run", [row(0.1)], [run(0.1)], "grown-row"],
    ["less of its import is", [row(0.1)], [run(0.1), run(0.2)], "near-run"],
    ["nothing of its import is", [row(0.1)], [run(0.1, { import: "import-2" })], "near-run"],
  ])("%s", (_, rows, runs, rule) => {
    expect(known([...rows, row(0.9)], [...runs, open()], false).at(-1)).toBe(
      `${String(runs.length)} ${rule}`,
    );
  });

  test("runs of no import are of no file", () => {
    expect(known([row(0.1), row(0.9)], [run(0.1, { import: undefined }), open("")], false)).toEqual([
      "0 same-content",
      "1 near-run",
    ]);
  });
});
