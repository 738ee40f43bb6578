import { TextColumns } from "../../src/worker/text-columns";

test("rows become columns; missing cells are blank, cells beyond the width are dropped", () => {
  const columns = new TextColumns(2);
  columns.add([["a", "1"], ["b"]]);
  columns.add([["a", "2", "extra"]]);
  expect(columns.values).toEqual([
    ["a", "b", "a"],
    ["1", "", "2"],
  ]);
});

test("a column of many different texts keeps them all", () => {
  const columns = new TextColumns(1);
  const texts = Array.from({ length: 500 }, (_, row) => `text ${row % 200}`);
  columns.add(texts.map((text) => [text]));
  expect(columns.values[0]).toEqual(texts);
});
