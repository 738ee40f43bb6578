import { changedRows, changeDescriber, mergeRuns } from "../../../src/tracking/planning/merge-runs";
import { RunValues } from "../../../src/tracking/schema/run-values";
import { rowsOf, runsOf, type RunRow } from "../runs-of";

/** What bringing rows into known runs changes: row i into known run i, where `matches` says nothing else. */
function merge(known: readonly RunRow[], rows: readonly RunRow[], matches = rows.map((_, row) => row)) {
  const existing = new RunValues(runsOf(known));
  const candidates = runsOf(rows);
  const places = Int32Array.from(matches);
  const changed = Array.from(changedRows(candidates, existing, places));
  const describe = changeDescriber(candidates, existing);
  const updated = Int32Array.from(changed.flatMap((mark, row) => (mark === 1 ? [row] : [])));
  const merged = mergeRuns(candidates, existing, places, updated);
  return {
    changed,
    said: Array.from(updated, (row) => describe(row, matches[row] ?? -1)),
    runs: rowsOf(merged.runs),
    columns: merged.runs.columns.flatMap(({ target }, at) =>
      merged.changed[at] === true ? ["key" in target ? target.key : "name" in target ? target.name : ""] : [],
    ),
  };
}

test("a value of the source replaces another and fills a blank; a blank replaces nothing", () => {
  const known = { id: "a", status: "Running", "metric:acc": 0.8, "parameter:lr": 0.1 };
  expect(merge([known], [{ status: "Completed", "metric:acc": undefined, "metric:loss": 0.2 }])).toEqual({
    changed: [1],
    said: ["Status Running to Completed, loss blank to 0.2"],
    runs: [{ ...known, status: "Completed", "metric:loss": 0.2 }],
    columns: ["status", "loss"],
  });
});

test("what is the same in another form changes nothing", () => {
  expect(
    merge([{ "parameter:size": 3, notes: "x" }], [{ "parameter:size": "3", notes: "x " }]),
  ).toMatchObject({
    changed: [0],
    runs: [],
    columns: [],
  });
});

test.each(["name", "experiment", "tags", "notes"])(
  "the user's own %s is filled where it is blank, and else left",
  (key) => {
    expect(merge([{ id: "a", [key]: "mine" }], [{ [key]: "theirs" }]).changed).toEqual([0]);
    expect(merge([{ id: "a", [key]: undefined }], [{ [key]: "theirs" }])).toMatchObject({
      changed: [1],
      runs: [{ id: "a", [key]: "theirs" }],
    });
  },
);

test.each(["id", "source", "sourceId", "import", "fingerprint"])(
  "%s is never written over, nor filled",
  (key) => {
    expect(merge([{ name: "a", [key]: "known" }], [{ [key]: "other" }]).changed).toEqual([0]);
    const filled = merge([{ name: "a", seed: 1 }], [{ [key]: "other", seed: 2 }]);
    expect(filled.runs).toEqual([{ name: "a", seed: 2 }]);
    expect(filled.said).toEqual(["Seed 1 to 2"]);
  },
);

test("starts differ from two milliseconds on, in both directions; other numbers from the fifteenth digit on", () => {
  // No whole second, which could be the same moment as a spreadsheet program saves it.
  const at = 1_770_000_000_123;
  const started = (from: number, to: number) =>
    merge([{ id: "a", started: from }], [{ started: to }]).changed[0];
  expect([started(at, at), started(at, at + 1), started(at + 1, at)]).toEqual([0, 0, 0]);
  expect([started(at, at + 2), started(at + 2, at)]).toEqual([1, 1]);
  expect(merge([{ "metric:n": at }], [{ "metric:n": at + 1 }]).changed).toEqual([1]);
});

test("a start that is text is compared as text", () => {
  expect(merge([{ id: "a", started: "soon" }], [{ started: "later" }])).toMatchObject({
    changed: [1],
    said: ["Started soon to later"],
  });
  expect(merge([{ id: "a", started: 1_770_000_000_000 }], [{ started: "later" }]).changed).toEqual([1]);
});

test("three changes are named, and how many more there are", () => {
  const changed = (count: number) =>
    merge(
      [{ id: "a" }],
      [Object.fromEntries(Array.from({ length: count }, (_, at) => [`metric:m${String(at)}`, at]))],
    ).said[0];
  expect(changed(3)).toBe("m0 blank to 0, m1 blank to 1, m2 blank to 2");
  expect(changed(5)).toBe("m0 blank to 0, m1 blank to 1, m2 blank to 2 and 2 more");
});

test("each row goes into the run it matches; rows that match none are passed over", () => {
  const known = [
    { id: "a", "metric:acc": 1 },
    { id: "b", "metric:acc": 2 },
    { id: "c", "metric:acc": 3 },
  ];
  const merged = merge(known, [{ "metric:acc": 9 }, { "metric:acc": 9 }, { "metric:acc": 1 }], [2, -1, 0]);
  expect(merged.changed).toEqual([1, 0, 0]);
  expect(merged.runs).toEqual([{ id: "c", "metric:acc": 9 }]);
  expect(merged.said).toEqual(["acc 3 to 9"]);
});

test("columns that are left out stay out", () => {
  const merged = merge([{ id: "a", "metric:acc": 1 }], [{ odd: "x", "metric:acc": 2 }]);
  expect(merged.runs).toEqual([{ id: "a", "metric:acc": 2 }]);
  expect(merged.columns).toEqual(["acc"]);
});
