import { ExistingIndex } from "../../../src/tracking/identity/existing-index";
import { identifyRows } from "../../../src/tracking/identity/identify-rows";
import { runsOf, type RunRow } from "../runs-of";

const NOTHING = { parameters: [], metrics: [] };

function identify(
  rows: readonly RunRow[],
  known: readonly RunRow[] = [],
  unreadable: readonly number[] = [],
) {
  const marks = new Uint8Array(rows.length);
  unreadable.forEach((row) => {
    marks[row] = 1;
  });
  const identities = identifyRows({
    candidates: runsOf(rows),
    existing: new ExistingIndex(runsOf(known)),
    catalogue: NOTHING,
    source: "CSV",
    unreadable: marks,
    ownRunIds: true,
  });
  return {
    ...identities,
    matches: Array.from(identities.matches),
    repeats: Array.from(identities.repeats),
    identical: Array.from(identities.identical),
    empty: Array.from(identities.empty),
  };
}

const HAND: RunRow = { id: "run-0007", "parameter:lr": 0.1, seed: 1, "metric:acc": 0.8 };

test("the tool's own id within its source comes first", () => {
  const known = [
    { id: "run-0001", source: "MLflow", sourceId: "a" },
    { id: "run-0002", source: "CSV", sourceId: "a" },
    { id: "run-0003", source: "CSV", sourceId: " b " },
  ];
  const { matches, rules, sources } = identify(
    [{ sourceId: "a" }, { sourceId: "a", source: "MLflow" }, { sourceId: " b" }, { sourceId: "c" }],
    known,
  );
  expect(matches).toEqual([1, 0, 2, -1]);
  expect(rules).toEqual(["same-source-id", "same-source-id", "same-source-id", undefined]);
  expect(sources).toEqual(["CSV", "MLflow", "CSV", "CSV"]);
});

test("rows without an id get their content for one, which knows nothing of provenance", () => {
  const { sourceIds, empty } = identify([
    { name: "a", "metric:acc": 1 },
    { name: "a", "metric:acc": 1, import: "import-1", fingerprint: "f" },
    { name: "b", "metric:acc": 1 },
    {},
  ]);
  expect(sourceIds[0]).toMatch(/^content:[0-9a-f]{24}$/);
  expect(sourceIds[1]).toBe(sourceIds[0]);
  expect(sourceIds[2]).not.toBe(sourceIds[0]);
  expect(empty).toEqual([0, 0, 0, 1]);
});

test("the first of several runs with one id in the workbook is the one that is known", () => {
  const known = [
    { source: "CSV", sourceId: "a", name: "first" },
    { source: "CSV", sourceId: "a", name: "second" },
  ];
  expect(identify([{ sourceId: "a" }], known).matches).toEqual([0]);
});

describe("by results", () => {
  const same: RunRow = { "parameter:lr": 0.1, seed: 1, "metric:acc": 0.8 };

  test.each<[string, RunRow, number, string?]>([
    ["the same", same, 0],
    ["the same in another form", { ...same, "parameter:lr": "0.1" }, 0],
    ["another seed", { ...same, seed: 2 }, -1],
    ["another configuration", { ...same, "parameter:lr": 0.2 }, -1],
    ["another result", { ...same, "metric:acc": 0.9 }, -1],
    ["a start that the other lacks", { ...same, started: 1_770_000_000_000 }, 0, "grown-row"],
    ["a name where the other has none", { ...same, name: "x" }, 0],
  ])("%s: found at %#", (_, row, match, rule = "same-content") => {
    const { matches, rules } = identify([row], [HAND]);
    expect(matches).toEqual([match]);
    expect(rules[0]).toBe(match < 0 ? undefined : rule);
  });

  test("names tell apart only where both have one", () => {
    expect(identify([{ ...same, name: "x" }], [{ ...HAND, name: "y" }]).matches).toEqual([-1]);
    expect(identify([{ ...same, name: "x" }], [{ ...HAND, name: "x" }]).matches).toEqual([0]);
    expect(identify([same], [{ ...HAND, name: "y" }]).matches).toEqual([0]);
  });

  test("a configuration without any result says nothing", () => {
    const plan: RunRow = { "parameter:lr": 0.1, seed: 1 };
    expect(identify([plan], [{ id: "run-0001", ...plan }]).matches).toEqual([-1]);
    const begun = { ...plan, started: 1_770_000_000_000 };
    expect(identify([begun], [{ id: "run-0001", ...begun }]).matches).toEqual([0]);
  });

  test("a run with an id of its tool is not sought so: it is asked about", () => {
    const { matches, rules } = identify([{ ...same, sourceId: "a" }], [HAND]);
    expect([matches, rules]).toEqual([[0], ["near-run"]]);
  });
});

test("the second row with one identity repeats the first, alike or not", () => {
  const { repeats, identical } = identify([
    { sourceId: "a", "metric:acc": 1 },
    { sourceId: "b", "metric:acc": 1 },
    { sourceId: "a", "metric:acc": 1 + 1e-16 },
    { sourceId: "a", "metric:acc": 2 },
    { sourceId: "a" },
    { sourceId: "a", source: "Other" },
  ]);
  expect(repeats).toEqual([-1, -1, 0, 0, 0, -1]);
  expect(identical).toEqual([0, 0, 1, 0, 0, 0]);
});

test("two rows that mean one known run repeat each other, however they were known", () => {
  const known = { ...HAND, source: "CSV", sourceId: "a" };
  const row: RunRow = { "parameter:lr": 0.1, seed: 1, "metric:acc": 0.8 };
  const { matches, repeats } = identify([{ sourceId: "a", "metric:acc": 0.9 }, row], [known]);
  expect(matches).toEqual([0, -1]);
  expect(repeats).toEqual([-1, 0]);
});

test("rows that could not be read are left alone", () => {
  const { matches, repeats } = identify(
    [{ sourceId: "a" }, { sourceId: "a" }],
    [{ source: "CSV", sourceId: "a" }],
    [0],
  );
  expect(matches).toEqual([-1, 0]);
  expect(repeats).toEqual([-1, -1]);
});
