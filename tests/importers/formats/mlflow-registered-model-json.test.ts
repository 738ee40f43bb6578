import { readFileSync } from "node:fs";
import path from "node:path";
import { mlflowRegisteredModelJson } from "../../../src/importers/formats/mlflow-registered-model-json";
import { RUN_HEADERS, engineWith, fixture } from "../../worker/engine-with";
import { documentOf } from "../contents";

const TEXT = readFileSync(path.join(__dirname, "../../fixtures/mlflow/model.json"), "utf8");
const MODEL: unknown = JSON.parse(TEXT);

test.each([
  [1, MODEL],
  [0, { mlflow: { registered_model: {} } }],
  [0, { registered_model: { name: "Wine", versions: [] } }],
  [0, [MODEL]],
])("is sure to %d of %j", (confidence, document) => {
  expect(mlflowRegisteredModelJson.detect(documentOf(document))?.confidence ?? 0).toBe(confidence);
});

test("its versions are rows of Models, and it brings no runs", async () => {
  const held = await engineWith(fixture("mlflow/model.json"));
  const { format, rows, counts, brought } = await held.plan([]);
  expect([format.id, rows, counts.add]).toEqual(["mlflow-registered-model-json", 0, 0]);
  const unknown = (id: string) => `Made by the run ${id} of MLflow, which this workbook did not have.`;
  expect(brought).toEqual({
    Models: [
      {
        Name: "Wine",
        Version: 2,
        Stage: "Staging",
        Aliases: "champion, best",
        "Run ID": undefined,
        Registered: 1700000000000,
        "Registered by": "ada",
        Location: "s3://models/2",
        Description: `With age. ${unknown("r2")}`,
      },
      expect.objectContaining({
        Version: 1,
        Stage: undefined,
        Aliases: undefined,
        Description: unknown("r1"),
      }),
    ],
  });
});

test("a version is of the run that the workbook knows by its id in MLflow", async () => {
  const row = RUN_HEADERS.map(
    (header) => ({ "Run ID": "run-0007", Source: "MLflow", "Source ID": "r2" })[header] ?? "",
  );
  const held = await engineWith(fixture("mlflow/model.json"), { rows: [row] });
  const { brought } = await held.plan([]);
  expect(brought.Models?.map((one) => one["Run ID"])).toEqual(["run-0007", undefined]);
  expect(brought.Models?.[0]?.["Description"]).toBe("With age.");
});
