import type { Pace } from "../../../src/importers/pace";
import { readRecords } from "../../../src/importers/reading/read-records";

const PACE = { begin: () => Promise.resolve(), step: () => Promise.resolve() } as unknown as Pace;
const read = (text: string) => readRecords(text, "runs.json", PACE);

test("one document is read whole, a list by its items", async () => {
  const list = await read('[{"a":1},{"a":2}]');
  expect(list).toMatchObject({ lines: false, count: 2, unreadable: [], remarks: [] });
  expect(list.place(1)).toBe("item 2");
  expect(await read('{"a":{"b":1}}')).toMatchObject({ lines: false, count: 1, document: { a: { b: 1 } } });
});

test("lines are documents of their own, known by their line; blank ones are passed over", async () => {
  const content = await read('{"a":1}\n\n{"a":2}\r\n  \n{"a":3}\n');
  expect(content).toMatchObject({ lines: true, count: 3, document: [{ a: 1 }, { a: 2 }, { a: 3 }] });
  expect([0, 1, 2].map((row) => content.place(row))).toEqual(["line 1", "line 3", "line 5"]);
});

test("one line and nothing behind it is one document", async () => {
  expect(await read('{"a":1}\n  \n')).toMatchObject({ lines: false, count: 1 });
});

test("a line that is no JSON is unreadable, with what is wrong and where", async () => {
  const content = await read('{"a":1}\n{"a":}\n{"a":3}');
  expect(content.document).toEqual([{ a: 1 }, undefined, { a: 3 }]);
  expect(content.unreadable).toEqual([
    {
      row: 1,
      message: expect.stringMatching(/^It is not valid JSON: .* at column 6\.$/) as string,
      text: '{"a":}',
    },
  ]);
});

test("NaN and Infinity are texts, and so are ids that a double would round", async () => {
  const { document } = await read(
    '{"loss": NaN, "best": -Infinity, "id": 12345678901234567890, "text": "NaN 1", "n": 1.5}',
  );
  expect(document).toEqual({
    loss: "NaN",
    best: "-Infinity",
    id: "12345678901234567890",
    text: "NaN 1",
    n: 1.5,
  });
});

test("what is no JSON is refused with line and column", async () => {
  await expect(read('{"a": 1,\n "b": oops}')).rejects.toMatchObject({
    code: "file-unreadable",
    message: expect.stringMatching(/on line 2, column 7\.$/) as string,
  });
});

test("lines of which the first is broken are lines all the same, where most of them are whole", async () => {
  const content = await read('{"a":\n{"a":1}\n{"a":2}\n');
  expect(content).toMatchObject({ lines: true, count: 3, document: [undefined, { a: 1 }, { a: 2 }] });
  expect(content.unreadable.map(({ row }) => row)).toEqual([0]);
  await expect(read('{"a":\n{"a":1}\n')).rejects.toMatchObject({ code: "file-unreadable" });
  await expect(read(' {"a": oops}\n')).rejects.toMatchObject({ code: "file-unreadable" });
  await expect(read('{"a": {\n"b": oops\n}\n}\n')).rejects.toMatchObject({ code: "file-unreadable" });
});

test("a document over several lines is one, be its first line a text of its own", async () => {
  expect(await read("[1,\n2]\n")).toMatchObject({ lines: false, document: [1, 2] });
  expect(await read('{"a":1}\n7\n')).toMatchObject({ lines: true, count: 2, document: [{ a: 1 }, 7] });
});

test("of many broken lines each says what is wrong", async () => {
  const content = await read(`{"a":1}\n${'{"a":}\n'.repeat(120)}${'{"a":1}\n'.repeat(130)}`);
  expect(content.unreadable).toHaveLength(120);
  expect(new Set(content.unreadable.map(({ message }) => message)).size).toBe(1);
  expect(content.unreadable.at(-1)?.row).toBe(120);
  expect(content.place(120)).toBe("line 121");
});
