import { dvcExpShowJson } from "../../../src/importers/formats/dvc-exp-show-json";
import { documentOf, linesOf } from "../contents";
import { readPasted } from "../read-fixture";
import { takenFor } from "./taken-for";

const data = (rev: string, timestamp: string | null, lr: number, acc: number, more: object = {}) => ({
  rev,
  timestamp,
  params: { "params.yaml": { data: { lr, train: { seed: 7 } } } },
  metrics: { "m.json": { data: { acc } } },
  ...more,
});
const SHOWN = [
  { rev: "workspace", data: data("workspace", null, 0.1, 0.7) },
  {
    rev: "aaa1110000000000000000000000000000000000",
    name: "main",
    data: data("aaa111", "2024-03-01T10:00:00", 0.1, 0.6, {
      deps: {
        "data/cats": { hash: "0f1e2d.dir", size: 3, nfiles: 2 },
        "train.py": { hash: "55", size: 3, nfiles: null },
        "model.pkl": { hash: "66", size: 3, nfiles: null },
      },
      outs: { "model.pkl": { hash: "66" } },
    }),
    experiments: [
      {
        revs: [
          {
            rev: "bbb2220000000000000000000000000000000000",
            name: "exp-one",
            data: data("bbb222", "2024-03-02T10:00:00", 0.01, 0.9),
          },
          {
            rev: "bbb1110000000000000000000000000000000000",
            name: "exp-one",
            data: data("bbb111", "2024-03-02T09:00:00", 0.01, 0.8),
          },
        ],
        executor: { state: "success" },
        name: "exp-one",
      },
      {
        revs: [{ rev: "ccc333", name: "exp-two", error: { type: "X", msg: "broken" } }],
        executor: { state: "failed" },
        name: "exp-two",
      },
      {
        revs: [{ rev: "ddd444", data: data("ddd444", null, 0.2, NaN, { metrics: {} }) }],
        executor: { state: "queued" },
        name: null,
      },
      { revs: [{ rev: "eee555", data: data("eee555", null, 0.3, 0.5) }], executor: null, name: "exp-four" },
    ],
  },
];

test.each([
  [1, SHOWN],
  [1, [{ rev: "workspace", error: { type: "X", msg: "broken" } }]],
  [0, []],
  [0, [{ rev: "a" }]],
  [0, [...SHOWN, { name: "x" }]],
  [0, { rev: "a", data: {} }],
])("is sure to %d of %j", (confidence, document) => {
  expect(dvcExpShowJson.detect(documentOf(document))?.confidence ?? 0).toBe(confidence);
});

test("lines of JSON are none", () => {
  expect(dvcExpShowJson.detect(linesOf(SHOWN))).toBeUndefined();
});

test("commits and their experiments are runs, each with its state; the workspace is left out", async () => {
  const { id, raw, values } = await readPasted(JSON.stringify(SHOWN));
  expect(id).toBe("dvc-exp-show-json");
  expect(takenFor(raw)).toEqual([
    ["rev", "field sourceId"],
    ["name", "field name"],
    ["state", "field status"],
    ["timestamp", "field started"],
    ["deps", "field dataset"],
    ["commit", "field codeVersion"],
    ["error", "field notes"],
    ["lr", "parameter lr"],
    ["train.seed", "parameter train.seed"],
    ["acc", "metric acc"],
  ]);
  expect(values("field name")).toEqual(["main", "exp-one", "exp-two", "ddd444", "exp-four"]);
  expect(values("field status")).toEqual(["success", "success", "failed", "queued", "success"]);
  expect(values("parameter lr")).toEqual([0.1, 0.01, undefined, 0.2, 0.3]);
  expect(values("metric acc")).toEqual([0.6, 0.9, undefined, undefined, 0.5]);
  expect(values("field dataset")).toEqual(["data/cats", undefined, undefined, undefined, undefined]);
  expect(values("field notes")[2]).toBe("broken");
  expect(values("field sourceId")[1]).toBe("bbb2220");
  expect(raw.place(2)).toBe("experiment 2 of item 2");
  expect(raw.remarks).toEqual([
    "The workspace was left out: it is what stands in the working folder, and no run.",
  ]);
});

test("a name that two files have stands with its file", async () => {
  const twice = {
    rev: "abc1234",
    data: {
      params: { "a.yaml": { data: { lr: 1, x: 2 } }, "b.yaml": { data: { lr: 3 } }, "c.yaml": { error: {} } },
      metrics: {},
    },
  };
  const { raw } = await readPasted(JSON.stringify([twice]));
  expect(takenFor(raw).slice(2)).toEqual(
    [
      ["commit", "field codeVersion"],
      ["a.yaml:lr", "parameter a.yaml:lr"],
      ["x", "parameter x"],
      ["b.yaml:lr", "parameter b.yaml:lr"],
    ].slice(0),
  );
});

test("a workspace without any commit is all there is", async () => {
  const { values, raw } = await readPasted(JSON.stringify(SHOWN.slice(0, 1)));
  expect([values("field name"), values("metric acc"), raw.remarks]).toEqual([["workspace"], [0.7], []]);
});
