import { runsheetRunFile } from "../../../src/importers/formats/runsheet-run-file";
import { documentOf, linesOf, tableOf } from "../contents";
import { takenFor } from "./taken-for";

const plain = { parameters: { lr: 0.1 }, metrics: { acc: 0.9 } };
const bad = { lr: 1 };

test("is called what the preview and Source show", () => {
  const { id, title, source } = runsheetRunFile;
  expect([id, title, source]).toEqual(["runsheet-run-file", "Runsheet run file (JSON)", "Runsheet"]);
});

test.each<[number, unknown]>([
  [1, plain],
  [1, [plain, plain]],
  [1, { run: {}, ...plain, $schema: "x" }],
  [1, { $schema: "https://runsheet.example/run.schema.json", what: "ever" }],
  [1, [plain, bad]],
  [1, [plain, "text", null]],
  [0, [plain, bad, bad]],
  [0, { ...plain, epochs: 3 }],
  [0, { parameters: {} }],
  [0, { metrics: {} }],
  [0, { $schema: "https://example.org/run.schema.json" }],
  [0, { $schema: "https://runsheet.example/run.schema.json.txt" }],
  [0, { $schema: 3 }],
  [0, []],
  [0, "text"],
])("is sure to %d of %j", (confidence, document) => {
  expect(runsheetRunFile.detect(documentOf(document))?.confidence ?? 0).toBe(confidence);
});

test("the first twenty records tell; no table is any", () => {
  const records = (good: number, others: number) => [
    ...Array<object>(good).fill(plain),
    ...Array<object>(others).fill(bad),
  ];
  expect(runsheetRunFile.detect(documentOf(records(10, 30)))?.confidence ?? 0).toBe(1);
  expect(runsheetRunFile.detect(documentOf(records(9, 30)))?.confidence ?? 0).toBe(0);
  expect(runsheetRunFile.detect(tableOf(["parameters", "metrics"]))?.confidence ?? 0).toBe(0);
  expect(() => runsheetRunFile.read(tableOf(["parameters"]))).toThrow("Run files are records.");
});

test("what the run was, then its parameters, then its metrics", () => {
  const runs = runsheetRunFile.read(
    documentOf([
      {
        run: {
          id: "a",
          name: "n",
          experiment: "e",
          status: "Completed",
          started: 1,
          duration: 2,
          dataset: "d",
          model: "m",
          seed: 3,
          code_version: "c",
          author: "u",
          tags: ["x", "y"],
          notes: "o",
        },
        parameters: { name: "deep", net: { layers: 2 } },
        metrics: { acc: 0.9, loss: "NaN" },
      },
    ]),
  );
  expect(takenFor(runs)).toEqual([
    ["id", "field sourceId"],
    ["name", "field name"],
    ["experiment", "field experiment"],
    ["status", "field status"],
    ["started", "field started"],
    ["duration", "field duration"],
    ["dataset", "field dataset"],
    ["model", "field model"],
    ["seed", "field seed"],
    ["code_version", "field codeVersion"],
    ["author", "field author"],
    ["tags", "field tags"],
    ["notes", "field notes"],
    ["name", "parameter name"],
    ["net.layers", "parameter net.layers"],
    ["acc", "metric acc"],
    ["loss", "metric loss"],
  ]);
  expect(runs.columns.map(({ values }) => Array.from(values)[0])).toEqual([
    ...["a", "n", "e", "Completed", 1, 2, "d", "m", 3, "c", "u", "x, y", "o"],
    ...["deep", 2, 0.9, "NaN"],
  ]);
});

test("tags as a text stay as they are", () => {
  const { columns } = runsheetRunFile.read(documentOf([{ run: { tags: "x; y" }, ...plain }]));
  expect(columns[0]?.values).toEqual(["x; y"]);
});

test("a run that breaks the schema is named and gives no values; the others are read", () => {
  const runs = runsheetRunFile.read(documentOf([plain, { ...plain, run: { seed: "x" } }, 3, plain]));
  expect(runs.unreadable.map(({ row }) => row)).toEqual([1, 2]);
  expect(runs.unreadable[0]?.message).toBe("run.seed must be integer.");
  expect(runs).toMatchObject({
    count: 4,
    columns: [{ values: [0.1, undefined, undefined, 0.1] }, { values: [0.9, undefined, undefined, 0.9] }],
  });
  expect(runs.place(1)).toBe("item 2");
});

test("a line that is no JSON keeps its reason; what was said in reading is kept", () => {
  const lines = runsheetRunFile.read({ ...linesOf([plain, undefined]), remarks: ["said"] });
  expect(lines.unreadable).toEqual([{ row: 1, message: "It is not valid JSON." }]);
  expect(lines.remarks).toEqual(["said"]);
  expect(lines.place(1)).toBe("line 2");
});
