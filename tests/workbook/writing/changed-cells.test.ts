import { changeTexts, onlyChanges, cellsOfText } from "../../../src/workbook/writing/changed-cells";
import { TABLE_SPECS } from "../../../src/tracking/schema/table-specs";

const NAMES = ["Name", "Started", "Seed"] as const;
const SPECS = [
  ...NAMES.map((name) => TABLE_SPECS.Runs.columns.find(({ header }) => header === name)),
  undefined,
];
test("only what changes is written: no blanks, no own columns, no date that differs by rounding", () => {
  const before = ["a", 46_349.5, 1, "mine"];
  expect(onlyChanges(SPECS, before, ["", 46_349.5 + 1e-10, 2, "theirs"])).toEqual([null, null, 2, null]);
  expect(onlyChanges(SPECS, before, ["=a", 46_350, 1, ""])).toEqual(["=a", 46_350, null, null]);
});

test("before and after come back from Changes as they were, guards left out", () => {
  const [name, started] = SPECS;
  const [line] = changeTexts([
    { header: "Name", spec: name, before: "a", after: "=b" },
    { header: "Started", spec: started, before: "", after: 46_350 },
    { header: "Mine", spec: undefined, before: 1, after: "'=c" },
  ]);
  expect(line).toEqual({
    columns: "Name, Started, Mine",
    before: '{"Name":"a","Started":"","Mine":1}',
    after: '{"Name":"=b","Started":46350,"Mine":"=c"}',
  });
  expect(cellsOfText(line?.before)).toEqual({ Name: "a", Started: "", Mine: 1 });
  expect(cellsOfText("something a person wrote")).toBeUndefined();
});

test("a value too long for a cell of Changes has a line that names its column, and none of the values", () => {
  const spec = undefined;
  const [short, whole, ...others] = changeTexts([
    { header: "a", spec, before: "x".repeat(32_700), after: "" },
    { header: "b", spec, before: "", after: '"'.repeat(17_000) },
    { header: "c", spec, before: "o".repeat(31_900), after: "n".repeat(31_900) },
    { header: "d", spec, before: 1, after: 2 },
  ]);
  expect(cellsOfText(short?.before)).toEqual({ c: "o".repeat(31_900), d: 1 });
  expect(cellsOfText(short?.after)).toEqual({ c: "n".repeat(31_900), d: 2 });
  expect([whole, ...others]).toEqual(
    ["a", "b"].map((columns) => ({ columns, before: undefined, after: undefined })),
  );
});

test("changes too long for a cell are split over lines", () => {
  const long = "x".repeat(17_000);
  const lines = changeTexts(
    ["a", "b", "c"].map((header) => ({ header, spec: undefined, before: long, after: `${long}y` })),
  );
  expect(lines.map(({ columns }) => columns)).toEqual(["a", "b", "c"]);
  for (const { before = "", after = "" } of lines) {
    expect(Math.max(before.length, after.length)).toBeLessThan(32_767);
  }
});
