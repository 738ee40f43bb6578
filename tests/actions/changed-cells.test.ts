import { changesOf, onlyChanges, readCells, writeCells } from "../../src/actions/importing/changed-cells";
import { TABLE_SPECS } from "../../src/tracking/schema/table-specs";

const NAMES = ["Name", "Started", "Seed"] as const;
const SPECS = [
  ...NAMES.map((name) => TABLE_SPECS.Runs.columns.find(({ header }) => header === name)),
  undefined,
];
const HEADERS = [...NAMES, "Mine"];

test("only what changes is written: no blanks, no own columns, no date that differs by rounding", () => {
  const before = ["a", 46_349.5, 1, "mine"];
  expect(onlyChanges(SPECS, before, ["", 46_349.5 + 1e-10, 2, "theirs"])).toEqual([null, null, 2, null]);
  expect(onlyChanges(SPECS, before, ["=a", 46_350, 1, ""])).toEqual(["=a", 46_350, null, null]);
});

test("before and after come back from Changes as they were", () => {
  const [line] = changesOf(HEADERS, SPECS, ["a", "", 1], ["=b", 46_350, null]);
  expect(line).toEqual({ before: { Name: "a", Started: "" }, after: { Name: "=b", Started: 46_350 } });
  expect(readCells(writeCells(line?.before ?? {}))).toEqual({ Name: "a", Started: "" });
  expect(readCells("something a person wrote")).toBeUndefined();
});

test("changes too long for a cell are split over lines", () => {
  const long = "x".repeat(12_000);
  const lines = changesOf(HEADERS, SPECS, [long, long, 1], [`${long}y`, `${long}z`, null]);
  expect(lines).toHaveLength(2);
  for (const { after } of lines) {
    expect(writeCells(after).length).toBeLessThan(32_767);
  }
});
