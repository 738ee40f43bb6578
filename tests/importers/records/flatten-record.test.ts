import { flattenRecord } from "../../../src/importers/records/flatten-record";
import type { JsonObject } from "../../../src/importers/records/record-items";

function flat(record: JsonObject) {
  const pairs: [string, unknown][] = [];
  flattenRecord(record, (name, value) => pairs.push([name, value]));
  return Object.fromEntries(pairs);
}

test("objects inside are joined with dots, plain values stay as they are", () => {
  expect(
    flat({ lr: 0.1, net: { layers: 2, act: { name: "relu", leak: false } }, "a.b": "x", empty: "" }),
  ).toEqual({
    lr: 0.1,
    "net.layers": 2,
    "net.act.name": "relu",
    "net.act.leak": false,
    "a.b": "x",
    empty: "",
  });
});

test("null and {} are blanks", () => {
  expect(flat({ a: null, b: {}, c: undefined, d: { e: null, f: {} }, g: 0 })).toEqual({ g: 0 });
});

test("what JSON.parse reads as infinite is kept as text", () => {
  expect(flat({ a: Infinity, b: -Infinity, c: 1e308 })).toEqual({ a: "Infinity", b: "-Infinity", c: 1e308 });
});

test("lists stay JSON text", () => {
  expect(flat({ sizes: [32, 64], none: [], mixed: [1, { a: 2 }] })).toEqual({
    sizes: "[32,64]",
    none: "[]",
    mixed: '[1,{"a":2}]',
  });
});

test("a list of pairs is an object, the last of equal keys counts", () => {
  expect(
    flat({
      params: [
        { key: "lr", value: 1 },
        { name: "opt", value: "adam" },
        { key: "lr", value: 2, step: 7 },
      ],
    }),
  ).toEqual({ "params.lr": 2, "params.opt": "adam" });
});

test.each([
  ["one item without a value", [{ key: "a", value: 1 }, { key: "b" }]],
  ["one item that is no object", [{ key: "a", value: 1 }, 2]],
  ["keys that are no texts", [{ key: 1, value: 1 }]],
])("a list with %s is none of pairs", (_, list) => {
  expect(flat({ list })).toEqual({ list: JSON.stringify(list) });
});

test("a value wrapped in {desc, value} is the value, as W&B's config.yaml has it", () => {
  expect(
    flat({ lr: { desc: null, value: 0.1 }, net: { value: { depth: 3 } }, own: { value: 1, unit: "s" } }),
  ).toEqual({ lr: 0.1, "net.depth": 3, "own.value": 1, "own.unit": "s" });
  expect(flat({ only: { desc: "a note" } })).toEqual({ "only.desc": "a note" });
});

test("objects deeper than twelve stay JSON text", () => {
  const nested = (depth: number): JsonObject => (depth === 0 ? { end: 1 } : { a: nested(depth - 1) });
  const path = (depth: number) => Array<string>(depth).fill("a").join(".");
  expect(flat(nested(12))).toEqual({ [`${path(12)}.end`]: 1 });
  expect(flat(nested(13))).toEqual({ [path(13)]: '{"end":1}' });
});
