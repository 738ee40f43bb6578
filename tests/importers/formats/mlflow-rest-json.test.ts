import { mlflowRestJson } from "../../../src/importers/formats/mlflow-rest-json";
import { documentOf, linesOf, tableOf } from "../contents";
import { takenFor } from "./taken-for";

const run = (id: string, data: object = {}, more: object = {}) => ({
  info: { run_id: id, status: "FINISHED", ...more },
  data,
});

/** The values read from one run's data under a header. */
function read(data: object, header: string, info: object = {}) {
  const { columns } = mlflowRestJson.read(documentOf(run("r1", data, info)));
  return columns.find((column) => column.header === header)?.values;
}

test("is called what the preview and Source show", () => {
  const { id, title, source } = mlflowRestJson;
  expect([id, title, source]).toEqual(["mlflow-rest-json", "MLflow runs (REST API, JSON)", "MLflow"]);
});

test.each<[number, unknown]>([
  [1, { runs: [run("a"), run("b")] }],
  [1, { run: run("a") }],
  [1, run("a")],
  [1, [run("a"), run("b")]],
  [0, { runs: [] }],
  [0, { runs: [run("a"), { lr: 1 }] }],
  [0, { info: { run_id: "a" } }],
  [0, { info: {}, data: {} }],
  [0, { info: "a", data: {} }],
  [0, { info: { run_id: "a" }, data: [] }],
  [0, [{ lr: 1 }]],
  [0, 3],
])("is sure to %d of %j", (confidence, document) => {
  expect(mlflowRestJson.detect(documentOf(document))?.confidence ?? 0).toBe(confidence);
});

test("the first twenty runs tell; no table is any", () => {
  const runs = [...Array.from({ length: 20 }, (_, at) => run(String(at))), { lr: 1 }];
  expect(mlflowRestJson.detect(documentOf({ runs }))?.confidence ?? 0).toBe(1);
  expect(mlflowRestJson.detect(documentOf({ runs: runs.slice(1) }))?.confidence ?? 0).toBe(0);
  expect(mlflowRestJson.detect(tableOf(["info", "data"]))?.confidence ?? 0).toBe(0);
  expect(() => mlflowRestJson.read(tableOf(["info"]))).toThrow("REST answers are records.");
});

test("info, duration, datasets, tags, parameters and metrics, in this order", () => {
  const runs = mlflowRestJson.read(
    documentOf({
      run: {
        ...run(
          "r1",
          {
            params: [
              { key: "lr", value: "0.1" },
              { key: "dataset", value: "cars" },
            ],
            metrics: [{ key: "acc", value: 0.9 }],
            tags: [
              { key: "mlflow.user", value: "bob" },
              { key: "team", value: "red" },
            ],
          },
          {
            run_name: "first",
            user_id: "ada",
            start_time: 1_770_000_000_000,
            end_time: 1_770_000_060_000,
            lifecycle: "x",
          },
        ),
        inputs: { dataset_inputs: [{ dataset: { name: "pets" } }] },
      },
    }),
  );
  expect(takenFor(runs)).toEqual([
    ["run_id", "field sourceId"],
    ["status", "field status"],
    ["run_name", "field name"],
    ["user_id", "field author"],
    ["start_time", "field started"],
    ["end_time", "ignored"],
    ["lifecycle", "ignored"],
    ["end_time - start_time", "field duration"],
    ["dataset_inputs", "field dataset"],
    ["mlflow.user", "ignored"],
    ["team", "ignored"],
    ["team", "field tags"],
    ["lr", "parameter lr"],
    ["dataset", "parameter dataset"],
    ["acc", "metric acc"],
  ]);
  expect(runs.columns.map(({ values }) => Array.from(values)[0])).toEqual([
    ...["r1", "FINISHED", "first", "ada", 1_770_000_000_000, 1_770_000_060_000, "x", 60],
    ...["pets", "bob", "red", "team=red", "0.1", "cars", 0.9],
  ]);
});

describe("of several values of a key", () => {
  const metrics = (...entries: object[]) =>
    read({ metrics: entries.map((entry) => ({ key: "loss", ...entry })) }, "loss");

  test.each([
    [
      "the highest step counts",
      [
        { value: 1, step: 2 },
        { value: 2, step: 1 },
      ],
      1,
    ],
    [
      "then the latest time",
      [
        { value: 1, step: 1, timestamp: 5 },
        { value: 2, step: 1, timestamp: 4 },
      ],
      1,
    ],
    ["then the largest value", [{ value: 1 }, { value: 2 }, { value: 1.5 }], 2],
    ["of equals the last", [{ value: "1" }, { value: 1 }], 1],
    [
      "numbers as text are numbers",
      [
        { value: 1, step: "10" },
        { value: 2, step: "9" },
      ],
      1,
    ],
  ])("%s", (_, entries, expected) => {
    expect(metrics(...entries)).toEqual([expected]);
  });
});

test("infinite numbers are kept as text, entries without key or value are passed over", () => {
  const metrics = [
    { key: "a", value: Infinity },
    { key: 3, value: 1 },
    { key: "b" },
    "c",
    null,
    { key: "d", value: {} },
  ];
  expect(read({ metrics }, "a")).toEqual(["Infinity"]);
  expect(read({ metrics }, "b")).toBeUndefined();
  expect(read({ metrics }, "d")).toBeUndefined();
  expect(read({ metrics: { a: 1, b: [2] } }, "b")).toBeUndefined();
  expect(read({ params: "none" }, "none")).toBeUndefined();
});

test("times as text are numbers, other texts of info stay, blanks are left out", () => {
  expect(read({}, "start_time", { start_time: "1770000000000" })).toEqual([1_770_000_000_000]);
  expect(read({}, "start_time", { start_time: "soon" })).toEqual(["soon"]);
  expect(read({}, "experiment_id", { experiment_id: "12" })).toEqual(["12"]);
  expect(read({}, "user_id", { user_id: "" })).toBeUndefined();
  expect(read({}, "user_id", { user_id: { name: "ada" } })).toBeUndefined();
});

test("what is no run is named in its place", () => {
  const mixed = mlflowRestJson.read(documentOf({ runs: [run("a"), { lr: 1 }, run("c")] }));
  expect(mixed).toMatchObject({
    count: 3,
    unreadable: [{ row: 1, message: "It has no info and data as a run of MLflow has." }],
    columns: [{ header: "run_id", values: ["a", undefined, "c"] }, {}, {}],
  });
  expect(mixed.place(1)).toBe("item 2");
});

test("lines: each a run or an answer, a broken one keeps its reason", () => {
  const lines = mlflowRestJson.read({
    ...linesOf([run("a"), undefined, { run: run("c") }]),
    remarks: ["said"],
  });
  expect(lines.unreadable).toEqual([{ row: 1, message: "It is not valid JSON." }]);
  expect(lines.columns[0]?.values).toEqual(["a", undefined, "c"]);
  expect(lines.place(2)).toBe("line 3");
  expect(lines.remarks).toEqual(["said"]);
});

test("a list in a document is taken item by item", () => {
  expect(mlflowRestJson.read(documentOf([run("a"), { run: run("b") }])).unreadable).toMatchObject([
    { row: 1 },
  ]);
});

test.each([
  [{ runs: [run("a")], next_page_token: "x" }, 1],
  [{ runs: [run("a")], next_page_token: "" }, 0],
  [{ runs: [run("a")], next_page_token: 3 }, 0],
  [{ runs: [run("a")] }, 0],
])("a page that is not the last says so: %j", (document, remarks) => {
  expect(mlflowRestJson.read(documentOf(document)).remarks).toHaveLength(remarks);
});

test("what `mlflow runs describe` prints has objects in place of the lists", () => {
  const described = run(
    "r1",
    { metrics: { acc: 0.9 }, params: { lr: "0.1" }, tags: { "mlflow.runName": "calm-seal-1" } },
    { start_time: 1700000000000, end_time: 1700000060000 },
  );
  expect(mlflowRestJson.detect(documentOf(described))?.confidence).toBe(1);
  expect(takenFor(mlflowRestJson.read(documentOf(described)))).toEqual([
    ["run_id", "field sourceId"],
    ["status", "field status"],
    ["start_time", "field started"],
    ["end_time", "ignored"],
    ["end_time - start_time", "field duration"],
    ["mlflow.runName", "field name"],
    ["lr", "parameter lr"],
    ["acc", "metric acc"],
  ]);
});
