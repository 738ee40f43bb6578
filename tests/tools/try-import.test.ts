import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describeImport, describeRefusal } from "../../tools/try-import/describe-import";
import { filesAsBundle } from "../../tools/try-import/files-as-bundle";
import { importAsProposed } from "../../tools/try-import/import-as-proposed";
import { tablesOfWorkbook } from "../../tools/try-import/tables-of-workbook";
import { startExcel } from "../support/excel";

async function tried(content: string, name = "runs.csv") {
  const proposed = await importAsProposed({ name, content });
  return describeImport(proposed, await tablesOfWorkbook());
}

test("an import is described as it is shown and as it was written", async () => {
  await startExcel();
  const description = await tried(
    "name,status,started,lr,val_acc\na,completed,2024-05-01T10:00:00Z,0.1,0.8\nb,completed,,x,0.9\nb,completed,,x,0.9\n",
  );
  expect(description).toMatchObject({
    format: "generic-csv",
    runs: 3,
    counts: { added: 2, updated: 0, skipped: 1, rejected: 0 },
    primary: { metric: "val_acc", goal: "maximize" },
    parts: [{ name: "runs.csv", role: "runs" }],
    rejected: [],
  });
  expect(description.columns).toContainEqual({
    header: "val_acc",
    role: "metric",
    name: "val_acc",
    type: "number",
    goal: "maximize",
  });
  expect(description.tables?.Runs[0]).toMatchObject({
    Name: "a",
    Started: "2024-05-01T10:00:00.000Z",
    val_acc: 0.8,
  });
  expect(description.tables?.Runs[1]).not.toHaveProperty("Started");
});

test("questions are listed and answered as proposed; curves are summed up", async () => {
  await startExcel();
  const description = await tried("epoch,val_loss\n1,0.5\n2,0.2\n3,0.3\n4,0.4\n", "log.csv");
  expect(description.questions).toEqual([expect.objectContaining({ about: "reading", proposal: "log" })]);
  expect(description.tables?.History).toEqual({
    rows: 4,
    series: [{ run: "run-0001", metric: "val_loss", points: 4, first: 0.5, best: 0.2, last: 0.4 }],
  });
});

test("whether runs stand as columns is asked where it is not sure", async () => {
  await startExcel();
  const { questions } = await tried(",run a,run b,run c\nlr,0.1,0.2,0.3\nval_acc,0.8,0.9,0.7\n");
  expect(questions).toEqual([
    {
      about: "the table at lines 1 to 3",
      proposal: "columns",
      choices: ["rows", "columns", "settings of other runs", "no table"],
    },
  ]);
});

test("a name near to a known one becomes that one, and the same once more is said to be nothing new", async () => {
  await startExcel();
  await tried("name,learning_rate,val_acc\na,0.1,0.8\n");
  const again = await tried("name,Learning Rate,val_acc\nb,0.2,0.9\n");
  expect(again.questions).toEqual([
    {
      about: "the parameter Learning Rate",
      proposal: "learning_rate",
      choices: ["learning_rate", "Learning Rate"],
    },
  ]);
  expect(again.tables?.Runs.map((run) => run["learning_rate"])).toEqual([0.1, 0.2]);
  const nothing = await tried("name,learning_rate,val_acc\nb,0.2,0.9\n");
  expect(nothing.counts).toMatchObject({ added: 0, skipped: 1 });
  expect(nothing.messages.at(-1)).toBe("Nothing new: nothing was written.");
});

test("rows of other tables are news too", async () => {
  await startExcel();
  const content = JSON.stringify({
    system: {},
    mlflow: {
      registered_model: {
        name: "cats",
        versions: [{ version: "1", current_stage: "Production", run_id: "a1" }],
      },
    },
  });
  const { counts, tables } = await tried(content, "model.json");
  expect(counts).toMatchObject({ added: 0 });
  expect(tables?.Models).toEqual([expect.objectContaining({ Name: "cats", Version: 1 })]);
});

test("an Excel workbook is a file like any other", async () => {
  await startExcel();
  const proposed = await importAsProposed(filesAsBundle(["tests/fixtures/sheets/exp-log.xlsx"]));
  const { format, runs, messages, tables } = describeImport(proposed, await tablesOfWorkbook());
  expect([format, runs]).toEqual(["generic-csv", 7]);
  expect(messages).toContain('3 tables of runs were found, on "exp log" and "lstm".');
  expect(tables?.Runs[0]).toMatchObject({ Source: "Sheet exp log", "val / acc": 0.812 });
});

test("a refusal has no format, and says why", async () => {
  await startExcel();
  const refused = await tried("", "empty.csv").catch(describeRefusal);
  expect(refused.format).toBeNull();
  expect(refused.messages[0]).toContain("empty.csv");
});

test("files and folders are handed over together, those of a folder with its name in front", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "try-import-"));
  mkdirSync(path.join(folder, "version_0"));
  for (const name of ["version_0/metrics.csv", "version_0/hparams.yaml", "runs.csv"]) {
    writeFileSync(path.join(folder, name), "x");
  }
  const parts = filesAsBundle([path.join(folder, "version_0"), path.join(folder, "runs.csv")]);
  expect(parts.map(({ name }) => name)).toEqual([
    "version_0/hparams.yaml",
    "version_0/metrics.csv",
    "runs.csv",
  ]);
});
