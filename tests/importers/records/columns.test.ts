import { ColumnCollector } from "../../../src/importers/records/column-collector";
import { columnNames } from "../../../src/importers/records/column-names";
import { filledSample } from "../../../src/importers/records/filled-sample";
import { mapValues } from "../../../src/importers/records/map-values";
import { sourceColumns } from "../../../src/importers/records/source-columns";
import { documentOf, linesOf, tableOf } from "../contents";

describe("a collector of columns", () => {
  test("keeps names in the order in which they are met, and fills what a row lacks with blanks", () => {
    const collector = new ColumnCollector();
    collector.put(0, "lr", 0.1);
    collector.put(2, "acc", 0.9);
    collector.put(2, "lr", 0.3);
    expect(collector.columns(4)).toEqual([
      { header: "lr", values: [0.1, undefined, 0.3, undefined] },
      { header: "acc", values: [undefined, undefined, 0.9, undefined] },
    ]);
  });

  test("keeps every value of a name that a row has more than once", () => {
    const collector = new ColumnCollector();
    collector.put(0, "a.b", 1);
    collector.put(1, "a.b", 2);
    collector.put(1, "a.b", 3);
    collector.put(1, "a.b", 4);
    expect(collector.columns(2)).toEqual([
      { header: "a.b", values: [1, 2] },
      { header: "a.b (2)", values: [undefined, 3] },
      { header: "a.b (3)", values: [undefined, 4] },
    ]);
  });
});

test("a format is recognised by a table's header, or by the names of the first record and those inside it", () => {
  expect(columnNames(tableOf(["lr", "acc"]))).toEqual(["lr", "acc"]);
  expect(
    columnNames(documentOf([{ lr: 1, data: { acc: 2, deep: { x: 1 } }, list: [1], none: null }])),
  ).toEqual(["lr", "data", "data.acc", "data.deep", "list", "none"]);
  expect(columnNames(documentOf([1, 2]))).toEqual([]);
});

test("a sample holds the first values that are not blank, however few", () => {
  expect(filledSample(["", " ", undefined, "a", 0, false, "b"], 3)).toEqual(["a", 0, false]);
  expect(filledSample(["a"], 0)).toEqual([]);
  expect(filledSample([...new Array<string>(4999).fill(""), "last looked at", "not any more"], 5)).toEqual([
    "last looked at",
  ]);
});

test("values are changed one by one, blanks too", () => {
  expect(mapValues(["a", undefined, 3], (value, row) => `${row}:${value ?? "blank"}`)).toEqual([
    "0:a",
    "1:blank",
    "2:3",
  ]);
});

describe("the columns of a source", () => {
  test("of a table are its own, with its places and remarks", () => {
    const source = sourceColumns({
      ...tableOf(["lr", "lr"], [[1, 2]]),
      remarks: ["1 blank line was skipped."],
    });
    expect(source).toMatchObject({
      count: 1,
      remarks: ["1 blank line was skipped."],
      columns: [
        { header: "lr", values: [1] },
        { header: "lr", values: [2] },
      ],
    });
    expect(source.place(0)).toBe("line 2");
  });

  test("of records are their flat names; records by id have it in front", () => {
    const byId = sourceColumns(
      documentOf({ a: { lr: 1, net: { depth: 2 } }, b: { lr: 3, net: { depth: 4 } } }),
    );
    expect(byId.columns).toEqual([
      { header: "id", values: ["a", "b"] },
      { header: "lr", values: [1, 3] },
      { header: "net.depth", values: [2, 4] },
    ]);
    expect(byId.place(1)).toBe('"b"');
  });

  test("of lines leave a blank where a line could not be read", () => {
    const lines = sourceColumns({ ...linesOf([{ lr: 1 }, undefined, { lr: 2 }]), remarks: ["said before"] });
    expect(lines).toMatchObject({
      count: 3,
      columns: [{ header: "lr", values: [1, undefined, 2] }],
      unreadable: [{ row: 1, message: "It is not valid JSON." }],
      remarks: ["said before"],
    });
  });
});
