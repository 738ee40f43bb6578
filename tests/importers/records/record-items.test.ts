import { firstItem, isJsonObject, recordItems } from "../../../src/importers/records/record-items";
import { documentOf, linesOf } from "../contents";

/** The items of a document, and where the second stands. */
function itemsOf(document: unknown) {
  const { items, ids, place, unreadable } = recordItems(documentOf(document));
  return { items, ids, second: place(1), unreadable };
}

test("objects are records; lists, null and plain values are none", () => {
  expect([{}, { a: 1 }].map(isJsonObject)).toEqual([true, true]);
  expect([[], [{}], null, undefined, "a", 1, true].some(isJsonObject)).toBe(false);
});

test("a list is a record each; what is none is named once, by its place", () => {
  const { items, unreadable, second } = itemsOf([{ lr: 1 }, "note", { lr: 2 }, null]);
  expect(items).toEqual([{ lr: 1 }, undefined, { lr: 2 }, undefined]);
  expect(unreadable).toEqual([
    { row: 1, message: "It is not an object with names and values." },
    { row: 3, message: "It is not an object with names and values." },
  ]);
  expect(second).toBe("item 2");
});

test("a line that could not be read keeps the reason it has", () => {
  const { items, unreadable, place } = recordItems(linesOf([{ lr: 1 }, undefined, 7]));
  expect(items).toEqual([{ lr: 1 }, undefined, undefined]);
  expect(unreadable).toEqual([
    { row: 1, message: "It is not valid JSON." },
    { row: 2, message: "It is not an object with names and values." },
  ]);
  expect(place(2)).toBe("line 3");
});

test("a document that is no object holds one item that is none", () => {
  expect(itemsOf("text")).toMatchObject({ items: [undefined], unreadable: [{ row: 0 }] });
});

describe("an envelope", () => {
  test("is an object with one list of records in it", () => {
    expect(itemsOf({ next: null, total: 2, runs: [{ lr: 1 }, { lr: 2 }], none: [] })).toEqual({
      items: [{ lr: 1 }, { lr: 2 }],
      ids: undefined,
      second: "item 2 of runs",
      unreadable: [],
    });
  });

  test.each([
    ["two such lists", { a: [{ lr: 1 }], b: [{ lr: 2 }] }],
    ["a list beside an object", { a: [{ lr: 1 }], info: { lr: 2 } }],
    ["a list with an item that is no record", { a: [{ lr: 1 }, 3] }],
    ["a list of pairs by key", { params: [{ key: "lr", value: 1 }] }],
    ["a list of pairs by name", { params: [{ name: "lr", value: 1 }] }],
    ["no list", { lr: 1 }],
  ])("is not: %s", (_, document) => {
    const { items, place } = recordItems(documentOf(document));
    expect(items).toEqual([document]);
    expect(place(0)).toBe("the document");
  });

  test("may hold records that look like pairs in part", () => {
    expect(itemsOf({ runs: [{ key: "a", value: 1 }, { lr: 2 }] }).items).toHaveLength(2);
    expect(itemsOf({ runs: [{ value: 1 }, { value: 2 }] }).items).toHaveLength(2);
  });
});

describe("the tables of pandas", () => {
  test("orient=split", () => {
    expect(itemsOf({ columns: ["lr", 2], index: [5, 6], data: [[0.1, "a"], [0.2]] })).toMatchObject({
      items: [
        { lr: 0.1, 2: "a" },
        { lr: 0.2, 2: undefined },
      ],
      second: "row 2",
    });
    expect(itemsOf({ columns: ["lr"], data: [[1], 2] }).items).toEqual([{ columns: ["lr"], data: [[1], 2] }]);
    expect(itemsOf({ columns: "lr", data: [[1]] }).items).toHaveLength(1);
    expect(itemsOf({ columns: ["lr"], data: 3 }).items).toHaveLength(1);
  });

  test("the default of to_json: columns of values by row number", () => {
    expect(itemsOf({ lr: { 0: 1, 1: 2 }, acc: { 0: 0.5, 1: 0.6 } })).toMatchObject({
      items: [
        { lr: 1, acc: 0.5 },
        { lr: 2, acc: 0.6 },
      ],
      second: "row 2",
    });
    expect(itemsOf({ lr: { 10: 1, 20: 2 } }).items).toEqual([{ lr: 1 }, { lr: 2 }]);
  });

  test.each([
    ["row numbers in the first column alone", { lr: { 0: 1 }, acc: { a: 2 } }],
    ["names that only end in digits", { lr: { x0: 1 }, acc: { x0: 2 } }],
    ["names that only begin with digits", { lr: { "0x": 1 }, acc: { "0x": 2 } }],
    ["columns without rows", { lr: {}, acc: {} }],
  ])("are not: %s", (_, document) => {
    expect(recordItems(documentOf(document)).place(0)).not.toBe("row 1");
  });

  test("orient=list: equal lists, one of them of a parameter or a field", () => {
    expect(itemsOf({ lr: [1, 2], acc: [0.5, 0.6] })).toMatchObject({
      items: [
        { lr: 1, acc: 0.5 },
        { lr: 2, acc: 0.6 },
      ],
      second: "row 2",
    });
    expect(itemsOf({ name: ["a", "b"], zeta: [1, 2] }).items).toHaveLength(2);
  });

  test.each([
    ["the history of one run", { loss: [0.9, 0.5], val_loss: [0.8, 0.6] }],
    ["lists of different length", { lr: [1, 2], acc: [0.5] }],
    ["lists of one value", { lr: [1], acc: [0.5] }],
    ["a list beside a value", { lr: [1, 2], epochs: 3 }],
    ["nothing", {}],
  ])("are not: %s", (_, document) => {
    expect(itemsOf(document).items).toEqual([document]);
  });
});

describe("records by id", () => {
  test("are objects made alike, and each is called by its id", () => {
    expect(itemsOf({ a: { lr: 1, acc: 2 }, b: { lr: 1, acc: 3, note: "x" } })).toEqual({
      items: [
        { lr: 1, acc: 2 },
        { lr: 1, acc: 3, note: "x" },
      ],
      ids: ["a", "b"],
      second: '"b"',
      unreadable: [],
    });
  });

  test("share at least half of their names with the first", () => {
    const first = { a: 1, b: 2 };
    expect(itemsOf({ x: first, y: { b: 1, c: 2 } }).ids).toEqual(["x", "y"]);
    expect(itemsOf({ x: first, y: { b: 1, c: 2, d: 3 } }).ids).toBeUndefined();
    expect(itemsOf({ x: { a: 1, b: 2, c: 3 }, y: { a: 1 } }).ids).toBeUndefined();
    expect(itemsOf({ x: {}, y: {} }).ids).toBeUndefined();
  });

  test.each([
    ["one alone", { a: { lr: 1 } }],
    ["an object beside a value", { a: { lr: 1 }, b: { lr: 2 }, version: 3 }],
    ["parts of one record", { params: { lr: 1 }, metrics: { lr: 2 } }],
  ])("are not: %s", (_, document) => {
    expect(itemsOf(document)).toMatchObject({ items: [document], ids: undefined });
  });
});

test("a format is recognised by the first record among the first twenty items", () => {
  const blanks = (count: number) => new Array<null>(count).fill(null);
  expect(firstItem(documentOf([3, { lr: 1 }, { lr: 2 }]))).toEqual({ lr: 1 });
  expect(firstItem(documentOf([...blanks(19), { lr: 1 }]))).toEqual({ lr: 1 });
  expect(firstItem(documentOf([...blanks(20), { lr: 1 }]))).toBeUndefined();
  expect(firstItem(documentOf({ runs: [{ lr: 1 }] }))).toEqual({ lr: 1 });
  expect(firstItem(documentOf("text"))).toBeUndefined();
});

test.each([
  ["columns by index", { lr: { 0: 0.1, 1: 0.2 }, acc: { 0: 0.5, 1: 0.6 } }],
  ["columns by an index that begins later", { lr: { 7: 0.1, 9: 0.2 }, acc: { 7: 0.5, 9: 0.6 } }],
  ["columns of which one begins later", { lr: { 0: 0.1, 1: 0.2 }, acc: { 1: 0.6 } }],
  [
    "columns and data",
    {
      columns: ["lr", "acc"],
      data: [
        [0.1, 0.5],
        [0.2, 0.6],
      ],
    },
  ],
  ["lists by name", { learning_rate: [0.1, 0.2], acc: [0.5, 0.6] }],
])("of a table as %s only the records that are asked for are made", (_, document) => {
  const content = documentOf(document);
  expect(recordItems(content).items).toHaveLength(2);
  expect(recordItems(content, 1).items).toEqual(recordItems(content).items.slice(0, 1));
  expect(firstItem(content)).toEqual(recordItems(content).items[0]);
});

test("records by id are known by the first of them, where only one is asked for", () => {
  const content = documentOf({ a: { lr: 0.1 }, b: { lr: 0.2 } });
  expect(firstItem(content)).toEqual({ lr: 0.1 });
});

test("columns of objects have the rows of all of them, not of the first alone", () => {
  const read = (document: unknown) => {
    const { items, place } = recordItems(documentOf(document));
    return items.map((item, row) => [place(row), item]);
  };
  expect(read({ lr: { 1: 0.1 }, acc: { 0: 0.9, 1: 0.8 }, f1: { 2: 0.7 } })).toEqual([
    ["row 1", { lr: undefined, acc: 0.9, f1: undefined }],
    ["row 2", { lr: 0.1, acc: 0.8, f1: undefined }],
    ["row 3", { lr: undefined, acc: undefined, f1: 0.7 }],
  ]);
  expect(firstItem(documentOf({ lr: { 0: 0.1 }, acc: { 0: 0.9, 1: 0.8 } }))).toEqual({ lr: 0.1, acc: 0.9 });
});

test("a row of orient=split with more values than there are columns is unreadable, blanks behind it apart", () => {
  const { items, unreadable } = recordItems(
    documentOf({ columns: ["lr", "acc"], data: [[0.1, 0.9], [0.2, 0.8, 7], [0.3, 0.7, null, ""], [0.4]] }),
  ); // prettier-ignore
  expect(items).toEqual([{ lr: 0.1, acc: 0.9 }, undefined, { lr: 0.3, acc: 0.7 }, { lr: 0.4 }]);
  expect(unreadable).toEqual([{ row: 1, message: "It has 3 values, and the table has 2 columns." }]);
});
