import { ConfigurationIndex } from "../../../src/tracking/identity/configuration-index";
import { ExistingIndex } from "../../../src/tracking/identity/existing-index";
import { hexWords } from "../../../src/tracking/identity/hex-words";
import { FirstRows } from "../../../src/tracking/planning/first-rows";
import { runsOf } from "../runs-of";

test("words are written as 24 hexadecimal digits", () => {
  expect(hexWords(0, 0, 0)).toBe("0".repeat(24));
  expect(hexWords(-1, -1, -1)).toBe("f".repeat(24));
  expect(hexWords(0x12345678, 0x9abcdef0 | 0, 0x0f1e2d3c)).toBe("123456789abcdef00f1e2d3c");
  expect(hexWords(0xa9b8c7d6 | 0, 0x01020304, 0x80000001 | 0)).toBe("a9b8c7d60102030480000001");
});

test("known runs are found by source and id, and by Run ID whatever its case", () => {
  const index = new ExistingIndex(
    runsOf([
      { id: " Run-0001 ", source: "MLflow", sourceId: "a" },
      { id: "run-0002", sourceId: "a" },
      { id: "RUN-0001", source: "MLflow", sourceId: "b" },
      { id: undefined },
    ]),
  );
  expect(index.withSourceId("MLflow", "a")).toEqual([0]);
  expect(index.withSourceId("", "a")).toEqual([1]);
  expect(index.withSourceId("W&B", "a")).toEqual([]);
  expect(index.withSourceId("MLflow", "")).toEqual([]);
  expect(index.withRunId("rUn-0001")).toBe(0);
  expect(index.withRunId("")).toBeUndefined();
  expect([...index.runIds].sort()).toEqual(["run-0001", "run-0002"]);
});

test("of several runs with one id all are found, of the one source alone", () => {
  const index = new ExistingIndex(
    runsOf([
      { sourceId: "1", source: "CSV" },
      { sourceId: "1", source: "MLflow" },
      { sourceId: "1", source: "CSV" },
      { sourceId: "01", source: "CSV" },
      { sourceId: "2", source: "CSV" },
      { source: "CSV" },
    ]),
  );
  expect(index.withSourceId("CSV", "1")).toEqual([0, 2]);
  expect(index.withSourceId("MLflow", "1")).toEqual([1]);
  expect(index.withSourceId("CSV", "01")).toEqual([3]);
  expect(index.withSourceId("CSV", "2")).toEqual([4]);
  expect(index.withSourceId("CSV", "")).toEqual([]);
});

test("an id that lost its leading zeros is found from whatever source, and no other is", () => {
  const ids = ["007", "7", "0070", "00", "0", "x07", ""];
  const index = new ExistingIndex(runsOf(ids.map((sourceId) => ({ sourceId: sourceId || undefined }))));
  expect(index.withLooseId("07")).toEqual([0, 1]);
  expect(index.withLooseId("70")).toEqual([2]);
  expect(index.withLooseId("000")).toEqual([3, 4]);
  expect(index.withLooseId("x7")).toEqual([]);
  expect(index.withLooseId("x07")).toEqual([5]);
  expect(index.withLooseId("8")).toEqual([]);
});

describe("all runs with a configuration", () => {
  const rows = [
    { "parameter:lr": 0.1, seed: 1 },
    { "parameter:lr": 0.2 },
    { "parameter:lr": 0.1, seed: 2 },
    { seed: 3 },
    { "parameter:lr": " 0.1" },
  ];
  const index = new ConfigurationIndex(runsOf(rows), { parameters: [], metrics: [] });
  const find = (row: object, most = 9) => index.find(runsOf([row as (typeof rows)[0]]), most);

  test("come last first, and no more than asked for", () => {
    expect(find({ "parameter:lr": 0.1 })).toEqual([4, 2, 0]);
    expect(find({ "parameter:lr": 0.1 }, 2)).toEqual([4, 2]);
    expect(find({ "parameter:lr": 0.2, seed: 9 })).toEqual([1]);
  });

  test("are none for a new configuration and for none at all", () => {
    expect(find({ "parameter:lr": 0.3 })).toEqual([]);
    expect(find({ seed: 3 })).toEqual([]);
  });
});

test("the first row with an identity is found again; the same id in another group is another", () => {
  const rows = new FirstRows(["a", "b", "a", "a", "b"], ["1", "1", "1", "2", "1"]);
  expect([0, 1, 2, 3, 4].map((row) => rows.claim(row))).toEqual([undefined, undefined, 0, undefined, 1]);
});
