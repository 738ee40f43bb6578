// How a row that brings an id, or a Run ID, is known again, and what speaks against it.

import { ExistingIndex } from "../../../src/tracking/identity/existing-index";
import { identifyRows } from "../../../src/tracking/identity/identify-rows";
import { runsOf, type RunRow } from "../runs-of";

/** For each row of an import the run that it is, and by which rule. */
function known(rows: readonly RunRow[], runs: readonly RunRow[], ownRunIds = false): string[] {
  const { matches, rules } = identifyRows({
    candidates: runsOf(rows),
    existing: new ExistingIndex(runsOf(runs)),
    catalogue: { parameters: [], metrics: [] },
    source: "CSV",
    unreadable: new Uint8Array(rows.length),
    ownRunIds,
  });
  return Array.from(matches, (match, row) => (match < 0 ? "new" : `${String(match)} ${rules[row] ?? ""}`));
}

const UUID = "7d1b2c3d-0000-4000-8000-000000000001";
const RUN: RunRow = { "parameter:lr": 0.1, "metric:acc": 0.8 };
const OTHER: RunRow = { "parameter:lr": 0.2, "metric:acc": 0.7 };

describe("an id under the same source", () => {
  const own = { source: "CSV", sourceId: "12" };
  const trusted = { source: "CSV", sourceId: UUID };

  test.each<[string, RunRow, RunRow[], string]>([
    [
      "that no other run has anywhere is trusted, whatever changed",
      { ...OTHER, sourceId: UUID },
      [{ ...RUN, ...trusted }],
      "0 same-source-id",
    ],
    [
      "that another study may give again is, where nothing speaks against it",
      { ...RUN, sourceId: "12" },
      [{ ...RUN, ...own }],
      "0 same-source-id",
    ],
    [
      "and is given again, where settings and results are others",
      { ...OTHER, sourceId: "12" },
      [{ ...RUN, ...own }],
      "0 id-reused",
    ],
    [
      "that two runs have is that of the run that nothing speaks against",
      { ...OTHER, sourceId: "12" },
      [
        { ...RUN, ...own },
        { ...OTHER, ...own },
      ],
      "1 same-source-id",
    ],
    [
      "that two runs have, though made for one, too",
      { ...OTHER, sourceId: UUID },
      [
        { ...RUN, ...trusted },
        { ...OTHER, ...trusted },
      ],
      "1 same-source-id",
    ],
  ])("%s", (_, row, runs, found) => {
    expect(known([row], runs)).toEqual([found]);
  });
});

describe("an id under another source", () => {
  const elsewhere = (id: string, more: RunRow): RunRow => ({ source: "MLflow", sourceId: id, ...more });

  test.each<[string, RunRow, RunRow, string]>([
    [
      "is asked about where settings are the same",
      { sourceId: "12", "parameter:lr": 0.1 },
      elsewhere("12", RUN),
      "0 id-elsewhere",
    ],
    [
      "also where a spreadsheet program took its zeros away",
      { sourceId: "12", "parameter:lr": 0.1 },
      elsewhere("012", RUN),
      "0 id-elsewhere",
    ],
    [
      "means nothing where nothing is the same",
      { sourceId: "12", "parameter:lr": 0.1 },
      elsewhere("12", { "metric:acc": 0.8 }),
      "new",
    ],
    [
      "means nothing where something speaks against it",
      { sourceId: "12", ...OTHER },
      elsewhere("12", RUN),
      "new",
    ],
    [
      "is asked about, whatever it says, where no other run has it",
      { sourceId: UUID, ...OTHER },
      elsewhere(UUID, RUN),
      "0 id-elsewhere",
    ],
    [
      "needs no question where the run waits for its results",
      { sourceId: UUID, ...RUN },
      elsewhere(UUID, { status: "Planned", "parameter:lr": 0.1 }),
      "0 same-source-id",
    ],
    [
      "needs one where the run that waits is of other settings",
      { sourceId: UUID, ...OTHER },
      elsewhere(UUID, { status: "Running", "parameter:lr": 0.1 }),
      "0 id-elsewhere",
    ],
    [
      "needs one where the id may be another run's, though one waits",
      { sourceId: "12", ...RUN },
      elsewhere("12", { status: "Planned", "parameter:lr": 0.1 }),
      "0 id-elsewhere",
    ],
  ])("%s", (_, row, run, found) => {
    expect(known([row], [run])).toEqual([found]);
  });
});

describe("a Run ID", () => {
  test("of this very workbook is trusted", () => {
    expect(known([{ sourceId: "x", id: "run-0007", ...OTHER }], [{ id: "run-0007", ...RUN }], true)).toEqual([
      "0 same-run-id",
    ]);
  });

  test.each<[string, RunRow, string]>([
    ["is asked about where settings or results are the same", RUN, "0 near-run"],
    ["also under the same name", { ...RUN, name: "first" }, "0 near-run"],
    ["is another's where the name is another", { ...RUN, name: "second" }, "new"],
    ["is another's where settings and results are others", OTHER, "new"],
    ["is another's where nothing is the same", { "metric:f1": 1 }, "new"],
  ])("that any workbook may have %s", (_, row, found) => {
    const run = { id: "RUN-0007", name: "first", ...RUN };
    expect(known([{ sourceId: "x", id: "run-0007", ...row }], [run])).toEqual([found]);
  });

  test("that no run has says nothing, nor does a blank one: what the rows say is all there is to ask by", () => {
    expect(
      known(
        [
          { sourceId: "x", id: "run-0008", ...RUN },
          { sourceId: "y", ...RUN },
        ],
        [{ id: "run-0007", sourceId: "z", ...RUN }],
      ),
    ).toEqual(["new", "new"]);
    expect(known([{ sourceId: "x", id: "run-0008", ...RUN }], [{ id: "run-0007", ...RUN }])).toEqual([
      "0 near-run",
    ]);
  });

  test("tells rows without an id apart that say the same", () => {
    expect(
      known(
        [
          { id: "run-0001", ...RUN },
          { id: "run-0002", ...RUN },
        ],
        [{ id: "run-0009", ...OTHER }],
      ),
    ).toEqual(["new", "new"]);
  });
});

test.each([
  [1, 1, "id-reused"],
  [2, 1, "id-corrected"],
  [9, 1, "id-corrected"],
  [10, 1, "same-source-id"],
  [3, 2, "id-reused"],
  [4, 2, "id-corrected"],
])("of %i rows with ids that others may give again %i say otherwise: %s", (rows, others, rule) => {
  const runs = Array.from({ length: rows }, (_, at) => ({
    source: "CSV",
    sourceId: String(at),
    "parameter:lr": at,
    "metric:acc": at / 10,
  }));
  const again = runs.map((run, at) => (at < others ? { ...run, "parameter:lr": -1, "metric:acc": -1 } : run));
  expect(known(again, runs)).toEqual(
    runs.map((_, at) => `${String(at)} ${at < others ? rule : "same-source-id"}`),
  );
});
