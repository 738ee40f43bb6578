import { TextColumns } from "../../src/worker/text-columns";

test("rows become columns; missing cells are blank, cells beyond the width are dropped", () => {
  const columns = new TextColumns(2);
  for (const row of [["a", "1"], ["b"], ["a", "2", "extra"]]) {
    columns.add(row);
    columns.endStretch();
  }
  expect(columns.columns()).toEqual([
    ["a", "b", "a"],
    ["1", "", "2"],
  ]);
});

test("a column of many different texts keeps them all", () => {
  const columns = new TextColumns(1);
  const texts = Array.from({ length: 500 }, (_, row) => `text ${row % 200}`);
  for (const text of texts) columns.add([text]);
  expect(columns.columns()[0]).toEqual(texts);
});
