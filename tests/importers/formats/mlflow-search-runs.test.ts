import { mlflowSearchRuns } from "../../../src/importers/formats/mlflow-search-runs";
import { documentOf, tableOf } from "../contents";
import { takenFor } from "./taken-for";

test("is called what the preview and Source show", () => {
  const { id, title, source } = mlflowSearchRuns;
  expect([id, title, source]).toEqual(["mlflow-search-runs", "MLflow search_runs table", "MLflow"]);
});

test.each<[number, string]>([
  [1, "run_id,artifact_uri,params.lr"],
  [1, "run_id,artifact_uri,team,metrics.acc"],
  [0.85, "run_id,params.lr"],
  [0.85, "run_id,experiment_id,status,start_time,end_time,tags.team"],
  [0, "run_id,team,params.lr"],
  [0, "run_id,artifact_uri,status"],
  [0, "artifact_uri,params.lr"],
  [0, "run_id,artifact_uri,my.params.lr"],
  [0, "run_id,artifact_uri,params."],
])("is sure to %d of the header %s", (confidence, header) => {
  expect(mlflowSearchRuns.detect(tableOf(header.split(",")))?.confidence ?? 0).toBe(confidence);
});

test("is known in JSON as well", () => {
  expect(
    mlflowSearchRuns.detect(documentOf([{ run_id: "a", artifact_uri: "x", "params.lr": 1 }]))?.confidence ??
      0,
  ).toBe(1);
  expect(mlflowSearchRuns.detect(documentOf([{ run_id: "a", metrics: { acc: 1 } }]))?.confidence ?? 0).toBe(
    0,
  );
});

test("the table's own columns come first, then duration, tags, parameters, metrics", () => {
  const header =
    "params.lr,metrics.acc,run_id,status,run_id,end_time,tags.team,start_time,params.seed,artifact_uri";
  const row = [
    "0.1",
    "0.9",
    "r1",
    "FINISHED",
    "r2",
    "2026-02-01 00:01:00",
    "red",
    "2026-02-01 00:00:00",
    "7",
    "s3://x",
  ];
  const runs = mlflowSearchRuns.read(tableOf(header.split(","), [row]));
  expect(takenFor(runs)).toEqual([
    ["run_id", "field sourceId"],
    ["status", "field status"],
    ["run_id", "ignored"],
    ["end_time", "ignored"],
    ["start_time", "field started"],
    ["artifact_uri", "ignored"],
    ["end_time - start_time", "field duration"],
    ["tags.team", "ignored"],
    ["team", "field tags"],
    ["params.lr", "parameter lr"],
    ["params.seed", "field seed"],
    ["metrics.acc", "metric acc"],
  ]);
  expect(runs.columns.find(({ header }) => header === "end_time - start_time")?.values).toEqual([60]);
});

test.each(["run_id,start_time,params.lr", "run_id,end_time,params.lr"])("%s gives no duration", (header) => {
  const runs = mlflowSearchRuns.read(tableOf(header.split(","), [["r1", "2026-02-01", "1"]]));
  expect(takenFor(runs).map(([, target]) => target)).not.toContain("field duration");
});

test.each([
  [
    "a list of records",
    [
      { run_id: "r1", artifact_uri: "x", "params.lr": "1" },
      { run_id: "r2", artifact_uri: "y", "params.lr": "2" },
    ],
  ],
  [
    "columns by index",
    { run_id: { 0: "r1", 1: "r2" }, artifact_uri: { 0: "x", 1: "y" }, "params.lr": { 0: "1", 1: "2" } },
  ],
])("JSON as %s is the same table", (_, document) => {
  const content = documentOf(document);
  expect(mlflowSearchRuns.detect(content)?.confidence).toBe(1);
  const runs = mlflowSearchRuns.read(content);
  expect(takenFor(runs)).toEqual([
    ["run_id", "field sourceId"],
    ["artifact_uri", "ignored"],
    ["params.lr", "parameter lr"],
  ]);
  expect(runs.columns[2]?.values).toEqual(["1", "2"]);
});
