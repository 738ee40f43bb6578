import { columnsOf } from "../support/columns-of";
import { containing } from "../support/containing";
import { createEngine } from "../../src/worker/create-engine";
import type { CellValue } from "../../src/tracking/values/cell-value";
import type { ImportPreview } from "../../src/worker/import-preview";
import { RUN_HEADERS, engineWith, fixture } from "./engine-with";

const TABLE = "run_id,lr,optimizer,val_acc\nrun-a,0.1,adam,0.8\nrun-b,0.01,sgd,0.9\nrun-c,1,sgd,NaN\n";
const pasted = (content: string) => ({ name: "pasted text", content });
const headersOf = ({ newParameters, newMetrics }: ImportPreview) => [
  ...RUN_HEADERS,
  ...newParameters.map(({ name }) => name),
  ...newMetrics.map(({ name }) => name),
];

test("a source is previewed: format, columns, counts, definitions, notices", async () => {
  const preview = await (await engineWith(pasted(TABLE))).plan([]);
  expect(preview).toMatchObject({
    format: { id: "generic-csv" },
    sourceName: "pasted text",
    rows: 3,
    counts: { add: 3, update: 0, skip: 0, reject: 0 },
    newParameters: [
      { name: "lr", type: "number" },
      { name: "optimizer", type: "text" },
    ],
    newMetrics: [{ name: "val_acc", goal: "maximize", primary: true }],
    columns: [
      { header: "run_id", target: { role: "field", key: "sourceId" }, type: "text", filled: 3 },
      {
        header: "lr",
        target: { role: "parameter", name: "lr" },
        type: "number",
        samples: ["0.1", "0.01", "1"],
      },
      { header: "optimizer", target: { role: "parameter", name: "optimizer" }, type: "text" },
      { header: "val_acc", target: { role: "metric", name: "val_acc" }, type: "number" },
      { header: "run_id", target: { role: "field", key: "name" } },
    ],
  });
});

test("a choice changes role and type from the raw values, and can be taken back", async () => {
  const engine = await engineWith(pasted("code,val_acc\n0.10,0.8\n1.50,0.9\n"));
  const [before] = (await engine.plan([])).columns;
  expect(before).toMatchObject({
    target: { role: "parameter", name: "code" },
    type: "number",
    unsure: containing("stands beside"),
  });
  const preview = await engine.plan([
    { column: 0, target: { role: "parameter", name: "release" }, type: "text" },
  ]);
  expect(preview.columns[0]).not.toHaveProperty("unsure");
  expect(preview.newParameters).toMatchObject([{ name: "release", type: "text" }]);
  const block = await engine.additions(0, 1000, ["release", "val_acc"]);
  expect(block?.rows).toEqual([
    ["0.10", 0.8],
    ["1.50", 0.9],
  ]);
  expect((await engine.plan([])).columns[0]).toEqual(before);
});

test("the workbook's catalogue gives types, aliases, and the role of a column that was a guess", async () => {
  const catalogue = {
    parameters: [{ name: "fold", type: "text", required: false, choices: [], inFingerprint: true }],
    metrics: [
      { name: "accuracy", goal: "maximize", primary: true, tolerance: 0, aliases: ["val_acc"] },
      { name: "bar", goal: "none", primary: false, tolerance: 0, aliases: [] },
    ],
  } as const;
  const headers = [...RUN_HEADERS, "fold", "accuracy", "bar"];
  const engine = await engineWith(pasted("fold,bar,val_acc\n1,2,0.5\n"), { catalogue, headers });
  const preview = await engine.plan([]);
  expect(preview.columns).toMatchObject([
    { target: { role: "parameter", name: "fold" }, type: "text" },
    { target: { role: "metric", name: "bar" } },
    { target: { role: "metric", name: "accuracy" } },
  ]);
  expect([preview.newParameters, preview.newMetrics]).toEqual([[], []]);
});

test("the same source again adds nothing; a changed run is an update of its row alone", async () => {
  const first = await engineWith(pasted(TABLE));
  const preview = await first.plan([]);
  const headers = [...headersOf(preview), "My column"];
  const rows = (await first.additions(0, 100_000, headers))?.rows ?? [];
  const catalogue = { parameters: preview.newParameters, metrics: preview.newMetrics };

  const again = await engineWith(pasted(TABLE), { catalogue, headers, rows });
  expect((await again.plan([])).counts).toEqual({ add: 0, update: 0, skip: 3, reject: 0 });
  expect(await again.additions(0, 1000, headers)).toBeUndefined();

  // The table was sorted in the meantime: rows are found by their ids.
  const sorted = [...rows].reverse();
  const changed = TABLE.replace("0.9", "0.95").replace("0.8", "0.85");
  const third = await engineWith(pasted(changed), { catalogue, headers, rows: sorted });
  expect((await third.plan([])).counts).toEqual({ add: 0, update: 2, skip: 1, reject: 0 });
  const block = await third.updates(0, 1000, headers);
  expect(block?.tableRows).toEqual([1, 2]);
  expect(block?.keys).toEqual([
    { runId: "run-0002", source: "CSV", sourceId: "run-b" },
    { runId: "run-0001", source: "CSV", sourceId: "run-a" },
  ]);
  const metric = headers.indexOf("val_acc");
  expect(block?.basedOn.map((cells) => cells[metric])).toEqual([0.9, 0.8]);
  expect(block?.basedOn[0]?.[headers.indexOf("lr")]).toBe("");
  const written = headers.flatMap((header, column) =>
    block?.rows[0]?.[column] === "" ? [] : [[header, block?.rows[0]?.[column]]],
  );
  expect(written).toContainEqual(["val_acc", 0.95]);
  expect(written.map(([header]) => header)).not.toContain("lr");
  expect(await third.updates(2, 1000, headers)).toBeUndefined();
});

test("blocks are as large as the bytes allow, hold at least one row, and their size is no less than that of their JSON", async () => {
  const lines = Array.from(
    { length: 500 },
    (_, row) => `run-${row},${row / 7},"é\\ ""😀"" ${"x".repeat(row % 90)}",${row % 2}`,
  );
  const engine = await engineWith(pasted(`run_id,lr,notes,acc\n${lines.join("\n")}\n`));
  const headers = headersOf(await engine.plan([]));
  const rows: CellValue[][] = [];
  for (
    let block = await engine.additions(0, 5000, headers);
    block;
    block = await engine.additions(rows.length, 5000, headers)
  ) {
    expect(block.start).toBe(rows.length);
    expect(block.bytes).toBeLessThanOrEqual(5000);
    expect(block.bytes).toBeGreaterThanOrEqual(Buffer.byteLength(JSON.stringify(block.rows)));
    rows.push(...block.rows);
  }
  expect(rows).toHaveLength(500);
  expect((await engine.additions(0, 1, headers))?.rows).toHaveLength(1);
});

test("reasons come in pages; rejected lines have their place", async () => {
  const engine = await engineWith(fixture("ugly/bad-line.jsonl"));
  await engine.plan([]);
  expect(await engine.reasons(1, 5)).toMatchObject([{ row: 3, place: "line 5", decision: "reject" }]);
});

test("the Runs table is checked", async () => {
  const engine = createEngine();
  const picture = await engine.setWorkbook({
    catalogue: { parameters: [], metrics: [] },
    runHeaders: RUN_HEADERS,
    datasetNames: ["pets"],
    experimentNames: [],
  });
  const row = (cells: Record<string, CellValue>) => RUN_HEADERS.map((header) => cells[header] ?? "");
  const rows = [
    row({ "Run ID": "run-1", Status: "Completed", "Duration (s)": -5, Dataset: "pets" }),
    row({ "Run ID": "run-1", Status: "Completed", Dataset: "birds" }),
  ];
  await engine.addExistingRows(picture, columnsOf(rows));
  const findings = await engine.checkRuns(picture);
  expect(findings).toContainEqual(
    expect.objectContaining({ rule: "range", row: 0, column: "Duration (s)", severity: "error" }),
  );
  expect(findings).toContainEqual(expect.objectContaining({ rule: "duplicate-id", severity: "error" }));
  expect(findings).toContainEqual(
    expect.objectContaining({ row: 1, column: "Dataset", severity: "warning" }),
  );
});

test("what was not opened cannot be planned", async () => {
  const held = await engineWith(pasted(TABLE));
  await held.engine.close();
  await expect(held.plan([])).rejects.toMatchObject({ code: "preview-stale" });
});

test("a JSON document without records is no table", async () => {
  await expect(engineWith(pasted("[1, 2, 3]"))).rejects.toMatchObject({ code: "file-no-table" });
});
