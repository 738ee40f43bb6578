// Rows that imports bring for the tables beside Runs: written once, beside other versions, and taken back with the import.

import { commitImport } from "../../src/actions/commit-import";
import { prepareImport } from "../../src/actions/prepare-import";
import { listImports, removeImport } from "../../src/actions/remove-import";
import { setUpTracking } from "../../src/actions/set-up-tracking";
import { tableRows } from "../support/book-contents";
import { startExcel } from "../support/excel";
import { onTable } from "../workbook/tracked-book";

const model = (...versions: readonly number[]) =>
  JSON.stringify({
    mlflow: {
      registered_model: {
        name: "Wine",
        versions: versions.map((version) => ({ version: String(version), run_id: `r${version}` })),
      },
    },
  });
const runs = JSON.stringify({
  runs: ["a", "b"].map((id) => ({
    info: { run_id: `0a1b2c3d4e5f60718293a4b5c6d7e8f${id}`, status: "FINISHED" },
    data: {
      params: [{ key: "lr", value: id === "a" ? "0.1" : "0.2" }],
      metrics: [{ key: "acc", value: 0.9 }],
    },
    inputs: {
      dataset_inputs: [
        {
          dataset: {
            name: "cats",
            digest: "d1",
            source: '{"uri": "s3://cats"}',
            profile: '{"num_rows": 150}',
          },
        },
      ],
    },
  })),
});

async function bring(name: string, content: string) {
  return commitImport(await prepareImport({ name, content }));
}

test("versions of a model are added once, beside those that stand there, and taken back with their import", async () => {
  const { book } = await startExcel();
  await setUpTracking();
  const versions = () => tableRows(book, "Models").map((row) => [row["Name"], row["Version"]]);
  const first = await bring("model.json", model(1));
  expect(first.state).toBe("complete");
  expect(first.message).toContain("1 model added");
  const second = await bring("model.json", model(1, 2, 3));
  expect(second.brought).toEqual({ Models: 2 });
  expect(versions()).toEqual([
    ["Wine", 1],
    ["Wine", 2],
    ["Wine", 3],
  ]);
  const again = await prepareImport({ name: "model.json", content: model(1, 2, 3) });
  expect(again.brought).toEqual({});
  expect((await listImports())[0]).toMatchObject({ table: "Models", counts: { add: 2 } });
  expect((await removeImport(second.importId)).message).toContain("2 models removed");
  expect(versions()).toEqual([["Wine", 1]]);
});

test("the datasets that runs were given come along, are no unknown ones, and go with the runs", async () => {
  const { book } = await startExcel();
  await setUpTracking();
  const prepared = await prepareImport({ name: "runs.json", content: runs });
  expect(prepared.warnings).toEqual([]);
  const report = await commitImport(prepared);
  expect(report.message).toContain("2 runs added");
  expect(tableRows(book, "Datasets")).toEqual([
    { Name: "cats", Version: "d1", Rows: 150, Digest: "d1", Location: "s3://cats" },
  ]);
  await removeImport(report.importId);
  expect(tableRows(book, "Datasets")).toEqual([]);
  expect(tableRows(book, "Runs")).toEqual([]);
});

test("a dataset that somebody added since the preview is not added twice", async () => {
  const { book } = await startExcel();
  await setUpTracking();
  const prepared = await prepareImport({ name: "runs.json", content: runs });
  await onTable("Datasets", (table) => {
    table.getDataBodyRange().getRow(0).getCell(0, 0).getResizedRange(0, 1).values = [["cats", "d1"]];
  });
  const report = await commitImport(prepared);
  expect(report.brought).toEqual({});
  expect(tableRows(book, "Datasets")).toHaveLength(1);
});
