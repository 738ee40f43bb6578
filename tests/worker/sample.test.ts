import type { BundlePart } from "../../src/importers/bundle";
import { readFileSync } from "node:fs";
import path from "node:path";
import { engineWith } from "./engine-with";

function sample(name: string): BundlePart {
  const bytes = new Uint8Array(readFileSync(path.join(__dirname, "../../assets/sample", name)));
  return { name, content: bytes.buffer };
}

test.each([
  ["cats-against-dogs.csv", "generic-csv", 30],
  ["mlflow-search-runs.csv", "mlflow-search-runs", 6],
  ["wandb-export.csv", "wandb-runs-csv", 6],
  ["runs.jsonl", "runsheet-run-file", 6],
])("%s is recognised and needs no choice", async (name, id, runs) => {
  const preview = await (await engineWith(sample(name))).plan([]);
  expect(preview.format.id).toBe(id);
  expect(preview.counts).toEqual({ add: runs, update: 0, skip: 0, reject: 0 });
  expect(preview.columns.filter(({ unsure }) => unsure !== undefined)).toEqual([]);
  expect(preview.warnings).toEqual([]);
});

test("the sample has every column where it belongs", async () => {
  const preview = await (await engineWith(sample("cats-against-dogs.csv"))).plan([]);
  expect(preview.newParameters.map(({ name, type }) => `${name}: ${type}`)).toEqual([
    "learning_rate: number",
    "hidden_layers: integer",
    "hidden_units: integer",
    "batch_size: integer",
    "epochs: integer",
    "dropout: number",
    "optimizer: text",
    "train_images: integer",
  ]);
  expect(preview.newMetrics.map(({ name, goal }) => `${name}: ${goal}`)).toEqual([
    "val_accuracy: maximize",
    "val_loss: minimize",
    "train_accuracy: maximize",
    "train_time: minimize",
  ]);
  expect(preview.newMetrics.find(({ primary }) => primary)?.name).toBe("val_accuracy");
});
