import { broughtCounts, broughtKey, newRows } from "../../../src/tracking/planning/brought-rows";

test("a row is known by its name and version, whatever their case", () => {
  expect(broughtKey({ Name: " Cats", Version: "V1" })).toBe(
    broughtKey({ Name: "cats", Version: "v1", Rows: 3 }),
  );
  expect(broughtKey({ Name: "cats", Version: 1 })).toBe(broughtKey({ Name: "cats", Version: "1" }));
  expect(broughtKey({ Name: "cats" })).not.toBe(broughtKey({ Name: "cats", Version: "1" }));
});

test("what is known is not brought again, nor the second of equal ones, nor what has no name", () => {
  const rows = [
    { Name: "cats", Version: "1" },
    { Name: "cats", Version: "2" },
    { Name: "Cats", Version: "2", Rows: 5 },
    { Version: "3" },
    { Name: "dogs" },
  ];
  expect(newRows(rows, new Set([broughtKey({ Name: "cats", Version: "1" })]))).toEqual([rows[1], rows[4]]);
});

test("rows are counted by table", () => {
  expect(broughtCounts({ Models: [{ Name: "a" }] })).toEqual({ Datasets: 0, Experiments: 0, Models: 1 });
});
