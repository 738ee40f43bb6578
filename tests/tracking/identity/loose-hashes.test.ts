import { HashIndex } from "../../../src/tracking/identity/hash-index";
import { looseHashes } from "../../../src/tracking/identity/loose-hashes";
import { ResultIndex } from "../../../src/tracking/identity/result-index";
import { RunValues } from "../../../src/tracking/schema/run-values";
import { runsOf, type RunRow } from "../runs-of";

const NONE = { parameters: [], metrics: [] };

/** By which of name and start, results, and settings two rows meet. */
function meet(one: RunRow, other: RunRow, isShared: (key: string) => boolean = () => true): string[] {
  const runs = runsOf([one, other]);
  const ways = looseHashes(runs, Int32Array.of(0, 1), NONE, isShared);
  return ["start", "results", "settings"].filter((_, at) => {
    const hashes = ways[at];
    if (!hashes || hashes.valuesIn(0) === 0) {
      return false;
    }
    const index = new HashIndex(hashes);
    index.findOrAdd(0);
    return index.findOrAdd(1) === 0;
  });
}

test("three digits of a number meet, whichever of the two was rounded", () => {
  expect(meet({ "metric:acc": 0.91234 }, { "metric:acc": 0.9123 })).toEqual(["results"]);
  expect(meet({ "metric:acc": 0.91 }, { "metric:acc": 0.92 })).toEqual([]);
  expect(meet({ "metric:acc": 1234.4 }, { "metric:acc": 1234.45 })).toEqual(["results"]);
});

test("a number as text meets the number; other texts meet in any case, with spaces around them", () => {
  expect(meet({ "parameter:lr": " 0.1 " }, { "parameter:lr": 0.1 })).toEqual(["settings"]);
  expect(meet({ "parameter:opt": " Adam" }, { "parameter:opt": "adam" })).toEqual(["settings"]);
  expect(meet({ "parameter:opt": "sgd" }, { "parameter:opt": "adam" })).toEqual([]);
  expect(meet({ "parameter:amp": true }, { "parameter:amp": false })).toEqual([]);
  expect(meet({ "parameter:id": "0x1" }, { "parameter:id": 1 })).toEqual([]);
});

test("starts within one minute meet, under one name", () => {
  const at = Date.UTC(2024, 1, 27, 22, 30);
  expect(meet({ name: "a", started: at }, { name: "a", started: at + 59_000 })).toEqual(["start"]);
  expect(meet({ name: "a", started: at }, { name: "a", started: at + 60_000 })).toEqual([]);
  expect(meet({ name: "a", started: at }, { name: "b", started: at })).toEqual([]);
});

test("columns that one side lacks are left out", () => {
  const one = { "metric:acc": 0.9, "metric:f1": 0.1 };
  const other = { "metric:acc": 0.9, "metric:f1": 0.2 };
  expect(meet(one, other)).toEqual([]);
  expect(meet(one, other, (key) => key === "metric:acc")).toEqual(["results"]);
});

describe("a run with the same configuration and results", () => {
  const known = [
    { name: "a", "parameter:lr": 0.1, "metric:acc": 0.9 },
    { "parameter:lr": 0.2, "metric:acc": 0.8 },
    { name: "c", "parameter:lr": 0.3 },
  ];
  const find = (row: RunRow) => new ResultIndex(runsOf([row]), new RunValues(runsOf(known)), NONE).find(0);

  test("is found under its name, or where one of the two has none", () => {
    expect(find({ name: "a", "parameter:lr": 0.1, "metric:acc": 0.9 })).toBe(0);
    expect(find({ "parameter:lr": 0.1, "metric:acc": 0.9 })).toBe(0);
    expect(find({ name: "b", "parameter:lr": 0.2, "metric:acc": 0.8 })).toBe(1);
    expect(find({ name: "b", "parameter:lr": 0.1, "metric:acc": 0.9 })).toBeUndefined();
  });

  test("is not found by its configuration alone, nor with another result or seed", () => {
    expect(find({ name: "c", "parameter:lr": 0.3 })).toBeUndefined();
    expect(find({ "parameter:lr": 0.1, "metric:acc": 0.8 })).toBeUndefined();
    expect(find({ "parameter:lr": 0.1, "metric:acc": 0.9, seed: 1 })).toBeUndefined();
  });
});
