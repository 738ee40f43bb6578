import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { PYTHON } from "./support/python";
import { inferMetric } from "../../src/tracking/naming/infer-metric";
import { inferParameter } from "../../src/tracking/naming/infer-parameter";
import { catalogueJsonSchema } from "../../src/tracking/schema/catalogue-json-schema";
import { createEngine } from "../../src/worker/create-engine";

const [WRITING = "", VALIDATING = ""] = [
  ...readFileSync("README.md", "utf8").matchAll(/```python\n([\s\S]*?)```/g),
].map(([, example]) => example);

test("the README's Python example writes a run file that is recognised", async () => {
  const example = WRITING;
  expect(linesOf(example)).toHaveLength(10);
  const folder = mkdtempSync(path.join(tmpdir(), "runsheet-example-"));
  execFileSync("python3", ["-c", example], { cwd: folder });
  execFileSync("python3", ["-c", example], { cwd: folder });

  const engine = createEngine();
  const { token } = await engine.open({
    name: "runs.jsonl",
    content: readFileSync(path.join(folder, "runs.jsonl"), "utf8"),
  });
  const picture = await engine.setWorkbook({
    catalogue: { parameters: [], metrics: [] },
    runHeaders: [],
    datasetNames: [],
    experimentNames: [],
  });
  const preview = await engine.plan(token, picture, { columns: [], answers: {} });

  expect(preview.format.id).toBe("runsheet-run-file");
  expect(preview.counts).toEqual({ add: 2, update: 0, skip: 0, reject: 0 });
  expect(preview.newParameters.map(({ name }) => name)).toEqual(["learning_rate", "epochs"]);
  expect(preview.newMetrics).toMatchObject([{ name: "val_accuracy", goal: "maximize" }]);
});

test("the README's four lines tell a script what the workbook would refuse", () => {
  expect(linesOf(VALIDATING)).toHaveLength(4);
  const folder = mkdtempSync(path.join(tmpdir(), "runsheet-schema-"));
  const schema = catalogueJsonSchema({
    parameters: [{ ...inferParameter("learning_rate", "number", []), required: true, max: 1 }],
    metrics: [inferMetric("val_accuracy")],
  });
  writeFileSync(path.join(folder, "runs.schema.json"), JSON.stringify(schema));
  const ask = `${VALIDATING}
for run in [
    {"parameters": {"learning_rate": 0.1, "epochs": 3}, "metrics": {"val_accuracy": float("nan")}},
    {"parameters": {"learning_rate": 10}, "metrics": {"val_accuracy": 0.5}},
    {"parameters": {}, "metrics": {}},
]:
    print(len(problems(run)), *problems(run))
`;
  const said = execFileSync(PYTHON, ["-c", ask], { cwd: folder, encoding: "utf8" });
  expect(said.trim().split("\n")).toEqual([
    "0",
    "1 $.parameters.learning_rate: 10 is greater than the maximum of 1",
    "1 $.parameters: 'learning_rate' is a required property",
  ]);
});

function linesOf(example: string): string[] {
  return example.split("\n").filter((line) => line.trim() !== "");
}
