import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createEngine } from "../../src/worker/create-engine";

test("the README's Python example writes a run file that is recognised", async () => {
  const example = /```python\n([\s\S]*?)```/.exec(readFileSync("README.md", "utf8"))?.[1] ?? "";
  expect(example.split("\n").filter((line) => line.trim() !== "")).toHaveLength(10);
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
  const preview = await engine.plan(token, picture, []);

  expect(preview.format.id).toBe("runsheet-run-file");
  expect(preview.counts).toEqual({ add: 2, update: 0, skip: 0, reject: 0 });
  expect(preview.newParameters.map(({ name }) => name)).toEqual(["learning_rate", "epochs"]);
  expect(preview.newMetrics).toMatchObject([{ name: "val_accuracy", goal: "maximize" }]);
});
