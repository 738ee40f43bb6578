import { writeRejectsToIssues } from "../../src/actions/list-rejects";
import { checkWorkbook } from "../../src/actions/check-workbook";
import { commitImport, type ImportReport } from "../../src/actions/commit-import";
import { prepareImport } from "../../src/actions/prepare-import";
import { setUpTracking } from "../../src/actions/set-up-tracking";
import { tableRows } from "../support/book-contents";
import { startExcel } from "../support/excel";

async function importText(content: string): Promise<ImportReport> {
  return commitImport(await prepareImport({ name: "runs.csv", content }));
}

/** Writes below the header of a table's column. */
async function put(table: string, column: string, values: readonly (string | number)[]): Promise<void> {
  await Excel.run(async (context) => {
    const range = context.workbook.tables.getItem(table).columns.getItem(column).getDataBodyRange();
    values.forEach((value, row) => {
      range.getCell(row, 0).values = [[value]];
    });
    await context.sync();
  });
}

const CSV = "name,status,learning_rate,val_accuracy\na,completed,0.1,0.81\nb,completed,0.01,0.93\n";

test("a workbook without faults says over how much it looked", async () => {
  const { book } = await startExcel();
  await setUpTracking();
  const report = await checkWorkbook();
  expect(report).toMatchObject({ findings: [], errors: 0, warnings: 0 });
  expect(report.message).toBe("No issue found over 0 rows of 7 sheets.");
  expect(tableRows(book, "Issues")).toEqual([]);
});

test("each finding leads to its cell, wherever sheets and columns have gone", async () => {
  const { book } = await startExcel();
  await importText(CSV);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Metrics").name = "Measures";
    context.workbook.worksheets.getItem("Runs").getRange("A:A").insert("Right");
    await context.sync();
  });
  await put("Runs", "Status", ["Done?"]);
  await put("Metrics", "Goal", ["bigger"]);
  const report = await checkWorkbook();
  expect(report.findings.map(({ table, place }) => [table, place])).toEqual(
    expect.arrayContaining([
      ["Runs", { sheet: "Runs", address: "E2" }],
      ["Metrics", { sheet: "Measures", address: "B2" }],
    ]),
  );
  expect(report.errors).toBeGreaterThanOrEqual(2);
  expect(tableRows(book, "Issues").map((row) => row["Cell"])).toEqual(
    report.findings.map(({ place }) => place?.address),
  );
});

test("references between tables are checked", async () => {
  await startExcel();
  await importText(CSV);
  await put("Experiments", "Name", ["speed"]);
  await put("Runs", "Experiment", ["spede"]);
  await put("Models", "Name", ["m"]);
  await put("Models", "Version", [1]);
  await put("Models", "Run ID", ["run-9999"]);
  const report = await checkWorkbook();
  const rules = report.findings.map(({ table, rule, column }) => `${table} ${column ?? ""} ${rule}`);
  expect(rules).toContain("Models Run ID reference");
  expect(rules).toContain("Runs Experiment reference");
});

test("Issues is rewritten each time, keeps what imports rejected, and what the user wrote beside a line", async () => {
  const { book } = await startExcel();
  await writeRejectsToIssues(
    await importText("run_id,name,status,val_accuracy\nr1,a,completed,0.5\nr1,b,completed,0.7\n"),
  );
  await put("Runs", "Status", ["Done?"]);
  await put("Metrics", "Goal", ["bigger"]);
  await checkWorkbook();
  const lines = tableRows(book, "Issues").length;
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("Issues").columns.add(undefined, undefined, "Who");
    await context.sync();
  });
  const row = tableRows(book, "Issues").findIndex(({ Cell }) => Cell === "B2");
  await put("Issues", "Who", [...new Array<string>(row).fill(""), "Sam"]);
  await put("Runs", "Status", ["Completed"]);
  await checkWorkbook();
  const after = tableRows(book, "Issues");
  expect(after).toHaveLength(lines - 1);
  expect(after.find(({ Cell }) => Cell === "B2")).toMatchObject({ Sheet: "Metrics", Who: "Sam" });
  expect(after.filter(({ Who }) => Who === "Sam")).toHaveLength(1);
  expect(after).toContainEqual(expect.objectContaining({ Rule: "id-conflict", Place: "line 3" }));
});

test("lines from before they had a key are renewed, and go with their findings; a person's own stays", async () => {
  const { book } = await startExcel();
  await importText(CSV);
  await put("Runs", "Seed", [2.5]);
  await put("Runs", "Status", ["Completed", "Done?"]);
  await checkWorkbook();
  const first = tableRows(book, "Issues").map(({ Problem }) => Problem);
  await Excel.run(async (context) => {
    const issues = context.workbook.tables.getItem("Issues");
    issues.columns.getItem("Finding").delete();
    issues.resize(issues.getRange().getResizedRange(1, 0));
    await context.sync();
  });
  await put("Issues", "Problem", [...(first as string[]), "ask Ada"]);
  await put("Runs", "Seed", [2]);
  await checkWorkbook();
  expect(tableRows(book, "Issues").map(({ Problem }) => Problem)).toEqual([
    ...first.filter((problem) => String(problem).includes("Done?")),
    "ask Ada",
  ]);
  await put("Runs", "Status", ["Completed", "Completed"]);
  await checkWorkbook();
  expect(tableRows(book, "Issues").map(({ Problem }) => Problem)).toEqual(["ask Ada"]);
});

test("what a person wrote beside a mended finding does not stand beside the next one", async () => {
  const { book } = await startExcel();
  await importText(CSV);
  await put("Runs", "Status", ["Done?"]);
  await checkWorkbook();
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("Issues").columns.add(undefined, undefined, "Mine");
    await context.sync();
  });
  await put("Issues", "Mine", ["ask Ada about this one"]);
  await put("Runs", "Status", ["Completed", "Done?"]);
  await checkWorkbook();
  const lines = tableRows(book, "Issues").filter(({ Problem }) => Problem !== undefined);
  expect(lines).toHaveLength(1);
  expect(lines[0]).not.toHaveProperty("Mine");
});

describe("where findings have the same key", () => {
  const SAME =
    "run_id,name,status,lr,val_accuracy\na1,mlp,completed,0.1,0.5\na2,mlp,completed,0.2,0.5\na3,mlp,completed,0.3,0.5\n";

  /** Writes beside each line which cell or value it tells of, in a column of the user's own. */
  async function remarkOn(book: Parameters<typeof tableRows>[0], header: "Cell" | "Value"): Promise<void> {
    await Excel.run(async (context) => {
      context.workbook.tables.getItem("Issues").columns.add(undefined, undefined, "Mine");
      await context.sync();
    });
    await put(
      "Issues",
      "Mine",
      tableRows(book, "Issues").map((line) => `remark on ${String(line[header])}`),
    );
  }

  test("a remark stays with the run that it is about when another one is mended", async () => {
    const { book } = await startExcel();
    await importText(SAME);
    await put("Runs", "Run ID", ["", "", ""]);
    await checkWorkbook();
    await remarkOn(book, "Cell");
    await put("Runs", "Run ID", ["run-0001"]);
    await checkWorkbook();
    expect(tableRows(book, "Issues").map(({ Cell, Mine }) => [Cell, Mine])).toEqual([
      ["A3", "remark on A3"],
      ["A4", "remark on A4"],
    ]);
  });

  test("so it does where nothing but the cell or the value tells the runs apart", async () => {
    const { book } = await startExcel();
    await importText(SAME);
    await put("Runs", "Run ID", ["", "", ""]);
    await put("Runs", "Source ID", ["", "", ""]);
    await put("Runs", "val_accuracy", ["bad", "worse", "worst"]);
    await checkWorkbook();
    await remarkOn(book, "Cell");
    await put("Runs", "Run ID", ["run-0001"]);
    await put("Runs", "val_accuracy", [0.5]);
    await checkWorkbook();
    const lines = tableRows(book, "Issues").map(({ Cell, Mine }) => [Cell, Mine]);
    expect(lines).toHaveLength(4);
    expect(lines).toEqual(lines.map(([cell]) => [cell, `remark on ${String(cell)}`]));
  });

  test("so it does for runs of one Run ID, wherever they are sorted to", async () => {
    const { book } = await startExcel();
    await importText(SAME);
    await put("Runs", "Run ID", ["run-0001", "run-0001"]);
    await put("Runs", "Name", ["x", "y"]);
    await put("Runs", "val_accuracy", ["bad", "worse"]);
    await checkWorkbook();
    await remarkOn(book, "Value");
    await Excel.run(async (context) => {
      context.workbook.tables.getItem("Runs").sort.apply([{ key: 1, ascending: false }]);
      await context.sync();
    });
    await checkWorkbook();
    const lines = tableRows(book, "Issues").filter(({ Rule }) => Rule === "type");
    expect(lines.map(({ Value, Mine }) => [Value, Mine])).toEqual([
      ["bad", "remark on bad"],
      ["worse", "remark on worse"],
    ]);
  });
});

test("a filter on Issues keeps it from being renewed, not the workbook from being checked", async () => {
  await startExcel();
  await importText(CSV);
  await put("Runs", "Status", ["Done?"]);
  await checkWorkbook();
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("Issues").columns.getItem("Rule").filter.applyValuesFilter(["nothing"]);
    await context.sync();
  });
  await put("Runs", "Status", ["Done?", "Done?"]);
  const report = await checkWorkbook();
  expect(report.errors).toBeGreaterThan(0);
  expect(report.message).toContain(
    "Issues could not be renewed, and still shows what was found before or a part of this: A filter hides rows of the table Issues",
  );
});

test("a workbook without tracking says what to do first", async () => {
  await startExcel();
  await expect(checkWorkbook()).rejects.toMatchObject({ code: "schema-missing" });
});
