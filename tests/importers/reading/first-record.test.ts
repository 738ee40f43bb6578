import { firstRecord } from "../../../src/importers/reading/first-record";

test.each<[string, number, string[], number]>([
  ["a,b\nc", 0, ["a", "b"], 4],
  ['x\n"a\nb",,c\r\nd', 2, ["a\nb", "", "c"], 12],
  [",,\n1", 0, ["", "", ""], 3],
  ["a", 1, [], 1],
  ["", 0, [], 0],
])("the record of %j from %d", (text, start, cells, end) => {
  expect(firstRecord(text, start, ",")).toEqual({ cells, end });
});

test("a quote that is never closed gives its place", () => {
  expect(firstRecord('a,"b\n', 0, ",")).toEqual({ cells: [], end: ~2 });
});

test("a very wide record has all of its cells", () => {
  const wide = Array.from({ length: 20_000 }, (_, n) => `c${n}`).join(",");
  expect(firstRecord(`${wide}\n1`, 0, ",").cells).toHaveLength(20_000);
});
